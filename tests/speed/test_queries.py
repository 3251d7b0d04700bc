"""Query budgets: what each type of page may ask beyond an empty page, and that it asks no more as the content grows."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext

import pytest
from django.test import Client

from cms.core.portal import Portal
from cms.demo.abundance import add_documents, add_images, fill_portal, fill_project_page, full_body
from cms.demo.bulk import add_news, add_partners, add_projects
from cms.demo.measurement import count_queries, empty_frame, frameless
from cms.portals.services import create_portal
from home.models import ContactPage, ContentPage

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

HOST, NETWORK = "proba.localhost", "localhost"
BUDGET = 12
# Each address with its depth below the front page; the search stands where a page just below the front page would.
PAGES = {
    "front page": (HOST, "/", 0),
    "network front page": (NETWORK, "/", 0),
    "filtered network front page": (NETWORK, "/?status=finished&region=28&portal=proba", 0),
    "project index": (HOST, "/projekty/", 1),
    "filtered project index": (HOST, "/projekty/?status=finished", 1),
    "project page": (HOST, "/projekty/projekt-00001/", 2),
    "full project page": (HOST, "/projekty/projekt-00002/", 2),
    "news index": (HOST, "/aktualnosci/", 1),
    "second page of the news index": (HOST, "/aktualnosci/?strona=2", 1),
    "news page": (HOST, "/aktualnosci/aktualnosc-1/", 2),
    "full news page": (HOST, "/aktualnosci/aktualnosc-20/", 2),
    "full content page": (HOST, "/pelna/", 1),
    "contact page": (HOST, "/kontakt/", 1),
    "search": (HOST, "/szukaj/?q=projekt", 1),
    "search without a hit": (HOST, "/szukaj/?q=nieobecne", 1),
}
EMPTY = {0: "/", 1: "/pusta/", 2: "/pusta/glebiej/"}


@pytest.fixture
def portal(settings, tmp_path) -> Iterator[Portal]:
    """Six portals, one of them with ten projects, twenty news and a page that is full of everything."""
    settings.MEDIA_ROOT = tmp_path
    create_portal(code="siec", name="Sieć", host=NETWORK, is_network=True)
    for number in range(4):
        create_portal(code=f"inny{number}", name=f"Inny {number}", host=f"inny{number}.localhost")
    portal = create_portal(code="proba", name="Próba", host=HOST, voivodeship="28")
    pages = add_projects(portal, 10)
    add_news(portal, 20)
    fill_portal(portal)
    fill_project_page(pages[2])
    root = portal.site.root_page
    empty = root.add_child(instance=ContentPage(title="Pusta", slug="pusta"))
    empty.add_child(instance=ContentPage(title="Głębiej", slug="glebiej"))
    body = full_body(add_images(portal, 30), add_documents(portal, 40))
    root.add_child(instance=ContentPage(title="Pełna", slug="pelna", body=body))
    contact = ContactPage.objects.descendant_of(root).get()
    contact.body = body
    contact.save()
    _visit_once()
    return portal


def _visit_once() -> None:
    """The sizes of pictures are made on a first visit."""
    for host, path, _depth in PAGES.values():
        Client(SERVER_NAME=host).get(path)


def _counted() -> dict[str, int]:
    return {name: count_queries(host, path)[0] for name, (host, path, _depth) in PAGES.items()}


def _empty_pages(shown: AbstractContextManager | None = None) -> dict[tuple[str, int], int]:
    with shown or nullcontext():
        found = {(HOST, depth): count_queries(HOST, path)[0] for depth, path in EMPTY.items()}
        return {**found, (NETWORK, 0): count_queries(NETWORK, "/")[0]}


def test_each_type_of_page_asks_little_more_than_an_empty_page_of_the_same_depth(portal):
    empty, counted = _empty_pages(empty_frame()), _counted()
    beyond = {name: counted[name] - empty[host, depth] for name, (host, _path, depth) in PAGES.items()}
    assert {name: count for name, count in beyond.items() if count > BUDGET} == {}


def test_the_frame_asks_little_more_than_a_bare_page_of_wagtail(portal):
    bare, framed = _empty_pages(frameless()), _empty_pages(empty_frame())
    assert {place: framed[place] - bare[place] for place in framed if framed[place] - bare[place] > 7} == {}


def test_no_page_asks_more_when_there_are_a_hundred_times_as_many_things(portal):
    few = _counted()
    add_partners(1000)
    add_projects(portal, 990)
    add_news(portal, 980)
    _visit_once()
    assert _counted() == few
