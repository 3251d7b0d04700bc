"""PageSnapshot: a project page as it was shown, kept for auditors. Rows are only ever added."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PageSnapshot(models.Model):
    """What a page showed from one moment on: its HTML (gzip), its strip, its obligations, hashes of its files."""

    class Cause(models.TextChoices):
        PAGE = "page", _("publication of the page")
        RECORD = "record", _("publication of the project")
        DAY = "day", _("a date came")
        GONE = "gone", _("withdrawn from publication")

    page = models.ForeignKey(
        "project_pages.ProjectPage",
        on_delete=models.SET_NULL,
        related_name="snapshots",
        null=True,
        verbose_name=_("page"),
    )
    page_key = models.PositiveBigIntegerField(_("key of the page"), db_index=True)
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("address"), max_length=500)
    taken_at = models.DateTimeField(_("taken at"), db_index=True)
    cause = models.CharField(_("cause"), max_length=10, choices=Cause)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="page_snapshots", null=True, blank=True
    )
    html = models.BinaryField(_("page"), editable=False)
    strip = models.JSONField(_("funding strip"), default=dict)
    obligations = models.JSONField(_("obligations"), default=list)
    files = models.JSONField(_("files"), default=list)
    digest = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("stored page")
        verbose_name_plural = _("stored pages")
        ordering = ["-taken_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.title} {self.taken_at:%Y-%m-%d %H:%M}"
