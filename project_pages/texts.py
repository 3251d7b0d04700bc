"""ProjectText: the words of a project in one language. Figures stay in the record."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class ProjectText(TranslatableMixin, ClusterableModel):
    """Title, goal and labels in one language; the Polish one repeats the record and is the source of translations."""

    project = models.ForeignKey(
        "project_pages.Project", on_delete=models.CASCADE, related_name="texts", verbose_name=_("project")
    )
    title = models.CharField(_("title"), max_length=300)
    short_title = models.CharField(_("short title"), max_length=120, blank=True)
    summary = models.CharField(_("purpose in one sentence"), max_length=300, blank=True)
    goal = models.TextField(_("goal"), blank=True)
    target_group = models.TextField(_("target group"), blank=True)

    panels = [
        FieldPanel("title"),
        FieldPanel("short_title"),
        FieldPanel("summary"),
        FieldPanel("goal"),
        FieldPanel("target_group"),
        InlinePanel("lines", label=_("label")),
    ]
    translatable_fields = [
        TranslatableField("title"),
        TranslatableField("short_title"),
        TranslatableField("summary"),
        TranslatableField("goal"),
        TranslatableField("target_group"),
        TranslatableField("lines"),
        SynchronizedField("project"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("words of a project")
        verbose_name_plural = _("words of projects")
        constraints = [models.UniqueConstraint(fields=["project", "locale"], name="one_project_text_per_language")]

    def __str__(self) -> str:
        return f"{self.title} ({self.locale})"


class ProjectTextLine(TranslatableMixin, Orderable):
    """One label of a row of the record: of a task, a target group, an effect, its unit, an amendment's reason."""

    text_of = ParentalKey(ProjectText, on_delete=models.CASCADE, related_name="lines")
    source = models.TextField(_("in Polish"))
    text = models.TextField(_("text"))

    panels = [FieldPanel("text")]
    translatable_fields = [TranslatableField("text"), SynchronizedField("source")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("label")
        verbose_name_plural = _("labels")

    def __str__(self) -> str:
        return self.text
