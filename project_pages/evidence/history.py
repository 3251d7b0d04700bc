"""Who published what when: entries of the log, versions of the page and of the record, and what was stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, Page, PageLogEntry, Revision
from wagtail.models.audit_log import BaseLogEntry

from cms.core.portal import Portal
from project_pages.comparison import ValueChange
from project_pages.evidence.people import Viewer, role_of
from project_pages.project import Project
from project_pages.snapshots import PageSnapshot


@dataclass(frozen=True)
class Entry:
    """One act: when, by whom in which role, on what, what it was, and what more is known of it."""

    moment: datetime
    who: str
    role: str
    subject: str
    act: str
    detail: str = ""


@dataclass(frozen=True)
class Historian:
    """Reads the acts up to a moment for one viewer.

    Of a project kept by another portal only what that portal published is told, without the names of its people.
    """

    until: datetime
    viewer: Viewer

    def history(self, snapshots: Iterable[PageSnapshot], key: int, project: Project | None) -> list[Entry]:
        """Everything that led to what the page shows, oldest first."""
        snapshots = list(snapshots)
        portal = next((row.portal for row in reversed(snapshots) if row.portal), None)
        rows = [*self._page_acts(key, portal), *self._page_versions(key, portal), *self._stored(snapshots)]
        if project is not None:
            rows += self._record_versions(project)
            if self.viewer.keeps(project.steward_id):
                rows += self._project_acts(project)
        return sorted(rows, key=lambda row: (row.moment, row.subject, row.act, row.who, row.detail))

    def _page_acts(self, key: int, portal: Portal | None) -> Iterator[Entry]:
        entries = PageLogEntry.objects.filter(page=key, timestamp__lt=self.until).select_related("user")
        yield from (self._act(entry, portal, _("page")) for entry in entries)

    def _project_acts(self, project: Project) -> Iterator[Entry]:
        kind = ContentType.objects.get_for_model(Project)
        entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(project.pk), timestamp__lt=self.until)
        yield from (self._act(entry, project.steward, _("project")) for entry in entries.select_related("user"))

    def _act(self, entry: BaseLogEntry, portal: Portal | None, subject: str) -> Entry:
        who, role = self._person(entry.user, portal)
        if entry.user_id and entry.user is None:
            who, role = _("account %(number)s, deleted") % {"number": entry.user_id}, ""
        if entry.formatter is None:
            return Entry(entry.timestamp, who, role, subject, entry.action)
        return Entry(entry.timestamp, who, role, subject, str(entry.message), str(entry.comment))

    def _page_versions(self, key: int, portal: Portal | None) -> Iterator[Entry]:
        kind = ContentType.objects.get_for_model(Page)
        rows = Revision.objects.filter(base_content_type=kind, object_id=str(key), created_at__lt=self.until)
        for row in rows.select_related("user").defer("content"):
            act = _("version %(number)s saved") % {"number": row.pk}
            yield Entry(row.created_at, *self._person(row.user, portal), _("page"), act)

    def _record_versions(self, project: Project) -> Iterator[Entry]:
        rows = project.versions.filter(recorded_at__lt=self.until).select_related("recorded_by").defer("payload")
        for row in rows:
            told = "; ".join(_change(change) for change in row.changes)
            act = _("record of the project published: %(kind)s") % {"kind": row.get_kind_display()}
            detail = ". ".join(part for part in (row.reason.rstrip("."), told) if part)
            yield Entry(row.recorded_at, *self._person(row.recorded_by, project.steward), _("project"), act, detail)

    def _stored(self, snapshots: Iterable[PageSnapshot]) -> Iterator[Entry]:
        for row in snapshots:
            act = _("page stored: %(cause)s") % {"cause": row.get_cause_display()}
            yield Entry(row.taken_at, *shown_person(row, self.viewer), _("record of the page"), act, row.digest)

    def _person(self, user: AbstractBaseUser | None, portal: Portal | None) -> tuple[str, str]:
        return self.viewer.name(user), role_of(user, portal)


def _change(change: Mapping[str, Any]) -> str:
    """A value that changed, in words; by its bare name where the record has had another shape since."""
    try:
        label = ValueChange(**change).label
    except (TypeError, KeyError):
        label = str(change.get("fact", ""))
    return f"{label}: {change.get('before') or '–'} → {change.get('after') or '–'}"


def shown_person(row: PageSnapshot, viewer: Viewer) -> tuple[str, str]:
    """Name and role of the person behind a record, as far as the viewer may know them."""
    name = row.published_by_name if viewer.knows(row.published_by_id) else ""
    return name, row.published_by_role
