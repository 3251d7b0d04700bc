"""Walking through a page with the keyboard alone."""

import pytest
from playwright.sync_api import Page

from tests.browser.page_types import MAIN_TYPES, Example, project_page
from tests.browser.visitor import EVERYTHING, visit

WALKED = [
    *MAIN_TYPES,
    Example("sign-in", "olsztyn", "/konto/login/"),
    Example("missing", "olsztyn", "/brak/", status=404),
]
STEPS_AT_MOST = 400

ELEMENT = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const seen = [element, ...element.querySelectorAll("*")].map((one) => getComputedStyle(one));
  const parent = element.closest("form, li, summary, figure");
  if (parent) seen.push(getComputedStyle(parent));
  const box = element.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  window.walked ??= [];
  const known = window.walked.indexOf(element);
  if (known < 0) window.walked.push(element);
  return {
    index: known < 0 ? window.walked.length - 1 : known,
    isNew: known < 0,
    name: `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`,
    isMarked: seen.some((style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
      || style.boxShadow !== "none"),
    isInView: box.bottom > 0 && box.top < window.innerHeight && box.width > 0,
    isCovered: !!at && !element.contains(at) && !at.contains(element) && !at.closest("label"),
    follows: known >= 0 || window.walked.length < 2
      || !!(window.walked.at(-2).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""


def walk(page: Page) -> list[dict]:
    """Press Tab until the focus leaves the page or comes back to where it began."""
    steps = []
    for _step in range(STEPS_AT_MOST):
        page.keyboard.press("Tab")
        step = page.evaluate(ELEMENT)
        if step is None or (not step["isNew"] and step["index"] == 0):
            return steps
        assert step["isNew"], f"the focus is trapped at {step['name']}"
        steps.append(step)
    pytest.fail("the focus never leaves the page")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("example", WALKED, ids=str)
def test_tab_walks_through_the_page_in_order_and_is_always_seen(chromium, portals, example: Example, width: int):
    if width == 360 and not EVERYTHING and example.name not in {"project", "front"}:
        pytest.skip("walked on a phone in make test-all")
    with visit(chromium, width) as visitor:
        page = visitor.open(portals.url(example.portal, example.path), example.status)
        steps = walk(page)
    assert len(steps) > 5
    assert [step["name"] for step in steps if not step["isMarked"]] == []
    assert [step["name"] for step in steps if not step["isInView"] or step["isCovered"]] == []
    assert [step["name"] for step in steps if not step["follows"]] == []


def test_the_skip_link_comes_first_and_leads_past_the_menu(chromium, portals):
    example = project_page("olsztyn")
    with visit(chromium) as visitor:
        page = visitor.open(portals.url(example.portal, example.path))
        page.keyboard.press("Tab")
        link = page.get_by_role("link", name="Przejdź do treści")
        assert link.evaluate("element => element === document.activeElement")
        assert link.bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_of_a_phone_opens_leads_on_and_closes_by_key(chromium, portals):
    with visit(chromium, 360) as visitor:
        page = visitor.open(portals.url("olsztyn", "/"))
        button = page.locator("summary", has_text="Menu")
        entry = page.locator(".menu").get_by_role("link", name="Aktualności")
        assert not entry.is_visible()
        button.focus()
        page.keyboard.press("Enter")
        assert entry.is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert not entry.is_visible()
        assert button.evaluate("element => element === document.activeElement")
        page.keyboard.press("Space")
        entry.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/aktualnosci/")


def test_every_control_is_big_enough_for_a_finger(chromium, portals):
    with visit(chromium, 360) as visitor:
        for path in ("/", "/aktualnosci/", "/konto/login/"):
            page = visitor.open(portals.url("gdansk", path))
            small = page.evaluate(
                """() => [...document.querySelectorAll("button, .button, summary, select, input:not([type=hidden])")]
                  .map((element) => [element, element.getBoundingClientRect()])
                  .filter(([element, box]) => box.width && (box.height < 43.5 || box.width < 43.5))
                  .map(([element, box]) => `${element.className} ${box.width}x${box.height}`)"""
            )
            assert small == [], path
