"""A portal's own front page stays: nobody of its staff unpublishes, deletes or moves it, by whatever door."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from cms.core.admin_scope.front_pages import is_front_page
from home.models import ContentPage
from tests.isolation.test_border import filled, signed_in
from tests.isolation.world import HOST, ROLES, World

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("isolation")]

SENTENCE = "Strony głównej portalu nie można wycofać z publikacji, usunąć ani przenieść"
DOORS = ("wagtailadmin_pages:delete", "wagtailadmin_pages:unpublish", "wagtailadmin_pages:move")
NAME_OF_THE_SITE = {"confirm_site_name": "Portale polityki społecznej"}


@pytest.fixture
def home(world) -> Page:
    """The front page of the first portal."""
    return Page.objects.get(pk=world.own.site.root_page_id)


def state(home: Page) -> tuple:
    return Page.objects.filter(pk=home.pk).values_list("path", "live", "expire_at").get()


def bulk(client: Client, action: str, query: str, **data: object):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?{query}", {**NAME_OF_THE_SITE, **data}, follow=True)


@pytest.mark.parametrize("role", ROLES)
def test_no_door_takes_it_away_and_each_says_why(world, home, role):
    client = signed_in(world, role)
    before, page = state(home), home.add_child(instance=ContentPage(title="Cel", slug="cel"))
    addresses = [reverse(door, args=[home.pk]) for door in DOORS]
    addresses.append(reverse("wagtailadmin_pages:move_confirm", args=[home.pk, page.pk]))
    for address in addresses:
        for answer in (client.get(address, follow=True), client.post(address, NAME_OF_THE_SITE, follow=True)):
            assert SENTENCE in answer.content.decode(), address
    for action in ("delete", "unpublish", "move"):
        for query in (f"id={home.pk}", f"id={page.pk}&id={home.pk}", "id=all&childOf=1"):
            answer = bulk(client, action, query, include_descendants="on", chooser=page.pk)
            assert SENTENCE in answer.content.decode(), (action, query)
    assert state(home) == before
    assert Page.objects.filter(pk=page.pk, live=True).exists()


def test_nothing_on_the_screen_offers_it(world, home):
    client = signed_in(world, "administrator")
    for address in ("wagtailadmin_pages:edit", "wagtailadmin_explore"):
        shown = client.get(reverse(address, args=[home.pk])).content.decode()
        for door in DOORS:
            assert reverse(door, args=[home.pk]) not in shown, (address, door)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", ["action-publish", "action-submit", ""])
def test_it_is_given_no_day_on_which_it_would_expire(world, home, role, action):
    client = signed_in(world, role)
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    day = (timezone.localtime() + timedelta(days=2)).strftime("%d.%m.%Y %H:%M")
    answer = client.post(address, filled(client, address, expire_at=day, **{action: "1"}))
    assert answer.status_code == 200
    assert "nie może mieć dnia" in answer.content.decode()
    assert not home.get_latest_revision().content.get("expire_at")


def test_a_day_hidden_in_an_earlier_version_is_refused_as_well(world, home):
    front = home.specific
    front.expire_at = timezone.now() + timedelta(days=2)
    earlier = front.save_revision()
    client = signed_in(world, "administrator")
    address = reverse("wagtailadmin_pages:revisions_revert", args=[home.pk, earlier.pk])
    edit = reverse("wagtailadmin_pages:edit", args=[home.pk])
    sent = {**filled(client, address), "action-publish": "1", "revision": earlier.pk}
    assert "nie może mieć dnia" in client.post(edit, sent).content.decode()
    call_command("publish_scheduled_pages")
    assert state(home)[1:] == (True, None)


def test_everything_else_about_it_is_still_the_staffs(world, home):
    client = signed_in(world, "administrator")
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    answer = client.post(address, filled(client, address, title="Nowy tytuł", **{"action-publish": "1"}))
    assert answer.status_code == 302
    assert Page.objects.get(pk=home.pk).title == "Nowy tytuł"


def test_pages_below_it_come_and_go_as_before(world, home):
    page = home.add_child(instance=ContentPage(title="Chwilowa", slug="chwilowa"))
    client = signed_in(world, "administrator")
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not Page.objects.get(pk=page.pk).live
    bulk(client, "delete", f"id={page.pk}")
    assert not Page.objects.filter(pk=page.pk).exists()


def test_a_translation_of_it_and_a_page_below_are_none(world, home):
    assert is_front_page(home)
    assert not is_front_page(world.mine.translated_home)
    assert not is_front_page(world.mine.live_page)


def test_the_networks_administrator_may(world: World, home):
    client = signed_in(world, "superuser")
    client.post(reverse("wagtailadmin_pages:unpublish", args=[home.pk]))
    assert not Page.objects.get(pk=home.pk).live
    assert Client(HTTP_HOST=HOST).get("/").status_code == 404
    address = reverse("wagtailadmin_pages:edit", args=[home.pk])
    day = (timezone.localtime() + timedelta(days=2)).strftime("%d.%m.%Y %H:%M")
    client.post(address, filled(client, address, expire_at=day, **{"action-publish": "1"}))
    assert Page.objects.get(pk=home.pk).expire_at
