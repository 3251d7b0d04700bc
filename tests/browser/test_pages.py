"""Every type of page, opened in Chromium on a phone and on a desk: accessible, silent, alone and in its place."""

import pytest

from tests.browser.audit import page_defects
from tests.browser.page_types import EVERY_PORTAL, IN_OTHER_COLOURS, ONE_OF_EACH_KIND, Example
from tests.browser.visitor import EVERYTHING, visit

EXAMPLES = EVERY_PORTAL if EVERYTHING else [*ONE_OF_EACH_KIND, *IN_OTHER_COLOURS]
on_phone_and_desk = pytest.mark.parametrize("width", [360, 1280])
WIDTHS = (320, 360, 768, 1280, 1920) if EVERYTHING else (360, 1280)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_a_page_of_every_type_is_without_defect(chromium, portals, example: Example, width: int):
    with visit(chromium, width) as visitor:
        visitor.open(portals.url(example.portal, example.path), example.status)
        assert page_defects(visitor, has_strip=example.has_strip, may_set_cookies=example.may_set_cookies) == []


@on_phone_and_desk
def test_the_second_page_of_a_list_is_reached_and_without_defect(chromium, portals, width: int):
    with visit(chromium, width) as visitor:
        page = visitor.open(portals.url("gdansk", "/aktualnosci/"))
        page.get_by_role("navigation", name="Strony listy").get_by_role("link", name="Następna").click()
        page.wait_for_url("**strona=2*")
        page.get_by_role("link", name="Zebranie robocze nr").first.wait_for()
        assert page_defects(visitor) == []


@on_phone_and_desk
@pytest.mark.parametrize("status", [500, 503])
def test_the_page_for_a_failure_is_without_defect(chromium, portals, status: int, width: int):
    stored = portals.folder / "var" / "errors" / "olsztyn.localhost" / f"{status}.html"
    with visit(chromium, width) as visitor:
        address = portals.url("olsztyn", "/awaria/")
        visitor.page.route(
            address,
            lambda route: route.fulfill(status=status, content_type="text/html", body=stored.read_text("utf-8")),
        )
        visitor.open(address, status)
        assert visitor.page.get_by_role("banner").is_visible()
        assert page_defects(visitor) == []


@on_phone_and_desk
def test_the_page_for_an_unknown_host_is_without_defect(chromium, portals, width: int):
    with visit(chromium, width) as visitor:
        visitor.open(portals.url("nieznany"), 400)
        assert page_defects(visitor) == []


@on_phone_and_desk
def test_a_form_that_grew_stale_is_refused_in_the_design_of_the_portal(chromium, portals, width: int):
    with visit(chromium, width) as visitor:
        page = visitor.open(portals.url("olsztyn", "/konto/login/"))
        page.context.clear_cookies()
        page.get_by_role("button", name="Zaloguj").click()
        page.wait_for_load_state()
        assert "Polityka społeczna Warmii i Mazur" in page.title()
        assert page.get_by_role("heading", level=1).is_visible()
        assert page_defects(visitor, may_set_cookies=True) == []
