"""What is in force on a day."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from project_pages.facts import (
    Amendment,
    Budget,
    Effect,
    Origin,
    Partner,
    Phase,
    Record,
    Role,
    Scope,
    facts_on,
    phase_on,
)
from project_pages.sheet import FactSheet, source_sentence

TODAY = date(2026, 11, 22)
ANNEX_1 = Origin(number="1", signed_on=date(2020, 6, 3), effective_on=date(2020, 6, 1))
ANNEX_2 = Origin(number="2", signed_on=date(2021, 2, 1), effective_on=date(2021, 2, 1))
SEEN = Origin(seen_at="strona gminy", seen_on=date(2019, 9, 2))
RECORD = Record(
    title="Projekt",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    amendments=(Amendment(ANNEX_2, ends_on=date(2023, 11, 30)), Amendment(ANNEX_1, ends_on=date(2021, 12, 31))),
)


@pytest.mark.parametrize(
    ("day", "end"),
    [
        (date(2020, 5, 31), date(2021, 3, 31)),
        (date(2020, 6, 1), date(2021, 12, 31)),
        (date(2021, 1, 31), date(2021, 12, 31)),
        (date(2021, 2, 1), date(2023, 11, 30)),
        (TODAY, date(2023, 11, 30)),
    ],
)
def test_an_amendment_holds_from_its_day_on(day: date, end: date) -> None:
    assert facts_on(RECORD, day, TODAY).ends_on == end


@given(st.permutations(RECORD.amendments), st.dates(date(2018, 1, 1), date(2027, 1, 1)))
def test_the_order_of_entry_does_not_matter(amendments: list[Amendment], day: date) -> None:
    shuffled = replace(RECORD, amendments=tuple(amendments))
    assert facts_on(shuffled, day, TODAY).end_history == facts_on(RECORD, day, TODAY).end_history


def test_a_value_that_was_only_seen_is_believed_today_even_if_its_day_is_still_to_come() -> None:
    seen_later = Amendment(Origin(seen_at="strona", seen_on=date(2030, 1, 1)), ends_on=date(2031, 1, 1))
    record = replace(RECORD, amendments=(seen_later,))
    assert facts_on(record, TODAY, TODAY).ends_on == date(2031, 1, 1)
    assert facts_on(record, date(2020, 1, 1), TODAY).ends_on == date(2021, 3, 31)


def test_an_annex_that_takes_effect_tomorrow_does_not_hold_today() -> None:
    record = replace(RECORD, amendments=(Amendment(Origin(effective_on=date(2026, 11, 23)), ends_on=date(2030, 1, 1)),))
    assert facts_on(record, TODAY, TODAY).ends_on == date(2021, 3, 31)


def test_the_history_of_ends_begins_with_the_contract_and_marks_the_current_one() -> None:
    history = facts_on(RECORD, TODAY).end_history
    assert [row.value for row in history] == [date(2021, 3, 31), date(2021, 12, 31), date(2023, 11, 30)]
    assert [row.is_current for row in history] == [False, False, True]


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (date(2018, 3, 31), Phase.PLANNED),
        (date(2018, 4, 1), Phase.RUNNING),
        (date(2021, 3, 31), Phase.RUNNING),
        (date(2021, 4, 1), Phase.FINISHED),
    ],
)
def test_the_phase_follows_the_dates(day: date, phase: Phase) -> None:
    assert phase_on(date(2018, 4, 1), date(2021, 3, 31), day) is phase


def test_the_phase_of_a_project_without_dates_is_unknown() -> None:
    assert phase_on(None, None, TODAY) is Phase.UNKNOWN


def test_the_lead_and_participating_municipalities_are_not_counted_among_the_partners() -> None:
    organisations = (
        Partner("Województwo A", "ROPS A", Role.LEAD),
        Partner("Województwo B", "ROPS B", Role.PARTNER),
        Partner("Gmina C", "", Role.PARTICIPANT),
    )
    facts = facts_on(replace(RECORD, organisations=organisations), TODAY)
    assert facts.partner_count == 1
    assert facts.lead
    assert facts.lead.acting_body == "ROPS A"
    assert [row.name for row in facts.participants] == ["Gmina C"]


def test_a_partner_that_a_newer_page_no_longer_names_counts_as_former_today() -> None:
    university = Partner("Uniwersytet", "", Role.PARTNER, end=Origin(seen_at="strona", seen_on=TODAY))
    record = replace(RECORD, organisations=(university,))
    assert facts_on(record, TODAY).partner_count == 0
    assert facts_on(record, TODAY).former == (university,)
    assert facts_on(record, date(2019, 1, 1), TODAY).partner_count == 1


def test_a_new_lead_follows_the_former_one() -> None:
    first = Partner("A", "", Role.LEAD, until=date(2020, 1, 1))
    second = Partner("B", "", Role.LEAD, origin=Origin(effective_on=date(2020, 1, 2)))
    record = replace(RECORD, organisations=(first, second))
    assert facts_on(record, date(2020, 1, 1)).lead == first
    assert facts_on(record, date(2020, 1, 2)).lead == second


def test_the_share_of_the_union_is_computed_and_rounded_half_up() -> None:
    budget = Budget(Scope.WHOLE, total=Decimal("11977479.39"), eu=Decimal("10094619.62"))
    assert budget.share == Decimal("84.28")
    assert Budget(Scope.WHOLE, total=None, eu=Decimal(1)).share is None
    assert Budget(Scope.WHOLE, total=Decimal(0), eu=Decimal(0)).share is None


def test_amounts_of_different_scopes_stand_side_by_side_and_the_later_row_of_a_scope_wins() -> None:
    part = Budget(Scope.PART, total=Decimal(10), part_of="ROPS")
    old = Budget(Scope.WHOLE, eu=Decimal(1))
    new = Budget(Scope.WHOLE, eu=Decimal(2), origin=ANNEX_1)
    facts = facts_on(replace(RECORD, budgets=(part, new, old)), TODAY)
    assert facts.budgets == (part, new)


def test_effects_added_later_are_told_apart() -> None:
    effects = (Effect("model"), Effect("spotkania", Decimal(14), origin=SEEN))
    facts = facts_on(replace(RECORD, effects=effects), TODAY)
    assert [row.is_new for row in facts.effects] == [False, True]


def test_the_history_says_before_and_after_and_where_a_value_comes_from() -> None:
    record = replace(
        RECORD,
        amendments=(Amendment(SEEN, ends_on=date(2021, 12, 31), reason="Wydłużono okres."),),
        effects=(Effect("model"), Effect("spotkania", origin=SEEN)),
    )
    changes = FactSheet(facts_on(record, TODAY)).changes
    ends = next(row for row in changes if row.before.startswith("31"))
    assert ends.after.startswith("31")
    assert ends.sentence == "Wydłużono okres."
    assert "strona gminy" in ends.source
    assert any((row.before, row.after) == ("1", "2") for row in changes)


def test_changes_seen_on_one_day_stand_newest_first() -> None:
    later = Amendment(replace(SEEN, seen_at="inna strona"), ends_on=date(2023, 11, 30))
    record = replace(RECORD, amendments=(Amendment(SEEN, ends_on=date(2021, 12, 31)), later))
    ends = [row.after for row in FactSheet(facts_on(record, TODAY)).changes]
    assert [end[-7:-3] for end in ends] == ["2023", "2021"]


def test_the_history_says_where_a_partner_who_left_was_named() -> None:
    university = Partner("Uniwersytet", "", Role.PARTNER, note="wymieniony na stronie regionu", end=SEEN)
    changes = FactSheet(facts_on(replace(RECORD, organisations=(university,)), TODAY)).changes
    assert any(row.sentence.endswith(" Wymieniony na stronie regionu.") for row in changes)


def test_the_source_of_an_annex_names_number_and_date() -> None:
    sentence = source_sentence(ANNEX_1)
    assert "1" in sentence
    assert "2020" in sentence
    assert source_sentence(Origin()) == ""
