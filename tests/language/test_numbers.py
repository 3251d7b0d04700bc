"""Numbers in a sentence, in digits, in words, or in both."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language.amounts import format_amount
from cms.language.folding import fold, words_of
from cms.language.numbers import Number, numbers_in
from cms.language.numerals import cardinal, decade_and_unit, ordinal
from cms.language.rounding import Manner, agrees, manner_of
from cms.language.spoken_amounts import amounts_in, percents_in


def read(text: str) -> list[Number]:
    return list(numbers_in(words_of(fold(text).text)))


def values(text: str) -> list[str]:
    return [f"{number.value.normalize():f}" for number in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11 977 479,39 zł", ["11977479.39"]),
        ("11.977.479,39", ["11977479.39"]),
        ("11977479.39", ["11977479.39"]),
        ("1,200.50", ["1200.5"]),
        ("11\u00a0977\u202f479,39", ["11977479.39"]),
        ("12,4 mln", ["12400000"]),
        ("350 tys. zł", ["350000"]),
        ("11 mln 977 tys. zł", ["11977000"]),
        ("11 milionów 977 tysięcy 479 złotych", ["11977479"]),
        ("w 2018 30 gmin", ["2018", "30"]),
        ("6-ciu partnerów i 5-ma", ["6", "5"]),
        ("30gmin", ["30"]),
        ("od 5 do 10", ["5", "10"]),
        ("covid-19, POWR.02 i 3,12MB", ["3.12"]),
        ("31.03.2021", ["31.03"]),
        ("nic", []),
    ],
)
def test_digits_are_read_as_people_type_them(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pięć gmin", "5"),
        ("z pięcioma partnerami", "5"),
        ("pięcioro", "5"),
        ("z trójką partnerów", "3"),
        ("dwóch, dwu", "2"),
        ("dwudziestu pięciu gminach", "25"),
        ("trzydziestoma jeden", "31"),
        ("sto dwadzieścia trzy", "123"),
        ("dwieście", "200"),
        ("tysiąc dwieście", "1200"),
        ("milion", "1000000"),
        ("półtora miliona", "1500000"),
        ("pół miliona", "500000"),
        ("dwa i pół miliona", "2500000"),
        ("dwadzieścia dwa i pół miliona", "22500000"),
        ("dwunastu milionów", "12000000"),
        ("jedenaście milionów dziewięćset siedemdziesiąt siedem tysięcy czterysta siedemdziesiąt dziewięć", "11977479"),
        ("dwadziescia piec", "25"),
    ],
)
def test_numerals_are_read_in_every_case_and_kind(text: str, expected: str) -> None:
    assert values(text)[0] == expected


@pytest.mark.parametrize("text", ["pół roku", "tysięcznik", "piątek", "pięciolinia", "stół"])
def test_words_that_only_resemble_numerals_are_no_numbers(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("12 mln", "1000000"),
        ("12,4 mln", "100000"),
        ("11 977 479,39", "0.01"),
        ("11 977 479", "1"),
        ("12 000 000", "1000000"),
        ("jedenaście milionów trzysta tysięcy", "100000"),
        ("30 gmin", "1"),
    ],
)
def test_a_number_says_to_which_step_it_is_said(text: str, step: str) -> None:
    assert read(text)[0].step == Decimal(step)


@given(st.decimals(min_value=0, max_value=Decimal("9999999999999.99"), places=2))
def test_a_written_amount_is_read_again(amount: Decimal) -> None:
    words = words_of(fold(f"Wartość: {format_amount(amount)}.").text)
    assert [item.number.value for item in amounts_in(words, numbers_in(words))] == [amount]


@given(st.text(alphabet="0123456789., -/miltysdwapółi²٣"))
def test_no_text_breaks_the_reading(text: str) -> None:
    for number in read(text):
        assert number.first < number.after
        assert number.step > 0


@pytest.mark.parametrize(
    ("word", "value"),
    [("trzydziestego", 30), ("pierwszym", 1), ("trzeciego", 3), ("trzecim", 3), ("drugi", 2), ("osma", 8)],
)
def test_ordinals_are_read_in_every_case(word: str, value: int) -> None:
    assert ordinal(word) == value


def test_ordinals_of_two_words_and_words_that_are_none() -> None:
    assert decade_and_unit("trzydziestego", "pierwszego") == 31
    assert decade_and_unit("pierwszego", "pierwszego") is None
    assert ordinal("gmina") is None
    assert cardinal("gmina") is None


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("12 mln zł", ["12 mln zł"]),
        ("27 737 272,46 PLN PLN", ["27 737 272,46 PLN PLN"]),
        ("PLN 12 000 000", ["PLN 12 000 000"]),
        ("budżet – 11,5 mln; okres", ["11,5 mln"]),
        ("10 904 619,62 z EFS", ["10 904 619,62"]),
        ("21 792 255 złotych 47 groszy", ["21 792 255 złotych 47 groszy"]),
        ("powyżej 20 tys. mieszkańców", []),
        ("12 mln mieszkańców", []),
        ("5 mln euro", []),
        ("30 gmin w 2018 r.", []),
    ],
)
def test_amounts_in_zloty_are_found(text: str, amounts: list[str]) -> None:
    words = words_of(fold(text).text)
    assert [text[item.start : item.end] for item in amounts_in(words, numbers_in(words))] == amounts


@pytest.mark.parametrize(
    ("text", "percents"),
    [
        ("84,28% z EFS", ["84,28%"]),
        ("84,28 proc. z EFS", ["84,28 proc."]),
        ("84 procent", ["84 procent"]),
        ("85-procentowe", ["85-procentowe"]),
        ("osiemdziesiąt dwa procent", ["osiemdziesiąt dwa procent"]),
        ("84 procesy", []),
    ],
)
def test_percentages_are_found(text: str, percents: list[str]) -> None:
    words = words_of(fold(text).text)
    assert [text[item.start : item.end] for item in percents_in(words, numbers_in(words))] == percents


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("blisko 12 mln", Manner.BELOW),
        ("bez mała 12 mln", Manner.BELOW),
        ("ponad 30", Manner.ABOVE),
        ("więcej niż 30", Manner.ABOVE),
        ("nie więcej niż 30", Manner.AT_MOST),
        ("co najmniej 30", Manner.AT_LEAST),
        ("ok. 30", Manner.ABOUT),
        ("cztery miliony z okładem", Manner.ABOVE),
        ("dokładnie 30", Manner.EXACT),
    ],
)
def test_the_manner_of_a_number_is_read(text: str, manner: Manner) -> None:
    words = words_of(fold(text).text)
    number = next(numbers_in(words))
    assert manner_of(words, number.first, number.after) is manner


@pytest.mark.parametrize(
    ("text", "manner", "exact", "expected"),
    [
        ("12 mln", Manner.EXACT, "11977479.39", True),
        ("11 mln", Manner.EXACT, "11977479.39", False),
        ("11,9 mln", Manner.EXACT, "11977479.39", False),
        ("11,9 mln", Manner.ABOVE, "11977479.39", True),
        ("12 mln", Manner.ABOVE, "11977479.39", False),
        ("12 mln", Manner.BELOW, "11977479.39", True),
        ("12 mln", Manner.BELOW, "12977479.39", False),
        ("30", Manner.EXACT, "31", False),
        ("30", Manner.ABOVE, "31", True),
        ("30", Manner.AT_MOST, "31", False),
        ("84", Manner.EXACT, "84.28", True),
        ("85", Manner.EXACT, "84.28", False),
    ],
)
def test_a_rounded_number_agrees_with_what_rounds_to_it(text: str, manner: Manner, exact: str, expected: bool) -> None:
    assert agrees(read(text)[0], manner, Decimal(exact)) is expected
