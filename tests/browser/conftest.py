"""Fixtures of the browser tests."""

import pytest

from tests.services.portals import Portals

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


@pytest.fixture(scope="session")
def portals(served_demonstration: Portals) -> Portals:
    """The demonstration with so many news on one portal that its list has a second page."""
    served_demonstration.execute(MORE_NEWS)
    return served_demonstration
