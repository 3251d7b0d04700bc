"""Which documents the texts of pages lead to."""

import json

import pytest
from django.apps import apps
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField

from cms.core.base_page import BasePage
from cms.core.shelf import DOCUMENT_NAMES
from cms.core.shown import documents_in


def link(key: int) -> str:
    return f'<a id="{key}" linktype="document">Regulamin</a>'


@pytest.mark.parametrize(
    "text",
    [
        link(7),
        f"<p>Zob. {link(7)}</p>",
        '<a linktype="document" id="7">x</a>',
        json.dumps([{"type": "text", "value": f"<p>{link(7)}</p>"}]),
        json.dumps([{"type": "downloads", "value": {"files": [{"document": 7, "note": ""}]}}]),
        json.dumps([{"type": "film", "value": {"file": 7, "captions": None}}], separators=(",", ":")),
        json.dumps([{"type": "film", "value": {"captions": 7}}]) + "<p>x</p>",
    ],
)
def test_a_document_is_found_where_a_text_leads_to_it(text):
    assert documents_in(text) == {7}


@pytest.mark.parametrize(
    "text",
    [
        "",
        '<a id="7" linktype="page">Strona</a>',
        '<a href="/pobierz/x" id="7">x</a>',
        '<p>&lt;a id="7" linktype="document"&gt;</p>',
        json.dumps([{"type": "figure", "value": {"image": 7}}]),
        json.dumps([{"type": "text", "value": '<p>"document": 7</p>'}]),
        json.dumps([{"type": "downloads", "value": {"files": [{"document": None}]}}]),
    ],
)
def test_what_is_no_document_is_none(text):
    assert documents_in(text) == set()


def choosers(block, name=""):
    if isinstance(block, DocumentChooserBlock):
        yield name
    children = getattr(block, "child_blocks", {})
    for key, child in children.items():
        yield from choosers(child, key)
    if hasattr(block, "child_block"):
        yield from choosers(block.child_block, "")


def test_every_chooser_of_a_document_has_a_name_that_is_looked_for():
    names = set()
    for model in apps.get_models():
        if issubclass(model, BasePage):
            for field in model._meta.concrete_fields:
                if isinstance(field, StreamField):
                    names |= set(choosers(field.stream_block))
    assert names
    assert names <= DOCUMENT_NAMES
