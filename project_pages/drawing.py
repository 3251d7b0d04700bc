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
    last_year = max(end.year for end in ends)
    if today.year - last_year <= LONGEST_WAIT_SHOWN:
        last_year = max(last_year, today.year)
    axis_start = date(min(starts_on.year, today.year if today < starts_on else starts_on.year), 1, 1)
    axis_days = (date(last_year + 1, 1, 1) - axis_start).days

    def position(day: date) -> str:
        return percent((day - axis_start).days, axis_days)

    def width(first: date, last: date) -> str:
        return percent(max(0, (last - first).days), axis_days)

    contracted = min(ends[0], in_force)
    return PeriodLine(
        ticks=_ticks(axis_start.year, last_year, axis_days),
        start=position(starts_on),
        contracted_width=width(starts_on, contracted),
        extension_start=position(contracted),
        extension_width=width(contracted, in_force),
        is_extended=in_force > contracted,
        ends=tuple(EndMark(position(end), end, index == len(ends) - 1) for index, end in enumerate(ends)),
        today=position(today) if today.year <= last_year else "",
        today_side=_label_side((today - axis_start).days / axis_days),
        months=whole_months(starts_on, in_force),
    )


def _label_side(place: float) -> str:
    """Say where a label at this part of the line (0 to 1) is anchored so that it stays inside the drawing."""
    if place < EDGE:
        return "start"
    return "end" if place > 1 - EDGE else "middle"


def _ticks(first_year: int, last_year: int, axis_days: int) -> tuple[Tick, ...]:
    step = 1 + (last_year - first_year) // MOST_YEAR_LABELS
    axis_start = date(first_year, 1, 1)
    return tuple(
        Tick(
            percent((date(year, 1, 1) - axis_start).days, axis_days),
            str(year) if (year - first_year) % step == 0 else "",
        )
        for year in range(first_year, last_year + 1)
    )
