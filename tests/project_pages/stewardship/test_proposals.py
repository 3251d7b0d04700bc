"""Proposals of change: every step for those who may take it, refused to everybody else, told to the other side."""

from datetime import date

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import ModelLogEntry

from project_pages.models import ChangeProposal, Project
from project_pages.stewardship.proposing import (
    accept_proposal,
    propose_change,
    refuse_proposal,
    withdraw_proposal,
)
from tests.project_pages.stewardship.conftest import address, draft_of
from tests.project_pages.stewardship.test_history import text_of

pytestmark = pytest.mark.django_db
State = ChangeProposal.State


@pytest.fixture(autouse=True)
def letters(django_capture_on_commit_callbacks):
    """Letters go out when the work is saved; a test has no such moment of its own."""
    with django_capture_on_commit_callbacks(execute=True):
        yield


@pytest.fixture
def propose(network, project):
    def make(name="editor-elblag", portal="elblag", **values):
        given = {
            "fact": "ends_on",
            "proposed_value": "30.11.2023",
            "explanation": "Jest aneks.",
            "source": "aneks nr 2",
        }
        return propose_change(
            project=project, portal=network.portals[portal], user=network.people[name], **{**given, **values}
        )

    return make


def after_commit(capture, step, **arguments):
    """Take a step and send its letters."""
    mail.outbox.clear()
    with capture(execute=True):
        return step(**arguments)


# Proposing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "portal", "may"),
    [
        ("editor-elblag", "elblag", True),
        ("chief-elblag", "elblag", True),
        ("administrator-elblag", "elblag", True),
        ("both", "elblag", True),
        ("superuser", "elblag", True),
        ("editor-torun", "torun", False),
        ("editor-torun", "elblag", False),
        ("editor-elblag", "torun", False),
        ("both", "torun", False),
    ],
)
def test_staff_of_a_portal_that_does_not_keep_the_project_propose(propose, name, portal, may):
    if may:
        assert propose(name, portal).state == State.OPEN
    else:
        with pytest.raises(PermissionDenied):
            propose(name, portal)
    assert ChangeProposal.objects.exists() is may


def test_nothing_is_proposed_about_what_is_not_published(project, propose):
    project.unpublish()
    with pytest.raises(PermissionDenied):
        propose()


def test_somebody_inactive_proposes_nothing(network, propose):
    network.people["editor-elblag"].is_active = False
    with pytest.raises(PermissionDenied):
        propose()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"proposed_value": "31.02.2023"}, "proposed_value"),
        ({"proposed_value": ""}, "proposed_value"),
        ({"proposed_value": "31.03.2022"}, "proposed_value"),
        ({"fact": "total", "proposed_value": "100 zł"}, "proposed_value"),
        ({"fact": "total", "proposed_value": "sto"}, "proposed_value"),
        ({"fact": "contract_number", "proposed_value": "POWR.0205.00-00-0207/17"}, "proposed_value"),
        ({"fact": "nic"}, "fact"),
        ({"explanation": ""}, "explanation"),
        ({"source": "x" * 301}, "source"),
    ],
)
def test_what_cannot_be_proposed_is_said_beside_its_field(propose, values, field):
    with pytest.raises(ValidationError) as refused:
        propose(**values)
    assert field in refused.value.message_dict
    assert not ChangeProposal.objects.exists()


def test_the_same_is_proposed_once_while_it_waits(network, propose):
    proposal = propose()
    with pytest.raises(ValidationError):
        propose(proposed_value="30 listopada 2023 r.")
    withdraw_proposal(proposal=proposal, user=network.people["editor-elblag"])
    assert propose().state == State.OPEN


# Deciding -----------------------------------------------------------------------------------------------------------

DECIDES = [
    ("editor-torun", True),
    ("chief-torun", True),
    ("administrator-torun", True),
    ("both", True),
    ("superuser", True),
    ("editor-elblag", False),
    ("administrator-elblag", False),
]


@pytest.mark.parametrize(("name", "may"), DECIDES)
def test_those_who_change_the_project_accept(network, project, propose, name, may):
    proposal = propose()
    if may:
        accept_proposal(proposal=proposal, user=network.people[name], how="amendment")
    else:
        with pytest.raises(PermissionDenied):
            accept_proposal(proposal=proposal, user=network.people[name], how="amendment")
    proposal.refresh_from_db()
    assert (proposal.state == State.ACCEPTED) is may
    assert (draft_of(project).facts(date(2030, 1, 1)).ends_on == date(2023, 11, 30)) is may


@pytest.mark.parametrize(("name", "may"), DECIDES)
def test_those_who_change_the_project_refuse_with_an_answer(network, propose, name, may):
    proposal = propose()
    if may:
        refuse_proposal(proposal=proposal, user=network.people[name], answer="Aneks dotyczył kwot.")
    else:
        with pytest.raises(PermissionDenied):
            refuse_proposal(proposal=proposal, user=network.people[name], answer="Nie.")
    proposal.refresh_from_db()
    assert (proposal.state == State.REFUSED) is may
    assert proposal.answer == ("Aneks dotyczył kwot." if may else "")


@pytest.mark.parametrize("answer", ["", "   "])
def test_a_refusal_needs_an_answer(network, propose, answer):
    proposal = propose()
    with pytest.raises(ValidationError):
        refuse_proposal(proposal=proposal, user=network.people["chief-torun"], answer=answer)
    proposal.refresh_from_db()
    assert proposal.state == State.OPEN


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("editor-elblag", True),
        ("chief-elblag", True),
        ("both", True),
        ("superuser", True),
        ("editor-torun", False),
        ("chief-torun", False),
    ],
)
def test_the_portal_that_made_a_proposal_withdraws_it(network, propose, name, may):
    proposal = propose()
    if may:
        withdraw_proposal(proposal=proposal, user=network.people[name])
    else:
        with pytest.raises(PermissionDenied):
            withdraw_proposal(proposal=proposal, user=network.people[name])
    proposal.refresh_from_db()
    assert (proposal.state == State.WITHDRAWN) is may


@pytest.mark.parametrize("state", [State.ACCEPTED, State.REFUSED, State.WITHDRAWN])
def test_what_is_decided_stays_decided(network, project, propose, state):
    proposal = propose()
    ChangeProposal.objects.filter(pk=proposal.pk).update(state=state)
    chief, editor = network.people["chief-torun"], network.people["editor-elblag"]
    for step, arguments in (
        (accept_proposal, {"user": chief, "how": "amendment"}),
        (refuse_proposal, {"user": chief, "answer": "Nie."}),
        (withdraw_proposal, {"user": editor}),
    ):
        with pytest.raises(ValidationError):
            step(proposal=proposal, **arguments)
    assert ChangeProposal.objects.get(pk=proposal.pk).state == state
    assert draft_of(project).facts(date(2030, 1, 1)).ends_on == date(2022, 3, 31)


def test_an_accepted_value_stands_in_the_draft_only(network, project, propose):
    done = accept_proposal(proposal=propose(), user=network.people["editor-torun"], how="correction")
    assert done.is_in_draft
    assert draft_of(project).facts(date(2030, 1, 1)).ends_on == date(2023, 11, 30)
    assert draft_of(project).correction_reason.startswith("Jest aneks.")
    assert Project.objects.get(pk=project.pk).facts(date(2030, 1, 1)).ends_on == date(2022, 3, 31)


def test_a_change_of_a_list_is_accepted_by_hand(network, project, propose):
    proposal = propose(fact="partners", proposed_value="")
    for how in ("correction", "amendment", "nic", ""):
        with pytest.raises(ValidationError):
            accept_proposal(proposal=proposal, user=network.people["editor-torun"], how=how)
    revisions = project.revisions.count()
    assert not accept_proposal(proposal=proposal, user=network.people["editor-torun"], how="by_hand").is_in_draft
    assert project.revisions.count() == revisions


def test_nothing_is_put_into_a_locked_record(network, project, propose):
    proposal = propose()
    chief = network.people["chief-torun"]
    Project.objects.filter(pk=project.pk).update(locked=True, locked_by=chief)
    with pytest.raises(ValidationError, match="zablokowana"):
        accept_proposal(proposal=proposal, user=network.people["editor-torun"], how="amendment")
    assert accept_proposal(proposal=proposal, user=chief, how="amendment").is_in_draft


def test_what_waits_for_the_chief_editor_takes_proposals_from_the_chief_editor_only(network, project, propose):
    proposal = propose()
    project.get_workflow().start(draft_of(project), network.people["editor-torun"])
    with pytest.raises(ValidationError):
        accept_proposal(proposal=proposal, user=network.people["editor-torun"], how="amendment")
    assert accept_proposal(proposal=proposal, user=network.people["chief-torun"], how="amendment").is_in_draft


# What is kept and told ----------------------------------------------------------------------------------------------


def test_every_step_is_written_down_and_names_no_person_in_the_history_of_the_project(network, project, propose):
    editor, chief = network.people["editor-elblag"], network.people["chief-torun"]
    withdraw_proposal(proposal=propose(), user=editor)
    refuse_proposal(proposal=propose(), user=chief, answer="Nie.")
    accept_proposal(proposal=propose(), user=chief, how="amendment")
    kept = ModelLogEntry.objects.filter(content_type__model="changeproposal").order_by("pk")
    assert [(row.action.partition(".")[2], row.user) for row in kept] == [
        ("propose_change", editor),
        ("withdraw_proposal", editor),
        ("propose_change", editor),
        ("refuse_proposal", chief),
        ("propose_change", editor),
        ("accept_proposal", chief),
    ]
    text = text_of(network.client("editor-torun"), address("history", project.pk))
    assert "Przyjęto propozycję portalu „Portal Elbląg”: zakończenie projektu, 30 listopada 2023 r." in text
    assert "Odrzucono propozycję portalu „Portal Elbląg”" in text
    assert "Editor-elblag" not in text


def test_both_sides_get_letters(network, project, propose, django_capture_on_commit_callbacks):
    editor, chief = network.people["editor-elblag"], network.people["chief-torun"]
    proposal = after_commit(django_capture_on_commit_callbacks, propose)
    letter = mail.outbox[0]
    assert letter.to == [chief.email]
    assert letter.subject == "Propozycja zmiany w projekcie „Razem przed siebie”"
    url = f"http://torun.localhost{address('proposal', project.pk, proposal.pk)}"
    for words in ("Portal Elbląg", "30 listopada 2023 r.", "Jest aneks.", "aneks nr 2", url):
        assert words in letter.body.replace("\xa0", " ").replace(":80/", "/"), words
    after_commit(
        django_capture_on_commit_callbacks, refuse_proposal, proposal=proposal, user=chief, answer="Aneks o kwotach."
    )
    assert [row.to for row in mail.outbox] == [[editor.email]]
    assert "Aneks o kwotach." in mail.outbox[0].body
    proposal = propose()
    after_commit(django_capture_on_commit_callbacks, accept_proposal, proposal=proposal, user=chief, how="amendment")
    assert [row.to for row in mail.outbox] == [[editor.email]]
    proposal = propose(proposed_value="30.12.2024")
    after_commit(django_capture_on_commit_callbacks, withdraw_proposal, proposal=proposal, user=editor)
    assert [row.to for row in mail.outbox] == [[chief.email]]
    assert "Wycofano" in mail.outbox[0].subject


def test_an_answer_to_somebody_who_left_goes_to_the_chief_editors(network, propose, django_capture_on_commit_callbacks):
    proposal = propose()
    network.people["editor-elblag"].groups.clear()
    after_commit(
        django_capture_on_commit_callbacks,
        refuse_proposal,
        proposal=ChangeProposal.objects.get(pk=proposal.pk),
        user=network.people["chief-torun"],
        answer="Nie.",
    )
    assert sorted(row.to[0] for row in mail.outbox) == [network.people["chief-elblag"].email]


def test_a_mail_server_that_fails_stops_no_work(propose, settings, django_capture_on_commit_callbacks, caplog):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert after_commit(django_capture_on_commit_callbacks, propose).pk
    assert "was not sent" in caplog.text
