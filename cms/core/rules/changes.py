"""What was decided about the rules: by the network's administrator from a day on, and by portals for their own pages.

Rows are only ever added: what held on any day stays readable.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.core.portal import Portal
from cms.core.rules.book import Level, plain_value
from cms.core.rules.settings import Change
from cms.language.fields import PolishDateField


class LevelChoices(models.TextChoices):
    """What follows from a rule that is broken."""

    BLOCK = Level.BLOCK, _("blocks publishing")
    WARN = Level.WARN, _("warns")
    OFF = Level.OFF, _("is switched off")


class RuleChange(models.Model):
    """A rule as it is to hold from a day on; it is tried on all projects before it takes effect."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("to be tried")
        ENACTED = "enacted", _("in effect from its day")
        WITHDRAWN = "withdrawn", _("withdrawn")

    rule = models.CharField(_("rule"), max_length=40, db_index=True)
    level = models.CharField(_("what it does"), max_length=10, choices=LevelChoices)
    sentence = models.TextField(_("sentence"), max_length=600)
    parameters = models.JSONField(_("thresholds and words"), default=dict, blank=True)
    valid_from = PolishDateField(_("holds from"))
    note = models.CharField(_("why it changes"), max_length=400)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.PROPOSED, editable=False)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="proposed_rules", null=True, editable=False
    )
    proposed_at = models.DateTimeField(_("proposed at"), auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="decided_rules", null=True, editable=False
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, editable=False)

    class Meta:
        verbose_name = _("change of a rule")
        verbose_name_plural = _("changes of rules")
        ordering = ["-proposed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.rule} {self.valid_from:%Y-%m-%d}"

    @property
    def change(self) -> Change:
        """The change as the rules read it."""
        return Change(
            rule=self.rule,
            level=Level(self.level),
            sentence=self.sentence,
            valid_from=self.valid_from,
            parameters={name: plain_value(value) for name, value in self.parameters.items()},
            enacted_at=self.decided_at if self.state == self.State.ENACTED else None,
        )


class PortalRuleChoice(models.Model):
    """Whether a rule blocks or warns on one portal's pages; an empty level returns to what the network set."""

    portal = models.ForeignKey(Portal, on_delete=models.CASCADE, related_name="rule_choices", verbose_name=_("portal"))
    rule = models.CharField(_("rule"), max_length=40)
    level = models.CharField(_("what it does"), max_length=10, choices=LevelChoices, blank=True)
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="rule_choices", null=True, editable=False
    )
    chosen_at = models.DateTimeField(_("chosen at"), auto_now_add=True)

    class Meta:
        verbose_name = _("portal's choice about a rule")
        verbose_name_plural = _("portals' choices about rules")
        ordering = ["pk"]
        indexes = [models.Index(fields=["portal", "rule"], name="rule_choice_of_portal")]

    def __str__(self) -> str:
        return f"{self.portal} {self.rule} {self.level}"
