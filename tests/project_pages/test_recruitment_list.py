"""`/nabory/`: recruitments that are open or coming, by place and by people."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cms.portals.services import create_portal
from project_pages.models import Project, ProjectIndexPage, ProjectPage
from project_pages.recruitment_places import around, asked_place
from project_pages.rows import Area, TargetGroup
from project_pages.support import Recruitment
from tests.project_pages.conftest import words

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)
RUNNING = {"starts_on": date(2025, 1, 1), "ends_on": date(2090, 12, 31)}
PISZ, RESZEL = "2816033", "2808053"


def call(name: str = "Nabór", **fields: object) -> Recruitment:
    now = timezone.now()
    return Recruitment(**{"name": name, "opens_at": now - DAY, "closes_at": now + DAY, **fields})


def names(page) -> list[str]:
    """Names of the recruitments in the list."""
    return [words(title) for title in page.xpath("//article//h3")]


@pytest.fixture
def listed(tell, read):
    """A function that tells a project with these recruitments and returns the names in the list."""

    def ask(*calls: Recruitment, query: str = "", host: str = "torun.localhost", **rows: object) -> list[str]:
        if calls:
            tell(rows={"recruitments": list(calls), **rows}, **RUNNING)
        return names(read(f"/nabory/{query}", host))

    return ask


def test_open_ones_come_first_then_planned_ones_and_what_is_over_is_not_there(listed):
    now = timezone.now()
    found = listed(
        call("zamknięty", opens_at=now - 9 * DAY, closes_at=now - DAY),
        call("planowany", opens_at=now + DAY, closes_at=now + 9 * DAY),
        call("bez końca", closes_at=None),
        call("kończy się jutro"),
        call("bez dat", opens_at=None, closes_at=None),
        call("rozstrzygnięty bez dat", opens_at=None, closes_at=None, results="Przyjęto 3 gminy."),
    )
    assert found == ["kończy się jutro", "bez końca", "planowany", "bez dat"]


@pytest.mark.parametrize(
    ("own", "of_project", "asked", "is_found"),
    [
        ("", ["28"], "Pisz", True),
        ("", ["2816"], "Pisz", True),
        ("", [PISZ], "Pisz", True),
        ("", ["04"], "Pisz", False),
        ("", [], "Pisz", False),
        (PISZ, ["28"], "Pisz", True),
        (RESZEL, ["28"], "Pisz", False),
        ("2816", ["28"], "pisz", True),
        ("28", ["04"], "PISZ", True),
        ("", ["2261"], "Gdańsk", True),
        ("", [PISZ], "powiat piski", True),
        ("", [PISZ], "warmińsko-mazurskie", True),
        ("", [PISZ], "kujawsko-pomorskie", False),
        ("", ["28"], "reszel", True),
    ],
)
def test_a_place_finds_recruitments_whose_area_holds_it(listed, own: str, of_project: list[str], asked, is_found: bool):
    found = listed(call(area=own), areas=[Area(code=code) for code in of_project], query=f"?gmina={asked}")
    assert found == (["Nabór"] if is_found else [])


def test_a_name_of_several_places_asks_which_is_meant(tell, read):
    tell(rows={"recruitments": [call()], "areas": [Area(code="0402")]}, **RUNNING)
    page = read("/nabory/?gmina=Osiek&dla=")
    links = page.xpath("//*[@class='which-place']//a/@href")
    assert len(links) == 4
    assert names(page) == []
    chosen = {link: names(read(link)) for link in links}
    assert [link for link, found in chosen.items() if found] == [link for link in links if "teryt=0402" in link]


@pytest.mark.parametrize("text", ["xyzxyz", "%", "'", "Pisz" * 100, "\x00", "=1", "<b>"])
def test_a_name_nobody_knows_is_answered_with_what_to_do(listed, read, text: str):
    answer = Client(SERVER_NAME="torun.localhost").get("/nabory/", {"gmina": text})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "<b>" not in page
    assert ("Nie ma gminy o nazwie" in page) is bool(text.replace("\x00", "").strip())


def test_people_find_what_is_for_them(listed):
    rows = (call("opiekunowie", audience="carers"), call("seniorzy", audience="seniors"), call("wszyscy"))
    assert listed(*rows, target_groups=[TargetGroup(name="rodzin", audience="families")]) != []
    assert listed(query="?dla=carers") == ["opiekunowie"]
    assert listed(query="?dla=families") == ["wszyscy"]
    assert listed(query="?dla=homeless") == []
    assert len(listed(query="?dla=nikt")) == 3


def test_a_finished_or_withdrawn_project_recruits_nobody(tell, listed):
    page = tell(rows={"recruitments": [call()]}, **RUNNING)
    tell(rows={"recruitments": [call("dawny")]}, slug="dawny", starts_on=date(2018, 1, 1), ends_on=date(2020, 1, 1))
    assert listed() == ["Nabór"]
    page.unpublish()
    assert listed() == []
    page.get_latest_revision().publish()
    assert listed() == ["Nabór"]
    Project.objects.get(pk=page.project_id).unpublish()
    assert listed() == []


def test_a_portal_lists_its_own_and_the_network_all(tell, read, listed, torun):
    other = create_portal(code="krakow", name="Kraków", host="krakow.localhost")
    page = tell(rows={"recruitments": [call()]}, **RUNNING)
    assert listed(host="krakow.localhost") == []
    index = ProjectIndexPage.objects.descendant_of(other.site.root_page).get()
    index.add_child(instance=ProjectPage(title="Razem u nas", slug="razem", project=page.project))
    assert listed(host="krakow.localhost") == ["Nabór"]
    network = read("/nabory/", "localhost")
    assert names(network) == ["Nabór"]
    links = network.xpath("//*[@class='project-row__portals']//a/@href")
    assert [link.partition("/projekty")[0].split("//")[1].split(":")[0] for link in links] == [
        "torun.localhost",
        "krakow.localhost",
    ]


def test_lists_and_front_pages_lead_there_only_while_something_is_open(tell, read):
    addresses = [("/", "torun.localhost"), ("/projekty/", "torun.localhost"), ("/", "localhost")]

    def links() -> list[int]:
        return [len(read(*address).xpath("//main//a[@href='/nabory/']")) for address in addresses]

    page = tell(
        rows={"recruitments": [call(opens_at=timezone.now() + DAY, closes_at=timezone.now() + 2 * DAY)]}, **RUNNING
    )
    assert links() == [0, 0, 0]
    page.project.recruitments.update(opens_at=timezone.now() - DAY)
    assert links() == [1, 1, 1]


def test_an_empty_list_says_so_and_a_filtered_one_leads_back(read):
    assert "nie trwa ani nie jest planowany" in words(read("/nabory/"), "//*[@class='empty']")
    assert read("/nabory/?gmina=Pisz").xpath("//*[@class='empty']//a/@href") == ["/nabory/"]


def test_the_next_page_of_the_list_keeps_what_was_asked(tell, read):
    tell(rows={"recruitments": [call(f"Nabór {n}", audience="carers", area=PISZ) for n in range(25)]}, **RUNNING)
    page = read("/nabory/?gmina=Pisz&dla=carers")
    following = page.xpath("//a[@rel='next']/@href")[0]
    assert len(names(page)) == 20
    assert len(names(read(f"/nabory/{following}"))) == 5


def test_more_rows_ask_no_more_of_the_database(tell, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client = Client(SERVER_NAME="torun.localhost")
    tell(rows={"recruitments": [call()], "areas": [Area(code="28")]}, **RUNNING)
    client.get("/nabory/?gmina=Pisz")
    with CaptureQueriesContext(connection) as few:
        client.get("/nabory/?gmina=Pisz")
    for number in range(6):
        tell(rows={"recruitments": [call()] * 1, "areas": [Area(code="28")]}, slug=f"razem-{number}", **RUNNING)
    with django_assert_num_queries(len(few)):
        assert client.get("/nabory/?gmina=Pisz").content.count(b"<article") == 7


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_list_changes_nothing(method: str, torun):
    assert getattr(Client(SERVER_NAME="torun.localhost"), method)("/nabory/").status_code == 405


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Krobia", "Krobia"),
        (" krobia ", "Krobia"),
        ("gmina Pisz", "Pisz"),
        ("Łódź", "Łódź"),
        ("lodz", "Łódź"),
        ("krob", "Krobia"),
    ],
)
def test_a_place_is_found_as_people_type_it(text: str, name: str):
    assert asked_place(text).place.name == name


def test_a_code_counts_only_together_with_a_name_it_belongs_to():
    assert asked_place("Osiek", "0402052").text == "Osiek"
    assert asked_place("Osiek", PISZ).place is None
    assert asked_place("", PISZ).place is None


def test_of_several_places_of_a_name_that_of_the_portals_region_is_meant():
    assert asked_place("Olsztyn").place is None
    for region, county in (("28", "Olsztyn"), ("24", "częstochowski")):
        asked = asked_place("Olsztyn", region=region)
        assert county in asked.place.full_label
        assert len(asked.offered) == 1
    assert asked_place("Osiek", region="28").place is None


def test_a_place_lies_in_its_county_and_its_voivodeship():
    assert around(PISZ) == ["28", "2816", PISZ]
    assert around("28") == ["28"]
