"""What a text says of a project, held against the record in force."""

import time
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from project_pages.drift.claims import Finding
from project_pages.drift.detector import find_contradictions, find_drift
from project_pages.drift.known import Counted, KnownAmounts, KnownFacts, counted, known_facts
from project_pages.facts import Effect, TargetGroup, facts_on
from tests.project_pages.drift.records import FACTS, KOOPERACJA, TODAY

FACTS_II = FACTS["kooperacja-efektywna-i-skuteczna"]
KNOWN = KnownFacts(
    titles=("Razem w gminie",),
    starts_on=date(2024, 1, 1),
    ends_on=date(2026, 6, 30),
    former_ends=(date(2025, 12, 31),),
    amounts=(
        KnownAmounts("whole", total=Decimal("5000000.00"), eu=Decimal("4000000.00"), share=Decimal("80.00")),
        KnownAmounts("part", total=Decimal("1200000.00"), eu=Decimal("960000.00"), share=Decimal("80.00")),
    ),
    partners=4,
    voivodeships=("04", "22"),
    counted=Counted(municipalities=12, counties=3),
    contract_number="FERS.04.13-IP.06-0034/23-01",
    call_number="FERS.04.13-IP.06-001/23",
)


def said(text: str, known: KnownFacts = KNOWN) -> list[tuple[str, str]]:
    return [(finding.fact, finding.said) for finding in find_contradictions(text, known)]


def test_a_finding_gives_fact_words_place_current_value_and_sentence() -> None:
    text = "Zapraszamy! Projekt trwa do 31 marca 2021 r. i ma pięciu partnerów."
    assert find_drift(text, FACTS_II) == (
        Finding(
            fact="ends_on",
            said="31 marca 2021 r.",
            current="30\u00a0listopada 2023\u00a0r.",
            start=28,
            end=44,
            sentence="Projekt trwa do 31 marca 2021 r. i ma pięciu partnerów.",
        ),
    )


def test_findings_come_in_the_order_of_the_text() -> None:
    text = "Projekt ma 9 partnerów, trwa do 31.12.2027 i kosztuje 7 mln zł."
    assert [finding.fact for finding in find_contradictions(text, KNOWN)] == ["partners", "ends_on", "total"]


@pytest.mark.parametrize(
    ("text", "current"),
    [
        ("Projekt trwa do 31.12.2027.", "30\u00a0czerwca 2026\u00a0r."),
        ("Wartość projektu: 7 mln zł", "5\u00a0000\u00a0000,00\u00a0zł"),
        ("Projekt ma 2 partnerów.", "4\u00a0partnerzy"),
        ("Projekt obejmuje 14 gmin.", "12\u00a0gmin"),
        ("Projekt obejmuje 2 powiaty.", "3\u00a0powiaty"),
        ("Projekt obejmuje 20 jednostek samorządu terytorialnego.", "15\u00a0jednostek samorządu terytorialnego"),
        ("Projekt obejmuje trzy województwa.", "2\u00a0województwa"),
        ("Dofinansowanie z UE wynosi 85% kosztów projektu.", "80%"),
        ("Numer umowy: FERS.04.13-IP.06-0035/23", "FERS.04.13-IP.06-0034/23-01"),
    ],
)
def test_the_current_value_is_written_as_polish_readers_expect(text: str, current: str) -> None:
    assert [finding.current for finding in find_contradictions(text, KNOWN)] == [current]


@pytest.mark.parametrize(
    "text",
    [
        "Projekt trwa do 31.12.2027, kosztuje 7 mln zł i ma 9 partnerów w trzech województwach.",
        "Numer umowy: FERS.04.13-IP.06-0035/23, projekt dofinansowano z UE w 85%.",
    ],
)
def test_what_nobody_knows_is_never_contradicted(text: str) -> None:
    assert said(text)
    assert said(text, KnownFacts(titles=KNOWN.titles)) == []


def test_every_fact_is_unknown_alone() -> None:
    text = "Projekt trwa do 31.12.2027 i ma 9 partnerów."
    assert said(text, replace(KNOWN, ends_on=None)) == [("partners", "9 partnerów")]
    assert said(text, replace(KNOWN, partners=None)) == [("ends_on", "31.12.2027")]


def test_a_value_of_the_past_is_drift_unless_the_sentence_tells_it_as_the_past() -> None:
    assert said("Projekt trwa do 31 grudnia 2025 r.") == [("ends_on", "31 grudnia 2025 r.")]
    assert said("Projekt pierwotnie miał trwać do 31 grudnia 2025 r.") == []
    assert said("Termin zakończenia projektu zmieniono z 31 grudnia 2025 r. na 30 czerwca 2026 r.") == []


def test_amounts_are_compared_within_the_scope_that_the_sentence_names() -> None:
    assert said("Wartość projektu: 1,2 mln zł") == []
    assert said("Wartość całego projektu: 1,2 mln zł") == [("total", "1,2 mln zł")]
    assert said("Wartość części partnera w projekcie: 5 mln zł") == [("total", "5 mln zł")]


@pytest.mark.parametrize("words", ["ok. 5 mln zł", "blisko 5 mln zł", "5 milionów złotych", "5,0 mln zł"])
def test_a_rounded_amount_agrees(words: str) -> None:
    assert said(f"Wartość projektu to {words}.") == []


@pytest.mark.parametrize("words", ["ponad 5,5 mln zł", "4,5 mln zł", "przeszło sześć milionów złotych"])
def test_a_rounded_amount_that_does_not_agree_is_drift(words: str) -> None:
    assert [fact for fact, _words in said(f"Wartość projektu to {words}.")] == ["total"]


@pytest.mark.parametrize(
    "number",
    [
        "FERS.04.13-IP.06-0034/23",
        "FERS.04.13-IP.06-0034/23-00",
        "FERS.04.13-IP.06-0034/23-04",
        "fers.04.13-ip.06-0034/23",
        "FERS.04.13–IP.06–0034/23",
        "FERS.04.13-IP.06 - 0034/23",
    ],
)
def test_any_writing_of_the_contract_number_agrees(number: str) -> None:
    assert said(f"Umowa o dofinansowanie projektu nr {number}.") == []


def test_the_number_of_the_call_is_told_from_that_of_the_contract() -> None:
    assert said("Nabór nr FERS.04.13-IP.06-001/23") == []
    assert said("Nabór nr FERS.04.13-IP.06-002/23") == [("call_number", "FERS.04.13-IP.06-002/23")]


def test_another_project_has_facts_of_its_own() -> None:
    assert said("Projekt „Inna droga” trwa do 31.12.2029 i ma 9 partnerów.") == []
    assert said("Projekt „Razem w gminie” ma 9 partnerów.") == [("partners", "9 partnerów")]


def test_a_title_with_a_mark_of_exclamation_does_not_end_the_sentence() -> None:
    known = replace(KNOWN, titles=("Razem w gminie!",))
    assert said("Razem w gminie! trwa do 31.12.2029.", known) == [("ends_on", "31.12.2029")]


def test_hard_spaces_soft_hyphens_and_dashes_do_not_hide_anything() -> None:
    text = "Pro\u00adjekt trwa: 1.01.2024\u00a0r.\u00a0– 31\u00a0grud\u00adnia\u00a02027\u00a0r."
    (finding,) = find_contradictions(text, KNOWN)
    assert text[finding.start : finding.end] == finding.said == "31\u00a0grud\u00adnia\u00a02027\u00a0r."


def test_a_heading_says_what_the_line_below_it_is() -> None:
    assert said("Wartość projektu\n7 000 000,00 zł") == [("total", "7 000 000,00 zł")]
    assert said("Budżet gminy\n7 000 000,00 zł") == []


def test_counts_are_known_only_where_an_effect_or_a_target_group_gives_one() -> None:
    assert counted(FACTS_II) == Counted(municipalities=30, counties=20)
    assert counted(facts_on(replace(KOOPERACJA, effects=()), TODAY)) == Counted()
    groups = (
        TargetGroup("gmin wiejskich", 7),
        TargetGroup("mieszkańców gmin", 90),
        TargetGroup("gminnych podmiotów", 4),
    )
    assert counted(facts_on(replace(KOOPERACJA, effects=(), target_groups=groups), TODAY)) == Counted(municipalities=7)
    two = (Effect("a", Decimal(30), "gmin"), Effect("b", Decimal(40), "gmin"))
    assert counted(facts_on(replace(KOOPERACJA, effects=two), TODAY)) == Counted()


def test_known_facts_are_those_in_force_with_the_former_ends_beside_them() -> None:
    known = known_facts(FACTS_II)
    assert known.ends_on == date(2023, 11, 30)
    assert known.former_ends == (date(2021, 3, 31), date(2021, 12, 31))
    assert known.partners == 5
    assert len(known.voivodeships) == 6


def test_a_record_without_partners_does_not_know_their_number() -> None:
    assert known_facts(FACTS["wlaczamy-pomorskie"]).partners is None


@given(st.text(alphabet='projekt do31.0228zł%-–/„”"() gminwartośćk:\n²٣\u00ad\ufffc'))
def test_no_text_breaks_the_detector_and_every_place_is_that_of_the_words(text: str) -> None:
    for finding in find_drift(text, FACTS_II):
        assert text[finding.start : finding.end] == finding.said


PAGE = (
    "Projekt realizowany wspólnie z 6 partnerami w 30 gminach i 20 powiatach, od 1 kwietnia 2018 r. do 31.12.2021. "
    "Wartość projektu to blisko 12 mln zł, z czego ponad 10 mln zł pochodzi z Europejskiego Funduszu Społecznego.\n"
    "Rekrutacja uczestników trwa do 30 czerwca 2019 r., a szkolenia dla pracowników socjalnych odbędą się w Toruniu.\n"
)


def seconds(text: str) -> float:
    start = time.process_time()
    find_drift(text, FACTS_II)
    return time.process_time() - start


def test_a_long_page_is_read_quickly() -> None:
    page = PAGE * (20_000 // len(PAGE))
    find_drift(page, FACTS_II)
    assert min(seconds(page) for _ in range(5)) < 0.2


@pytest.mark.parametrize(
    "part", ["1.2", "7", "123 ", ".", "31.03.2021 ", "dwadzieścia pięć ", "od 1 do 2 ", "30 gmin ", "powr.02.05-", "(„"]
)
def test_a_hostile_text_takes_no_longer_than_its_length(part: str) -> None:
    short, long = part * (10_000 // len(part)), part * (100_000 // len(part))
    seconds(short)
    assert seconds(long) < 30 * max(seconds(short), 0.02)
