"""Rows of a project's record: partnership, amounts, target groups, effects, tasks, area, amendments."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from cms.language.fields import AmountField, PolishDateField
from cms.places.fields import TerytField
from media.models import Document
from partners_logos.models import Organisation
from project_pages.values import Role, Scope, sortable


class OriginMixin(models.Model):
    """Where a value comes from, when no numbered document says so: the page on which it was seen, and the day."""

    seen_at = models.CharField(
        _("seen at"),
        max_length=200,
        blank=True,
        help_text=_("The page on which the value stands, if no annex is known."),
    )
    seen_on = PolishDateField(_("seen on"), null=True, blank=True)

    origin_panel = FieldRowPanel([FieldPanel("seen_at"), FieldPanel("seen_on")])

    class Meta:
        abstract = True


class SinceMixin(OriginMixin):
    """A row that holds from an annex or a day on, until a day; without any of them from the beginning and on."""

    annex = models.CharField(
        _("by annex no."),
        max_length=20,
        blank=True,
        help_text=_("The number of an annex from the list of amendments; its days then count. Empty: first contract."),
    )
    since = PolishDateField(_("since"), null=True, blank=True, help_text=_("Empty: from the beginning."))
    until = PolishDateField(_("until"), null=True, blank=True, help_text=_("Empty: it still holds."))

    since_panel = MultiFieldPanel(
        [FieldRowPanel([FieldPanel("annex"), FieldPanel("since"), FieldPanel("until")]), OriginMixin.origin_panel],
        heading=_("Since when it holds"),
        classname="collapsed",
    )

    class Meta:
        abstract = True


class Audience(models.TextChoices):
    """Whom a project supports, in the words by which people look for support."""

    INSTITUTIONS = "institutions", _("institutions and their staff")
    FAMILIES = "families", _("families and foster care")
    CHILDREN = "children", _("children and young people")
    SENIORS = "seniors", _("older people")
    DISABILITY = "disability", _("people with disabilities")
    CARERS = "carers", _("carers of dependants")
    UNEMPLOYED = "unemployed", _("people without work")
    MIGRANTS = "migrants", _("migrants and refugees")
    HOMELESS = "homeless", _("people in the crisis of homelessness")
    SOCIAL_ECONOMY = "social_economy", _("social economy and NGOs")
    OTHER = "other", _("other groups")


class Partnership(SinceMixin, Orderable):
    """An organisation's role in a project."""

    class RoleChoices(models.TextChoices):
        LEAD = Role.LEAD, _("lead")
        PARTNER = Role.PARTNER, _("partner")
        PARTICIPANT = Role.PARTICIPANT, _("participating municipality or county")

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="partnerships")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="partnerships", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=20, choices=RoleChoices, default=RoleChoices.PARTNER)
    budget_part = AmountField(_("part of the budget"), null=True, blank=True)
    gone_seen_at = models.CharField(
        _("no longer named at"),
        max_length=200,
        blank=True,
        help_text=_("If the day of leaving is unknown: the page that no longer names the organisation."),
    )
    gone_seen_on = PolishDateField(_("seen on"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("budget_part"), FieldPanel("note")]),
        SinceMixin.since_panel,
        FieldRowPanel([FieldPanel("gone_seen_at"), FieldPanel("gone_seen_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("organisation in the project")
        verbose_name_plural = _("organisations in the project")

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_role_display()})"


class Budget(SinceMixin, Orderable):
    """Amounts of one scope, from one day on."""

    class ScopeChoices(models.TextChoices):
        WHOLE = Scope.WHOLE, _("whole project")
        PART = Scope.PART, _("one partner's part")
        NOT_ESTABLISHED = Scope.NOT_ESTABLISHED, _("not established")

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="budgets")
    scope = models.CharField(_("scope"), max_length=20, choices=ScopeChoices, default=ScopeChoices.WHOLE)
    part_of = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="budget_parts",
        null=True,
        blank=True,
        verbose_name=_("part of"),
    )
    total = AmountField(_("value of the project"), null=True, blank=True)
    eu = AmountField(_("contribution of European Funds"), null=True, blank=True)
    state = AmountField(_("state budget"), null=True, blank=True)
    own = AmountField(_("own contribution"), null=True, blank=True)
    note = models.CharField(
        _("note"), max_length=250, blank=True, help_text=_("For example why an amount is unknown; citizens see it.")
    )

    panels = [
        FieldRowPanel([FieldPanel("scope"), FieldPanel("part_of")]),
        FieldRowPanel([FieldPanel("total"), FieldPanel("eu")]),
        FieldRowPanel([FieldPanel("state"), FieldPanel("own")]),
        FieldPanel("note"),
        SinceMixin.since_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("amounts")
        verbose_name_plural = _("amounts")

    def __str__(self) -> str:
        return self.get_scope_display()


class TargetGroup(SinceMixin, Orderable):
    """A group the project supports, counted where the contract counts it."""

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="target_groups")
    name = models.CharField(_("target group"), max_length=300, help_text=_("As it reads after a number."))
    count = models.PositiveIntegerField(_("number"), null=True, blank=True)
    audience = models.CharField(_("kind"), max_length=20, choices=Audience, default=Audience.OTHER)

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("count"), FieldPanel("audience")]),
        SinceMixin.since_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")

    def __str__(self) -> str:
        return self.name


class Effect(SinceMixin, Orderable):
    """What the project makes or changes."""

    class KindChoices(models.TextChoices):
        PRODUCT = "product", _("product")
        RESULT = "result", _("result")

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="effects")
    number = models.DecimalField(_("number planned"), max_digits=14, decimal_places=2, null=True, blank=True)
    achieved = models.DecimalField(_("number achieved"), max_digits=14, decimal_places=2, null=True, blank=True)
    as_of = PolishDateField(_("achieved as of"), null=True, blank=True)
    unit = models.CharField(
        _("unit"), max_length=60, blank=True, help_text=_("What is counted, as it reads after the number.")
    )
    label = models.CharField(_("effect"), max_length=400)
    kind = models.CharField(_("kind"), max_length=10, choices=KindChoices, default=KindChoices.PRODUCT)

    panels = [
        FieldPanel("label"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("unit"), FieldPanel("kind")]),
        FieldRowPanel([FieldPanel("achieved"), FieldPanel("as_of")]),
        SinceMixin.since_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("effect")
        verbose_name_plural = _("effects")

    def __str__(self) -> str:
        return self.label


class Task(SinceMixin, Orderable):
    """A task or stage of the project."""

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="tasks")
    name = models.CharField(_("name"), max_length=200)
    text = models.TextField(_("description"), blank=True)
    starts = PolishDateField(_("start"), null=True, blank=True)
    ends = PolishDateField(_("end"), null=True, blank=True)

    panels = [
        FieldPanel("name"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        SinceMixin.since_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("task")
        verbose_name_plural = _("tasks")

    def __str__(self) -> str:
        return self.name


class Area(Orderable):
    """A voivodeship, county or municipality in which the project is carried out."""

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="areas")
    code = TerytField(_("place"))

    panels = [FieldPanel("code")]

    class Meta(Orderable.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("area")

    def __str__(self) -> str:
        return self.code


class Amendment(OriginMixin, Orderable):
    """An annex to the grant agreement: from which day which dates hold, and why."""

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="amendments")
    number = models.CharField(_("number of the annex"), max_length=20, blank=True)
    number_key = models.CharField(max_length=80, blank=True, default="", editable=False)
    signed_on = PolishDateField(_("signed on"), null=True, blank=True)
    effective_on = PolishDateField(_("in force from"), null=True, blank=True)
    new_starts_on = PolishDateField(_("new start"), null=True, blank=True)
    new_ends_on = PolishDateField(_("new end"), null=True, blank=True)
    reason = models.CharField(_("what changed and why"), max_length=300, blank=True)
    document = models.ForeignKey(
        Document,
        on_delete=models.SET_NULL,
        related_name="amendments",
        null=True,
        blank=True,
        verbose_name=_("document of the annex"),
    )

    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("signed_on"), FieldPanel("effective_on")]),
        FieldRowPanel([FieldPanel("new_starts_on"), FieldPanel("new_ends_on")]),
        FieldPanel("reason"),
        FieldPanel("document"),
        OriginMixin.origin_panel,
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("amendment")
        verbose_name_plural = _("amendments")

    def __str__(self) -> str:
        return self.number or self.seen_at

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the number in a form that a database sorts as people count."""
        self.number_key = sortable(self.number)
        super().save(*args, **kwargs)
