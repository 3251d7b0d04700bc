"""The texts of real pages, and all sentences of the drift detector, held against the records of the demonstration."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from project_pages.models import Project
from tests.project_pages.drift.records import FACTS
from tests.project_pages.drift.sentences import HERE, SEEDS, SETS, read_sentences

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]


def found(slug: str, folder: Path, rows: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    """What the command finds in texts by their names."""
    path = folder / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in rows.items()))
    out = StringIO()
    call_command("find_drift", slug, "--batch", str(path), "--json", stdout=out)
    answers = [json.loads(line) for line in out.getvalue().splitlines()]
    return {row["id"]: [(item["fact"], item["said"]) for item in row["findings"]] for row in answers}


@pytest.mark.parametrize("slug", sorted(FACTS))
def test_what_seed_pages_say_against_the_present_record_is_found(slug: str, demonstration, tmp_path: Path) -> None:
    rows = [row for row in read_sentences(SEEDS) if row.project == slug]
    expected = {row.id: list(row.expected) for row in rows}
    assert found(slug, tmp_path, {row.id: row.text for row in rows}) == expected


@pytest.mark.parametrize("slug", sorted(FACTS))
def test_the_sentences_mean_the_same_to_the_records_of_the_demonstration(
    slug: str, demonstration, tmp_path: Path
) -> None:
    rows = {row.id: row for name in SETS for row in read_sentences(name) if row.project == slug}
    answers = found(slug, tmp_path, {name: row.text for name, row in rows.items()})
    right = sum(set(answers[name]) == set(row.expected) for name, row in rows.items())
    assert right >= 0.97 * len(rows), [name for name, row in rows.items() if set(answers[name]) != set(row.expected)]


def test_every_project_of_the_sentences_is_in_the_demonstration(demonstration) -> None:
    assert set(FACTS) <= set(Project.objects.values_list("slug", flat=True))
    assert (HERE / SEEDS).exists()
