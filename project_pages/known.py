"""The record of a project as it was known on a day."""

from __future__ import annotations

from datetime import date

from partners_logos.models import Programme
from partners_logos.programmes import facts_of
from project_pages.project import Project
from project_pages.publishing import payload_known
from project_pages.record import record_from
from project_pages.values import Record


def record_known(project: Project, day: date) -> Record | None:
    """The record as it was known at the end of a day (Europe/Warsaw); None before anything was kept."""
    payload = payload_known(project, day)
    if payload is None:
        return None
    programme = Programme.objects.filter(code=payload["programme"]).first()
    return record_from(payload, facts_of(programme) if programme else None)
