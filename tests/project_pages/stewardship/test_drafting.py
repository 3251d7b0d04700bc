"""What a proposed value may be, and how the draft of a record takes it over."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from project_pages.facts import facts_on
from project_pages.models import Project
from project_pages.notes import UnknownValue
from project_pages.record import record_of
from project_pages.rows import Amendment, Budget
from project_pages.stewardship.drafting import AcceptedValue, How, put_into, ways
from project_pages.stewardship.proposed_values import (
    AMOUNTS,
    NUMBERS,
    SIMPLE,
    current_value,
    is_settable,
    read_value,
    write_value,
)
from project_pages.values import FactName

TODAY = date(2026, 5, 4)
SEEN = date(2026, 5, 1)


def project(**changes):
    made = Project(title="Projekt", starts_on=date(2018, 4, 1), ends_on=date(2021, 3, 31))
    made.amendments, made.budgets, made.unknowns, made.sources = [], [], [], []
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def accepted(fact, value, source="aneks w aktach lidera"):
    return AcceptedValue(fact, value, "W karcie jest inna data.", source, SEEN, "Elbląg")


def facts(draft):
    return facts_on(record_of(draft), TODAY)


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        (FactName.ENDS_ON, "30.11.2023", date(2023, 11, 30)),
        (FactName.STARTS_ON, "1 kwietnia 2018 r.", date(2018, 4, 1)),
        (FactName.SIGNED_ON, "2018-03-01", date(2018, 3, 1)),
        (FactName.TOTAL, "11 977 479,39 zł", Decimal("11977479.39")),
        (FactName.EU, "12 mln zł", Decimal("12000000.00")),
        (FactName.CONTRACT_NUMBER, " nr POWR.02.05.00–00–0207/17-00", "POWR.02.05.00-00-0207/17-00"),
    ],
)
def test_a_value_is_read_as_in_the_form_of_the_record_and_read_again_as_it_is_shown(fact, typed, value):
    assert read_value(fact, typed) == value
    assert read_value(fact, write_value(value)) == value


@pytest.mark.parametrize(
    ("fact", "typed"),
    [
        (FactName.ENDS_ON, "31.02.2023"),
        (FactName.ENDS_ON, "kiedyś"),
        (FactName.TOTAL, "dużo"),
        (FactName.TOTAL, "-5"),
        (FactName.CONTRACT_NUMBER, "POWR.0205.00-00-0207/17"),
        *((fact, typed) for fact in SIMPLE for typed in ("", "   ")),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(fact, typed):
    with pytest.raises(ValidationError) as refused:
        read_value(fact, typed)
    assert all(len(sentence) > 20 for sentence in refused.value.messages)


@pytest.mark.parametrize("fact", SIMPLE)
def test_a_value_that_is_not_there_is_filled_in(fact):
    draft = Project(title="Projekt")
    draft.amendments, draft.budgets, draft.sources = [], [], []
    draft.unknowns = [UnknownValue(fact=fact, reason="brak"), UnknownValue(fact="goal", reason="brak")]
    value = example(fact)
    assert ways(draft, fact, TODAY)[0] is How.FILL
    put_into(draft, accepted(fact, value), How.FILL, TODAY)
    assert current_value(facts(draft), fact) == value
    assert [row.fact for row in draft.unknowns.all()] == ["goal"]
    assert [(row.fact, row.page, row.noted_by) for row in draft.sources.all()] == [
        (fact, "aneks w aktach lidera", "Elbląg")
    ]
    assert draft.correction_reason == ""


def example(fact):
    if fact in AMOUNTS:
        return Decimal("10.00")
    return "POWR.02.05.00-00-0207/17" if fact in NUMBERS else date(2019, 1, 2)


@pytest.mark.parametrize("name", ["starts_on", "ends_on"])
def test_an_annex_moves_the_period_and_the_former_value_stays(name):
    draft, fact = project(), FactName(name)
    before = getattr(draft, name)
    put_into(draft, accepted(fact, date(2020, 1, 2)), How.AMENDMENT, TODAY)
    assert getattr(draft, name) == before
    row = draft.amendments.all()[0]
    assert (getattr(row, f"new_{name}"), row.seen_at, row.seen_on) == (date(2020, 1, 2), "aneks w aktach lidera", SEEN)
    assert getattr(facts(draft), name) == date(2020, 1, 2)
    assert draft.correction_reason == ""


def test_an_annex_without_a_source_was_seen_in_the_proposal():
    draft = project()
    put_into(draft, accepted(FactName.ENDS_ON, date(2022, 1, 2), source=""), How.AMENDMENT, TODAY)
    assert "Elbląg" in draft.amendments.all()[0].seen_at
    assert not draft.sources.all()


def test_a_correction_mends_the_value_where_it_stands_and_begins_the_reason():
    draft = project()
    put_into(draft, accepted(FactName.ENDS_ON, date(2021, 6, 30)), How.CORRECTION, TODAY)
    assert draft.ends_on == date(2021, 6, 30)
    assert draft.correction_reason == "W karcie jest inna data. Źródło: aneks w aktach lidera."
    later = Amendment(number="2", signed_on=date(2021, 5, 1), new_ends_on=date(2023, 1, 1))
    earlier = Amendment(number="1", signed_on=date(2020, 5, 1), new_ends_on=date(2022, 1, 1))
    draft = project(amendments=[later, earlier])
    put_into(draft, accepted(FactName.ENDS_ON, date(2023, 6, 30)), How.CORRECTION, TODAY)
    assert (later.new_ends_on, earlier.new_ends_on, draft.ends_on) == (
        date(2023, 6, 30),
        date(2022, 1, 1),
        date(2021, 3, 31),
    )


def test_an_amount_is_corrected_in_its_row_and_amended_in_a_later_one():
    row = Budget(scope="whole", total=Decimal("100.00"), eu=Decimal("80.00"))
    draft = project(budgets=[Budget(scope="part", total=Decimal("7.00")), row])
    put_into(draft, accepted(FactName.EU, Decimal("84.28")), How.CORRECTION, TODAY)
    assert (row.eu, len(draft.budgets.all())) == (Decimal("84.28"), 2)
    put_into(draft, accepted(FactName.TOTAL, Decimal("120.00")), How.AMENDMENT, TODAY)
    assert row.total == Decimal("100.00")
    assert current_value(facts(draft), FactName.TOTAL) == Decimal("120.00")
    assert current_value(facts(draft), FactName.EU) == Decimal("84.28")


def test_an_amount_of_an_unknown_scope_is_for_a_person_to_place():
    draft = project(budgets=[Budget(scope="not_established", total=Decimal("7.00"))])
    assert not is_settable(facts(draft), FactName.TOTAL)
    assert ways(draft, FactName.TOTAL, TODAY) == [How.BY_HAND]


def test_a_second_correction_adds_to_the_reason_and_a_long_one_is_cut():
    draft = project(correction_reason="Już coś poprawiono.")
    put_into(draft, accepted(FactName.ENDS_ON, date(2021, 6, 30), source="x" * 300), How.CORRECTION, TODAY)
    assert draft.correction_reason.startswith("Już coś poprawiono. W karcie")
    assert len(draft.correction_reason) <= 400


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (FactName.ENDS_ON, [How.AMENDMENT, How.CORRECTION, How.BY_HAND]),
        (FactName.SIGNED_ON, [How.FILL, How.BY_HAND]),
        (FactName.PARTNERS, [How.BY_HAND]),
    ],
)
def test_the_ways_fit_the_value(fact, expected):
    assert ways(project(), fact, TODAY) == expected
    assert ways(project(contract_number="X/17"), FactName.CONTRACT_NUMBER, TODAY) == [How.CORRECTION, How.BY_HAND]
