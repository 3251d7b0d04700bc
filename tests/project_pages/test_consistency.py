"""Facts that contradict each other."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from project_pages.consistency import contradictions
from project_pages.facts import Amendment, Budget, Origin, Partner, Record, Role, Scope

GOOD = Record(
    title="Projekt",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    budgets=(Budget(Scope.WHOLE, total=Decimal(100), eu=Decimal(84), state=Decimal(10), own=Decimal(6)),),
    organisations=(
        Partner("A", "", Role.LEAD, until=date(2019, 12, 31)),
        Partner("B", "", Role.LEAD, origin=Origin(effective_on=date(2020, 1, 1))),
        Partner("C", "", Role.PARTNER),
        Partner("D", "", Role.PARTNER),
    ),
    amendments=(Amendment(Origin(number="1", signed_on=date(2020, 1, 1)), ends_on=date(2022, 1, 1)),),
)


def test_a_consistent_record_has_no_contradiction() -> None:
    assert contradictions(GOOD) == []


BROKEN = {
    "end before start": (replace(GOOD, ends_on=date(2018, 3, 31)), "ends_on", ""),
    "EU above the total of its scope": (
        replace(GOOD, budgets=(Budget(Scope.WHOLE, total=Decimal(100), eu=Decimal("100.01")),)),
        "eu",
        "budgets",
    ),
    "contributions above the total": (
        replace(GOOD, budgets=(Budget(Scope.WHOLE, total=Decimal(100), eu=Decimal(84), own=Decimal("16.02")),)),
        "total",
        "budgets",
    ),
    "two leads from the beginning": (
        replace(GOOD, organisations=(Partner("A", "", Role.LEAD), Partner("B", "", Role.LEAD))),
        "role",
        "partnerships",
    ),
    "two leads on one day": (
        replace(
            GOOD,
            organisations=(
                Partner("A", "", Role.LEAD, until=date(2020, 1, 1)),
                Partner("B", "", Role.LEAD, origin=Origin(effective_on=date(2020, 1, 1))),
            ),
        ),
        "role",
        "partnerships",
    ),
    "an amendment that ends the project before it starts": (
        replace(GOOD, amendments=(Amendment(Origin(number="1"), ends_on=date(2017, 1, 1)),)),
        "new_ends_on",
        "amendments",
    ),
    "an amendment that starts the project after its end": (
        replace(GOOD, amendments=(Amendment(Origin(number="1"), starts_on=date(2030, 1, 1)),)),
        "new_starts_on",
        "amendments",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_contradiction_is_found_beside_its_field(case: str) -> None:
    record, field, rows = BROKEN[case]
    found = contradictions(record)
    assert [(row.field, row.rows) for row in found] == [(field, rows)]
    assert found[0].sentence


def test_amounts_of_different_scopes_are_not_compared() -> None:
    budgets = (Budget(Scope.PART, total=Decimal(10)), Budget(Scope.WHOLE, eu=Decimal(1000)))
    assert contradictions(replace(GOOD, budgets=budgets)) == []
