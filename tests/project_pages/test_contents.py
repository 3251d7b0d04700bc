"""The contents list of a project page names the sections that are on the page, in their order."""

import re
from datetime import date

import pytest
from django.core.cache import cache
from django.test import Client

from cms.core.hosts import known_hosts
from cms.portals.services import create_portal
from project_pages.models import Project, ProjectIndexPage, ProjectPage, UnknownValue
from project_pages.rows import Amendment, Area, Budget, Effect, Task

pytestmark = pytest.mark.django_db


@pytest.fixture
def told():
    """A function that publishes a project with these rows and fields and returns its page."""
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    portal = create_portal(code="torun", name="Portal toruński", host="torun.localhost")

    def tell(rows: dict | None = None, page: dict | None = None, **fields: object) -> str:
        project = Project(title="Razem", steward=portal, **fields)
        for name, values in (rows or {}).items():
            setattr(project, name, values)
        project.save()
        project.save_revision().publish()
        index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
        index.add_child(instance=ProjectPage(title="Razem", slug="razem", project=project, **(page or {})))
        response = Client(SERVER_NAME="torun.localhost").get("/projekty/razem/")
        assert response.status_code == 200
        return response.content.decode()

    return tell


def contents(html: str) -> list[str]:
    """Anchors in the contents list."""
    listed = html.partition('class="contents__list"')[2].partition("</ol>")[0]
    return re.findall(r'href="#([^"]+)"', listed)


def sections(html: str) -> list[str]:
    """Anchors of the sections on the page."""
    return re.findall(r'<section class="section" id="([^"]+)"', html)


def test_contents_and_sections_agree_on_a_full_page(told):
    html = told(
        rows={
            "effects": [Effect(number=30, unit="gmin", label="sprawdza model"), Effect(label="Model współpracy")],
            "tasks": [Task(name="Pilotaż")],
            "areas": [Area(code="04")],
            "amendments": [Amendment(number="1", new_ends_on=date(2023, 11, 30))],
        },
        page={"introduction": "<p>Wstęp</p>", "selection_criteria": "<p>Kryteria</p>", "unit_in_charge": "Referat"},
        goal="Cel projektu.",
        target_group="Gminy.",
        starts_on=date(2018, 4, 1),
        ends_on=date(2021, 3, 31),
    )
    assert contents(html) == sections(html)
    assert sections(html) == [
        "o-projekcie", "cel", "grupa-docelowa", "efekty", "zadania", "uczestnicy", "kontakt", "zmiany",
    ]  # fmt: skip


def test_a_bare_project_has_no_contents_and_says_only_what_is_not_known(told):
    html = told(rows={"unknowns": [UnknownValue(fact="contract_number", reason="umowa jest w trakcie podpisywania")]})
    assert contents(html) == sections(html) == []
    assert "nie ustalono: umowa jest w\u00a0trakcie podpisywania" in html


def test_amounts_of_every_scope_are_shown_with_the_share_in_words(told):
    html = told(
        rows={"budgets": [Budget(scope="part", total=100, eu=85), Budget(scope="whole", eu=2000)]},
    )
    assert "100,00\u00a0zł" in html
    assert 'width="85.00%"' in html
    assert re.search(r"<data>85\S*%</data>", html)
    assert "2\u00a0000,00\u00a0zł" in html


def test_every_end_the_project_had_stands_in_the_period(told):
    html = told(
        rows={"amendments": [Amendment(number="1", new_ends_on=date(2023, 11, 30))]},
        starts_on=date(2018, 4, 1),
        ends_on=date(2021, 3, 31),
    )
    period = html.partition('class="period__days"')[2].partition("</dl>")[0]
    assert re.findall(r'datetime="([^"]+)"', period)[:3] == ["2018-04-01", "2021-03-31", "2023-11-30"]
