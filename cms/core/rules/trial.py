"""Trying a change of a rule on everything public: what would come out differently from the day on which it holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cms.core.rules.book import Level
from cms.core.rules.examining import Case, Finding, examine
from cms.core.rules.kinds import KINDS
from cms.core.rules.settings import Change, Settings
from cms.core.rules.stored import stored_settings


@dataclass(frozen=True)
class Difference:
    """A case for which a change makes a difference: what is found without it and with it."""

    case: Case
    before: tuple[Finding, ...]
    after: tuple[Finding, ...]

    @property
    def is_worse(self) -> bool:
        """Whether it could be published before and no longer with the change."""
        return not _blocks(self.before) and _blocks(self.after)


@dataclass(frozen=True)
class Trial:
    """The day on which a change was tried, how many cases were looked at, and where it makes a difference."""

    day: date
    count: int
    differences: tuple[Difference, ...]


def try_change(change: Change, today: date, settings: Settings | None = None) -> Trial:
    """Look at everything public as if the change held, on its first day or today if that is later."""
    settings = settings or stored_settings()
    day = max(today, change.valid_from)
    tried = settings.trying(change)
    cases = [case for kind in KINDS.values() for case in kind.published(None, day)]
    found = [(case, examine(case, settings, day), examine(case, tried, day)) for case in cases]
    differences = [
        Difference(case, tuple(_only(before, after)), tuple(_only(after, before)))
        for case, before, after in found
        if before != after
    ]
    return Trial(day, len(cases), tuple(differences))


def _only(findings: list[Finding], others: list[Finding]) -> list[Finding]:
    return [row for row in findings if row not in others]


def _blocks(findings: tuple[Finding, ...]) -> bool:
    return any(row.level is Level.BLOCK for row in findings)
