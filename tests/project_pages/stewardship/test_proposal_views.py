"""Proposals in the admin: the form, the page of a proposal, the lists of both sides."""

import pytest

from project_pages.models import ChangeProposal, Project
from tests.project_pages.stewardship.conftest import address, draft_of, tell
from tests.project_pages.stewardship.test_history import text_of

pytestmark = pytest.mark.django_db
GIVEN = {"fact": "ends_on", "proposed_value": "30.11.2023", "explanation": "Jest aneks.", "source": "aneks nr 2"}


@pytest.fixture
def proposal(network, project):
    network.client("editor-elblag").post(address("propose", project.pk), GIVEN)
    return ChangeProposal.objects.get()


def page_of(proposal):
    return address("proposal", proposal.project_id, proposal.pk)


def test_a_proposal_is_made_from_the_record_that_is_read(network, project):
    client = network.client("editor-elblag")
    url = address("propose", project.pk)
    assert f"{url}?fact=ends_on" in client.get(address("inspect", project.pk)).content.decode()
    text = text_of(client, f"{url}?fact=ends_on")
    assert "31 marca 2022 r." in text
    assert '<option value="ends_on" selected>' in text
    answer = client.post(url, GIVEN)
    made = ChangeProposal.objects.get()
    assert answer.headers["Location"] == page_of(made)
    assert (made.portal, made.proposed_by.username) == (network.portals["elblag"], "editor-elblag")
    assert "czeka na opiekuna" in text_of(client, page_of(made)).lower()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"proposed_value": "31.02.2023"}, "Takiego dnia nie ma"),
        ({"proposed_value": "31.03.2022"}, "Taka wartość jest już"),
        ({"proposed_value": ""}, "Trzeba wpisać wartość"),
        ({"fact": "total", "proposed_value": "sto"}, "kwot"),
        ({"explanation": ""}, "To pole jest wymagane"),
        ({"fact": "nic"}, "nic"),
        ({"proposed_value": "x" * 301}, "300"),
    ],
)
def test_a_wrong_proposal_comes_back_with_a_sentence(network, project, values, sentence):
    answer = network.client("editor-elblag").post(address("propose", project.pk), {**GIVEN, **values})
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert not ChangeProposal.objects.exists()


@pytest.mark.parametrize(("name", "status"), [("editor-torun", 302), ("chief-torun", 302), ("editor-elblag", 200)])
def test_who_keeps_the_project_changes_it_in_its_form(network, project, name, status):
    assert network.client(name).get(address("propose", project.pk)).status_code == status


def test_somebody_of_two_portals_proposes_for_the_one_that_does_not_keep_it(network, project):
    client = network.client("both")
    assert 'name="portal"' not in text_of(client, address("propose", project.pk))
    client.post(address("propose", project.pk), {**GIVEN, "portal": network.portals["torun"].pk})
    assert ChangeProposal.objects.get().portal == network.portals["elblag"]


def test_the_proposer_reads_the_state_and_withdraws(network, proposal):
    client = network.client("editor-elblag")
    text = text_of(client, page_of(proposal))
    assert 'value="withdraw"' in text
    assert 'value="accept"' not in text
    assert client.post(page_of(proposal), {"step": "withdraw"}).status_code == 302
    proposal.refresh_from_db()
    assert proposal.state == "withdrawn"
    assert 'value="withdraw"' not in text_of(client, page_of(proposal))


def test_the_steward_accepts_and_lands_in_the_form(network, project, proposal):
    client = network.client("editor-torun")
    text = text_of(client, page_of(proposal))
    assert "Editor-elblag" not in text
    assert 'value="withdraw"' not in text
    answer = client.post(page_of(proposal), {"step": "accept", "accept-how": "amendment"})
    assert answer.headers["Location"] == address("edit", project.pk)
    form = text_of(client, answer.headers["Location"])
    assert "W szkicu jest już zaproponowana wartość: zakończenie projektu, 30 listopada 2023 r." in form
    assert [row.new_ends_on.year for row in draft_of(project).amendments.all()] == [2022, 2023]


def test_the_steward_refuses_with_an_answer_that_the_proposer_reads(network, proposal):
    client = network.client("editor-torun")
    answer = client.post(page_of(proposal), {"step": "refuse", "refuse-answer": ""})
    assert "To pole jest wymagane" in answer.content.decode()
    client.post(page_of(proposal), {"step": "refuse", "refuse-answer": "Aneks o kwotach."})
    text = text_of(network.client("editor-elblag"), page_of(proposal))
    assert "Aneks o kwotach." in text
    assert "Chief-torun" not in text


@pytest.mark.parametrize("step", ["accept", "refuse"])
def test_the_proposer_decides_nothing(network, proposal, step):
    data = {"step": step, "accept-how": "amendment", "refuse-answer": "Nie."}
    network.client("administrator-elblag").post(page_of(proposal), data)
    proposal.refresh_from_db()
    assert proposal.state == "open"


def test_the_steward_withdraws_nothing(network, proposal):
    network.client("chief-torun").post(page_of(proposal), {"step": "withdraw"})
    proposal.refresh_from_db()
    assert proposal.state == "open"


@pytest.mark.parametrize("data", [{}, {"step": "nic"}, {"step": "accept"}, {"step": "accept", "accept-how": "nic"}])
def test_a_strange_answer_changes_nothing(network, proposal, data):
    assert network.client("chief-torun").post(page_of(proposal), data).status_code in (200, 404)
    proposal.refresh_from_db()
    assert proposal.state == "open"


def test_what_was_decided_meanwhile_is_said(network, proposal):
    client = network.client("chief-torun")
    ChangeProposal.objects.update(state="withdrawn")
    answer = client.post(page_of(proposal), {"step": "refuse", "refuse-answer": "Nie."})
    assert "Tu nie ma już nic do decyzji" in answer.content.decode()


def test_a_third_portal_reads_no_proposal(network, project, proposal):
    other = Project.objects.create(title="Inny", slug="inny", steward=network.portals["elblag"])
    assert network.client("editor-elblag").get(address("proposal", other.pk, proposal.pk)).status_code == 404
    ChangeProposal.objects.update(portal=network.portals["torun"])
    assert network.client("administrator-elblag").get(page_of(proposal)).status_code == 404
    assert "Jest aneks" not in text_of(network.client("administrator-elblag"), address("inspect", project.pk))


def test_the_list_shows_both_sides_what_concerns_them(network, proposal):
    for name in ("editor-torun", "editor-elblag", "both", "superuser"):
        text = text_of(network.client(name), address("proposals"))
        assert page_of(proposal) in text, name
        assert "30 listopada 2023 r." in text
    ChangeProposal.objects.update(portal=network.portals["torun"])
    text = text_of(network.client("editor-elblag"), address("proposals"))
    assert page_of(proposal) not in text
    assert address("shared") in text


# Where people meet them ---------------------------------------------------------------------------------------------


def test_the_dashboard_begins_with_what_is_to_be_decided(network, proposal):
    text = text_of(network.client("editor-torun"), "/admin/")
    assert page_of(proposal) in text
    assert "Dziś nic nie czeka na decyzję" not in text
    for name in ("editor-elblag", "superuser"):
        assert page_of(proposal) not in text_of(network.client(name), "/admin/")


def test_the_dashboard_shows_fresh_answers_to_who_proposed(network, proposal):
    network.client("editor-torun").post(page_of(proposal), {"step": "refuse", "refuse-answer": "Nie."})
    assert page_of(proposal) in text_of(network.client("editor-elblag"), "/admin/")
    for name in ("chief-elblag", "editor-torun"):
        assert page_of(proposal) not in text_of(network.client(name), "/admin/")


def test_the_form_of_the_project_shows_how_many_wait_and_who_tells_it(network, project, proposal):
    tell(project, network.portals["elblag"], "Razem w Elblągu", role="Wdraża model.")
    tell(project, network.portals["elblag"], "Szkic z Elbląga", live=False)
    text = text_of(network.client("editor-torun"), address("edit", project.pk))
    for words in ("Propozycje zmian (1)", page_of(proposal), "Razem w Elblągu", "Wdraża model."):
        assert words in text, words
    assert "Szkic z Elbląga" not in text
    ChangeProposal.objects.update(state="refused")
    text = text_of(network.client("editor-torun"), address("edit", project.pk))
    assert page_of(proposal) not in text


def test_the_form_of_a_project_page_leads_to_the_facts_and_to_a_proposal(network, project):
    page = tell(project, network.portals["elblag"], "Razem w Elblągu")
    own = tell(project, network.portals["torun"], "Razem w Toruniu")
    text = text_of(network.client("editor-elblag"), f"/admin/pages/{page.pk}/edit/")
    assert address("inspect", project.pk) in text
    assert address("propose", project.pk) in text
    text = text_of(network.client("editor-torun"), f"/admin/pages/{own.pk}/edit/")
    assert address("inspect", project.pk) in text
    assert address("propose", project.pk) not in text
