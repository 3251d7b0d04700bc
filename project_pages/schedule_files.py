"""The schedule of support as files: CSV for Polish spreadsheets, iCalendar for calendars. Pure."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from icalendar import Calendar, Event

from project_pages.schedule import Schedule, Sitting

WARSAW = ZoneInfo("Europe/Warsaw")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MARK_OF_UTF8 = "\ufeff"
PRODUCT = "-//Portale polityki społecznej//Harmonogram wsparcia//PL"
Revisions = Mapping[int, tuple[int, datetime]]


@dataclass(frozen=True)
class Source:
    """Where the schedule stands: title of the project, address of its page, host that makes identifiers unique.

    `published_at` is when the record was last published, for rows of which no change is known.
    """

    title: str
    address: str
    host: str
    published_at: datetime


def schedule_csv(schedule: Schedule) -> bytes:
    """All rows as UTF-8 with a byte order mark, `;` between values, ISO days: what Polish Excel opens as a table."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_heads())
    writer.writerows([_harmless(value) for value in _values(row)] for row in schedule.sittings)
    return (MARK_OF_UTF8 + out.getvalue()).encode("utf-8")


def _heads() -> list[str]:
    return [
        _("Date"),
        _("From hour"),
        _("To hour"),
        _("Form of support"),
        _("Topic"),
        _("Venue"),
        _("Municipality"),
        _("TERYT code"),
        _("Online"),
        _("Number of persons"),
        _("Accessibility"),
        _("Status"),
    ]


def _values(row: Sitting) -> list[str]:
    one = row.session
    return [
        one.day.isoformat(),
        _hour(one.starts),
        _hour(one.ends),
        row.form,
        one.topic,
        one.venue,
        row.municipality,
        one.place,
        _("yes") if one.is_online else _("no"),
        "" if one.persons is None else str(one.persons),
        one.accessibility,
        _("called off") if one.is_cancelled else pgettext("schedule", "current"),
    ]


def _hour(hour: time | None) -> str:
    return f"{hour:%H:%M}" if hour else ""


def _harmless(value: str) -> str:
    """The value so that no spreadsheet takes it for a formula."""
    return f"'{value}" if value.lstrip(" \u00a0").startswith(FORMULA) else value


def schedule_calendar(schedule: Schedule, source: Source, revisions: Revisions) -> bytes:
    """All rows as events of Europe/Warsaw. A row keeps its identifier for life; what is called off says so."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", source.title)
    calendar.add("x-wr-timezone", str(WARSAW))
    for row in schedule.sittings:
        calendar.add_component(_event(row, source, revisions))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _event(row: Sitting, source: Source, revisions: Revisions) -> Event:
    one = row.session
    sequence, changed_at = revisions.get(one.key or 0, (0, source.published_at))
    event = Event()
    event.add("uid", f"zajecia-{one.key}@{source.host}")
    event.add("dtstamp", changed_at.astimezone(UTC))
    event.add("last-modified", changed_at.astimezone(UTC))
    event.add("sequence", sequence)
    for name, value in _moments(row):
        event.add(name, value)
    event.add("summary", f"{_('called off')}: {row.name}" if one.is_cancelled else row.name)
    event.add("status", "CANCELLED" if one.is_cancelled else "CONFIRMED")
    if row.where:
        event.add("location", row.where)
    event.add("description", "\n".join(_description(row, source)))
    event.add("url", source.address)
    return event


def _moments(row: Sitting) -> Iterable[tuple[str, object]]:
    """Begin and end; a row without hours takes its whole day."""
    one = row.session
    if one.starts is None:
        return [("dtstart", one.day), ("dtend", one.day + timedelta(days=1))]
    begin = datetime.combine(one.day, one.starts, WARSAW)
    if one.ends is None or one.ends <= one.starts:
        return [("dtstart", begin)]
    return [("dtstart", begin), ("dtend", datetime.combine(one.day, one.ends, WARSAW))]


def _description(row: Sitting, source: Source) -> Iterable[str]:
    one = row.session
    yield source.title
    if one.persons is not None:
        yield _("Number of persons: %(count)d") % {"count": one.persons}
    if one.accessibility:
        yield _("Accessibility: %(text)s") % {"text": one.accessibility}
    yield source.address
