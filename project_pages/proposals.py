"""ChangeProposal: what another portal asks the steward of a project to change."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys
from project_pages.notes import FactChoices


class ChangeProposalQuerySet(models.QuerySet):
    """Which proposals concern a person."""

    def waiting(self) -> ChangeProposalQuerySet:
        """Those that nobody has decided or withdrawn."""
        return self.filter(state=ChangeProposal.State.OPEN)

    def to_steward(self, user: AbstractBaseUser) -> ChangeProposalQuerySet:
        """Those about projects that the person's portals keep; all of them for a superuser."""
        return self if user.is_superuser else self.filter(project__steward__in=portal_keys(user))

    def made_by(self, user: AbstractBaseUser) -> ChangeProposalQuerySet:
        """Those of the person's portals."""
        return self if user.is_superuser else self.filter(portal__in=portal_keys(user))


class ChangeProposal(models.Model):
    """A change that a portal proposes and the steward accepts or refuses with an answer."""

    class State(models.TextChoices):
        OPEN = "open", _("waits for the steward")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("refused")
        WITHDRAWN = "withdrawn", _("withdrawn")

    project = models.ForeignKey(
        "project_pages.Project", on_delete=models.CASCADE, related_name="proposals", verbose_name=_("project")
    )
    portal = models.ForeignKey(
        Portal, on_delete=models.CASCADE, related_name="proposals", verbose_name=_("proposed by portal")
    )
    fact = models.CharField(_("value"), max_length=30, choices=FactChoices, blank=True)
    proposed_value = models.CharField(_("proposed value"), max_length=300, blank=True)
    explanation = models.TextField(_("what should change and why"))
    source = models.CharField(_("where it can be checked"), max_length=300, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="proposals", null=True, editable=False
    )
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.OPEN, editable=False)
    answer = models.TextField(_("answer"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="decided_proposals", null=True, editable=False
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, editable=False)

    objects = ChangeProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposed change")
        verbose_name_plural = _("proposed changes")
        ordering = ["-proposed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.project}: {self.proposed_value or self.explanation[:60]}"

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.state == self.State.OPEN

    @property
    def subject(self) -> str:
        """What it is about: the value by its name, or the explanation's beginning."""
        return str(self.get_fact_display()) if self.fact else self.explanation[:60]
