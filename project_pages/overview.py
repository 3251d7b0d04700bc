"""A record at a glance: every value in force, or that it is unknown and why, or that it is missing. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.language.amounts import format_amount, format_number
from cms.language.dates import long_date, long_moment
from project_pages.facts import Facts, Partner
from project_pages.notes import FactChoices, ValueSource
from project_pages.support import Session as SessionRow
from project_pages.values import FactName, Recruitment, Session, Source
from project_pages.wording import scope_label, source_sentence

SESSIONS_AT_MOST = 20


class State(StrEnum):
    """Three different things."""

    GIVEN = "given"
    UNKNOWN = "unknown"
    MISSING = "missing"


@dataclass(frozen=True)
class Value:
    """A value in words, with what is said of it: its scope, the annex that changed it."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class FactLine:
    """A value of the record by its name; `reason` says why it is unknown, `sources` where it was taken from."""

    fact: FactName
    values: tuple[Value, ...]
    reason: str = ""
    noted: str = ""
    sources: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The name that editors know."""
        return capfirst(str(FactChoices(self.fact).label))

    @property
    def state(self) -> State:
        """Given, unknown with a reason, or missing."""
        if self.values:
            return State.GIVEN
        return State.UNKNOWN if self.reason else State.MISSING


def fact_lines(facts: Facts) -> list[FactLine]:
    """A line for every value, in the order of the form."""
    return [_line(facts, fact) for fact in FactName]


def programme_lines(facts: Facts) -> list[tuple[str, str]]:
    """Under which programme the project runs: labels with words; what is empty is left out."""
    record = facts.record
    lines = [
        (_("Programme"), record.programme.name if record.programme else ""),
        (_("Priority axis"), record.priority),
        (_("Measure"), record.measure),
        (_("Specific objective"), record.specific_objective),
        (_("Type of operation"), record.operation_type),
        (_("Call announced by"), record.call_announced_by),
    ]
    return [(label, text) for label, text in lines if text]


def _line(facts: Facts, fact: FactName) -> FactLine:
    values = tuple(VALUES[fact](facts))
    unknown = facts.record.unknown(fact)
    noted = ""
    if unknown:
        day = long_date(unknown.noted_on) if unknown.noted_on else ""
        noted = ", ".join(part for part in (unknown.noted_by, day) if part)
    sources = tuple(_source(row) for row in facts.record.sources if row.fact is fact)
    return FactLine(fact, values, unknown.reason if unknown else "", noted, sources)


def _source(row: Source) -> str:
    """`strona: …, „cytat” (Liderzy, 3 maja 2026 r.)`."""
    said = str(dict(ValueSource.Kind.choices).get(row.kind, row.kind))
    if row.page:
        said = f"{said}: {row.page}"
    if row.quote:
        said = f"{said}, „{row.quote}”"
    noted = [part for part in (row.noted_by, long_date(row.noted_on) if row.noted_on else "") if part]
    return f"{said} ({', '.join(noted)})" if noted else said


def _text(name: str) -> Callable[[Facts], Iterator[Value]]:
    def values(facts: Facts) -> Iterator[Value]:
        text = getattr(facts.record, name)
        if text.strip():
            yield Value(text)

    return values


def _day(name: str) -> Callable[[Facts], Iterator[Value]]:
    def values(facts: Facts) -> Iterator[Value]:
        day = getattr(facts.record, name)
        if day:
            yield Value(long_date(day))

    return values


def _starts(facts: Facts) -> Iterator[Value]:
    if facts.starts_on:
        yield Value(long_date(facts.starts_on))


def _ends(facts: Facts) -> Iterator[Value]:
    """The end in force, then those before it."""
    for row in reversed(facts.end_history):
        source = source_sentence(row.origin) or _("first contract")
        yield Value(long_date(row.value), source if row.is_current else _("before: %(source)s") % {"source": source})


def _amount(name: str) -> Callable[[Facts], Iterator[Value]]:
    def values(facts: Facts) -> Iterator[Value]:
        for row in facts.budgets:
            amount: Decimal | None = getattr(row, name)
            if amount is not None:
                notes = (scope_label(row), source_sentence(row.origin), row.note)
                yield Value(format_amount(amount), "; ".join(note for note in notes if note))

    return values


def _lead(facts: Facts) -> Iterator[Value]:
    yield from _bodies([facts.lead] if facts.lead else [])


def _bodies(rows: Iterable[Partner]) -> Iterator[Value]:
    for row in rows:
        part = format_amount(row.budget_part) if row.budget_part is not None else ""
        notes = (row.note, part and _("part of the budget: %(amount)s") % {"amount": part}, source_sentence(row.origin))
        yield Value(row.label, "; ".join(note for note in notes if note))


def _groups(facts: Facts) -> Iterator[Value]:
    if facts.record.target_group.strip():
        yield Value(facts.record.target_group)
    for row in facts.target_groups:
        number = f"{format_number(row.count)} " if row.count is not None else ""
        yield Value(f"{number}{row.name}", source_sentence(row.origin))


def _tasks(facts: Facts) -> Iterator[Value]:
    for row in facts.tasks:
        days = " – ".join(long_date(day) for day in (row.starts, row.ends) if day)
        yield Value(row.name, days)


def _effects(facts: Facts) -> Iterator[Value]:
    for row in facts.effects:
        number = f"{format_number(row.number)} {row.unit}".strip() if row.number is not None else ""
        achieved = format_number(row.achieved) if row.achieved is not None else ""
        notes = [source_sentence(row.origin)]
        if achieved:
            words = {"number": achieved, "day": long_date(row.as_of) if row.as_of else ""}
            notes.insert(0, _("achieved: %(number)s") % words if not row.as_of else _("%(number)s by %(day)s") % words)
        yield Value(f"{row.label}: {number}" if number else row.label, "; ".join(note for note in notes if note))


def _areas(facts: Facts) -> Iterator[Value]:
    yield from (Value(row.label) for row in facts.record.areas)


def _recruitment(facts: Facts) -> Iterator[Value]:
    for row in facts.record.recruitments:
        yield Value(row.name, _period(row))


def _period(row: Recruitment) -> str:
    return " – ".join(long_moment(moment) for moment in (row.opens_at, row.closes_at) if moment)


def _schedule(facts: Facts) -> Iterator[Value]:
    rows = facts.record.sessions
    yield from (Value(_session(row)) for row in rows[:SESSIONS_AT_MOST])
    if len(rows) > SESSIONS_AT_MOST:
        yield Value(_("and %(count)d more") % {"count": len(rows) - SESSIONS_AT_MOST})


def _session(row: Session) -> str:
    hours = "–".join(f"{hour:%H:%M}" for hour in (row.starts, row.ends) if hour)
    form = str(dict(SessionRow.Form.choices).get(row.form, ""))
    said = ", ".join(part for part in (long_date(row.day), hours, row.topic or form, row.venue) if part)
    return _("%(session)s (cancelled)") % {"session": said} if row.is_cancelled else said


VALUES: dict[FactName, Callable[[Facts], Iterator[Value]]] = {
    FactName.CONTRACT_NUMBER: _text("contract_number"),
    FactName.SIGNED_ON: _day("signed_on"),
    FactName.CALL_NUMBER: _text("call_number"),
    FactName.STARTS_ON: _starts,
    FactName.ENDS_ON: _ends,
    FactName.DURABLE_UNTIL: _day("durable_until"),
    FactName.TOTAL: _amount("total"),
    FactName.EU: _amount("eu"),
    FactName.STATE: _amount("state"),
    FactName.OWN: _amount("own"),
    FactName.LEAD: _lead,
    FactName.PARTNERS: lambda facts: _bodies(facts.partners),
    FactName.PARTICIPANTS: lambda facts: _bodies(facts.participants),
    FactName.GOAL: _text("goal"),
    FactName.TARGET_GROUPS: _groups,
    FactName.TASKS: _tasks,
    FactName.EFFECTS: _effects,
    FactName.AREAS: _areas,
    FactName.RECRUITMENT: _recruitment,
    FactName.SCHEDULE: _schedule,
}
