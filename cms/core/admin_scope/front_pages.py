"""A portal stands and falls with its front page: only the network's administrators take it away or move it."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import ResolverMatch
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, Site

DOORS = {
    "wagtailadmin_pages:delete": "page_id",
    "wagtailadmin_pages:unpublish": "page_id",
    "wagtailadmin_pages:move": "page_to_move_id",
    "wagtailadmin_pages:move_confirm": "page_to_move_id",
}
"""Addresses that take away or move the page they name."""

BULK_ACTIONS = frozenset({"delete", "unpublish", "move"})
FRONT_PAGE_DEPTH = 2


def is_front_page(page: Page) -> bool:
    """Whether a site begins here; a translation of a front page may come and go."""
    return page.depth == FRONT_PAGE_DEPTH and Site.objects.filter(root_page=page.pk).exists()


def sentence() -> str:
    """Why it is not done, and who could."""
    return _(
        "The front page of a portal cannot be unpublished, deleted or moved, since the whole portal would go with it. "
        "The network’s administrator can withdraw a portal."
    )


def refusal_for(request: HttpRequest, match: ResolverMatch) -> HttpResponse | None:
    """The way back to the front page with a word on why, where an address would take it away; else None."""
    if match.view_name not in DOORS:
        return None
    return refusal(request, [match.kwargs[DOORS[match.view_name]]])


def refusal(request: HttpRequest, keys: Iterable[object]) -> HttpResponse | None:
    """The same for pages by their keys; None where no front page is among them."""
    numbers = [str(key) for key in keys if str(key).isdecimal()]
    front_page = Page.objects.filter(depth=FRONT_PAGE_DEPTH, pk__in=numbers, sites_rooted_here__isnull=False).first()
    if front_page is None:
        return None
    messages.error(request, sentence())
    return redirect("wagtailadmin_explore", front_page.pk)
