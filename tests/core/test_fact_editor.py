"""Quoted facts in the editor's own format, and back."""

import json

import pytest
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from cms.core.fact_quotes import as_quote
from cms.core.rich_text import LINE_FEATURES, PASSAGE_FEATURES, TEXT_FEATURES, clean_rich_text

pytestmark = pytest.mark.django_db

QUOTES = [
    as_quote("ends_on", "long", "31\u00a0marca 2021\u00a0r."),
    as_quote("partner_count", "instrumental", "5\u00a0partnerami", noun="instytucja partnerska", project=7),
    as_quote("effect:modele-uslug", "number", "3"),
]


@pytest.mark.parametrize("features", [TEXT_FEATURES, PASSAGE_FEATURES, LINE_FEATURES])
@pytest.mark.parametrize("quote", QUOTES)
def test_a_quoted_fact_passes_through_the_editor_unchanged(features, quote):
    converter = ContentstateConverter(features)
    html = f'<p data-block-key="a1">Razem z {quote} i <a href="https://a.example/">dalej</a>.</p>'
    state = converter.from_database_format(html)
    assert clean_rich_text(converter.to_database_format(state)) == html


def test_the_editor_may_not_change_the_words_of_a_quoted_fact():
    state = json.loads(ContentstateConverter(TEXT_FEATURES).from_database_format(f"<p>{QUOTES[1]}</p>"))
    assert state["entityMap"]["0"] == {
        "mutability": "IMMUTABLE",
        "type": "FACT",
        "data": {"fact": "partner_count", "form": "instrumental", "noun": "instytucja partnerska", "project": "7"},
    }
    assert state["blocks"][0]["entityRanges"] == [{"key": 0, "offset": 0, "length": len("5 partnerami")}]


def test_emphasis_of_a_quoted_fact_passes_too():
    converter = ContentstateConverter(TEXT_FEATURES)
    html = (
        '<p data-block-key="a1">Do <a linktype="fact" fact="ends_on" form="long"><strong>31 marca</strong></a> '
        "<strong>włącznie</strong>.</p>"
    )
    assert clean_rich_text(converter.to_database_format(converter.from_database_format(html))) == html


def test_what_a_browser_sends_along_besides_is_not_stored():
    state = {
        "blocks": [
            {
                "key": "a1",
                "text": "x",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"key": 0, "offset": 0, "length": 1}],
            }
        ],
        "entityMap": {
            "0": {"type": "FACT", "mutability": "IMMUTABLE", "data": {"fact": 'a"><b', "onclick": "x()", "form": 3}}
        },
    }
    html = clean_rich_text(ContentstateConverter(TEXT_FEATURES).to_database_format(json.dumps(state)))
    assert html == '<p data-block-key="a1"><a linktype="fact" fact="a&quot;&gt;&lt;b" form="3">x</a></p>'


def test_every_rich_text_offers_the_button_and_its_guard():
    for features in (TEXT_FEATURES, PASSAGE_FEATURES, LINE_FEATURES):
        widget = get_rich_text_editor_widget("default", features=features)
        entity = next(one for one in widget.options["entityTypes"] if one["type"] == "FACT")
        assert str(entity["description"]) == "Fakt z projektu"
        assert {"type": "FACT"} in widget.options["plugins"]
        assert "quoted_facts.js" in str(widget.media)
