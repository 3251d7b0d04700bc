"""Pasting into the editor, in a real browser: the same rules as on saving."""

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
