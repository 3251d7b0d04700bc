"""Portals in the admin: a superuser makes one from a form, its administrators keep its settings."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from cms.core.portal import Portal
from cms.portals.services import create_portal
from partners_logos.models import Mark

pytestmark = pytest.mark.django_db

LIST = "wagtailsnippets_core_portal:list"
ADD = "wagtailsnippets_core_portal:add"
EDIT = "wagtailsnippets_core_portal:edit"
DELETE = "wagtailsnippets_core_portal:delete"
TORUN = {
    "name": "Regionalny Ośrodek Polityki Społecznej w Toruniu",
    "short_name": "Toruń",
    "code": "torun",
    "host": "Torun.localhost",
    "voivodeship": "04",
    "theme": "zielen",
}


@pytest.fixture(autouse=True)
def portals() -> tuple[Portal, Portal]:
    """The network and one portal."""
    network = create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    return network, create_portal(code="alfa", name="Alfa", host="alfa.localhost")


def client_of(user, host: str = "localhost") -> Client:
    client = Client(HTTP_HOST=host)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def superuser() -> Client:
    """The network's administrator."""
    return client_of(get_user_model().objects.create_superuser("siec", "siec@siec.example", "x"))


@pytest.fixture
def administrator(portals) -> Client:
    """The administrator of the portal Alfa."""
    user = get_user_model().objects.create_user("alfa", "alfa@siec.example", "x")
    user.groups.add(portals[1].administrators)
    return client_of(user, "alfa.localhost")


def test_a_superuser_makes_a_portal_that_answers_at_once(superuser):
    assert "Nowy portal" in superuser.get(reverse(ADD)).content.decode()
    answer = superuser.post(reverse(ADD), TORUN, follow=True)
    portal = Portal.objects.get(code="torun")
    assert (portal.voivodeship, portal.theme, portal.site.hostname) == ("04", "zielen", "torun.localhost")
    text = answer.content.decode()
    assert portal.url in text
    assert "został utworzony" in text
    assert Client(HTTP_HOST="torun.localhost").get("/").status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("code", "alfa", "Portal o kodzie"),
        ("host", "alfa.localhost", "alfa.localhost"),
        ("code", "Łódź 1", "łączniki: lodz-1"),
        ("code", "TORUN_2", "łączniki: torun-2"),
        ("code", "-", "łączniki: torun"),
        ("host", "https://torun.example/", "bez http:// i bez portu"),
        ("host", "torun.example:8000", "bez http:// i bez portu"),
        ("host", "localhost", "działa już inny portal"),
        ("voivodeship", "99", "99"),
        ("name", "", "To pole jest wymagane"),
    ],
)
def test_what_cannot_be_used_is_said_beside_its_field(superuser, field, value, sentence):
    answer = superuser.post(reverse(ADD), {**TORUN, field: value})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert sentence in answer.content.decode()
    assert Portal.objects.count() == 2


def test_nobody_else_makes_portals(administrator):
    assert administrator.get(reverse(ADD)).status_code == 302
    assert administrator.post(reverse(ADD), TORUN).status_code == 302
    assert Portal.objects.count() == 2


def test_the_way_to_the_settings_leads_to_ones_own_portal(administrator, superuser, portals):
    home = administrator.get(reverse("wagtailadmin_home"))
    assert "Ustawienia portalu" in home.content.decode()
    answer = administrator.get(reverse("portal_settings"))
    assert answer.headers["Location"] == reverse(EDIT, args=[portals[1].pk])
    assert "Ustawienia portalu" not in superuser.get(reverse("wagtailadmin_home")).content.decode()


def test_an_administrator_changes_branding_and_marks_of_the_own_portal(administrator, portals):
    url = reverse(EDIT, args=[portals[1].pk])
    assert administrator.get(url).status_code == 200
    mark = Mark.objects.create(code="x", name="Znak", alt_text="Znak.", drawing="eu")
    data = {
        "name": "Alfa nowa",
        "short_name": "Alfa",
        "theme": "bordo",
        "code": "przejeta",
        "is_network": "on",
        "social_links-TOTAL_FORMS": "0",
        "social_links-INITIAL_FORMS": "0",
        "portal_marks-TOTAL_FORMS": "1",
        "portal_marks-INITIAL_FORMS": "0",
        "portal_marks-0-mark": mark.pk,
        "portal_marks-0-ORDER": "1",
        "portal_marks-0-id": "",
    }
    assert administrator.post(url, data).status_code == 302
    portal = Portal.objects.get(pk=portals[1].pk)
    assert (portal.name, portal.theme, portal.code, portal.is_network) == ("Alfa nowa", "bordo", "alfa", False)
    assert [row.mark for row in portal.portal_marks.all()] == [mark]


def test_another_portals_settings_do_not_exist_for_an_administrator(administrator, portals):
    assert administrator.get(reverse(EDIT, args=[portals[0].pk])).status_code == 404
    assert "Sieć" not in administrator.get(reverse(LIST)).content.decode()


def test_an_editor_has_no_way_to_the_settings(portals):
    user = get_user_model().objects.create_user("redaktor", "redaktor@siec.example", "x")
    user.groups.add(portals[1].editors)
    client = client_of(user, "alfa.localhost")
    assert "Ustawienia portalu" not in client.get(reverse("wagtailadmin_home")).content.decode()
    assert client.get(reverse(EDIT, args=[portals[1].pk])).status_code == 302


def test_a_portal_is_not_deleted_like_a_record(superuser, portals):
    superuser.post(reverse(DELETE, args=[portals[1].pk]))
    superuser.post(reverse("wagtail_bulk_action", args=["core", "portal", "delete"]) + f"?id={portals[1].pk}")
    assert Portal.objects.filter(pk=portals[1].pk).exists()


def test_what_is_still_used_is_not_deleted_and_nothing_breaks(superuser, portals):
    answer = superuser.post(reverse("wagtailsites:delete", args=[portals[1].site.pk]), follow=True)
    assert answer.status_code == 200
    assert "Nie można tego usunąć" in answer.content.decode()
