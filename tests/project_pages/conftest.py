"""A portal that tells a project, as citizens see it."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client
from lxml import html

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from project_pages.models import Project, ProjectIndexPage, ProjectPage

ADDRESS = "/projekty/razem/"


@pytest.fixture
def torun(db) -> Portal:
    """A portal of the network."""
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(code="torun", name="Portal toruński", host="torun.localhost")


@pytest.fixture
def tell(torun: Portal) -> Callable[..., ProjectPage]:
    """A function that publishes a project with these rows and fields and the page that tells it."""

    def publish(rows: dict | None = None, page: dict | None = None, portal: Portal = torun, **fields: object):
        values = {"title": "Razem", "slug": "razem", **fields}
        project = Project(steward=portal, **values)
        for name, held in (rows or {}).items():
            setattr(project, name, held)
        project.save()
        project.save_revision().publish()
        index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
        told = ProjectPage(title=values["title"], slug=values["slug"], project=project, **(page or {}))
        index.add_child(instance=told).save_revision().publish()
        return told

    return publish


@pytest.fixture
def read(torun: Portal) -> Callable[..., html.HtmlElement]:
    """A function that opens an address as a visitor and returns the page as a tree."""

    def open_page(address: str = ADDRESS, host: str = "torun.localhost") -> html.HtmlElement:
        answer = Client(SERVER_NAME=host).get(address)
        assert answer.status_code == 200
        return html.fromstring(answer.content.decode())

    return open_page


def words(element: html.HtmlElement, path: str = ".") -> str:
    """The text of everything a path finds, with plain spaces, and one where an element ends."""
    texts = (text for found in element.xpath(path) for text in found.itertext())
    return " ".join(" ".join(texts).replace("\u00a0", " ").split())
