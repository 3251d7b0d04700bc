import contextlib
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language import dates
from cms.language.dates import DateError, parse_date

APRIL = datetime.date(2018, 4, 1)


@pytest.mark.parametrize(
    "typed",
    [
        "1.04.2018",
        "01.04.2018",
        "1.4.2018",
        "01.04.2018 r.",
        "01.04.2018r.",
        "01.04.2018\u00a0r",
        "1. 04. 2018",
        "2018-04-01",
        "01-04-2018",
        "1 kwietnia 2018 r.",
        "1\u00a0kwietnia\u20092018\u202fr.",
        "1 KWIETNIA 2018 roku",
        "1 kwiecień 2018",
        "1 kwiecien 2018",
        "1 IV 2018",
        "1.IV.2018 r.",
        "\u200b 1 iv 2018 ",
    ],
)
def test_a_date_is_read_as_people_type_it(typed):
    assert parse_date(typed) == APRIL


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("31.02.2018", "nie ma w kalendarzu"),
        ("29 lutego 2019", "nie ma w kalendarzu"),
        ("0.04.2018", "nie ma w kalendarzu"),
        ("1.13.2018", "nie ma w kalendarzu"),
        ("1.04.18", "odczytać dwojako"),
        ("01/04/2018", "odczytać dwojako"),
        ("2018/04/01", "odczytać dwojako"),
        ("1.04.1066", "między 1900 a 2100"),
        ("9999-12-31", "między 1900 a 2100"),
        ("wczoraj", "nie jest data"),
        ("1 kwietn 2018", "nie jest data"),
        ("1.04-2018", "nie jest data"),
        ("1.04", "nie jest data"),
        ("2018", "nie jest data"),
        ("", "nie jest data"),
        ("2018-04-01T10:00", "nie jest data"),
        ("٣.04.2018", "nie jest data"),
        ("1.04.2018 " * 1_000, "za długi"),
    ],
)
def test_what_is_no_date_is_refused_with_a_polish_sentence(typed, part):
    with pytest.raises(DateError) as refusal:
        parse_date(typed)
    assert part in str(refusal.value)
    assert len(str(refusal.value)) < 250


def test_a_refusal_says_what_is_accepted():
    with pytest.raises(ValueError, match=r"01\.04\.2018, 1 kwietnia 2018 r\. lub 2018-04-01"):
        parse_date("wczoraj")


DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@given(DAYS)
def test_a_written_date_is_read_back(day):
    for written in (dates.long_date(day), dates.short_date(day), dates.official_date(day), day.isoformat()):
        assert parse_date(written) == day


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_refusal(text):
    with contextlib.suppress(DateError):
        assert isinstance(parse_date(text), datetime.date)


END = datetime.date(2021, 3, 31)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (dates.long_date(APRIL), "1~kwietnia 2018~r."),
        (dates.short_date(APRIL), "01.04.2018"),
        (dates.official_date(APRIL), "1.04.2018~r."),
        (dates.month_year(APRIL), "kwiecień~2018"),
        (dates.month_of_year(APRIL), "kwiecień 2018~r."),
        (dates.month_of_year(APRIL, dates.MONTHS_LOCATIVE), "kwietniu 2018~r."),
        (dates.month_of_year(APRIL, dates.MONTHS_INSTRUMENTAL), "kwietniem 2018~r."),
        (dates.date_range(APRIL, END), "1.04.2018~r.~– 31.03.2021~r."),
        (dates.date_range(APRIL, None), "od~1.04.2018~r."),
        (dates.date_range(None, END), "do~31.03.2021~r."),
        (dates.date_range(None, None), ""),
        (dates.long_range(APRIL, APRIL), "1~kwietnia 2018~r."),
        (dates.long_range(APRIL, datetime.date(2018, 4, 30)), "1–30~kwietnia 2018~r."),
        (dates.long_range(APRIL, datetime.date(2018, 6, 30)), "1~kwietnia~– 30~czerwca 2018~r."),
        (dates.long_range(APRIL, END), "1~kwietnia 2018~r.~– 31~marca 2021~r."),
    ],
)
def test_dates_are_written_as_offices_write_them(written, expected):
    assert written.replace("\u00a0", "~") == expected


def test_a_moment_belongs_to_the_day_that_polish_clocks_show():
    late = datetime.datetime(2018, 3, 31, 22, 30, tzinfo=datetime.UTC)
    assert dates.as_day(late) == APRIL
    assert dates.long_moment(late).replace("\u00a0", " ") == "1 kwietnia 2018 r., godz. 0:30"
