"""Every form in which a fact can be quoted, in every language."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from partners_logos.programmes import programme_facts
from project_pages.facts import (
    Amendment,
    Budget,
    Effect,
    Facts,
    Origin,
    Partner,
    Record,
    Role,
    Scope,
    TargetGroup,
    facts_on,
)
from project_pages.quotable import quotables
from project_pages.quote_forms import FORMS, quoted
from project_pages.words import Words

TODAY = date(2024, 1, 15)
LEAD = Partner("Województwo Przykładowe", "Ośrodek Polityki Społecznej", Role.LEAD)
PARTNERS = tuple(Partner(f"Partner {number}", "", Role.PARTNER) for number in range(5))
MUNICIPALITIES = tuple(Partner(f"Gmina {n}", "", Role.PARTICIPANT, "municipality") for n in range(30))
RECORD = Record(
    title="Razem & lepiej",
    programme=programme_facts("POWER"),
    contract_number="POWR.02.05.00-00-0001/17",
    starts_on=date(2018, 4, 1),
    ends_on=date(2021, 3, 31),
    organisations=(LEAD, *PARTNERS, *MUNICIPALITIES, Partner("Powiat", "", Role.PARTICIPANT, "county")),
    budgets=(Budget(Scope.WHOLE, Decimal("11977479.39"), Decimal("10094619.62"), Decimal("1882859.77")),),
    effects=(
        Effect("Modele usług", Decimal(3), "modele"),
        Effect("Przeszkoleni", Decimal(120), "osób", achieved=Decimal(121)),
        Effect("Etaty", Decimal("2.5"), "etatu"),
        Effect("Raport bez liczby"),
    ),
    target_groups=(TargetGroup("Osoby starsze", 40), TargetGroup("Opiekunowie")),
    amendments=(Amendment(Origin("2", date(2020, 1, 1)), ends_on=date(2023, 11, 30)),),
)


def facts(**changes: object) -> Facts:
    return facts_on(replace(RECORD, **changes), TODAY)


def text(code: str, form: str, language: str = "pl", noun: str = "", **changes: object) -> str:
    return quoted(facts(**changes), code, form, language, noun=noun).text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("code", "form", "written"),
    [
        ("ends_on", "long", "30~listopada 2023~r."),
        ("ends_on", "short", "30.11.2023"),
        ("starts_on", "official", "1.04.2018~r."),
        ("ends_on", "month", "listopad 2023~r."),
        ("ends_on", "month_genitive", "listopada 2023~r."),
        ("ends_on", "month_locative", "listopadzie 2023~r."),
        ("ends_on", "month_instrumental", "listopadem 2023~r."),
        ("ends_on", "year", "2023"),
        ("ends_on", "year_short", "2023~r."),
        ("ends_on", "year_word", "2023~roku"),
        ("total", "full", "11~977~479,39~zł"),
        ("total", "whole", "11~977~479~zł"),
        ("total", "rounded", "11,98~mln~zł"),
        ("total", "short", "12~mln~zł"),
        ("eu", "full", "10~094~619,62~zł"),
        ("state", "rounded", "1,88~mln~zł"),
        ("share", "exact", "84,28%"),
        ("share", "whole", "84%"),
        ("partner_count", "nominative", "5~partnerów"),
        ("partner_count", "genitive", "5~partnerów"),
        ("partner_count", "dative", "5~partnerom"),
        ("partner_count", "instrumental", "5~partnerami"),
        ("partner_count", "locative", "5~partnerach"),
        ("partner_count", "number", "5"),
        ("municipality_count", "instrumental", "30~gminami"),
        ("county_count", "accusative", "1~powiat"),
        ("county_count", "instrumental", "1~powiatem"),
        ("participant_count", "locative", "31~uczestniczących samorządach"),
        ("effect_count", "nominative", "4~efekty"),
        ("effect:modele-uslug", "nominative", "3~modele"),
        ("effect:modele-uslug", "genitive", "3~modeli"),
        ("effect:przeszkoleni", "instrumental", "120~osobami"),
        ("effect:etaty", "nominative", "2,5~etatu"),
        ("achieved:przeszkoleni", "instrumental", "121~osobami"),
        ("group:osoby-starsze", "dative", "40~osobom"),
        ("group:opiekunowie", "nominative", "wartość nieustalona"),
        ("status", "sentence", "Projekt zakończony 30~listopada 2023~r."),
        ("status", "nominative", "zakończony"),
        ("status", "locative", "zakończonym"),
        ("lead", "label", "Województwo Przykładowe / Ośrodek Polityki Społecznej"),
        ("lead", "name", "Województwo Przykładowe"),
        ("lead", "unit", "Ośrodek Polityki Społecznej"),
        ("contract_number", "plain", "POWR.02.05.00-00-0001/17"),
        ("programme", "plain", "Program Operacyjny Wiedza Edukacja Rozwój 2014–2020"),
        ("title", "plain", "Razem & lepiej"),
    ],
)
def test_a_fact_is_written_in_polish(code, form, written):
    assert text(code, form) == written


def test_a_count_of_one_is_inflected_too():
    one = {"organisations": (LEAD, PARTNERS[0])}
    assert [text("partner_count", form, **one) for form in ("nominative", "genitive", "instrumental", "locative")] == [
        "1~partner",
        "1~partnera",
        "1~partnerem",
        "1~partnerze",
    ]
    assert text("partner_count", "nominative", organisations=(LEAD,)) == "0~partnerów"


def test_another_noun_can_stand_beside_a_count():
    assert text("partner_count", "instrumental", noun="instytucja partnerska") == "5~instytucjami partnerskimi"
    assert text("effect:przeszkoleni", "nominative", noun="pracownik socjalny") == "120~pracowników socjalnych"
    assert text("ends_on", "short", noun="partner") == "30.11.2023"


def test_machines_read_days_and_amounts():
    assert quoted(facts(), "ends_on", "long").html == (
        '<time datetime="2023-11-30">30\u00a0listopada 2023\u00a0r.</time>'
    )
    assert quoted(facts(), "ends_on", "month").html == '<time datetime="2023-11">listopad 2023\u00a0r.</time>'
    assert quoted(facts(), "ends_on", "year").html == '<time datetime="2023">2023</time>'
    assert quoted(facts(), "total", "short").html == '<data value="11977479.39">12\u00a0mln\u00a0zł</data>'
    assert quoted(facts(), "title", "plain").html == "Razem &amp; lepiej"


@pytest.mark.parametrize("language", ["pl", "en", "uk", "de"])
def test_a_value_that_nobody_knows_gives_a_plain_phrase(language):
    empty = facts_on(Record(title="Nic"), TODAY)
    for row in quotables(empty):
        if row.code != "title":
            for form in FORMS[row.kind]:
                printed = quoted(empty, row.code, form.code, language)
                assert printed.text
                assert not printed.is_known
    assert quoted(empty, "ends_on", "long").text == "wartość nieustalona"
    assert quoted(empty, "ends_on", "long", "de").text == "Wert nicht festgestellt"
    assert quoted(empty, "effect:nie-ma", "number").text == "wartość nieustalona"
    assert quoted(empty, "nie ma takiego", "long").text == "wartość nieustalona"


def test_a_form_that_does_not_exist_gives_the_first_one():
    assert text("ends_on", "nominative") == "30~listopada 2023~r."
    assert text("share", "") == "84,28%"


def test_an_effect_is_found_by_its_label_whatever_its_place():
    moved = {"effects": tuple(reversed(RECORD.effects))}
    assert text("effect:modele-uslug", "number", **moved) == "3"
    twins = {"effects": (Effect("Wsparcie", Decimal(3), "gminy"), Effect("Wsparcie", Decimal(7), "osób"))}
    assert text("effect:wsparcie-gminy", "nominative", **twins) == "3~gminy"
    assert text("effect:wsparcie-osob", "nominative", **twins) == "7~osób"
    assert text("effect:wsparcie", "nominative", **twins) == "wartość nieustalona"
    assert text("effect:modele-uslug-modele", "nominative") == "3~modele"


def test_codes_of_facts_are_unique_and_in_groups():
    rows = quotables(facts())
    assert len({row.code for row in rows}) == len(rows)
    groups = [str(row.group) for row in rows]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


@pytest.mark.parametrize(
    ("code", "form", "english", "ukrainian", "german"),
    [
        ("ends_on", "long", "30~November 2023", "30~листопада 2023\u202fр.", "30.~November 2023"),
        ("ends_on", "short", "30/11/2023", "30.11.2023", "30.11.2023"),
        ("ends_on", "month_locative", "November 2023", "листопаді 2023~р.", "November 2023"),
        ("ends_on", "month_genitive", "November 2023", "листопада 2023~р.", "November 2023"),
        ("ends_on", "year_word", "2023", "2023~року", "2023"),
        ("total", "full", "PLN~11,977,479.39", "11~977~479,39~PLN", "11.977.479,39~PLN"),
        ("total", "whole", "PLN~11,977,479", "11~977~479~PLN", "11.977.479~PLN"),
        ("total", "rounded", "PLN~11.98~million", "11,98~млн~PLN", "11,98~Mio.~PLN"),
        ("share", "exact", "84.28%", "84,28%", "84,28~%"),
        ("effect:przeszkoleni", "instrumental", "120", "120", "120"),
        ("effect:etaty", "nominative", "2.5", "2,5", "2,5"),
        ("title", "plain", "Razem & lepiej", "Razem & lepiej", "Razem & lepiej"),
    ],
)
def test_a_fact_is_written_in_the_language_of_the_page(code, form, english, ukrainian, german):
    assert [text(code, form, language) for language in ("en", "uk", "de")] == [english, ukrainian, german]


def test_counts_take_their_words_from_the_catalogues():
    one = {"organisations": (LEAD, PARTNERS[0])}
    assert text("partner_count", "instrumental", "en") == "5~partners"
    assert text("partner_count", "instrumental", "en", **one) == "1~partner"
    assert text("municipality_count", "genitive", "en") == "30~municipalities"
    assert text("partner_count", "number", "en") == "5"
    assert text("partner_count", "nominative", "en", noun="instytucja partnerska") == "5~partners"
    assert text("status", "sentence", "en") == "Project finished 30~November 2023"
    assert text("status", "locative", "en") == "finished"
    assert [text("partner_count", "instrumental", language) for language in ("uk", "de")] == [
        "5~партнерів",
        "5~Partner",
    ]
    assert [text("county_count", "genitive", language) for language in ("uk", "de")] == ["1~повіт", "1~Landkreis"]
    assert text("status", "sentence", "uk") == "Проєкт завершено 30~листопада 2023\u202fр."


def test_words_of_the_record_are_told_where_they_were_translated_and_else_marked_as_polish():
    words = Words("en", {"Razem & lepiej": "Together", "osób": "persons trained"})
    assert quoted(facts(), "title", "plain", "en", words=words).html == "Together"
    assert quoted(facts(), "title", "plain", "en").html == '<span lang="pl">Razem &amp; lepiej</span>'
    assert quoted(facts(), "lead", "name", "de").html == '<span lang="pl">Województwo Przykładowe</span>'
    assert quoted(facts(), "contract_number", "plain", "en").html == "POWR.02.05.00-00-0001/17"
    assert quoted(facts(), "effect:przeszkoleni", "dative", "en", words=words).text == "120\u00a0persons trained"


def test_an_unknown_language_is_written_as_english():
    assert text("total", "full", "xx-xx") == "PLN~11,977,479.39"
