"""Where a recruitment stands at a moment: from its own moments alone, never from a switch (PRJ-4). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cms.language.dates import as_day, long_date, long_moment
from project_pages.values import Recruitment


class Stage(StrEnum):
    """Before it opens, while applications are taken, after that, and when its results are given."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    SETTLED = "settled"


def stage_at(recruitment: Recruitment, moment: datetime) -> Stage:
    """The stage at a moment. Without a last moment it stays open; without any moment it is planned.

    It opens with its first moment and is closed from its last one on.
    """
    has_results = bool(recruitment.results.strip() or recruitment.results_list)
    if recruitment.opens_at and moment < recruitment.opens_at:
        return Stage.PLANNED
    if recruitment.closes_at and moment >= recruitment.closes_at:
        return Stage.SETTLED if has_results else Stage.CLOSED
    if recruitment.opens_at or recruitment.closes_at:
        return Stage.OPEN
    return Stage.SETTLED if has_results else Stage.PLANNED


def days_left(recruitment: Recruitment, moment: datetime) -> int | None:
    """Calendar days (Europe/Warsaw) to the last one, 0 on that day; None while it is not open or has no last day."""
    if recruitment.closes_at is None or stage_at(recruitment, moment) is not Stage.OPEN:
        return None
    return (as_day(recruitment.closes_at) - as_day(moment)).days


@dataclass(frozen=True)
class Call:
    """A recruitment as people read of it at one moment."""

    recruitment: Recruitment
    stage: Stage
    days_left: int | None

    @property
    def code(self) -> str:
        """The stage, for a class of the style sheet."""
        return self.stage.value

    @property
    def sentence(self) -> str:
        """`Nabór trwa do 15 marca 2026 r., godz. 15:00`, and the like for every stage."""
        opens, closes = self.recruitment.opens_at, self.recruitment.closes_at
        match self.stage:
            case Stage.PLANNED if opens:
                return _("Recruitment opens on %(moment)s") % {"moment": long_moment(opens)}
            case Stage.PLANNED:
                return _("Recruitment is planned, its dates will be given later")
            case Stage.OPEN if closes:
                return _("Recruitment is open until %(moment)s") % {"moment": long_moment(closes)}
            case Stage.OPEN:
                return _("Recruitment is open, without a last day")
            case Stage.SETTLED if closes:
                return _("Recruitment closed on %(day)s, its results are known") % {"day": long_date(closes)}
            case Stage.SETTLED:
                return _("Recruitment is settled")
        return _("Recruitment closed on %(day)s") % {"day": long_date(closes)}

    @property
    def time_left(self) -> str:
        """`zostało 6 dni`, `dziś ostatni dzień`; empty where no days are counted."""
        if self.days_left is None:
            return ""
        if self.days_left == 0:
            return pgettext("recruitment", "today is the last day")
        return ngettext("%(count)d day left", "%(count)d days left", self.days_left) % {"count": self.days_left}

    @property
    def is_open(self) -> bool:
        """Whether applications are taken."""
        return self.stage is Stage.OPEN

    @property
    def order(self) -> tuple[object, ...]:
        """Open ones first, those that close soonest before the others; then planned ones as they open."""
        stages = (Stage.OPEN, Stage.PLANNED, Stage.CLOSED, Stage.SETTLED)
        moment = self.recruitment.closes_at if self.stage is not Stage.PLANNED else self.recruitment.opens_at
        is_past = self.stage in (Stage.CLOSED, Stage.SETTLED)
        stamp = moment.timestamp() if moment else float("inf")
        return (stages.index(self.stage), -stamp if is_past else stamp, self.recruitment.name)


def calls_at(recruitments: Iterable[Recruitment], moment: datetime) -> tuple[Call, ...]:
    """All recruitments at a moment, in the order in which people look for them."""
    return tuple(sorted((call_at(row, moment) for row in recruitments), key=lambda call: call.order))


def call_at(recruitment: Recruitment, moment: datetime) -> Call:
    """One recruitment at a moment."""
    return Call(recruitment, stage_at(recruitment, moment), days_left(recruitment, moment))
