"""Days that a period means when somebody says its name, its end, its beginning or its middle."""

import calendar
from datetime import date, timedelta

from .date_words import BEGIN, END, FIRST_YEAR, LAST_YEAR, LATE


def narrowed(first: date, last: date, edge: str) -> tuple[date, date]:
    """The days that the end, the beginning or the middle of a period may mean."""
    length = (last - first).days + 1
    if edge == END:
        return last - timedelta(2 if length < 100 else 30), last
    if edge == LATE:
        return last - timedelta(length // 3), last
    if edge == BEGIN:
        return first, first + timedelta(length // 3)
    return first + timedelta(length // 4), last - timedelta(length // 4)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, where the calendar has it."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def month_of(year: int, month: int) -> tuple[date, date] | None:
    """The first and the last day of a month, where the calendar has it."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return date(year, month, 1), last_day(year, month)
