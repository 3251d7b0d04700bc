"""Hosts of the portals in the admin, in place of Wagtail's form, which takes any text and breaks what hangs on it."""

from collections.abc import Callable

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail.admin.ui.tables import Column, StatusFlagColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Site
from wagtail.permissions import site_permission_policy

from cms.core.hosts import host_name
from cms.portals.host_names import checked_port, free_host

NEW_PORTAL = "wagtailsnippets_core_portal:add"


class SiteForm(forms.ModelForm):
    """Host and port of a portal. Name, front page and rank of a site follow from its portal."""

    required_css_class = "required"
    hostname = forms.CharField(
        label=_("Host"),
        max_length=255,
        help_text=_(
            "The address on which the portal answers, without https:// and without a path. The name server must know "
            "it before it is changed here. The former address stops answering at once; who is signed in on it signs "
            "in on the new one."
        ),
    )
    port = forms.IntegerField(
        label=_("Port"),
        help_text=_("Stands in links to the portal: 443 for https, 80 for http, another one where it has to be typed."),
    )

    class Meta:
        model = Site
        fields = ("hostname", "port")

    def clean_hostname(self) -> str:
        """A host that browsers can send and that no other portal has."""
        return free_host(self.cleaned_data["hostname"], besides=self.instance)

    def clean_port(self) -> int:
        """A port that there is."""
        return checked_port(self.cleaned_data["port"])


class SiteListView(generic.IndexView):
    """All hosts; a new one comes with a new portal."""

    page_title = _("Hosts of the portals")
    add_item_label = _("New portal")
    default_ordering = "hostname"
    columns = [
        TitleColumn("hostname", label=_("Host"), sort_key="hostname", url_name="wagtailsites:edit"),
        Column("port", label=_("Port"), sort_key="port"),
        Column("portal", label=_("Portal")),
        StatusFlagColumn("is_default_site", label=_("Network’s front page"), true_label=_("yes")),
    ]

    def get_base_queryset(self) -> object:
        """With the portals, which the list names."""
        return super().get_base_queryset().select_related("portal")

    def get_add_url(self) -> str | None:
        """The form that makes a whole portal."""
        return reverse(NEW_PORTAL) if self.user_has_permission("add") else None


class SiteEditView(generic.EditView):
    """Another host for a portal."""

    success_message = _("The portal answers at its new address.")
    error_message = _("The address has not been changed. Please correct the fields below.")

    def get_success_url(self) -> str:
        """Back to the list; on the new host where the old one was being used, for it answers no longer."""
        path = super().get_success_url()
        before = self.form["hostname"].initial
        is_left = host_name(self.request.get_host()) == before != self.object.hostname
        return f"{self.object.root_url}{path}" if is_left else path


class SiteDeleteView(generic.DeleteView):
    """For a site left over without a portal; that of a portal is kept by the database."""

    success_message = _("The host has been deleted.")
    page_title = _("Delete the host")
    confirmation_message = _("Are you sure you want to delete this host?")


class SiteViewSet(ModelViewSet):
    """Registered in place of wagtail.sites, under its name."""

    icon = "site"
    model = Site
    permission_policy = site_permission_policy
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = SiteListView
    edit_view_class = SiteEditView
    delete_view_class = SiteDeleteView

    @property
    def add_view(self) -> Callable[..., HttpResponse]:
        """A site alone would be a host without a portal."""
        return RedirectView.as_view(pattern_name=NEW_PORTAL)

    def get_common_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        """Sites keep no history and are used by nothing but their portal."""
        return super().get_common_view_kwargs(**{"history_url_name": None, "usage_url_name": None, **kwargs})

    def get_form_class(self, for_update: bool = False) -> type[SiteForm]:
        """Host and port."""
        return SiteForm
