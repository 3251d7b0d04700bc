"""Screens of evidence: what is stored of pages, and the archive for an auditor."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.language.admin_widgets import PolishAdminDateInput
from cms.language.fields import PolishDateFormField
from project_pages.evidence.archive import NothingStoredError, Order, archive
from project_pages.evidence.people import viewer_of
from project_pages.evidence.records import WrongDayError, check_day, keys_of_project, records_on
from project_pages.evidence.rights import may_read
from project_pages.evidence.timeline import Timeline, records_for, timeline_of, timelines_of
from project_pages.pages import ProjectPage
from project_pages.project import Project

PRIVATE = "private, no-store"


class ArchiveForm(forms.Form):
    """The day of the archive and, where there are several, its pages."""

    day = PolishDateFormField(
        label=gettext_lazy("Day"),
        widget=PolishAdminDateInput,
        help_text=gettext_lazy("The archive shows the pages as they were at the end of this day."),
    )
    pages = forms.TypedMultipleChoiceField(label=gettext_lazy("Pages"), coerce=int, widget=forms.CheckboxSelectMultiple)

    def __init__(self, timelines: list[Timeline], data: Any = None) -> None:
        super().__init__(data, initial={"day": timezone.localdate(), "pages": [row.key for row in timelines]})
        self.fields["pages"].choices = [
            (row.key, f"{row.portal}: {row.title}" if row.portal else row.title) for row in timelines
        ]
        if len(timelines) < 2:
            del self.fields["pages"]

    def clean_day(self) -> date:
        """A day that has come."""
        try:
            return check_day(self.cleaned_data["day"])
        except WrongDayError as error:
            raise forms.ValidationError(str(error)) from error


class StoredPagesView(WagtailAdminTemplateMixin, TemplateView):
    """What is stored of some pages, with the archive for an auditor; subclasses say of which."""

    template_name = "project_pages/admin/stored_pages.html"
    header_icon = "history"
    project: Project | None = None

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """The list; the archive where a day was sent; the comparison where two records were chosen."""
        if {"older", "newer"} <= request.GET.keys():
            return self._comparison()
        form = ArchiveForm(self.timelines, request.GET if "day" in request.GET else None)
        if form.is_bound and form.is_valid():
            keys = form.cleaned_data.get("pages") or [row.key for row in self.timelines]
            try:
                return self._archive(keys, form.cleaned_data["day"])
            except NothingStoredError as error:
                form.add_error("day", str(error))
        return self.render_to_response(self.get_context_data(form=form, **kwargs))

    @cached_property
    def timelines(self) -> list[Timeline]:
        """The pages, each with its newest records."""
        raise NotImplementedError

    @property
    def file_name(self) -> str:
        """How the archive is called, before the day."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The pages and the form of the archive."""
        return super().get_context_data(timelines=self.timelines, **kwargs)

    def get_page_title(self) -> str:
        """Heading of the view."""
        return _("Stored pages")

    def _archive(self, keys: list[int], day: date) -> HttpResponse:
        user = self.request.user
        readable = {row.pk for key in keys for row in records_for(user, key)}
        records = [
            record
            for record in records_on(keys, day, self.project)
            if record.snapshot is None or record.snapshot.pk in readable
        ]
        content = archive(Order(self.get_page_subtitle(), tuple(records), day, viewer_of(user)))
        name = f"dowody-{self.file_name}-{day.isoformat()}.zip"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": PRIVATE}
        return HttpResponse(content, content_type="application/zip", headers=headers)

    def _comparison(self) -> HttpResponse:
        keys = [self.request.GET["older"], self.request.GET["newer"]]
        if not all(key.isdecimal() and len(key) < 19 for key in keys):
            raise Http404
        return redirect("stored_pages_compared", *sorted(map(int, keys)))


class PageRecordsView(StoredPagesView):
    """What is stored of one page."""

    @cached_property
    def page(self) -> ProjectPage:
        """The page; raises PermissionDenied for who does not answer for its portal."""
        page = get_object_or_404(ProjectPage.objects.select_related("project"), pk=self.kwargs["page_id"])
        if not may_read(self.request.user, page.portal):
            raise PermissionDenied
        return page

    @cached_property
    def timelines(self) -> list[Timeline]:
        """The one page, leaf by leaf."""
        return [timeline_of(self.request.user, self.page.pk, self.request.GET.get("p", 1))]

    @property
    def file_name(self) -> str:
        """The portal and the page."""
        return f"{self.page.portal.code}-{self.page.slug}" if self.page.portal else self.page.slug

    def get_page_subtitle(self) -> str:
        """The page's title."""
        return self.page.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The page, this view."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]), "label": self.page.title},
            {"url": "", "label": self.get_page_title(), "sublabel": self.page.title},
        ]


class ProjectRecordsView(StoredPagesView):
    """What is stored of the pages of a project that the person answers for; the view set has looked at the project."""

    model = Project
    permission_policy = None
    index_url_name = edit_url_name = ""

    @cached_property
    def project(self) -> Project:
        """The project; raises PermissionDenied for who does not answer for the portal that keeps it."""
        project = get_object_or_404(Project.objects.select_related("programme", "steward"), pk=self.kwargs["pk"])
        if not may_read(self.request.user, project.steward):
            raise PermissionDenied
        return project

    @cached_property
    def timelines(self) -> list[Timeline]:
        """All pages within the person's reach."""
        return timelines_of(self.request.user, keys_of_project(self.project))

    @property
    def file_name(self) -> str:
        """The project's address."""
        return self.project.slug or str(self.project.pk)

    def get_page_subtitle(self) -> str:
        """The project's title."""
        return str(self.project)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The list of projects, the project, this view."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": Project._meta.verbose_name_plural.capitalize()},
            {"url": reverse(self.edit_url_name, args=[self.project.pk]), "label": str(self.project)},
            {"url": "", "label": self.get_page_title(), "sublabel": str(self.project)},
        ]
