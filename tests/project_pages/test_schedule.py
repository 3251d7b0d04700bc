"""The schedule of support: in order, as files, with a log of its changes."""

import csv
from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import StringIO

import pytest
from icalendar import Calendar

from project_pages.schedule import schedule_of
from project_pages.schedule_files import Source, schedule_calendar, schedule_csv
from project_pages.schedule_log import log_entry, revisions, schedule_changes
from project_pages.values import Session

TODAY = date(2026, 3, 10)
PUBLISHED = datetime(2026, 1, 5, 12, tzinfo=UTC)
SOURCE = Source("Usługi blisko domu", "http://olsztyn.example/projekty/uslugi/", "siec.example", PUBLISHED)
TRAINING = Session(
    key=7,
    day=date(2026, 3, 12),
    starts=time(9),
    ends=time(15, 30),
    form="training",
    topic="Usługi; w małej gminie",
    venue='Sala "A"',
    place="2816033",
    persons=20,
    accessibility="pętla indukcyjna",
)


def rows(content: bytes) -> list[list[str]]:
    """The rows of a file as a Polish spreadsheet reads it."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))


def events(*sessions: Session, changes: list | None = None) -> list:
    content = schedule_calendar(schedule_of(sessions, TODAY), SOURCE, revisions(changes or []))
    return Calendar.from_ical(content).walk("VEVENT")


def test_what_is_past_stands_apart_and_today_is_not_past() -> None:
    days = [date(2026, 3, 9), date(2026, 4, 1), date(2026, 3, 10), date(2025, 12, 1)]
    schedule = schedule_of([Session(key=number, day=day) for number, day in enumerate(days)], TODAY)
    assert [row.session.day for row in schedule.coming] == [date(2026, 3, 10), date(2026, 4, 1)]
    assert [row.session.day for row in schedule.past] == [date(2026, 3, 9), date(2025, 12, 1)]
    assert not schedule_of([], TODAY)


def test_rows_of_one_day_stand_by_their_hours() -> None:
    late, early = replace(TRAINING, key=1), replace(TRAINING, key=2, starts=time(8))
    assert [row.session.key for row in schedule_of([late, early], TODAY).coming] == [2, 1]


@pytest.mark.parametrize(
    ("starts", "ends", "hours"),
    [(time(9), time(15, 5), "9:00–15:05"), (time(9), None, "od 9:00"), (None, time(12), "do 12:00"), (None, None, "")],
)
def test_hours_are_written_as_far_as_they_are_known(starts: time | None, ends: time | None, hours: str) -> None:
    row = schedule_of([replace(TRAINING, starts=starts, ends=ends)], TODAY).sittings[0]
    assert row.hours == hours


def test_a_polish_spreadsheet_opens_the_file_as_a_table() -> None:
    head, row = rows(schedule_csv(schedule_of([TRAINING], TODAY)))
    assert dict(zip(head, row, strict=True)) == {
        "Data": "2026-03-12",
        "Od godziny": "09:00",
        "Do godziny": "15:30",
        "Forma wsparcia": "szkolenie",
        "Temat": "Usługi; w małej gminie",
        "Miejsce": 'Sala "A"',
        "Gmina": "gmina Pisz",
        "Kod TERYT": "2816033",
        "Zdalnie": "nie",
        "Liczba osób": "20",
        "Dostępność": "pętla indukcyjna",
        "Status": "aktualne",
    }


@pytest.mark.parametrize("text", ["=1+1", "+48 22", "-2", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "\r=1"])
def test_no_text_of_an_editor_becomes_a_formula(text: str) -> None:
    session = replace(TRAINING, topic=text, venue=text, accessibility=text)
    content = schedule_csv(schedule_of([session], TODAY)).decode("utf-8-sig")
    cells = next(csv.reader(StringIO(content.partition("\r\n")[2], newline=""), delimiter=";"))
    assert [cell for cell in cells if cell.strip().startswith(("=", "+", "-", "@"))] == []
    assert f"'{text}" in cells


def test_a_cancelled_row_says_so_in_both_files() -> None:
    cancelled = replace(TRAINING, is_cancelled=True)
    assert rows(schedule_csv(schedule_of([cancelled], TODAY)))[1][-1] == "odwołane"
    assert [event["status"] for event in events(cancelled, TRAINING)] == ["CANCELLED", "CONFIRMED"]


def test_an_event_has_its_hours_in_polish_time() -> None:
    event = events(TRAINING)[0]
    assert event["dtstart"].params["TZID"] == "Europe/Warsaw"
    assert event.decoded("dtstart").astimezone(UTC) == datetime(2026, 3, 12, 8, tzinfo=UTC)
    assert event.decoded("dtend").astimezone(UTC) == datetime(2026, 3, 12, 14, 30, tzinfo=UTC)
    assert str(event["summary"]) == "Szkolenie: Usługi; w małej gminie"
    assert str(event["location"]) == 'Sala "A", gmina Pisz'
    assert str(event["url"]) == SOURCE.address


def test_the_calendar_brings_its_time_zone_along() -> None:
    content = schedule_calendar(schedule_of([TRAINING], TODAY), SOURCE, {})
    calendar = Calendar.from_ical(content)
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Europe/Warsaw"]
    assert str(calendar["version"]) == "2.0"
    assert b"\r\n" in content


def test_an_event_without_hours_takes_its_day_and_one_without_an_end_has_none() -> None:
    whole, open_end = events(replace(TRAINING, starts=None, ends=None), replace(TRAINING, key=8, ends=None))
    assert (whole.decoded("dtstart"), whole.decoded("dtend")) == (date(2026, 3, 12), date(2026, 3, 13))
    assert "dtend" not in open_end


def test_an_event_keeps_its_identifier_and_counts_its_changes() -> None:
    later, last = datetime(2026, 2, 1, tzinfo=UTC), datetime(2026, 2, 9, tzinfo=UTC)
    changes = [
        (later, [{"key": 7, "step": "moved"}]),
        (last, [{"key": 7, "step": "changed"}, {"key": 9, "step": "added"}]),
    ]
    untouched, moved, added = (
        events(replace(TRAINING, key=key, day=date(2026, 5, 1)), changes=changes)[0] for key in (5, 7, 9)
    )
    assert str(moved["uid"]) == str(events(TRAINING)[0]["uid"])
    assert len({str(event["uid"]) for event in (untouched, moved, added)}) == 3
    assert [event["sequence"] for event in (untouched, moved, added)] == [0, 2, 0]
    assert [event.decoded("last-modified") for event in (untouched, moved, added)] == [PUBLISHED, last, last]


# The log --------------------------------------------------------------------------------------------------------------

ROW = {
    "key": 7,
    "day": "2026-03-12",
    "starts": "09:00:00",
    "ends": "15:00:00",
    "form": "training",
    "topic": "Budżet gminy",
    "venue": "Sala 1",
    "place": "",
    "is_online": False,
    "persons": 20,
    "accessibility": "",
    "is_cancelled": False,
}


@pytest.mark.parametrize(
    ("before", "after", "step", "words", "earlier"),
    [
        (None, ROW, "added", "dodano", ""),
        (ROW, None, "removed", "usunięto", ""),
        (ROW, {**ROW, "day": "2026-03-19"}, "moved", "przeniesiono", "12.03.2026, 9:00–15:00"),
        (ROW, {**ROW, "starts": "10:00:00", "venue": "Sala 2"}, "moved", "przeniesiono", "12.03.2026, 9:00–15:00"),
        (ROW, {**ROW, "is_cancelled": True}, "cancelled", "odwołano", ""),
        ({**ROW, "is_cancelled": True}, ROW, "restored", "przywrócono", ""),
        (ROW, {**ROW, "venue": "Sala 2"}, "changed", "zmieniono", "Sala 1"),
        (ROW, {**ROW, "persons": 25}, "changed", "zmieniono", ""),
    ],
)
def test_a_change_is_told_by_what_happened(before, after, step, words, earlier) -> None:
    found = schedule_changes(*([row] if row else [] for row in (before, after)))
    assert [row["step"] for row in found] == [step]
    line = log_entry(PUBLISHED, found).lines[0]
    assert (line.label, line.before) == (words, earlier)
    assert "Budżet gminy" in line.name


def test_what_stayed_as_it_was_is_in_no_log() -> None:
    other = {**ROW, "key": 8}
    assert schedule_changes([ROW, other], [other, ROW]) == []
    assert [row["key"] for row in schedule_changes([ROW, other], [ROW, {**other, "topic": "Inny"}])] == [8]
