"""What the room adds to the admin."""

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from cms.core.portal_records import shared_or_own
from cms.core.snippets import PortalSnippetViewSet
from partners_logos.models import Mark, Organisation, Programme
from partners_logos.naming import publicly_named


class OrganisationViewSet(PortalSnippetViewSet):
    """Organisations kept by the portals a person works for."""

    model = Organisation
    icon = "group"
    list_display = ["legal_name", "short_name", "kind"]

    def offered_to(self, user: AbstractBaseUser) -> QuerySet:
        """One's own, the network's, and those that public projects of any portal name."""
        return (
            Organisation.objects.filter(shared_or_own(user) | publicly_named())
            if not user.is_superuser
            else (super().offered_to(user))
        )


class MarkViewSet(PortalSnippetViewSet):
    """Marks kept by the portals a person works for."""

    model = Mark
    icon = "pick"
    list_display = ["name", "code"]

    def offered_to(self, user: AbstractBaseUser) -> QuerySet:
        """One's own and the network's."""
        return super().offered_to(user) if user.is_superuser else Mark.objects.filter(shared_or_own(user))


class ProgrammeViewSet(PortalSnippetViewSet):
    """Programmes, kept by the network's administrators."""

    model = Programme
    portal_field = ""
    icon = "tag"
    list_display = ["name", "code", "perspective"]


class CatalogueViewSetGroup(SnippetViewSetGroup):
    """What projects and portals name."""

    items = (OrganisationViewSet, MarkViewSet, ProgrammeViewSet)
    menu_label = _("Partners and logos")
    menu_icon = "group"
    menu_order = 160
    add_to_admin_menu = True


register_snippet(CatalogueViewSetGroup)
