"""Scheduled publishing: what is due goes live, what has expired goes, and one failing page holds up no other."""

import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.portals.scheduled_publishing import publish_due
from home.models import ContentPage

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def parent():
    return Page.objects.filter(depth=2).first() or Page.get_first_root_node().add_child(title="Początek", slug="start")


def scheduled(parent: Page, title: str, *, in_minutes: int) -> ContentPage:
    page = parent.add_child(instance=ContentPage(title=title, slug=title.lower(), live=False))
    page.go_live_at = timezone.now() + timedelta(minutes=in_minutes)
    page.save_revision(approved_go_live_at=page.go_live_at)
    return page


@pytest.fixture
def failing():
    """A receiver that fails for pages with “Wadliwa” in their title, as a room's own code may."""

    def fail(sender, instance, **kwargs):
        if "Wadliwa" in instance.title:
            raise RuntimeError("planted")

    page_published.connect(fail)
    page_unpublished.connect(fail)
    yield
    page_published.disconnect(fail)
    page_unpublished.disconnect(fail)


def test_a_page_goes_live_when_its_time_has_come_and_not_before(parent):
    due, later = scheduled(parent, "Wczoraj", in_minutes=-1), scheduled(parent, "Jutro", in_minutes=60)
    outcome = publish_due(timezone.now())
    due.refresh_from_db()
    later.refresh_from_db()
    assert (outcome.published, due.live, later.live) == (1, True, False)


def test_a_page_goes_when_it_has_expired(parent):
    page = parent.add_child(instance=ContentPage(title="Nabór", slug="nabor"))
    page.expire_at = timezone.now() - timedelta(minutes=1)
    page.save()
    assert publish_due(timezone.now()).unpublished == 1
    page.refresh_from_db()
    assert not page.live
    assert page.expired


def test_one_failing_page_is_told_and_the_others_go_live(parent, failing, caplog):
    pages = [scheduled(parent, title, in_minutes=-3) for title in ("Pierwsza", "Wadliwa", "Trzecia")]
    with caplog.at_level(logging.ERROR):
        outcome = publish_due(timezone.now())
    for page in pages:
        page.refresh_from_db()
    assert [page.live for page in pages] == [True, False, True]
    assert (outcome.published, outcome.failed) == (2, 1)
    assert "planted" in caplog.text


def test_one_page_that_cannot_be_taken_down_holds_up_no_other(parent, failing):
    for title in ("Wadliwa", "Dobra"):
        page = parent.add_child(instance=ContentPage(title=title, slug=title.lower()))
        page.expire_at = timezone.now() - timedelta(minutes=1)
        page.save()
    outcome = publish_due(timezone.now())
    assert (outcome.unpublished, outcome.failed) == (1, 1)


def test_the_command_of_wagtails_name_is_ours(parent, failing, capsys):
    scheduled(parent, "Wadliwa", in_minutes=-1)
    call_command("publish_scheduled")
    assert "1" in capsys.readouterr().out
