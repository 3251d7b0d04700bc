"""What evidence adds to the admin: its addresses, a button on project pages, and a word on what could not be stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.language.dates import long_moment
from project_pages.evidence.due import failures
from project_pages.evidence.record_views import ComparedPagesView, StoredPageView
from project_pages.evidence.rights import answers_for, may_read
from project_pages.evidence.views import PageRecordsView
from project_pages.pages import ProjectPage

SHOWN_AT_MOST = 10


@hooks.register("register_admin_urls")
def addresses_of_evidence() -> list[URLPattern]:
    """What is stored of a page, one record, and two compared."""
    return [
        path("stored-pages/page/<int:page_id>/", PageRecordsView.as_view(), name="stored_pages"),
        path("stored-pages/<int:snapshot_id>/", StoredPageView.as_view(), name="stored_page"),
        path(
            "stored-pages/compare/<int:older_id>/<int:newer_id>/",
            ComparedPagesView.as_view(),
            name="stored_pages_compared",
        ),
    ]


@hooks.register("register_page_header_buttons")
def button_of_evidence(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """The way to the evidence of a project page, for those who answer for its portal."""
    shown = page.specific_deferred
    if isinstance(shown, ProjectPage) and may_read(user, shown.portal):
        url = reverse("stored_pages", args=[page.pk])
        yield Button(_("Evidence for auditors"), url=url, icon_name="history", priority=68)


class FailedRecordsPanel(Component):
    """Pages of one's own that could not be stored; nothing where all could."""

    name = "failed_records"
    template_name = "project_pages/admin/failed_records.html"
    order = 90  # before everything else: something is wrong

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """The pages, with the moment of the last attempt."""
        user = parent_context["request"].user
        tried = {row.page_key: row for row in failures()} if answers_for(user) != frozenset() else {}
        pages = ProjectPage.objects.filter(pk__in=tried)
        rows = [
            {
                "title": page.title,
                "url": reverse("stored_pages", args=[page.pk]),
                "moment": long_moment(tried[page.pk].tried_at),
                "reason": tried[page.pk].error if user.is_superuser else "",
            }
            for page in pages
            if may_read(user, page.portal)
        ]
        return {"rows": rows[:SHOWN_AT_MOST], "more": max(0, len(rows) - SHOWN_AT_MOST)}


@hooks.register("construct_homepage_panels")
def tell_of_failed_records(request: HttpRequest, panels: list) -> None:
    """A page without evidence must not stay unnoticed."""
    panels.append(FailedRecordsPanel())
