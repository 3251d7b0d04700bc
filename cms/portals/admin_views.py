"""Views of the admin for portals: making one, and the way to one's own settings."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from cms.core.portal import Portal
from cms.core.snippets import PortalEditView, PortalIndexView
from cms.portals.forms import NewPortalForm

LIST = "wagtailsnippets_core_portal:list"
EDIT = "wagtailsnippets_core_portal:edit"


class PortalListView(PortalIndexView):
    """All portals a person works for."""

    add_item_label = gettext_lazy("New portal")


class NewPortalView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """A portal, complete, in one step."""

    form_class = NewPortalForm
    permission_policy = None
    permission_required = "add"
    template_name = "wagtailadmin/generic/form.html"
    page_title = gettext_lazy("New portal")
    header_icon = "site"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """The way back to the list."""
        here = [{"url": reverse(LIST), "label": _("Portals")}, {"url": "", "label": self.page_title}]
        return [*super().get_breadcrumbs_items(), *here]

    def form_valid(self, form: NewPortalForm) -> HttpResponse:
        """Make it and show the way there."""
        portal = form.save()
        if portal is None:
            return self.form_invalid(form)
        messages.success(
            self.request,
            _("The portal “%(name)s” has been made and answers at %(url)s") % {"name": portal.name, "url": portal.url},
            buttons=[
                messages.button(portal.url, _("Open the portal"), new_window=True),
                messages.button(reverse(EDIT, args=[portal.pk]), _("Settings")),
                messages.button(reverse("wagtailusers_users:add"), _("Add a person")),
            ],
        )
        return redirect(LIST)

    def form_invalid(self, form: NewPortalForm) -> HttpResponse:
        """Say above the form that something has to be corrected."""
        messages.validation_error(
            self.request, _("The portal has not been made. Please correct the fields below."), form
        )
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """What Wagtail's form page asks for."""
        context = super().get_context_data(
            action_url=self.request.path,
            submit_button_label=_("Make the portal"),
            submit_button_active_label=_("Making the portal…"),
            **kwargs,
        )
        return {**context, "media": context["form"].media}


class PortalSettingsView(PortalEditView):
    """Name, colours, contact, links and marks of a portal."""

    error_message = gettext_lazy("The settings have not been saved. Please correct the fields below.")

    def get_success_message(self, instance: Portal | None = None) -> str:
        """That it is done, and that nothing else has to be."""
        return _("The settings have been saved. Citizens see them at once.")

    def get_success_url(self) -> str:
        """One's own settings stay open: there is one portal for most people, and no list to go back to."""
        return self.get_edit_url()

    def get_success_buttons(self) -> list[dict[str, object]]:
        """The way to what has changed."""
        return [messages.button(self.object.url, _("Open the portal"), new_window=True)]


def portal_settings(request: HttpRequest) -> HttpResponseRedirect:
    """Lead to the settings of the portal whose host was asked, or else of one's first portal."""
    own = list(Portal.objects.for_user(request.user).order_by("-is_network", "pk"))
    if not own:
        raise Http404
    policy = Portal.snippet_viewset.permission_policy
    kept = [row for row in own if policy.user_has_permission_for_instance(request.user, "change", row)] or own
    here = Portal.objects.for_request(request)
    return redirect(EDIT, (here if here in kept else kept[0]).pk)
