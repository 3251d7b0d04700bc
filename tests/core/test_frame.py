"""The frame of every public page: header, tools, footer, errors."""

import re

import pytest
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from wagtail.models import Page

from cms.core.context import footer_pages, navigation
from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from home.models import ContentPage

ERRORS = ("400.html", "403.html", "404.html", "500.html", "503.html")


@pytest.fixture
def portal(db) -> Portal:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(
        code="torun", name="Portal toruński", host="torun.localhost", theme="bordo", voivodeship="04", publisher="ROPS"
    )


def page(address: str = "/", **cookies: str) -> str:
    client = Client(SERVER_NAME="torun.localhost")
    client.cookies.load(cookies)
    return client.get(address).content.decode()


def add_page(portal: Portal, title: str, in_menu: bool) -> Page:
    child = portal.site.root_page.add_child(instance=ContentPage(title=title, show_in_menus=in_menu))
    child.save_revision().publish()
    return child


@pytest.mark.parametrize("template", ERRORS)
def test_error_pages_need_neither_request_nor_database(template):
    html = render_to_string(template)
    assert html.count("<h1") == 1
    assert '<html lang="pl" data-theme="granat">' in html


def test_the_portals_theme_and_sign_are_those_it_chose(portal):
    html = page()
    assert 'data-theme="bordo"' in html
    assert "icons/region/04.svg#shape" in html


def test_the_first_thing_to_reach_is_the_way_to_the_content(portal):
    links = re.findall(r'<a [^>]*href="([^"]*)"', page())
    assert links[0] == "#tresc"
    assert 'id="tresc"' in page()


def test_contrast_and_text_size_are_buttons_of_a_plain_form(portal):
    html = page("/kontakt/")
    assert 'name="contrast" value="high"' in html
    assert 'name="text" value="larger"' in html
    assert 'name="next" value="/kontakt/"' in html
    assert "csrfmiddlewaretoken" not in html


def test_chosen_look_is_on_the_page_and_can_be_undone(portal):
    html = page(widok="high.larger")
    assert 'data-contrast="high"' in html
    assert 'data-text="larger"' in html
    assert 'name="contrast" value=""' in html
    assert re.search(r'value="larger" aria-pressed="true"', html)


def test_every_page_below_the_front_page_is_in_the_menu_or_in_the_footer(portal, django_assert_max_num_queries):
    add_page(portal, "O nas", in_menu=True)
    add_page(portal, "Deklaracja dostępności", in_menu=False)
    request = RequestFactory().get("/kontakt/", headers={"host": "torun.localhost"})
    Portal.objects.for_request(request)
    with django_assert_max_num_queries(4):
        menu, footer = navigation(request), footer_pages(request)
    assert [item.title for item in menu] == ["Projekty", "Aktualności", "Kontakt", "O nas"]
    assert [item.title for item in footer] == ["Deklaracja dostępności"]
    assert [item.title for item in menu if item.is_current] == ["Kontakt"]


def test_draft_pages_are_in_neither(portal):
    draft = add_page(portal, "Szkic", in_menu=True)
    draft.unpublish()
    assert "Szkic" not in page()


def test_front_page_leads_to_both_lists_and_to_the_contact(portal):
    opening, lists = page().split("front__opening", 1)[1].split("front__lists", 1)
    assert all(f'href="{address}"' in lists.split("<footer", 1)[0] for address in ("/projekty/", "/aktualnosci/"))
    assert 'href="/kontakt/"' in opening


def test_breadcrumbs_start_at_the_front_page(portal):
    crumbs = page("/kontakt/").split('class="breadcrumbs__list"', 1)[1].split("</ol>", 1)[0]
    assert re.findall(r">([^<>]+)</a>", crumbs) == ["Strona główna"]
    assert re.search(r'aria-current="page">\s*Kontakt', crumbs)


def test_missing_page_is_told_in_the_portals_design(portal):
    response = Client(SERVER_NAME="torun.localhost").get("/nie-ma-takiej/")
    html = response.content.decode()
    assert response.status_code == 404
    assert 'data-theme="bordo"' in html
    assert 'action="/szukaj/"' in html
