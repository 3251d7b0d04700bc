"""The palette: every block explains itself, shows itself, and checks what is typed."""

import pytest
from django.core.exceptions import ValidationError
from lxml import html as lxml_html
from wagtail.blocks.stream_block import StreamBlockValidationError

from cms.core.blocks import BodyStreamBlock

PALETTE = BodyStreamBlock()
BLOCKS = PALETTE.child_blocks
TABLE = {"columns": [{"type": "text", "heading": "A"}], "rows": [{"values": ["<p>b</p>"]}], "caption": "C"}


def body(*blocks: tuple[str, object]):
    return PALETTE.to_python(
        [{"type": name, "value": value, "id": str(index)} for index, (name, value) in enumerate(blocks)]
    )


def errors_of(name: str, value: dict) -> dict[str, str]:
    block = BLOCKS[name]
    with pytest.raises(ValidationError) as raised:
        block.clean(block.to_python(value))
    return {field: error.messages[0] for field, error in raised.value.block_errors.items()}


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_explains_itself(name: str):
    block = BLOCKS[name]
    assert block.meta.icon != "placeholder"
    assert block.label
    assert block.meta.group
    assert str(block.get_description()).endswith(".")
    assert block.is_previewable
    assert block.meta.template.startswith("blocks/")


@pytest.mark.parametrize("name", BLOCKS)
def test_every_preview_is_well_formed(name: str):
    block = BLOCKS[name]
    html = block.render(block.get_preview_value())
    tree = lxml_html.fragment_fromstring(html, create_parent="article")
    assert tree.text_content().strip()
    assert not tree.xpath("//@style")
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_headings_get_anchors_that_differ():
    html = PALETTE.render(
        body(
            ("heading", {"text": "Łódź i okolice", "level": "h2"}),
            ("text", "<h3>Łódź i okolice</h3><p>x</p><h3>Zażółć</h3>"),
            ("heading", {"text": "…", "level": "h2"}),
        )
    )
    ids = lxml_html.fragment_fromstring(html, create_parent="div").xpath("//@id")
    assert ids == ["sekcja-lodz-i-okolice", "sekcja-lodz-i-okolice-2", "sekcja-zazolc", "sekcja-czesc"]


def test_an_accordion_stands_one_level_below_its_section():
    parts = {"parts": [{"title": "Pytanie", "text": "<p>Odpowiedź</p>"}]}
    html = PALETTE.render(body(("accordion", parts), ("heading", {"text": "A", "level": "h2"}), ("accordion", parts)))
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    assert [one.tag for one in tree.xpath("//summary/*")] == ["h2", "h3"]


def test_a_part_of_a_section_needs_a_section_before_it():
    with pytest.raises(StreamBlockValidationError) as raised:
        PALETTE.clean(body(("heading", {"text": "A", "level": "h3"}), ("heading", {"text": "B", "level": "h2"})))
    assert list(raised.value.block_errors) == [0]
    PALETTE.clean(body(("text", "<h2>B</h2><h3>C</h3>"), ("heading", {"text": "A", "level": "h3"})))


def test_the_order_of_headings_waits_for_publication():
    PALETTE.clean_deferred(body(("heading", {"text": "A", "level": "h3"})))


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("contact", {"name": "Zespół"}, "phone"),
        ("contact", {"name": "Zespół", "phone": "nie wiem"}, "phone"),
        ("contact", {"name": "Zespół", "email": "adres"}, "email"),
        ("quote", {"text": "x", "source_address": "https://a.example/"}, "source"),
        ("quote", {"text": "x", "source": "y", "source_address": "javascript:alert(1)"}, "source_address"),
        ("film", {"title": "x", "transcript": "<p>y</p>"}, "file"),
        ("film", {"title": "x", "transcript": "<p>y</p>", "address": "https://film.example/1"}, "address"),
        (
            "film",
            {"title": "x", "transcript": "<p>&nbsp;</p>", "address": "https://youtu.be/abcdefghijk"},
            "transcript",
        ),
        ("table", {"table": None}, "table"),
        ("table", {"table": {**TABLE, "caption": " "}}, "table"),
        ("table", {"table": {**TABLE, "columns": [{"type": "text", "heading": " "}]}}, "table"),
    ],
)
def test_mistakes_are_told_beside_the_field(name: str, value: dict, field: str):
    errors = errors_of(name, value)
    assert list(errors) == [field]
    assert errors[field].endswith(".")


@pytest.mark.parametrize(
    ("link", "field"),
    [
        ({}, "page"),
        ({"address": "https://a.example/"}, "title"),
        ({"address": "data:text/html,x", "title": "x"}, "address"),
        ({"address": "//a.example/", "title": "x"}, "address"),
    ],
)
def test_a_link_leads_to_one_place_that_has_a_name(link: dict, field: str):
    block = BLOCKS["link_cards"].child_blocks["links"].child_block
    with pytest.raises(ValidationError) as raised:
        block.clean(block.to_python(link))
    assert list(raised.value.block_errors) == [field]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("585550109", "58 555 01 09"),
        ("+48 58 555-01-09 wew. 12", "58 555 01 09 wew. 12"),
        ("(58) 555 01 09", "58 555 01 09"),
    ],
)
def test_a_telephone_number_is_stored_in_groups(typed: str, stored: str):
    block = BLOCKS["contact"].child_blocks["phone"]
    assert block.clean(typed) == stored


def test_what_is_typed_into_a_table_stays_text():
    block = BLOCKS["table"]
    value = block.to_python(
        {
            "table": {
                "caption": "<script>a</script>",
                "columns": [{"type": "number", "heading": '"><script>b</script>'}],
                "rows": [{"values": ['<img src=x onerror="c">']}],
            },
            "note": "<b>d</b>",
        }
    )
    html = block.render(value)
    assert not lxml_html.fragment_fromstring(html, create_parent="div").xpath("//script|//img|//b")


def test_rich_text_is_cleaned_on_its_way_into_the_database():
    block = BLOCKS["text"]
    assert block.get_prep_value(block.to_python("<p>· a</p><p>&nbsp;</p>")) == "<ul><li>a</li></ul>"


def test_a_film_of_another_service_asks_it_for_nothing_before_a_click():
    block = BLOCKS["film"]
    html = block.render(block.get_preview_value())
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    assert not tree.xpath("//iframe|//*[starts-with(@src, 'http')]|//link")
    assert tree.xpath("//a[@class='film__play button']/@href") == ["https://vimeo.com/76979871"]


def test_entries_of_a_timeline_are_put_in_order_and_dated_as_exactly_as_known():
    block = BLOCKS["timeline"]
    entries = [
        {"date": "2020-05-01", "precision": "year", "title": "b"},
        {"date": "2018-04-01", "precision": "day", "title": "a"},
    ]
    tree = lxml_html.fragment_fromstring(block.render(block.to_python({"entries": entries})), create_parent="div")
    assert tree.xpath("//time/@datetime") == ["2018-04-01", "2020"]
    assert [one.text_content().replace("\u00a0", " ") for one in tree.xpath("//time")] == [
        "1 kwietnia 2018 r.",
        "2020 r.",
    ]
