"""The versions of a record as people read them: when, by whom, as what, why, and every value that changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from project_pages.comparison import ValueChange
from project_pages.project import Project
from project_pages.versions import RecordVersion


@dataclass(frozen=True)
class VersionEntry:
    """One version; `by` is empty where a person is not named."""

    recorded_at: datetime
    kind: str
    label: str
    by: str
    reason: str
    changes: tuple[ValueChange, ...]

    @property
    def words(self) -> str:
        """What stands in place of values where none changed."""
        if self.changes or self.kind == RecordVersion.Kind.FIRST:
            return ""
        return _("No value changed, only words or details.")


def version_entries(project: Project, *, names_people: bool) -> list[VersionEntry]:
    """Versions of a project, newest first; people are named to the portal that keeps the project only."""
    rows = project.versions.defer("payload").select_related("recorded_by")
    return [
        VersionEntry(
            row.recorded_at,
            row.kind,
            row.get_kind_display(),
            _person(row) if names_people else "",
            row.reason,
            tuple(_changes(row.changes)),
        )
        for row in rows
    ]


def _person(row: RecordVersion) -> str:
    return row.recorded_by.get_full_name() or row.recorded_by.get_username() if row.recorded_by else ""


def _changes(stored: Iterable[dict[str, object]]) -> Iterable[ValueChange]:
    return (
        ValueChange(
            row["fact"], row.get("subject", ""), row["before"], row["after"], is_amended=bool(row.get("is_amended"))
        )
        for row in stored
    )
