"""Text for social media: the record's words, what the rules demand, the limits of the networks, nothing invented."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from partners_logos.programmes import programme_facts, programmes
from project_pages.facts import Budget, Effect, Record, Scope, Task, facts_on
from project_pages.social_parts import Part, cut_text, fitted, weight
from project_pages.social_text import LONG_LIMIT, SHORT_LIMIT, social_text

TODAY = date(2025, 6, 1)
STATE = "Realizacja zadania jest dofinansowana ze środków budżetu państwa."
WHOLE = Budget(Scope.WHOLE, Decimal("11977479.39"), Decimal("10094619.62"))
RECORD = Record(
    title='Kooperacja "3D" – model w gminach',
    summary="Gminy uczą się działać razem.",
    goal="Opracować model współpracy. Sprawdzić go w 30 gminach.",
    target_group="Pracownicy pomocy społecznej i oświaty.",
    programme=programme_facts("POWER"),
    signed_on=date(2018, 3, 1),
    starts_on=date(2018, 4, 1),
    ends_on=date(2023, 11, 30),
    budgets=(WHOLE,),
    effects=(Effect("sprawdza model w pilotażu", Decimal(50), "gmin"), Effect("Księga rekomendacji")),
    tasks=(Task("Opracowanie modelu"), Task("Pilotaż")),
)


def text_of(record=RECORD, *, state_sentence=STATE, address="", day=TODAY):
    return social_text(facts_on(record, day), state_sentence=state_sentence, address=address)


def plain(text):
    return text.replace("\u00a0", " ")


def test_a_long_post_tells_what_the_rules_demand_in_polish_form():
    text = plain(text_of().long)
    for words in (
        "Projekt „Kooperacja «3D» – model w gminach”.",
        "Projekt zakończony 30 listopada 2023 r.",
        "Cel: Opracować model współpracy. Sprawdzić go w 30 gminach.",
        "Grupa docelowa: Pracownicy pomocy społecznej i oświaty.",
        "Zadania: Opracowanie modelu; Pilotaż",
        "– 50 gmin sprawdza model w pilotażu\n– Księga rekomendacji",
        "Okres realizacji projektu: 1.04.2018 r. – 30.11.2023 r.",
        "Wartość projektu: 11 977 479,39 zł\nWkład Funduszy Europejskich: 10 094 619,62 zł (84,28%)",
        "Programie Operacyjnym Wiedza Edukacja Rozwój 2014–2020.",
    ):
        assert words in text
    assert text.endswith("\n\n#FunduszeUE #FunduszeEuropejskie")
    assert text_of().long_weight <= LONG_LIMIT


def test_a_short_post_keeps_to_its_limit_and_to_what_is_demanded():
    text = text_of()
    assert text.short_weight <= SHORT_LIMIT
    assert "„Kooperacja «3D»" in text.short
    assert "Europejskiego Funduszu Społecznego" in text.short
    assert text.short.endswith("#FunduszeUE #FunduszeEuropejskie")


@pytest.mark.parametrize("code", [code for code in programmes() if code != "NONE"])
def test_each_programme_has_its_own_sentence_and_hashtags(code):
    programme = programme_facts(code)
    record = replace(RECORD, programme=programme, signed_on=date(2022, 1, 1), starts_on=date(2022, 1, 1))
    for text in (text_of(record).long, text_of(record).short):
        assert programme.required_sentence in plain(text)
        assert all(word in text for word in programme.hashtags.split())


def test_fers_and_power_say_different_things():
    fers = text_of(replace(RECORD, programme=programme_facts("FERS"))).long
    assert "dofinansowany przez Unię Europejską" in plain(fers)
    assert "Europejskiego Funduszu Społecznego" not in plain(fers)
    assert "dofinansowany przez Unię Europejską" not in plain(text_of().long)


def test_money_of_the_state_budget_adds_its_sentence_its_amount_and_the_day_of_the_contract():
    record = replace(RECORD, budgets=(replace(WHOLE, state=Decimal("1882859.77")),))
    text = plain(text_of(record).long)
    assert STATE in text
    assert "Dofinansowanie z budżetu państwa: 1 882 859,77 zł" in text
    assert "1 marca 2018 r." in text
    assert STATE not in plain(text_of().long)
    assert STATE in plain(text_of(record).short)


def test_a_sentence_that_administrators_cleared_is_not_said():
    record = replace(RECORD, budgets=(replace(WHOLE, state=Decimal(100)),))
    assert "budżetu państwa." not in plain(text_of(record, state_sentence="").long)


def test_a_task_of_the_state_budget_says_its_sentence_once():
    record = replace(RECORD, programme=programme_facts("BP"), budgets=(Budget(Scope.WHOLE, state=Decimal(90000)),))
    text = plain(text_of(record).long)
    assert text.count("ze środków budżetu państwa") == 1
    assert "Funduszy Europejskich" not in text


def test_what_is_unknown_is_left_out():
    text = text_of(Record(title="Razem"), state_sentence=STATE)
    assert plain(text.long) == plain(text.short) == "Projekt „Razem”."


@pytest.mark.parametrize(
    ("budget", "expected", "in_short"),
    [
        (WHOLE, "Wartość projektu: 11 977 479,39 zł", True),
        (replace(WHOLE, scope=Scope.PART, part_of="ROPS w Krakowie"), "Wartość części: ROPS w Krakowie: 11 977", False),
        (replace(WHOLE, scope=Scope.PART), "Wartość części jednego partnera: 11 977", False),
        (replace(WHOLE, scope=Scope.NOT_ESTABLISHED), "Nie ustalono, czy kwoty dotyczą całego projektu", False),
    ],
)
def test_amounts_say_what_they_are_amounts_of_and_only_those_of_the_whole_stand_in_a_short_post(
    budget, expected, in_short
):
    record = replace(RECORD, title="Razem", programme=programme_facts("FERS"), budgets=(budget,))
    text = text_of(record)
    assert expected in plain(text.long)
    assert ("zł" in text.short) is in_short


def test_the_whole_projects_amounts_win_over_a_part_that_was_put_first():
    part = replace(WHOLE, scope=Scope.PART, total=Decimal(5))
    assert "Wartość projektu: 11 977 479,39 zł" in plain(text_of(replace(RECORD, budgets=(part, WHOLE))).long)


def test_effects_are_called_planned_until_all_that_are_counted_are_achieved():
    achieved = replace(RECORD.effects[0], achieved=Decimal(53), as_of=date(2024, 1, 1))
    finished = replace(RECORD, effects=(achieved, RECORD.effects[1]))
    assert "Efekty:\n– 53 gmin" in plain(text_of(finished).long)
    assert "Planowane efekty:\n– 50 gmin" in plain(text_of().long)
    assert "Planowane efekty:\n– 50 gmin" in plain(text_of(finished, day=date(2020, 1, 1)).long)


def test_the_address_of_the_page_is_named_as_it_is():
    address = "https://olsztyn.example/projekty/a-i-w-2018/"
    assert f"\n\n{address}\n\n" in text_of(address=address).long


def test_citizens_read_polish_whatever_language_the_editor_reads():
    with translation.override("en"):
        assert text_of() == text_of()
        assert "Wartość projektu" in text_of().long


def test_hard_spaces_stand_where_polish_typography_wants_them():
    text = text_of().long
    assert "w\u00a0gminach" in text
    assert "30\u00a0listopada 2023\u00a0r." in text
    assert "11\u00a0977\u00a0479,39\u00a0zł" in text


WORDS = st.text(alphabet="abcżółw ąć.,;–„”\"'()!?\n0123456789😀", max_size=700)


@given(title=WORDS.map(lambda text: text[:300]), goal=WORDS, summary=WORDS.map(lambda text: text[:300]), group=WORDS)
def test_whatever_is_written_both_forms_keep_their_limits(title, goal, summary, group):
    record = replace(RECORD, title=title, goal=goal, summary=summary, target_group=group)
    text = text_of(record, address="https://przyklad.localhost/projekty/bardzo-dlugi-adres-strony/")
    assert text.long_weight <= LONG_LIMIT
    assert text.short_weight <= SHORT_LIMIT
    assert "#FunduszeUE" in text.long
    assert "#FunduszeUE" in text.short


def test_a_text_is_cut_at_a_sentence_else_at_a_word_that_nothing_must_follow():
    assert cut_text("Pierwsze zdanie. Drugie zdanie. Trzecie.", 33) == "Pierwsze zdanie. Drugie zdanie."
    assert cut_text("Instytucje rynku pracy z 30 gmin", 30) == "Instytucje rynku pracy…"


@pytest.mark.parametrize(("text", "expected"), [("zażółć – „a”\u00a0b", 14), ("…", 2), ("😀", 2), ("a\nb", 3)])
def test_characters_are_counted_as_the_strictest_network_does(text, expected):
    assert weight(text) == expected


def test_parts_of_low_rank_go_first_and_the_order_stays():
    parts = [Part(0, "aaaa"), Part(3, "bbbb"), Part(1, "cccc"), Part(0, "dddd"), Part(2, "")]
    assert fitted(parts, 100, " ") == "aaaa bbbb cccc dddd"
    assert fitted(parts, 14, " ") == "aaaa cccc dddd"
    assert fitted(parts, 3, " ") == "aaaa dddd"


def test_no_two_full_stops_meet():
    assert not re.search(r"\.\.(?!\.)", text_of(replace(RECORD, title="Razem.", summary="Do końca 2018 r.")).long)
