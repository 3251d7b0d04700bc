"""`/fakty/<language>/<slug>/`: a project's fact sheet in English, Ukrainian or German."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views.decorators.http import require_safe

from cms.core.portal import Portal
from project_pages.fact_sheet import LANGUAGES, ForeignSheet
from project_pages.facts import facts_on
from project_pages.pages import ProjectPage
from project_pages.record import stored_record
from project_pages.words import words_in

NAMES = {"pl": "Polski", "en": "English", "uk": "Українська", "de": "Deutsch"}


@require_safe
def fact_sheet(request: HttpRequest, language: str, slug: str) -> HttpResponse:
    """Show the sheet where the portal, or for the network any portal, tells about the project."""
    page = _telling(request, slug) if language in LANGUAGES else None
    if page is None:
        raise Http404
    today = date.today()
    words = words_in(page.project, language)
    with override(language):
        sheet = ForeignSheet(facts_on(stored_record(page.project), today, today), words)
        context = {
            "sheet": sheet,
            "page_url": page.get_url(request),
            "slug": slug,
            "languages": [(code, NAMES[code]) for code in LANGUAGES],
            "today": sheet.day(today),
        }
        return render(request, "project_pages/fact_sheet.html", context)


def _telling(request: HttpRequest, slug: str) -> ProjectPage | None:
    """A public page of the portal, of any portal for the network's own host, that tells about the project."""
    portal = Portal.objects.for_request(request)
    if portal is None:
        return None
    pages = (
        ProjectPage.objects.shown().filter(project__slug=slug, project__live=True).select_related("project__programme")
    )
    if not portal.is_network:
        pages = pages.descendant_of(portal.site.root_page)
    return pages.order_by("path").first()
