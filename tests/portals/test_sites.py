"""Hosts of the portals in the admin: what is no host is refused, and a new one works from the next request on."""

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from cms.core.errors import error_file
from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from tests.portals.test_portal_admin import client_of

pytestmark = pytest.mark.django_db

LIST = "wagtailsites:index"


@pytest.fixture(autouse=True)
def portals(settings, tmp_path, django_capture_on_commit_callbacks) -> tuple[Portal, Portal]:
    """The network and one portal, with their files for failures."""
    settings.VAR_DIR = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        network = create_portal(code="siec", name="Sieć", host="localhost", port=8123, is_network=True)
        return network, create_portal(code="alfa", name="Alfa", host="alfa.localhost")


@pytest.fixture
def superuser() -> Client:
    """The network's administrator."""
    return client_of(get_user_model().objects.create_superuser("siec", "siec@siec.example", "x"))


def change(client: Client, portal: Portal, host: str, port: object = 8123, **options: str):
    return client.post(reverse("wagtailsites:edit", args=[portal.site_id]), {"hostname": host, "port": port}, **options)


@pytest.mark.parametrize(
    ("host", "port", "sentence"),
    [
        ("http://alfa.example/", "80", "nie jest nazwą hosta"),
        ("alfa.example:8000", "80", "nie jest nazwą hosta"),
        ("al fa.example", "80", "nie jest nazwą hosta"),
        ("../../etc", "80", "nie jest nazwą hosta"),
        ("alfa_.example", "80", "nie jest nazwą hosta"),
        ("a" * 300, "80", "255"),
        ("", "80", "To pole jest wymagane"),
        ("LocalHost.", "80", "działa już inny portal"),
        ("127.0.0.1", "80", "działa już inny portal"),
        ("alfa.example", "0", "od 1 do 65535"),
        ("alfa.example", "65536", "od 1 do 65535"),
        ("alfa.example", "osiem", "liczbę"),
        ("alfa.example", "", "To pole jest wymagane"),
    ],
)
def test_what_is_no_address_is_refused_beside_its_field(superuser, portals, host, port, sentence):
    answer = change(superuser, portals[1], host, port)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    site = Site.objects.get(pk=portals[1].site_id)
    assert (site.hostname, site.port) == ("alfa.localhost", 8123)


@pytest.mark.parametrize(
    ("typed", "stored"), [(" Alfa.Example. ", "alfa.example"), ("próba.example", "xn--prba-rqa.example")]
)
def test_a_host_is_stored_as_browsers_send_it(superuser, portals, typed, stored):
    assert change(superuser, portals[1], typed, 443).status_code == 302
    assert Portal.objects.get(pk=portals[1].pk).url == f"https://{stored}/"


def test_a_renamed_host_works_at_once_with_everything_that_hangs_on_it(
    superuser, portals, django_capture_on_commit_callbacks
):
    here = Client(SERVER_NAME="alfa.localhost")
    assert here.get("/kontakt/").status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        answer = change(superuser, portals[1], "beta.localhost", 8200)
    assert answer.headers["Location"] == reverse(LIST)
    assert here.get("/").status_code == 400
    moved = Client(SERVER_NAME="beta.localhost")
    for path in ("/", "/projekty/", "/aktualnosci/", "/kontakt/", "/szukaj/", "/admin/login/"):
        assert moved.get(path, follow=True).status_code == 200, path
    assert "http://beta.localhost:8200/kontakt/" in moved.get("/sitemap.xml").content.decode()
    network = Client(SERVER_NAME="localhost").get("/").content.decode()
    assert 'href="http://beta.localhost:8200/"' in network
    assert "alfa.localhost" not in network
    assert "Alfa" in error_file("beta.localhost", 500).read_text(encoding="utf-8")
    assert "Alfa" in error_file("beta.localhost", 503).read_text(encoding="utf-8")
    assert not error_file("alfa.localhost", 500).parent.exists()
    assert error_file("localhost", 500).exists()


def test_who_renames_the_host_being_used_is_led_to_the_new_one(superuser, portals):
    client = client_of(get_user_model().objects.get(username="siec"), "alfa.localhost")
    answer = change(client, portals[1], "beta.localhost")
    assert answer.headers["Location"] == f"http://beta.localhost:8123{reverse(LIST)}"


def test_a_change_of_the_port_alone_stays_on_the_page(superuser, portals):
    assert change(superuser, portals[0], "localhost", 8200).headers["Location"] == reverse(LIST)
    assert Portal.objects.get(pk=portals[0].pk).url == "http://localhost:8200/"


def test_a_change_made_by_another_process_is_noticed(portals):
    front = Client(SERVER_NAME="localhost")
    assert 'href="http://alfa.localhost:8123/"' in front.get("/").content.decode()
    remembered = cache.get("wagtail_site_root_paths", version=2)
    assert remembered
    Site.objects.filter(pk=portals[1].site_id).update(hostname="gamma.localhost")  # no signal reaches this process
    known_hosts.forget()  # ten seconds later
    assert Client(SERVER_NAME="gamma.localhost").get("/").status_code == 200
    sitemap = Client(SERVER_NAME="gamma.localhost").get("/sitemap.xml").content.decode()
    assert "http://gamma.localhost:8123/kontakt/" in sitemap


def test_a_site_is_made_with_its_portal_only(superuser):
    answer = superuser.get(reverse("wagtailsites:add"))
    assert answer.headers["Location"] == reverse("wagtailsnippets_core_portal:add")
    superuser.post(reverse("wagtailsites:add"), {"hostname": "sam.localhost", "port": 80, "root_page": 2})
    assert not Site.objects.filter(hostname="sam.localhost").exists()


def test_the_form_does_not_touch_front_page_and_rank(superuser, portals):
    taken = {"is_default_site": "on", "root_page": portals[0].site.root_page_id}
    address = reverse("wagtailsites:edit", args=[portals[1].site_id])
    superuser.post(address, {"hostname": "beta.localhost", "port": 80, **taken})
    site = Site.objects.get(pk=portals[1].site_id)
    assert (site.is_default_site, site.root_page_id) == (False, portals[1].site.root_page_id)


def test_the_list_names_hosts_and_portals(superuser):
    text = superuser.get(reverse(LIST)).content.decode()
    for words in ("Adresy portali", "alfa.localhost", "Alfa", "Nowy portal"):
        assert words in text


def test_an_administrator_of_a_portal_has_no_way_to_the_hosts(portals):
    user = get_user_model().objects.create_user("alfa", "alfa@siec.example", "x")
    user.groups.add(portals[1].administrators)
    assert change(client_of(user, "alfa.localhost"), portals[1], "beta.localhost").status_code == 302
    assert Site.objects.get(pk=portals[1].site_id).hostname == "alfa.localhost"


def test_a_site_is_called_as_its_portal(portals):
    portals[1].short_name = "Nowa Alfa"
    portals[1].save()
    assert Site.objects.get(pk=portals[1].site_id).site_name == "Nowa Alfa"
