"""DriftPanel: in the editor of a page, what its saved draft says against the record."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from project_pages.drift.pages import PageFinding, drift_of


class DriftPanel(Panel):
    """The sentences, the current value, and a way to exchange the words."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"heading": _("Agreement with the facts"), "icon": "check", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        """The panel over one draft. A page that was never saved has nothing to show."""

        template_name = "project_pages/admin/drift_panel.html"

        class Media:
            css = {"all": ["admin/css/drift.css"]}

        def is_shown(self) -> bool:
            """Only for a page that is there."""
            return self.instance.pk is not None and super().is_shown()

        @cached_property
        def findings(self) -> tuple[PageFinding, ...]:
            """What was found in the draft as it was saved last."""
            return drift_of(self.instance.get_latest_revision_as_object())

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add the findings."""
            return {**super().get_context_data(parent_context), "findings": self.findings, "page": self.instance}
