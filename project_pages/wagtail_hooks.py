"""What the room adds to the admin."""

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from wagtail import hooks
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.log_actions import LogActionRegistry
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet

from cms.core.portal_records import portal_keys
from cms.core.snippets import PortalSnippetViewSet
from partners_logos.naming import register_public_organisations
from project_pages.models import Partnership, Project
from project_pages.quote_index import FactHandler
from project_pages.strip_history import REPLACED, RESTORED, StripReplaced, StripRestored


class ProjectViewSet(PortalSnippetViewSet):
    """Projects kept by the portals a person works for."""

    model = Project
    portal_field = "steward"
    icon = "folder-open-inverse"
    list_display = ["title", "programme", "contract_number", UpdatedAtColumn()]
    add_to_admin_menu = True
    menu_order = 150

    def offered_to(self, user: AbstractBaseUser) -> QuerySet:
        """Public projects of every portal, and one's own drafts."""
        if user.is_superuser:
            return super().offered_to(user)
        return Project.objects.filter(Q(live=True) | Q(steward__in=portal_keys(user)))


@register_public_organisations
def organisations_of_public_projects() -> QuerySet:
    """Organisations that published projects name."""
    return Partnership.objects.filter(project__live=True).values("organisation")


@hooks.register("register_log_actions")
def log_actions_of_strips(actions: LogActionRegistry) -> None:
    """Entries of a page's history on its funding strip."""
    actions.register_action(REPLACED)(StripReplaced)
    actions.register_action(RESTORED)(StripRestored)


@hooks.register("register_rich_text_features")
def register_quoted_facts(features: FeatureRegistry) -> None:
    """Facts quoted in texts."""
    features.register_link_type(FactHandler)


register_snippet(ProjectViewSet)
