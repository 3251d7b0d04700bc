"""A recruitment opens and closes by its own moments."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from project_pages.recruiting import Stage, call_at, calls_at, days_left, stage_at
from project_pages.values import Recruitment


def warsaw(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    return timezone.make_aware(datetime(year, month, day, hour, minute))


OPENS, CLOSES = warsaw(2026, 3, 2, 8), warsaw(2026, 3, 29, 15)
BOTH = Recruitment(name="Nabór", opens_at=OPENS, closes_at=CLOSES)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("recruitment", "moment", "stage"),
    [
        (BOTH, OPENS - SECOND, Stage.PLANNED),
        (BOTH, OPENS, Stage.OPEN),
        (BOTH, CLOSES - SECOND, Stage.OPEN),
        (BOTH, CLOSES, Stage.CLOSED),
        (Recruitment(name="", opens_at=OPENS, closes_at=CLOSES, results="Przyjęto 20 osób."), CLOSES, Stage.SETTLED),
        (Recruitment(name="", opens_at=OPENS, closes_at=CLOSES, results_list=7), CLOSES, Stage.SETTLED),
        (Recruitment(name="", opens_at=OPENS, closes_at=CLOSES, results="wstępne"), OPENS, Stage.OPEN),
        (Recruitment(name="", closes_at=CLOSES), OPENS - timedelta(days=900), Stage.OPEN),
        (Recruitment(name="", opens_at=OPENS), CLOSES + timedelta(days=900), Stage.OPEN),
        (Recruitment(name=""), OPENS, Stage.PLANNED),
        (Recruitment(name="", results="Przyjęto 3 gminy."), OPENS, Stage.SETTLED),
    ],
)
def test_the_stage_follows_from_the_moments(recruitment: Recruitment, moment: datetime, stage: Stage) -> None:
    assert stage_at(recruitment, moment) is stage


@pytest.mark.parametrize(
    ("moment", "left", "words"),
    [
        (warsaw(2026, 3, 29, 0, 1), 0, "dziś ostatni dzień"),
        (warsaw(2026, 3, 28, 23, 59), 1, "został 1 dzień"),
        (warsaw(2026, 3, 27, 12), 2, "zostały 2 dni"),
        (warsaw(2026, 3, 24, 12), 5, "zostało 5 dni"),
        (warsaw(2026, 3, 7, 12), 22, "zostały 22 dni"),
        (warsaw(2026, 3, 17, 12), 12, "zostało 12 dni"),
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), 0, "dziś ostatni dzień"),
    ],
)
def test_days_are_counted_by_the_polish_calendar(moment: datetime, left: int, words: str) -> None:
    """In the last case it is half past midnight in Poland, where summer begins a few hours later."""
    call = call_at(BOTH, moment)
    assert (call.days_left, call.time_left) == (left, words)


def test_no_days_are_counted_before_after_and_without_a_last_day() -> None:
    moments = (OPENS - SECOND, CLOSES, CLOSES + timedelta(days=3))
    assert [days_left(BOTH, moment) for moment in moments] == [None] * 3
    assert call_at(Recruitment(name="", opens_at=OPENS), CLOSES).time_left == ""


def test_every_stage_has_its_sentence() -> None:
    rows = (BOTH, Recruitment(name="", opens_at=OPENS), Recruitment(name=""))
    found = {call_at(row, moment).sentence.replace("\u00a0", " ") for row in rows for moment in (OPENS - SECOND, OPENS)}
    assert found == {
        "Nabór zacznie się 2 marca 2026 r., godz. 8:00",
        "Nabór trwa do 29 marca 2026 r., godz. 15:00",
        "Nabór trwa bez daty końcowej",
        "Nabór jest planowany, terminy zostaną podane później",
    }
    assert call_at(BOTH, CLOSES).sentence.startswith("Nabór zakończono 29")


def test_open_ones_come_first_and_those_that_close_soonest_before_the_others() -> None:
    day = timedelta(days=1)
    rows = [
        Recruitment(name="zamknięty", closes_at=OPENS - day),
        Recruitment(name="planowany później", opens_at=OPENS + 9 * day),
        Recruitment(name="bez końca", opens_at=OPENS - day),
        Recruitment(name="planowany", opens_at=OPENS + day),
        Recruitment(name="kończy się później", closes_at=OPENS + 9 * day),
        Recruitment(name="kończy się zaraz", closes_at=OPENS + day),
        Recruitment(name="zamknięty dawno", closes_at=OPENS - 9 * day),
    ]
    assert [call.recruitment.name for call in calls_at(rows, OPENS)] == [
        "kończy się zaraz",
        "kończy się później",
        "bez końca",
        "planowany",
        "planowany później",
        "zamknięty",
        "zamknięty dawno",
    ]
