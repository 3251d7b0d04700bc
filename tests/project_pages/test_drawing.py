"""Arithmetic behind the drawings of a project page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from project_pages.drawing import bar_width, period_line, whole_months

START = date(2018, 4, 1)
FIRST_END = date(2021, 3, 31)
SECOND_END = date(2021, 12, 31)
LAST_END = date(2023, 11, 30)


def place(text: str) -> float:
    """Return the number in an SVG percentage."""
    assert text.endswith("%")
    return float(text[:-1])


@pytest.mark.parametrize(
    ("share", "width"),
    [(Decimal("84.28"), "84.28%"), (None, "0.00%"), (Decimal("120"), "100.00%"), (Decimal("-3"), "0.00%")],
)
def test_bar_is_as_wide_as_the_share_and_never_leaves_its_frame(share: Decimal | None, width: str) -> None:
    assert bar_width(share) == width


def test_points_of_the_line_stand_in_the_order_of_their_days() -> None:
    line = period_line(START, [FIRST_END, SECOND_END, LAST_END], date(2026, 11, 22))
    places = [place(line.start), *(place(end.x) for end in line.ends), place(line.today)]
    assert places == sorted(places)
    assert [end.is_current for end in line.ends] == [False, False, True]
    assert line.is_extended


def test_extension_begins_where_the_contracted_period_ends() -> None:
    line = period_line(START, [FIRST_END, LAST_END], date(2026, 11, 22))
    assert place(line.start) + place(line.contracted_width) == pytest.approx(place(line.extension_start), abs=0.02)
    assert place(line.extension_start) + place(line.extension_width) == pytest.approx(place(line.ends[-1].x), abs=0.02)


def test_shortened_period_has_no_extension() -> None:
    line = period_line(START, [LAST_END, FIRST_END], date(2022, 1, 1))
    assert not line.is_extended
    assert place(line.extension_width) == 0


def test_today_is_left_out_when_the_project_ended_long_ago() -> None:
    line = period_line(START, [FIRST_END], date(2033, 1, 1))
    assert line.today == ""
    assert [tick.label for tick in line.ticks] == ["2018", "2019", "2020", "2021"]


def test_project_that_has_not_begun_shows_today_before_its_start() -> None:
    line = period_line(date(2027, 1, 1), [date(2028, 12, 31)], date(2026, 11, 22))
    assert place(line.today) < place(line.start)
    assert line.ticks[0].label == "2026"


def test_years_are_labelled_sparsely_on_a_long_axis() -> None:
    line = period_line(START, [LAST_END], date(2026, 11, 22))
    labels = [tick.label for tick in line.ticks]
    assert len(labels) == 9
    assert labels[:3] == ["2018", "", "2020"]


@pytest.mark.parametrize(
    ("today", "side"),
    [(date(2026, 11, 22), "end"), (date(2021, 6, 1), "middle"), (date(2018, 1, 3), "start")],
)
def test_word_today_is_anchored_so_that_it_stays_in_the_drawing(today: date, side: str) -> None:
    assert period_line(START, [LAST_END], today).today_side == side


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [(START, FIRST_END, 36), (START, LAST_END, 68), (date(2024, 1, 1), date(2024, 1, 5), 1)],
)
def test_length_is_counted_in_whole_months(first: date, last: date, months: int) -> None:
    assert whole_months(first, last) == months
