"""What is stored of pages for a day: the record in force at its end, or a sentence why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.language.dates import long_date
from cms.language.slugs import slugify_polish
from project_pages.pages import ProjectPage
from project_pages.project import Project
from project_pages.snapshots import PageSnapshot

LONGEST_FOLDER = 100


class WrongDayError(ValueError):
    """No evidence can be asked for this day; the text says why."""


@dataclass(frozen=True)
class PageRecord:
    """A page on a day: everything stored of it by then, oldest first and without the HTML."""

    key: int
    address: str
    title: str
    day: date
    timeline: tuple[PageSnapshot, ...]
    project: Project | None

    @property
    def snapshot(self) -> PageSnapshot | None:
        """The record in force at the end of the day."""
        return self.timeline[-1] if self.timeline else None

    @property
    def is_shown(self) -> bool:
        """Whether the page was public at the end of the day, and what it showed is stored."""
        return self.snapshot is not None and self.snapshot.is_shown

    @property
    def sentence(self) -> str:
        """What is known of the day."""
        if self.snapshot is None:
            return _("no record: nothing had been stored of this page by %(day)s") % {"day": long_date(self.day)}
        if not self.snapshot.is_shown:
            return _("the page was not public at the end of %(day)s") % {"day": long_date(self.day)}
        return _("the page was public and is stored")

    @cached_property
    def folder(self) -> str:
        """The name of the page's folder: letters, digits and hyphens."""
        where = urlsplit(self.address)
        name = slugify_polish(f"{where.hostname or ''} {where.path.replace('/', ' ')}".replace(".", "-"))
        return f"{name[:LONGEST_FOLDER].strip('-') or 'strona'}-{self.key}"


def end_of(day: date) -> datetime:
    """The first moment after a day in Poland."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time()), timezone.get_default_timezone())


def check_day(day: date) -> date:
    """The day, if it can have evidence; raises `WrongDayError` for one that has not come yet."""
    if day > timezone.localdate():
        raise WrongDayError(_("%(day)s has not come yet: choose today or an earlier day.") % {"day": long_date(day)})
    return day


def keys_of_project(project: Project) -> list[int]:
    """Live pages that tell a project, and those of which a record says that they did."""
    told = ProjectPage.objects.filter(project=project, live=True).values_list("pk", flat=True)
    return sorted({*told, *keys_stored(project=project)})


def keys_stored(**condition: object) -> list[int]:
    """Pages with a record that meets a condition."""
    rows = PageSnapshot.objects.filter(**condition).order_by().values_list("page_key", flat=True)
    return sorted(set(rows))


def records_on(keys: Iterable[int], day: date, project: Project | None = None) -> list[PageRecord]:
    """What is stored of pages for a day, in the order of their keys.

    With a `project`, pages that told another one on that day are left out.
    """
    keys = sorted(set(keys))
    rows = (
        PageSnapshot.objects.filter(page_key__in=keys, taken_at__lt=end_of(day))
        .select_related("portal", "project__steward", "project__programme", "published_by")
        .defer("html", "strip", "obligations", "files")
        .order_by("taken_at", "pk")
    )
    timelines: dict[int, list[PageSnapshot]] = {key: [] for key in keys}
    for row in rows:
        timelines[row.page_key].append(row)
    pages = ProjectPage.objects.filter(pk__in=keys).select_related("project__steward", "project__programme")
    found = {page.pk: page for page in pages}
    records = [_record(key, day, tuple(timelines[key]), found.get(key)) for key in keys]
    if project is None:
        return records
    return [row for row in records if row.project is None or row.project == project]


def _record(key: int, day: date, timeline: tuple[PageSnapshot, ...], page: ProjectPage | None) -> PageRecord:
    last = timeline[-1] if timeline else None
    if last is not None:
        return PageRecord(key, last.url, last.title, day, timeline, last.project)
    if page is not None:
        return PageRecord(key, page.full_url or "", page.title, day, (), page.project)
    return PageRecord(key, "", "", day, (), None)
