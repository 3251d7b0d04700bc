"""What the room adds to the admin: portals, the form that makes one, and each portal's settings."""

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import InlinePanel, ObjectList
from wagtail.admin.panels.group import PanelGroup
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.permissions import get_permission_name

from cms.core.portal import Portal
from cms.core.reach import reach_of
from cms.core.snippets import PortalSnippetViewSet
from cms.portals.admin_views import LIST, NewPortalView, PortalListView, PortalSettingsView, portal_settings
from cms.portals.dashboard import BeginningPanel
from cms.portals.forms import PortalSettingsForm
from cms.portals.sites import SiteViewSet


class PortalViewSet(PortalSnippetViewSet):
    """Portals: their administrators keep the settings, the network's administrators make new ones."""

    model = Portal
    portal_field = ""
    icon = "site"
    list_display = [
        "name",
        Column("host", label=gettext_lazy("Host"), accessor="site.hostname", sort_key="site__hostname"),
    ]
    list_per_page = 50
    index_view_class = PortalListView
    add_view_class = NewPortalView
    edit_view_class = PortalSettingsView
    copy_view_enabled = False
    menu_item_is_registered = True  # by the two items below

    def get_add_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        """The form that makes a portal is not the form that edits one."""
        return kwargs

    def records_for(self, user: AbstractBaseUser) -> QuerySet:
        """One's own portals."""
        return Portal.objects.filter(pk__in=Portal.objects.for_user(user).values("pk"))

    def offered_to(self, user: AbstractBaseUser) -> QuerySet:
        """One's own portals."""
        return self.records_for(user)

    def portal_of(self, record: Portal) -> Portal:
        """A portal keeps itself."""
        return record

    def get_edit_handler(self) -> PanelGroup:
        """The portal's own panels and the marks in its footer."""
        marks = InlinePanel("portal_marks", heading=gettext_lazy("Marks in the footer"), label=gettext_lazy("mark"))
        handler = ObjectList([*Portal.panels, marks], base_form_class=PortalSettingsForm)
        return handler.bind_to_model(Portal)


register_snippet(PortalViewSet)


class PortalListItem(MenuItem):
    """All portals, for those who may make them."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For the network's administrators."""
        return request.user.is_superuser


class PortalSettingsItem(MenuItem):
    """The settings of one's own portal."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For portal administrators; a superuser has the list."""
        user = request.user
        may_change = user.has_perm(get_permission_name("change", Portal))
        return may_change and not user.is_superuser and reach_of(user).of(Portal).exists()


@hooks.register("register_admin_urls")
def register_portal_settings() -> list[URLPattern]:
    """One address for everybody's settings."""
    return [path("portal-settings/", portal_settings, name="portal_settings")]


@hooks.register("register_settings_menu_item")
def register_portals_item() -> MenuItem:
    """The list of portals among the settings."""
    return PortalListItem(gettext_lazy("Portals"), reverse(LIST), name="portals", icon_name="site", order=50)


@hooks.register("register_admin_viewset")
def register_sites() -> SiteViewSet:
    """Hosts of the portals, where Wagtail would have its sites."""
    return SiteViewSet("wagtailsites", url_prefix="sites")


@hooks.register("register_settings_menu_item")
def register_sites_item() -> MenuItem:
    """The list of hosts among the settings, after that of portals."""
    label = gettext_lazy("Hosts of the portals")
    return PortalListItem(label, reverse("wagtailsites:index"), name="sites", icon_name="link", order=51)


@hooks.register("register_admin_menu_item")
def register_portal_settings_item() -> MenuItem:
    """The portal's settings in the main menu."""
    label = gettext_lazy("Portal settings")
    return PortalSettingsItem(label, reverse("portal_settings"), name="portal-settings", icon_name="cog", order=9000)


@hooks.register("before_delete_snippet")
def keep_portals(request: HttpRequest, records: list[Model]) -> HttpResponse | None:
    """A portal holds pages, files and people, and is not deleted like a record."""
    if not any(isinstance(record, Portal) for record in records):
        return None
    messages.error(request, _("A portal cannot be deleted here."))
    return redirect(LIST)


@hooks.register("construct_homepage_panels")
def begin_the_dashboard(request: HttpRequest, panels: list) -> None:
    """Where to begin, for everybody who works for a portal."""
    panels.append(BeginningPanel())
