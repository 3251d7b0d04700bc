"""A news item leads to the pages of its projects on its own portal, never to another portal's."""

import pytest
from django.core.cache import cache

from cms.core.hosts import known_hosts
from cms.portals.services import create_portal
from news.models import NewsIndexPage, NewsPage
from news.templatetags.news import told_projects
from project_pages.models import Project, ProjectIndexPage, ProjectPage

pytestmark = pytest.mark.django_db


def test_projects_of_a_news_item_are_told_by_its_own_portal():
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    portals = [create_portal(code=code, name=code, host=f"{code}.localhost") for code in ("torun", "lodz")]
    project = Project.objects.create(title="Razem", slug="razem", steward=portals[0])
    pages = [
        ProjectIndexPage.objects.descendant_of(portal.site.root_page)
        .get()
        .add_child(instance=ProjectPage(title=f"Razem w {portal.code}", project=project))
        for portal in portals
    ]
    index = NewsIndexPage.objects.descendant_of(portals[0].site.root_page).get()
    item = index.add_child(instance=NewsPage(title="Nowina", projects=[project]))
    assert told_projects(item) == [pages[0]]
    pages[0].unpublish()
    assert told_projects(item) == []
