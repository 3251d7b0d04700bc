"""Kinds of things that the rules examine; a room says here how its pages and records are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Model

from cms.core.rules.examining import Case, Finding, examine
from cms.core.rules.settings import Settings
from cms.core.rules.stored import stored_settings


@dataclass(frozen=True)
class Kind:
    """A kind of page or record.

    `read` makes cases of objects as they are given (a draft is read as the draft is), in a number of queries that does
    not grow with them. `published` gives the cases of everything public, of the portals with the given keys or of all.
    """

    name: str
    model: type[Model]
    read: Callable[[Sequence[Model], date], list[Case]]
    published: Callable[[Sequence[int] | None, date], list[Case]]


@dataclass(frozen=True)
class Examined:
    """A case with what was found."""

    case: Case
    findings: tuple[Finding, ...]


KINDS: dict[str, Kind] = {}


def register_kind(kind: Kind) -> None:
    """Let the rules examine a kind of page or record."""
    KINDS[kind.name] = kind


def kind_of(thing: Model | type[Model]) -> Kind | None:
    """The kind of an object or model, the nearest of its classes; None for what no rule looks at."""
    model = thing if isinstance(thing, type) else type(thing)
    for ancestor in model.__mro__:
        for kind in KINDS.values():
            if kind.model is ancestor:
                return kind
    return None


def case_of(thing: Model, day: date | None = None) -> Case | None:
    """The case of one object as it is given; None for what no rule looks at."""
    kind = kind_of(thing)
    return kind.read([thing], day or date.today())[0] if kind else None


def findings_on(thing: Model, day: date | None = None, settings: Settings | None = None) -> list[Finding]:
    """What the rules say of one object as it is given, on a day, today if none is named; nothing for other kinds."""
    day = day or date.today()
    case = case_of(thing, day)
    return examine(case, settings or stored_settings(), day) if case else []


def examine_published(
    portals: Sequence[int] | None = None,
    day: date | None = None,
    settings: Settings | None = None,
    kinds: Iterable[Kind] | None = None,
) -> list[Examined]:
    """What the rules say of everything public, of some portals or of all, in a flat number of queries."""
    day = day or date.today()
    settings = settings or stored_settings()
    cases = [case for kind in kinds or KINDS.values() for case in kind.published(portals, day)]
    return [Examined(case, tuple(examine(case, settings, day))) for case in cases]
