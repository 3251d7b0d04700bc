"""ChangeProposal: what another portal asks the steward of a project to change."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.core.portal import Portal
from project_pages.notes import FactChoices


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

    class Meta:
        verbose_name = _("proposed change")
        verbose_name_plural = _("proposed changes")
        ordering = ["-proposed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.project}: {self.proposed_value or self.explanation[:60]}"
