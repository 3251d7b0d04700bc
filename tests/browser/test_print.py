"""A project page on paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.page_types import PORTALS, project_page
from tests.browser.visitor import visit

A4_IN_POINTS = (595, 842)


@pytest.mark.parametrize("portal", PORTALS)
def test_a_project_page_prints_on_two_pages_with_the_strip_and_without_the_menu(chromium, portals, portal: str):
    example = project_page(portal)
    with visit(chromium) as visitor:
        page = visitor.open(portals.url(example.portal, example.path))
        title = page.get_by_role("heading", level=1).inner_text()
        printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))
        page.emulate_media(media="print")
        strip = page.locator(".funding-strip").bounding_box()
        assert strip["height"] > 20
        assert strip["y"] + strip["height"] < 300
        assert not page.get_by_role("navigation").first.is_visible()
        assert page.get_by_role("button").all() == [] or not page.get_by_role("button").first.is_visible()
    assert len(printed.pages) <= 3
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == pytest.approx(list(A4_IN_POINTS), abs=1)
    text = " ".join("".join(sheet.extract_text() for sheet in printed.pages).split())
    assert title.split()[0].casefold() in text.casefold()
    assert "zł" in text
    for word in ("Przejdź do treści", "Wysoki kontrast", "Menu", "Na tej stronie"):
        assert word not in text
