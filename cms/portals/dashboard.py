"""The first panel of the dashboard: where to begin, and a word when nothing waits."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page, TaskState

from cms.core.portal import Portal
from news.models import NewsIndexPage
from project_pages.models import ProjectIndexPage
from project_pages.stewardship.dashboard import proposals_waiting_for

PORTALS_AT_MOST = 6


@dataclass(frozen=True)
class Beginning:
    """What a person does most often on a portal."""

    portal: Portal
    add_news_url: str
    projects_url: str


class BeginningPanel(Component):
    """Links to the daily work on one's own portals; `is_idle` when no task waits for the person."""

    name = "beginning"
    template_name = "wagtailadmin/home/beginning.html"
    order = 230  # after what waits for the person's review

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """The portals a person works for; nobody else's."""
        user = parent_context["request"].user
        portals = Portal.objects.for_user(user).filter(is_network=False).select_related("site__root_page")
        return {
            "beginnings": [beginning(portal) for portal in portals[:PORTALS_AT_MOST]],
            "is_idle": not waits_for(user),
        }


def beginning(portal: Portal) -> Beginning:
    """The addresses of one portal; empty where the portal lacks the list."""
    home: Page = portal.site.root_page
    news = NewsIndexPage.objects.child_of(home).first()
    projects = ProjectIndexPage.objects.child_of(home).first()
    return Beginning(
        portal,
        reverse("wagtailadmin_pages:add", args=("news", "newspage", news.pk)) if news else "",
        reverse("wagtailadmin_explore", args=(projects.pk,)) if projects else "",
    )


def waits_for(user: AbstractBaseUser) -> bool:
    """Whether a task of a workflow or a proposed change waits for the person's decision."""
    tasks = TaskState.objects.reviewable_by(user).filter(status=TaskState.STATUS_IN_PROGRESS)
    return tasks.exists() or proposals_waiting_for(user).exists()
