"""Positions for the drawings of a project page: the share bar and the line of the period.

Everything here is arithmetic on dates and decimals. Positions are strings such as ``"43.21%"``, ready for attributes of
inline SVG, so that no style attribute is needed and text keeps its size on every screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

LONGEST_WAIT_SHOWN = 10
MOST_YEAR_LABELS = 7
EDGE = 0.08


@dataclass(frozen=True)
class Axis:
    """Whole years on which days are placed."""

    first_year: int
    last_year: int

    @property
    def start(self) -> date:
        """The first day of the first year."""
        return date(self.first_year, 1, 1)

    @property
    def days(self) -> int:
        """How many days the years have together."""
        return (date(self.last_year + 1, 1, 1) - self.start).days

    def place(self, day: date) -> float:
        """Where a day stands, from 0 to 1."""
        return max(0.0, min(1.0, (day - self.start).days / self.days))

    def position(self, day: date) -> str:
        """The place of a day as a percentage."""
        return percent((day - self.start).days, self.days)

    def width(self, first: date, last: date) -> str:
        """The length between two days as a percentage."""
        return percent(max(0, (last - first).days), self.days)

    def shows(self, day: date) -> bool:
        """Whether the years reach the day."""
        return self.first_year <= day.year <= self.last_year

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """A mark for each year; labels only where there is room for them."""
        step = 1 + (self.last_year - self.first_year) // MOST_YEAR_LABELS
        years = range(self.first_year, self.last_year + 1)
        return tuple(
            Tick(self.position(date(year, 1, 1)), str(year) if (year - self.first_year) % step == 0 else "")
            for year in years
        )


def axis_of(starts_on: date, last: date, today: date) -> Axis:
    """The years of a period, and today's where it is near; a project that ended long ago keeps its own years."""
    last_year = last.year
    if today.year - last_year <= LONGEST_WAIT_SHOWN:
        last_year = max(last_year, today.year)
    return Axis(min(starts_on.year, today.year) if today < starts_on else starts_on.year, last_year)


@dataclass(frozen=True)
class Tick:
    """One year on the axis; ``label`` is empty where labels would run into each other."""

    x: str
    label: str


@dataclass(frozen=True)
class EndMark:
    """An end date as drawn: replaced ends are hollow, the one in force is full."""

    x: str
    day: date
    is_current: bool


@dataclass(frozen=True)
class PeriodLine:
    """The line of a project's period."""

    ticks: tuple[Tick, ...]
    start: str
    contracted_width: str
    extension_start: str
    extension_width: str
    is_extended: bool
    ends: tuple[EndMark, ...]
    today: str
    today_side: str
    months: int


def percent(part: float, whole: float) -> str:
    """Return ``part`` of ``whole`` as an SVG percentage between 0 and 100 with two places."""
    share = 0.0 if whole <= 0 else max(0.0, min(1.0, part / whole))
    return f"{share * 100:.2f}%"


def bar_width(share: Decimal | None) -> str:
    """Return the width of the share bar for a percentage such as ``Decimal("84.28")``."""
    return percent(float(share or 0), 100)


def whole_months(starts_on: date, ends_on: date) -> int:
    """Return the number of calendar months from the first to the last day, both included, rounded to the nearest."""
    days = (ends_on - starts_on).days + 1
    return max(1, round(days / 30.4375))


def period_line(starts_on: date, ends: Sequence[date], today: date) -> PeriodLine:
    """Return the drawing of a period whose end dates are given oldest first; the last one is in force.

    Today is placed on the axis where the axis reaches it; a project that ended long ago keeps its own years, and
    ``today`` is then empty.
    """
    in_force = ends[-1]
    axis = axis_of(starts_on, max(ends), today)
    contracted = min(ends[0], in_force)
    return PeriodLine(
        ticks=axis.ticks,
        start=axis.position(starts_on),
        contracted_width=axis.width(starts_on, contracted),
        extension_start=axis.position(contracted),
        extension_width=axis.width(contracted, in_force),
        is_extended=in_force > contracted,
        ends=tuple(EndMark(axis.position(end), end, index == len(ends) - 1) for index, end in enumerate(ends)),
        today=axis.position(today) if axis.shows(today) else "",
        today_side=label_side(axis.place(today)),
        months=whole_months(starts_on, in_force),
    )


def label_side(place: float) -> str:
    """Say where a label at this part of the line (0 to 1) is anchored so that it stays inside the drawing."""
    if place < EDGE:
        return "start"
    return "end" if place > 1 - EDGE else "middle"
