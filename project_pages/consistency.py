"""Facts that contradict each other and therefore cannot be saved. Pure: no database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from project_pages.facts import Amendment, Budget, Record, Role

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Contradiction:
    """What is wrong, and where: a field, or a row of a list counted from 0."""

    sentence: str
    field: str
    rows: str = ""
    index: int = 0


def contradictions(record: Record) -> list[Contradiction]:
    """Every contradiction of the record, in the order of the form."""
    return [*_period(record), *_amended_period(record), *_budgets(record), *_leads(record)]


def _period(record: Record) -> Iterator[Contradiction]:
    if record.starts_on and record.ends_on and record.ends_on < record.starts_on:
        yield Contradiction(_("The end of the project is earlier than its start. Correct one of the dates."), "ends_on")


def _amended_period(record: Record) -> Iterator[Contradiction]:
    starts, ends = record.starts_on, record.ends_on
    rows = sorted(enumerate(record.amendments), key=lambda pair: pair[1].origin.order)
    for index, row in rows:
        starts, ends = row.starts_on or starts, row.ends_on or ends
        if starts and ends and ends < starts:
            yield _at(row, index)


def _at(row: Amendment, index: int) -> Contradiction:
    field = "new_ends_on" if row.ends_on else "new_starts_on"
    sentence = _("With this amendment the project would end before it starts. Correct the date.")
    return Contradiction(sentence, field, "amendments", index)


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


def _overlap(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    starts = max(one[0] or date.min, other[0] or date.min)
    ends = min(one[1] or date.max - timedelta(1), other[1] or date.max - timedelta(1))
    return starts <= ends
