"""Publishing a project: keeping what was known since when, told apart as amendment, correction or change of words."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from wagtail.models import Revision

from project_pages.comparison import ValueChange, corrections, value_changes
from project_pages.payload import Payload, stored_payload
from project_pages.schedule_log import schedule_changes
from project_pages.versions import RecordVersion
from project_pages.words import keep_polish_words

if TYPE_CHECKING:
    from project_pages.project import Project


record_changed = Signal()
"""Sent with `project` and `version` once a published record has other values than before."""


def publish_project(
    project: Project,
    publish: Callable[..., object],
    revision: Revision,
    *,
    user: AbstractBaseUser | None = None,
    **kwargs: object,
) -> object:
    """Publish a revision and, where it is public now, keep its record; both or neither."""
    with transaction.atomic():
        result = publish(revision, user=user, **kwargs)
        stored = type(project).objects.select_related("programme").get(pk=project.pk)
        if stored.live and stored.live_revision_id == revision.pk:
            version = keep_version(stored, user=user)
            keep_polish_words(stored, stored_payload(stored))
            _spend_reason(stored, revision)
            if version and version.changes:
                transaction.on_commit(lambda: record_changed.send(type(project), project=stored, version=version))
    return result


def keep_version(project: Project, *, user: AbstractBaseUser | None = None) -> RecordVersion | None:
    """Add a version if the published record differs from the last one; None where nothing differs."""
    payload = stored_payload(project)
    digest = digest_of(payload)
    last = project.versions.first()
    if last and last.digest == digest:
        return None
    changes = value_changes(last.payload, payload) if last else []
    kind = _kind(last, changes)
    return RecordVersion.objects.create(
        project=project,
        recorded_at=timezone.now(),
        recorded_by=user if user and user.pk else None,
        kind=kind,
        reason=project.correction_reason if kind == RecordVersion.Kind.CORRECTION else "",
        changes=[asdict(row) for row in changes],
        schedule_changes=schedule_changes(last.payload["sessions"], payload["sessions"]) if last else [],
        payload=payload,
        digest=digest,
    )


def _kind(last: RecordVersion | None, changes: list[ValueChange]) -> str:
    if last is None:
        return RecordVersion.Kind.FIRST
    if corrections(changes):
        return RecordVersion.Kind.CORRECTION
    return RecordVersion.Kind.AMENDMENT if changes else RecordVersion.Kind.WORDS


def digest_of(payload: Payload) -> str:
    """SHA-256 of a payload written in one way only."""
    text = json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def payload_known(project: Project, day: date) -> Payload | None:
    """The record as it was known at the end of a day (Europe/Warsaw); None before anything was kept."""
    version = project.versions.filter(recorded_at__date__lte=day).first()
    return version.payload if version else None


def _spend_reason(project: Project, revision: Revision) -> None:
    """A reason explains one correction: take it out of the form once the version keeps it."""
    if not project.correction_reason:
        return
    type(project).objects.filter(pk=project.pk).update(correction_reason="")
    revision.content["correction_reason"] = ""
    type(revision).objects.filter(pk=revision.pk).update(content=revision.content)
