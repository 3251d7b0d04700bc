"""What a citizen finds on a project page, and what is not there because it is not known or not so."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from media.models import Document
from partners_logos.models import Organisation, Programme
from project_pages.models import Project, RecordVersion, UnknownValue, ValueSource
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, TargetGroup, Task
from project_pages.support import Recruitment, Session
from tests.project_pages.conftest import ADDRESS, words

pytestmark = pytest.mark.django_db

NOW = timezone.now
DAY = timedelta(days=1)
PERIOD = {"starts_on": date(2025, 1, 1), "ends_on": date(2090, 12, 31)}


def document(portal, title: str) -> Document:
    made = Document(title=title, collection=portal.collection)
    made.file.save("plik.pdf", ContentFile(b"%PDF-1.7" + b"0" * 3000), save=False)
    made.save()
    return made


def republish(page, change) -> None:
    draft = Project.objects.get(pk=page.project_id).get_latest_revision_as_object()
    change(draft)
    draft.save_revision().publish()


# Given, unknown, missing ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "place"),
    [
        ("contract_number", "//*[@class='facts__codes']"),
        ("signed_on", "//*[@class='facts__codes']"),
        ("durable_until", "//*[@class='facts__codes']"),
        ("total", "//*[@class='facts__money']"),
        ("eu", "//*[@class='facts__money']"),
        ("state", "//*[@class='facts__money']"),
        ("starts_on", "//*[@class='facts__period']"),
        ("ends_on", "//*[@class='facts__period']"),
        ("lead", "//*[@class='facts__people']"),
        ("partners", "//*[@class='facts__people']"),
        ("areas", "//*[@class='facts__area']"),
        ("goal", "//*[@id='cel']"),
        ("target_groups", "//*[@id='grupa-docelowa']"),
        ("effects", "//*[@id='efekty']"),
        ("tasks", "//*[@id='zadania']"),
        ("recruitment", "//*[@id='nabor']"),
        ("schedule", "//*[@id='harmonogram']"),
    ],
)
def test_an_unknown_value_is_said_to_be_so_with_its_reason_in_its_place(tell, read, fact: str, place: str):
    tell(rows={"unknowns": [UnknownValue(fact=fact, reason="Umowa jest w archiwum.")]})
    assert "nie ustalono: Umowa jest w archiwum." in words(read(), place)


def test_of_what_is_missing_nothing_is_said(tell, read):
    tell()
    page = read()
    text = words(page, "//main")
    for word in ("nie ustalono", "Nie podano", "Wartość projektu", "Numer umowy", "Okres realizacji", "Obszar", "None"):
        assert word not in text
    assert page.xpath("//section[@class='section']") == []


# Period, amounts, partners -------------------------------------------------------------------------------------------


def test_beside_the_end_and_the_amounts_stands_which_annex_changed_them(tell, read):
    annex = Amendment(number="2", signed_on=date(2020, 6, 3), new_ends_on=date(2091, 6, 30))
    amounts = [
        Budget(scope="whole", total=Decimal(100), eu=Decimal(85)),
        Budget(scope="whole", total=Decimal(200), eu=Decimal(170), annex="2"),
    ]
    tell(rows={"amendments": [annex], "budgets": amounts}, **PERIOD)
    page = read()
    current = words(page, "//*[contains(@class, 'period__current')]")
    assert "30 czerwca 2091 r." in current
    assert "zmieniono aneksem nr 2 z 3 czerwca 2020 r." in current
    assert "Zmieniono aneksem nr 2 z 3 czerwca 2020 r." in words(page, "//*[@class='facts__money']")
    assert "r.." not in words(page, "//main")


def test_a_budget_is_told_part_by_part(tell, read):
    amounts = Budget(scope="whole", total=Decimal(200), eu=Decimal(170), state=Decimal(20), own=Decimal(10))
    tell(rows={"budgets": [amounts]})
    legend = words(read(), "//*[@class='budget-bar__legend']")
    assert (
        legend
        == "Wkład Funduszy Europejskich: 170,00 zł (85%) Budżet państwa: 20,00 zł (10%) Wkład własny: 10,00 zł (5%)"
    )


def test_state_and_own_contribution_are_given_where_the_value_is_not_known(tell, read):
    tell(rows={"budgets": [Budget(scope="whole", eu=Decimal(170), state=Decimal(20))]})
    page = read()
    assert "Budżet państwa 20,00 zł" in words(page, "//*[@class='facts__money']")
    assert page.xpath("//*[@class='budget-bar']") == []


def test_a_partner_stands_with_its_part_of_the_budget(tell, read):
    partner = Organisation.objects.create(legal_name="Fundacja", kind="ngo")
    tell(rows={"partnerships": [Partnership(organisation=partner, role="partner", budget_part=Decimal("1234.5"))]})
    assert "Część budżetu: 1 234,50 zł" in words(read(), "//*[@id='partnerzy']")


def test_a_finished_project_says_until_when_its_effects_must_last(tell, read):
    today = date.today()
    ended = {"starts_on": today - 900 * DAY, "ends_on": today - DAY}
    tell(durable_until=today + DAY, **ended)
    assert words(read(), "//*[contains(@class, 'status')]").count("okres trwałości do") >= 1


def test_a_finished_project_whose_effects_need_not_last_any_more_says_nothing_of_it(tell, read):
    tell(durable_until=date(2022, 1, 1), starts_on=date(2018, 1, 1), ends_on=date(2020, 1, 1))
    status = words(read(), "//*[contains(@class, 'status--')]")
    assert status == "Projekt zakończony 1 stycznia 2020 r."


def test_the_area_is_a_map_of_counties_where_it_is_a_part_of_one_voivodeship(tell, read):
    tell(rows={"areas": [Area(code="2816033"), Area(code="2808053")]})
    area = read().xpath("//*[@class='facts__area']")[0]
    assert "Mapa powiatów" in words(area, ".//*[local-name()='title']")
    assert words(area, ".//ul[@role='list']") == "warmińsko-mazurskie gmina Pisz gmina Reszel" or "gmina Pisz" in words(
        area
    )


def test_target_groups_and_effects_come_with_their_numbers(tell, read):
    effects = [
        Effect(
            label="współpracuje", unit="podmiotów", number=288, achieved=280, as_of=date(2023, 12, 31), kind="result"
        ),
        Effect(label="Model współpracy", kind="product"),
    ]
    tell(rows={"target_groups": [TargetGroup(name="opiekunów osób zależnych", count=1200)], "effects": effects})
    page = read()
    assert words(page, "//*[@class='groups']") == "1 200 opiekunów osób zależnych"
    assert "osiągnięto 280 z 288, stan na 31.12.2023" in words(page, "//*[@id='efekty']")
    assert [words(head) for head in page.xpath("//*[@id='efekty']/h3")] == ["Produkty", "Rezultaty"]


def test_the_drawing_of_the_tasks_is_for_the_eye_and_the_list_says_the_same(tell, read):
    tasks = [
        Task(name="Pilotaż", starts=date(2025, 1, 1), ends=date(2025, 6, 30)),
        Task(name="Raport", ends=date(2026, 1, 1)),
    ]
    tell(rows={"tasks": tasks}, **PERIOD)
    section = read().xpath("//*[@id='zadania']")[0]
    assert section.xpath(".//*[@class='tasks-drawing']/@aria-hidden") == ["true"]
    listed = words(section, ".//ol")
    assert "Pilotaż 1 stycznia 2025 r. – 30 czerwca 2025 r." in listed
    assert "Raport do 1 stycznia 2026 r." in listed


# History -------------------------------------------------------------------------------------------------------------


def test_a_correction_is_told_with_its_day_its_reason_and_both_values(tell, read):
    page = tell(**PERIOD)

    def correct(draft) -> None:
        draft.starts_on, draft.correction_reason = date(2025, 2, 1), "W umowie jest 1 lutego 2025 r."

    republish(page, correct)
    entry = words(read(), "//*[contains(@class, 'changes__item--correction')]")
    assert "Sprostowanie" in entry
    assert "W umowie jest 1 lutego 2025 r." in entry
    assert "Było 1 stycznia 2025 r." in entry
    assert "Jest 1 lutego 2025 r." in entry


def test_an_amendment_is_told_with_its_document(tell, read, torun):
    annex = Amendment(
        number="3", signed_on=date(2020, 6, 3), reason="Nowe zadanie.", document=document(torun, "Aneks nr 3")
    )
    tell(rows={"amendments": [annex]})
    history = read().xpath("//*[@id='zmiany']")[0]
    assert "Nowe zadanie." in words(history)
    assert "Aneks nr 3 (PDF, 3 kB)" in words(history, ".//a")
    assert history.xpath(".//a/@href") == ["/pobierz/aneks-nr-3"]


def test_every_step_of_an_amount_is_told(tell, read):
    annexes = [Amendment(number=str(n), signed_on=date(2020, n, 1)) for n in (1, 2)]
    amounts = [Budget(scope="whole", total=Decimal(100 * n), annex=str(n) if n else "") for n in (0, 1, 2)]
    amounts[0].total = Decimal(50)
    tell(rows={"amendments": annexes, "budgets": amounts})
    history = words(read(), "//*[@id='zmiany']")
    assert "Było 50,00 zł Jest 100,00 zł" in history
    assert "Było 100,00 zł Jest 200,00 zł" in history


def test_sources_of_values_stand_below_the_history(tell, read):
    source = ValueSource(fact="total", kind="page", page="https://example.org/x", quote="razem 100 zł", noted_by="ROPS")
    tell(rows={"sources": [source]})
    sources = read().xpath("//*[@class='sources']")[0]
    assert "razem 100 zł" in words(sources)
    assert sources.xpath(".//a/@href") == ["https://example.org/x"]


# Recruitment and schedule --------------------------------------------------------------------------------------------


def call(**fields: object) -> Recruitment:
    return Recruitment(**{"name": "Nabór opiekunów", "opens_at": NOW() - DAY, "closes_at": NOW() + 5 * DAY, **fields})


def test_an_open_recruitment_is_announced_on_top_and_told_in_full(tell, read, torun):
    rules = document(torun, "Regulamin naboru")
    tell(rows={"recruitments": [call(places=40, who="Opiekunowie.", criteria="Kolejność.", rules=rules)]}, **PERIOD)
    page = read()
    assert "zostało 5 dni" in words(page, "//*[contains(@class, 'project-head')]")
    section = words(page, "//*[@id='nabor']")
    for text in ("Nabór trwa do", "40", "Opiekunowie.", "Kolejność.", "Regulamin naboru (PDF, 3 kB)"):
        assert text in section


def test_a_settled_recruitment_gives_its_results(tell, read, torun):
    results = document(torun, "Lista numerów")
    row = call(opens_at=NOW() - 9 * DAY, closes_at=NOW() - DAY, results="Przyjęto 20 osób.", results_list=results)
    tell(rows={"recruitments": [row]}, **PERIOD)
    page = read()
    assert page.xpath("//*[contains(@class, 'open-call')]") == []
    assert "Wyniki naboru Przyjęto 20 osób. Lista numerów (PDF, 3 kB)" in words(page, "//*[@id='nabor']")


def test_a_finished_project_recruits_nobody(tell, read):
    tell(rows={"recruitments": [call()]}, starts_on=date(2018, 1, 1), ends_on=date(2020, 1, 1))
    assert "Nabór opiekunów" not in words(read(), "//main")


def session(**fields: object) -> Session:
    return Session(**{"day": date.today() + 9 * DAY, "topic": "Budżet gminy", "venue": "Sala 1", **fields})


def test_coming_rows_stand_in_a_table_and_past_ones_are_folded(tell, read):
    tell(
        rows={
            "sessions": [
                session(),
                session(day=date(2020, 1, 1), topic="Dawne"),
                session(topic="Odwołane spotkanie", is_cancelled=True),
            ]
        }
    )
    section = read().xpath("//*[@id='harmonogram']")[0]
    tables = section.xpath("./table")
    assert len(tables) == 1
    assert "Dawne" in words(section, "./details")
    assert "Dawne" not in words(tables[0])
    cancelled = tables[0].xpath(".//tr[@class='schedule__cancelled']")[0]
    assert "odwołane" in words(cancelled, ".//strong")
    assert "Odwołane spotkanie" in words(cancelled, ".//s")
    assert tables[0].xpath(".//th[@scope='col']")
    assert tables[0].xpath(".//th[@scope='row']")


def test_the_schedule_is_given_as_a_table_and_as_a_calendar_under_the_page(tell, read):
    tell(rows={"sessions": [session()]})
    links = read().xpath("//*[@class='schedule-files']//a/@href")
    answers = {link.rpartition(".")[2]: Client(SERVER_NAME="torun.localhost").get(link) for link in links}
    assert {kind: answer["Content-Type"] for kind, answer in answers.items()} == {
        "csv": "text/csv; charset=utf-8",
        "ics": "text/calendar; charset=utf-8",
    }
    assert answers["csv"].content.startswith("\ufeffData;".encode())
    assert b"BEGIN:VEVENT" in answers["ics"].content
    assert all("attachment" in answer["Content-Disposition"] for answer in answers.values())


@pytest.mark.parametrize("name", ["harmonogram.csv", "harmonogram.ics"])
def test_a_project_without_a_schedule_has_no_such_files(tell, read, name: str):
    page = tell()
    client = Client(SERVER_NAME="torun.localhost")
    assert client.get(f"{ADDRESS}{name}").status_code == 404
    republish(page, lambda draft: setattr(draft, "sessions", [session()]))
    assert client.get(f"{ADDRESS}{name}").status_code == 200
    Project.objects.get(pk=page.project_id).unpublish()
    assert client.get(f"{ADDRESS}{name}").status_code == 404
    assert client.get(f"/{name}").status_code == 404
    assert client.get(f"/projekty/{name}").status_code == 404


def test_the_log_tells_what_was_added_moved_and_called_off_and_not_what_was_there_first(tell, read):
    page = tell(rows={"sessions": [session(topic="Pierwsze"), session(topic="Drugie"), session(topic="Trzecie")]})
    assert read().xpath("//*[@class='schedule-log']") == []

    def change(draft) -> None:
        first, second, third = sorted(draft.sessions.all(), key=lambda row: row.topic)
        first.is_cancelled = True
        third.day += DAY
        draft.sessions = [first, second, third, session(topic="Nowe")]

    republish(page, change)
    log = words(read(), "//*[@class='schedule-log']")
    assert "Odwołano : Szkolenie: Drugie" in log
    assert "Przeniesiono : Szkolenie: Trzecie" in log
    assert "Dodano : Szkolenie: Nowe" in log
    assert "Pierwsze" not in log


def test_a_calendar_counts_the_changes_of_a_row(tell):
    page = tell(rows={"sessions": [session()]})
    republish(page, lambda draft: setattr(draft.sessions.all()[0], "venue", "Sala 2"))
    client = Client(SERVER_NAME="torun.localhost")
    before = client.get(f"{ADDRESS}harmonogram.ics").content

    def move(draft) -> None:
        row = draft.sessions.all()[0]
        row.day += DAY
        draft.sessions = [row]

    republish(page, move)
    after = client.get(f"{ADDRESS}harmonogram.ics").content
    identifier = next(line for line in before.splitlines() if line.startswith(b"UID"))
    assert identifier in after
    assert b"SEQUENCE:1" in after


# Rights, data, machines ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "is_shown"), [("FERS", True), ("POWER", False)])
def test_pages_of_the_present_perspective_say_where_to_report_breaches_of_rights(tell, read, code: str, is_shown: bool):
    programme = Programme.objects.get(code=code)
    programme.complaints_contact = "ul. Wspólna 2/4, zgloszenia@example.org"
    programme.save()
    tell(programme=programme)
    section = read().xpath("//*[@id='zgloszenia']")
    assert bool(section) is is_shown
    if is_shown:
        assert section[0].xpath(".//a/@href") == ["mailto:zgloszenia@example.org"]
        assert "KPON" in words(section[0])


def test_without_an_address_there_is_no_empty_section(tell, read):
    programme = Programme.objects.get(code="FERS")
    programme.complaints_contact = programme.privacy_notice = ""
    programme.save()
    tell(programme=programme)
    page = read()
    assert page.xpath("//*[@id='zgloszenia' or @id='dane-osobowe']") == []


def test_the_notice_of_the_authority_and_that_of_the_institution_both_stand_there(tell, read, torun):
    from home.models import ContentPage

    programme = Programme.objects.get(code="FERS")
    programme.privacy_notice = "Administratorem jest Minister."
    programme.save()
    root = torun.site.root_page
    clause = root.add_child(instance=ContentPage(title="Klauzula", slug="klauzula"))
    deeper = clause.add_child(instance=ContentPage(title="Głębiej", slug="glebiej"))
    page = tell(programme=programme, page={"privacy_page": clause})
    assert read().xpath("//*[@id='dane-osobowe']//a/@href") == ["/klauzula/"]
    assert "Administratorem jest Minister." in words(read(), "//*[@id='dane-osobowe']")
    page.privacy_page = deeper
    page.save()
    assert read().xpath("//*[@id='dane-osobowe']//a/@href") == ["/klauzula/glebiej/"]
    deeper.unpublish()
    assert read().xpath("//*[@id='dane-osobowe']//a/@href") == []


@pytest.mark.parametrize(
    ("code", "state", "is_said"), [("FERS", 10, True), ("FERS", None, False), ("POWER", 10, False), ("BP", 10, True)]
)
def test_money_of_the_state_budget_is_named_where_the_rules_of_today_ask_it(tell, read, code, state, is_said):
    tell(programme=Programme.objects.get(code=code), rows={"budgets": [Budget(scope="whole", total=100, state=state)]})
    assert ("dofinansowana ze środków budżetu państwa" in words(read(), "//*[@class='facts']")) is is_said


def linked_data(page) -> dict:
    found = page.xpath("//script[@type='application/ld+json']")
    assert len(found) == 1
    return json.loads(found[0].text)


def test_machines_read_the_project_its_money_and_its_bodies(tell, read):
    lead = Organisation.objects.create(legal_name="Województwo", kind="self_government", website="https://example.org")
    partner = Organisation.objects.create(legal_name="Fundacja", kind="ngo")
    rows = {
        "partnerships": [
            Partnership(organisation=lead, role="lead"),
            Partnership(organisation=partner, role="partner"),
        ],
        "budgets": [Budget(scope="whole", total=Decimal(200), eu=Decimal("170.5"), state=Decimal(20))],
        "areas": [Area(code="28")],
    }
    programme = Programme.objects.get(code="FERS")
    tell(rows=rows, programme=programme, contract_number="FERS.04.13-IP.06-0001/23", summary="Cel.", **PERIOD)
    data = linked_data(read())
    assert (data["@context"], data["@type"], data["name"]) == ("https://schema.org", "Project", "Razem")
    assert data["url"].endswith("torun.localhost/projekty/razem/") or "torun.localhost" in data["url"]
    assert (data["foundingDate"], data["dissolutionDate"]) == ("2025-01-01", "2090-12-31")
    assert data["parentOrganization"]["name"] == "Województwo"
    assert [row["name"] for row in data["member"]] == ["Fundacja"]
    union, state = data["funding"]
    assert union["funder"]["name"] == "Unia Europejska"
    assert union["amount"] == {"@type": "MonetaryAmount", "currency": "PLN", "value": "170.50"}
    assert state["amount"]["value"] == "20.00"
    assert data["areaServed"][0]["name"] == "województwo warmińsko-mazurskie"


def test_no_text_of_an_editor_breaks_out_of_the_data(tell, read):
    evil = '</script><script>alert(1)</script> <!-- "cudzysłów" & \u2028'
    tell(summary=evil, goal=evil)
    answer = Client(SERVER_NAME="torun.localhost").get(ADDRESS).content.decode()
    assert "<script>alert" not in answer
    assert linked_data(read())["description"] == evil


def test_a_project_of_which_little_is_known_gives_little(tell, read):
    tell()
    assert set(linked_data(read())) == {"@context", "@type", "@id", "url", "name"}


def test_versions_are_read_once_and_without_the_records(tell, django_assert_num_queries):
    page = tell(**PERIOD)
    for number in range(3):
        republish(page, lambda draft, number=number: setattr(draft, "goal", f"Cel {number}"))
    assert RecordVersion.objects.count() == 4
    fresh = type(page).objects.get(pk=page.pk)
    assert fresh.facts
    with django_assert_num_queries(1) as asked:
        assert len(fresh.versions) == 3
    assert "payload" not in asked.captured_queries[0]["sql"]
