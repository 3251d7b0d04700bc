"""The gate: nothing is published that a rule blocks, whichever way it is published.

Every way of publishing ends in one of Wagtail's publishing actions: the form of a page makes the action itself and
never calls `publish()`; bulk actions, workflows, schedules and commands call `Revision.publish()`, which makes it too.
So the gate stands in the action, and is put there once when the application starts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps

from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.admin.utils import get_latest_str

from cms.core.rules.examining import Finding, blocking
from cms.core.rules.kinds import findings_on, kind_of


class PublishingRefused(Exception):  # noqa: N818 it is an answer, not a fault
    """A page or record is not published, since rules block it; its draft is kept. `findings` say which and why."""

    def __init__(self, thing: Model, findings: Sequence[Finding]) -> None:
        self.thing = thing
        self.findings = tuple(findings)
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """What was refused, and every reason."""
        reasons = " ".join(dict.fromkeys(row.sentence for row in self.findings))
        name = get_latest_str(self.thing)
        return _("“%(name)s” has not been published. %(reasons)s") % {"name": name, "reasons": reasons}


def check_gate(thing: Model, day: date | None = None) -> None:
    """Raise `PublishingRefused` where a rule blocks an object, as it is given, on the day on which it goes live."""
    if kind_of(thing) is None:
        return
    found = blocking(findings_on(thing, day))
    if found:
        raise PublishingRefused(thing, found)


def install_gate() -> None:
    """Put the gate before every publishing action, once."""
    if not hasattr(PublishRevisionAction.execute, "is_gate"):
        PublishRevisionAction.execute = _gated(PublishRevisionAction.execute)


def _gated(execute: Callable[..., object]) -> Callable[..., object]:
    @wraps(execute)
    def guarded(action: PublishRevisionAction, *args: object, **kwargs: object) -> object:
        action.check(*args, **kwargs)
        check_gate(action.object, _day_of(action.object))
        return execute(action, *args, **kwargs)

    guarded.is_gate = True
    return guarded


def _day_of(thing: Model) -> date:
    """The day on which it would go live: that of its schedule, or today."""
    today = timezone.localdate()
    scheduled = getattr(thing, "go_live_at", None)
    return max(today, timezone.localdate(scheduled)) if scheduled else today
