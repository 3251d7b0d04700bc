"""A project as it is published, for the staff of every portal: nothing of its drafts shows here."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from cms.core.portal_records import PortalPermissionPolicy
from project_pages.overview import fact_lines, programme_lines
from project_pages.project import Project
from project_pages.sheet import FactSheet
from project_pages.stewardship.proposing import proposing_portals
from project_pages.stewardship.tellings import tellings
from project_pages.stewardship.version_list import version_entries


class ProjectReadView(WagtailAdminTemplateMixin, TemplateView):
    """Values in force with their sources, history, the portal that keeps the project and those that tell it."""

    is_for_readers = True
    permission_policy: PortalPermissionPolicy = None
    index_url_name = edit_url_name = ""
    template_name = "project_pages/admin/read_project.html"
    page_title = gettext_lazy("Project")
    header_icon = "view"
    request: HttpRequest
    kwargs: dict[str, object]

    @cached_property
    def project(self) -> Project:
        """The record in the database: a draft of a published project is in its revisions only."""
        return get_object_or_404(Project.objects.with_rows().select_related("steward"), pk=self.kwargs["pk"])

    @cached_property
    def is_own(self) -> bool:
        """Whether the person may change the record."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "change", self.project)

    def get_page_subtitle(self) -> str:
        """The published title."""
        return self.project.title

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        """Below the shared projects, which are below one's own."""
        namespace = self.index_url_name.rpartition(":")[0]
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": capfirst(Project._meta.verbose_name_plural)},
            {"url": reverse(f"{namespace}:shared"), "label": _("Shared projects")},
            {"url": "", "label": self.page_title, "sublabel": self.project.title},
        ]

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The form for those who may change the record, that of a proposal for others."""
        buttons = []
        if self.is_own:
            edit = reverse(self.edit_url_name, args=[self.project.pk])
            buttons.append(HeaderButton(_("Edit"), url=edit, icon_name="edit"))
        if self.propose_url:
            buttons.append(HeaderButton(_("Propose a change"), url=self.propose_url, icon_name="comment-add"))
        if self.permission_policy.user_has_permission(self.request.user, "add"):
            copy = reverse(f"{self.index_url_name.rpartition(':')[0]}:copy", args=[self.project.pk])
            buttons.append(HeaderButton(_("Copy as the start of the next project"), url=copy, icon_name="copy"))
        return buttons

    @cached_property
    def propose_url(self) -> str:
        """The form of a proposal, for those whose portal may make one."""
        if not proposing_portals(self.request.user, self.project):
            return ""
        return reverse(f"{self.index_url_name.rpartition(':')[0]}:propose", args=[self.project.pk])

    @property
    def proposals(self) -> QuerySet:
        """All of them for the portal that keeps the project, their own for others."""
        rows = self.project.proposals.select_related("portal", "project")
        return rows if self.is_own else rows.made_by(self.request.user)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Everything that is published."""
        facts = self.project.facts(date.today())
        sheet = FactSheet(facts)
        return super().get_context_data(
            project=self.project,
            is_own=self.is_own,
            status=sheet.status.sentence,
            lines=fact_lines(facts),
            programme_lines=programme_lines(facts),
            changes=sheet.changes,
            versions=version_entries(self.project, names_people=self.is_own),
            propose_url=self.propose_url,
            proposals=self.proposals,
            tellings=tellings(self.project, self.request.user),
            **kwargs,
        )
