"""PageSnapshot: a project page as it was shown, kept for auditors; and what is still to be kept."""

from __future__ import annotations

import gzip

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.core.portal import Portal


class PageSnapshot(models.Model):
    """What a page showed from one moment on: its HTML (gzip), its strip, its obligations, hashes of its files.

    Rows are only ever added. Names of the portal, the project and the person stand beside the keys, so that the record
    can be read when those are gone.
    """

    class Cause(models.TextChoices):
        FIRST = "first", _("first record")
        PAGE = "page", _("publication of the page")
        RECORD = "record", _("publication of the project")
        FILE = "file", pgettext_lazy("cause of a record", "change of a file")
        OTHER = "other", pgettext_lazy("cause of a record", "change of other content shown on the page")
        DAY = "day", pgettext_lazy("cause of a record", "daily review: a date came or something shown changed")
        GONE = "gone", _("withdrawn from publication")

    page = models.ForeignKey(
        "project_pages.ProjectPage",
        on_delete=models.SET_NULL,
        related_name="snapshots",
        null=True,
        verbose_name=_("page"),
    )
    page_key = models.PositiveBigIntegerField(_("key of the page"), db_index=True)
    portal = models.ForeignKey(
        Portal,
        on_delete=models.SET_NULL,
        related_name="page_snapshots",
        null=True,
        verbose_name=_("portal"),
    )
    project = models.ForeignKey(
        "project_pages.Project",
        on_delete=models.SET_NULL,
        related_name="snapshots",
        null=True,
        verbose_name=_("project"),
    )
    project_slug = models.CharField(_("address of the project"), max_length=120, blank=True, db_index=True)
    contract_key = models.CharField(_("contract number"), max_length=60, blank=True, db_index=True)
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("address"), max_length=500)
    taken_at = models.DateTimeField(_("taken at"), db_index=True)
    cause = models.CharField(_("cause"), max_length=10, choices=Cause)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="page_snapshots", null=True, blank=True
    )
    published_by_name = models.CharField(_("published by"), max_length=340, blank=True)
    published_by_role = models.CharField(_("role"), max_length=200, blank=True)
    html = models.BinaryField(_("page"), editable=False)
    strip = models.JSONField(_("funding strip"), default=dict)
    obligations = models.JSONField(_("obligations"), default=list)
    files = models.JSONField(_("files"), default=list)
    digest = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("stored page")
        verbose_name_plural = _("stored pages")
        ordering = ["-taken_at", "-pk"]
        indexes = [models.Index(fields=["page_key", "-taken_at"], name="snapshot_page_order")]

    def __str__(self) -> str:
        return f"{self.title} {self.taken_at:%Y-%m-%d %H:%M}"

    @property
    def is_shown(self) -> bool:
        """Whether the page was public from this moment on."""
        return self.cause != self.Cause.GONE

    @property
    def text(self) -> str:
        """The stored HTML; empty for a page that was withdrawn."""
        return gzip.decompress(self.html).decode() if self.html else ""


class DueSnapshot(models.Model):
    """A page that has to be stored: written together with the change, taken away when the page is stored.

    A row that stays tells what could not be stored, since when, and why.
    """

    page_key = models.PositiveBigIntegerField(_("key of the page"), unique=True)
    cause = models.CharField(_("cause"), max_length=10, choices=PageSnapshot.Cause)
    asked_at = models.DateTimeField(_("asked at"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="due_snapshots", null=True, blank=True
    )
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    tried_at = models.DateTimeField(_("tried at"), null=True, blank=True)
    error = models.CharField(_("error"), max_length=400, blank=True)

    class Meta:
        verbose_name = _("page to be stored")
        verbose_name_plural = _("pages to be stored")
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return f"{self.page_key} {self.asked_at:%Y-%m-%d %H:%M}"


class EvidenceReview(models.Model):
    """A day on which all pages were compared with what is stored of them, and what came of it."""

    day = models.DateField(_("day"), unique=True)
    finished_at = models.DateTimeField(_("finished at"))
    checked = models.PositiveIntegerField(_("pages compared"), default=0)
    stored = models.PositiveIntegerField(_("pages stored"), default=0)
    failed = models.PositiveIntegerField(_("pages that could not be stored"), default=0)

    class Meta:
        verbose_name = _("daily review")
        verbose_name_plural = _("daily reviews")
        ordering = ["-day"]

    def __str__(self) -> str:
        return self.day.isoformat()
