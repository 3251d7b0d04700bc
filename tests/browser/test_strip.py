"""The funding strip, measured: on the demonstration's pages and on pages of every kind of programme."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.browser.audit import page_defects, strip_defects
from tests.browser.page_types import PORTALS, Example, project_page
from tests.browser.strip_measures import TOLERANCE, Measured, measure, strip_faults
from tests.browser.visitor import Visitor, visit
from tests.services.portals import Portals

MANY = "wojewodztwo-22 pfron gmina-krobia prow polska-rosja"


@dataclass(frozen=True)
class Case:
    """A page to be made: a programme, the day of the contract, further signs, and how many signs of its own."""

    programme: str
    day: str
    count: int
    extra: str = ""

    @property
    def example(self) -> Example:
        """Where the page stands."""
        return Example("strip", "gdansk", f"/projekty/{self.slug}/", has_strip=True)

    @property
    def slug(self) -> str:
        """Its address."""
        return f"znaki-{self.programme}-{self.day}".lower()

    def __str__(self) -> str:
        return self.slug


CASES = [
    Case("POWER", "2017-12-31", 2),
    Case("POWER", "2018-01-01", 3),
    Case("RPWM", "2017-12-31", 3),
    Case("RPWM", "2018-01-01", 4, "pfron gmina-krobia"),
    Case("FERS", "2023-10-01", 3),
    Case("FEWM", "2023-10-01", 4, MANY),
    Case("FEPZ", "2023-10-01", 4),
    Case("BP", "2022-01-01", 1, MANY),
    Case("PFRON", "2022-01-01", 1),
]
MAKE = """
from datetime import date
from cms.core.portal import Portal
from partners_logos.models import Mark, Programme
from project_pages.models import Project, ProjectIndexPage, ProjectPage, ProjectPageMark
portal = Portal.objects.get(code="gdansk")
index = ProjectIndexPage.objects.descendant_of(portal.root_page).get()
for programme, day, slug, extra in {rows}:
    project = Project.objects.create(
        title=slug, slug=slug, steward=portal, programme=Programme.objects.get(code=programme),
        signed_on=date.fromisoformat(day), starts_on=date.fromisoformat(day),
    )
    page = index.add_child(instance=ProjectPage(title=slug, slug=slug, project=project))
    for place, code in enumerate(extra.split()):
        ProjectPageMark.objects.create(page=page, mark=Mark.objects.get(code=code), sort_order=place)
"""
on_phone_and_desk = pytest.mark.parametrize("width", [360, 1280])


@pytest.fixture(scope="session")
def strips(portals: Portals) -> Portals:
    """The portals with a page for each case."""
    portals.execute(MAKE.format(rows=[(case.programme, case.day, case.slug, case.extra) for case in CASES]))
    return portals


def looks(visitor: Visitor, address: str) -> Iterator[tuple[str, Measured]]:
    """The strip on a screen, in print, in the browser's own colours, in high contrast and beside large text."""
    page = visitor.open(address)
    yield "screen", measure(page)
    page.emulate_media(media="print")
    yield "print", measure(page)
    page.emulate_media(media="screen", forced_colors="active", color_scheme="dark")
    yield "forced colours", measure(page)
    page.emulate_media(media="screen", forced_colors="none", color_scheme="light")
    for look, cookie in (("high contrast", "high."), ("largest text", "high.larger")):
        page.context.add_cookies([{"name": "widok", "value": cookie, "url": address}])
        page = visitor.open(address)
        assert page.locator("html").get_attribute("data-contrast") == "high"
        yield look, measure(page)


def sizes(found: Measured) -> list[tuple[float, float]]:
    return [(sign.width, sign.height) for sign in found.signs]


@on_phone_and_desk
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_strip_is_seen_whole_in_order_and_large_enough_in_every_look(chromium, strips, case: Case, width: int):
    with visit(chromium, width) as visitor:
        found = dict(looks(visitor, strips.url(case.example.portal, case.example.path)))
        assert strip_defects(visitor.page) == []
    assert {look: strip_faults(one) for look, one in found.items() if strip_faults(one)} == {}
    for one in found.values():
        assert (len(one.main), len(one.extra)) == (case.count, len(case.extra.split()))
    for look in ("forced colours", "high contrast"):
        for shown, ordinary in zip(sizes(found[look]), sizes(found["screen"]), strict=True):
            assert shown == pytest.approx(ordinary, abs=TOLERANCE), look


@on_phone_and_desk
@pytest.mark.parametrize("portal", PORTALS)
def test_the_strip_of_the_demonstrations_pages_is_seen_whole(chromium, portals, portal: str, width: int):
    example = project_page(portal)
    with visit(chromium, width) as visitor:
        found = measure(visitor.open(portals.url(example.portal, example.path)))
    assert strip_faults(found) == []
    assert len(found.main) == 3


@on_phone_and_desk
def test_a_page_with_many_signs_is_without_defect(chromium, strips, width: int):
    example = next(case for case in CASES if case.programme == "FEWM").example
    with visit(chromium, width) as visitor:
        visitor.open(strips.url(example.portal, example.path))
        assert page_defects(visitor, has_strip=True) == []


def test_at_every_width_the_signs_are_large_enough_and_further_ones_never_outgrow_the_flag(chromium, strips):
    case = next(case for case in CASES if case.programme == "FEWM")
    with visit(chromium, 320) as visitor:
        page = visitor.open(strips.url(case.example.portal, case.example.path))
        for width in range(320, 1000, 40):
            page.set_viewport_size({"width": width, "height": 800})
            assert strip_faults(measure(page)) == [], width
