"""Quoted facts in stored rich text: read, printed, renewed, and put in place of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.core.fact_quotes import (
    FactQuote,
    PrintedFact,
    as_quote,
    plain_text,
    print_with,
    quotes_in,
    renew_with,
    replace_by_quote,
    replace_source_by_quote,
)
from cms.core.rich_text import clean_rich_text

END = as_quote("ends_on", "long", "31 marca 2021 r.")
COUNT = as_quote("partner_count", "instrumental", "5 partnerami", noun="instytucja partnerska", project=7)


def now(quote: FactQuote) -> PrintedFact:
    return {
        "ends_on": PrintedFact("30 listopada 2023 r.", "time", "2023-11-30"),
        "total": PrintedFact("1 zł", "data", "1.00"),
        "title": PrintedFact("Razem & <lepiej>"),
    }.get(quote.fact, PrintedFact("wartość nieustalona", is_known=False))


def test_a_quoted_fact_is_stored_as_a_link_that_cleaning_keeps():
    assert END == '<a linktype="fact" fact="ends_on" form="long">31 marca 2021 r.</a>'
    text = f'<p data-block-key="a1">Do {END}, z {COUNT}.</p>'
    assert clean_rich_text(text) == text
    assert list(quotes_in(text)) == [
        FactQuote("ends_on", "long"),
        FactQuote("partner_count", "instrumental", "instytucja partnerska", "7"),
    ]


def test_signs_that_mean_something_in_html_come_back_as_they_were():
    quote = FactQuote("effect:a", "number", "<b>\"x\" & 'y'</b>")
    assert list(quotes_in(as_quote(quote.fact, quote.form, "<1>", noun=quote.noun))) == [quote]


def test_a_page_prints_the_value_of_today_without_a_link():
    assert print_with(f"<p>Do {END}.</p>", now) == (
        '<p>Do <time datetime="2023-11-30">30 listopada 2023 r.</time>.</p>'
    )
    assert print_with(as_quote("total", "full"), now) == '<data value="1.00">1 zł</data>'
    assert print_with(as_quote("title", "plain"), now) == "Razem &amp; &lt;lepiej&gt;"
    assert print_with(as_quote("kot", "plain"), now) == "wartość nieustalona"


def test_emphasis_and_other_links_stay():
    text = (
        '<p><a href="https://a.example/">a</a> '
        '<a linktype="fact" fact="ends_on" form="long"><strong><em>31</em></strong> <strong>marca</strong></a> '
        '<a linktype="page" id="3">b</a></p>'
    )
    assert print_with(text, now) == (
        '<p><a href="https://a.example/">a</a> <strong><em><time datetime="2023-11-30">30 listopada 2023 r.</time></em>'
        '</strong> <a linktype="page" id="3">b</a></p>'
    )


def test_where_nothing_is_known_of_the_page_the_words_stay():
    assert print_with(f"<p>Do {END}.</p>", lambda quote: None) == "<p>Do 31 marca 2021 r..</p>"
    assert renew_with(f"<p>Do {END}.</p>", lambda quote: None) == f"<p>Do {END}.</p>"


def test_renewed_words_stay_a_quoted_fact():
    assert renew_with(f"<p>Do {END}.</p>", now) == (
        '<p>Do <a linktype="fact" fact="ends_on" form="long">30 listopada 2023 r.</a>.</p>'
    )


TEXT = (
    '<h2 data-block-key="h">Termin</h2><p data-block-key="p">Projekt trwa <strong>do 31 marca 2021 r.</strong> i '
    'kosztuje &lt;dużo&gt;.<br/>Partnerzy: <a href="https://a.example/">jest pięciu partnerów</a>.</p>'
    '<ul><li data-block-key="l">30 gmin</li></ul>'
)


def replaced(words: str, text: str = TEXT, **options: str) -> str:
    start = plain_text(text).index(words)
    return replace_by_quote(text, start, start + len(words), "ends_on", "long", **options)


def quote(words: str) -> str:
    return f'<a linktype="fact" fact="ends_on" form="long">{words}</a>'


def test_plain_text_has_a_line_for_each_paragraph_and_break():
    assert plain_text(TEXT).split("\n") == [
        "Termin",
        "Projekt trwa do 31 marca 2021 r. i kosztuje <dużo>.",
        "Partnerzy: jest pięciu partnerów.",
        "30 gmin",
    ]


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (
            "31 marca 2021 r.",
            "<strong>do 31 marca 2021 r.</strong>",
            f"<strong>do </strong>{quote('<strong>31 marca 2021 r.</strong>')}",
        ),
        (
            "do 31 marca 2021 r. i",
            "<strong>do 31 marca 2021 r.</strong> i ",
            f"{quote('<strong>do 31 marca 2021 r. i</strong>')} ",
        ),
        ("<dużo>", "&lt;dużo&gt;", quote("&lt;dużo&gt;")),
        (
            "pięciu partnerów",
            '<a href="https://a.example/">jest pięciu partnerów</a>',
            f'<a href="https://a.example/">jest </a>{quote("pięciu partnerów")}',
        ),
        ("30", "30 gmin", f"{quote('30')} gmin"),
        ("Termin", "Termin", quote("Termin")),
    ],
)
def test_words_become_a_quoted_fact_and_all_else_stays(words, before, after):
    assert replaced(words) == TEXT.replace(before, after)


def test_words_can_be_named_by_their_place_in_the_html_too():
    html = "<p>Trwa do <strong>31&nbsp;marca</strong> 2021 r. &amp; dalej</p>"
    first, after = html.index("31&"), html.index(" r.")
    words = quote("<strong>31\u00a0marca 2021</strong>")
    assert replace_source_by_quote(html, first, after, "ends_on", "long") == f"<p>Trwa do {words} r. &amp; dalej</p>"
    with pytest.raises(ValueError, match="no words"):
        replace_source_by_quote(html, 3, 3, "ends_on", "long")


def test_a_quoted_fact_is_never_cut_in_two():
    text = f"<p>Trwa do {END} włącznie.</p>"
    assert replaced("marca 2021 r. włącznie", text) == f"<p>Trwa do {quote('31 marca 2021 r. włącznie')}.</p>"


def test_noun_and_project_are_stored_along():
    text = "<p>5 gmin</p>"
    assert replace_by_quote(text, 0, 6, "partner_count", "nominative", noun="gmina", project=3) == (
        '<p><a linktype="fact" fact="partner_count" form="nominative" noun="gmina" project="3">5 gmin</a></p>'
    )


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 9), (5, 2), (-2, 3), (500, 510), (0, 500), (6, 7)])
def test_words_that_are_not_there_are_refused(start, end):
    with pytest.raises(ValueError, match="no words of one line"):
        replace_by_quote(TEXT, start, end, "ends_on", "long")


words = st.text("ab ż<&", min_size=1, max_size=8)
inline = st.tuples(
    words, st.sampled_from(["{}", "<strong>{}</strong>", "<em>{}</em>", '<a href="https://a.example/">{}</a>'])
)
paragraphs = st.lists(
    st.tuples(st.sampled_from(["p", "h2", "li"]), st.lists(inline, min_size=1, max_size=3)), max_size=3
)


@given(paragraphs, st.integers(0, 20), st.integers(1, 10))
def test_only_the_words_between_the_positions_change(parts, start, length):
    pieces = []
    for tag, runs in parts:
        inside = "".join(form.format(text.replace("&", "&amp;").replace("<", "&lt;")) for text, form in runs)
        pieces.append(f"<ul><li>{inside}</li></ul>" if tag == "li" else f"<{tag}>{inside}</{tag}>")
    html = clean_rich_text("".join(pieces))
    text = plain_text(html)
    chosen = text[start : start + length]
    if len(chosen) < length or not chosen.strip() or "\n" in chosen:
        with pytest.raises(ValueError, match="no words"):
            replace_by_quote(html, start, start + length, "x", "y")
        return
    changed = replace_by_quote(html, start, start + length, "x", "y")
    assert plain_text(changed) == text
    assert [quote.fact for quote in quotes_in(changed)] == ["x"]
    printed = print_with(changed, lambda quote: PrintedFact("ZZ"))
    assert plain_text(printed) == f"{text[:start]}ZZ{text[start + length :]}"
