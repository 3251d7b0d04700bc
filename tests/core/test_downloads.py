"""A document answers on the portals that keep or show it, and nowhere else."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Collection, Locale, Page

from cms.core.portal import Portal
from cms.portals.services import create_portal
from home.models import ContentPage
from media.models import Document
from news.models import NewsAttachment, NewsPage

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SLUG = "regulamin"


@pytest.fixture
def portals() -> SimpleNamespace:
    """The network and two portals."""
    return SimpleNamespace(
        network=create_portal(code="siec", name="Sieć", host="localhost", is_network=True),
        alfa=create_portal(code="alfa", name="Alfa", host="alfa.localhost"),
        beta=create_portal(code="beta", name="Beta", host="beta.localhost"),
    )


def keep(collection: Collection, slug: str = SLUG) -> Document:
    file = ContentFile(b"%PDF-1.7", f"{slug}.pdf")
    return Document.objects.create(title=slug, slug=slug, collection=collection, file=file)


def ask(client: Client, address: str, host: str) -> HttpResponse:
    """The answer, read to its end, where its file is closed."""
    answer = client.get(address, SERVER_NAME=host)
    answer.getvalue()
    return answer


def answers(document: Document, client: Client | None = None) -> list[str]:
    """Hosts on which both addresses of the document give the file; a host where only one does fails the test."""
    found = []
    for host in ("localhost", "alfa.localhost", "beta.localhost"):
        addresses = (document.url, f"/documents/{document.pk}/{document.filename}")
        statuses = {ask(client or Client(), address, host).status_code for address in addresses}
        assert statuses in ({200}, {404}), (host, statuses)
        found += [host] if statuses == {200} else []
    return found


def home(portal: Portal) -> Page:
    return Page.objects.get(pk=portal.site.root_page_id)


def page_with(portal: Portal, document: Document, **options: object) -> ContentPage:
    body = [{"type": "downloads", "value": {"title": "", "files": [{"document": document.pk, "note": ""}]}}]
    return home(portal).add_child(instance=ContentPage(title="Pliki", slug="pliki", body=body, **options))


def test_a_portal_gives_what_lies_in_its_collection_or_below(portals):
    assert answers(keep(portals.alfa.collection)) == ["alfa.localhost"]
    folder = Collection.objects.get(pk=portals.alfa.collection_id).add_child(name="Teczka")
    assert answers(keep(folder, "formularz")) == ["alfa.localhost"]


def test_the_network_gives_its_own_and_what_lies_in_no_collection(portals):
    assert answers(keep(portals.network.collection)) == ["localhost"]
    assert answers(keep(Collection.get_first_root_node(), "wzor")) == ["localhost"]


def test_a_portal_gives_what_a_live_page_of_it_shows_as_long_as_it_does(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.beta, document)
    assert answers(document) == ["alfa.localhost", "beta.localhost"]
    page.unpublish()
    assert answers(document) == ["alfa.localhost"]
    page.save_revision().publish()
    assert answers(document) == ["alfa.localhost", "beta.localhost"]
    page.body = []
    page.save_revision().publish()
    assert answers(document) == ["alfa.localhost"]


def test_a_draft_shows_nothing_to_citizens(portals):
    document = keep(portals.alfa.collection)
    page_with(portals.beta, document, live=False)
    assert answers(document) == ["alfa.localhost"]


def test_attachments_rich_text_and_translations_show_it_as_well(portals):
    attached, linked = keep(portals.alfa.collection), keep(portals.alfa.collection, "formularz")
    news = home(portals.beta).get_children().get(slug="aktualnosci")
    item = NewsPage(title="Nabór", slug="nabor")
    item.attachments = [NewsAttachment(document=attached)]
    news.add_child(instance=item)
    assert answers(attached) == ["alfa.localhost", "beta.localhost"]
    english = home(portals.beta).specific.copy_for_translation(Locale.objects.create(language_code="en"))
    english.introduction = f'<p><a linktype="document" id="{linked.pk}">Form</a></p>'
    english.save_revision().publish()
    assert answers(linked) == ["alfa.localhost", "beta.localhost"]


def test_staff_get_on_any_host_what_they_may_see_in_the_admin_and_no_more(portals):
    document = keep(portals.alfa.collection)
    for portal, hosts in ((portals.alfa, 3), (portals.beta, 1)):
        user = get_user_model().objects.create_user(portal.code)
        user.groups.add(portal.editors)
        client = Client()
        client.force_login(user)
        assert len(answers(document, client)) == hosts
    client.force_login(get_user_model().objects.create_superuser("siec"))
    assert len(answers(document, client)) == 3


def test_an_answer_to_everybody_depends_on_nobody(portals):
    document = keep(portals.alfa.collection)
    answer = ask(Client(), document.url, "alfa.localhost")
    assert "Cookie" not in answer.headers.get("Vary", "")
