"""Listing: a filtered, paged list that never answers with an error to a broken address."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import EmptyPage, Page, PageNotAnInteger, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

PAGE_PARAMETER = "strona"
PER_PAGE = 20


@dataclass(frozen=True)
class Option:
    """A choice of a filter."""

    value: str
    label: str
    is_selected: bool


@dataclass(frozen=True)
class Filter:
    """A labelled choice above a list; a value that is no option counts as none."""

    name: str
    label: str
    value: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Listing:
    """One page of what was found, with the filters that found it."""

    page: Page
    filters: tuple[Filter, ...]
    found: int
    page_parameter: str = PAGE_PARAMETER

    @property
    def is_filtered(self) -> bool:
        """Whether any filter is set."""
        return any(row.value for row in self.filters)

    @property
    def query(self) -> str:
        """The filters as the end of an address, without the page number."""
        return urlencode({row.name: row.value for row in self.filters if row.value})

    @property
    def object_list(self) -> Sequence[object]:
        """What stands on this page."""
        return self.page.object_list


def make_filter(request: HttpRequest, name: str, label: str, choices: Iterable[tuple[str, str]]) -> Filter:
    """Read one filter from the address."""
    choices = [(str(value), str(text)) for value, text in choices]
    asked = request.GET.get(name, "")
    value = asked if asked in {key for key, _text in choices} else ""
    options = [Option("", _("all"), not value), *(Option(key, text, key == value) for key, text in choices)]
    return Filter(name, label, value, tuple(options))


def make_listing(
    request: HttpRequest, items: QuerySet | Sequence[object], filters: Sequence[Filter] = (), per_page: int = PER_PAGE
) -> Listing:
    """Cut the page out of the items. Raises Http404 for a page that is not there."""
    paginator = Paginator(items, per_page)
    try:
        page = paginator.page(request.GET.get(PAGE_PARAMETER, "1") or "1")
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404(_("This page of the list does not exist.")) from error
    return Listing(page, tuple(filters), paginator.count)
