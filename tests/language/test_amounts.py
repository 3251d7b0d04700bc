from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language.amounts import (
    AmountError,
    format_amount,
    format_number,
    format_percent,
    parse_amount,
    rounded_amount,
    share,
    short_amount,
)

READ = [
    ("11 977 479,39 zł", "11977479.39"),
    ("11\u00a0977\u00a0479,39\u00a0zł", "11977479.39"),
    ("11\u2009977\u202f479,39\u2007zł", "11977479.39"),
    ("27 773 272,46 PLN PLN", "27773272.46"),
    ("PLN 27 773 272,46", "27773272.46"),
    ("11977479.39", "11977479.39"),
    ("11.977.479,39", "11977479.39"),
    ("11.977.479", "11977479.00"),
    ("11,977,479.39", "11977479.39"),
    ("1 200", "1200.00"),
    ("1200 zł.", "1200.00"),
    ("100,- zł", "100.00"),
    ("0", "0.00"),
    ("0,5", "0.50"),
    ("007", "7.00"),
    ("  5 ZŁ \u200b", "5.00"),
    ("1,3 mln zł", "1300000.00"),
    ("12 mln", "12000000.00"),
    ("1,234 mln zł", "1234000.00"),
    ("350 tys. zł", "350000.00"),
    ("2 mld zł", "2000000000.00"),
    ("0,00001 mln", "10.00"),
    ("9 999 999 999 999,99", "9999999999999.99"),
]
REFUSED = [
    ("-5", "nie może być ujemna"),
    ("\u22125,00 zł", "nie może być ujemna"),
    ("(5,00)", "nie może być ujemna"),
    ("12,3456", "najwyżej dwie cyfry"),
    ("1234,567", "najwyżej dwie cyfry"),
    ("0,123", "najwyżej dwie cyfry"),
    ("1,234567891 mln", "najwyżej dwie cyfry"),
    ("1,234", "1\u00a0234,00\u00a0zł albo 1,23\u00a0zł"),
    ("12.345 zł", "12\u00a0345,00\u00a0zł albo 12,34\u00a0zł"),
    ("100 000 000 000 000", "najwyżej 13 cyfr"),
    ("999 999 mld", "najwyżej 13 cyfr"),
    ("5 EUR", "w złotych"),
    ("€5", "w złotych"),
    ("1 2 3", "nie jest kwota"),
    ("12 34,00", "nie jest kwota"),
    ("1.23.456,00", "nie jest kwota"),
    ("", "nie jest kwota"),
    ("zł", "nie jest kwota"),
    ("mln", "nie jest kwota"),
    ("dużo", "nie jest kwota"),
    ("NaN", "nie jest kwota"),
    ("Infinity", "nie jest kwota"),
    ("1e5", "nie jest kwota"),
    ("1_000", "nie jest kwota"),
    ("٣٤", "nie jest kwota"),
    ("\uff11\uff12", "nie jest kwota"),
    ("5,", "nie jest kwota"),
    (",5", "nie jest kwota"),
    ("<b>5</b>", "nie jest kwota"),
    ("9" * 10_000, "za długi"),
    ("zł" * 5_000, "za długi"),
]


@pytest.mark.parametrize(("typed", "expected"), READ)
def test_an_amount_is_read_as_people_type_it(typed, expected):
    amount = parse_amount(typed)
    assert amount == Decimal(expected)
    assert amount.as_tuple().exponent == -2


@pytest.mark.parametrize(("typed", "part"), REFUSED)
def test_what_is_no_amount_is_refused_with_a_polish_sentence(typed, part):
    with pytest.raises(AmountError) as refusal:
        parse_amount(typed)
    sentence = str(refusal.value)
    assert part in sentence
    assert len(sentence) < 250
    assert sentence.endswith(".")


def test_a_refusal_says_what_is_accepted():
    with pytest.raises(ValueError, match="11 977 479,39 zł, 1200 lub 1,3 mln zł"):
        parse_amount("dużo")


GROSZE = st.integers(min_value=0, max_value=10**15 - 1).map(lambda grosze: Decimal(grosze).scaleb(-2))


@given(GROSZE)
def test_a_written_amount_is_read_back(amount):
    assert parse_amount(format_amount(amount)) == amount
    assert parse_amount(str(amount)) == amount
    assert parse_amount(format_number(amount, 2)) == amount


@given(st.text(max_size=80))
def test_any_text_is_an_amount_or_a_refusal(text):
    try:
        amount = parse_amount(text)
    except AmountError:
        return
    assert 0 <= amount < Decimal(10) ** 14


@given(st.from_regex(r"\A[0-9]{1,5}[ .,]?[0-9]{0,4}[,.]?[0-9]{0,3} ?(zł|mln|tys\.|PLN)?\Z"))
def test_text_that_nearly_is_an_amount_never_breaks_the_parser(text):
    try:
        amount = parse_amount(text)
    except AmountError:
        return
    assert amount == amount.quantize(Decimal("0.01"))


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("11977479.39", "11~977~479,39~zł"),
        ("0", "0,00~zł"),
        ("999", "999,00~zł"),
        ("1200", "1~200,00~zł"),
        ("1.005", "1,01~zł"),
        ("-5", "\u22125,00~zł"),
    ],
)
def test_an_amount_is_written_with_hard_spaces(amount, written):
    assert format_amount(Decimal(amount)).replace("\u00a0", "~") == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("11977479.39", "12~mln~zł"),
        ("1300000", "1,3~mln~zł"),
        ("27773272.46", "27,8~mln~zł"),
        ("127773272.46", "128~mln~zł"),
        ("350000", "350~tys.~zł"),
        ("12500", "12,5~tys.~zł"),
        ("999949.99", "1~mln~zł"),
        ("999499.99", "999~tys.~zł"),
        ("999.4", "999~zł"),
        ("999.5", "1~tys.~zł"),
        ("999999999", "1~mld~zł"),
        ("2500000000", "2,5~mld~zł"),
        ("0", "0~zł"),
    ],
)
def test_an_amount_in_round_words(amount, written):
    assert short_amount(Decimal(amount)).replace("\u00a0", "~") == written


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("11977479.39", "11,98~mln~zł"),
        ("12000000", "12~mln~zł"),
        ("350250.4", "350,25~tys.~zł"),
        ("999999.99", "1~mln~zł"),
        ("999.4", "999~zł"),
        ("2500000000", "2,5~mld~zł"),
    ],
)
def test_an_amount_is_rounded_to_two_places_of_its_unit(amount, written):
    assert rounded_amount(Decimal(amount)).replace("\u00a0", "~") == written


def test_a_share_is_computed_to_two_places():
    assert share(Decimal("10094619.62"), Decimal("11977479.39")) == Decimal("84.28")
    assert share(Decimal(1), Decimal(0)) is None


@pytest.mark.parametrize(
    ("value", "written"), [("84.28", "84,28%"), ("84.5", "84,5%"), ("100", "100%"), ("0.005", "0,01%")]
)
def test_a_percentage_has_a_comma_and_no_space(value, written):
    assert format_percent(Decimal(value)) == written


def test_a_number_that_is_none_is_refused():
    with pytest.raises(ValueError, match="finite"):
        format_amount(Decimal("NaN"))
