"""What has to be stored: written down with the change itself, worked off after it, and tried again where that failed.

Publishing never fails because of evidence; a row that could not be worked off stays and says why.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from types import TracebackType

from django.contrib.auth.models import AbstractBaseUser
from django.db import DatabaseError, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from project_pages.evidence.keeping import keep_page
from project_pages.snapshots import DueSnapshot

AT_ONCE = 12
"""Pages drawn while the person who published waits; the server's next round, a minute later, takes the others."""

PAUSE = timedelta(hours=1)
"""Between two attempts at a page that cannot be drawn."""

ERROR_LENGTH = 400

logger = logging.getLogger(__name__)


def ask_for(keys: Iterable[int], cause: str, user: AbstractBaseUser | None = None) -> None:
    """Have pages stored once the present transaction is committed; if it is undone, so is this."""
    keys = sorted(set(keys))
    if not keys:
        return
    person = user if user and user.pk else None
    rows = [DueSnapshot(page_key=key, cause=cause, asked_at=timezone.now(), asked_by=person) for key in keys]
    DueSnapshot.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["page_key"],
        update_fields=["cause", "asked_at", "asked_by"],
    )
    now = keys[: max(0, AT_ONCE - ordered_before())]
    if now:
        transaction.on_commit(partial(_work_off_soon, now), robust=True)


def _work_off_soon(keys: list[int]) -> None:
    work_off(DueSnapshot.objects.filter(page_key__in=keys))


def ordered_before() -> int:
    """Pages that the present transaction already draws at its end: publishing in bulk orders them one by one."""
    waiting = (function for _savepoints, function, *_rest in transaction.get_connection().run_on_commit)
    ours = (row for row in waiting if isinstance(row, partial) and row.func is _work_off_soon)
    return sum(len(row.args[0]) for row in ours)


def overdue(now: datetime) -> QuerySet:
    """Rows nobody tried yet, and those whose pause is over."""
    return DueSnapshot.objects.filter(Q(tried_at=None) | Q(tried_at__lte=now - PAUSE))


class Attempt:
    """One page's turn: an error is logged and noted on its row, which stays; without one the row goes.

    Drawing a page runs templates and tags of every room, so that no list of exceptions would be complete. No
    transaction is held meanwhile: others would wait for it to write.
    """

    def __init__(self, key: int, cause: str) -> None:
        self.key = key
        self.cause = cause
        self.has_failed = False

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if kind is None or not issubclass(kind, Exception):
            return False
        self.has_failed = True
        logger.error("The page %s could not be stored as evidence", self.key, exc_info=error)
        self._note(f"{kind.__name__}: {error}"[:ERROR_LENGTH])
        return True

    def _note(self, text: str) -> None:
        now = timezone.now()
        values = {"attempts": F("attempts") + 1, "tried_at": now, "error": text}
        try:
            if not DueSnapshot.objects.filter(page_key=self.key).update(**values):
                first = {"cause": self.cause, "asked_at": now, "attempts": 1, "tried_at": now, "error": text}
                DueSnapshot.objects.update_or_create(page_key=self.key, defaults=first)
        except DatabaseError:
            logger.exception("That the page %s could not be stored could not be noted either", self.key)


def work_off(rows: QuerySet) -> tuple[int, int]:
    """Store the pages of rows; the number of records added, and of pages that could not be drawn."""
    stored = failed = 0
    for row in list(rows.select_related("asked_by")):
        attempt = Attempt(row.page_key, row.cause)
        with attempt:
            stored += keep_page(row.page_key, row.cause, row.asked_by) is not None
            DueSnapshot.objects.filter(pk=row.pk, asked_at=row.asked_at).delete()
        failed += attempt.has_failed
    return stored, failed


def failures() -> QuerySet:
    """Pages that could not be stored, oldest first."""
    return DueSnapshot.objects.filter(attempts__gt=0)
