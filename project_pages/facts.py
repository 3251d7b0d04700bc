"""What is true of a project on a day: pure, over small frozen rows, without a database.

A row without any date of its own holds from the beginning. A row whose date nobody knows says where and when its value
was seen (`Origin`); it holds from the day it was seen, and in any case today.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from cms.places.places import Place
from partners_logos.programmes import ProgrammeFacts


class Role(StrEnum):
    """A body's part in a project. Participating municipalities and counties are not counted as partners."""

    LEAD = "lead"
    PARTNER = "partner"
    PARTICIPANT = "participant"


class Scope(StrEnum):
    """What an amount is an amount of; amounts of different scopes are never compared."""

    WHOLE = "whole"
    PART = "part"
    NOT_ESTABLISHED = "not_established"


class Phase(StrEnum):
    """Where today stands in the project's period."""

    PLANNED = "planned"
    RUNNING = "running"
    FINISHED = "finished"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Origin:
    """Where a value comes from: an annex by number and date, or a page on which it was seen."""

    number: str = ""
    signed_on: date | None = None
    effective_on: date | None = None
    seen_at: str = ""
    seen_on: date | None = None

    @property
    def day(self) -> date | None:
        """The day from which the value holds as far as anybody knows; None is "from the beginning"."""
        return self.effective_on or self.signed_on or self.seen_on

    @property
    def is_dated(self) -> bool:
        """Whether a document dates the value, not only a page on which somebody saw it."""
        return bool(self.effective_on or self.signed_on)

    @property
    def is_first(self) -> bool:
        """Whether this is the value of the first contract."""
        return self == Origin()

    def holds(self, day: date, today: date) -> bool:
        """Whether the value holds on a day. What was only seen is believed today, however early its day."""
        if self.day is None:
            return True
        return self.day <= day or (not self.is_dated and day >= today)

    @property
    def order(self) -> tuple[date, date, str]:
        """Effective day, then signing date, then number decide which of two values is the later."""
        return (self.day or date.min, self.signed_on or date.min, self.number.zfill(6))


@dataclass(frozen=True)
class Partner:
    """A body with its role, and the days from and to which it has it."""

    name: str
    acting_body: str
    role: Role
    kind: str = ""
    website: str = ""
    voivodeship: str = ""
    logo: object | None = None
    note: str = ""
    until: date | None = None
    origin: Origin = Origin()
    end: Origin = Origin()

    @property
    def since(self) -> date | None:
        """The first day of the role, where it is not the project's own first day."""
        return self.origin.effective_on

    def takes_part(self, day: date, today: date) -> bool:
        """Whether the body has its role on the day."""
        if self.until and day > self.until:
            return False
        has_left = not self.end.is_first and self.end.holds(day, today)
        return self.origin.holds(day, today) and not has_left

    @property
    def label(self) -> str:
        """The body, with the unit that acts for it."""
        return f"{self.name} / {self.acting_body}" if self.acting_body else self.name


@dataclass(frozen=True)
class Budget:
    """Amounts in PLN of one scope. The EU share is computed, never typed."""

    scope: Scope
    total: Decimal | None = None
    eu: Decimal | None = None
    state: Decimal | None = None
    own: Decimal | None = None
    part_of: str = ""
    note: str = ""
    origin: Origin = Origin()

    @property
    def share(self) -> Decimal | None:
        """EU contribution in percent of the total, two places."""
        if not self.total or self.eu is None:
            return None
        return (self.eu * 100 / self.total).quantize(Decimal("0.01"), ROUND_HALF_UP)


@dataclass(frozen=True)
class Effect:
    """A product or a result, with its number where it can be counted."""

    label: str
    number: Decimal | None = None
    unit: str = ""
    is_product: bool = True
    origin: Origin = Origin()

    @property
    def is_new(self) -> bool:
        """Whether it came after the first contract."""
        return not self.origin.is_first


@dataclass(frozen=True)
class Task:
    """A task or stage, with its own period where it has one."""

    name: str
    text: str = ""
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True)
class Amendment:
    """From when which dates hold, and why."""

    origin: Origin
    starts_on: date | None = None
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class Record:
    """Everything that is recorded of a project, over all time."""

    title: str
    short_title: str = ""
    summary: str = ""
    goal: str = ""
    target_group: str = ""
    programme: ProgrammeFacts | None = None
    priority: str = ""
    measure: str = ""
    specific_objective: str = ""
    operation_type: str = ""
    contract_number: str = ""
    contract_note: str = ""
    call_number: str = ""
    call_announced_by: str = ""
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    organisations: tuple[Partner, ...] = ()
    budgets: tuple[Budget, ...] = ()
    effects: tuple[Effect, ...] = ()
    tasks: tuple[Task, ...] = ()
    areas: tuple[Place, ...] = ()
    amendments: tuple[Amendment, ...] = ()


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
        return self.phase is Phase.FINISHED


def facts_on(record: Record, day: date, today: date | None = None) -> Facts:
    """The record in force on `day`; `today` is the day on which values of unknown date are believed."""
    today = today or day
    amendments = sorted(
        (row for row in record.amendments if row.origin.holds(day, today)), key=lambda row: row.origin.order
    )
    starts_on, ends_on = record.starts_on, record.ends_on
    for row in amendments:
        starts_on, ends_on = row.starts_on or starts_on, row.ends_on or ends_on
    present = tuple(row for row in record.organisations if row.takes_part(day, today))
    return Facts(
        record=record,
        day=day,
        starts_on=starts_on,
        ends_on=ends_on,
        phase=phase_on(starts_on, ends_on, day),
        end_history=_end_history(record, amendments),
        lead=next((row for row in present if row.role is Role.LEAD), None),
        partners=tuple(row for row in present if row.role is Role.PARTNER),
        participants=tuple(row for row in present if row.role is Role.PARTICIPANT),
        former=tuple(row for row in record.organisations if row not in present and row.role is not Role.PARTICIPANT),
        budgets=_budgets_on(record.budgets, day, today),
        effects=tuple(row for row in record.effects if row.origin.holds(day, today)),
    )


def phase_on(starts_on: date | None, ends_on: date | None, day: date) -> Phase:
    """Where a day stands in a period."""
    if starts_on and day < starts_on:
        return Phase.PLANNED
    if ends_on and day > ends_on:
        return Phase.FINISHED
    return Phase.RUNNING if starts_on else Phase.UNKNOWN


def _end_history(record: Record, amendments: Iterable[Amendment]) -> tuple[Period, ...]:
    values = [Period(record.ends_on, Origin(), False)] if record.ends_on else []
    values += [Period(row.ends_on, row.origin, False) for row in amendments if row.ends_on]
    if values:
        values[-1] = replace(values[-1], is_current=True)
    return tuple(values)


def _budgets_on(budgets: Iterable[Budget], day: date, today: date) -> tuple[Budget, ...]:
    """The latest row in force of each scope, in the order in which the scopes first appear."""
    current: dict[tuple[Scope, str], Budget] = {}
    for row in budgets:
        key = (row.scope, row.part_of)
        if row.origin.holds(day, today) and (key not in current or current[key].origin.order <= row.origin.order):
            current[key] = row
    return tuple(current.values())
