"""Rows of a project's record that tell people how to take part: recruitment and the schedule of support."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from cms.language.fields import PolishDateField
from cms.places.fields import TerytField
from media.models import Document
from project_pages.rows import Audience


def _file(name: str, related_name: str) -> models.ForeignKey:
    return models.ForeignKey(
        Document, on_delete=models.SET_NULL, related_name=related_name, null=True, blank=True, verbose_name=name
    )


class Recruitment(Orderable):
    """A call for participants (PRJ-4). It is open between its two moments and closes by itself."""

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="recruitments")
    name = models.CharField(_("name"), max_length=200, help_text=_("For example: Recruitment for the second edition."))
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    places = models.PositiveIntegerField(_("number of places"), null=True, blank=True)
    audience = models.CharField(_("for whom"), max_length=20, choices=Audience, blank=True)
    area = TerytField(_("where"), blank=True, help_text=_("Empty: the whole area of the project."))
    who = models.TextField(_("who may take part"), blank=True)
    criteria = models.TextField(_("criteria"), blank=True)
    how_to_apply = models.TextField(_("where and how to apply"), blank=True)
    results = models.TextField(_("results"), blank=True, help_text=_("Numbers of applications, never names."))
    is_supplementary = models.BooleanField(_("supplementary recruitment"), default=False)
    rules = _file(_("rules"), "recruitment_rules")
    form = _file(_("form"), "recruitment_forms")
    results_list = _file(_("list of results"), "recruitment_results")

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("is_supplementary")]),
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at"), FieldPanel("places")]),
        FieldRowPanel([FieldPanel("audience"), FieldPanel("area")]),
        FieldPanel("who"),
        FieldPanel("criteria"),
        FieldPanel("how_to_apply"),
        MultiFieldPanel([FieldPanel("rules"), FieldPanel("form")], heading=_("Documents")),
        MultiFieldPanel([FieldPanel("results"), FieldPanel("results_list")], heading=_("Results")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("recruitment")
        verbose_name_plural = _("recruitment")

    def __str__(self) -> str:
        return self.name


class Session(Orderable):
    """A row of the schedule of support (PRJ-5), which controllers and participants look up."""

    class Form(models.TextChoices):
        TRAINING = "training", _("training")
        WORKSHOP = "workshop", _("workshop")
        COACHING = "coaching", _("coaching")
        COUNSELLING = "counselling", _("counselling")
        CONFERENCE = "conference", _("conference")
        MEETING = "meeting", _("meeting")
        STUDY_VISIT = "study_visit", _("study visit")
        OTHER = "other", _("other form")

    project = ParentalKey("project_pages.Project", on_delete=models.CASCADE, related_name="sessions")
    day = PolishDateField(_("date"))
    starts = models.TimeField(_("from hour"), null=True, blank=True)
    ends = models.TimeField(_("to hour"), null=True, blank=True)
    form = models.CharField(_("form of support"), max_length=20, choices=Form, default=Form.TRAINING)
    topic = models.CharField(_("topic"), max_length=300, blank=True)
    venue = models.CharField(_("venue"), max_length=200, blank=True, help_text=_("Name and address of the place."))
    place = TerytField(_("municipality"), blank=True)
    is_online = models.BooleanField(_("online"), default=False)
    persons = models.PositiveIntegerField(_("number of persons"), null=True, blank=True)
    accessibility = models.CharField(
        _("accessibility"),
        max_length=200,
        blank=True,
        help_text=_("For example: induction loop, Polish Sign Language interpreter, ramp."),
    )
    is_cancelled = models.BooleanField(_("cancelled"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("day"), FieldPanel("starts"), FieldPanel("ends")]),
        FieldRowPanel([FieldPanel("form"), FieldPanel("topic")]),
        FieldRowPanel([FieldPanel("venue"), FieldPanel("place"), FieldPanel("is_online")]),
        FieldRowPanel([FieldPanel("persons"), FieldPanel("accessibility"), FieldPanel("is_cancelled")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("item of the schedule")
        verbose_name_plural = _("schedule of support")

    def __str__(self) -> str:
        return f"{self.day} {self.topic or self.get_form_display()}"
