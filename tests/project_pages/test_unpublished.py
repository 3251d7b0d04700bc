"""A project that is not published is told nowhere, whatever pages there are about it."""

import pytest
from django.core.cache import cache
from django.test import Client

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from news.models import NewsIndexPage, NewsPage
from news.templatetags.news import told_projects
from project_pages.models import Project, ProjectIndexPage, ProjectPage

pytestmark = pytest.mark.django_db

ADDRESS = "/projekty/razem/"


@pytest.fixture
def portal() -> Portal:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(code="torun", name="Toruń", host="torun.localhost")


@pytest.fixture
def project(portal: Portal) -> Project:
    project = Project.objects.create(title="Razem", slug="razem", steward=portal)
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    index.add_child(instance=ProjectPage(title="Razem", slug="razem", project=project)).save_revision().publish()
    return project


def test_its_page_is_there_while_the_project_is_published_and_not_after(project: Project) -> None:
    client = Client(SERVER_NAME="torun.localhost")
    addresses = [ADDRESS, "/szukaj/?q=razem", "/sitemap.xml", "/projekty/"]
    assert [ADDRESS in client.get(address).text for address in addresses] == [True] * 4
    project.unpublish()
    answers = [client.get(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [404, 200, 200, 200]
    assert [f'{ADDRESS}"' in answer.text or f"{ADDRESS}<" in answer.text for answer in answers[1:]] == [False] * 3


def test_news_no_longer_lead_to_it(portal: Portal, project: Project) -> None:
    index = NewsIndexPage.objects.descendant_of(portal.site.root_page).get()
    item = index.add_child(instance=NewsPage(title="Nowina", projects=[project]))
    assert told_projects(item)
    project.unpublish()
    assert told_projects(NewsPage.objects.get(pk=item.pk)) == []
