"""Dates in a sentence, as exactly as they are said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.language.dates import long_date, official_date, short_date
from cms.language.folding import fold, words_of
from cms.language.spoken_dates import SpokenDate, dates_in


def read(text: str) -> list[SpokenDate]:
    return list(dates_in(words_of(fold(text).text)))


@pytest.mark.parametrize(
    "text",
    [
        "31 marca 2021 r.",
        "31 marca 2021 roku",
        "31 marzec 2021",
        "31.03.2021 r.",
        "31.3.2021",
        "31. 03. 2021",
        "31.03.21 r.",
        "31-03-2021",
        "31/03/2021",
        "31.III.2021",
        "31 III 2021",
        "2021-03-31",
        "2021.03.31",
        "31-go marca 2021",
        "trzydziestego pierwszego marca 2021 r.",
        "trzydziestego pierwszego marca dwa tysiące dwudziestego pierwszego roku",
        "31\u00a0marca\u00a02021\u00a0r.",
    ],
)
def test_a_day_is_found_with_all_its_words(text: str) -> None:
    sentence = f"Projekt trwa do {text}"
    (found,) = read(sentence)
    assert (found.earliest, found.latest) == (date(2021, 3, 31), date(2021, 3, 31))
    assert sentence[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("marcu 2021 r.", date(2021, 3, 1), date(2021, 3, 31)),
        ("03.2021", date(2021, 3, 1), date(2021, 3, 31)),
        ("2021-03", date(2021, 3, 1), date(2021, 3, 31)),
        ("III 2021", date(2021, 3, 1), date(2021, 3, 31)),
        ("końca marca 2021 r.", date(2021, 3, 29), date(2021, 3, 31)),
        ("ostatniego dnia marca 2021", date(2021, 3, 29), date(2021, 3, 31)),
        ("końcem 2021 roku", date(2021, 12, 1), date(2021, 12, 31)),
        ("koniec roku 2021", date(2021, 12, 1), date(2021, 12, 31)),
        ("trzecim kwartale 2021 r.", date(2021, 7, 1), date(2021, 9, 30)),
        ("III kw. 2021", date(2021, 7, 1), date(2021, 9, 30)),
        ("II półroczu 2021", date(2021, 7, 1), date(2021, 12, 31)),
        ("jesienią 2021", date(2021, 9, 1), date(2021, 12, 31)),
        ("2021 r.", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_period_means_all_its_days(text: str, earliest: date, latest: date) -> None:
    (found,) = read(f"w {text}")
    assert (found.earliest, found.latest) == (earliest, latest)
    assert f"w {text}"[found.start : found.end] == text


def test_the_end_of_the_year_is_near_its_end_only_if_it_is_said_loosely() -> None:
    assert not read("do końca 2023 r.")[0].means(date(2023, 11, 30))
    assert read("pod koniec 2023 r.")[0].means(date(2023, 11, 30))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("01.04.2018–31.03.2021", [date(2018, 4, 1), date(2021, 3, 31)]),
        ("od 1 stycznia do 31 grudnia 2021 r.", [date(2021, 1, 1), date(2021, 12, 31)]),
        ("1.01–31.03.2021", [date(2021, 1, 1), date(2021, 3, 31)]),
        ("X 2023 – VI 2028", [date(2023, 10, 1), date(2028, 6, 1)]),
        ("2018-2021", [date(2018, 1, 1), date(2021, 1, 1)]),
        ("2 i 3 marca 2020 r.", [date(2020, 3, 3)]),
    ],
)
def test_both_ends_of_a_range_are_found(text: str, days: list[date]) -> None:
    assert [found.earliest for found in read(text)] == days


@pytest.mark.parametrize(
    "text",
    [
        "POWR.02.05.00-00-0207/17",
        "tel. 58 326 88 09",
        "27.773.272,64 zł",
        "31 marca br.",
        "godz. 08:36:29",
        "w maju",
        "str. 12",
    ],
)
def test_what_is_no_whole_date_is_left_alone(text: str) -> None:
    assert [found for found in read(text) if not found.is_year] == []


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from([long_date, short_date, official_date, str]))
def test_a_written_date_is_read_again(day: date, write: object) -> None:
    (found,) = read(f"do {write(day)}")
    assert (found.earliest, found.latest) == (day, day)


@given(st.text(alphabet="0123456789. -/rokumca²٣IXV"))
def test_no_text_breaks_the_reading(text: str) -> None:
    for found in read(text):
        assert found.earliest <= found.latest
        assert 0 <= found.start < found.end <= len(text)
