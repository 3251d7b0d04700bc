"""Each portal's project page shows every fact of the page it comes from, and shows it from the database."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from cms.core.portal import Portal
from partners_logos.models import Organisation
from project_pages.models import Project, ProjectPage
from tests.demo.facts import FACTS, PAGES
from tests.demo.reading import dates, dates_in_plain_words, visible_words

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]

LEAST = {"000": 15, "001": 15, "002": 15, "003": 15, "004": 11}
KOOPERACJA = "kooperacja-efektywna-i-skuteczna"
TELLERS = ("olsztyn", "gdansk", "krobia")


@pytest.fixture
def read(ask):
    """The words of a project page."""

    def words(portal: str, slug: str = KOOPERACJA) -> str:
        answer = ask(portal, f"/projekty/{slug}/")
        assert answer.status_code == 200
        return visible_words(answer.content)

    return words


def test_the_list_is_long_enough_for_every_page():
    counted = Counter(fact.seed for fact in FACTS)
    assert {seed: counted[seed] >= least for seed, least in LEAST.items()} == dict.fromkeys(LEAST, True)


@pytest.mark.parametrize("seed", sorted(PAGES))
def test_every_fact_is_shown(seed, ask):
    portal, address = PAGES[seed]
    words = visible_words(ask(portal, address).content)
    missing = [
        f"line {fact.line}, {fact.name}: {text}"
        for fact in FACTS
        if fact.seed == seed
        for text in fact.texts
        if text not in words
    ]
    assert missing == []


@pytest.mark.parametrize("seed", sorted(PAGES))
def test_every_date_is_readable_for_machines(seed, ask):
    portal, address = PAGES[seed]
    assert dates_in_plain_words(ask(portal, address).content) == []


def test_the_current_facts_are_the_same_on_every_portal(read):
    for portal in TELLERS:
        words = read(portal)
        assert "Projekt zakończony 30 listopada 2023 r." in words
        assert "5 partnerów" in words
        assert "830 podmiotów" in words
        assert "11 977 479,39 zł" in words


def test_the_history_stands_on_the_same_page(ask, read):
    for portal in TELLERS:
        content = ask(portal, f"/projekty/{KOOPERACJA}/").content
        assert {"2018-04-01", "2021-03-31", "2021-12-31", "2023-11-30", "2019-09-02"} <= dates(content)
        words = visible_words(content)
        assert "strona projektu w portalu gminy Krobia" in words
        assert "Uniwersytet Mikołaja Kopernika w Toruniu" in words


def test_partners_are_counted_in_the_right_form(read):
    assert "3 partnerzy" in read("krakow", "kooperacje-3d")
    assert "4 partnerzy" in read("rzeszow", "liderzy-kooperacji")


def test_the_history_counts_partners_and_effects(read):
    for portal in TELLERS:
        words = read(portal)
        assert "Liczba partnerów" in words
        assert "Było 6 Jest 5" in words
        assert "Wcześniej wymieniony wśród partnerów na stronie portalu województwa warmińsko-mazurskiego" in words
        assert "Było 5 Jest 11" in words


def test_amounts_of_different_scopes_stand_apart(read):
    words = read("krakow", "kooperacje-3d")
    assert "Kwoty dotyczą części: ROPS w Krakowie" in words
    assert "Kwoty dotyczą całego projektu" in words
    assert "22 681 431,03 zł" in words
    assert "Było 20 761 034,04 zł Jest 22 681 431,03 zł" in words


def test_lists_and_pages_agree_on_the_end_of_every_project(demonstration):
    today = date.today()
    listed = {project.slug: project.current_ends_on for project in Project.objects.with_period(today)}
    assert listed == {project.slug: project.facts(today).ends_on for project in Project.objects.all()}


def test_the_eu_share_of_an_unknown_contribution_is_not_made_up(read):
    words = read("rzeszow", "liderzy-kooperacji")
    assert "23 407 314,03" not in words
    assert "84,28" not in words


def _change_amount() -> None:
    Project.objects.get(slug=KOOPERACJA).budgets.update(total=Decimal("12345678.90"))


def _change_end() -> None:
    Project.objects.get(slug=KOOPERACJA).amendments.filter(new_ends_on=date(2023, 11, 30)).update(
        new_ends_on=date(2024, 2, 29)
    )


def _change_partner() -> None:
    Organisation.objects.filter(short_name="ROPS w Poznaniu").update(legal_name="Wielkopolskie Centrum Polityki")


def _change_effect() -> None:
    Project.objects.get(slug=KOOPERACJA).effects.filter(number=830).update(number=1831)


def _change_contract() -> None:
    Project.objects.filter(slug=KOOPERACJA).update(contract_number="POWR.02.05.00-00-0999/17-03")


def _change_goal() -> None:
    Project.objects.filter(slug=KOOPERACJA).update(goal="Cel opisany na nowo.")


CHANGES = [
    (_change_amount, "11 977 479,39 zł", "12 345 678,90 zł"),
    (_change_end, "Projekt zakończony 30 listopada 2023 r.", "Projekt zakończony 29 lutego 2024 r."),
    (
        _change_partner,
        "Województwo Wielkopolskie Regionalny Ośrodek Polityki Społecznej w Poznaniu",
        "Wielkopolskie Centrum Polityki",
    ),
    (_change_effect, "830 podmiotów", "1 831 podmiotów"),
    (_change_contract, "POWR.02.05.00-00-0207/17-00", "POWR.02.05.00-00-0999/17-03"),
    (_change_goal, "Opracować i sprawdzić w praktyce", "Cel opisany na nowo."),
]


@pytest.mark.parametrize(("change", "before", "after"), CHANGES, ids=[row[0].__name__.strip("_") for row in CHANGES])
def test_a_changed_fact_changes_every_page_that_shows_it(change, before, after, read):
    assert all(before in read(portal) for portal in ("olsztyn", "gdansk"))
    change()
    for portal in TELLERS:
        words = read(portal)
        assert after in words
        assert before not in words


def test_a_changed_amount_changes_lists_and_front_pages_too(ask):
    places = [("olsztyn", "/"), ("olsztyn", "/projekty/"), ("gdansk", "/projekty/"), ("siec", "/")]
    assert all("11 977 479,39 zł" in visible_words(ask(*place).content) for place in places)
    _change_amount()
    for place in places:
        words = visible_words(ask(*place).content)
        assert "12 345 678,90 zł" in words
        assert "11 977 479,39 zł" not in words


def test_contact_of_a_telling_and_of_a_portal_come_from_the_database(ask, read):
    ProjectPage.objects.filter(contact_phone="58 555 01 09").update(contact_phone="58 555 77 66")
    Portal.objects.filter(code="gdansk").update(phone="58 555 88 77")
    words = read("gdansk")
    assert "58 555 77 66" in words
    assert "58 555 88 77" in visible_words(ask("gdansk", "/").content)
    assert "58 555 01 09" not in words
