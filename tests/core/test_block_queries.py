"""Blocks that show records ask for all of them at once."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from lxml import html as lxml_html
from wagtail.documents import get_document_model
from wagtail.models import Page

from cms.core.blocks import BodyStreamBlock

PALETTE = BodyStreamBlock()


def queries_of(raw: list[dict]) -> int:
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(connection) as captured:
        PALETTE.render(PALETTE.to_python(raw))
    return len(captured)


def downloads(documents: list) -> list[dict]:
    files = [{"document": document.pk, "note": ""} for document in documents]
    return [{"type": "downloads", "value": {"title": "Pliki", "files": files}}]


def links(pages: list[Page]) -> list[dict]:
    return [{"type": "link_cards", "value": {"links": [{"page": page.pk} for page in pages]}}]


@pytest.mark.django_db
def test_ten_files_cost_as_many_queries_as_two(settings, tmp_path):
    settings.STORAGES = {
        **settings.STORAGES,
        "documents": {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}},
    }
    documents = [
        get_document_model().objects.create(title=f"Plik {number}", file=ContentFile(b"%PDF", name=f"{number}.pdf"))
        for number in range(10)
    ]
    assert queries_of(downloads(documents)) == queries_of(downloads(documents[:2]))
    html = PALETTE.render(PALETTE.to_python(downloads(documents[:1])))
    link = lxml_html.fragment_fromstring(html, create_parent="div").xpath("//a")[0]
    assert link.text_content().replace("\u00a0", " ").startswith("Plik 0 (PDF, ")
    assert link.get("href").startswith("/pobierz/")


@pytest.mark.django_db
def test_ten_pages_cost_as_many_queries_as_two():
    root = Page.objects.get(depth=1)
    pages = [root.add_child(instance=Page(title=f"Strona {number}", slug=f"strona-{number}")) for number in range(10)]
    queries_of(links(pages))
    assert queries_of(links(pages)) == queries_of(links(pages[:2]))


@pytest.mark.django_db
def test_a_page_that_is_not_public_is_not_linked():
    root = Page.objects.get(depth=1)
    page = root.add_child(instance=Page(title="Szkic strony", slug="szkic", live=False))
    assert "Szkic strony" not in PALETTE.render(PALETTE.to_python(links([page])))
