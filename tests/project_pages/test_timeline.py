"""Drawings of tasks, budgets, areas and effects: each says no more than the list beside it."""

from datetime import date
from decimal import Decimal

import pytest

from cms.places.places import place_or_fail
from project_pages.area import area_by_region, drawn_region
from project_pages.budget_bar import budget_parts
from project_pages.facts import Budget, Effect, Scope, Task
from project_pages.outcomes import achieved_sentence, effect_groups
from project_pages.timeline import timeline

MEASURED = Effect("a", Decimal(288), achieved=Decimal(280), as_of=date(2023, 12, 31))
START, END, TODAY = date(2024, 1, 1), date(2026, 12, 31), date(2025, 6, 1)


def number(text: str) -> float:
    return float(text.removesuffix("%"))


def test_tasks_are_drawn_with_their_numbers_in_the_list() -> None:
    tasks = [Task("bez terminu"), Task("druga", starts=START, ends=date(2024, 6, 30)), Task("trzecia", ends=TODAY)]
    line = timeline(tasks, START, END, TODAY)
    assert [(bar.number, bar.is_milestone) for bar in line.bars] == [(2, False), (3, True)]
    assert number(line.bars[0].x) == 0
    assert line.bars[1].x == line.today


def test_a_task_that_only_begins_lasts_as_long_as_the_project() -> None:
    bar = timeline([Task("zadanie", starts=date(2025, 1, 1))], START, END, TODAY).bars[0]
    assert number(bar.x) + number(bar.width) == pytest.approx(100, abs=0.1)


def test_a_project_whose_tasks_have_no_days_has_no_drawing() -> None:
    assert timeline([Task("zadanie")], START, END, TODAY) is None
    assert timeline([], None, None, TODAY) is None


def test_nothing_is_drawn_beyond_the_edges() -> None:
    tasks = [Task("wcześniej", starts=date(2019, 5, 1), ends=date(2031, 1, 1)), Task("koniec", ends=date(2031, 12, 31))]
    for today in (date(2018, 1, 1), TODAY, date(2060, 1, 1)):
        line = timeline(tasks, None, None, today)
        assert all(0 <= number(bar.x) <= 100 and number(bar.x) + number(bar.width) <= 100.01 for bar in line.bars)
        assert line.bars[1].label_side == "middle"
    assert line.today == ""


def test_a_budget_is_drawn_by_who_pays() -> None:
    budget = Budget(Scope.WHOLE, total=Decimal(200), eu=Decimal(170), state=Decimal(20), own=Decimal(10))
    parts = budget_parts(budget)
    assert [(part.code, part.share) for part in parts] == [("eu", 85), ("state", 10), ("own", 5)]
    assert [number(part.x) for part in parts] == [0, 85, 95]
    assert all(number(part.width) > 0 for part in parts)


@pytest.mark.parametrize(
    "budget",
    [
        Budget(Scope.WHOLE, eu=Decimal(10)),
        Budget(Scope.WHOLE, total=Decimal(0), eu=Decimal(0)),
        Budget(Scope.WHOLE, total=Decimal(100)),
        Budget(Scope.WHOLE, total=Decimal(100), eu=Decimal(90), own=Decimal(20)),
    ],
)
def test_what_cannot_be_parts_of_a_value_is_not_drawn(budget: Budget) -> None:
    assert budget_parts(budget) == ()


@pytest.mark.parametrize(
    ("effect", "sentence", "width"),
    [
        (MEASURED, "osiągnięto 280 z 288, stan na 31.12.2023", "97.22%"),
        (Effect("a", Decimal(10), achieved=Decimal(0)), "osiągnięto 0 z 10", "0.00%"),
        (Effect("a", Decimal(10), achieved=Decimal(15)), "osiągnięto 15 z 10", "100.00%"),
        (Effect("a", None, achieved=Decimal(5)), "osiągnięto 5", ""),
        (Effect("a", Decimal(0), achieved=Decimal(5)), "osiągnięto 5 z 0", ""),
        (Effect("a", Decimal(10)), "", ""),
    ],
)
def test_what_is_achieved_is_said_beside_what_was_planned(effect: Effect, sentence: str, width: str) -> None:
    group = effect_groups([effect])[0]
    line = (*group.counted, *group.others)[0]
    assert (achieved_sentence(effect), line.width) == (sentence, width)


def test_products_and_results_are_told_apart() -> None:
    effects = [Effect("model"), Effect("osób", Decimal(5), is_product=False), Effect("szkoleń", Decimal(3))]
    groups = {
        group.name: ([line.effect.label for line in group.counted], [line.effect.label for line in group.others])
        for group in effect_groups(effects)
    }
    assert groups == {"Produkty": (["szkoleń"], ["model"]), "Rezultaty": (["osób"], [])}


def test_the_area_is_listed_by_voivodeships() -> None:
    places = [place_or_fail(code) for code in ("2816033", "04", "2862", "2816", "0464")]
    regions = area_by_region(places)
    assert [row.region.name for row in regions] == ["warmińsko-mazurskie", "kujawsko-pomorskie"]
    assert [place.label for place in regions[0].places] == ["Olsztyn", "powiat piski", "gmina Pisz"]
    assert regions[1].places == ()


def test_counties_are_drawn_only_where_the_area_is_a_part_of_one_voivodeship() -> None:
    assert drawn_region(area_by_region([place_or_fail("2816033")])) == "28"
    assert drawn_region(area_by_region([place_or_fail("28")])) == ""
    assert drawn_region(area_by_region([place_or_fail("2816033"), place_or_fail("0464")])) == ""
