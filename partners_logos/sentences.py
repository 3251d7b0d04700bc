"""Sentences that a source of money demands on a project's page, as dated data: data/sentences.json."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache

from partners_logos.signs import DATA

STATE_BUDGET = "state_budget"


@dataclass(frozen=True)
class RequiredSentence:
    """A sentence, the perspectives it belongs to, its source and the days between which it is demanded."""

    code: str
    sentence: str
    perspectives: tuple[str, ...]
    source: str
    valid_from: date | None = None
    valid_until: date | None = None

    def is_demanded(self, perspective: str, day: date) -> bool:
        """Whether a page of this perspective has to say it on the day."""
        is_early = self.valid_from and day < self.valid_from
        is_late = self.valid_until and day > self.valid_until
        return perspective in self.perspectives and not is_early and not is_late


@cache
def required_sentences() -> tuple[RequiredSentence, ...]:
    """Return all sentences of the table."""
    rows = json.loads((DATA / "sentences.json").read_text(encoding="utf-8"))
    return tuple(_sentence(row) for row in rows)


def _sentence(row: dict[str, str]) -> RequiredSentence:
    days = {key: date.fromisoformat(row[key]) if row[key] else None for key in ("valid_from", "valid_until")}
    return RequiredSentence(**{**row, **days, "perspectives": tuple(row["perspectives"])})


def state_budget_sentence(perspective: str, day: date) -> str:
    """The sentence on money of the state budget (BP-4); empty where it is not demanded."""
    found = (row for row in required_sentences() if row.code == STATE_BUDGET)
    return next((row.sentence for row in found if row.is_demanded(perspective, day)), "")
