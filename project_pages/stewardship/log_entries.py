"""What the history says of proposals and of projects that change hands."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import ModelLogEntry

from project_pages.stewardship import proposing
from project_pages.stewardship.handing_over import HANDED_OVER


class ProposalFormatter(LogFormatter):
    """A step of a proposal, with what it was about."""

    step: Promise

    def format_message(self, log_entry: ModelLogEntry) -> str:
        """`Przyjęto propozycję portalu Elbląg: zakończenie projektu, 30 listopada 2023 r.`"""
        data = log_entry.data
        about = ", ".join(data[name] for name in ("fact", "value") if data.get(name)) or _("other change")
        said = f"{self.step % {'portal': data['portal']}}: {about}"
        return f"{said}. {_('Answer:')} {data['answer']}" if data.get("answer") else said


class ProposalMade(ProposalFormatter):
    """A portal proposes."""

    label, step = gettext_lazy("Propose a change"), gettext_lazy("The portal %(portal)s proposed a change")


class ProposalWithdrawn(ProposalFormatter):
    """A portal takes it back."""

    label, step = gettext_lazy("Withdraw a proposal"), gettext_lazy("The portal %(portal)s withdrew its proposal")


class ProposalAccepted(ProposalFormatter):
    """The steward takes it over."""

    label, step = gettext_lazy("Accept a proposal"), gettext_lazy("Accepted a proposal of the portal %(portal)s")


class ProposalRefused(ProposalFormatter):
    """The steward refuses."""

    label, step = gettext_lazy("Refuse a proposal"), gettext_lazy("Refused a proposal of the portal %(portal)s")


class ProjectHandedOver(LogFormatter):
    """Another portal keeps the project."""

    label = gettext_lazy("Hand over to another portal")

    def format_message(self, log_entry: ModelLogEntry) -> str:
        """From whom to whom."""
        return _("Handed over from the portal %(before)s to the portal %(after)s") % log_entry.data


def register_log_actions(actions: LogActionRegistry) -> None:
    """Names and sentences of the steps."""
    actions.register_action(proposing.MADE)(ProposalMade)
    actions.register_action(proposing.WITHDRAWN)(ProposalWithdrawn)
    actions.register_action(proposing.ACCEPTED)(ProposalAccepted)
    actions.register_action(proposing.REFUSED)(ProposalRefused)
    actions.register_action(HANDED_OVER)(ProjectHandedOver)
