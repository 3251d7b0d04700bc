"""Amendments and corrections: in force on a day, as known now and as known then, whatever the order of entry."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from cms.portals.services import create_portal
from project_pages.facts import Amendment, Budget, Effect, Facts, Origin, Record, Scope, Task, facts_on
from project_pages.models import Project, RecordVersion
from project_pages.payload import KINDS, payload_of, stored_payload
from project_pages.record import record_of, stored_record
from project_pages.rows import Amendment as AmendmentRow
from project_pages.rows import Budget as BudgetRow
from project_pages.rows import Effect as EffectRow
from project_pages.values import TargetGroup, sortable

DAYS = st.dates(date(2018, 1, 1), date(2027, 1, 1))
NUMBERS = st.sampled_from(["", "1", "2", "2a", "10", "11"])
ORIGINS = st.builds(
    Origin,
    number=NUMBERS,
    signed_on=st.none() | DAYS,
    effective_on=st.none() | DAYS,
    seen_at=st.sampled_from(["", "strona A", "strona B"]),
    seen_on=st.none() | DAYS,
)
AMOUNTS = st.none() | st.decimals(0, 10**7, places=2)
RECORDS = st.builds(
    Record,
    title=st.just("Projekt"),
    starts_on=st.just(date(2018, 4, 1)),
    ends_on=st.just(date(2021, 3, 31)),
    amendments=st.lists(
        st.builds(Amendment, ORIGINS, starts_on=st.none() | DAYS, ends_on=st.none() | DAYS), max_size=6
    ).map(tuple),
    budgets=st.lists(
        st.builds(Budget, st.sampled_from(Scope), total=AMOUNTS, eu=AMOUNTS, origin=ORIGINS), max_size=6
    ).map(tuple),
    effects=st.lists(
        st.builds(Effect, st.sampled_from(["model", "raport"]), number=AMOUNTS, origin=ORIGINS), max_size=6
    ).map(tuple),
    target_groups=st.lists(
        st.builds(TargetGroup, st.just("osoby"), count=st.integers(0, 9), origin=ORIGINS, until=st.none() | DAYS),
        max_size=4,
    ).map(tuple),
    tasks=st.lists(st.builds(Task, st.sampled_from(["I", "II"]), origin=ORIGINS), max_size=4).map(tuple),
)


def told(facts: Facts) -> tuple:
    """What a page tells, the order of its lists left out: that is the editors' to choose."""
    lists = (facts.budgets, facts.effects, facts.target_groups, facts.tasks)
    return (facts.starts_on, facts.ends_on, facts.phase, facts.end_history, *(frozenset(rows) for rows in lists))


@given(st.data(), RECORDS, DAYS, DAYS)
def test_any_order_of_entry_gives_the_same_facts_on_any_day(
    data: st.DataObject, record: Record, day: date, today: date
):
    names = ("amendments", "budgets", "effects", "target_groups", "tasks")
    shuffled = replace(record, **{name: tuple(data.draw(st.permutations(getattr(record, name)))) for name in names})
    assert told(facts_on(shuffled, day, today)) == told(facts_on(record, day, today))


@given(RECORDS, DAYS, st.integers(0, 3000))
def test_what_takes_effect_later_changes_nothing_before(record: Record, day: date, later: int):
    effective = day + timedelta(days=later + 1)
    more = Amendment(Origin(number="99", effective_on=effective), ends_on=date(2040, 1, 1))
    longer = replace(record, amendments=(*record.amendments, more))
    assert told(facts_on(longer, day, day)) == told(facts_on(record, day, day))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Origin("1", date(2020, 1, 9), date(2020, 2, 1)), Origin("2", date(2020, 1, 8), date(2020, 2, 2))),
        (Origin("9", date(2020, 1, 8), date(2020, 2, 1)), Origin("1", date(2020, 1, 9), date(2020, 2, 1))),
        (Origin("2", date(2020, 1, 9), date(2020, 2, 1)), Origin("10", date(2020, 1, 9), date(2020, 2, 1))),
        (Origin("2", date(2020, 1, 9), date(2020, 2, 1)), Origin("2a", date(2020, 1, 9), date(2020, 2, 1))),
    ],
)
def test_the_effective_day_decides_then_the_signing_then_the_number(first: Origin, second: Origin):
    earlier, later = Amendment(first, ends_on=date(2030, 1, 1)), Amendment(second, ends_on=date(2025, 1, 1))
    for rows in ((earlier, later), (later, earlier)):
        facts = facts_on(Record("Projekt", ends_on=date(2021, 1, 1), amendments=rows), date(2024, 1, 1))
        assert facts.ends_on == date(2025, 1, 1)


def test_numbers_of_annexes_sort_as_people_count():
    assert sorted(["10", "2a", "2", "1", "02b"], key=sortable) == ["1", "2", "2a", "02b", "10"]


# In the database ----------------------------------------------------------------------------------------------------


@pytest.fixture
def project(db: None) -> Project:
    portal = create_portal(code="proba", name="Próba", host="proba.localhost", voivodeship="28")
    made = Project(title="Projekt", steward=portal, live=False, starts_on=date(2018, 4, 1), ends_on=date(2021, 3, 31))
    made.budgets = [BudgetRow(scope="whole", total=Decimal("100.00"), eu=Decimal("84.28"))]
    made.effects = [EffectRow(label="model", number=Decimal(1)), EffectRow(label="bez liczby")]
    made.save()
    publish(made)
    return Project.objects.get(pk=made.pk)


def publish(project: Project) -> None:
    project.save_revision().publish()


def draft_of(project: Project) -> Project:
    return Project.objects.get(pk=project.pk).get_latest_revision_as_object()


def at(project: Project, moment: datetime, kind: str | None = None) -> None:
    newest = project.versions.first()
    assert kind is None or newest.kind == kind
    RecordVersion.objects.filter(pk=newest.pk).update(recorded_at=moment)


def facts_json(*arguments: str) -> dict:
    out = StringIO()
    call_command("project_facts", *arguments, "--json", stdout=out)
    return json.loads(out.getvalue())


def moment(year: int, month: int, day: int) -> datetime:
    return timezone.make_aware(datetime(year, month, day, 12))


@pytest.mark.both_databases
def test_the_record_read_in_one_query_is_the_one_read_row_by_row(project: Project, django_assert_num_queries):
    whole = Project.objects.with_rows().get(pk=project.pk)
    fresh = Project.objects.select_related("programme").get(pk=project.pk)
    with django_assert_num_queries(1):
        stored = stored_record(fresh)
    assert stored == record_of(whole)
    assert set(payload_of(whole)) == set(stored_payload(fresh)) >= set(KINDS)


@pytest.mark.both_databases
def test_both_axes_can_be_asked(project: Project):
    at(project, moment(2024, 1, 1), RecordVersion.Kind.FIRST)
    draft = draft_of(project)
    draft.amendments = [
        AmendmentRow(
            number="1", signed_on=date(2020, 12, 1), effective_on=date(2021, 1, 1), new_ends_on=date(2022, 6, 30)
        )
    ]
    publish(draft)
    at(project, moment(2024, 2, 1), RecordVersion.Kind.AMENDMENT)
    draft = draft_of(project)
    draft.starts_on, draft.correction_reason = date(2018, 5, 1), "Umowa podaje 1 maja 2018 r."
    publish(draft)
    at(project, moment(2024, 3, 1), RecordVersion.Kind.CORRECTION)

    assert facts_json("projekt")["ends_on"] == "2022-06-30"
    assert facts_json("projekt", "--on", "2020-12-31")["ends_on"] == "2021-03-31"
    assert facts_json("projekt", "--on", "1.01.2021")["ends_on"] == "2022-06-30"
    assert facts_json("projekt", "--known", "2024-01-15")["ends_on"] == "2021-03-31"
    assert facts_json("projekt", "--known", "2024-02-15")["starts_on"] == "2018-04-01"
    assert facts_json("projekt", "--known", "2024-03-01")["starts_on"] == "2018-05-01"
    with pytest.raises(CommandError, match="2023"):
        facts_json("projekt", "--known", "2023-12-31")


def test_a_correction_keeps_its_reason_and_what_was_wrong(project: Project):
    draft = draft_of(project)
    draft.ends_on, draft.correction_reason = date(2021, 6, 30), "Błąd w przepisywaniu."
    publish(draft)
    version = project.versions.first()
    assert (version.kind, version.reason) == (RecordVersion.Kind.CORRECTION, "Błąd w przepisywaniu.")
    assert [(row["fact"], row["before"][:2], row["after"][:2]) for row in version.changes] == [("ends_on", "31", "30")]
    assert Project.objects.get(pk=project.pk).correction_reason == ""
    assert draft_of(project).correction_reason == ""


def test_an_amended_amount_is_no_correction_and_a_retyped_one_is(project: Project):
    draft = draft_of(project)
    draft.amendments = [AmendmentRow(number="1", signed_on=date(2020, 12, 1))]
    draft.budgets = [*draft.budgets.all(), BudgetRow(scope="whole", total=Decimal("120.00"), annex="1")]
    publish(draft)
    assert project.versions.first().kind == RecordVersion.Kind.AMENDMENT
    assert project.facts(date(2020, 11, 30)).budget.total == Decimal("100.00")
    assert project.facts(date(2020, 12, 1)).budget.total == Decimal("120.00")
    draft = draft_of(project)
    rows = list(draft.budgets.all())
    rows[-1].total = Decimal("130.00")
    draft.budgets = rows
    publish(draft)
    assert project.versions.first().kind == RecordVersion.Kind.CORRECTION


def test_publishing_the_same_again_records_nothing(project: Project):
    publish(draft_of(project))
    assert project.versions.count() == 1


def test_a_change_of_words_is_no_correction(project: Project):
    draft = draft_of(project)
    draft.goal = "Nowy opis celu."
    publish(draft)
    assert project.versions.first().kind == RecordVersion.Kind.WORDS


def test_a_draft_records_nothing(project: Project):
    draft = draft_of(project)
    draft.ends_on = date(2030, 1, 1)
    draft.save_revision()
    assert project.versions.count() == 1


def test_an_unknown_project_is_said_to_be_unknown(db: None):
    with pytest.raises(CommandError, match="POWR"):
        facts_json("POWR.99.99.99-00-0001/17")


def test_a_project_is_found_by_its_contract_in_any_writing(project: Project):
    draft = draft_of(project)
    draft.contract_number = "POWR.02.05.00-00-0207/17-00"
    publish(draft)
    for writing in ("POWR.02.05.00-00-0207/17", "nr powr.02.05.00–00–0207/17-03", " POWR.02.05.00-00-0207/17-00 "):
        assert facts_json(writing)["slug"] == "projekt"


@pytest.mark.both_databases
def test_lists_find_the_period_that_the_page_shows(project: Project):
    draft = draft_of(project)
    same_day = {"signed_on": date(2020, 1, 1), "effective_on": date(2020, 1, 1)}
    draft.amendments = [
        AmendmentRow(number="10", new_ends_on=date(2022, 1, 1), **same_day),
        AmendmentRow(number="9", new_ends_on=date(2023, 1, 1), **same_day),
    ]
    publish(draft)
    today = date(2026, 1, 1)
    listed = Project.objects.with_period(today).get(pk=project.pk)
    assert listed.current_ends_on == project.facts(today).ends_on == date(2022, 1, 1)
