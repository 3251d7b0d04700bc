"""What is recorded of a project, as frozen rows: no database, no day, no words for people.

A row without any date of its own holds from the beginning. A row whose date nobody knows says where and when its value
was seen (`Origin`); it holds from the day it was seen, and in any case today.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
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
    """Where a day stands in the project's period."""

    PLANNED = "planned"
    RUNNING = "running"
    FINISHED = "finished"
    DURABILITY = "durability"
    UNKNOWN = "unknown"


class FactName(StrEnum):
    """Values that a rule may demand, an editor may call unknown, and a source may be given for."""

    CONTRACT_NUMBER = "contract_number"
    SIGNED_ON = "signed_on"
    CALL_NUMBER = "call_number"
    STARTS_ON = "starts_on"
    ENDS_ON = "ends_on"
    DURABLE_UNTIL = "durable_until"
    TOTAL = "total"
    EU = "eu"
    STATE = "state"
    OWN = "own"
    LEAD = "lead"
    PARTNERS = "partners"
    PARTICIPANTS = "participants"
    GOAL = "goal"
    TARGET_GROUPS = "target_groups"
    TASKS = "tasks"
    EFFECTS = "effects"
    AREAS = "areas"
    RECRUITMENT = "recruitment"
    SCHEDULE = "schedule"


def sortable(number: str) -> str:
    """A number of an annex so that its letters sort as people count: `2` before `2a` before `10`."""
    return re.sub(r"\d+", lambda digits: digits[0].lstrip("0").zfill(6), number.strip().casefold())


@dataclass(frozen=True)
class Origin:
    """Where a value comes from: an annex by number and dates, or a page on which it was seen."""

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
    def order(self) -> tuple[object, ...]:
        """Effective day, then signing date, then number decide which of two values is the later; never the entry."""
        return (self.day or date.min, self.signed_on or date.min, sortable(self.number))


class Dated:
    """A row that holds from its `origin` on, until a day where one is given."""

    origin: Origin
    until: date | None

    def in_force(self, day: date, today: date) -> bool:
        """Whether the row holds on the day."""
        return self.origin.holds(day, today) and not (self.until and day > self.until)

    @property
    def is_new(self) -> bool:
        """Whether it came after the first contract."""
        return not self.origin.is_first


@dataclass(frozen=True)
class Partner(Dated):
    """A body with its role, and the days from and to which it has it; `budget_part` in PLN."""

    name: str
    acting_body: str
    role: Role
    kind: str = ""
    website: str = ""
    voivodeship: str = ""
    note: str = ""
    until: date | None = None
    origin: Origin = Origin()
    end: Origin = Origin()
    organisation: int | None = None
    budget_part: Decimal | None = None

    @property
    def since(self) -> date | None:
        """The first day of the role, where it is not the project's own first day."""
        return self.origin.effective_on

    def takes_part(self, day: date, today: date) -> bool:
        """Whether the body has its role on the day."""
        has_left = not self.end.is_first and self.end.holds(day, today)
        return self.in_force(day, today) and not has_left

    @property
    def label(self) -> str:
        """The body, with the unit that acts for it."""
        return f"{self.name} / {self.acting_body}" if self.acting_body else self.name


@dataclass(frozen=True)
class Budget(Dated):
    """Amounts in PLN of one scope. The EU share is computed, never typed."""

    scope: Scope
    total: Decimal | None = None
    eu: Decimal | None = None
    state: Decimal | None = None
    own: Decimal | None = None
    part_of: str = ""
    note: str = ""
    origin: Origin = Origin()
    until: date | None = None

    @property
    def share(self) -> Decimal | None:
        """EU contribution in percent of the total, two places."""
        if not self.total or self.eu is None:
            return None
        return (self.eu * 100 / self.total).quantize(Decimal("0.01"), ROUND_HALF_UP)

    @property
    def subject(self) -> tuple[str, ...]:
        """What the amounts are of; of two rows with one subject the later holds."""
        return (self.scope, self.part_of)


@dataclass(frozen=True)
class TargetGroup(Dated):
    """Whom the project supports, counted where the contract counts them; `audience` is a code lists filter by."""

    name: str
    count: int | None = None
    audience: str = ""
    origin: Origin = Origin()
    until: date | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """Of two rows with one name the later holds."""
        return (self.name.casefold(),)


@dataclass(frozen=True)
class Effect(Dated):
    """A product or a result: `number` of `unit` planned, `achieved` as of a day."""

    label: str
    number: Decimal | None = None
    unit: str = ""
    is_product: bool = True
    origin: Origin = Origin()
    until: date | None = None
    achieved: Decimal | None = None
    as_of: date | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """Of two rows that count the same the later holds."""
        return (self.label.casefold(), self.unit.casefold())


@dataclass(frozen=True)
class Task(Dated):
    """A task or stage, with its own period where it has one."""

    name: str
    text: str = ""
    starts: date | None = None
    ends: date | None = None
    origin: Origin = Origin()
    until: date | None = None

    @property
    def subject(self) -> tuple[str, ...]:
        """Of two rows with one name the later holds."""
        return (self.name.casefold(),)


@dataclass(frozen=True, kw_only=True)
class Recruitment:
    """A call for participants. Its status follows from its days and hours (Europe/Warsaw), never from a switch."""

    name: str
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    places: int | None = None
    audience: str = ""
    area: str = ""
    who: str = ""
    criteria: str = ""
    how_to_apply: str = ""
    results: str = ""
    is_supplementary: bool = False
    rules: int | None = None
    form: int | None = None
    results_list: int | None = None


@dataclass(frozen=True, kw_only=True)
class Session:
    """A row of the schedule of support; `place` is a TERYT code, hours are those of Europe/Warsaw."""

    key: int | None = None
    day: date
    starts: time | None = None
    ends: time | None = None
    form: str = ""
    topic: str = ""
    venue: str = ""
    place: str = ""
    is_online: bool = False
    persons: int | None = None
    accessibility: str = ""
    is_cancelled: bool = False


@dataclass(frozen=True)
class Amendment:
    """From when which dates hold, and why; `document` is the key of the annex where it is published."""

    origin: Origin
    starts_on: date | None = None
    ends_on: date | None = None
    reason: str = ""
    document: int | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """The order of its origin; in one place of it the later end follows, so that the entry never decides."""
        return (*self.origin.order, self.ends_on or date.min, self.starts_on or date.min, self.reason)


@dataclass(frozen=True)
class Unknown:
    """A value that nobody knows, said by whom and when: neither given nor missing."""

    fact: FactName
    reason: str
    noted_by: str = ""
    noted_on: date | None = None


@dataclass(frozen=True)
class Source:
    """Where a value was taken from: `kind` is page, quote, imported, typed or confirmed."""

    fact: FactName
    kind: str
    page: str = ""
    quote: str = ""
    noted_by: str = ""
    noted_on: date | None = None


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
    call_number: str = ""
    call_announced_by: str = ""
    signed_on: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    durable_until: date | None = None
    organisations: tuple[Partner, ...] = ()
    budgets: tuple[Budget, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    effects: tuple[Effect, ...] = ()
    tasks: tuple[Task, ...] = ()
    areas: tuple[Place, ...] = ()
    recruitments: tuple[Recruitment, ...] = ()
    sessions: tuple[Session, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    sources: tuple[Source, ...] = ()

    def unknown(self, fact: FactName) -> Unknown | None:
        """What is said of a value that nobody knows."""
        return next((row for row in self.unknowns if row.fact is fact), None)

    @property
    def contract_note(self) -> str:
        """Why the contract number is not given."""
        found = self.unknown(FactName.CONTRACT_NUMBER)
        return found.reason if found else ""
