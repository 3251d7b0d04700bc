"""What is stored of pages, as the admin shows it: newest first, with who and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from django.contrib.auth.models import AbstractBaseUser
from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.utils.translation import gettext as _

from cms.language.dates import exact_moment
from project_pages.evidence.history import shown_person
from project_pages.evidence.people import Viewer, viewer_of
from project_pages.evidence.rights import may_read
from project_pages.pages import ProjectPage
from project_pages.snapshots import DueSnapshot, PageSnapshot

ON_A_LEAF = 50
OF_EACH_PAGE = 10


@dataclass(frozen=True)
class Row:
    """One record: when, why, who, and the record before it, with which it can be compared."""

    snapshot: PageSnapshot
    moment: str
    cause: str
    who: str
    role: str
    previous: int | None


@dataclass(frozen=True)
class Timeline:
    """A page with its newest records; `leaf` where there are more of them; `failure` where the last attempt failed."""

    key: int
    title: str
    address: str
    portal: str
    rows: tuple[Row, ...]
    count: int
    leaf: Leaf | None = None
    failure: DueSnapshot | None = None

    @property
    def choices(self) -> list[tuple[int, str]]:
        """Records that can be compared, with their moments."""
        return [(row.snapshot.pk, row.moment) for row in self.rows if row.snapshot.is_shown]


def records_for(user: AbstractBaseUser, key: int) -> list[PageSnapshot]:
    """Records of a page that the person may read, newest first and without their HTML."""
    rows = PageSnapshot.objects.filter(page_key=key).select_related("portal", "published_by")
    rows = rows.defer("html", "strip", "obligations", "files")
    return [row for row in rows if may_read(user, row.portal_id)]


def timeline_of(user: AbstractBaseUser, key: int, number: object = None) -> Timeline | None:
    """The newest records of a page, or the leaf of that number; None where the person may not read of it."""
    records = records_for(user, key)
    page = ProjectPage.objects.filter(pk=key).first()
    if not records and (page is None or not may_read(user, page.portal)):
        return None
    viewer = viewer_of(user)
    rows = tuple(_rows(records, viewer))
    leaf = Paginator(rows, ON_A_LEAF).get_page(number) if number is not None else None
    portal = page.portal if page else records[0].portal
    return Timeline(
        key=key,
        title=page.title if page else records[0].title,
        address=(page.full_url or "") if page else records[0].url,
        portal=str(portal) if portal else "",
        rows=tuple(leaf.object_list) if leaf else rows[:OF_EACH_PAGE],
        count=len(rows),
        leaf=leaf if leaf and leaf.paginator.num_pages > 1 else None,
        failure=DueSnapshot.objects.filter(page_key=key, attempts__gt=0).first(),
    )


def timelines_of(user: AbstractBaseUser, keys: Iterable[int]) -> list[Timeline]:
    """Those pages of which the person may read, by portal and title."""
    found = (timeline_of(user, key) for key in keys)
    return sorted((row for row in found if row), key=lambda row: (row.portal, row.title, row.key))


def _rows(records: list[PageSnapshot], viewer: Viewer) -> Iterable[Row]:
    for row, before in zip_longest(records, records[1:]):
        who, role = shown_person(row, viewer)
        comparable = before is not None and before.is_shown and row.is_shown
        yield Row(
            snapshot=row,
            moment=exact_moment(row.taken_at),
            cause=row.get_cause_display(),
            who=who or (_("not named") if row.published_by_name else ""),
            role=role,
            previous=before.pk if comparable else None,
        )
