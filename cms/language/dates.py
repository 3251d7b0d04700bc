"""Dates: read what people type, write what Polish offices write (TYP-3).

A hard space stands between day and month and between year and `r.`; the line may break before the year.
"""

import datetime
import re
from collections.abc import Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from .spaces import NBSP, plain_spaces

MONTHS = (
    "styczeń",
    "luty",
    "marzec",
    "kwiecień",
    "maj",
    "czerwiec",
    "lipiec",
    "sierpień",
    "wrzesień",
    "październik",
    "listopad",
    "grudzień",
)
MONTHS_GENITIVE = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)
MONTHS_INSTRUMENTAL = (
    "styczniem",
    "lutym",
    "marcem",
    "kwietniem",
    "majem",
    "czerwcem",
    "lipcem",
    "sierpniem",
    "wrześniem",
    "październikiem",
    "listopadem",
    "grudniem",
)
MONTHS_LOCATIVE = (
    "styczniu",
    "lutym",
    "marcu",
    "kwietniu",
    "maju",
    "czerwcu",
    "lipcu",
    "sierpniu",
    "wrześniu",
    "październiku",
    "listopadzie",
    "grudniu",
)
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
FIRST_YEAR, LAST_YEAR = 1900, 2100
MAX_LENGTH = 60

_YEAR_WORD = re.compile(r"\s*(?:r\.?|roku)$", re.IGNORECASE)
_NUMERIC = re.compile(
    r"^(?P<day>[0-9]{1,2})\s?(?P<mark>[.-])\s?(?P<month>[0-9]{1,2})\s?(?P=mark)\s?(?P<year>[0-9]{4})$"
)
_ISO = re.compile(r"^(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})$")
_WORDS = re.compile(r"^(?P<day>[0-9]{1,2})\.?\s?(?P<month>[^\W\d_]+)\.?\s?(?P<year>[0-9]{4})$")
_SLASHED = re.compile(r"^[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}$")
_SHORT_YEAR = re.compile(r"^[0-9]{1,2}\s?[.-]\s?[0-9]{1,2}\s?[.-]\s?[0-9]{2}$")
_PLAIN_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")


def _month_names() -> dict[str, int]:
    """Return every way a month may be written, small letters, with and without Polish marks."""
    names: dict[str, int] = {}
    for forms in (MONTHS, MONTHS_GENITIVE, ROMAN_MONTHS):
        for number, form in enumerate(forms, start=1):
            names[form.lower()] = number
            names[form.lower().translate(_PLAIN_LETTERS)] = number
    return names


_MONTH_NUMBERS = _month_names()


class DateError(ValueError):
    """The text is not a date; the message is a sentence for the person who typed it."""


def accepted_dates() -> str:
    """Return the sentence that says what `parse_date` accepts."""
    return _("Enter a date such as 01.04.2018, 1 kwietnia 2018 r. or 2018-04-01.")


def parse_date(text: str) -> datetime.date:
    """Read a date: `1.04.2018`, `01.04.2018 r.`, `2018-04-01`, `1 kwietnia 2018 r.`, `1 IV 2018`, with any spaces.

    Raises `DateError` (a `ValueError`) with a translated sentence: for a day that does not exist, and for forms that
    can be read in two ways (a two-digit year, slashes).
    """
    if len(text) > MAX_LENGTH:
        text = text.strip()
    if len(text) > MAX_LENGTH:
        raise DateError(_("This text is too long for a date. %(accepted)s") % {"accepted": accepted_dates()})
    plain = _YEAR_WORD.sub("", plain_spaces(text))
    if _SLASHED.match(plain) or _SHORT_YEAR.match(plain):
        raise DateError(
            _("“%(text)s” can be read in two ways. %(accepted)s") % {"text": plain, "accepted": accepted_dates()}
        )
    match = _ISO.match(plain) or _NUMERIC.match(plain) or _WORDS.match(plain)
    month = _month_number(match["month"]) if match else None
    if match is None or month is None:
        raise DateError(_("This is not a date. %(accepted)s") % {"accepted": accepted_dates()})
    return _existing_day(int(match["year"]), month, int(match["day"]), plain)


def _month_number(text: str) -> int | None:
    """Return the number of a month written in digits or as a name; None for an unknown name."""
    return int(text) if text.isdecimal() else _MONTH_NUMBERS.get(text.lower())


def _existing_day(year: int, month: int, day: int, text: str) -> datetime.date:
    """Return the day, or say that the calendar does not have it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DateError(
            _("The year must lie between %(first)d and %(last)d.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
        )
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise DateError(
            _("There is no such day: %(text)s. %(accepted)s") % {"text": text, "accepted": accepted_dates()}
        ) from None


def as_day(moment: datetime.date | datetime.datetime) -> datetime.date:
    """Return the calendar day of a date or of a moment, the latter as the clocks in Poland show it."""
    if not isinstance(moment, datetime.datetime):
        return moment
    return local_moment(moment).date()


def long_date(day: datetime.date) -> str:
    """Write `1 kwietnia 2018 r.`"""
    day = as_day(day)
    return f"{day.day}{NBSP}{MONTHS_GENITIVE[day.month - 1]} {day.year}{NBSP}r."


def short_date(day: datetime.date) -> str:
    """Write `01.04.2018`, for tables."""
    day = as_day(day)
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def official_date(day: datetime.date) -> str:
    """Write `1.04.2018 r.`, the form of contracts and of ranges."""
    day = as_day(day)
    return f"{day.day}.{day.month:02}.{day.year:04}{NBSP}r."


def month_year(day: datetime.date) -> str:
    """Write `kwiecień 2018`."""
    day = as_day(day)
    return f"{MONTHS[day.month - 1]}{NBSP}{day.year}"


def month_of_year(day: datetime.date, months: Sequence[str] = MONTHS) -> str:
    """Write `kwiecień 2018 r.`, or with the names in another case `kwietniu 2018 r.`"""
    day = as_day(day)
    return f"{months[day.month - 1]} {day.year}{NBSP}r."


def local_moment(moment: datetime.datetime) -> datetime.datetime:
    """Return a moment as the clocks in Poland show it."""
    return timezone.localtime(moment) if timezone.is_aware(moment) else moment


def clock_time(moment: datetime.datetime) -> str:
    """Write the hour as the clocks in Poland show it: `14:05`."""
    local = local_moment(moment)
    return f"{local.hour}:{local.minute:02}"


def long_moment(moment: datetime.datetime) -> str:
    """Write `1 kwietnia 2018 r., godz. 14:05`."""
    return f"{long_date(moment)}, godz.{NBSP}{clock_time(moment)}"


def exact_moment(moment: datetime.datetime) -> str:
    """Write `2 września 2019 r., godz. 08:36:29`, as records of changes do."""
    return f"{long_date(moment)}, godz.{NBSP}{local_moment(moment):%H:%M:%S}"


def date_range(start: datetime.date | None, end: datetime.date | None) -> str:
    """Write `1.04.2018 r. – 31.03.2021 r.`; with one end open `od 1.04.2018 r.` or `do 31.03.2021 r.`"""
    if start is not None and end is not None:
        return f"{official_date(start)}{NBSP}– {official_date(end)}"
    if start is not None:
        return f"od{NBSP}{official_date(start)}"
    return f"do{NBSP}{official_date(end)}" if end is not None else ""


def long_range(start: datetime.date, end: datetime.date) -> str:
    """Write a range in words, each part once: `1–30 kwietnia 2018 r.`, `1 kwietnia – 30 czerwca 2018 r.`"""
    start, end = as_day(start), as_day(end)
    if start == end:
        return long_date(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{long_date(end)}"
    first = long_date(start) if start.year != end.year else f"{start.day}{NBSP}{MONTHS_GENITIVE[start.month - 1]}"
    return f"{first}{NBSP}– {long_date(end)}"
