"""What of proposals waits on the dashboard: those to be decided, and fresh answers to one's own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from project_pages.proposals import ChangeProposal

LINES_AT_MOST = 5
FRESH = timedelta(days=14)


class ProposalsPanel(Component):
    """Proposals that wait for the person's decision, and what others answered in the last two weeks."""

    name = "proposals"
    template_name = "wagtailadmin/home/proposals.html"
    order = 220  # among what waits for the person, before where to begin

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Both lists, the newest first; nothing is drawn where both are empty."""
        user = parent_context["request"].user
        waiting = proposals_waiting_for(user)
        return {
            "waiting": waiting[:LINES_AT_MOST],
            "more": max(waiting.count() - LINES_AT_MOST, 0),
            "answered": answered_to(user)[:LINES_AT_MOST],
        }


def proposals_waiting_for(user: AbstractBaseUser) -> QuerySet:
    """Open proposals about projects that the person's portals keep; none for the network's administrators."""
    rows = ChangeProposal.objects.none() if user.is_superuser else ChangeProposal.objects.waiting().to_steward(user)
    return rows.select_related("project", "portal")


def answered_to(user: AbstractBaseUser) -> QuerySet:
    """What the person proposed and others decided lately, of projects that are still published."""
    decided = (ChangeProposal.State.ACCEPTED, ChangeProposal.State.REFUSED)
    rows = ChangeProposal.objects.filter(proposed_by=user, state__in=decided, project__live=True)
    return rows.filter(decided_at__gte=timezone.now() - FRESH).made_by(user).select_related("project__steward")


def add_panel(request: HttpRequest, panels: list[Component]) -> None:
    """For the dashboard of everybody; the panel itself knows when it has nothing to say."""
    panels.append(ProposalsPanel())
