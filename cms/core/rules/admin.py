"""What the rules of publishing add to the admin: addresses, menus, a report, a bulk action, links that open a field."""

from __future__ import annotations

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import AdminOnlyMenuItem, MenuItem

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys
from cms.core.rules.bulk_publish import GatedPublishBulkAction
from cms.core.rules.control_view import publishing_control
from cms.core.rules.report import ControlReportView
from cms.core.rules.rule_views import PortalRulesView, RuleChangeView, RuleListView, RuleView, own_portal_rules
from cms.core.rules.tile import ControlTile

hooks.register("register_bulk_action", GatedPublishBulkAction, order=100)  # takes the place of Wagtail's


@hooks.register("register_admin_urls")
def addresses_of_rules() -> list[URLPattern]:
    """The addresses, each with a verdict in cms.core.admin_scope.verdicts."""
    return [
        path("publishing-rules/", RuleListView.as_view(), name="publishing_rules"),
        path("publishing-rules/changes/<int:pk>/", RuleChangeView.as_view(), name="rule_change"),
        path("publishing-rules/<str:rule_id>/", RuleView.as_view(), name="publishing_rule"),
        path("portal-rules/", own_portal_rules, name="own_portal_rules"),
        path("portal-rules/<int:portal_id>/", PortalRulesView.as_view(), name="portal_rules"),
        path(
            "publishing-control/<str:app_label>/<str:model_name>/<int:pk>/",
            publishing_control,
            name="publishing_control",
        ),
        path("reports/publishing-control/", ControlReportView.as_view(), name="publishing_control_report"),
        path(
            "reports/publishing-control/results/",
            ControlReportView.as_view(results_only=True),
            name="publishing_control_report_results",
        ),
    ]


class PortalRulesItem(MenuItem):
    """The rules of one's own portal."""

    def is_shown(self, request: HttpRequest) -> bool:
        """For those who administer a portal; the network's administrators have the list of all rules."""
        user = request.user
        portals = Portal.objects.filter(pk__in=portal_keys(user), administrators__in=user.groups.all())
        return not user.is_superuser and portals.exists()


class ControlReportItem(MenuItem):
    """The report, for whoever works for a portal."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Superusers work for every portal."""
        return bool(portal_keys(request.user))


@hooks.register("register_settings_menu_item")
def rules_item() -> MenuItem:
    """All rules, for the network's administrators."""
    address = reverse("publishing_rules")
    return AdminOnlyMenuItem(_("Rules of publishing"), address, name="rules", icon_name="clipboard-list", order=60)


@hooks.register("register_settings_menu_item")
def portal_rules_item() -> MenuItem:
    """The rules of one's own portal."""
    address = reverse("own_portal_rules")
    return PortalRulesItem(_("Rules of publishing"), address, name="own-rules", icon_name="clipboard-list", order=61)


@hooks.register("register_reports_menu_item")
def report_item() -> MenuItem:
    """The report among the others."""
    address = reverse("publishing_control_report")
    return ControlReportItem(
        _("Publishing control"), address, name="publishing-control", icon_name="clipboard-list", order=100
    )


@hooks.register("construct_homepage_panels")
def control_on_the_dashboard(request: HttpRequest, panels: list) -> None:
    """What blocks and what waits, on the portals of the person."""
    panels.append(ControlTile())


@hooks.register("insert_editor_js")
def links_to_fields() -> SafeString:
    """Let an address open a form at one field."""
    return format_html('<script type="module" src="{}"></script>', static("admin/js/go_to_field.js"))
