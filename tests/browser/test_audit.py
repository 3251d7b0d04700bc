"""The checks of pages can fail: each finds the defect planted for it."""

import pytest

from tests.browser.audit import axe_violations, strip_defects, structure_defects, traffic_defects
from tests.browser.page_types import project_page
from tests.browser.visitor import visit

PLANTED = {
    "a picture without a text": ("document.querySelector('main').append(new Image(10, 10))", "image-alt"),
    "grey text on white": (
        "document.querySelector('h1').style.color = '#bbb'",
        "color-contrast",
    ),
    "a button too small for a finger": (
        """document.querySelector('main').insertAdjacentHTML('afterbegin',
           '<button style="all:unset;width:9px">a</button><button style="all:unset;width:9px">b</button>')""",
        "target-size",
    ),
    "a second h1": ("document.querySelector('main').append(document.createElement('h1'))", "2 h1"),
    "a wide table": (
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p style=\"width:4000px\">x</p>')",
        "scrolls sideways",
    ),
    "the same id twice": ("document.querySelector('h1').id = 'tresc'", "id tresc twice"),
    "a link to nowhere in the page": (
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<a href=\"#brak\">x</a>')",
        "missing place #brak",
    ),
    "no strip": ("document.querySelector('.funding-strip').remove()", "no funding strip"),
    "a heading before the strip": (
        "document.querySelector('main').prepend(document.querySelector('h1'))",
        "stands before the strip",
    ),
    "a strip below the fold": (
        "document.querySelector('.funding-strip').style.marginTop = '2000px'",
        "the strip ends at",
    ),
    "a script that fails": ("setTimeout(() => { throw new Error('planted') })", "planted"),
    "a picture from elsewhere": ("new Image().src = 'https://elsewhere.example/x.png'", "third party"),
}


@pytest.mark.parametrize("defect", PLANTED)
def test_a_planted_defect_is_found(chromium, portals, defect: str):
    script, finding = PLANTED[defect]
    example = project_page("olsztyn")
    with visit(chromium, 1280, bypass_csp=True) as visitor:
        visitor.page.context.route("**/*elsewhere.example/**", lambda route: route.abort())
        page = visitor.open(portals.url(example.portal, example.path))
        page.evaluate(f"() => {{ {script} }}")
        page.wait_for_timeout(100)
        found = [*structure_defects(page), *strip_defects(page), *traffic_defects(visitor)]
        if not any(finding in sentence for sentence in found):
            found += axe_violations(page)
    assert any(finding in sentence for sentence in found), found
