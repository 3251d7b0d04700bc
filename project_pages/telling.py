"""What a project page shows beyond the facts of the day: files, recruitment, schedule, history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone
from django.utils.functional import cached_property

from media.models import Document, Image
from project_pages.history import Change, SourceLine, correction, newest_first, source_lines
from project_pages.page_rows import Attachment, PageRows, rows_of
from project_pages.recruiting import Call, Stage, calls_at
from project_pages.schedule import Schedule, schedule_of
from project_pages.schedule_log import LogEntry, log_entry
from project_pages.sheet import FactSheet
from project_pages.structured import project_data
from project_pages.versions import RecordVersion


@dataclass(frozen=True)
class Download:
    """A document in a list of files."""

    document: Document
    organisation: str = ""
    note: str = ""

    @property
    def published_on(self) -> date | None:
        """When the document was published."""
        return self.document.published_on


@dataclass(frozen=True)
class CallSheet:
    """A recruitment with its documents."""

    call: Call
    files: tuple[Download, ...]
    results: Download | None


@dataclass(frozen=True)
class Entry:
    """An entry of the history with the document of its annex."""

    change: Change
    document: Document | None


class TellingMixin:
    """For a page with `facts` and `project`. Everything is read once, and the documents of all lists together."""

    facts: FactSheet

    @cached_property
    def now(self) -> datetime:
        """The moment the page is told."""
        return timezone.now()

    @cached_property
    def page_rows(self) -> PageRows:
        """Places, institutions, files and further signs."""
        return rows_of(self)

    @cached_property
    def documents(self) -> Mapping[int, Document]:
        """Every document the page names outside its text, by key."""
        return Document.objects.in_bulk(self._document_keys)

    def read_bodies(self, images: Iterable[Image | None] = (), documents: Iterable[int] = ()) -> Mapping[int, Document]:
        """Read the documents of all lists together with those of the text."""
        self.documents = super().read_bodies(images, [*documents, *self._document_keys])
        return self.documents

    @property
    def _document_keys(self) -> list[int]:
        keys = [row.document for row in self.page_rows.attachments]
        keys += [row.document for row in self.facts.record.amendments]
        for call in self._calls:
            keys += [call.recruitment.rules, call.recruitment.form, call.recruitment.results_list]
        return [key for key in keys if key]

    @cached_property
    def _calls(self) -> tuple[Call, ...]:
        """A finished project recruits nobody any more (PRJ-7)."""
        return () if self.facts.facts.is_finished else calls_at(self.facts.record.recruitments, self.now)

    @property
    def calls(self) -> list[CallSheet]:
        """Recruitments, open ones first."""
        return [
            CallSheet(
                call,
                tuple(self._downloads(call.recruitment.rules, call.recruitment.form)),
                next(iter(self._downloads(call.recruitment.results_list)), None),
            )
            for call in self._calls
        ]

    @property
    def open_calls(self) -> list[Call]:
        """Recruitments that take applications now."""
        return [call for call in self._calls if call.stage is Stage.OPEN]

    def _downloads(self, *keys: int | None) -> Iterable[Download]:
        found = (self.documents.get(key) for key in keys if key)
        return (Download(document) for document in found if document)

    @cached_property
    def schedule(self) -> Schedule:
        """The schedule of support."""
        return schedule_of(self.facts.record.sessions, self.facts.today)

    def downloads(self, rows: Iterable[Attachment]) -> tuple[Download, ...]:
        """Files of the page as a list shows them."""
        return tuple(
            Download(self.documents[row.document], row.organisation, row.note)
            for row in rows
            if row.document in self.documents
        )

    @cached_property
    def versions(self) -> Sequence[dict]:
        """What later records changed: corrections, and the schedule; oldest first, without the records themselves."""
        wanted = ("recorded_at", "kind", "reason", "changes", "schedule_changes")
        rows = RecordVersion.objects.filter(project=self.project_id).order_by("recorded_at", "pk")
        return list(rows.exclude(kind__in=(RecordVersion.Kind.FIRST,)).values(*wanted))

    @cached_property
    def history(self) -> list[Entry]:
        """Everything that changed, newest first: amendments, partners, amounts, and corrections."""
        wrong = [
            correction(row["recorded_at"], row["reason"], row["changes"])
            for row in self.versions
            if row["kind"] == RecordVersion.Kind.CORRECTION
        ]
        changes = newest_first([*self.facts.changes, *wrong])
        return [Entry(change, self.documents.get(change.document or 0)) for change in changes]

    @cached_property
    def schedule_log(self) -> list[LogEntry]:
        """What changed in the schedule since it was first published, newest first."""
        rows = [log_entry(row["recorded_at"], row["schedule_changes"]) for row in self.versions]
        return [row for row in reversed(rows) if row.lines]

    @property
    def sources(self) -> tuple[SourceLine, ...]:
        """Where values come from."""
        return source_lines(self.facts.record.sources)

    @property
    def linked_data(self) -> dict[str, object]:
        """The project for machines (schema.org)."""
        return project_data(self.facts, self.full_url or "")
