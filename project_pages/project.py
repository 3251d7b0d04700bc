"""Project: the facts of an EU-funded project, stored once for all portals."""

from __future__ import annotations

from datetime import date
from itertools import count

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.models import DraftStateMixin, LockableMixin, Revision, RevisionMixin, Workflow, WorkflowMixin
from wagtail.search import index

from cms.core.portal import Portal
from cms.core.portal_records import require_right
from cms.language.contract_numbers import contract_key
from cms.language.fields import ContractNumberField, PolishDateField
from cms.language.slugs import slugify_polish
from partners_logos.models import Programme
from project_pages.facts import Facts, Phase, Record, Role, facts_on
from project_pages.forms import ProjectForm
from project_pages.notes import UnknownValue, ValueSource
from project_pages.publishing import publish_project
from project_pages.record import record_of, stored_record
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, TargetGroup, Task
from project_pages.support import Recruitment, Session

SLUG_LENGTH = 120


def period_in_force(day: date, prefix: str = "") -> dict[str, models.expressions.Combinable]:
    """Expressions for `current_starts_on` and `current_ends_on`; `prefix` leads to the project, as in `project__`."""
    held = Coalesce("effective_on", "signed_on", "seen_on")
    rows = (
        Amendment.objects.filter(project=models.OuterRef(f"{prefix}pk"))
        .annotate(held_from=held)
        .exclude(models.Q(effective_on__gt=day) | models.Q(effective_on=None, signed_on__gt=day))
        .order_by(
            models.F("held_from").desc(nulls_last=True),
            models.F("signed_on").desc(nulls_last=True),
            "-number_key",
            models.F("new_ends_on").desc(nulls_last=True),
            models.F("new_starts_on").desc(nulls_last=True),
            "-reason",
        )
    )
    ends = rows.exclude(new_ends_on=None).values("new_ends_on")[:1]
    starts = rows.exclude(new_starts_on=None).values("new_starts_on")[:1]
    return {
        "current_starts_on": Coalesce(models.Subquery(starts), f"{prefix}starts_on"),
        "current_ends_on": Coalesce(models.Subquery(ends), f"{prefix}ends_on"),
    }


class ProjectQuerySet(models.QuerySet):
    """Which projects are public, whose they are, and where they stand in their period."""

    def live(self) -> ProjectQuerySet:
        """Published records."""
        return self.filter(live=True)

    def with_period(self, day: date) -> ProjectQuerySet:
        """Annotate `current_starts_on` and `current_ends_on`: the period in force, amendments counted."""
        return self.annotate(**period_in_force(day))

    def in_phase(self, phase: str, day: date) -> ProjectQuerySet:
        """Projects planned, running or finished on the day; any other word changes nothing."""
        conditions = {
            Phase.PLANNED: models.Q(current_starts_on__gt=day),
            Phase.RUNNING: models.Q(current_starts_on__lte=day)
            & (models.Q(current_ends_on__gte=day) | models.Q(current_ends_on=None)),
            Phase.FINISHED: models.Q(current_ends_on__lt=day),
            Phase.DURABILITY: models.Q(current_ends_on__lt=day, durable_until__gte=day),
        }
        return self.with_period(day).filter(conditions[phase]) if phase in conditions else self

    def with_rows(self, **instead: models.QuerySet) -> ProjectQuerySet:
        """Everything a record is made of, in one query for each kind of rows however many there are.

        `instead` gives, by the name of a kind of rows, those to read in place of all.
        """
        rows = {
            "partnerships": Partnership.objects.all(),
            "budgets": Budget.objects.select_related("part_of__acts_for"),
            "target_groups": TargetGroup.objects.all(),
            "effects": Effect.objects.all(),
            "tasks": Task.objects.all(),
            "areas": Area.objects.all(),
            "recruitments": Recruitment.objects.all(),
            "sessions": Session.objects.all(),
            "amendments": Amendment.objects.all(),
            "unknowns": UnknownValue.objects.all(),
            "sources": ValueSource.objects.all(),
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
            target_groups=TargetGroup.objects.none(),
            effects=Effect.objects.none(),
            tasks=Task.objects.none(),
            areas=Area.objects.none(),
            recruitments=Recruitment.objects.none(),
            sessions=Session.objects.none(),
            unknowns=UnknownValue.objects.none(),
            sources=ValueSource.objects.none(),
        )


class Project(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """Numbers, dates and names of a project. Each portal tells it in its own words on a ProjectPage."""

    title = models.CharField(_("title"), max_length=300)
    short_title = models.CharField(_("short title"), max_length=120, blank=True)
    slug = models.SlugField(_("address"), max_length=SLUG_LENGTH, unique=True, blank=True)
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
    contract_key = models.CharField(max_length=60, blank=True, default="", editable=False, db_index=True)
    call_number = ContractNumberField(_("call number"), max_length=60, blank=True)
    call_announced_by = models.CharField(_("call announced by"), max_length=200, blank=True)
    signed_on = PolishDateField(_("contract signed on"), null=True, blank=True)
    starts_on = PolishDateField(_("start"), null=True, blank=True, help_text=_("As in the first contract."))
    ends_on = PolishDateField(_("end"), null=True, blank=True, help_text=_("As in the first contract."))
    durable_until = PolishDateField(
        _("durability until"), null=True, blank=True, help_text=_("Last day on which the effects must be kept.")
    )
    summary = models.CharField(_("purpose in one sentence"), max_length=300, blank=True)
    goal = models.TextField(_("goal"), blank=True)
    target_group = models.TextField(_("target group"), blank=True)
    correction_reason = models.CharField(
        _("reason of the correction"),
        max_length=400,
        blank=True,
        help_text=_(
            "Fill in only where a published value was wrong: what was wrong and how it is known. Values that an annex "
            "changed are recorded as amendments instead. Citizens see it."
        ),
    )

    objects = ProjectQuerySet.as_manager()
    base_form_class = ProjectForm

    name_panels = [
        MultiFieldPanel(["title", "short_title", "slug", "summary"], heading=_("Title")),
        FieldPanel("goal"),
        FieldPanel("target_group"),
        InlinePanel("target_groups", heading=_("Target groups"), label=_("target group")),
    ]
    contract_panels = [
        MultiFieldPanel(
            ["programme", "priority", "measure", "specific_objective", "operation_type"], heading=_("Programme")
        ),
        MultiFieldPanel(
            ["contract_number", "signed_on", "call_number", "call_announced_by"],
            heading=_("Contract"),
        ),
        MultiFieldPanel([FieldRowPanel(["starts_on", "ends_on", "durable_until"])], heading=_("Period")),
        InlinePanel("amendments", heading=_("Amendments"), label=_("amendment")),
        FieldPanel("correction_reason"),
    ]
    note_panels = [
        InlinePanel("unknowns", heading=_("What is not known"), label=_("unknown value")),
        InlinePanel("sources", heading=_("Where values come from"), label=_("source of a value")),
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
            ObjectList(
                [
                    InlinePanel("recruitments", heading=_("Recruitment"), label=_("recruitment")),
                    InlinePanel("sessions", heading=_("Schedule of support"), label=_("item of the schedule")),
                ],
                heading=_("Recruitment and schedule"),
            ),
            ObjectList(note_panels, heading=_("Unknown values and sources")),
        ]
    )
    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("title"),
        index.SearchField("short_title"),
        index.AutocompleteField("contract_number"),
        index.SearchField("contract_number"),
        index.FilterField("steward"),
        index.FilterField("programme"),
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
        """Give a new project an address from its title, with a number where another project has it."""
        if not self.slug and self.title:
            self.slug = self._free_slug(slugify_polish(self.short_title or self.title)[:SLUG_LENGTH])
        super().full_clean(*args, **kwargs)

    def _free_slug(self, base: str) -> str:
        """The address itself, or the first of `…-2`, `…-3` that no project has."""
        others = Project.objects.exclude(pk=self.pk)
        taken = set(others.filter(slug__startswith=base[: SLUG_LENGTH - 4]).values_list("slug", flat=True))
        numbered = (f"{base[: SLUG_LENGTH - len(str(number)) - 1]}-{number}" for number in count(2))
        return base if base not in taken else next(slug for slug in numbered if slug not in taken)

    def clean(self) -> None:
        """One contract is one project, whatever annex its number counts."""
        super().clean()
        key = contract_key(self.contract_number)
        if key and Project.objects.filter(contract_key=key).exclude(pk=self.pk).exists():
            message = _(
                "Another project has this contract number. Two digits at the end that count annexes make no difference."
            )
            raise ValidationError({"contract_number": message})

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the contract number without its annex beside it, so that no second project takes it."""
        self.contract_key = contract_key(self.contract_number)
        if kwargs.get("update_fields") and "contract_number" in kwargs["update_fields"]:
            kwargs["update_fields"] = {*kwargs["update_fields"], "contract_key"}
        super().save(*args, **kwargs)

    def publish(self, revision: Revision, user: AbstractBaseUser | None = None, **kwargs: object) -> object:
        """Publish a draft and keep what was known since when; every way of publishing ends here.

        Raises PermissionDenied for a person who may not publish in the portal that keeps the project.
        """
        if user and not kwargs.get("skip_permission_checks"):
            require_right(user, "publish", self)
        return publish_project(self, super().publish, revision, user=user, **kwargs)

    @classmethod
    def get_default_workflow(cls) -> None:
        """A project has a workflow once it has a portal: it is saved as a draft first."""
        return

    def get_workflow(self) -> Workflow | None:
        """The workflow of the portal that keeps the project; Wagtail knows only one for all projects."""
        workflow = self.steward.workflow
        return workflow if workflow and workflow.active else None

    def with_content_json(self, content: dict[str, object]) -> Project:
        """A revision tells facts; who keeps the record is never taken from one."""
        project = super().with_content_json(content)
        project.steward_id = self.steward_id
        return project

    def record(self) -> Record:
        """Everything recorded: of a form or draft, of rows fetched before, or of the database in one query."""
        fetched = getattr(self, "_prefetched_objects_cache", None) or getattr(self, "_cluster_related_objects", None)
        return record_of(self) if fetched or self.pk is None else stored_record(self)

    def facts(self, day: date | None = None) -> Facts:
        """What is in force on a day, today if none is named."""
        today = date.today()
        return facts_on(self.record(), day or today, today)
