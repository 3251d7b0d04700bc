"""Beside the form of a project: which portals tell it, and what others propose to change."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from project_pages.stewardship.tellings import tellings


class SharingSidePanel(BaseSidePanel):
    """Pages about the project on all portals, and waiting proposals."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        """Its button, with the number of waiting proposals."""

        aria_label = _("Portals and proposed changes")
        icon_name = "site"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
            """Count what waits."""
            return {**super().get_context_data(parent_context), "count": len(self.panel.waiting)}

    class Media:
        css = {"all": ["admin/css/record.css"]}

    name = "sharing"
    title = _("Portals and proposed changes")
    template_name = "project_pages/admin/sharing_side_panel.html"
    order = 400

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self.waiting = list(self.object.proposals.waiting().select_related("portal"))

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Both lists."""
        context = super().get_context_data(parent_context)
        return {**context, "waiting": self.waiting, "tellings": tellings(self.object, self.request.user)}
