"""Screens of evidence: one record as it was stored, and two compared."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.language.dates import exact_moment
from project_pages.evidence.differences import passages
from project_pages.evidence.rights import may_read
from project_pages.evidence.shown import main_of, parsed, spoken_lines
from project_pages.pages import ProjectPage
from project_pages.snapshots import PageSnapshot

PRIVATE = "private, no-store"
BODY = "<body"
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]+)?(?=/)")


def readable_record(request: HttpRequest, key: int) -> PageSnapshot:
    """A record with its HTML, of a page that was shown; what the person may not read is not there."""
    record = get_object_or_404(PageSnapshot.objects.select_related("portal"), pk=key)
    if not may_read(request.user, record.portal_id) or not record.is_shown:
        raise Http404
    return record


class StoredPageView(View):
    """A record as it was stored, in a browser that runs nothing of it and keeps it apart from the admin."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, snapshot_id: int) -> HttpResponse:
        """The page, under a line that says what it is."""
        record = readable_record(request, snapshot_id)
        line = render_to_string("project_pages/admin/stored_line.html", {"moment": exact_moment(record.taken_at)})
        before, tag, rest = record.text.partition(BODY)
        opening, end, content = rest.partition(">")
        text = f"{before}{tag}{opening}{end}{line}{content}" if end else record.text
        headers = {"Content-Security-Policy": policy(record.url), "Cache-Control": PRIVATE}
        return HttpResponse(text, headers=headers)


def policy(address: str) -> str:
    """The policy for a stored page: no scripts, forms or frames, pictures of its own portal only, an origin of none."""
    found = _ORIGIN.match(address)
    host = f" {found.group()}" if found else ""
    return (
        f"sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:{host}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )


class ComparedPagesView(WagtailAdminTemplateMixin, TemplateView):
    """Two records of one page: words that were taken away and words that were added."""

    template_name = "project_pages/admin/compared_pages.html"
    header_icon = "history"

    @cached_property
    def records(self) -> tuple[PageSnapshot, PageSnapshot]:
        """The older and the newer record; of two pages there is no comparison."""
        older = readable_record(self.request, self.kwargs["older_id"])
        newer = readable_record(self.request, self.kwargs["newer_id"])
        if older.page_key != newer.page_key:
            raise Http404
        return older, newer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The changed passages, the moments, and the way back."""
        older, newer = self.records
        page = ProjectPage.objects.filter(pk=newer.page_key).first()
        return super().get_context_data(
            **kwargs,
            older=older,
            newer=newer,
            moments=[exact_moment(older.taken_at), exact_moment(newer.taken_at)],
            passages=passages(compared_lines(older), compared_lines(newer)),
            back_url=reverse("stored_pages", args=[page.pk]) if page else "",
        )

    def get_page_title(self) -> str:
        """Heading of the view."""
        return _("Stored pages compared")

    def get_page_subtitle(self) -> str:
        """The page's title."""
        return self.records[1].title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """What is stored of the page, this view."""
        page = ProjectPage.objects.filter(pk=self.records[1].page_key).first()
        way = [{"url": reverse("stored_pages", args=[page.pk]), "label": _("Stored pages")}] if page else []
        return [*self.breadcrumbs_items, *way, {"url": "", "label": self.get_page_title()}]


def compared_lines(record: PageSnapshot) -> list[str]:
    """The words of a stored page and of its signs, and its files with their hashes."""
    files = [
        _("File: %(title)s, SHA-256: %(hash)s") % {"title": row.get("title"), "hash": row.get("sha256")}
        for row in record.files
    ]
    signs = [_("Signs: %(names)s") % {"names": record.strip.get("name") or _("none")}]
    return [*signs, *spoken_lines(main_of(parsed(record.text))), *files]
