"""Open and coming recruitments of published projects that a live page tells about: of one portal, or of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from operator import or_

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When

from cms.core.portal import Portal
from cms.language.dates import as_day
from project_pages.area import RegionArea, area_by_region
from project_pages.models import Area, Project, ProjectPage, Recruitment, TargetGroup
from project_pages.payload import KINDS, read_payloads
from project_pages.record import places_of
from project_pages.record import recruitment as values_of
from project_pages.recruiting import Call, call_at
from project_pages.recruitment_places import around


@dataclass(frozen=True)
class ListedCall:
    """A recruitment in a list: of which project, for which area, and where it is told."""

    call: Call
    project: Project
    regions: Sequence[RegionArea]
    tellings: Sequence[tuple[Portal, ProjectPage]]

    @property
    def page(self) -> ProjectPage:
        """The page a row leads to: that of the portal which keeps the project, where it tells one."""
        return self.tellings[0][1]


def open_or_coming(pages: QuerySet[ProjectPage], moment: datetime) -> QuerySet[Recruitment]:
    """Recruitments of the projects of these pages, open ones first, those that close soonest before the others.

    A finished project recruits nobody, and a recruitment that is over is in no list (PRJ-4, PRJ-7).
    """
    today = as_day(moment)
    running = Project.objects.live().with_period(today).exclude(current_ends_on__lt=today)
    told = pages.filter(project=OuterRef("project_id"))
    is_over = Q(closes_at__lte=moment) | (
        Q(opens_at=None, closes_at=None) & (~Q(results="") | Q(results_list__isnull=False))
    )
    is_coming = Q(opens_at__gt=moment) | Q(opens_at=None, closes_at=None)
    return (
        Recruitment.objects.filter(Exists(told), project__in=running.values("pk"))
        .exclude(is_over)
        .annotate(rank=Case(When(is_coming, then=Value(1)), default=Value(0)))
        .order_by("rank", F("closes_at").asc(nulls_last=True), F("opens_at").asc(nulls_last=True), "name", "pk")
    )


def within(rows: QuerySet[Recruitment], code: str) -> QuerySet[Recruitment]:
    """Those whose area holds the place of a code, or lies in it; without an area of its own, that of its project."""
    holds = Q(code__in=around(code)) | Q(code__startswith=code)
    of_project = Area.objects.filter(holds, project=OuterRef("project_id"))
    own = Q(area__in=around(code)) | Q(area__startswith=code)
    return rows.filter(own | (Q(area="") & Exists(of_project)))


def for_people(rows: QuerySet[Recruitment], audience: str) -> QuerySet[Recruitment]:
    """Those for a kind of people; one that names none is for the target groups of its project."""
    of_project = TargetGroup.objects.filter(audience=audience, project=OuterRef("project_id"))
    return rows.filter(Q(audience=audience) | (Q(audience="") & Exists(of_project)))


def pages_of(portals: Iterable[Portal]) -> QuerySet[ProjectPage]:
    """Project pages that everybody may see on these portals."""
    below = reduce(or_, (Q(path__startswith=row.site.root_page.path) for row in portals), Q(pk__in=[]))
    return ProjectPage.objects.shown().filter(below)


def listed(
    rows: Iterable[Recruitment], pages: QuerySet[ProjectPage], portals: Sequence[Portal], moment: datetime
) -> list[ListedCall]:
    """What a list shows of its rows: three queries, however many rows there are."""
    rows = list(rows)
    keys = {row.project_id for row in rows}
    projects = Project.objects.in_bulk(keys)
    areas = read_payloads(keys, ["areas"]) if keys else {}
    told = _told(pages.filter(project__in=keys).defer_streamfields().order_by("path"), portals)
    found = []
    for row in rows:
        project = projects[row.project_id]
        tellings = sorted(told.get(project.pk, ()), key=lambda pair: pair[0].pk != project.steward_id)
        codes = [row.area] if row.area else [area["code"] for area in areas[project.pk]["areas"]]
        call = call_at(values_of(KINDS["recruitments"].of(row)), moment)
        found.append(ListedCall(call, project, area_by_region(places_of(codes)), tellings))
    return found


def _told(pages: Iterable[ProjectPage], portals: Sequence[Portal]) -> dict[int, list[tuple[Portal, ProjectPage]]]:
    """Pages by the key of their project, each with its portal."""
    found: dict[int, list[tuple[Portal, ProjectPage]]] = {}
    for page in pages:
        portal = next((row for row in portals if page.path.startswith(row.site.root_page.path)), None)
        if portal:
            found.setdefault(page.project_id, []).append((portal, page))
    return found
