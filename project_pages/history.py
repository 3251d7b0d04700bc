"""The history of a record in sentences: what amendments changed, who came and went, what was wrong. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from cms.language.amounts import format_amount, format_number
from cms.language.dates import as_day, long_date
from project_pages.comparison import ValueChange, corrections
from project_pages.facts import Amendment, Budget, Facts, Origin, Role, Row
from project_pages.notes import FactChoices, ValueSource
from project_pages.values import Source
from project_pages.wording import scope_label, source_sentence


@dataclass(frozen=True)
class Pair:
    """A value before and after; `label` says which, where an entry tells of several."""

    before: str
    after: str
    label: str = ""


@dataclass(frozen=True)
class Change:
    """An entry of the project's history; `document` is the key of the annex where it is published."""

    date: date | None
    kind: str
    sentence: str
    values: tuple[Pair, ...] = ()
    source: str = ""
    document: int | None = None
    is_correction: bool = False

    @property
    def before(self) -> str:
        """The value before, of an entry that tells of one."""
        return self.values[0].before if self.values else ""

    @property
    def after(self) -> str:
        """The value after, of an entry that tells of one."""
        return self.values[0].after if self.values else ""


def changes_of(facts: Facts) -> tuple[Change, ...]:
    """What amendments and pages changed, newest first."""
    rows = [
        *_amendments(facts),
        *_partners(facts),
        *_counted(facts),
        *_budgets(facts),
    ]
    return newest_first(rows)


def newest_first(rows: Iterable[Change]) -> tuple[Change, ...]:
    """Entries by their day, those without one last; of one day a correction stands before what it corrects."""
    return tuple(sorted(rows, key=lambda row: (row.date or date.min, row.is_correction), reverse=True))


def correction(recorded_at: datetime, reason: str, changes: Iterable[dict[str, Any]]) -> Change:
    """A stored version that said the record was wrong: why, and every value as it was and is."""
    names = ("fact", "subject", "before", "after", "is_amended")
    wrong = corrections([ValueChange(**{name: row[name] for name in names if name in row}) for row in changes])
    return Change(
        as_day(recorded_at),
        _("Correction"),
        reason,
        tuple(Pair(row.before, row.after or _("taken out of the record"), row.label) for row in wrong),
        is_correction=True,
    )


def _amendments(facts: Facts) -> Iterator[Change]:
    """Every amendment once, the later ones first; one that moves the end says from when to when."""
    rows = sorted((row for row in facts.record.amendments if row.origin.holds(facts.day, facts.day)), key=_order)
    ends, starts = facts.record.ends_on, facts.record.starts_on
    found = []
    for row in rows:
        pairs = [*_moved(starts, row.starts_on, _("Start of the project")), *_moved(ends, row.ends_on, "")]
        starts, ends = row.starts_on or starts, row.ends_on or ends
        if len(pairs) == 1:
            pairs = [Pair(pairs[0].before, pairs[0].after)]
        source = source_sentence(row.origin)
        found.append(Change(row.origin.day, _kind(row), row.reason, tuple(pairs), source, document=row.document))
    yield from reversed(found)


def _kind(row: Amendment) -> str:
    if row.ends_on:
        return _("End of the project")
    if row.starts_on:
        return _("Start of the project")
    return _("Scope of the project") if row.reason else _("Annex")


def _order(row: Amendment) -> tuple[object, ...]:
    return row.order


def _moved(before: date | None, after: date | None, label: str) -> Iterator[Pair]:
    if after and after != before:
        yield Pair(long_date(before) if before else "", long_date(after), label or _("End of the project"))


def _partners(facts: Facts) -> Iterator[Change]:
    for row in facts.former:
        kind = _("Lead") if row.role is Role.LEAD else _("Number of partners")
        last = row.until or (row.end.day or facts.day) - timedelta(days=1)
        counts = (_partners_around(facts, last),) if row.role is Role.PARTNER else ()
        if row.until:
            sentence = _("%(name)s took part until %(day)s.") % {"name": row.label, "day": long_date(row.until)}
            yield Change(row.until, kind, sentence, counts)
        else:
            sentence = _("%(name)s is no longer named among the partners.") % {"name": row.label}
            if row.note:
                sentence = f"{sentence} {row.note[:1].upper()}{row.note[1:].rstrip('.')}."
            yield Change(row.end.day, kind, sentence, counts, source_sentence(row.end))


def _partners_around(facts: Facts, last: date) -> Pair:
    """How many partners there were on a day, and how many on the next."""
    rows = [row for row in facts.record.organisations if row.role is Role.PARTNER]
    before, after = (
        sum(1 for row in rows if row.takes_part(day, facts.day)) for day in (last, last + timedelta(days=1))
    )
    return Pair(str(before), str(after))


def _counted(facts: Facts) -> Iterator[Change]:
    """Effects and target groups that came later, and numbers that were changed."""
    yield from _added(facts)
    for row, later in _steps(facts.record.effects, facts):
        pair = Pair(_number(row.number, row.unit), _number(later.number, later.unit))
        if pair.before != pair.after:
            yield Change(later.origin.day, _("Effect"), later.label, (pair,), source_sentence(later.origin))
    for row, later in _steps(facts.record.target_groups, facts):
        pair = Pair(_number(row.count), _number(later.count))
        if pair.before != pair.after:
            yield Change(later.origin.day, _("Target group"), later.name, (pair,), source_sentence(later.origin))


def _added(facts: Facts) -> Iterator[Change]:
    """How many effects the list had before and after each origin that brought some."""
    first: dict[tuple[str, ...], Origin] = {}
    for row in sorted(facts.record.effects, key=lambda row: row.origin.order):
        if row.in_force(facts.day, facts.day):
            first.setdefault(row.subject, row.origin)
    count = sum(1 for origin in first.values() if origin.is_first)
    for origin in sorted({row for row in first.values() if not row.is_first}, key=lambda row: row.order):
        before, count = count, count + sum(1 for row in first.values() if row == origin)
        sentence = _("New effects were added to the list.")
        pair = Pair(str(before), str(count))
        yield Change(origin.day, _("Number of effects"), sentence, (pair,), source_sentence(origin))


def _number(value: Decimal | int | None, unit: str = "") -> str:
    return f"{format_number(value)} {unit}".strip() if value is not None else _("without a number")


def _budgets(facts: Facts) -> Iterator[Change]:
    """Amounts that later ones replaced, step by step."""
    for before, after in _steps(facts.record.budgets, facts):
        pairs = tuple(_amount_pairs(before, after))
        if pairs:
            yield Change(after.origin.day, _("Amounts"), scope_label(after), pairs, source_sentence(after.origin))


def _steps(rows: Iterable[Row], facts: Facts) -> Iterator[tuple[Row, Row]]:
    """Rows that say the same thing, each with the one that took its place, as far as they hold by now."""
    held: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        if row.origin.holds(facts.day, facts.day):
            held.setdefault(row.subject, []).append(row)
    for same in held.values():
        same.sort(key=lambda row: (row.origin.order, repr(row)))
        yield from zip(same, same[1:], strict=False)


def _amount_pairs(before: Budget, after: Budget) -> Iterator[Pair]:
    labels: tuple[tuple[str, Decimal | None, Decimal | None], ...] = (
        (_("Value of the project"), before.total, after.total),
        (_("Contribution of European Funds"), before.eu, after.eu),
        (_("State budget"), before.state, after.state),
        (_("Own contribution"), before.own, after.own),
    )
    for label, old, new in labels:
        if old != new and new is not None:
            yield Pair(format_amount(old) if old is not None else "", format_amount(new), label)


@dataclass(frozen=True)
class SourceLine:
    """Where a value was taken from, in words."""

    fact: str
    kind: str
    page: str
    quote: str
    noted: str


def source_lines(sources: Iterable[Source]) -> tuple[SourceLine, ...]:
    """The sources of values as people read them."""
    facts, kinds = dict(FactChoices.choices), dict(ValueSource.Kind.choices)
    return tuple(
        SourceLine(str(facts[row.fact]), str(kinds.get(row.kind, row.kind)), row.page, row.quote, _noted(row))
        for row in sources
    )


def _noted(row: Source) -> str:
    return ", ".join(part for part in (row.noted_by, long_date(row.noted_on) if row.noted_on else "") if part)
