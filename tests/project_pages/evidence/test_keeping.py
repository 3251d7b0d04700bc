"""What is stored of a page, and when: whenever what it shows changes, and never otherwise."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from news.models import NewsIndexPage, NewsPage
from partners_logos.models import Organisation
from project_pages.evidence import due, keeping, review
from project_pages.models import (
    Amendment,
    DueSnapshot,
    EvidenceReview,
    PageSnapshot,
    Partnership,
    Project,
    ProjectPage,
    Recruitment,
)
from tests.project_pages.evidence.conftest import END, try_again

pytestmark = pytest.mark.django_db


def test_a_published_page_is_stored_as_a_citizen_sees_it(told):
    row = told.records()[0]
    assert told.causes() == ["page"]
    assert "Prowadzimy projekt." in row.text
    assert row.url == "http://torun.localhost/projekty/razem/"
    assert (row.page_id, row.project, row.portal) == (told.page.pk, told.project, told.steward)
    assert row.strip["name"].startswith("Fundusze Europejskie")
    assert row.strip["codes"] == [["FE", "RP", "EU"]]
    assert row.files[0]["title"] == "Regulamin"
    assert len(row.files[0]["sha256"]) == 64


@pytest.mark.both_databases
def test_what_shows_nothing_new_is_not_stored(told, committed):
    with committed():
        told.publish_page()
        told.publish_project()
        told.document.save()
    call_command("keep_evidence")
    call_command("keep_evidence")
    assert told.causes() == ["page"]
    assert told.causes(told.other_page) == ["page"]
    assert EvidenceReview.objects.get().checked == 2


def test_a_publication_that_changes_the_page_is_stored_with_who_did_it(told, committed, person):
    with committed():
        told.publish_page(user=person("chief"), own_role="Badamy potrzeby.")
    row = told.records()[-1]
    assert told.causes() == ["page", "page"]
    assert "Badamy potrzeby." in row.text
    assert (row.published_by.username, row.published_by_name) == ("chief-torun", "chief-torun")
    assert row.published_by_role == "redaktor naczelny portalu Toruń"
    assert told.causes(told.other_page) == ["page"]


def test_a_draft_is_not_stored(told, committed):
    with committed():
        page = ProjectPage.objects.get(pk=told.page.pk)
        page.own_role = "Dopiero zamierzamy."
        page.save_revision()
    assert told.causes() == ["page"]


@pytest.mark.both_databases
def test_an_amendment_is_stored_on_every_portals_page(told, committed, person):
    project = Project.objects.get(pk=told.project.pk)
    project.amendments = [Amendment(number="1", signed_on=date(2026, 1, 5), new_ends_on=date(2028, 6, 30))]
    with committed():
        project.save_revision().publish(user=person("administrator"))
    for page in (told.page, told.other_page):
        assert told.causes(page) == ["page", "record"]
        newest = told.records(page)[-1]
        assert "30 czerwca 2028" in newest.text.replace("\N{NO-BREAK SPACE}", " ")
        assert newest.published_by.username == "administrator-torun"
        assert "Toruń" in newest.published_by_role
    earlier = told.records()[0].text.replace("\N{NO-BREAK SPACE}", " ")
    assert "31 marca 2027" in earlier
    assert "30 czerwca 2028" not in earlier


def test_a_day_that_changes_the_status_is_stored_by_the_daily_run_and_by_no_other(told, on_day):
    on_day(END)
    call_command("keep_evidence")
    assert told.causes() == ["page"]
    on_day(END + timedelta(days=1))
    call_command("keep_evidence")
    call_command("keep_evidence")
    assert told.causes() == ["page", "day"]
    assert "Projekt zakończony" in told.records()[-1].text
    assert "Projekt zakończony" not in told.records()[0].text


def test_an_amendment_that_takes_effect_later_is_stored_on_its_day(told, committed, on_day):
    project = Project.objects.get(pk=told.project.pk)
    effective = timezone.localdate() + timedelta(days=40)
    project.amendments = [
        Amendment(number="2", signed_on=date(2026, 1, 5), effective_on=effective, new_ends_on=date(2029, 1, 31))
    ]
    with committed():
        project.save_revision().publish()
    before = len(told.records())
    on_day(effective - timedelta(days=1))
    call_command("keep_evidence")
    assert len(told.records()) == before
    on_day(effective)
    call_command("keep_evidence")
    assert told.causes()[-1] == "day"
    assert "31 stycznia 2029" in told.records()[-1].text.replace("\N{NO-BREAK SPACE}", " ")


def test_an_unpublished_page_is_gone_and_back_when_it_is_published_again(told, committed, person):
    with committed():
        told.page.unpublish(user=person("chief"))
    gone = told.records()[-1]
    assert (gone.cause, gone.text, gone.published_by.username) == ("gone", "", "chief-torun")
    assert gone.url == told.records()[0].url
    call_command("keep_evidence")
    assert told.causes() == ["page", "gone"]
    with committed():
        told.publish_page()
    assert told.causes() == ["page", "gone", "page"]


def test_an_unpublished_project_takes_all_its_pages_along(told, committed):
    with committed():
        Project.objects.get(pk=told.project.pk).unpublish()
    assert [told.causes(page) for page in (told.page, told.other_page)] == [["page", "gone"]] * 2
    with committed():
        told.publish_project()
    assert told.causes(told.other_page) == ["page", "gone", "record"]


@pytest.mark.both_databases
def test_a_deleted_page_and_a_deleted_project_leave_their_records(told, committed):
    with committed():
        told.page.delete()
        told.other_page.delete()
    with committed():
        told.project.delete()
    rows = told.records()
    assert [row.cause for row in rows] == ["page", "gone"]
    assert [(row.page_id, row.project_id, row.project_slug) for row in rows] == [(None, None, "razem")] * 2
    assert "Prowadzimy projekt." in rows[0].text


def test_a_page_deleted_with_the_page_above_it_is_gone_too(told, committed):
    with committed():
        Page.objects.get(pk=told.page.get_parent().pk).specific.delete()
    assert told.causes() == ["page", "gone"]


def test_a_page_that_is_closed_to_some_is_gone_for_citizens(told, committed):
    with committed():
        closed = PageViewRestriction.objects.create(
            page=told.page.get_parent(), restriction_type=PageViewRestriction.PASSWORD, password="x"
        )
    assert told.causes() == ["page", "gone"]
    with committed():
        closed.delete()
    assert told.causes() == ["page", "gone", "other"]


def test_another_address_is_another_page_to_an_auditor(told, committed):
    with committed():
        told.publish_page(slug="razem-od-nowa")
    assert told.records()[-1].url.endswith("/projekty/razem-od-nowa/")


@pytest.mark.both_databases
def test_a_replaced_file_is_stored_without_a_publication(told, committed):
    first = told.records()[0].files[0]
    with committed():
        told.document.file = SimpleUploadedFile("regulamin.pdf", b"%PDF-1.4\n% inny\n%%EOF\n")
        told.document.file_size = None
        told.document.save()
    assert told.causes() == ["page", "file"]
    newest = told.records()[-1].files[0]
    assert newest["sha256"] != first["sha256"]
    assert newest["address"] == first["address"] == "http://torun.localhost/pobierz/regulamin"
    assert told.causes(told.other_page) == ["page"]


def test_a_file_replaced_behind_the_back_of_the_application_is_found_by_the_daily_run(told, written):
    with written.file.storage.open(written.file.name, "wb") as file:
        file.write(b"podmieniony")
    call_command("keep_evidence")
    assert told.causes() == ["page", "day"]


def test_a_file_that_is_missing_is_said_to_be_missing(told, written):
    written.file.storage.delete(written.file.name)
    call_command("keep_evidence")
    assert told.records()[-1].files[0]["state"] == "missing"
    assert told.records()[-1].files[0]["sha256"] == ""


def test_news_of_the_project_are_stored_with_the_page_that_shows_them(told, committed):
    index = NewsIndexPage.objects.descendant_of(told.steward.site.root_page).get()
    with committed():
        item = index.add_child(instance=NewsPage(title="Rusza nabór", projects=[told.project]))
        item.save_revision().publish()
    assert told.causes() == ["page", "other"]
    assert "Rusza nabór" in told.records()[-1].text
    assert told.causes(told.other_page) == ["page"]
    with committed():
        NewsPage.objects.get(pk=item.pk).unpublish()
    assert told.causes() == ["page", "other", "other"]


def test_what_pages_name_is_stored_when_it_is_renamed(told, committed):
    lead = Organisation.objects.create(legal_name="Ośrodek", kind="unit", portal=told.steward)
    with committed():
        Partnership.objects.create(project=told.project, organisation=lead, role="lead")
        told.publish_project()
    with committed():
        lead.legal_name = "Ośrodek Wsparcia"
        lead.save()
    assert told.causes() == ["page", "record", "other"]
    assert "Ośrodek Wsparcia" in told.records(told.other_page)[-1].text
    with committed():
        told.steward.publisher = "Województwo Próbne"
        told.steward.save()
    assert "Województwo Próbne" in told.records()[-1].text
    assert told.causes(told.other_page)[-1] == told.causes()[-1] == "other"
    assert len(told.records()) == len(told.records(told.other_page)) + 1
    with committed():
        told.project.programme.fund = "Fundusz Próbny"
        told.project.programme.save()
    assert "Fundusz Próbny" in told.records(told.other_page)[-1].text


def test_an_hour_at_which_recruitment_closes_has_its_pages_compared_once(told, monkeypatch):
    now = timezone.now()
    EvidenceReview.objects.create(day=timezone.localdate(now), finished_at=now - timedelta(minutes=5))
    Recruitment.objects.create(project=told.project, opens_at=now - timedelta(days=9), closes_at=now)
    compared = []
    monkeypatch.setattr(review, "keep_page", lambda key, cause: compared.append(key))
    review.keep_up(now - timedelta(minutes=1))
    assert compared == []
    review.keep_up(now)
    review.keep_up(now + timedelta(minutes=1))
    assert compared == sorted([told.page.pk, told.other_page.pk])


# What goes wrong ----------------------------------------------------------------------------------------------------


@pytest.fixture
def broken(monkeypatch):
    """Drawing fails until the returned function is called."""
    monkeypatch.setattr(keeping, "draw", lambda page: 1 / 0)
    return monkeypatch.undo


def test_publishing_never_fails_because_evidence_could_not_be_drawn(told, committed, broken, caplog):
    with committed():
        told.publish_page(own_role="Badamy potrzeby.")
    assert ProjectPage.objects.get(pk=told.page.pk).own_role == "Badamy potrzeby."
    assert told.causes() == ["page"]
    row = DueSnapshot.objects.get()
    assert (row.page_key, row.attempts, row.error) == (told.page.pk, 1, "ZeroDivisionError: division by zero")
    assert "could not be stored as evidence" in caplog.text


@pytest.mark.both_databases
def test_what_failed_is_tried_again_by_the_daily_run_for_its_own_cause(told, committed, broken, person):
    with committed():
        told.publish_page(user=person("chief"), own_role="Badamy potrzeby.")
    with pytest.raises(CommandError):
        call_command("keep_evidence")
    assert DueSnapshot.objects.get(page_key=told.page.pk).attempts == 2
    assert EvidenceReview.objects.get().failed == 2
    broken()
    call_command("keep_evidence")
    assert not DueSnapshot.objects.exists()
    assert told.causes() == ["page", "page"]
    assert told.records()[-1].published_by.username == "chief-torun"


def test_the_background_round_tries_again_after_a_pause_and_reviews_once_a_day(told, committed, broken):
    now = timezone.now()
    with committed():
        told.publish_page(own_role="Badamy potrzeby.")
    EvidenceReview.objects.create(day=timezone.localdate(now), finished_at=now)
    broken()
    assert review.keep_up(now) is None
    assert DueSnapshot.objects.count() == 1
    review.keep_up(now + due.PAUSE + timedelta(minutes=1))
    assert not DueSnapshot.objects.exists()
    assert told.causes() == ["page", "page"]
    tomorrow = review.keep_up(now + timedelta(days=1))
    assert tomorrow.checked == 2
    assert review.keep_up(now + timedelta(days=1, minutes=1)) is None


def test_what_is_undone_leaves_nothing_to_store(told, committed):
    with committed(), transaction.atomic():
        told.publish_page(own_role="Nigdy.")
        transaction.set_rollback(True)
    assert not DueSnapshot.objects.exists()
    assert told.causes() == ["page"]


def test_pages_of_a_large_network_wait_for_the_next_round(told, committed, monkeypatch):
    monkeypatch.setattr(due, "AT_ONCE", due.ordered_before() + 1)
    with committed():
        told.publish_project(title="Razem dla gmin", goal="Nowy cel.")
    assert DueSnapshot.objects.count() == 1
    assert try_again() == (1, 0)
    assert [told.causes(page) for page in (told.page, told.other_page)] == [["page", "record"]] * 2


def test_publishing_in_bulk_draws_a_few_pages_and_leaves_the_others_to_the_next_round(told, committed, monkeypatch):
    monkeypatch.setattr(due, "AT_ONCE", due.ordered_before() + 1)
    with committed(), transaction.atomic():
        told.publish_page(own_role="Badamy potrzeby.")
        page = ProjectPage.objects.get(pk=told.other_page.pk)
        page.own_role = "Też badamy."
        page.save_revision().publish()
    assert DueSnapshot.objects.get().page_key == told.other_page.pk
    assert try_again() == (1, 0)
    assert "Też badamy." in told.records(told.other_page)[-1].text


def test_records_are_only_ever_added(told, committed):
    before = list(PageSnapshot.objects.order_by("pk").values())
    with committed():
        told.publish_page(own_role="Badamy potrzeby.")
        Project.objects.get(pk=told.project.pk).unpublish()
    assert list(PageSnapshot.objects.order_by("pk").values())[: len(before)] == before
