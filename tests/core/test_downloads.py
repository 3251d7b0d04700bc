"""A document answers while a live page shows it or it stands alone, on the portals that keep or show it."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, Locale, Page, PageViewRestriction

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


def keep(collection: Collection, slug: str = SLUG, **options: object) -> Document:
    """A document with a former file and a former address."""
    document = Document(title=slug, slug=f"{slug}-dawny", collection=collection, **options)
    for number in (1, 2):
        document.file = ContentFile(b"%PDF-1.7", f"{slug}-{number}.pdf")
        document.save()
    document.slug = slug
    document.save()
    return Document.objects.get(pk=document.pk)


def stand(collection: Collection, slug: str = SLUG) -> Document:
    return keep(collection, slug, stands_alone=True)


def addresses_of(document: Document) -> list[str]:
    """Every form of address that leads to the document."""
    first, second = document.versions.order_by("number")
    former = document.former_addresses.get().slug
    names = {first.name, second.name, document.filename, first.file.name.rpartition("/")[2]}
    return [
        document.url,
        first.url,
        second.url,
        reverse("download", args=[former]),
        reverse("download_version", args=[former, 1]),
        *(f"/documents/{document.pk}/{name}" for name in sorted(names)),
    ]


def ask(client: Client, address: str, host: str) -> HttpResponse:
    """The answer after redirects, read to its end, where its file is closed."""
    answer = client.get(address, SERVER_NAME=host, follow=True)
    answer.getvalue()
    return answer


def answers(document: Document, client: Client | None = None) -> list[str]:
    """Hosts on which all addresses of the document give the file; a host where only some do fails the test."""
    found = []
    for host in ("localhost", "alfa.localhost", "beta.localhost"):
        statuses = {ask(client or Client(), address, host).status_code for address in addresses_of(document)}
        assert statuses in ({200}, {404}), (host, statuses)
        found += [host] if statuses == {200} else []
    return found


def home(portal: Portal) -> Page:
    return Page.objects.get(pk=portal.site.root_page_id)


def page_with(portal: Portal, document: Document, **options: object) -> ContentPage:
    body = [{"type": "downloads", "value": {"title": "", "files": [{"document": document.pk, "note": ""}]}}]
    return home(portal).add_child(instance=ContentPage(title="Pliki", slug="pliki", body=body, **options))


def test_what_nothing_shows_answers_nowhere(portals):
    assert answers(keep(portals.alfa.collection)) == []


def test_what_stands_alone_answers_where_it_lies(portals):
    assert answers(stand(portals.alfa.collection)) == ["alfa.localhost"]
    folder = Collection.objects.get(pk=portals.alfa.collection_id).add_child(name="Teczka")
    assert answers(stand(folder, "formularz")) == ["alfa.localhost"]
    assert answers(stand(portals.network.collection, "wzor")) == ["localhost"]
    assert answers(stand(Collection.get_first_root_node(), "zarzadzenie")) == ["localhost"]


def test_a_live_page_makes_it_public_on_its_portal_and_where_it_lies(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.beta, document)
    assert answers(document) == ["alfa.localhost", "beta.localhost"]
    page.unpublish()
    assert answers(document) == []
    page.save_revision().publish()
    assert answers(document) == ["alfa.localhost", "beta.localhost"]
    page.body = []
    page.save_revision().publish()
    assert answers(document) == []


def test_a_draft_shows_nothing_to_citizens(portals):
    document = keep(portals.alfa.collection)
    page_with(portals.alfa, document, live=False)
    assert answers(document) == []


def test_a_draft_of_a_live_page_shows_nothing_yet(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.alfa, document)
    body, page.body = page.body, []
    page.save_revision().publish()
    page.body = body
    page.save_revision()
    assert answers(document) == []


def test_a_page_that_expired_shows_nothing_even_before_it_is_taken_down(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.alfa, document, expire_at=timezone.now() + timedelta(hours=1))
    assert answers(document) == ["alfa.localhost"]
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert answers(document) == []


def test_a_page_that_is_scheduled_shows_nothing_yet(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.alfa, document, live=False)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    assert answers(document) == []


def test_a_deleted_page_shows_nothing(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.alfa, document)
    assert answers(document) == ["alfa.localhost"]
    Page.objects.get(pk=page.pk).delete()
    assert answers(document) == []


def test_a_deleted_document_answers_nowhere(portals):
    document = stand(portals.alfa.collection)
    addresses = addresses_of(document)
    document.delete()
    assert {ask(Client(), address, "alfa.localhost").status_code for address in addresses} == {404}


def test_a_closed_page_shows_it_to_those_who_may_see_the_page(portals):
    document = keep(portals.alfa.collection)
    page = page_with(portals.alfa, document)
    section = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="haslo"
    )
    assert answers(document) == []
    visitor = Client()
    visitor.post(
        reverse("wagtailcore_authenticate_with_password", args=[section.pk, page.pk]),
        {"password": "haslo", "return_url": "/"},
        SERVER_NAME="alfa.localhost",
    )
    answer = ask(visitor, document.url, "alfa.localhost")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_page_below_a_closed_one_is_closed_too(portals):
    document = keep(portals.alfa.collection)
    page_with(portals.alfa, document)
    PageViewRestriction.objects.create(page=home(portals.alfa), restriction_type=PageViewRestriction.LOGIN)
    assert answers(document) == []


def test_attachments_rich_text_and_translations_show_it_as_well(portals):
    attached, linked = keep(portals.alfa.collection), keep(portals.alfa.collection, "formularz")
    news = home(portals.beta).get_children().get(slug="aktualnosci")
    item = NewsPage(title="Nabór", slug="nabor")
    item.attachments = [NewsAttachment(document=attached)]
    news.add_child(instance=item)
    assert answers(attached) == ["alfa.localhost", "beta.localhost"]
    item.unpublish()
    assert answers(attached) == []
    english = home(portals.beta).specific.copy_for_translation(Locale.objects.create(language_code="en"))
    english.introduction = f'<p><a linktype="document" id="{linked.pk}">Form</a></p>'
    english.save_revision().publish()
    assert answers(linked) == ["alfa.localhost", "beta.localhost"]
    Page.objects.get(pk=english.pk).unpublish()
    assert answers(linked) == []


def test_no_name_that_the_document_never_had_leads_to_it(portals):
    document = stand(portals.alfa.collection)
    other = stand(portals.alfa.collection, "formularz")
    for name in (other.filename, "x.pdf", "", "regulamin-1", "../regulamin-1.pdf", "regulamin-1.pdf/"):
        answer = ask(Client(), f"/documents/{document.pk}/{name}", "alfa.localhost")
        assert answer.status_code == 404, name


def test_a_version_that_never_was_is_not_found(portals):
    document = stand(portals.alfa.collection)
    for number in (0, 3, 10**30):
        assert ask(Client(), f"{document.url}/v{number}", "alfa.localhost").status_code == 404


def test_staff_get_on_any_host_what_they_may_see_in_the_admin_and_no_more(portals):
    document = keep(portals.alfa.collection)
    for portal, hosts in ((portals.alfa, 3), (portals.beta, 0)):
        user = get_user_model().objects.create_user(portal.code)
        user.groups.add(portal.editors)
        client = Client()
        client.force_login(user)
        assert len(answers(document, client)) == hosts
    client.force_login(get_user_model().objects.create_superuser("siec"))
    assert len(answers(document, client)) == 3
    assert ask(client, document.url, "localhost").headers["Cache-Control"] == "private, no-store"


def test_an_answer_to_everybody_depends_on_nobody(portals):
    document = stand(portals.alfa.collection)
    answer = ask(Client(), document.url, "alfa.localhost")
    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_asking_costs_few_queries(portals, django_assert_max_num_queries):
    standing, shown = stand(portals.alfa.collection), keep(portals.alfa.collection, "formularz")
    page_with(portals.alfa, shown)
    for document, limit in ((standing, 5), (shown, 8)):
        ask(Client(), document.url, "alfa.localhost")
        with django_assert_max_num_queries(limit):
            ask(Client(), document.url, "alfa.localhost")
