"""The daily review: every page is compared with what is stored of it, since dates change pages without anybody."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, Q, Subquery
from django.utils import timezone

from project_pages.evidence.due import Attempt, overdue, work_off
from project_pages.evidence.keeping import keep_page
from project_pages.pages import ProjectPage
from project_pages.snapshots import DueSnapshot, EvidenceReview, PageSnapshot
from project_pages.support import Recruitment

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """How many pages were compared, stored, and could not be drawn."""

    checked: int = 0
    stored: int = 0
    failed: int = 0


def review_all(day: date) -> Outcome:
    """Compare every page and write down that it was done; doing it twice on a day stores nothing twice."""
    outcome = Outcome()
    due = {row.page_key: row for row in DueSnapshot.objects.select_related("asked_by")}
    for key in _keys():
        row = due.get(key)
        cause, user = (row.cause, row.asked_by) if row else (PageSnapshot.Cause.DAY, None)
        attempt = Attempt(key, cause)
        with attempt:
            outcome.stored += keep_page(key, cause, user) is not None
            if row:
                DueSnapshot.objects.filter(pk=row.pk, asked_at=row.asked_at).delete()
        outcome.checked += 1
        outcome.failed += attempt.has_failed
    EvidenceReview.objects.update_or_create(day=day, defaults={"finished_at": timezone.now(), **vars(outcome)})
    return outcome


def keep_up(now: datetime) -> Outcome | None:
    """What the server's background round does: rows that wait, and the review where today's is missing.

    Returns what the review did, None where there was none to do.
    """
    work_off(overdue(now))
    day = timezone.localdate(now)
    last = EvidenceReview.objects.filter(day=day).first()
    if last is not None:
        _keep_passed_moments(last, now)
        return None
    outcome = review_all(day)
    logger.info("Review of stored pages: %s", outcome)
    return outcome


def _keep_passed_moments(last: EvidenceReview, now: datetime) -> None:
    """Recruitment opens and closes at an hour: pages that say so change in the middle of a day."""
    passed = Q(opens_at__gt=last.finished_at, opens_at__lte=now) | Q(closes_at__gt=last.finished_at, closes_at__lte=now)
    projects = Recruitment.objects.filter(passed, project__live=True).values("project")
    keys = list(ProjectPage.objects.filter(project__in=projects, live=True).values_list("pk", flat=True))
    if not keys:
        return
    for key in keys:
        with Attempt(key, PageSnapshot.Cause.DAY):
            keep_page(key, PageSnapshot.Cause.DAY)
    EvidenceReview.objects.filter(pk=last.pk).update(finished_at=now)


def _keys() -> list[int]:
    """Live pages, pages whose newest record says that they are shown, and pages that wait."""
    live = ProjectPage.objects.filter(live=True).values_list("pk", flat=True)
    newest = PageSnapshot.objects.filter(page_key=OuterRef("page_key")).values("pk")[:1]
    shown = (
        PageSnapshot.objects.order_by()
        .filter(pk=Subquery(newest))
        .exclude(cause=PageSnapshot.Cause.GONE)
        .values_list("page_key", flat=True)
    )
    waiting = DueSnapshot.objects.values_list("page_key", flat=True)
    return sorted({*live, *shown, *waiting})
