"""ProjectViewSet: projects in the admin, kept by one portal and read by all."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q, QuerySet
from django.forms import ModelForm
from django.http import HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.admin.widgets.button import Button, HeaderButton

from cms.core.portal_records import portal_keys
from cms.core.record_form import KEPT_BY
from cms.core.snippets import PortalEditView, PortalSnippetViewSet
from project_pages.evidence.rights import may_read
from project_pages.evidence.views import ProjectRecordsView
from project_pages.project import Project
from project_pages.proposals import ChangeProposal
from project_pages.social_views import SocialPictureView, SocialView
from project_pages.stewardship.compare_view import ProjectCompareView
from project_pages.stewardship.copy_view import ProjectCopyView
from project_pages.stewardship.hand_over_view import HandOverView
from project_pages.stewardship.history_view import ProjectHistoryView
from project_pages.stewardship.proposal_views import ProposalListView, ProposalView, ProposeView
from project_pages.stewardship.read_view import ProjectReadView
from project_pages.stewardship.shared_list import OwnProjectsView, SharedProjectsView
from project_pages.stewardship.side_panel import SharingSidePanel


class ProjectEditView(PortalEditView):
    """A project's record, with ways to what is made of it and to what others say of it."""

    def _url(self, view: str) -> str:
        return reverse(f"{self.edit_url_name.rpartition(':')[0]}:{view}", args=[self.object.pk])

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """Waiting proposals, where there are any."""
        waiting = ChangeProposal.objects.waiting().filter(project=self.object.pk).count()
        if not waiting:
            return []
        label = _("Proposed changes (%(count)d)") % {"count": waiting}
        return [HeaderButton(label, url=f"{self._url('inspect')}#proposals-heading", icon_name="comment")]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Wagtail's own, the text for social media, and evidence for those who answer for the portal."""
        buttons = [
            *super().header_more_buttons,
            Button(_("Text for social media"), url=self._url("social"), icon_name="comment", priority=5),
        ]
        if may_read(self.request.user, self.object.steward_id):
            evidence = self._url("evidence")
            buttons.append(Button(_("Evidence for auditors"), url=evidence, icon_name="history", priority=6))
        if self.request.user.is_superuser:
            hand_over = self._url("hand_over")
            buttons.append(Button(_("Hand over to another portal"), url=hand_over, icon_name="redirect", priority=7))
        return buttons

    def get_form(self, *args: object, **kwargs: object) -> ModelForm:
        """Who keeps a project is changed by a step of its own, which both portals are told of."""
        form = super().get_form(*args, **kwargs)
        form.fields.pop(KEPT_BY, None)
        return form

    def get_side_panels(self) -> MediaContainer:
        """Wagtail's own, and the portals that tell the project."""
        return MediaContainer([*super().get_side_panels(), SharingSidePanel(self.live_object, self.request)])


class ProjectViewSet(PortalSnippetViewSet):
    """Projects kept by the portals a person works for."""

    model = Project
    portal_field = "steward"
    icon = "folder-open-inverse"
    list_display = ["title", "programme", "contract_number", UpdatedAtColumn()]
    add_to_admin_menu = True
    menu_order = 150
    index_view_class = OwnProjectsView
    inspect_view_class = ProjectReadView
    inspect_view_enabled = True
    copy_view_class = ProjectCopyView
    edit_view_class = ProjectEditView
    history_view_class = ProjectHistoryView
    revisions_compare_view_class = ProjectCompareView

    @property
    def social_view(self) -> Callable[..., HttpResponse]:
        """Text and signs for social media."""
        return self.construct_view(SocialView)

    @property
    def social_picture_view(self) -> Callable[..., HttpResponse]:
        """The signs as a picture."""
        return self.construct_view(SocialPictureView)

    @property
    def shared_view(self) -> Callable[..., HttpResponse]:
        """What all portals publish."""
        return self.construct_view(SharedProjectsView, **self._shared_urls())

    @property
    def shared_results_view(self) -> Callable[..., HttpResponse]:
        """The rows alone, after a search or a filter."""
        return self.construct_view(SharedProjectsView, results_only=True, **self._shared_urls())

    @property
    def propose_view(self) -> Callable[..., HttpResponse]:
        """The form of a proposal."""
        return self.construct_view(ProposeView)

    @property
    def proposal_view(self) -> Callable[..., HttpResponse]:
        """One proposal."""
        return self.construct_view(ProposalView)

    @property
    def hand_over_view(self) -> Callable[..., HttpResponse]:
        """Another portal for the project."""
        return self.construct_view(HandOverView)

    @property
    def proposals_view(self) -> Callable[..., HttpResponse]:
        """Proposals of both sides."""
        return self.construct_view(ProposalListView)

    def _shared_urls(self) -> dict[str, object]:
        names = {name: self.get_url_name(name) for name in ("shared", "shared_results")}
        return {"index_url_name": names["shared"], "index_results_url_name": names["shared_results"]}

    @property
    def evidence_view(self) -> Callable[..., HttpResponse]:
        """What is stored of the pages that tell the project, and the archive for an auditor."""
        return self.construct_view(ProjectRecordsView)

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's own, and those of what is made of a record."""
        key = f"<{self.pk_path_converter}:pk>"
        return [
            *super().get_urlpatterns(),
            path("shared/", self.shared_view, name="shared"),
            path("shared/results/", self.shared_results_view, name="shared_results"),
            path(f"{key}/evidence/", self.evidence_view, name="evidence"),
            path("proposals/", self.proposals_view, name="proposals"),
            path(f"{key}/hand-over/", self.hand_over_view, name="hand_over"),
            path(f"{key}/propose/", self.propose_view, name="propose"),
            path(f"{key}/proposals/<int:proposal_id>/", self.proposal_view, name="proposal"),
            path(f"{key}/social/", self.social_view, name="social"),
            path(f"{key}/social/znaki.png", self.social_picture_view, name="social_picture"),
        ]

    def offered_to(self, user: AbstractBaseUser) -> QuerySet:
        """Public projects of every portal, and one's own drafts."""
        if user.is_superuser:
            return super().offered_to(user)
        return Project.objects.filter(Q(live=True) | Q(steward__in=portal_keys(user)))

    def records_in(self, view_class: type[View], user: AbstractBaseUser) -> QuerySet:
        """Readers get what is public; everything else is for those who keep the record."""
        return self.offered_to(user) if getattr(view_class, "is_for_readers", False) else self.records_for(user)
