"""What the room adds to the admin."""

from wagtail.snippets.models import register_snippet

from cms.core.snippets import PortalSnippetViewSet
from partners_logos.models import Mark, Organisation, Programme


class OrganisationViewSet(PortalSnippetViewSet):
    """Organisations kept by the portals a person works for."""

    model = Organisation
    icon = "group"
    list_display = ["legal_name", "short_name", "kind"]


class MarkViewSet(PortalSnippetViewSet):
    """Marks kept by the portals a person works for."""

    model = Mark
    icon = "pick"
    list_display = ["name", "code"]


class ProgrammeViewSet(PortalSnippetViewSet):
    """Programmes, kept by the network's administrators."""

    model = Programme
    portal_field = ""
    icon = "tag"
    list_display = ["name", "code", "perspective"]


register_snippet(OrganisationViewSet)
register_snippet(MarkViewSet)
register_snippet(ProgrammeViewSet)
