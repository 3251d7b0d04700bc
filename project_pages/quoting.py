"""Facts quoted in the texts of pages: read for all quotes of a page at once, and printed.

The project of a project page itself costs no query, since the page shows it anyway. A project that is not published is
told to nobody but the editors of the portal that keeps it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Q

from cms.core.fact_quotes import FactQuote, PrintedFact
from cms.core.telling import Telling, register_quoter
from project_pages.facts import Facts, facts_on
from project_pages.pages import ProjectPage
from project_pages.project import Project
from project_pages.quote_forms import quoted, unknown
from project_pages.quote_index import is_key
from project_pages.record import stored_records
from project_pages.words import Words, words_of_projects

ROWS = {
    "budgets": ("total", "eu", "share", "state", "own"),
    "partnerships": ("lead", "partner_count", "participant_count", "municipality_count", "county_count"),
    "effects": ("effect_count", "effect", "achieved"),
    "tasks": ("task_count",),
    "target_groups": ("group",),
}
"""Codes, up to their colon, by the kind of rows they are read from. Amendments are always read: they date all rows."""

TOLD = ("title", "short_title", "effect", "achieved", "group")
"""Codes, up to their colon, of facts with words that translators see."""


@register_quoter
def print_facts(quotes: Sequence[FactQuote], told: Telling) -> dict[FactQuote, PrintedFact]:
    """Print facts in the language of the page. A quote without a project means that of the page.

    Outside of any page nobody knows whose fact such a quote is, and it keeps its words.
    """
    named = [quote for quote in quotes if quote.project]
    found = facts_of({quote.project for quote in named}, {quote.fact for quote in named}, told) if named else {}
    own = own_facts(told) if len(named) < len(quotes) else None
    own_key = str(told.page.project_id) if own else ""
    found = {**found, own_key: own} if own else found
    asked = {quote: quote.project or own_key for quote in quotes if quote.project or told.page is not None}
    words = _words(asked, set(found), told.language)
    return {quote: _printed(found.get(key), quote, told.language, words.get(key)) for quote, key in asked.items()}


def _printed(facts: Facts | None, quote: FactQuote, language: str, words: Words | None) -> PrintedFact:
    if facts is None:
        return replace(unknown(language), is_lost=True)
    return quoted(facts, quote.fact, quote.form, language, noun=quote.noun, words=words)


def _words(asked: Mapping[FactQuote, str], found: Collection[str], language: str) -> Mapping[str, Words]:
    """The words of the projects in the language of the page, where a quoted fact has any; none for Polish."""
    keys = {key for quote, key in asked.items() if key in found and quote.fact.partition(":")[0] in TOLD}
    return {str(key): words for key, words in words_of_projects(map(int, keys), language).items()} if keys else {}


def own_facts(told: Telling) -> Facts | None:
    """The facts of the project that the page itself tells; None for another page, or a project nobody may see yet."""
    page = told.page
    if not isinstance(page, ProjectPage) or page.project_id is None:
        return None
    facts = page.facts.facts
    return facts if page.is_told or (told.drafts_of and page.project.steward_id == told.drafts_of.pk) else None


def facts_of(keys: Iterable[str], codes: Iterable[str], told: Telling) -> Mapping[str, Facts]:
    """What is in force today of projects by their keys, as far as these facts need it; only what may be told."""
    numbers = [int(key) for key in keys if is_key(key)]
    may_be_told = Q(live=True)
    if told.drafts_of:
        may_be_told |= Q(steward=told.drafts_of)
    wanted = {code.partition(":")[0] for code in codes}
    kinds = ["amendments", *(kind for kind, needed_by in ROWS.items() if wanted & set(needed_by))]
    projects = list(Project.objects.filter(may_be_told, pk__in=numbers).select_related("programme"))
    today = date.today()
    return {str(key): facts_on(record, today, today) for key, record in stored_records(projects, kinds).items()}
