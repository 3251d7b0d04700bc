"""One sign-in page for everybody, also for people who belong to no portal yet."""

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client

from cms.core.hosts import known_hosts
from cms.portals.services import create_portal

pytestmark = pytest.mark.django_db


@pytest.fixture
def stranger() -> Client:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    client = Client(SERVER_NAME="localhost")
    get_user_model().objects.create_user("nowy", password="haslo-bez-grupy")  # noqa: S106
    client.post("/konto/login/", {"login": "nowy", "password": "haslo-bez-grupy"})
    return client


def test_who_belongs_to_no_portal_is_refused_and_not_sent_round_in_circles(stranger: Client) -> None:
    assert "_auth_user_id" in stranger.session
    assert stranger.get("/admin/", follow=True).status_code == 403
    assert stranger.get("/admin/pages/").status_code == 403
    assert stranger.get("/konto/login/").headers["Location"] == "/"


def test_a_private_page_leads_to_the_same_sign_in_page(stranger: Client) -> None:
    answer = Client(SERVER_NAME="localhost").get("/_util/login/?next=/kontakt/")
    assert answer.headers["Location"] == "/konto/login/?next=/kontakt/"
