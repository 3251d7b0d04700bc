"""Nouns beside their number, in every case."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language.inflection import Case, counted_noun, noun_form, phrase_form

ALL = list(Case)  # nominative, genitive, dative, accusative, instrumental, locative
SINGULAR_PARTNER = ["partner", "partnera", "partnerowi", "partnera", "partnerem", "partnerze"]
FEW_PARTNERS = ["partnerzy", "partnerów", "partnerom", "partnerów", "partnerami", "partnerach"]
MANY_PARTNERS = ["partnerów", *FEW_PARTNERS[1:]]


@pytest.mark.parametrize(
    ("number", "forms"),
    [
        (0, MANY_PARTNERS),
        (1, SINGULAR_PARTNER),
        (2, FEW_PARTNERS),
        (4, FEW_PARTNERS),
        (5, MANY_PARTNERS),
        (12, MANY_PARTNERS),
        (14, MANY_PARTNERS),
        (21, MANY_PARTNERS),
        (22, FEW_PARTNERS),
        (112, MANY_PARTNERS),
        (Decimal("1.5"), ["partnera"] * 6),
        (Decimal("2.00"), FEW_PARTNERS),
    ],
)
def test_a_number_and_a_case_decide_the_form(number, forms):
    assert [noun_form(number, "partner", case) for case in ALL] == forms


def test_the_number_keeps_to_its_noun():
    assert counted_noun(5, "partner", Case.INSTRUMENTAL) == "5\u00a0partnerami"
    assert counted_noun(1200, "osoba") == "1\u00a0200\u00a0osób"
    assert counted_noun(Decimal("2.5"), "etat") == "2,5\u00a0etatu"


@pytest.mark.parametrize(
    ("noun", "few", "many", "with_many"),
    [
        ("osoba", "osoby", "osób", "osobami"),
        ("gmina", "gminy", "gmin", "gminami"),
        ("gmina miejsko-wiejska", "gminy miejsko-wiejskie", "gmin miejsko-wiejskich", "gminami miejsko-wiejskimi"),
        ("powiat", "powiaty", "powiatów", "powiatami"),
        (
            "pracownik socjalny",
            "pracownicy socjalni",
            "pracowników socjalnych",
            "pracownikami socjalnymi",
        ),
        (
            "ośrodek pomocy społecznej",
            "ośrodki pomocy społecznej",
            "ośrodków pomocy społecznej",
            "ośrodkami pomocy społecznej",
        ),
        ("centrum usług społecznych", "centra usług społecznych", "centrów usług społecznych", None),
        ("osoba z niepełnosprawnością", "osoby z niepełnosprawnością", "osób z niepełnosprawnością", None),
        ("Instytucja partnerska", "Instytucje partnerskie", "Instytucji partnerskich", "Instytucjami partnerskimi"),
        ("nowe miejsce opieki", "nowe miejsca opieki", "nowych miejsc opieki", "nowymi miejscami opieki"),
        ("powiat i gmina", "powiaty i gminy", "powiatów i gmin", "powiatami i gminami"),
        ("uczestnik/uczestniczka", "uczestnicy/uczestniczki", "uczestników/uczestniczek", None),
        ("model", "modele", "modeli", "modelami"),
        ("rok", "lata", "lat", "latami"),
        ("dziecko", "dzieci", "dzieci", "dziećmi"),
        ("człowiek", "ludzie", "ludzi", "ludźmi"),
        ("radny", "radni", "radnych", "radnymi"),
        ("wójt", "wójtowie", "wójtów", "wójtami"),
        ("uczeń", "uczniowie", "uczniów", "uczniami"),
        ("osobodzień", "osobodnie", "osobodni", "osobodniami"),
        ("starsza pani", "starsze panie", "starszych pań", "starszymi paniami"),
        ("niezatrudniony uczestnik", "niezatrudnieni uczestnicy", "niezatrudnionych uczestników", None),
        ("drzwi stalowe", "drzwi stalowe", "drzwi stalowych", "drzwiami stalowymi"),
    ],
)
def test_a_noun_brings_its_adjectives_along(noun, few, many, with_many):
    assert noun_form(3, noun) == few
    assert noun_form(5, noun) == many
    if with_many:
        assert noun_form(5, noun, Case.INSTRUMENTAL) == with_many


@pytest.mark.parametrize(
    ("number", "unit", "one", "few", "many"),
    [
        (120, "osób", "osoba", "osoby", "osób"),
        (24, "gminy", "gmina", "gminy", "gmin"),
        (30, "gmin", "gmina", "gminy", "gmin"),
        (5, "modeli usług społecznych", "model usług społecznych", "modele usług społecznych", None),
        (100, "pracowników socjalnych", "pracownik socjalny", "pracownicy socjalni", "pracowników socjalnych"),
        (50, "gmin i powiatów", "gmina i powiat", "gminy i powiaty", "gmin i powiatów"),
        (6, "planów nowych usług", "plan nowych usług", "plany nowych usług", "planów nowych usług"),
        (10, "lat", "rok", "lata", "lat"),
        (9, "par", "para", "pary", "par"),
        (45, "tygodni", "tydzień", "tygodnie", "tygodni"),
        (7, "rodzin zastępczych", "rodzina zastępcza", "rodziny zastępcze", "rodzin zastępczych"),
        (3, "nowe usługi", "nowa usługa", "nowe usługi", "nowych usług"),
        (1, "raport", "raport", "raporty", "raportów"),
    ],
)
def test_a_unit_as_it_reads_after_its_number_follows_another_number(number, unit, one, few, many):
    assert noun_form(number, unit, written_after=number) == unit
    assert noun_form(1, unit, written_after=number) == one
    assert noun_form(3, unit, written_after=number) == few
    if many:
        assert noun_form(5, unit, written_after=number) == many


@pytest.mark.parametrize("noun", ["PCPR", "szt.", "%", "zażółcenizna", ""])
def test_what_the_dictionary_does_not_know_stays(noun):
    assert {noun_form(number, noun, case) for number in (1, 3, 5) for case in ALL} == {noun}


def test_a_phrase_stands_in_a_case():
    assert phrase_form("projekt zakończony", Case.LOCATIVE) == "projekcie zakończonym"
    assert phrase_form("projekt planowany", Case.GENITIVE, is_plural=True) == "projektów planowanych"


@given(st.integers(0, 10**7), st.text(max_size=30), st.sampled_from(ALL))
def test_no_text_breaks_it(number, text, case):
    assert isinstance(counted_noun(number, text, case), str)
    assert isinstance(counted_noun(number, text, case, written_after=number), str)


def test_threads_share_the_dictionary():
    nouns = ["partner", "osoba", "gmina", "powiat", "pracownik socjalny", "ośrodek", "model", "kobieta"] * 20
    alone = [noun_form(5, noun, Case.INSTRUMENTAL) for noun in nouns]
    code = (
        "from concurrent.futures import ThreadPoolExecutor\n"
        "from cms.language.inflection import Case, noun_form\n"
        f"nouns = {nouns!r}\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    print('|'.join(pool.map(lambda noun: noun_form(5, noun, Case.INSTRUMENTAL), nouns)))\n"
    )
    fresh = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert fresh.stdout.strip().split("|") == alone
