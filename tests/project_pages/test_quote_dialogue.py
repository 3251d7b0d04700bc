"""The dialogue that offers facts to quote, step by step."""

import json
from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from lxml import html as lxml_html

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from partners_logos.models import Organisation
from project_pages.models import Budget, Partnership, Project

pytestmark = pytest.mark.django_db


@pytest.fixture
def portal() -> Portal:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(code="torun", name="Toruń", host="torun.localhost")


@pytest.fixture
def project(portal: Portal) -> Project:
    project = Project.objects.create(title="Razem", slug="razem", steward=portal, ends_on=date(2030, 11, 30))
    Budget.objects.create(project=project, total=Decimal("100.00"))
    for number in range(5):
        body = Organisation.objects.create(legal_name=f"Partner {number}", kind="unit")
        Partnership.objects.create(project=project, organisation=body, role="partner")
    return project


@pytest.fixture
def editor(portal: Portal) -> Client:
    user = get_user_model().objects.create_user("torun", "torun@siec.example", "x")
    user.groups.add(portal.editors)
    client = Client(HTTP_HOST="torun.localhost")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def ask(client: Client, url: str = "", **parameters: object) -> dict:
    answer = client.get(url or reverse("quoted_fact"), parameters if not url else None)
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


def links(answer: dict) -> dict[str, str]:
    """Where each line of a step leads, by its words."""
    found = lxml_html.fromstring(answer["html"]).iter("a")
    return {" ".join(link.text_content().split()): link.get("href") for link in found}


def test_a_project_page_goes_from_its_own_facts_to_a_form(editor, project):
    facts = ask(editor, own=project.pk)
    assert facts["step"] == "facts"
    assert "Koniec projektu 30 listopada 2030 r." in links(facts)
    assert "Budżet państwa wartość nieustalona" in links(facts)
    forms = ask(editor, links(facts)["Liczba partnerów 5 partnerów"])
    assert forms["step"] == "forms"
    [chosen] = [url for words, url in links(forms).items() if words.startswith("5 partnerami narzędnik")]
    assert ask(editor, chosen) == {
        "step": "chosen",
        "result": {"fact": "partner_count", "form": "instrumental", "text": "5\u00a0partnerami"},
    }


def test_another_page_asks_for_the_project_first(editor, project):
    projects = ask(editor)
    assert projects["step"] == "projects"
    facts = ask(editor, links(projects)["Razem"])
    forms = ask(editor, links(facts)["Wartość projektu 100,00 zł"])
    [chosen] = [url for words, url in links(forms).items() if words.startswith("100,00 zł")]
    assert ask(editor, chosen)["result"]["project"] == str(project.pk)


def test_a_project_page_can_quote_another_project(editor, portal, project):
    other = Project.objects.create(title="Osobno", slug="osobno", steward=portal)
    projects = ask(editor, links(ask(editor, own=project.pk))["Fakt z innego projektu"])
    assert projects["step"] == "projects"
    assert links(ask(editor, links(projects)["Wróć do projektu tej strony"]))
    facts = ask(editor, links(projects)["Osobno"])
    forms = ask(editor, links(facts)["Tytuł projektu Osobno"])
    [chosen] = [url for words, url in links(forms).items() if words.startswith("Osobno")]
    assert ask(editor, chosen)["result"] == {
        "fact": "title",
        "form": "plain",
        "project": str(other.pk),
        "text": "Osobno",
    }


def test_another_noun_is_shown_in_every_form(editor, project):
    forms = ask(editor, own=project.pk, fact="partner_count", noun="instytucja partnerska")
    [chosen] = [url for words, url in links(forms).items() if words.startswith("5 instytucjami partnerskimi")]
    result = ask(editor, chosen)["result"]
    assert (result["noun"], result["text"]) == ("instytucja partnerska", "5\u00a0instytucjami partnerskimi")


def test_a_quote_that_is_changed_shows_where_it_stands(editor, project):
    forms = ask(editor, own=project.pk, fact="ends_on", now="short")
    [current] = lxml_html.fromstring(forms["html"]).xpath("//a[@aria-current]")
    assert current.text_content().strip().startswith("30.11.2030")
    facts = ask(editor, links(forms)["Inny fakt"])
    assert facts["step"] == "facts"
    [current] = lxml_html.fromstring(facts["html"]).xpath("//a[@aria-current]")
    assert "Koniec projektu" in current.text_content()


def test_a_value_that_nobody_knows_can_be_quoted_and_the_dialogue_warns(editor, project):
    forms = ask(editor, own=project.pk, fact="state")
    assert "nie podaje jeszcze tej wartości" in forms["html"]
    assert ask(editor, own=project.pk, fact="state", form="full")["result"]["text"] == "wartość nieustalona"


def test_projects_are_found_by_title_and_contract_number(editor, portal, project):
    for number in range(25):
        Project.objects.create(
            title=f"Wspólny kurs {number}",
            slug=f"kurs-{number}",
            steward=portal,
            contract_number=f"POWR.02.05.00-00-{1000 + number}/17",
        )
    first = ask(editor)
    assert "pierwsze projekty (20)" in first["html"]
    assert [words for words in links(ask(editor, q="razem")) if "Razem" in words]
    assert len(links(ask(editor, q="POWR.02.05.00-00-1007/17"))) == 1
    assert "Żaden projekt nie ma „kapusta”" in ask(editor, q="kapusta")["html"]


@pytest.mark.parametrize(
    "parameters",
    [
        {"project": "abc"},
        {"project": "9" * 40},
        {"project": "-1"},
        {"project": "\u0661"},
        {"own": "<script>"},
        {"project": "999999", "fact": "ends_on"},
    ],
)
def test_what_is_no_project_does_not_exist(editor, project, parameters):
    assert editor.get(reverse("quoted_fact"), parameters).status_code == 404


@pytest.mark.parametrize(
    ("parameters", "step"),
    [
        ({"fact": "kot"}, "facts"),
        ({"fact": "effect:"}, "facts"),
        ({"fact": "ends_on", "form": "kot"}, "forms"),
        ({"fact": "partner_count", "noun": "x" * 10_000}, "forms"),
        ({"fact": "partner_count", "noun": "\x00<b>'\""}, "forms"),
        ({"fact": "ends_on" * 2000}, "facts"),
    ],
)
def test_odd_words_lead_to_the_step_that_makes_sense(editor, project, parameters, step):
    assert ask(editor, own=project.pk, **parameters)["step"] == step


@pytest.mark.parametrize("query", ['"', "'", "\x00", "%", "x" * 5000, "NOT a", "(", "🙂"])
def test_any_search_is_answered(editor, project, query):
    assert ask(editor, q=query)["step"] == "projects"
