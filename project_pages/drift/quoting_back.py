"""Words that contradict the record, exchanged: for a quoted fact in rich text, else for the current value. Pure."""

from __future__ import annotations

import re
from html import escape

from cms.core.fact_quotes import PrintedFact, as_quote
from cms.language.inflection import Case
from cms.language.morphology import readings
from project_pages.drift.claims import Finding
from project_pages.facts import Facts
from project_pages.quote_forms import quoted

CODES = {
    "partners": "partner_count",
    "municipalities": "municipality_count",
    "counties": "county_count",
    "local_governments": "participant_count",
}
"""Codes of quotable facts, where the detector calls them otherwise."""

DAYS, COUNTS = ("ends_on", "starts_on"), ("partners", "municipalities", "counties", "local_governments")
AMOUNTS = ("total", "eu", "state", "own")
GENITIVE_AFTER = frozenset(
    ["dla", "od", "do", "z", "ze", "wśród", "spośród", "bez", "u", "oprócz", "około", "ponad", "terenu"]
)
ORDER = (Case.INSTRUMENTAL, Case.DATIVE, Case.LOCATIVE, Case.NOMINATIVE, Case.GENITIVE, Case.ACCUSATIVE)
TAGS = dict(zip(ORDER, ("inst", "dat", "loc", "nom", "gen", "acc"), strict=True))


def exchanged(source: str, start: int, end: int, finding: Finding, facts: Facts, *, is_rich: bool) -> str | None:
    """The source with other words from `start` to `end`; None where a tag begins or ends among them."""
    said = source[start:end]
    if is_rich and re.search("[<>]", said):
        return None
    quote = quote_of(finding, facts) if is_rich else None
    words = words_now(finding, facts)
    return source[:start] + (quote or (escape(words) if is_rich else words)) + source[end:]


def words_now(finding: Finding, facts: Facts) -> str:
    """The current value in the form in which the other one was said."""
    printed = _printed(finding, facts)
    return printed.text if printed else finding.current


def quote_of(finding: Finding, facts: Facts) -> str | None:
    """The stored form of a quoted fact in place of the words; None where no quotable fact says the current value."""
    printed = _printed(finding, facts)
    return as_quote(CODES.get(finding.fact, finding.fact), form_of(finding), printed.text) if printed else None


def _printed(finding: Finding, facts: Facts) -> PrintedFact | None:
    form = form_of(finding)
    printed = quoted(facts, CODES.get(finding.fact, finding.fact), form)
    return printed if printed.is_known and _says_the_same(printed.text, finding, form) else None


def form_of(finding: Finding) -> str:
    """The form of a quoted fact that reads most like what was said."""
    said = finding.said
    if finding.fact in DAYS:
        return "long" if re.search(r"[^\W\d]{3,}", said.replace("roku", "")) else "official"
    if finding.fact in AMOUNTS:
        return "rounded" if re.search("mln|mili|tys", said, re.IGNORECASE) else "full"
    if finding.fact == "share":
        return "exact" if re.search(r"\d[,.]\d", said) else "whole"
    if finding.fact in COUNTS:
        return str(_case_of(finding))
    return "plain"


def _case_of(finding: Finding) -> Case:
    """The case of the noun that was said; a numeral of five or more governs the genitive and hides its own case."""
    noun = (re.findall(r"[^\W\d_]+", finding.said) or [""])[-1]
    cases = [case for case in ORDER if any(reading.form.fits("pl", TAGS[case]) for reading in readings(noun))]
    before = re.findall(r"[^\W\d_]+", finding.sentence.partition(finding.said)[0].lower())
    if cases and cases[0] in (Case.NOMINATIVE, Case.GENITIVE):
        return Case.GENITIVE if before and before[-1] in GENITIVE_AFTER else Case.NOMINATIVE
    return cases[0] if cases else Case.NOMINATIVE


def _says_the_same(printed: str, finding: Finding, form: str) -> bool:
    """Whether a quoted fact prints the value that the detector holds for current; rounded and worded forms do."""
    if form in ("rounded", "whole", "long"):
        return True
    digits = [re.sub(r"\D", "", text) for text in (printed, finding.current)]
    return digits[0] == digits[1] or finding.fact in DAYS
