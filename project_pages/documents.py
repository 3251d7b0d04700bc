"""Documents that live project pages have attached, and those of the records they tell: annexes and recruitment."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.db.models import QuerySet

from cms.core.shown import live_now
from cms.core.visibility import is_open
from media.shown import Showing
from project_pages.models import ProjectPage

WAYS = (
    "attachments__document",
    "project__amendments__document",
    "project__recruitments__rules",
    "project__recruitments__form",
    "project__recruitments__results_list",
)
"""From a page to what it shows; files of a recruitment that is over stay public with the page of its project."""


def shown_in_projects(documents: Collection[int] | None) -> Iterator[Showing]:
    """Where pages of published projects lead to the documents, in one query."""
    first, *more = [_rows(way, documents) for way in WAYS]
    for row in first.union(*more, all=True):
        yield Showing(*row)


def _rows(way: str, documents: Collection[int] | None) -> QuerySet:
    pages = ProjectPage._base_manager.filter(live_now(), ProjectPage.live_condition()).order_by()
    asked = {f"{way}__isnull": False} if documents is None else {f"{way}__in": documents}
    return pages.filter(**asked).annotate(open_to_all=is_open()).values_list(way, "path", "open_to_all")
