"""`/szukaj/?q=`: pages of this portal that hold the words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.core.listing import make_listing
from cms.core.portal import Portal
from project_pages.models import ProjectPage

LONGEST_QUERY = 200


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what was found; an empty or senseless query shows the form alone."""
    query = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST_QUERY]
    portal = Portal.objects.for_request(request)
    pages = Page.objects.none()
    if query and portal:
        live = Page.objects.live().public().exclude(pk__in=ProjectPage.objects.filter(project__live=False).values("pk"))
        pages = live if portal.is_network else live.descendant_of(portal.site.root_page, inclusive=True)
        pages = pages.specific().search(query)
    return render(request, "search/results.html", {"query": query, "listing": make_listing(request, pages)})
