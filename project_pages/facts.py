"""What is in force of a project's record on a day: pure, over the frozen rows of `values`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, TypeVar

from project_pages.values import (
    Amendment,
    Budget,
    Effect,
    Origin,
    Partner,
    Phase,
    Record,
    Role,
    Scope,
    TargetGroup,
    Task,
)

__all__ = [
    "Amendment",
    "Budget",
    "Effect",
    "Facts",
    "Origin",
    "Partner",
    "Period",
    "Phase",
    "Record",
    "Role",
    "Scope",
    "TargetGroup",
    "Task",
    "facts_on",
    "phase_on",
]


class Subject(Protocol):
    """A dated row that says the same thing as another one with the same subject."""

    origin: Origin

    @property
    def subject(self) -> tuple[str, ...]: ...

    def in_force(self, day: date, today: date) -> bool: ...


Row = TypeVar("Row", bound=Subject)


@dataclass(frozen=True)
class Period:
    """A value the period had, and where it came from; the first is that of the contract."""

    value: date
    origin: Origin
    is_current: bool


@dataclass(frozen=True)
class Facts:
    """The record in force on one day."""

    record: Record
    day: date
    starts_on: date | None
    ends_on: date | None
    phase: Phase
    end_history: tuple[Period, ...]
    lead: Partner | None
    partners: tuple[Partner, ...]
    participants: tuple[Partner, ...]
    former: tuple[Partner, ...]
    budgets: tuple[Budget, ...]
    effects: tuple[Effect, ...]
    target_groups: tuple[TargetGroup, ...] = ()
    tasks: tuple[Task, ...] = ()

    @property
    def partner_count(self) -> int:
        """Partners without the lead and without participating municipalities."""
        return len(self.partners)

    @property
    def budget(self) -> Budget | None:
        """The amounts shown first: those the steward put first."""
        return self.budgets[0] if self.budgets else None

    @property
    def area_codes(self) -> tuple[str, ...]:
        """Voivodeships by their TERYT codes, for the map."""
        return tuple(dict.fromkeys(place.code[:2] for place in self.record.areas))

    @property
    def is_finished(self) -> bool:
        """Whether the period is over."""
        return self.phase in (Phase.FINISHED, Phase.DURABILITY)


def facts_on(record: Record, day: date, today: date | None = None) -> Facts:
    """The record in force on `day`; `today` is the day on which values of unknown date are believed."""
    today = today or day
    amendments = sorted((row for row in record.amendments if row.origin.holds(day, today)), key=lambda row: row.order)
    starts_on, ends_on = record.starts_on, record.ends_on
    for row in amendments:
        starts_on, ends_on = row.starts_on or starts_on, row.ends_on or ends_on
    present = tuple(row for row in record.organisations if row.takes_part(day, today))
    return Facts(
        record=record,
        day=day,
        starts_on=starts_on,
        ends_on=ends_on,
        phase=phase_on(starts_on, ends_on, day, record.durable_until),
        end_history=_end_history(record, amendments),
        lead=next((row for row in present if row.role is Role.LEAD), None),
        partners=tuple(row for row in present if row.role is Role.PARTNER),
        participants=tuple(row for row in present if row.role is Role.PARTICIPANT),
        former=tuple(row for row in record.organisations if row not in present and row.role is not Role.PARTICIPANT),
        budgets=_latest(record.budgets, day, today),
        effects=_latest(record.effects, day, today),
        target_groups=_latest(record.target_groups, day, today),
        tasks=_latest(record.tasks, day, today),
    )


def phase_on(starts_on: date | None, ends_on: date | None, day: date, durable_until: date | None = None) -> Phase:
    """Where a day stands in a period; after its end the effects must last until `durable_until`, where that is set."""
    if starts_on and day < starts_on:
        return Phase.PLANNED
    if ends_on and day > ends_on:
        return Phase.DURABILITY if durable_until and day <= durable_until else Phase.FINISHED
    return Phase.RUNNING if starts_on else Phase.UNKNOWN


def _end_history(record: Record, amendments: Iterable[Amendment]) -> tuple[Period, ...]:
    values = [Period(record.ends_on, Origin(), False)] if record.ends_on else []
    values += [Period(row.ends_on, row.origin, False) for row in amendments if row.ends_on]
    if values:
        values[-1] = replace(values[-1], is_current=True)
    return tuple(values)


def _latest(rows: Iterable[Row], day: date, today: date) -> tuple[Row, ...]:
    """The latest row in force of each subject, in the order in which the subjects first appear.

    Of two rows with one subject and one origin the greater in writing holds, so that the entry never decides.
    """
    current: dict[tuple[str, ...], Row] = {}
    for row in rows:
        if row.in_force(day, today):
            held = current.setdefault(row.subject, row)
            if (held.origin.order, repr(held)) < (row.origin.order, repr(row)):
                current[row.subject] = row
    return tuple(current.values())
