"""Pasting into the editor, in a real browser: the same rules as on saving."""

import json
from pathlib import Path

import pytest

from tests.core.test_rich_text import CASES

SCRIPTS = Path(__file__).resolve().parents[2] / "static" / "admin" / "js"
STORED_ONLY = {"links to pages and documents", "keys of the editor"}


@pytest.fixture(scope="module")
def cleaner(chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.set_content("<p></p>")
    page.add_script_tag(path=SCRIPTS / "word_clean.js")
    yield lambda html: page.evaluate("html => window.cleanPastedHtml(html)", html)
    context.close()


@pytest.mark.parametrize("case", [case for case in CASES if case not in STORED_ONLY])
def test_the_browser_cleans_what_is_pasted_as_the_server_does_on_saving(cleaner, case: str):
    html, expected = CASES[case]
    assert cleaner(html) == expected


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p {margin:0} --></style></head>
<body lang=PL><!--StartFragment-->
<h1>Założenia<o:p></o:p></h1>
<p class=MsoNormal style='text-align:justify'><span lang=PL style='font-family:"Times New Roman"'>Wsparcie <b>gmin</b>
opisuje <a href="https://www.gov.pl/"><span style='color:blue'>serwis</span></a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]>szkolenia<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>wizyty<o:p></o:p></p>
<table class=MsoTableGrid border=0><tr><td><p class=MsoNormal>Lewa</p></td><td><p class=MsoNormal>Prawa
<del cite="mailto:x">stara</del><ins>nowa</ins></p></td></tr></table>
<!--EndFragment--></body></html>"""

PASTE = """(node, html) => {
  const transfer = new DataTransfer();
  transfer.setData("text/html", html);
  transfer.setData("text/plain", "x");
  node.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
}"""


def test_text_of_a_word_processor_reaches_the_page_with_its_structure_alone(chromium, served_demonstration):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(served_demonstration.url(path="/admin/"))
    page.fill("input[name=login]", "administrator")
    page.fill("input[name=password]", served_demonstration.password)
    page.press("input[name=password]", "Enter")
    page.wait_for_url("**/admin/")
    home = served_demonstration.execute(
        "from home.models import HomePage\nprint(HomePage.objects.order_by('pk').first().pk)"
    )
    page.goto(served_demonstration.url(path=f"/admin/pages/add/home/contentpage/{home.strip().splitlines()[-1]}/"))
    page.locator("[data-contentpath=body] .c-sf-add-button").first.click()
    page.get_by_role("option", name="Tekst").first.click()
    editor = page.locator("[data-contentpath=body] .Draftail-Editor [contenteditable=true]").first
    editor.click()
    editor.evaluate(PASTE, WORD)
    page.wait_for_function("document.querySelector('input[name=body-0-value]').value.includes('wizyty')")
    blocks = json.loads(page.locator("input[name=body-0-value]").input_value())["blocks"]
    context.close()
    assert [(block["type"], block["depth"], block["text"]) for block in blocks] == [
        ("header-two", 0, "Założenia"),
        ("unstyled", 0, "Wsparcie gmin opisuje serwis."),
        ("unordered-list-item", 0, "szkolenia"),
        ("unordered-list-item", 1, "wizyty"),
        ("unstyled", 0, "Lewa"),
        ("unstyled", 0, "Prawa nowa"),
    ]
    assert [one["style"] for one in blocks[1]["inlineStyleRanges"]] == ["BOLD"]
    assert len(blocks[1]["entityRanges"]) == 1
