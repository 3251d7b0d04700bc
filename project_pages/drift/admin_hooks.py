"""What drift adds to the admin: its addresses, its report, and a word to the steward who has published a change."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import DraftStateMixin

from project_pages.drift.notice import disagreeing_pages
from project_pages.drift.views import DriftReportView, replace_drift
from project_pages.project import Project


@hooks.register("register_admin_urls")
def addresses_of_drift() -> list[URLPattern]:
    """Exchanging words, and the report."""
    return [
        path("drift/<int:page_id>/<str:key>/", replace_drift, name="replace_drift"),
        path("reports/drift/", DriftReportView.as_view(), name="drift_report"),
    ]


@hooks.register("register_reports_menu_item")
def report_of_drift() -> MenuItem:
    """Texts against the facts."""
    return MenuItem(_("Texts against the facts"), reverse("drift_report"), icon_name="warning", order=650)


@hooks.register("after_edit_snippet")
def tell_the_steward(request: HttpRequest, instance: DraftStateMixin) -> None:
    """List the pages whose text disagrees with what was just published."""
    if not isinstance(instance, Project) or "action-publish" not in request.POST:
        return
    pages = [page for page, _findings in disagreeing_pages(Project.objects.get(pk=instance.pk))]
    if pages:
        sentence = ngettext(
            "The text of %(count)d page disagrees with the facts now; its editors are told: %(pages)s.",
            "The texts of %(count)d pages disagree with the facts now; their editors are told: %(pages)s.",
            len(pages),
        )
        addresses = ", ".join(page.get_full_url(request) or page.title for page in pages)
        messages.warning(request, sentence % {"count": len(pages), "pages": addresses})
