"""What the room adds to the admin."""

from wagtail.snippets.models import register_snippet

from cms.core.snippets import PortalSnippetViewSet
from project_pages.models import Project


class ProjectViewSet(PortalSnippetViewSet):
    """Projects kept by the portals a person works for."""

    model = Project
    portal_field = "steward"
    icon = "folder-open-inverse"
    list_display = ["title", "programme", "contract_number", "_updated_at"]
    add_to_admin_menu = True
    menu_order = 150


register_snippet(ProjectViewSet)
