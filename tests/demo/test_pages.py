"""The smoke test: every live page of every portal answers, on its own host only, and points nowhere else."""

from urllib.parse import urlsplit

import pytest
from wagtail.models import Page, Site

from cms.core.portal import Portal
from media.models import Document
from tests.demo.reading import links

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]

CODES = ("siec", "olsztyn", "krakow", "rzeszow", "gdansk", "krobia")


def host_of(code: str) -> str:
    """The host a portal answers on."""
    return "localhost" if code == "siec" else f"{code}.localhost"


def pages_of(code: str) -> list[str]:
    """Addresses of all live pages of a portal."""
    root = Site.objects.get(hostname=host_of(code)).root_page
    return [urlsplit(page.full_url).path for page in Page.objects.descendant_of(root, inclusive=True).live()]


@pytest.mark.parametrize("code", CODES)
def test_every_live_page_answers(code, ask):
    addresses = pages_of(code)
    assert len(addresses) >= (5 if code == "siec" else 14)
    assert {address: ask(code, address).status_code for address in addresses} == dict.fromkeys(addresses, 200)


@pytest.mark.parametrize("code", [code for code in CODES if code != "siec"])
def test_pages_point_to_no_other_portal_and_load_nothing_from_elsewhere(code, ask):
    own, network = host_of(code), host_of("siec")
    strangers = {host_of(other) for other in CODES} - {own, network}
    for address in pages_of(code):
        content = ask(code, address).content
        hosts = {urlsplit(link).hostname for link in links(content)}
        assert not hosts & strangers, address


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


def test_no_page_sets_a_cookie(ask):
    for code in CODES:
        for address in pages_of(code):
            assert not ask(code, address).cookies, address


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
