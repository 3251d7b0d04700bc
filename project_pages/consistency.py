"""Facts that contradict each other and therefore cannot be saved. Pure: no database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from project_pages.facts import Amendment, Budget, Record, Role, Scope
from project_pages.values import FactName

CENT = Decimal("0.01")
AMOUNTS = (FactName.TOTAL, FactName.EU, FactName.STATE, FactName.OWN)
ROLES = {
    FactName.LEAD: Role.LEAD,
    FactName.PARTNERS: Role.PARTNER,
    FactName.PARTICIPANTS: Role.PARTICIPANT,
}
RECORDED = {FactName.RECRUITMENT: "recruitments", FactName.SCHEDULE: "sessions"}
DATED_ROWS = {
    "partnerships": "organisations",
    "budgets": "budgets",
    "target_groups": "target_groups",
    "effects": "effects",
    "tasks": "tasks",
}
"""Lists of the form whose rows may name an annex, with the rows of the record."""


@dataclass(frozen=True)
class Contradiction:
    """What is wrong, and where: a field, or a row of a list counted from 0."""

    sentence: str
    field: str
    rows: str = ""
    index: int = 0


def contradictions(record: Record) -> list[Contradiction]:
    """Every contradiction of the record, in the order of the form."""
    return [
        *_period(record),
        *_amended_period(record),
        *_annexes(record),
        *_budgets(record),
        *_leads(record),
        *_recruitments(record),
        *_sessions(record),
        *_unknowns(record),
    ]


def _period(record: Record) -> Iterator[Contradiction]:
    if record.starts_on and record.ends_on and record.ends_on < record.starts_on:
        yield Contradiction(_("The end of the project is earlier than its start. Correct one of the dates."), "ends_on")


def _amended_period(record: Record) -> Iterator[Contradiction]:
    starts, ends = record.starts_on, record.ends_on
    rows = sorted(enumerate(record.amendments), key=lambda pair: pair[1].order)
    for index, row in rows:
        starts, ends = row.starts_on or starts, row.ends_on or ends
        if starts and ends and ends < starts:
            yield _at(row, index)


def _at(row: Amendment, index: int) -> Contradiction:
    field = "new_ends_on" if row.ends_on else "new_starts_on"
    sentence = _("With this amendment the project would end before it starts. Correct the date.")
    return Contradiction(sentence, field, "amendments", index)


def _annexes(record: Record) -> Iterator[Contradiction]:
    numbers = [row.origin.number for row in record.amendments]
    for index, number in enumerate(numbers):
        if number and number in numbers[:index]:
            sentence = _("An annex of this number is on the list already. Correct the number or join the two rows.")
            yield Contradiction(sentence, "number", "amendments", index)
    for rows, name in DATED_ROWS.items():
        for index, row in enumerate(getattr(record, name)):
            if row.origin.number and row.origin.number not in numbers:
                sentence = _("There is no annex no. %(number)s on the list of amendments. Add it there first.")
                yield Contradiction(sentence % {"number": row.origin.number}, "annex", rows, index)
            elif row.until and row.origin.is_dated and row.until < row.origin.day:
                sentence = _("The last day is earlier than the first. Correct one of them.")
                yield Contradiction(sentence, "until", rows, index)


def _recruitments(record: Record) -> Iterator[Contradiction]:
    for index, row in enumerate(record.recruitments):
        if row.opens_at and row.closes_at and row.closes_at <= row.opens_at:
            sentence = _("The recruitment closes before it opens. Correct one of the dates.")
            yield Contradiction(sentence, "closes_at", "recruitments", index)


def _sessions(record: Record) -> Iterator[Contradiction]:
    for index, row in enumerate(record.sessions):
        if row.starts and row.ends and row.ends <= row.starts:
            yield Contradiction(_("It ends before it begins. Correct one of the hours."), "ends", "sessions", index)


def _unknowns(record: Record) -> Iterator[Contradiction]:
    for index, row in enumerate(record.unknowns):
        if row.fact in [earlier.fact for earlier in record.unknowns[:index]]:
            yield Contradiction(_("This value is called unknown twice. Leave one row."), "fact", "unknowns", index)
        elif is_given(record, row.fact):
            sentence = _("This value is given, so it is not unknown. Delete this row or the value.")
            yield Contradiction(sentence, "fact", "unknowns", index)


def _budgets(record: Record) -> Iterator[Contradiction]:
    for index, row in enumerate(record.budgets):
        if row.total is None:
            continue
        if row.eu is not None and row.eu > row.total:
            sentence = _(
                "The contribution of European Funds is higher than the value of the project in the same scope."
            )
            yield Contradiction(sentence, "eu", "budgets", index)
        elif _parts(row) > row.total + CENT:
            sentence = _("The contributions add up to more than the value of the project in the same scope.")
            yield Contradiction(sentence, "total", "budgets", index)


def _parts(row: Budget) -> Decimal:
    return sum((part for part in (row.eu, row.state, row.own) if part is not None), Decimal(0))


def _leads(record: Record) -> Iterator[Contradiction]:
    leads = [(index, row) for index, row in enumerate(record.organisations) if row.role is Role.LEAD]
    for position, (index, row) in enumerate(leads):
        for _earlier, other in leads[:position]:
            if _overlap((row.since, row.until), (other.since, other.until)):
                sentence = _("Two leads on the same day. Give the day until which the former one led the project.")
                yield Contradiction(sentence, "role", "partnerships", index)
                break


def is_given(record: Record, fact: FactName) -> bool:
    """Whether the record gives a value in any way; amounts are given where they are those of the whole project."""
    if fact in AMOUNTS:
        return any(getattr(row, fact) is not None for row in record.budgets if row.scope == Scope.WHOLE)
    if fact in ROLES:
        return any(row.role is ROLES[fact] for row in record.organisations)
    if fact is FactName.TARGET_GROUPS:
        return bool(record.target_groups or record.target_group.strip())
    if fact is FactName.ENDS_ON:
        return bool(record.ends_on or any(row.ends_on for row in record.amendments))
    return bool(getattr(record, RECORDED.get(fact, fact)))


def _overlap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    starts = max(one[0] or date.min, other[0] or date.min)
    ends = min(one[1] or date.max - timedelta(1), other[1] or date.max - timedelta(1))
    return starts <= ends
