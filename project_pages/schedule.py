"""The schedule of support as people read it (PRJ-5): in the order of its days, what is past apart. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property

from django.utils.translation import gettext as _

from cms.language.dates import short_date
from cms.places.places import place
from project_pages.support import Session as SessionRow
from project_pages.values import Session


@dataclass(frozen=True)
class Sitting:
    """A row of the schedule in words."""

    session: Session

    @property
    def hours(self) -> str:
        """`9:00–15:00`, `od 9:00`, or nothing."""
        starts, ends = self.session.starts, self.session.ends
        if starts and ends:
            return f"{_clock(starts)}–{_clock(ends)}"
        if starts:
            return _("from %(hour)s") % {"hour": _clock(starts)}
        return _("until %(hour)s") % {"hour": _clock(ends)} if ends else ""

    @property
    def form(self) -> str:
        """The form of support: training, workshop and so on."""
        return str(SESSION_FORMS.get(self.session.form, self.session.form))

    @property
    def name(self) -> str:
        """What it is, in one line: `Szkolenie: Jak rozmawiać o potrzebach`."""
        form = f"{self.form[:1].upper()}{self.form[1:]}"
        return f"{form}: {self.session.topic}" if self.session.topic else form

    @property
    def municipality(self) -> str:
        """The municipality as people call it; a code without a place is left out."""
        found = place(self.session.place)
        return found.label if found else ""

    @property
    def where(self) -> str:
        """Venue and municipality, and that one can take part online."""
        online = _("online") if self.session.is_online else ""
        return ", ".join(part for part in (self.session.venue, self.municipality, online) if part)

    @property
    def when(self) -> str:
        """Day and hours: `12.03.2026, 9:00–15:00`."""
        return f"{short_date(self.session.day)}, {self.hours}" if self.hours else short_date(self.session.day)


SESSION_FORMS = dict(SessionRow.Form.choices)


@dataclass(frozen=True)
class Schedule:
    """All rows, those that are still to come before those that are past."""

    sittings: Sequence[Sitting]
    today: date

    def __bool__(self) -> bool:
        return bool(self.sittings)

    @cached_property
    def coming(self) -> tuple[Sitting, ...]:
        """Today's and later ones, the nearest first."""
        return tuple(row for row in self.sittings if row.session.day >= self.today)

    @cached_property
    def past(self) -> tuple[Sitting, ...]:
        """Earlier ones, the last first."""
        return tuple(row for row in reversed(self.sittings) if row.session.day < self.today)


def schedule_of(sessions: Iterable[Session], today: date) -> Schedule:
    """The schedule in the order of its days and hours."""
    rows = sorted(sessions, key=lambda row: (row.day, row.starts or time.min, row.topic, row.key or 0))
    return Schedule(tuple(Sitting(row) for row in rows), today)


def _clock(hour: time) -> str:
    return f"{hour.hour}:{hour.minute:02}"
