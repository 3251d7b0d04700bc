"""Screens of drift: exchanging words in a draft, and the report over the portals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.core.portal import Portal
from cms.core.reach import reach_of
from project_pages.drift.pages import GoneError, PageFinding, drift_of, replace_by_fact, telling_pages
from project_pages.project import Project


@require_http_methods(["GET", "HEAD", "POST"])
def replace_drift(request: HttpRequest, page_id: int, key: str) -> HttpResponse:
    """Show the sentence before and after; on a POST exchange the words in the draft."""
    page = get_object_or_404(Page, pk=page_id).specific
    permissions = page.permissions_for_user(request.user)
    if not permissions.can_edit() or permissions.page_locked():
        raise PermissionDenied
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if request.method == "POST":
        try:
            replace_by_fact(page=page, key=key, user=request.user)
        except GoneError:
            messages.warning(request, _("These words have changed in the meantime, so nothing was exchanged."))
        else:
            messages.success(request, _("The words were exchanged in the draft. Publish it when it is ready."))
        return redirect(edit)
    found = next((row for row in drift_of(page.get_latest_revision_as_object()) if row.key == key), None)
    if found is None:
        raise Http404
    return render(request, "project_pages/admin/replace_drift.html", {"page": page, "found": found, "edit_url": edit})


@dataclass(frozen=True)
class DriftingPage:
    """A live page with what it says against the record."""

    page: Page
    portal: Portal
    project: Project
    findings: tuple[PageFinding, ...]


class DriftReportView(WagtailAdminTemplateMixin, TemplateView):
    """Live pages of one's portals that contradict the record of a project they tell about."""

    template_name = "project_pages/admin/drift_report.html"
    header_icon = "warning"
    page_title = ""

    def get_page_title(self) -> str:
        """Heading of the view."""
        return _("Texts against the facts")

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """The pages, those with most to mend first."""
        rows = sorted(drifting_pages(self.request.user), key=lambda row: (-len(row.findings), row.page.title))
        return super().get_context_data(rows=rows, **kwargs)


def drifting_pages(user: AbstractBaseUser) -> Iterator[DriftingPage]:
    """Live pages within the person's reach that contradict a published record."""
    portals = list(Portal.objects.all() if user.is_superuser else reach_of(user).portals)
    seen: set[int] = set()
    for project in Project.objects.live().order_by("title"):
        for page in telling_pages(project):
            portal = next((row for row in portals if page.path.startswith(row.site.root_page.path)), None)
            if portal is None or page.pk in seen:
                continue
            seen.add(page.pk)
            if findings := drift_of(page):
                yield DriftingPage(page, portal, project, findings)
