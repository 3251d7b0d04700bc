"""RecordVersion: what was known of a project since when. Rows are only ever added."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordVersion(models.Model):
    """The whole record as it was published at one moment, with what changed and why.

    `payload` has the shape of `project_pages.payload`; `changes` is a list of `fact`, `before`, `after`;
    `schedule_changes` one of `key`, `step`, `before`, `after` (`project_pages.schedule_log`).
    """

    class Kind(models.TextChoices):
        FIRST = "first", _("first record")
        AMENDMENT = "amendment", _("amendment")
        CORRECTION = "correction", _("correction")
        WORDS = "words", _("change of words")

    project = models.ForeignKey(
        "project_pages.Project", on_delete=models.CASCADE, related_name="versions", verbose_name=_("project")
    )
    recorded_at = models.DateTimeField(_("recorded at"), db_index=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        related_name="recorded_versions",
        null=True,
        blank=True,
        verbose_name=_("recorded by"),
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    reason = models.CharField(_("reason"), max_length=400, blank=True)
    changes = models.JSONField(_("changes"), default=list)
    schedule_changes = models.JSONField(_("changes of the schedule"), default=list)
    payload = models.JSONField(_("record"))
    digest = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("version of the record")
        verbose_name_plural = _("versions of the record")
        ordering = ["-recorded_at", "-pk"]
        indexes = [models.Index(fields=["project", "-recorded_at"], name="record_version_order")]

    def __str__(self) -> str:
        return f"{self.project} {self.recorded_at:%Y-%m-%d %H:%M}"
