"""What a portal of the demonstration consists of, as plain data; nothing here knows a model."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from cms.demo.parts import Part

READ_ON = date(2026, 11, 22)
"""The day on which the pages the facts come from were read."""


@dataclass(frozen=True)
class Body:
    """An organisation; `acts_for` is the key of the body in whose name it signs."""

    key: str
    legal_name: str
    kind: str
    short_name: str = ""
    acts_for: str = ""
    voivodeship: str = ""
    seat: str = ""


@dataclass(frozen=True)
class Member:
    """An organisation's role in a project, and the page that no longer names it."""

    body: str
    role: str
    note: str = ""
    gone_seen_at: str = ""
    gone_seen_on: date | None = None


@dataclass(frozen=True)
class Amounts:
    """Amounts of one scope in PLN."""

    scope: str
    total: Decimal | None = None
    eu: Decimal | None = None
    state: Decimal | None = None
    own: Decimal | None = None
    part_of: str = ""
    note: str = ""
    seen_at: str = ""
    seen_on: date | None = None


@dataclass(frozen=True)
class Result:
    """An effect with its number and what is counted."""

    number: int | None
    unit: str
    label: str
    kind: str = "product"
    seen_at: str = ""
    seen_on: date | None = None


@dataclass(frozen=True)
class Group:
    """A target group with its number, where that is known."""

    name: str
    count: int | None = None
    audience: str = "other"


@dataclass(frozen=True)
class Stage:
    """A task with its period."""

    name: str
    text: str
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True)
class Call:
    """A recruitment; its days are counted from the day of loading, so that it is open in a new demonstration."""

    name: str
    opens_in: int
    closes_in: int
    places: int
    audience: str
    who: str
    criteria: str
    how_to_apply: str


@dataclass(frozen=True)
class Meeting:
    """A row of the schedule, so many days after the day of loading."""

    in_days: int
    starts: str
    ends: str
    form: str
    topic: str
    venue: str = ""
    place: str = ""
    is_online: bool = False
    persons: int = 0
    accessibility: str = ""


@dataclass(frozen=True)
class Change:
    """A value that came later than the first contract."""

    seen_at: str
    seen_on: date
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True)
class ProjectRecord:
    """The facts of a project, told once for all portals."""

    slug: str
    title: str
    short_title: str
    steward: str
    programme: str
    priority: str
    measure: str
    starts_on: date
    ends_on: date
    summary: str
    goal: str
    target_group: str
    specific_objective: str = ""
    operation_type: str = ""
    contract_number: str = ""
    unknowns: tuple[tuple[str, str], ...] = ()
    call_number: str = ""
    call_announced_by: str = ""
    members: tuple[Member, ...] = ()
    amounts: tuple[Amounts, ...] = ()
    results: tuple[Result, ...] = ()
    target_groups: tuple[Group, ...] = ()
    tasks: tuple[Stage, ...] = ()
    areas: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    calls: tuple[Call, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    durable_until: date | None = None


@dataclass(frozen=True)
class Attachment:
    """A document in its category."""

    document: str
    category: str
    note: str = ""


@dataclass(frozen=True)
class Telling:
    """One portal's telling of a project."""

    project: str
    slug: str
    title: str
    lead: str
    own_role: str
    introduction: str
    body: tuple[Part, ...]
    unit: str
    contact_role: str
    phone: str
    email: str
    hours: str = "poniedziałek–piątek, 7.30–15.30"
    selection_criteria: str = ""
    local_areas: tuple[str, ...] = ()
    local_participants: tuple[tuple[str, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    film: tuple[Part, ...] = ()
    created_by_unit: str = ""
    published_by: str = "Redakcja portalu"
    published_at: datetime | None = None
    changed_at: datetime | None = None


@dataclass(frozen=True)
class News:
    """A news item."""

    slug: str
    title: str
    day: date
    category: str
    lead: str
    body: tuple[Part, ...]
    picture: str = ""
    projects: tuple[str, ...] = ()
    pinned_until: date | None = None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """A content page, with the pages below it."""

    slug: str
    title: str
    lead: str
    body: tuple[Part, ...]
    in_menu: bool = False
    children: tuple["Content", ...] = ()


@dataclass(frozen=True)
class Front:
    """Words of a front page."""

    title: str
    lead: str
    introduction: str = ""
    body: tuple[Part, ...] = ()


@dataclass(frozen=True)
class PortalText:
    """A portal with everything it publishes."""

    code: str
    name: str
    short_name: str
    publisher: str
    voivodeship: str
    theme: str
    sign: str
    city: str
    front: Front
    postal_code: str = ""
    street: str = ""
    directions_url: str = ""
    phone: str = ""
    email: str = ""
    office_hours: str = "poniedziałek–piątek, 7.30–15.30"
    bip_url: str = ""
    social: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()
    contact: tuple[Part, ...] = ()
    projects: tuple[Telling, ...] = ()
    news: tuple[News, ...] = ()
    pages: tuple[Content, ...] = ()
    is_network: bool = False


@dataclass(frozen=True)
class Picture:
    """An illustration with its title and alternative text."""

    name: str
    title: str
    alt: str
    portals: tuple[str, ...] = field(default=())
