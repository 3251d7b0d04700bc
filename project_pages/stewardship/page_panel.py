"""In the form of a project page: where its facts come from, and the way to have one changed."""

from __future__ import annotations

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from project_pages.project import Project
from project_pages.stewardship.proposing import proposing_portals

NAMESPACE = "wagtailsnippets_project_pages_project"


class ProjectFactsPanel(Panel):
    """Names the portal that keeps the project, and leads to the facts and to a proposal of change."""

    class BoundPanel(Panel.BoundPanel):
        """Nothing is shown before a project is chosen and saved."""

        template_name = "project_pages/admin/page_facts_panel.html"

        @cached_property
        def project(self) -> Project | None:
            """The chosen project."""
            return Project.objects.select_related("steward").filter(pk=self.instance.project_id).first()

        def is_shown(self) -> bool:
            """Only with a project that the person may read."""
            return super().is_shown() and self.project is not None and self.project.live

        def get_context_data(self, parent_context: dict | None = None) -> dict[str, object]:
            """Addresses of what the person may do."""
            may_propose = bool(proposing_portals(self.request.user, self.project))
            return {
                **super().get_context_data(parent_context),
                "project": self.project,
                "facts_url": reverse(f"{NAMESPACE}:inspect", args=[self.project.pk]),
                "propose_url": reverse(f"{NAMESPACE}:propose", args=[self.project.pk]) if may_propose else "",
            }
