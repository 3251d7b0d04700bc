"""Cleaning of rich text: what a word processor leaves behind goes, the structure stays."""

import time

import pytest
from wagtail.rich_text import RichText

from cms.core.blocks import CleanRichTextBlock
from cms.core.rich_text import clean_rich_text
from cms.core.templatetags.body import prose

WORD_LIST = (
    '<p class=MsoListParagraphCxSpFirst style="text-indent:-18.0pt;mso-list:l0 level1 lfo1"><![if !supportLists]>'
    '<span style="font-family:Symbol"><span style="mso-list:Ignore">·<span style="font:7.0pt \'Times New Roman\'">'
    "&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>szkolenia<o:p></o:p></p>"
    '<p class=MsoListParagraphCxSpMiddle style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o<span>&nbsp;'
    "</span></span>wyjazdowe<o:p></o:p></p>"
    '<p class=MsoListParagraphCxSpLast style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;'
    "</span></span>wizyty<o:p></o:p></p>"
)

CASES = {
    "nothing": ("", ""),
    "only empty paragraphs": ("<p>&nbsp;</p><p></p><p><br></p><p>\u200b</p>", ""),
    "plain words": ("Nabór trwa", "<p>Nabór trwa</p>"),
    "bold and italic in any spelling": (
        "<p><b>A</b> <strong>B</strong> <i>C</i> <span style='font-weight:700'>D</span></p>",
        "<p><strong>A</strong> <strong>B</strong> <em>C</em> <strong>D</strong></p>",
    ),
    "weight taken back": ('<p><b style="font-weight:normal">zwykły</b></p>', "<p>zwykły</p>"),
    "levels of headings": (
        "<h1>Raz</h1><h2><b>Dwa</b></h2><h3>Trzy</h3><h5>Pięć</h5><p class=MsoTitle>Tytuł</p>",
        "<h2>Raz</h2><h2>Dwa</h2><h3>Trzy</h3><h3>Pięć</h3><h2>Tytuł</h2>",
    ),
    "a list of Word": (WORD_LIST, "<ul><li>szkolenia<ul><li>wyjazdowe</li></ul></li><li>wizyty</li></ul>"),
    "a numbered list of Word": (
        '<p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>raz</p>'
        '<p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">2.<span>&nbsp;</span></span>dwa</p>',
        "<ol><li>raz</li><li>dwa</li></ol>",
    ),
    "typed bullets": (
        "<p>Zakres:</p><p>•&nbsp;szkolenia</p><p>· wizyty</p><p>\uf0b7\tdoradztwo</p><p>Koniec</p>",
        "<p>Zakres:</p><ul><li>szkolenia</li><li>wizyty</li><li>doradztwo</li></ul><p>Koniec</p>",
    ),
    "typed dashes": ("<p>- raz</p><p>- dwa</p><p>- trzy</p>", "<ul><li>raz</li><li>dwa</li><li>trzy</li></ul>"),
    "typed dashes after line breaks": (
        "<p>Zakres:<br>– raz,<br>– dwa.</p>",
        "<p>Zakres:</p><ul><li>raz,</li><li>dwa.</li></ul>",
    ),
    "one dash is a remark": ("<p>- powiedziała.</p><p>Dalej</p>", "<p>- powiedziała.</p><p>Dalej</p>"),
    "a preposition is not a bullet": (
        "<p>o projekcie</p><p>o partnerach</p>",
        "<p>o projekcie</p><p>o partnerach</p>",
    ),
    "typed numbers": (
        "<p>1. raz</p><p>2) dwa</p><p>3. <b>trzy</b></p>",
        "<ol><li>raz</li><li>dwa</li><li><strong>trzy</strong></li></ol>",
    ),
    "dates are not numbers of a list": (
        "<p>1. kwietnia początek</p><p>30. listopada koniec</p>",
        "<p>1. kwietnia początek</p><p>30. listopada koniec</p>",
    ),
    "numbers that begin elsewhere": ("<p>4. cztery</p><p>5. pięć</p>", "<p>4. cztery</p><p>5. pięć</p>"),
    "a bullet typed inside a real list": ("<ul><li>· raz</li></ul>", "<ul><li>raz</li></ul>"),
    "a layout table": (
        "<table border=0><tr><td><p>Lewa</p></td><td>Prawa <b>kolumna</b><ul><li>a</li></ul></td></tr></table>",
        "<p>Lewa</p><p>Prawa <strong>kolumna</strong></p><ul><li>a</li></ul>",
    ),
    "two line breaks": ("<p>Raz<br><br>Dwa<br>Trzy</p>", "<p>Raz</p><p>Dwa<br/>Trzy</p>"),
    "runs of hard spaces": ("<p>10&nbsp;&nbsp; zł&nbsp;i&nbsp;więcej&nbsp;</p>", "<p>10 zł\u00a0i\u00a0więcej</p>"),
    "line ends of the source": ("<p>jeden\n   dwa\r\ntrzy</p>", "<p>jeden dwa trzy</p>"),
    "soft hyphens and invisible signs": ("<p>wo\u00adje\u200bwództwo\ufeff</p>", "<p>województwo</p>"),
    "struck-out revisions": (
        "<p><del>stary</del><ins cite='#x'>nowy</ins> <s>zły</s>tekst</p>",
        "<p>nowy tekst</p>",
    ),
    "comments of Word": (
        '<p>tekst<span class=MsoCommentReference>[A1]</span></p><div style="mso-element:comment-list">uwaga</div>',
        "<p>tekst</p>",
    ),
    "conditional comments, styles and islands": (
        "<!--[if gte mso 9]><xml><w:X>1</w:X></xml><![endif]--><style>p{color:red}</style>"
        "<p class=MsoNormal style='color:red;text-align:justify'><span lang=PL style='font-size:9pt'>x</span></p>"
        "<xml><o:y>2</o:y></xml><script>alert(1)</script>",
        "<p>x</p>",
    ),
    "hidden text": ("<p>a<span style='display:none'>b</span></p>", "<p>a</p>"),
    "links": (
        '<p><a href="https://x.example/?a=1&amp;b=2" target=_blank onclick=x() style="color:red">x</a> '
        '<a href="mailto:a@b.example">y</a> <a href="#_Toc1">z</a> <a name="_Ref">w</a></p>',
        '<p><a href="https://x.example/?a=1&amp;b=2">x</a> <a href="mailto:a@b.example">y</a> z w</p>',
    ),
    "addresses that run code": (
        '<p><a href="javascript:alert(1)">a</a><a href="java&#9;script:alert(1)">b</a>'
        '<a href="data:text/html,x">c</a><a href="//zlo.example">d</a></p>',
        "<p>abcd</p>",
    ),
    "links to pages and documents": (
        '<p><a linktype="page" id="3">x</a> <a linktype="document" id="4" onclick="y()">y</a></p>',
        '<p><a linktype="page" id="3">x</a> <a linktype="document" id="4">y</a></p>',
    ),
    "keys of the editor": (
        '<p data-block-key="ab1">x</p><ul><li data-block-key="cd2">y</li></ul>',
        '<p data-block-key="ab1">x</p><ul><li data-block-key="cd2">y</li></ul>',
    ),
    "pictures and embeds": ('<p>a<img src="x" onerror="y"></p><embed embedtype="image" id="1"/>', "<p>a</p>"),
    "indices": ("<p>m<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup></p>", "<p>m², CO2, 1er</p>"),
    "paragraphs inside an item": (
        "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>",
        "<ul><li>a<br/>b</li><li>c</li></ul>",
    ),
    "a quotation and definitions": (
        "<blockquote><p>a</p></blockquote><dl><dt>b</dt><dd>c</dd></dl><hr>",
        "<p>a</p><p>b</p><p>c</p>",
    ),
    "signs that mean something in HTML": ("<p>a &lt; b &amp; c &quot;d&quot;</p>", '<p>a &lt; b &amp; c "d"</p>'),
    "a whole page": (
        "<html><head><title>t</title></head><body><div><div>raz</div>dwa</div></body></html>",
        "<p>raz</p><p>dwa</p>",
    ),
}


@pytest.mark.parametrize(("html", "expected"), CASES.values(), ids=CASES)
def test_text_is_brought_to_what_the_design_shows(html: str, expected: str):
    assert clean_rich_text(html) == expected


@pytest.mark.parametrize("html", [html for html, _expected in CASES.values()], ids=CASES)
def test_cleaning_twice_changes_nothing(html: str):
    once = clean_rich_text(html)
    assert clean_rich_text(once) == once


def test_the_editor_brings_the_cleaning_of_pastes_along():
    widget = CleanRichTextBlock().field.widget
    assert "admin/js/word_clean.js" in str(widget.media)
    assert "admin/js/word_paste.js" in str(widget.media)


def test_links_out_of_the_portal_say_so_and_open_in_the_same_window():
    html = prose(RichText('<p><a href="https://a.example/">a</a> <a href="mailto:b@c.example">b</a></p>'))
    assert html == '<p><a href="https://a.example/" rel="external">a</a> <a href="mailto:b@c.example">b</a></p>'


def test_a_long_text_is_cleaned_in_a_second():
    start = time.process_time()
    clean_rich_text(WORD_LIST * 500)
    assert time.process_time() - start < 1
