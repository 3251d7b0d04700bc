"""Scheduled publishing for every portal, in which one failing page does not hold up the others."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """How many objects one round published and unpublished, and how many it could not."""

    published: int = 0
    unpublished: int = 0
    failed: int = 0


class Attempt:
    """One object's turn, in its own transaction: an error is logged and counted, and the round goes on.

    Publishing runs signal receivers of every room, so that no list of exceptions would be complete.
    """

    def __init__(self, outcome: Outcome, what: object) -> None:
        self.outcome = outcome
        self.what = what
        self.transaction = transaction.atomic()

    def __enter__(self) -> None:
        self.transaction.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.transaction.__exit__(kind, error, trace)
        if kind is None or not issubclass(kind, Exception):
            return False
        self.outcome.failed += 1
        logger.error("Scheduled change of %r failed", self.what, exc_info=error)
        return True


def publish_due(now: datetime) -> Outcome:
    """Take down what has expired and publish what is due at `now`."""
    outcome = Outcome()
    for item in _expired(now):
        with Attempt(outcome, item):
            item.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
            outcome.unpublished += 1
    due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
    for revision in list(due):
        with Attempt(outcome, revision):
            revision.publish(log_action="wagtail.publish.scheduled")
            outcome.published += 1
    return outcome


def _expired(now: datetime) -> Iterator[Model]:
    drafts = [model for model in apps.get_models() if issubclass(model, DraftStateMixin)]
    for model in [Page, *(model for model in drafts if not issubclass(model, Page))]:
        yield from list(model.objects.filter(live=True, expire_at__lt=now).order_by("expire_at"))
