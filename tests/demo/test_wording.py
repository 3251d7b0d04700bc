"""The demonstration tells facts in sentences of its own and names no person."""

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cms.demo.portals import PORTALS
from cms.demo.records import RECORDS
from tests.demo.shingles import LENGTH, digest, own_runs, runs, stored

TEXTS = Path(__file__).resolve().parents[2] / "scripts" / "demo_files" / "texts"


def strings(value: Any) -> Iterator[str]:
    """Every string of nested data."""
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)


SOURCES = [
    *((portal.code, list(strings(portal))) for portal in PORTALS),
    *((record.slug, list(strings(record))) for record in RECORDS),
    *((path.stem, [path.read_text(encoding="utf-8")]) for path in sorted(TEXTS.glob("*.typ"))),
]


@pytest.mark.parametrize(("name", "texts"), SOURCES, ids=[name for name, _ in SOURCES])
def test_no_run_of_seven_words_is_copied(name, texts):
    known = stored()
    copied = sorted({run for text in texts for run in own_runs(text) if digest(run) in known})
    assert copied == []


def test_the_comparison_would_find_a_copy():
    sentence = "Kierując się powyższymi wskaźnikami oraz różnorodnością pod względem wysokości dochodów gminy"
    assert any(digest(run) in stored() for run in runs(sentence))
    assert len(list(runs(sentence))) == len(sentence.split()) - LENGTH + 1


@pytest.mark.parametrize(("name", "texts"), SOURCES, ids=[name for name, _ in SOURCES])
def test_addresses_and_numbers_are_made_up(name, texts):
    whole = "\n".join(texts)
    assert [mail for mail in re.findall(r"[\w.+-]+@[\w.-]+", whole) if not mail.rstrip(".").endswith(".example")] == []
    assert [phone for phone in re.findall(r"\b\d{2} \d{3} \d{2} \d{2}\b", whole) if " 555 " not in phone] == []
