"""Dates in a sentence, as exactly as they are said: a day, a month, a quarter, a year, the end of one of them.

`31 marca 2021 r.`, `31.03.2021`, `2021-03-31`, `31 III 2021`, `trzydziestego pierwszego marca`, `marcu 2021`,
`03.2021`, `III kwartale 2021`, `końca 2022 roku`. Words are read folded (folding.py), each with a bounded look ahead,
so that no text takes longer than its length.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from .date_words import (
    BEGIN,
    DAY_WORDS,
    EDGES,
    END,
    FIRST_YEAR,
    HALVES,
    LAST_YEAR,
    LATE,
    MARKS,
    MONTHS,
    QUARTERS,
    ROMANS,
    SEASONS,
    YEAR_WORDS,
)
from .folding import Word
from .numerals import cardinal, decade_and_unit, ordinal
from .periods import day_of, last_day, month_of, narrowed


@dataclass(frozen=True)
class SpokenDate:
    """Words `first` to `after` of a text, at `start` to `end`, that mean a day from `earliest` to `latest`."""

    earliest: date
    latest: date
    start: int
    end: int
    first: int
    after: int
    is_year: bool = False
    has_year: bool = True

    def means(self, day: date) -> bool:
        """Whether the day is one that was said."""
        return self.earliest <= day <= self.latest


_Span = tuple[date, date, int]
_BEGINNINGS = frozenset({*MONTHS, *ROMANS, *SEASONS, *EDGES})


def dates_in(words: Sequence[Word]) -> Iterator[SpokenDate]:
    """Every date among the words of a text, in their order; years alone too (`is_year`).

    A day without a year is given the year of the date it runs to (`od 1 stycznia do 31 grudnia 2021 r.`).
    """
    waiting: SpokenDate | None = None
    index = 0
    while index < len(words):
        found = _date_at(words, index)
        if found is None:
            index += 1
            continue
        index = found.after
        if not found.has_year:
            waiting = found
            continue
        if waiting and found.first - waiting.after <= 3 and not found.is_year:
            yield _with_year_of(waiting, found)
        waiting = None
        yield found


def _with_year_of(partial: SpokenDate, whole: SpokenDate) -> SpokenDate:
    """Give a day the year of the date that follows it, or the year before where it would be later."""
    for year in (whole.latest.year, whole.latest.year - 1):
        day = day_of(year, partial.earliest.month, partial.earliest.day)
        if day and day <= whole.latest:
            return replace(partial, earliest=day, latest=day, has_year=True)
    return replace(partial, earliest=whole.latest, latest=whole.latest, has_year=True)


def _date_at(words: Sequence[Word], index: int) -> SpokenDate | None:
    text = words[index].text
    if not (text[0].isdecimal() or text in _BEGINNINGS or ordinal(text) or text.startswith(("ostatni", "pierwsz"))):
        return None
    if text[0].isdecimal():
        if not _is_free(words, index):
            return None
        span = _numeric(words, index) or _day_and_month(words, index) or _month_and_year(words, index)
    else:
        span = _spelled_day(words, index)
    span = span or _period(words, index)
    if span:
        return SpokenDate(span[0], span[1], words[index].start, words[span[2] - 1].end, index, span[2])
    year = _year(words, index)
    if year and text[0].isdecimal() and len(text) == 4:
        whole = (date(year[0], 1, 1), date(year[0], 12, 31))
        return SpokenDate(*whole, words[index].start, words[year[1] - 1].end, index, year[1], is_year=True)
    return _partial(words, index)


def _is_free(words: Sequence[Word], index: int) -> bool:
    """Whether digits begin a date: nothing of a code or of another number touches them, but a range's hyphen may."""
    if index == 0 or words[index].start != words[index - 1].end:
        return True
    before = words[index - 1].text
    if before[0].isalnum() or before == "_":
        return before == "r"
    if before in ".,/" and index > 1 and words[index - 2].end == words[index - 1].start:
        return words[index - 2].text in {"r", "ok"} or not words[index - 2].text[0].isalnum()
    if before == "-" and index > 1 and words[index - 2].end == words[index - 1].start:
        earlier = words[index - 2].text
        return len(earlier) == 4 or earlier == "." or earlier in YEAR_WORDS or words[index - 3].text == "."
    return True


def _numeric(words: Sequence[Word], index: int) -> _Span | None:
    """`31.03.2021`, `31-III-2021`, `31. 03. 2021`, `31.03.21`, `2021-03-31`."""
    if index + 4 >= len(words) or words[index + 1].text not in MARKS or words[index + 3].text != words[index + 1].text:
        return None
    if words[index + 4].end - words[index].start > 14:
        return None
    one, two, three = (words[index + step].text for step in (0, 2, 4))
    month = ROMANS.get(two) or (int(two) if two.isdecimal() and len(two) <= 2 else 0)
    if not month or not three.isdecimal():
        return None
    if len(one) == 4 and len(three) == 2:
        day = day_of(int(one), month, int(three))
        return (day, day, _past_year_word(words, index + 5)) if day else None
    if (
        len(one) > 2
        or len(three) not in {2, 4}
        or (len(three) == 2 and (words[index + 1].text != "." or len(two) != 2))
    ):
        return None
    day = day_of(int(three) + (2000 if len(three) == 2 else 0), month, int(one))
    return (day, day, _past_year_word(words, index + 5)) if day else None


def _day_and_month(words: Sequence[Word], index: int) -> _Span | None:
    """`31 marca 2021`, `31-go marca 2021`, `31 III 2021`."""
    after = _past_day(words, index)
    if after >= len(words) or len(words[index].text) > 2:
        return None
    month = MONTHS.get(words[after].text) or ROMANS.get(words[after].text)
    year = _year(words, _past_stop(words, after + 1)) if month else None
    day = day_of(year[0], month, int(words[index].text)) if year and month else None
    return (day, day, year[1]) if day and year else None


def _past_day(words: Sequence[Word], index: int) -> int:
    """The index after a day in digits with its full stop or ending."""
    after = index + 1
    if after + 1 < len(words) and words[after].text == "-" and words[after + 1].text in {"go", "ego", "szego", "ym"}:
        return after + 2
    return after + (after < len(words) and words[after].text == ".")


def _spelled_day(words: Sequence[Word], index: int) -> _Span | None:
    """`trzydziestego pierwszego marca 2021`, `pierwszym kwietnia dwa tysiące osiemnastego roku`."""
    if ordinal(words[index].text) is None or index + 2 >= len(words):
        return None
    both = decade_and_unit(words[index].text, words[index + 1].text)
    number, after = (both, index + 2) if both else (ordinal(words[index].text), index + 1)
    month = MONTHS.get(words[after].text) if after < len(words) else None
    year = _year(words, after + 1) if month else None
    day = day_of(year[0], month, number) if year and month and number else None
    return (day, day, year[1]) if day and year else None


def _month_and_year(words: Sequence[Word], index: int) -> _Span | None:
    """`03.2021`, `3/2021`, `2021-03`."""
    if index + 2 >= len(words) or words[index + 1].text not in MARKS or not _all_touch(words, index + 1, 2):
        return None
    one, two = words[index].text, words[index + 2].text
    if len(one) == 4 and len(two) == 2 and two.isdecimal() and words[index + 1].text != "/":
        return _whole_month(int(one), int(two), index + 3)
    year = _year(words, index + 2) if len(one) <= 2 and words[index + 1].text != "-" else None
    return _whole_month(year[0], int(one), year[1]) if year else None


def _period(words: Sequence[Word], index: int) -> _Span | None:
    """A month, quarter, half or season of a year, or the end, beginning or middle of one of them."""
    edge = _edge(words, index)
    if edge is None:
        return _named_period(words, index)
    name, after = edge
    after += after < len(words) and words[after].text in {"miesiaca", "roku"}
    span = _named_period(words, after) if after < len(words) else None
    if span is None:
        year = _year(words, after)
        span = (date(year[0], 1, 1), date(year[0], 12, 31), year[1]) if year else None
    if span is None:
        return None
    is_late = name == LATE or (name == END and index > 0 and words[index - 1].text == "pod")
    return (*narrowed(span[0], span[1], LATE if is_late else name), span[2])


def _edge(words: Sequence[Word], index: int) -> tuple[str, int] | None:
    text = words[index].text
    if text in EDGES:
        return EDGES[text], index + 1
    if index + 1 < len(words) and words[index + 1].text in DAY_WORDS:
        if text.startswith("ostatni"):
            return END, index + 2
        if text.startswith("pierwsz"):
            return BEGIN, index + 2
    return None


def _named_period(words: Sequence[Word], index: int) -> _Span | None:
    """`marcu 2021 r.`, `III 2021`, `trzecim kwartale 2021`, `II połowie 2021`, `jesienią 2021`."""
    text, after = words[index].text, index + 1
    if text in MONTHS or (text in ROMANS and text != "i"):
        month = MONTHS.get(text) or ROMANS[text]
        year = _year(words, _past_stop(words, after))
        if year:
            return _whole_month(year[0], month, year[1])
    if text in SEASONS:
        year = _year(words, after)
        return (date(year[0], SEASONS[text][0], 1), last_day(year[0], SEASONS[text][1]), year[1]) if year else None
    number = ROMANS.get(text) or ordinal(text) or (int(text) if text.isdecimal() and len(text) == 1 else None)
    after = _past_stop(words, after)
    if number is None or after >= len(words) or words[after].text not in QUARTERS | HALVES:
        return None
    months = 3 if words[after].text in QUARTERS else 6
    year = _year(words, _past_stop(words, after + 1))
    if year is None or not 1 <= number <= 12 // months:
        return None
    return date(year[0], (number - 1) * months + 1, 1), last_day(year[0], number * months), year[1]


def _partial(words: Sequence[Word], index: int) -> SpokenDate | None:
    """A day and a month without a year: `1 stycznia`, `1.01`."""
    if not words[index].text.isdecimal() or len(words[index].text) > 2:
        return None
    after = _past_day(words, index)
    if after >= len(words):
        return None
    month = MONTHS.get(words[after].text) or (words[after].text != "i" and ROMANS.get(words[after].text)) or None
    if month is None and after == index + 2 and words[after].text.isdecimal() and len(words[after].text) == 2:
        month = int(words[after].text) if _all_touch(words, index + 1, 2) else None
    day = day_of(2000, month, int(words[index].text)) if month else None
    if day is None:
        return None
    return SpokenDate(day, day, words[index].start, words[after].end, index, after + 1, has_year=False)


def _year(words: Sequence[Word], index: int) -> tuple[int, int] | None:
    """A year in digits or words with its `r.` or `roku`; the year and the index after it."""
    if index >= len(words):
        return None
    text = words[index].text
    if len(text) == 4 and text.isdecimal():
        return (int(text), _past_year_word(words, index + 1)) if FIRST_YEAR <= int(text) <= LAST_YEAR else None
    if text == "roku" and index + 1 < len(words) and words[index + 1].text.isdecimal():
        return _year(words, index + 1)
    if text != "dwa" or index + 2 >= len(words) or words[index + 1].text != "tysiace":
        return None
    first, second = words[index + 2].text, words[index + 3].text if index + 3 < len(words) else ""
    both = decade_and_unit(first, second) or _cardinals(first, second)
    rest, after = (both, index + 4) if both else (ordinal(first) or cardinal(first), index + 3)
    return (2000 + rest, _past_year_word(words, after)) if rest else None


def _cardinals(first: str, second: str) -> int | None:
    ten, unit = cardinal(first), cardinal(second)
    return ten + unit if ten and unit and 20 <= ten < 100 and unit < 10 else None


def _past_year_word(words: Sequence[Word], index: int) -> int:
    """The index after `r.`, `r` or `roku`."""
    if index < len(words) and words[index].text in YEAR_WORDS:
        return _past_stop(words, index + 1) if words[index].text == "r" else index + 1
    return index


def _past_stop(words: Sequence[Word], index: int) -> int:
    return index + (index < len(words) and words[index].text == "." and words[index].start == words[index - 1].end)


def _all_touch(words: Sequence[Word], index: int, count: int) -> bool:
    return all(words[item].start == words[item - 1].end for item in range(index, index + count))


def _whole_month(year: int, month: int, after: int) -> _Span | None:
    span = month_of(year, month)
    return (*span, after) if span else None
