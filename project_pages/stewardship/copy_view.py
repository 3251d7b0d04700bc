"""The form of a new project, filled from another one."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.core.snippets import PortalCopyView
from project_pages.project import Project
from project_pages.stewardship.copying import next_project


class ProjectCopyView(PortalCopyView):
    """For those who may add a project and read the source: their own, or one that is published."""

    is_for_readers = True

    @cached_property
    def source(self) -> Project:
        """The record in the database; drafts of a published project are left alone."""
        return get_object_or_404(Project.objects.with_rows(), pk=self.kwargs["pk"])

    def get_object(self, queryset: QuerySet | None = None) -> None:
        """There is no record yet; the view set has looked whether the person may read the source."""
        return

    def get_initial_form_instance(self) -> Project:
        """What the next project is likely to share."""
        return next_project(self.source, date.today())

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Say what the form leaves out."""
        said = _(
            "A new project with the words, partners, target groups, area, tasks and planned effects of “%(title)s”. "
            "Type its contract number, dates and amounts."
        )
        messages.info(request, said % {"title": self.source.title})
        return super().get(request, *args, **kwargs)
