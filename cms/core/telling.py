"""The page that is being told, whose quoted facts are printed with their values of today.

What a quoted fact says is known to a higher room, which registers itself with `register_quoter`. Rich text that is
printed needs to know its page: a request remembers the page it serves or edits (`tell`, forgotten by the middleware
when the request ends), everything else says so around its work:

    with telling(page):
        text = print_quotes(page.introduction)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from typing import Any, Protocol

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from .fact_quotes import MARK, FactQuote, PrintedFact, print_with, quotes_in, renew_with
from .locales import language_of
from .portal import Portal

DEFAULT_LANGUAGE = "pl"


class Quoter(Protocol):
    """What knows facts. It prints each quote it is asked for; one that it leaves out keeps its stored words."""

    def __call__(self, quotes: Sequence[FactQuote], told: Telling) -> Mapping[FactQuote, PrintedFact]:
        """Print quotes of a page, or outside of any page, in a number of queries that does not grow with them."""


_quoters: list[Quoter] = []


def register_quoter(quoter: Quoter) -> Quoter:
    """Let a higher room print facts."""
    _quoters.append(quoter)
    return quoter


class Telling:
    """One page being told, and what its quoted facts say. The first one that is printed asks for all of the page.

    With `drafts_of` it is told to editors of that portal, who may see what the portal has not published yet.
    """

    def __init__(self, page: Page | None, language: str | None = None, *, drafts_of: Portal | None = None) -> None:
        self.page = page
        self.drafts_of = drafts_of
        self._language = language
        self._printed: dict[FactQuote, PrintedFact | None] = {}

    @cached_property
    def language(self) -> str:
        """The language of the page, else the active one."""
        return self._language or (language_of(self.page) if self._is_placed else get_language() or DEFAULT_LANGUAGE)

    @property
    def _is_placed(self) -> bool:
        return self.page is not None and self.page.locale_id is not None

    def print_fact(self, quote: FactQuote) -> PrintedFact | None:
        """What the quote says; None where nobody can tell."""
        if quote not in self._printed:
            self._look_up(dict.fromkeys([quote, *self._quotes_of_page]))
        return self._printed[quote]

    @cached_property
    def _quotes_of_page(self) -> list[FactQuote]:
        """All quotes of the page, so that they are looked up together."""
        return [one for _name, source in rich_sources(self.page) for one in quotes_in(source)] if self.page else []

    def _look_up(self, quotes: Iterable[FactQuote]) -> None:
        asked = [quote for quote in quotes if quote not in self._printed]
        found: dict[FactQuote, PrintedFact] = {}
        for quoter in _quoters:
            found.update(quoter(asked, self))
        self._printed.update({quote: found.get(quote) for quote in asked})


_current: ContextVar[Telling | None] = ContextVar("telling", default=None)


@contextmanager
def telling(page: Page | None, language: str | None = None) -> Iterator[Telling]:
    """Print texts as those of a page, in its language or another one."""
    told = Telling(page, language)
    token = _current.set(told)
    try:
        yield told
    finally:
        _current.reset(token)


def tell(page: Page, *, drafts_of: Portal | None = None) -> None:
    """Remember, until the request ends, that it is about this page."""
    told = _current.get()
    if told is None or told.page is not page:
        _current.set(Telling(page, drafts_of=drafts_of))


class TellingMiddleware:
    """Forgets the page of a request when it has been answered; a request inside a request has its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _current.set(None)
        try:
            return self.get_response(request)
        finally:
            _current.reset(token)


def print_quotes(html: str) -> str:
    """Rich text with the values of today in place of its quoted facts."""
    return print_with(html, _telling().print_fact) if MARK in html else html


def renew_quotes(html: str) -> str:
    """Rich text whose quoted facts hold the words of today, and stay quoted facts."""
    return renew_with(html, _telling().print_fact) if MARK in html else html


def _telling() -> Telling:
    return _current.get() or Telling(None)


def rich_sources(page: Page) -> Iterator[tuple[str, str]]:
    """The stored rich texts of a page that quote facts, with the name of their field."""
    for field in page._meta.concrete_fields:
        if isinstance(field, RichTextField):
            sources = _quoting(field.value_from_object(page))
        elif isinstance(field, StreamField):
            sources = _quoting(list(field.value_from_object(page).raw_data))
        else:
            continue
        yield from ((field.name, source) for source in sources)


def fields_with_lost_quotes(told: Telling) -> set[str]:
    """The fields of a page in which a quoted fact belongs to no project that the page may tell."""
    found = ((name, told.print_fact(one)) for name, source in rich_sources(told.page) for one in quotes_in(source))
    return {name for name, fact in found if fact is not None and fact.is_lost}


def _quoting(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if MARK in value:
            yield value
    elif isinstance(value, Mapping):
        for inside in value.values():
            yield from _quoting(inside)
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _quoting(inside)
