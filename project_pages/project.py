"""Project: the facts of an EU-funded project, stored once for all portals."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin
from wagtail.search import index

from cms.core.portal import Portal
from cms.language.fields import ContractNumberField, PolishDateField
from cms.language.slugs import slugify_polish
from partners_logos.models import Programme
from project_pages.facts import Facts, Phase, Role, facts_on
from project_pages.forms import ProjectForm
from project_pages.record import record_of
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, Task


class ProjectQuerySet(models.QuerySet):
    """Which projects are public, whose they are, and where they stand in their period."""

    def live(self) -> ProjectQuerySet:
        """Published records."""
        return self.filter(live=True)

    def with_period(self, day: date) -> ProjectQuerySet:
        """Annotate `current_starts_on` and `current_ends_on`: the period in force, amendments counted."""
        held = Coalesce("effective_on", "signed_on", "seen_on")
        rows = (
            Amendment.objects.filter(project=models.OuterRef("pk"))
            .annotate(held_from=held)
            .exclude(models.Q(effective_on__gt=day) | models.Q(effective_on=None, signed_on__gt=day))
            .order_by(models.F("held_from").desc(nulls_last=True), "-signed_on", "-number", "-sort_order", "-pk")
        )
        ends = rows.exclude(new_ends_on=None).values("new_ends_on")[:1]
        starts = rows.exclude(new_starts_on=None).values("new_starts_on")[:1]
        return self.annotate(
            current_starts_on=Coalesce(models.Subquery(starts), "starts_on"),
            current_ends_on=Coalesce(models.Subquery(ends), "ends_on"),
        )

    def in_phase(self, phase: str, day: date) -> ProjectQuerySet:
        """Projects planned, running or finished on the day; any other word changes nothing."""
        conditions = {
            Phase.PLANNED: models.Q(current_starts_on__gt=day),
            Phase.RUNNING: models.Q(current_starts_on__lte=day)
            & (models.Q(current_ends_on__gte=day) | models.Q(current_ends_on=None)),
            Phase.FINISHED: models.Q(current_ends_on__lt=day),
        }
        return self.with_period(day).filter(conditions[phase]) if phase in conditions else self

    def with_rows(self, **instead: models.QuerySet) -> ProjectQuerySet:
        """Everything a record is made of, in seven queries however many rows there are.

        `instead` gives, by the name of a kind of rows, those to read in place of all.
        """
        rows = {
            "partnerships": Partnership.objects.all(),
            "budgets": Budget.objects.select_related("part_of__acts_for"),
            "effects": Effect.objects.all(),
            "tasks": Task.objects.all(),
            "areas": Area.objects.all(),
            "amendments": Amendment.objects.all(),
            **instead,
        }
        rows["partnerships"] = rows["partnerships"].select_related("organisation__acts_for")
        return self.select_related("programme").prefetch_related(
            *(models.Prefetch(name, found) for name, found in rows.items())
        )

    def for_lists(self) -> ProjectQuerySet:
        """What a row of a list shows: period, amounts and lead."""
        return self.with_rows(
            partnerships=Partnership.objects.filter(role=Role.LEAD),
            effects=Effect.objects.none(),
            tasks=Task.objects.none(),
            areas=Area.objects.none(),
        )


class Project(DraftStateMixin, LockableMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """Numbers, dates and names of a project. Each portal tells it in its own words on a ProjectPage."""

    title = models.CharField(_("title"), max_length=300)
    short_title = models.CharField(_("short title"), max_length=120, blank=True)
    slug = models.SlugField(_("address"), max_length=120, unique=True, blank=True)
    steward = models.ForeignKey(
        Portal, on_delete=models.PROTECT, related_name="projects", editable=False, verbose_name=_("kept by portal")
    )
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="projects", null=True, blank=True, verbose_name=_("programme")
    )
    priority = models.CharField(_("priority axis"), max_length=200, blank=True)
    measure = models.CharField(_("measure"), max_length=200, blank=True)
    specific_objective = models.CharField(_("specific objective"), max_length=300, blank=True)
    operation_type = models.CharField(_("type of operation"), max_length=400, blank=True)
    contract_number = ContractNumberField(_("contract number"), max_length=60, blank=True)
    contract_unknown_reason = models.CharField(
        _("why the contract number is not given"), max_length=250, blank=True, help_text=_("Citizens see it.")
    )
    call_number = ContractNumberField(_("call number"), max_length=60, blank=True)
    call_announced_by = models.CharField(_("call announced by"), max_length=200, blank=True)
    signed_on = PolishDateField(_("contract signed on"), null=True, blank=True)
    starts_on = PolishDateField(_("start"), null=True, blank=True, help_text=_("As in the first contract."))
    ends_on = PolishDateField(_("end"), null=True, blank=True, help_text=_("As in the first contract."))
    summary = models.CharField(_("purpose in one sentence"), max_length=300, blank=True)
    goal = models.TextField(_("goal"), blank=True)
    target_group = models.TextField(_("target group"), blank=True)

    objects = ProjectQuerySet.as_manager()
    base_form_class = ProjectForm

    name_panels = [
        MultiFieldPanel(["title", "short_title", "slug", "summary"], heading=_("Title")),
        FieldPanel("goal"),
        FieldPanel("target_group"),
    ]
    contract_panels = [
        MultiFieldPanel(
            ["programme", "priority", "measure", "specific_objective", "operation_type"], heading=_("Programme")
        ),
        MultiFieldPanel(
            ["contract_number", "contract_unknown_reason", "signed_on", "call_number", "call_announced_by"],
            heading=_("Contract"),
        ),
        MultiFieldPanel([FieldRowPanel(["starts_on", "ends_on"])], heading=_("Period")),
        InlinePanel("amendments", heading=_("Amendments"), label=_("amendment")),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(name_panels, heading=_("Title and goal")),
            ObjectList(contract_panels, heading=_("Contract and period")),
            ObjectList([InlinePanel("budgets", label=_("amounts"))], heading=_("Amounts")),
            ObjectList([InlinePanel("partnerships", label=_("organisation"))], heading=_("Partnership")),
            ObjectList(
                [InlinePanel("effects", label=_("effect")), InlinePanel("tasks", label=_("task"))],
                heading=_("Effects and tasks"),
            ),
            ObjectList([InlinePanel("areas", label=_("place"))], heading=_("Area")),
        ]
    )
    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("title"),
        index.SearchField("short_title"),
        index.AutocompleteField("contract_number"),
        index.SearchField("contract_number"),
        index.FilterField("steward"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["title"]
        permissions = [("choose_project", "Can choose project")]

    def __str__(self) -> str:
        return self.title

    def full_clean(self, *args: object, **kwargs: object) -> None:
        """Give a new project an address from its title."""
        if not self.slug and self.title:
            self.slug = slugify_polish(self.short_title or self.title)[:120]
        super().full_clean(*args, **kwargs)

    def with_content_json(self, content: dict[str, object]) -> Project:
        """A revision tells facts; who keeps the record is never taken from one."""
        project = super().with_content_json(content)
        project.steward_id = self.steward_id
        return project

    def facts(self, day: date | None = None) -> Facts:
        """What is in force on a day, today if none is named."""
        today = date.today()
        return facts_on(record_of(self), day or today, today)
