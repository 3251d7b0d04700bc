"""The forms a quoted fact can be written in, by the kind of the fact, and the fact written in one. Pure.

Polish forms are inflected here; other languages have fewer of them (quote_languages.py) and take the nearest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from cms.core.fact_quotes import PrintedFact
from cms.language import dates
from cms.language.amounts import format_amount, format_number, format_percent, rounded_amount, short_amount
from cms.language.inflection import Case, counted_noun, phrase_form
from cms.language.spaces import NBSP
from project_pages.facts import Facts, Partner, Phase
from project_pages.quotable import Counted, Kind, Quotable, quotable
from project_pages.quote_languages import WRITERS
from project_pages.sheet import FactSheet
from project_pages.words import Words

POLISH = "pl"


@dataclass(frozen=True)
class Form:
    """A way to write a fact, with the word an editor chooses it by."""

    code: str
    label: str
    write: Callable[[Any], PrintedFact]


def _day(pattern: str, write: Callable[[date], str], day: date) -> PrintedFact:
    return PrintedFact(write(day), "time", f"{day:{pattern}}")


def _month(months: tuple[str, ...]) -> Callable[[date], PrintedFact]:
    return partial(_day, "%Y-%m", lambda day: dates.month_of_year(day, months))


def _amount(write: Callable[[Decimal], str], amount: Decimal) -> PrintedFact:
    return PrintedFact(write(amount), "data", f"{amount:.2f}")


def _whole_amount(amount: Decimal) -> str:
    return f"{format_number(amount, 0)}{NBSP}zł"


def _whole_percent(share: Decimal) -> str:
    return format_percent(share.quantize(Decimal(1), ROUND_HALF_UP))


def _share(write: Callable[[Decimal], str], share: Decimal) -> PrintedFact:
    return PrintedFact(write(share), "data", f"{share:.2f}")


def _counted(case: Case, counted: Counted) -> PrintedFact:
    text = counted_noun(counted.number, counted.noun, case, written_after=counted.written_after)
    return PrintedFact(text.strip(NBSP))


def _status(case: Case, facts: Facts) -> PrintedFact:
    """The adjective beside "projekt", in its case."""
    phases = {Phase.PLANNED: "planowany", Phase.RUNNING: "realizowany"}
    phrase = phrase_form(f"projekt {phases.get(facts.phase, 'zakończony')}", case)
    return PrintedFact(phrase.partition(" ")[2])


def _sentence(facts: Facts) -> PrintedFact:
    return PrintedFact(FactSheet(facts).status.sentence)


def _name(read: Callable[[Partner], str], partner: Partner) -> PrintedFact:
    return PrintedFact(read(partner))


CASES = {
    Case.NOMINATIVE: _("nominative: who? what? (there are …)"),
    Case.GENITIVE: _("genitive: of whom? of what? (without …, for …)"),
    Case.DATIVE: _("dative: to whom? to what? (thanks to …)"),
    Case.ACCUSATIVE: _("accusative: whom? what? (we support …)"),
    Case.INSTRUMENTAL: _("instrumental: with whom? with what? (together with …)"),
    Case.LOCATIVE: _("locative: about whom? in what? (about …, in …)"),
}

FORMS: Mapping[Kind, tuple[Form, ...]] = {
    Kind.DAY: (
        Form("long", _("day, month in words"), partial(_day, "%Y-%m-%d", dates.long_date)),
        Form("short", _("day in figures"), partial(_day, "%Y-%m-%d", dates.short_date)),
        Form("official", _("day in figures, as in contracts"), partial(_day, "%Y-%m-%d", dates.official_date)),
        Form("month", _("month and year"), _month(dates.MONTHS)),
        Form("month_genitive", _("month and year, genitive (until …)"), _month(dates.MONTHS_GENITIVE)),
        Form("month_locative", _("month and year, locative (in …)"), _month(dates.MONTHS_LOCATIVE)),
        Form("month_instrumental", _("month and year, instrumental (before …)"), _month(dates.MONTHS_INSTRUMENTAL)),
        Form("year", _("year alone"), partial(_day, "%Y", lambda day: str(day.year))),
        Form("year_short", _("year with “r.”"), partial(_day, "%Y", lambda day: f"{day.year}{NBSP}r.")),
        Form("year_word", _("year with “roku”"), partial(_day, "%Y", lambda day: f"{day.year}{NBSP}roku")),
    ),
    Kind.AMOUNT: (
        Form("full", _("exact to the grosz"), partial(_amount, format_amount)),
        Form("whole", _("whole złoty"), partial(_amount, _whole_amount)),
        Form("rounded", _("rounded to two places"), partial(_amount, rounded_amount)),
        Form("short", _("in round figures"), partial(_amount, short_amount)),
    ),
    Kind.SHARE: (
        Form("exact", _("to two places"), partial(_share, format_percent)),
        Form("whole", _("whole percent"), partial(_share, _whole_percent)),
    ),
    Kind.COUNT: (
        *(Form(case.value, label, partial(_counted, case)) for case, label in CASES.items()),
        Form("number", _("the number alone"), lambda counted: PrintedFact(format_number(counted.number))),
    ),
    Kind.STATUS: (
        Form("sentence", _("sentence with the day"), _sentence),
        *(Form(case.value, label, partial(_status, case)) for case, label in CASES.items()),
    ),
    Kind.BODY: (
        Form("label", _("name and acting unit"), partial(_name, lambda partner: partner.label)),
        Form("name", _("name alone"), partial(_name, lambda partner: partner.name)),
        Form("unit", _("acting unit"), partial(_name, lambda partner: partner.acting_body or partner.name)),
    ),
    Kind.TEXT: (Form("plain", _("as recorded"), PrintedFact),),
}
"""Forms by the kind of the fact; the first one stands in for a form that does not exist."""


def quoted(
    facts: Facts, code: str, form: str, language: str = POLISH, *, noun: str = "", words: Words | None = None
) -> PrintedFact:
    """Write a fact in a form: `quoted(facts, "partner_count", "instrumental")` is `5 partnerami`.

    `noun` replaces the usual noun beside a count, in Polish; `words` are those of the project in another language. A
    fact that the project does not have, or whose value nobody knows, gives a plain phrase.
    """
    row = quotable(facts, code)
    value = row.read(facts) if row else None
    if row is None or value is None:
        return unknown(language)
    return write_fact(row, value, form, language, noun=noun, words=words)


def write_fact(
    row: Quotable, value: Any, form: str, language: str = POLISH, *, noun: str = "", words: Words | None = None
) -> PrintedFact:
    """Write a value that is known."""
    forms = FORMS[row.kind]
    chosen = next((one for one in forms if one.code == form), forms[0])
    with translation.override(language):
        if language != POLISH:
            words = words or Words(language)
            if row.kind in WRITERS:
                return WRITERS[row.kind](value, chosen.code, words)
            printed = chosen.write(value)
            told = words.tell(printed.text)
            if row.has_words and told.language != language:
                return replace(printed, language=told.language)
            return replace(printed, text=told.text)
        if noun and isinstance(value, Counted):
            value = replace(value, noun=noun, written_after=None)
        return chosen.write(value)


def unknown(language: str = POLISH) -> PrintedFact:
    """The phrase in place of a value that nobody knows."""
    with translation.override(language):
        return PrintedFact(pgettext("a quoted fact", "value not established"), is_known=False)
