"""Views of proposals: making one, reading and deciding one, and the lists of both sides."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.core.portal import Portal
from cms.core.portal_records import PortalPermissionPolicy, portal_keys
from project_pages.overview import FactLine, fact_lines
from project_pages.project import Project
from project_pages.proposals import ChangeProposal
from project_pages.stewardship.proposal_forms import AcceptForm, ProposalForm, RefuseForm
from project_pages.stewardship.proposing import (
    accept_proposal,
    propose_change,
    proposing_portals,
    refuse_proposal,
    ways_of,
    withdraw_proposal,
)


class AboutProject(WagtailAdminTemplateMixin):
    """A view of one project, as it is published."""

    is_for_readers = True
    permission_policy: PortalPermissionPolicy = None
    index_url_name = ""
    header_icon = "comment"
    request: HttpRequest
    kwargs: dict[str, object]

    @cached_property
    def project(self) -> Project:
        """The record in the database; the view set has looked whether the person may read it."""
        return get_object_or_404(Project.objects.with_rows().select_related("steward__site"), pk=self.kwargs["pk"])

    @cached_property
    def keeps(self) -> bool:
        """Whether the person may change the record."""
        return self.permission_policy.user_has_permission_for_instance(self.request.user, "change", self.project)

    def url(self, view: str, *arguments: object) -> str:
        """The address of another view of projects."""
        return reverse(f"{self.index_url_name.rpartition(':')[0]}:{view}", args=arguments)

    def get_page_subtitle(self) -> str:
        """The published title."""
        return self.project.title

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        """Below the project as it is published."""
        return [
            *self.breadcrumbs_items,
            {"url": self.url("list"), "label": capfirst(Project._meta.verbose_name_plural)},
            {"url": self.url("inspect", self.project.pk), "label": self.project.title},
            {"url": "", "label": self.page_title},
        ]


def add_errors(form: Form, error: ValidationError) -> None:
    """Say beside its field what a service refused, or above the form where there is no such field."""
    found = error.message_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.messages}
    for name, sentences in found.items():
        form.add_error(name if name in form.fields else None, sentences)


class ProposeView(AboutProject, FormView):
    """The form of a proposal."""

    form_class = ProposalForm
    page_title = gettext_lazy("Propose a change")
    template_name = "project_pages/admin/propose.html"

    @cached_property
    def portals(self) -> list[Portal]:
        """Portals for which the person may propose."""
        return proposing_portals(self.request.user, self.project)

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Those who keep the project change it in its form."""
        if not self.portals:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, object]:
        """The portals to choose from, that of the host first."""
        return {**super().get_form_kwargs(), "portals": self.portals}

    def get_initial(self) -> dict[str, object]:
        """The value and the portal that the address names."""
        here = Portal.objects.for_request(self.request)
        return {"fact": self.request.GET.get("fact", ""), "portal": here.pk if here in self.portals else None}

    @cached_property
    def line(self) -> FactLine | None:
        """What the record says of the chosen value."""
        chosen = self.request.POST.get("fact") or self.request.GET.get("fact")
        return next((line for line in fact_lines(self.project.facts(date.today())) if line.fact == chosen), None)

    def form_valid(self, form: ProposalForm) -> HttpResponse:
        """Make the proposal and show it."""
        data = dict(form.cleaned_data)
        portal = data.pop("portal", self.portals[0])
        try:
            proposal = propose_change(project=self.project, portal=portal, user=self.request.user, **data)
        except ValidationError as error:
            add_errors(form, error)
            return self.form_invalid(form)
        said = _("The portal %(portal)s will read the proposal. Its answer will come by mail.")
        messages.success(self.request, said % {"portal": self.project.steward.name})
        return redirect(self.url("proposal", self.project.pk, proposal.pk))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """The record's own value beside the form."""
        return super().get_context_data(
            project=self.project, line=self.line, back_url=self.url("inspect", self.project.pk), **kwargs
        )


class ProposalView(AboutProject, TemplateView):
    """A proposal, for the portal that made it and for the one that decides."""

    page_title = gettext_lazy("Proposed change")
    template_name = "project_pages/admin/proposal.html"
    accept_form: AcceptForm | None = None
    refuse_form: RefuseForm | None = None

    @cached_property
    def proposal(self) -> ChangeProposal:
        """The proposal; for others it does not exist."""
        rows = ChangeProposal.objects.select_related("project__steward__site", "portal__site", "proposed_by")
        found = get_object_or_404(rows, pk=self.kwargs["proposal_id"], project=self.project.pk)
        if not (self.keeps or self.is_proposers(found)):
            raise Http404
        return found

    def is_proposers(self, proposal: ChangeProposal) -> bool:
        """Whether the person works for the portal that made it."""
        return proposal.portal_id in portal_keys(self.request.user)

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Accept, refuse or withdraw."""
        step = {"accept": self.accept, "refuse": self.refuse, "withdraw": self.withdraw}.get(request.POST.get("step"))
        if step is None or not self.proposal:
            raise Http404
        try:
            return step()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            return self.render_to_response(self.get_context_data())

    def accept(self) -> HttpResponse:
        """Put the value into the draft and open the form."""
        if not self.keeps:
            raise PermissionDenied
        self.accept_form = AcceptForm(self.request.POST, prefix="accept", ways=self.ways)
        if not self.accept_form.is_valid():
            return self.render_to_response(self.get_context_data())
        done = accept_proposal(proposal=self.proposal, user=self.request.user, **self.accept_form.cleaned_data)
        words = {"subject": self.proposal.subject, "value": self.proposal.proposed_value}
        if done.is_in_draft:
            said = _("“%(subject)s” has the proposed value %(value)s in the draft now. Read it over and publish it.")
        elif self.proposal.proposed_value:
            said = _("Accepted. Change it in the form: %(subject)s, %(value)s.")
        else:
            said = _("Accepted. Change it in the form: %(subject)s.")
        messages.success(self.request, said % words)
        return redirect(self.url("edit", self.project.pk))

    def refuse(self) -> HttpResponse:
        """Say why not."""
        if not self.keeps:
            raise PermissionDenied
        self.refuse_form = RefuseForm(self.request.POST, prefix="refuse")
        if not self.refuse_form.is_valid():
            return self.render_to_response(self.get_context_data())
        refuse_proposal(proposal=self.proposal, user=self.request.user, **self.refuse_form.cleaned_data)
        messages.success(self.request, _("The proposal is refused. The portal that made it gets the answer by mail."))
        return redirect(self.url("proposals"))

    def withdraw(self) -> HttpResponse:
        """Take it back."""
        withdraw_proposal(proposal=self.proposal, user=self.request.user)
        messages.success(self.request, _("The proposal is withdrawn."))
        return redirect(self.url("proposals"))

    @cached_property
    def ways(self) -> list:
        """How the draft can take it over."""
        return ways_of(self.proposal, self.project.get_latest_revision_as_object())

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """The record's own value, and the forms that the person may send."""
        proposal = self.proposal
        lines = fact_lines(self.project.facts(date.today()))
        decides = self.keeps and proposal.is_open
        return super().get_context_data(
            project=self.project,
            proposal=proposal,
            line=next((line for line in lines if line.fact == proposal.fact), None),
            accept_form=self.accept_form or (AcceptForm(prefix="accept", ways=self.ways) if decides else None),
            refuse_form=self.refuse_form or (RefuseForm(prefix="refuse") if decides else None),
            withdraws=proposal.is_open and self.is_proposers(proposal),
            names_person=self.is_proposers(proposal),
            list_url=self.url("proposals"),
            **kwargs,
        )


class ProposalListView(WagtailAdminTemplateMixin, TemplateView):
    """Proposals to be decided, and those that one's own portal made."""

    index_url_name = ""
    page_title = gettext_lazy("Proposed changes")
    header_icon = "comment"
    template_name = "project_pages/admin/proposals.html"
    request: HttpRequest

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        """Below one's own projects."""
        own = {"url": reverse(self.index_url_name), "label": capfirst(Project._meta.verbose_name_plural)}
        return [*self.breadcrumbs_items, own, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Both sides, the waiting ones first."""
        rows = ChangeProposal.objects.select_related("project__steward", "portal")
        mine = portal_keys(self.request.user)
        received = rows.to_steward(self.request.user)
        return super().get_context_data(
            waiting=received.waiting(),
            decided=received.exclude(state=ChangeProposal.State.OPEN)[:DECIDED_AT_MOST],
            made=rows.filter(portal__in=mine)[:MADE_AT_MOST],
            shared_url=reverse(f"{self.index_url_name.rpartition(':')[0]}:shared"),
            **kwargs,
        )


DECIDED_AT_MOST = 50
MADE_AT_MOST = 100
