"""What the room adds to the admin."""

from django.db.models import QuerySet
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from partners_logos.naming import register_public_organisations
from project_pages.drift import admin_hooks as drift_hooks  # noqa: F401
from project_pages.evidence import admin_hooks  # noqa: F401
from project_pages.models import Partnership
from project_pages.quote_index import FactHandler
from project_pages.quote_views import ROUTE, quoted_fact
from project_pages.stewardship import dashboard
from project_pages.stewardship.log_entries import register_log_actions
from project_pages.strip_history import REPLACED, RESTORED, StripReplaced, StripRestored
from project_pages.viewset import ProjectViewSet


@register_public_organisations
def organisations_of_public_projects() -> QuerySet:
    """Organisations that published projects name."""
    return Partnership.objects.filter(project__live=True).values("organisation")


@hooks.register("register_log_actions")
def log_actions_of_strips(actions: LogActionRegistry) -> None:
    """Entries of a page's history on its funding strip."""
    actions.register_action(REPLACED)(StripReplaced)
    actions.register_action(RESTORED)(StripRestored)


hooks.register("register_log_actions", register_log_actions)
hooks.register("construct_homepage_panels", dashboard.add_panel)


@hooks.register("register_rich_text_features")
def register_quoted_facts(features: FeatureRegistry) -> None:
    """Facts quoted in texts."""
    features.register_link_type(FactHandler)


@hooks.register("register_admin_urls")
def address_of_quoted_facts() -> list[URLPattern]:
    """The dialogue that offers facts to quote."""
    return [path("fakty/", quoted_fact, name=ROUTE)]


register_snippet(ProjectViewSet)
