"""What changed in a schedule of support between two records of a project, row by row. Pure, over payload rows.

A row is known by its `key`. A change holds the row before and after as the record keeps them, so that words can be made
of it in any language at any time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.utils.translation import pgettext

from project_pages.record import session
from project_pages.schedule import Sitting

Row = Mapping[str, Any]
TIME = ("day", "starts", "ends")


class Step(StrEnum):
    """What happened to a row."""

    ADDED = "added"
    MOVED = "moved"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    CHANGED = "changed"
    REMOVED = "removed"


def schedule_changes(before: Sequence[Row], after: Sequence[Row]) -> list[dict[str, Any]]:
    """Every row that differs, in the order of the days: `key`, `step`, and the row `before` and `after`."""
    old, new = ({row["key"]: dict(row) for row in rows} for rows in (before, after))
    pairs = ((key, old.get(key), new.get(key)) for key in dict.fromkeys([*old, *new]))
    found = [
        {"key": key, "step": str(step), "before": was, "after": now}
        for key, was, now in pairs
        if (step := _step(was, now)) is not None
    ]
    return sorted(found, key=lambda row: ((row["after"] or row["before"])["day"], row["key"]))


def _step(was: Row | None, now: Row | None) -> Step | None:
    if was is None:
        return Step.ADDED
    if now is None:
        return Step.REMOVED
    if bool(was["is_cancelled"]) != bool(now["is_cancelled"]):
        return Step.CANCELLED if now["is_cancelled"] else Step.RESTORED
    if any(was[name] != now[name] for name in TIME):
        return Step.MOVED
    return Step.CHANGED if was != now else None


@dataclass(frozen=True)
class LogLine:
    """One change in words: what, of which row, how it was where that helps."""

    step: Step
    label: str
    name: str
    when: str
    before: str = ""

    @property
    def code(self) -> str:
        """The step, for a class of the style sheet."""
        return self.step.value


@dataclass(frozen=True)
class LogEntry:
    """What was published at one moment."""

    recorded_at: datetime
    lines: tuple[LogLine, ...]


def log_entry(recorded_at: datetime, changes: Iterable[Row]) -> LogEntry:
    """Stored changes in words."""
    return LogEntry(recorded_at, tuple(_line(row) for row in changes))


def _line(change: Row) -> LogLine:
    step = Step(change["step"])
    was, now = (Sitting(session(row)) if row else None for row in (change["before"], change["after"]))
    shown = now or was
    return LogLine(step, _labels()[step], shown.name, shown.when, _difference(step, was, now))


def _difference(step: Step, was: Sitting | None, now: Sitting | None) -> str:
    """How it was before a move; what else than the day is new after another change."""
    if step is Step.MOVED:
        return was.when
    if step is not Step.CHANGED:
        return ""
    pairs = ((was.name, now.name), (was.where, now.where), (was.session.accessibility, now.session.accessibility))
    return ", ".join(before for before, after in pairs if before != after and before)


def _labels() -> dict[Step, str]:
    return {
        Step.ADDED: pgettext("schedule", "added"),
        Step.MOVED: pgettext("schedule", "moved"),
        Step.CANCELLED: pgettext("schedule", "called off"),
        Step.RESTORED: pgettext("schedule", "held after all"),
        Step.CHANGED: pgettext("schedule", "changed"),
        Step.REMOVED: pgettext("schedule", "taken out"),
    }


def revisions(changes: Iterable[tuple[datetime, Sequence[Row]]]) -> dict[int, tuple[int, datetime]]:
    """How often each row changed after it was added, and when it last did, by its key; oldest changes come first."""
    found: dict[int, tuple[int, datetime]] = {}
    for recorded_at, rows in changes:
        for row in rows:
            count = found.get(row["key"], (-1 if row["step"] == Step.ADDED else 0, recorded_at))[0]
            found[row["key"]] = (count + 1, recorded_at)
    return found
