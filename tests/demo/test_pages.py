"""The smoke test: every live page of every portal answers, on its own host only, and points nowhere else."""

from urllib.parse import urlsplit

import pytest
from django.http import HttpResponse
from django.test import Client
from lxml import html
from wagtail.models import Page, Site

from cms.core.portal import Portal
from media.models import Document
from tests.demo.reading import links, sources

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.xdist_group("demonstration")]

CODES = ("siec", "olsztyn", "krakow", "rzeszow", "gdansk", "krobia")


def host_of(code: str) -> str:
    """The host a portal answers on."""
    return "localhost" if code == "siec" else f"{code}.localhost"


def pages_of(code: str) -> list[str]:
    """Addresses of all live pages of a portal."""
    root = Site.objects.get(hostname=host_of(code)).root_page
    return [urlsplit(page.full_url).path for page in Page.objects.descendant_of(root, inclusive=True).live()]


@pytest.fixture(scope="module")
def visited(loaded_demonstration) -> dict[str, dict[str, HttpResponse]]:
    """Every live page of every portal, asked for once as a visitor would."""
    return {
        code: {address: Client().get(address, headers={"host": host_of(code)}) for address in pages_of(code)}
        for code in CODES
    }


@pytest.mark.parametrize("code", CODES)
def test_every_live_page_answers(code, visited):
    assert len(visited[code]) >= (5 if code == "siec" else 14)
    assert {address: answer.status_code for address, answer in visited[code].items() if answer.status_code != 200} == {}


@pytest.mark.parametrize("code", [code for code in CODES if code != "siec"])
def test_pages_point_to_no_other_portal_and_load_nothing_from_elsewhere(code, visited):
    strangers = {host_of(other) for other in CODES} - {host_of(code), host_of("siec")}
    for address, answer in visited[code].items():
        hosts = {urlsplit(link).hostname for link in links(answer.content)}
        assert not hosts & strangers, address
        assert not {urlsplit(source).hostname for source in sources(answer.content)} - {None, host_of(code)}, address


def test_no_page_sets_a_cookie(visited):
    assert [address for answers in visited.values() for address, answer in answers.items() if answer.cookies] == []


def test_every_page_has_one_main_heading_and_a_title(visited):
    for answers in visited.values():
        for address, answer in answers.items():
            tree = html.fromstring(answer.content)
            assert len(tree.xpath("//h1")) == 1, address
            assert tree.findtext(".//title").strip(), address


@pytest.mark.parametrize("code", CODES)
def test_the_addresses_every_host_has_answer(code, ask):
    for address in ("/sitemap.xml", "/robots.txt", "/healthz", "/readyz", "/szukaj/?q=gmina"):
        assert ask(code, address).status_code == 200, address


@pytest.mark.parametrize("code", CODES)
def test_a_sitemap_lists_its_own_pages_only(code, ask):
    content = ask(code, "/sitemap.xml").content.decode()
    for other in CODES:
        assert (f"//{host_of(other)}/" in content or f"//{host_of(other)}:" in content) == (other == code)


def test_every_document_can_be_downloaded_where_it_is_shown(demonstration, ask):
    documents = Document.objects.select_related("collection__portal")
    assert documents.count() >= 13
    for document in documents:
        answer = ask(document.collection.portal.code, document.url)
        assert answer.status_code == 200
        assert len(b"".join(answer.streaming_content)) == document.file_size


def test_a_page_of_one_portal_is_not_found_on_another(ask):
    assert ask("krakow", "/projekty/liderzy-kooperacji/").status_code == 404
    assert ask("rzeszow", "/projekty/liderzy-kooperacji/").status_code == 200


def test_an_unknown_host_is_refused(ask):
    assert ask("zielonagora", "/").status_code == 400


def test_every_body_would_pass_the_editor(demonstration):
    for page in Page.objects.filter(depth__gt=1).specific():
        for name in ("body", "film"):
            value = getattr(page, name, None)
            if value is not None:
                value.stream_block.clean(value)
        page.full_clean()


def test_no_contradiction_is_loaded(demonstration):
    from project_pages.consistency import contradictions
    from project_pages.models import Project
    from project_pages.record import record_of

    assert {project.slug: contradictions(record_of(project)) for project in Project.objects.all()} == {
        project.slug: [] for project in Project.objects.all()
    }


def test_every_portal_has_an_own_theme_sign_and_staff(demonstration):
    portals = Portal.objects.all()
    assert len(portals) == len(CODES)
    assert len({portal.theme for portal in portals}) >= 5
    for portal in portals:
        assert [group.user_set.count() for group in portal.groups] == [1, 1, 1]
