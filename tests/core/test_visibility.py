"""A page that is closed to some visitors stands in no list, whoever looks; who may open it finds it at its address."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from cms.portals.services import create_portal
from home.models import ContentPage
from news.models import NewsPage
from partners_logos.models import Programme
from project_pages.models import Project, ProjectPage

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SECRET = "zqzamknieta"
HOST = "torun.localhost"
RESTRICTIONS = [PageViewRestriction.PASSWORD, PageViewRestriction.LOGIN, PageViewRestriction.GROUPS]


@pytest.fixture
def portals(settings, tmp_path) -> SimpleNamespace:
    """The network and a portal with a closed page of each kind, and open pages that tell of the same things."""
    settings.VAR_DIR = tmp_path
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    portal = create_portal(code="torun", name="Portal toruński", host=HOST)
    create_portal(code="lodz", name="Portal łódzki", host="lodz.localhost")
    home = portal.site.root_page.specific
    programme = Programme.objects.create(code="PR", name="Program próbny", perspective="2014-2020")
    project = Project.objects.create(title="Wspólny projekt", slug="wspolny", steward=portal, programme=programme)
    index = home.get_children().get(slug="projekty")
    news = home.get_children().get(slug="aktualnosci")
    words = {"title": f"{SECRET} osobliwy tytuł", "lead": f"{SECRET} wstęp"}
    closed = SimpleNamespace(
        text=home.add_child(instance=ContentPage(**words, slug=f"{SECRET}-tekst", show_in_menus=True)),
        footer=home.add_child(instance=ContentPage(**words, slug=f"{SECRET}-stopka")),
        project=index.add_child(instance=ProjectPage(**words, slug=f"{SECRET}-projekt", project=project)),
        news=news.add_child(instance=NewsPage(**words, slug=f"{SECRET}-wiadomosc", date="2031-01-01")),
    )
    closed.news.projects.add(project)
    closed.news.save()
    linked = [{"type": "link_cards", "value": {"links": [{"page": closed.text.pk}]}}]
    home.add_child(instance=ContentPage(title="Otwarta strona", slug="otwarta", body=linked))
    open_news = news.add_child(instance=NewsPage(title="Otwarta wiadomość", slug="otwarta", date="2030-01-01"))
    open_news.projects.add(project)
    open_news.save()
    return SimpleNamespace(home=home, closed=closed)


def close(page: Page, kind: str = PageViewRestriction.PASSWORD) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=kind, password="hasło")


def close_all(portals: SimpleNamespace, kind: str) -> None:
    for page in vars(portals.closed).values():
        close(page, kind)


def shown(host: str, path: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(path, SERVER_NAME=host)
    assert answer.status_code == 200, path
    text = answer.content.decode()
    return text.split("<main")[1].split("</main>")[0] if path == "/otwarta/" else text  # its links, not its frame


LISTS = [
    (HOST, "/"),
    (HOST, "/projekty/"),
    (HOST, "/projekty/?program=PR"),
    (HOST, "/aktualnosci/"),
    (HOST, "/aktualnosci/?rok=2031"),
    (HOST, "/aktualnosci/otwarta/"),
    (HOST, "/otwarta/"),
    (HOST, "/szukaj/?q=osobliwy"),
    (HOST, "/sitemap.xml"),
    ("localhost", "/"),
    ("localhost", "/?portal=torun"),
    ("localhost", "/szukaj/?q=osobliwy"),
]


def telling(client: Client | None = None) -> list[tuple[str, str]]:
    """The lists that speak of the closed pages: their titles, leads and addresses hold one and the same word."""
    return [place for place in LISTS if SECRET in shown(*place, client)]


def test_every_one_of_these_lists_tells_of_the_pages_as_long_as_they_are_open(portals):
    assert telling() == LISTS


@pytest.mark.parametrize("kind", RESTRICTIONS)
def test_a_closed_page_stands_in_no_list(portals, kind):
    close_all(portals, kind)
    assert telling() == []


def test_the_lists_are_the_same_for_who_may_open_the_page(portals):
    close_all(portals, PageViewRestriction.LOGIN)
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("siec"))
    assert telling(client) == []
    assert f"{SECRET} osobliwy tytuł" in shown(HOST, f"/{SECRET}-tekst/", client)


def test_what_stands_below_a_closed_page_is_closed_too_and_its_neighbours_stay_open(portals):
    restrictions = [close(page.get_parent().specific) for page in (portals.closed.news, portals.closed.project)]
    close(portals.closed.text)
    close(portals.closed.footer)
    closed = ("/projekty/", "/aktualnosci/")
    assert [place for place in telling() if not place[1].startswith(closed)] == []
    assert "Otwarta strona" in shown(HOST, "/")
    for restriction in restrictions:
        restriction.delete()
    assert f"{SECRET} osobliwy tytuł" in shown(HOST, "/aktualnosci/")


def test_a_closed_or_unpublished_portal_is_not_named_in_the_network_with_its_projects_and_news(portals):
    restriction = close(portals.home)
    withdrawn = [shown("localhost", "/")]
    restriction.delete()
    portals.home.unpublish()
    withdrawn.append(shown("localhost", "/"))
    for text in withdrawn:
        assert "Portal łódzki" in text
        assert "Wspólny projekt" in text
        for words in ("Portal toruński", SECRET, "Otwarta wiadomość"):
            assert words not in text


def test_the_password_is_asked_in_the_design_of_the_portal_without_the_title_of_the_page(portals):
    close_all(portals, PageViewRestriction.PASSWORD)
    restriction = portals.closed.text.view_restrictions.get()
    address = f"/{SECRET}-tekst/"
    client = Client()
    asked = shown(HOST, address, client)
    assert f"{SECRET} " not in asked
    assert "Portal toruński" in asked
    assert 'type="password"' in asked
    door = f"/_util/authenticate_with_password/{restriction.pk}/{portals.closed.text.pk}/"
    refused = client.post(door, {"password": "nie to", "return_url": address}, SERVER_NAME=HOST)
    assert "field__error" in refused.content.decode()
    opened = client.post(door, {"password": "hasło", "return_url": address}, SERVER_NAME=HOST)
    assert opened.headers["Location"] == address
    assert f"{SECRET} osobliwy tytuł" in shown(HOST, address, client)
