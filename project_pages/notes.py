"""What is said about values of a record: that nobody knows one, or where one was taken from."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from cms.language.fields import PolishDateField
from project_pages.values import FactName


class FactChoices(models.TextChoices):
    """Values of a record by the names editors know."""

    CONTRACT_NUMBER = FactName.CONTRACT_NUMBER, _("contract number")
    SIGNED_ON = FactName.SIGNED_ON, _("day of the contract")
    CALL_NUMBER = FactName.CALL_NUMBER, _("call number")
    STARTS_ON = FactName.STARTS_ON, _("start of the project")
    ENDS_ON = FactName.ENDS_ON, _("end of the project")
    DURABLE_UNTIL = FactName.DURABLE_UNTIL, _("end of the durability period")
    TOTAL = FactName.TOTAL, _("value of the project")
    EU = FactName.EU, _("contribution of European Funds")
    STATE = FactName.STATE, _("state budget")
    OWN = FactName.OWN, _("own contribution")
    LEAD = FactName.LEAD, _("lead of the project")
    PARTNERS = FactName.PARTNERS, _("partners")
    PARTICIPANTS = FactName.PARTICIPANTS, _("participating municipalities and counties")
    GOAL = FactName.GOAL, _("goal")
    TARGET_GROUPS = FactName.TARGET_GROUPS, _("target groups")
    TASKS = FactName.TASKS, _("tasks")
    EFFECTS = FactName.EFFECTS, _("effects")
    AREAS = FactName.AREAS, _("area")
    RECRUITMENT = FactName.RECRUITMENT, _("recruitment")
    SCHEDULE = FactName.SCHEDULE, _("schedule of support")


class NoteMixin(models.Model):
    """Which value it is about, and who said so when."""

    fact = models.CharField(_("value"), max_length=30, choices=FactChoices)
    noted_by = models.CharField(
        _("established by"), max_length=120, blank=True, help_text=_("Unit or role, no names. Empty: your portal.")
    )
    noted_on = PolishDateField(_("established on"), null=True, blank=True, help_text=_("Empty: today."))

    noted_panel = FieldRowPanel([FieldPanel("noted_by"), FieldPanel("noted_on")])

    class Meta:
        abstract = True


class UnknownValue(NoteMixin, Orderable):
    """A value that nobody knows, with the reason: it is neither given nor missing."""

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="unknowns")
    reason = models.CharField(_("why it is not known"), max_length=250, help_text=_("Citizens see it."))

    panels = [FieldPanel("fact"), FieldPanel("reason"), NoteMixin.noted_panel]

    class Meta(Orderable.Meta):
        verbose_name = _("unknown value")
        verbose_name_plural = _("unknown values")

    def __str__(self) -> str:
        return f"{self.get_fact_display()}: {self.reason}"


class ValueSource(NoteMixin, Orderable):
    """Where a value was taken from."""

    class Kind(models.TextChoices):
        PAGE = "page", _("a page")
        QUOTE = "quote", _("words of a document or page")
        IMPORTED = "imported", _("import")
        TYPED = "typed", _("typed by an editor")
        CONFIRMED = "confirmed", _("confirmed with the contract")

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(_("source"), max_length=12, choices=Kind, default=Kind.PAGE)
    page = models.CharField(_("page or document"), max_length=300, blank=True)
    quote = models.TextField(_("quotation"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("fact"), FieldPanel("kind")]),
        FieldPanel("page"),
        FieldPanel("quote"),
        NoteMixin.noted_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("source of a value")
        verbose_name_plural = _("sources of values")

    def __str__(self) -> str:
        return f"{self.get_fact_display()}: {self.get_kind_display()}"
