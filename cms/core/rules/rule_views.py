"""Rules in the admin: their list and history, a change that is tried before it takes effect, a portal's own choices."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys
from cms.core.rules.book import RULES, Rule
from cms.core.rules.changes import RuleChange
from cms.core.rules.forms import PortalRulesForm, RuleChangeForm
from cms.core.rules.stored import choose_levels, enact_change, propose_change, stored_settings, withdraw_change
from cms.core.rules.trial import try_change

CHANGE_PORTAL = "core.change_portal"


class NetworkOnly:
    """For the network's administrators."""

    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Nobody else changes what holds for all portals; raises PermissionDenied."""
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class RuleListView(NetworkOnly, WagtailAdminTemplateMixin, TemplateView):
    """Every rule as it holds today, and the changes that wait for a decision."""

    template_name = "rules/admin/list.html"
    page_title = gettext_lazy("Rules of publishing")
    header_icon = "clipboard-list"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rules in the order of the book."""
        today = timezone.localdate()
        settings = stored_settings()
        changed = {row.rule for row in settings.changes}
        rules = [settings.rule_on(rule_id, today) or RULES.newest(rule_id) for rule_id in RULES.ids]
        return super().get_context_data(
            rows=[(rule, rule.id in changed) for rule in rules],
            waiting=RuleChange.objects.filter(state=RuleChange.State.PROPOSED),
            **kwargs,
        )


class RuleView(NetworkOnly, WagtailAdminTemplateMixin, FormView):
    """One rule with its history, and the form that proposes how it is to hold."""

    form_class = RuleChangeForm
    template_name = "rules/admin/rule.html"
    header_icon = "clipboard-list"

    @cached_property
    def rule(self) -> Rule:
        """The rule as it holds today; raises Http404 for an id that the book does not have."""
        rule_id = self.kwargs["rule_id"]
        if rule_id not in RULES:
            raise Http404
        return stored_settings().rule_on(rule_id, timezone.localdate()) or RULES.newest(rule_id)

    def get_page_title(self) -> str:
        """The rule's id and title."""
        return f"{self.rule.id} {self.rule.title}"

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form begins with how the rule holds today."""
        return {**super().get_form_kwargs(), "rule": self.rule, "initial": {"valid_from": timezone.localdate()}}

    def form_valid(self, form: RuleChangeForm) -> HttpResponse:
        """Keep the proposal and lead to its trial."""
        names = ("level", "sentence", "valid_from", "note")
        values = {name: form.cleaned_data[name] for name in names}
        change = propose_change(rule=self.rule.id, parameters=form.parameters, user=self.request.user, **values)
        return redirect("rule_change", change.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The versions of the book and the decisions, newest first."""
        return super().get_context_data(
            rule=self.rule,
            versions=reversed(RULES.versions(self.rule.id)),
            changes=RuleChange.objects.filter(rule=self.rule.id).select_related("proposed_by", "decided_by"),
            action_url=self.request.path,
            submit_button_label=_("Go on to the trial"),
            **kwargs,
        )


class RuleChangeView(NetworkOnly, WagtailAdminTemplateMixin, TemplateView):
    """A change of a rule: what it says, what it would make different, and the decision."""

    template_name = "rules/admin/change.html"
    header_icon = "clipboard-list"

    @cached_property
    def change(self) -> RuleChange:
        """The change; raises Http404 for one that does not exist or whose rule is gone."""
        change = get_object_or_404(RuleChange, pk=self.kwargs["pk"])
        if change.rule not in RULES:
            raise Http404
        return change

    def get_page_title(self) -> str:
        """The rule's id and title."""
        rule = RULES.newest(self.change.rule)
        return _("Change of the rule %(rule)s") % {"rule": f"{rule.id} {rule.title}"}

    def post(self, request: HttpRequest, **kwargs: object) -> HttpResponse:
        """Try it, let it take effect, or give it up."""
        decision = request.POST.get("decision")
        if decision == "try":
            return self.render_to_response(self.get_context_data(trial=self._trial()))
        try:
            if decision == "enact":
                enact_change(change=self.change, user=request.user)
                messages.success(request, _("The change takes effect on its day."))
            elif decision == "withdraw":
                withdraw_change(change=self.change, user=request.user)
                messages.success(request, _("The change has been withdrawn. Nothing is different."))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect("publishing_rule", self.change.rule)

    def _trial(self) -> object:
        return try_change(self.change.change, timezone.localdate())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The change beside the rule as it holds today."""
        today = timezone.localdate()
        rule = stored_settings().rule_on(self.change.rule, today) or RULES.newest(self.change.rule)
        labels = {row.name: row.label for row in rule.parameters}
        now = {row.name: row.value for row in rule.parameters}
        parameters = [
            (labels.get(name, name), now.get(name, ""), value) for name, value in self.change.change.parameters.items()
        ]
        return super().get_context_data(
            change=self.change,
            rule=rule,
            parameters=parameters,
            is_open=self.change.state == RuleChange.State.PROPOSED,
            **kwargs,
        )


class PortalRulesView(WagtailAdminTemplateMixin, FormView):
    """What a portal's administrators choose for its own pages; the address names the portal, which must be theirs."""

    form_class = PortalRulesForm
    template_name = "rules/admin/portal.html"
    header_icon = "clipboard-list"

    @cached_property
    def portal(self) -> Portal:
        """The portal; raises PermissionDenied for who does not administer it."""
        user = self.request.user
        portal = get_object_or_404(Portal, pk=self.kwargs["portal_id"])
        administers = user.is_superuser or user.groups.filter(pk=portal.administrators_id).exists()
        if not administers:
            raise PermissionDenied
        return portal

    def get_page_title(self) -> str:
        """Whose rules they are."""
        return _("Rules of publishing: %(portal)s") % {"portal": self.portal.name}

    def get_form_kwargs(self) -> dict[str, Any]:
        """Every rule that the network did not switch off, with the portal's choice."""
        settings = stored_settings()
        rules = settings.rules_on(timezone.localdate()).values()
        chosen = {rule: level for (portal, rule), level in settings.choices.items() if portal == self.portal.pk}
        return {**super().get_form_kwargs(), "rules": rules, "chosen": chosen}

    def form_valid(self, form: PortalRulesForm) -> HttpResponse:
        """Keep what changed."""
        count = choose_levels(portal=self.portal, levels=form.levels, user=self.request.user)
        messages.success(self.request, _("Saved. Rules changed: %(count)s.") % {"count": count})
        return redirect("portal_rules", self.portal.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The form and what was chosen before."""
        history = self.portal.rule_choices.select_related("chosen_by").order_by("-pk")[:50]
        return super().get_context_data(
            portal=self.portal,
            history=history,
            action_url=self.request.path,
            submit_button_label=_("Save"),
            **kwargs,
        )


def own_portal_rules(request: HttpRequest) -> HttpResponse:
    """Lead to the rules of the portal whose host was asked, or of the first that the person administers."""
    portals = Portal.objects.filter(pk__in=portal_keys(request.user), is_network=False)
    if not request.user.is_superuser:
        portals = portals.filter(administrators__in=request.user.groups.all())
    own = list(portals.order_by("pk"))
    if not own:
        raise Http404
    here = Portal.objects.for_request(request)
    return redirect(reverse("portal_rules", args=[(here if here in own else own[0]).pk]))
