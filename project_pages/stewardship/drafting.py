"""Putting an accepted value into the draft of a record, with where it comes from. No database is touched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext as _

from project_pages.facts import facts_on
from project_pages.notes import UnknownValue, ValueSource
from project_pages.payload import KINDS
from project_pages.project import Project
from project_pages.record import amendment, record_of
from project_pages.rows import Amendment, Budget
from project_pages.stewardship.proposed_values import AMENDABLE, AMOUNTS, PERIOD, Value, current_value, is_settable
from project_pages.values import FactName

REASON_LENGTH = 400
SEEN_AT_LENGTH = 200


class How(StrEnum):
    """In which way the record takes a value over."""

    FILL = "fill"
    AMENDMENT = "amendment"
    CORRECTION = "correction"
    BY_HAND = "by_hand"


@dataclass(frozen=True)
class AcceptedValue:
    """A value with what the proposal says of it; `seen_on` is the day of the proposal."""

    fact: FactName
    value: Value
    explanation: str
    source: str
    seen_on: date
    noted_by: str


def ways(draft: Project, fact: FactName, today: date) -> list[How]:
    """How the record can take such a value over, the likeliest first."""
    facts = facts_on(record_of(draft), today)
    if not is_settable(facts, fact):
        return [How.BY_HAND]
    if current_value(facts, fact) is None:
        return [How.FILL, How.BY_HAND]
    if fact in AMENDABLE:
        return [How.AMENDMENT, How.CORRECTION, How.BY_HAND]
    return [How.CORRECTION, How.BY_HAND]


def put_into(draft: Project, accepted: AcceptedValue, how: How, today: date) -> None:
    """Change the draft in memory; it is for the caller to save a revision of it."""
    if how is How.BY_HAND:
        return
    if how is How.CORRECTION:
        _explain(draft, accepted)
    if accepted.fact in AMOUNTS:
        _set_amount(draft, accepted, how, today)
    elif how is How.AMENDMENT:
        _add_amendment(draft, accepted)
    elif accepted.fact in PERIOD:
        _set_period(draft, accepted, today)
    else:
        setattr(draft, accepted.fact, accepted.value)
    draft.unknowns = [row for row in draft.unknowns.all() if row.fact != accepted.fact]
    if accepted.source:
        _add_source(draft, accepted)


def _explain(draft: Project, accepted: AcceptedValue) -> None:
    """Begin the reason that citizens will see; the editor reads it over before publishing."""
    source = _("Source: %(source)s.") % {"source": accepted.source.rstrip(".")} if accepted.source else ""
    parts = (draft.correction_reason, accepted.explanation, source)
    draft.correction_reason = " ".join(part for part in parts if part)[:REASON_LENGTH]


def _seen_at(accepted: AcceptedValue) -> str:
    proposal = _("proposal of the portal %(portal)s") % {"portal": accepted.noted_by}
    return (accepted.source or proposal)[:SEEN_AT_LENGTH]


def _add_amendment(draft: Project, accepted: AcceptedValue) -> None:
    """A later value of the period, seen where the proposal says; number and dates of the annex are for the editor."""
    rows = [*draft.amendments.all()]
    row = Amendment(seen_at=_seen_at(accepted), seen_on=accepted.seen_on, sort_order=_next_place(rows))
    setattr(row, f"new_{accepted.fact}", accepted.value)
    draft.amendments = [*rows, row]


def _set_period(draft: Project, accepted: AcceptedValue, today: date) -> None:
    """Correct the value where it stands: in the latest amendment that gives it, else in the first contract."""
    name = f"new_{accepted.fact}"
    rows = [*draft.amendments.all()]
    held = [(amendment(KINDS["amendments"].of(row)), row) for row in rows if getattr(row, name)]
    held = [pair for pair in held if pair[0].origin.holds(today, today)]
    if held:
        setattr(max(held, key=lambda pair: pair[0].order)[1], name, accepted.value)
        draft.amendments = rows
    else:
        setattr(draft, accepted.fact, accepted.value)


def _set_amount(draft: Project, accepted: AcceptedValue, how: How, today: date) -> None:
    """In the row in force, or in a later one beside it; the first amounts make a row of the whole project."""
    rows = [*draft.budgets.all()]
    row = _whole_row(draft, rows, today)
    if row is None or how is How.AMENDMENT:
        later = Budget(scope=Budget.ScopeChoices.WHOLE, sort_order=_next_place(rows))
        if row is not None:
            for name in AMOUNTS:
                setattr(later, name, getattr(row, name))
            later.seen_at, later.seen_on = _seen_at(accepted), accepted.seen_on
        row = later
        rows.append(row)
    setattr(row, accepted.fact, accepted.value)
    draft.budgets = rows


def _whole_row(draft: Project, rows: list[Budget], today: date) -> Budget | None:
    """The row of the form that is in force for the whole project."""
    record = record_of(draft)
    facts = facts_on(record, today)
    return next(
        (
            row
            for row, frozen in zip(rows, record.budgets, strict=True)
            if row.scope == Budget.ScopeChoices.WHOLE and frozen in facts.budgets
        ),
        None,
    )


def _add_source(draft: Project, accepted: AcceptedValue) -> None:
    rows = [*draft.sources.all()]
    row = ValueSource(
        fact=accepted.fact,
        kind=ValueSource.Kind.PAGE,
        page=accepted.source,
        noted_by=accepted.noted_by,
        noted_on=accepted.seen_on,
        sort_order=_next_place(rows),
    )
    draft.sources = [*rows, row]


def _next_place(rows: list[Amendment] | list[Budget] | list[ValueSource] | list[UnknownValue]) -> int:
    return max((row.sort_order or 0 for row in rows), default=-1) + 1
