"""Drift in rich text: quoted facts are left out, and every finding knows its place in the HTML."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.core.fact_quotes import as_quote
from project_pages.drift.detector import HtmlFinding, find_drift_in_html
from project_pages.drift.html import QUOTED, plain_text
from tests.project_pages.drift.records import FACTS

FACTS_II = FACTS["kooperacja-efektywna-i-skuteczna"]


def found(html: str) -> list[tuple[str, str, str]]:
    return [
        (item.finding.fact, item.finding.said, html[item.source_start : item.source_end])
        for item in find_drift_in_html(html, FACTS_II)
    ]


def test_words_are_found_in_a_paragraph() -> None:
    html = "<p>Projekt trwa do <b>31 marca 2021 r.</b> w sześciu województwach.</p>"
    assert found(html) == [("ends_on", "31 marca 2021 r.", "31 marca 2021 r.")]


def test_entities_and_tags_within_the_words_are_part_of_their_place() -> None:
    html = "<p>Projekt trwa do 31&nbsp;<i>marca</i> 2021&#160;r.</p>"
    assert found(html) == [("ends_on", "31\u00a0marca 2021\u00a0r.", "31&nbsp;<i>marca</i> 2021&#160;r.")]


def test_a_quoted_fact_is_never_reported_whatever_it_said_when_it_was_written() -> None:
    quote = as_quote("ends_on", "long", "31 marca 2021 r.")
    assert found(f"<p>Projekt trwa do {quote} i ma 5 partnerów.</p>") == []


def test_the_rest_of_a_sentence_with_a_quoted_fact_is_read() -> None:
    html = f"<p>Projekt trwa do {as_quote('ends_on', 'long')} i ma 6 partnerów.</p>"
    (item,) = find_drift_in_html(html, FACTS_II)
    assert item.finding.said == "6 partnerów"
    assert item.finding.sentence == "Projekt trwa do … i ma 6 partnerów."


def test_an_old_value_before_a_quoted_one_is_history() -> None:
    quote = as_quote("ends_on", "long")
    assert found(f"<p>Termin zakończenia projektu zmieniono z 31 marca 2021 r. na {quote}.</p>") == []


def test_cells_and_items_are_lines_of_their_own() -> None:
    html = "<table><tr><th>Wartość projektu</th><td>11 799 479,39 zł</td></tr></table>"
    assert found(html) == [("total", "11 799 479,39 zł", "11 799 479,39 zł")]
    items = "<p>Okres realizacji:</p><ul><li>od 1.04.2018</li><li>do 31.12.2021</li></ul>"
    assert [fact for fact, _said, _source in found(items)] == ["ends_on"]


def test_scripts_styles_and_comments_are_no_text() -> None:
    assert plain_text("<style>a</style>b<!-- c --><script>d</script>e").text == "be"


def test_spaces_are_those_a_browser_shows() -> None:
    assert plain_text("<p> a \n b<br/>c</p>\n<p>d</p>").text.split("\n") == ["a b", "c", "d", ""]


@given(st.text(alphabet='<>/ab &;"=p\n31.0212rproejkt'))
def test_every_character_of_the_text_has_a_place_in_the_html(html: str) -> None:
    plain = plain_text(html)
    for position, letter in enumerate(plain.text):
        start, end = plain.source_span(position, position + 1)
        assert 0 <= start < end <= len(html)
        assert letter in {" ", "\n", QUOTED} or "&" in html[start:end] or html[start:end] == letter


@pytest.mark.parametrize(
    "part", ["<!--", "<a ", '<a "', "<script>", '<a linktype="fact">', "&amp", "<td>", "< ", "&#1"]
)
def test_broken_html_takes_no_longer_than_its_length(part: str) -> None:
    start = time.process_time()
    find_drift_in_html(part * (50_000 // len(part)), FACTS_II)
    assert time.process_time() - start < 5


def test_a_finding_in_html_is_a_frozen_row() -> None:
    (item,) = find_drift_in_html("<p>Projekt ma 6 partnerów.</p>", FACTS_II)
    assert isinstance(item, HtmlFinding)
    assert hash(item)
