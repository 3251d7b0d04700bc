"""Fixtures of the browser tests: pictures of what failed, and pages that lists need but the demonstration lacks."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visitor import ROOT
from tests.services.portals import Portals

PICTURES = ROOT / "var" / "failures"
MORE_NEWS = """
from datetime import date, timedelta
from news.models import NewsIndexPage, NewsPage
from cms.core.portal import Portal
home = Portal.objects.get(code="gdansk").site.root_page
index = NewsIndexPage.objects.descendant_of(home).get()
for number in range(14):
    day = date(2019, 5, 1) + timedelta(days=number)
    index.add_child(instance=NewsPage(title=f"Zebranie robocze nr {number + 1}", date=day, lead="Protokół zebrania."))
"""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    """Leave a picture of every open page in var/failures when a test of this folder fails."""
    report = yield
    browser = getattr(item, "funcargs", {}).get("chromium")
    if report.when == "call" and report.failed and browser is not None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(open_pages(browser)):
            page.screenshot(path=PICTURES / f"{item.name.replace('/', '_')[:120]}-{number}.png")
    return report


def open_pages(browser: Browser) -> list[Page]:
    """Every page of every visitor."""
    return [page for context in browser.contexts for page in context.pages]


@pytest.fixture(scope="session")
def portals(served_demonstration: Portals) -> Portals:
    """The demonstration with so many news on one portal that its list has a second page."""
    served_demonstration.execute(MORE_NEWS)
    return served_demonstration
