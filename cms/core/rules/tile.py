"""The dashboard's panel on publishing control: what blocks on the portals a person works for, and how much waits."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.urls import reverse
from wagtail.admin.ui.components import Component

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys
from cms.core.rules.book import Level
from cms.core.rules.kinds import examine_published

CASES_SHOWN = 5


class ControlTile(Component):
    """How many public pages and records break a rule; nothing where all is well or nothing is examined."""

    name = "publishing_control"
    template_name = "rules/admin/tile.html"
    order = 240  # after where to begin

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Counts, and the first cases that are blocked."""
        keys = portal_keys(parent_context["request"].user)
        examined = examine_published(keys) if keys else []
        blocked = [row.case for row in examined if any(found.level is Level.BLOCK for found in row.findings)]
        levels = Counter(found.level for row in examined for found in row.findings)
        names = dict(Portal.objects.filter(pk__in=keys).values_list("pk", "short_name"))
        return {
            "is_examined": bool(examined),
            "blocked": [(case, names.get(case.portal, "")) for case in blocked[:CASES_SHOWN]],
            "blocked_count": len(blocked),
            "warnings": levels[Level.WARN],
            "report": reverse("publishing_control_report"),
        }
