"""A portal, complete, in one step."""

from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, Site

from cms.core.portal import Portal
from cms.portals.services import create_portal
from cms.users.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Portal:
    return create_portal(code="siec", name="Sieć", host="localhost", port=8123, is_network=True)


def test_a_new_portal_answers_on_its_host_at_once(network: Portal) -> None:
    client = Client(SERVER_NAME="torun.localhost")
    assert client.get("/").status_code == 400
    create_portal(code="torun", name="Portal toruński", host="torun.localhost")
    for path in ("/", "/projekty/", "/aktualnosci/", "/kontakt/", "/szukaj/", "/sitemap.xml"):
        assert client.get(path).status_code == 200, path


def test_it_has_tree_collection_groups_workflow_and_the_networks_port(network: Portal) -> None:
    portal = create_portal(code="torun", name="Portal toruński", host="Torun.localhost.")
    assert portal.url == "http://torun.localhost:8123/"
    assert [page.slug for page in portal.site.root_page.get_children()] == ["projekty", "aktualnosci", "kontakt"]
    assert portal.collection.get_parent().is_root()
    assert portal.workflow.workflow_pages.get().page_id == portal.site.root_page_id
    assert list(portal.workflow.tasks.get().specific.groups.all()) == [portal.chief_editors]


@pytest.mark.parametrize(
    ("role", "can_edit", "can_publish"),
    [("editors", True, False), ("chief_editors", True, True), ("administrators", True, True)],
)
def test_each_group_has_its_rights_in_its_own_tree_only(
    network: Portal, role: str, can_edit: bool, can_publish: bool
) -> None:
    own = create_portal(code="torun", name="Portal toruński", host="torun.localhost")
    other = create_portal(code="lodz", name="Portal łódzki", host="lodz.localhost")
    user = User.objects.create_user("rola")
    user.groups.add(getattr(own, role))
    rights = own.site.root_page.permissions_for_user(user)
    assert (rights.can_edit(), rights.can_publish()) == (can_edit, can_publish)
    rights = other.site.root_page.permissions_for_user(user)
    assert (rights.can_edit(), rights.can_publish(), rights.can_add_subpage()) == (False, False, False)
    assert list(Portal.objects.for_user(user)) == [own]


def test_wagtails_welcome_page_goes_with_the_first_portal(network: Portal) -> None:
    assert [page.slug for page in Page.get_first_root_node().get_children()] == ["siec"]
    assert Site.objects.count() == 1


@pytest.mark.parametrize(("field", "value"), [("code", "torun"), ("host", "torun.localhost")])
def test_a_taken_code_or_host_is_refused_and_nothing_is_left_behind(network: Portal, field: str, value: str) -> None:
    create_portal(code="torun", name="Portal toruński", host="torun.localhost")
    before = (Page.objects.count(), Site.objects.count())
    details = {"code": "inny", "name": "Inny", "host": "inny.localhost", field: value}
    with pytest.raises(ValidationError) as refused:
        create_portal(**details)
    assert field in refused.value.message_dict
    assert (Page.objects.count(), Site.objects.count()) == before


@pytest.mark.parametrize(
    "host", ["", " ", "http://torun.localhost/", "torun.localhost:8000", "to run.localhost", "../../etc", "a" * 300]
)
def test_what_is_no_host_is_refused_in_a_sentence(network: Portal, host: str) -> None:
    with pytest.raises(ValidationError) as refused:
        create_portal(code="torun", name="Portal toruński", host=host)
    assert list(refused.value.message_dict) == ["host"]


def test_a_host_with_polish_letters_is_kept_as_browsers_send_it(network: Portal) -> None:
    portal = create_portal(code="torun", name="Portal toruński", host="Toruń.localhost")
    assert portal.site.hostname == "xn--toru-e2a.localhost"


def test_the_loopback_address_is_the_networks(network: Portal) -> None:
    with pytest.raises(ValidationError):
        create_portal(code="torun", name="Portal toruński", host="127.0.0.1")


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_a_port_that_cannot_be_is_refused(network: Portal, port: int) -> None:
    with pytest.raises(ValidationError):
        create_portal(code="torun", name="Portal toruński", host="torun.localhost", port=port)


def test_a_second_portal_of_the_same_short_name_is_refused(network: Portal) -> None:
    create_portal(code="torun", name="Portal toruński", short_name="Toruń", host="torun.localhost")
    with pytest.raises(ValidationError) as refused:
        create_portal(code="torun-2", name="Inny portal", short_name=" Toruń ", host="torun-2.localhost")
    assert "short_name" in refused.value.message_dict


def test_there_is_one_network(network: Portal) -> None:
    with pytest.raises(ValidationError):
        create_portal(code="siec-2", name="Druga sieć", host="siec.example", is_network=True)


def test_the_command_says_where_the_portal_answers(network: Portal) -> None:
    output = StringIO()
    call_command("create_portal", "torun", "Portal toruński", "torun.localhost", voivodeship="04", stdout=output)
    assert "http://torun.localhost:8123/" in output.getvalue()
    assert Portal.objects.get(code="torun").voivodeship == "04"


def test_the_command_makes_the_network_first() -> None:
    call_command("create_portal", "siec", "Sieć", "portale.example", network=True, port=443, stdout=StringIO())
    portal = Portal.objects.get(is_network=True)
    assert portal.url == "https://portale.example/"
    assert create_portal(code="torun", name="Toruń", host="torun.example").url == "https://torun.example/"


def test_the_command_refuses_with_a_sentence(network: Portal) -> None:
    with pytest.raises(CommandError, match="localhost"):
        call_command("create_portal", "inny", "Inny", "localhost")


def test_a_portal_cannot_be_built_wrongly(network: Portal) -> None:
    portal = create_portal(code="torun", name="Portal toruński", host="torun.localhost")
    home = portal.site.root_page.specific
    projects, news, contact = (page.specific for page in home.get_children())
    creatable = {page.__name__ for page in home.creatable_subpage_models() if page.can_create_at(home)}
    assert creatable == {"ContentPage"}
    assert {page.__name__ for page in projects.creatable_subpage_models()} == {"ProjectPage"}
    assert {page.__name__ for page in news.creatable_subpage_models()} == {"NewsPage"}
    assert contact.creatable_subpage_models() == []
    root = Page.get_first_root_node()
    assert [page for page in root.creatable_subpage_models() if page.can_create_at(root)] == []
