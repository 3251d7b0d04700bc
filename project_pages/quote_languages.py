"""Quoted facts in the other languages of the portals: days, amounts and numbers as Unicode's CLDR writes them.

A form that a language does not have takes the nearest one. Nouns beside numbers are messages of the catalogues.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)
from django.utils.translation import gettext as _

from cms.core.fact_quotes import PrintedFact
from cms.language.spaces import NBSP, hard_spaces
from project_pages.facts import Facts, Phase
from project_pages.quotable import Counted, Kind
from project_pages.sheet import FactSheet
from project_pages.words import Words

LOCALES = {"en": "en_GB"}
"""The country whose habits a language follows, where the language alone would mean another one."""

SHORT_DATES = {"en": "dd/MM/yyyy"}
OTHER_SHORT_DATE = "dd.MM.yyyy"

UKRAINIAN_MONTHS = {
    "month_instrumental": tuple(
        "січнем лютим березнем квітнем травнем червнем "  # noqa: SIM905 twelve strings are harder to read
        "липнем серпнем вереснем жовтнем листопадом груднем".split()
    ),
    "month_locative": tuple(
        "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні".split()  # noqa: SIM905
    ),
}
"""Months in the cases that CLDR does not have."""


def locale_of(language: str) -> Locale:
    """The locale of a language; English where the language is unknown."""
    try:
        return Locale.parse(LOCALES.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(LOCALES["en"])


def write_day(day: date, form: str, language: str) -> PrintedFact:
    """A day, month or year."""
    locale = locale_of(language)
    if form.startswith("year"):
        return PrintedFact(_year(day, form, language), "time", f"{day:%Y}")
    if form.startswith("month"):
        return PrintedFact(_month(day, form, language, locale), "time", f"{day:%Y-%m}")
    pattern = "long" if form == "long" else SHORT_DATES.get(language, OTHER_SHORT_DATE)
    text = format_date(day, pattern, locale=locale)
    return PrintedFact(text.replace(" ", NBSP, 1), "time", day.isoformat())


def _year(day: date, form: str, language: str) -> str:
    endings = {"year_short": f"{NBSP}р.", "year_word": f"{NBSP}року"} if language == "uk" else {}
    return f"{day.year}{endings.get(form, '')}"


def _month(day: date, form: str, language: str, locale: Locale) -> str:
    if language == "uk" and form in UKRAINIAN_MONTHS:
        return f"{UKRAINIAN_MONTHS[form][day.month - 1]} {day.year}{NBSP}р."
    if language == "uk" and form == "month_genitive":
        return f"{format_date(day, 'MMMM yyyy', locale=locale)}{NBSP}р."
    return format_skeleton("yMMMM", day, locale=locale)


def write_amount(amount: Decimal, form: str, language: str) -> PrintedFact:
    """An amount in złoty; in English the sign of the currency stands before it, with a space."""
    locale = locale_of(language)
    if form in ("rounded", "short"):
        places = 2 if form == "rounded" else 1
        text = format_compact_currency(amount, "PLN", locale=locale, fraction_digits=places)
        if locale.language == "en":
            number = format_compact_decimal(amount, format_type="long", locale=locale, fraction_digits=places)
            text = f"PLN{number}"
    elif form == "whole":
        pattern = locale.currency_formats["standard"].pattern.replace(".00", "")
        rounded = amount.quantize(Decimal(1), ROUND_HALF_UP)
        text = format_currency(rounded, "PLN", pattern, locale=locale, currency_digits=False)
    else:
        text = format_currency(amount, "PLN", locale=locale)
    text = re.sub(r"^PLN(?=\d)", f"PLN{NBSP}", text)
    return PrintedFact(hard_spaces(text), "data", f"{amount:.2f}")


def write_share(share: Decimal, form: str, language: str) -> PrintedFact:
    """A percentage."""
    places = share.quantize(Decimal(1), ROUND_HALF_UP) if form == "whole" else share
    text = format_percent(places / 100, locale=locale_of(language), decimal_quantization=False)
    return PrintedFact(hard_spaces(text), "data", f"{share:.2f}")


def write_count(counted: Counted, form: str, words: Words) -> PrintedFact:
    """A number with its noun, where the catalogues have one or a translator gave one."""
    number = hard_spaces(format_decimal(counted.number.normalize(), locale=locale_of(words.language)))
    if form == "number":
        return PrintedFact(number)
    if counted.words is None:
        unit = words.tell(counted.noun)
        is_translated = bool(counted.noun) and unit.language == words.language
        return PrintedFact(f"{number}{NBSP}{unit.text}" if is_translated else number)
    text = counted.words(int(counted.number)).replace("%(count)s ", f"%(count)s{NBSP}")
    return PrintedFact(text % {"count": number})


def write_status(facts: Facts, form: str, words: Words) -> PrintedFact:
    """Where the project stands: a word, or a sentence with the day that decides it."""
    status = FactSheet(facts).status
    if form == "sentence":
        day = write_day(status.on, "long", words.language).text if status.on else ""
        return PrintedFact(f"{status.label} {day}".strip())
    phases = {Phase.PLANNED: _("planned"), Phase.RUNNING: _("running")}
    return PrintedFact(phases.get(facts.phase, _("finished")))


WRITERS: Mapping[Kind, Callable[[Any, str, Words], PrintedFact]] = {
    Kind.DAY: lambda value, form, words: write_day(value, form, words.language),
    Kind.AMOUNT: lambda value, form, words: write_amount(value, form, words.language),
    Kind.SHARE: lambda value, form, words: write_share(value, form, words.language),
    Kind.COUNT: write_count,
    Kind.STATUS: write_status,
}
"""What writes a kind in another language than Polish; names stay as they are recorded or were translated."""
