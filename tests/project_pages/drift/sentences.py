"""Sentences with what contradicts the record in them; the first two sets were written before the detector was."""

import json
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SENTENCES, HELD_OUT = "sentences.jsonl", "held_out.jsonl"
LATER = ("held_out_later.jsonl", "held_out_last.jsonl", "held_out_plain.jsonl")
SEEDS = "seeds.jsonl"
SETS = (SENTENCES, HELD_OUT, "further.jsonl", *LATER, SEEDS)
"""Sets that are named `held_out` were measured before anybody looked at what went wrong; `seeds` are real pages."""


@dataclass(frozen=True)
class Sentence:
    """A text, the slug of the project it tells, and the facts it contradicts with the words that do."""

    id: str
    project: str
    text: str
    expected: tuple[tuple[str, str], ...]


def read_sentences(name: str) -> tuple[Sentence, ...]:
    """The sentences of a file beside this one."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return tuple(_sentence(json.loads(line)) for line in lines)


def _sentence(row: dict) -> Sentence:
    expected = tuple((finding["fact"], finding["said"]) for finding in row["findings"])
    return Sentence(row["id"], row["project"], row["text"], expected)
