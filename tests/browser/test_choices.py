"""Contrast, text size, film and menu: what the visitor chooses, with JavaScript and without."""

import pytest
from playwright.sync_api import Page

from tests.browser.audit import axe_violations, structure_defects
from tests.browser.page_types import MAIN_TYPES, NEWS, PROJECTS, Example, project_page
from tests.browser.visitor import EVERYTHING, visit

FILM = """<figure class="film" data-film="https://www.youtube-nocookie.com/embed/abc" data-title="Film próbny">
<div class="film__frame"><a class="film__play button" href="https://www.youtube.com/watch?v=abc">Obejrzyj</a></div>
</figure>"""
LOOKS = {
    "dark": {"color_scheme": "dark"},
    "forced-colors": {"forced_colors": "active"},
    "high-contrast": {"cookie": "high."},
    "largest-text": {"cookie": ".larger"},
    "dark-high-contrast-largest-text": {"cookie": "high.larger", "color_scheme": "dark"},
}


def press(page: Page, button: str) -> None:
    """Press a button and wait for the page it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).first.click()


@pytest.mark.parametrize("has_scripts", [False, True], ids=["without-javascript", "with-javascript"])
def test_contrast_and_text_size_are_chosen_by_button_and_remembered(chromium, portals, has_scripts: bool):
    with visit(chromium, 1280, java_script_enabled=has_scripts) as visitor:
        page = visitor.open(portals.url("olsztyn", "/aktualnosci/?rok=2021"))
        assert visitor.cookies == []
        press(page, "Wysoki kontrast")
        assert page.url.endswith("/aktualnosci/?rok=2021")
        assert page.locator("html").get_attribute("data-contrast") == "high"
        press(page, "Największy tekst")
        page.goto(portals.url("olsztyn", f"/projekty/{PROJECTS['olsztyn']}/"))
        assert page.locator("html").get_attribute("data-contrast") == "high"
        assert page.locator("html").get_attribute("data-text") == "larger"
        assert visitor.cookies == ["widok"]
        press(page, "Zwykły kontrast")
        press(page, "Zwykły tekst")
        assert visitor.cookies == []


def test_the_chosen_contrast_is_seven_to_one_and_text_grows(chromium, portals):
    colours = """() => {
      const style = getComputedStyle(document.body);
      const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
      const pair = [light(style.color), light(style.backgroundColor)].sort((a, b) => b - a);
      return { ratio: (pair[0] + 0.05) / (pair[1] + 0.05), size: parseFloat(style.fontSize) };
    }"""
    with visit(chromium) as visitor:
        page = visitor.open(portals.url("krakow", "/"))
        ordinary = page.evaluate(colours)
        press(page, "Wysoki kontrast")
        press(page, "Największy tekst")
        chosen = page.evaluate(colours)
    assert ordinary["ratio"] >= 12
    assert chosen["ratio"] >= 15
    assert chosen["size"] >= ordinary["size"] * 1.4


def test_pages_work_without_javascript(chromium, portals):
    with visit(chromium, 360, java_script_enabled=False) as visitor:
        page = visitor.open(portals.url("gdansk", "/"))
        page.locator("summary", has_text="Menu").click()
        page.locator(".menu").get_by_role("link", name="Aktualności").click()
        page.get_by_label("Rok").select_option("2021")
        press(page, "Pokaż")
        assert "rok=2021" in page.url
        page.locator("main").get_by_role("link", name="Księga rekomendacyjna już dostępna").click()
        page.wait_for_url(f"**/{NEWS['gdansk']}/")


def test_a_film_of_another_service_loads_only_after_a_click(chromium, portals):
    example = project_page("olsztyn")
    with visit(chromium) as visitor:
        visitor.page.context.route(
            "**/*youtube*/**", lambda route: route.fulfill(body="film", content_type="text/html")
        )
        page = visitor.open(portals.url(example.portal, example.path))
        page.locator("main").evaluate("(main, film) => main.insertAdjacentHTML('beforeend', film)", FILM)
        page.evaluate(
            "import(document.querySelector('script[src*=contents]').src.replace(/contents[^/]*$/, 'film.js'))"
        )
        assert visitor.foreign_requests == []
        page.get_by_role("link", name="Obejrzyj").click()
        frame = page.locator("iframe")
        frame.wait_for()
        assert frame.get_attribute("title") == "Film próbny"
        assert frame.get_attribute("src").startswith("https://www.youtube-nocookie.com/")
        assert frame.evaluate("element => element === document.activeElement")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("example", MAIN_TYPES, ids=str)
@pytest.mark.parametrize("look", LOOKS)
def test_every_look_is_without_defect(chromium, portals, look: str, example: Example, width: int):
    if not EVERYTHING and (example.name, example.portal, width) not in {("project", "olsztyn", 360)}:
        pytest.skip("seen in make test-all")
    options = dict(LOOKS[look])
    cookie = options.pop("cookie", "")
    with visit(chromium, width, **options) as visitor:
        address = portals.url(example.portal, example.path)
        if cookie:
            visitor.page.context.add_cookies([{"name": "widok", "value": cookie, "url": address}])
        page = visitor.open(address)
        without = ["color-contrast"] if look == "forced-colors" else []  # the browser's colours, which axe does not see
        assert [*structure_defects(page), *axe_violations(page, without=without), *visitor.complaints] == []


def test_a_page_at_four_hundred_percent_needs_no_sideways_scrolling(chromium, portals):
    with visit(chromium, 320) as visitor:
        for example in MAIN_TYPES:
            page = visitor.open(portals.url(example.portal, example.path))
            assert structure_defects(page) == [], example
