"""A project goes to another portal in one step of the network's administrator, written down and told to both."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from wagtail.models import ModelLogEntry

from project_pages.models import Project
from project_pages.stewardship.handing_over import hand_over_project
from project_pages.stewardship.proposing import propose_change
from tests.project_pages.stewardship.conftest import address, draft_of
from tests.project_pages.stewardship.test_history import text_of

pytestmark = pytest.mark.django_db


def hand_over(network, project, name="superuser", to="elblag"):
    return hand_over_project(project=project, to=network.portals[to], user=network.people[name])


def keeper(project):
    return Project.objects.get(pk=project.pk).steward.code


def test_the_networks_administrator_hands_a_project_over(network, project):
    hand_over(network, project)
    assert keeper(project) == "elblag"
    assert Project.objects.get(pk=project.pk).get_workflow() == network.portals["elblag"].workflow


@pytest.mark.parametrize("name", ["administrator-torun", "chief-torun", "administrator-elblag", "both"])
def test_nobody_else_does(network, project, name):
    with pytest.raises(PermissionDenied):
        hand_over(network, project, name)
    url = address("hand_over", project.pk)
    client = network.client(name)
    for answer in (client.get(url), client.post(url, {"to": network.portals["elblag"].pk})):
        assert answer.status_code in (302, 404)
    assert keeper(project) == "torun"
    assert url not in client.get(address("edit", project.pk)).content.decode()


def test_drafts_history_and_proposals_move_and_the_former_keeper_reads_on(network, project):
    draft = draft_of(project)
    draft.goal = "Cel w szkicu."
    draft.save_revision()
    proposal = propose_change(
        project=project, portal=network.portals["elblag"], user=network.people["editor-elblag"], explanation="Inaczej."
    )
    hand_over(network, project)
    new, former = network.client("editor-elblag"), network.client("editor-torun")
    assert "Cel w szkicu." in text_of(new, address("edit", project.pk))
    assert address("proposal", project.pk, proposal.pk) in text_of(new, address("edit", project.pk))
    assert former.get(address("edit", project.pk)).status_code == 404
    text = text_of(former, address("inspect", project.pk))
    assert "Portal Elbląg" in text
    assert "Cel w szkicu." not in text
    assert address("propose", project.pk) in text


def test_a_revision_of_the_time_before_does_not_bring_it_back(network, project):
    revision = draft_of(project).save_revision()
    hand_over(network, project)
    Project.objects.get(pk=project.pk).revisions.get(pk=revision.pk).publish()
    assert keeper(project) == "elblag"


@pytest.mark.parametrize("way", ["workflow", "sent back", "locked", "scheduled"])
def test_what_is_on_its_way_or_locked_stays_and_the_page_says_why(network, project, way):
    if way == "locked":
        Project.objects.filter(pk=project.pk).update(locked=True)
    elif way == "scheduled":
        draft_of(project).save_revision(approved_go_live_at=timezone.now() + timedelta(days=3))
    else:
        state = project.get_workflow().start(draft_of(project), network.people["editor-torun"])
        if way == "sent back":
            state.current_task_state.specific.task.specific.on_action(
                state.current_task_state, network.people["chief-torun"], "reject"
            )
    with pytest.raises(ValidationError) as refused:
        hand_over(network, Project.objects.get(pk=project.pk))
    client = network.client("superuser")
    text = text_of(client, address("hand_over", project.pk))
    assert refused.value.messages[0] in text
    client.post(address("hand_over", project.pk), {"to": network.portals["elblag"].pk})
    assert keeper(project) == "torun"


def test_it_goes_to_another_portal_only(network, project):
    with pytest.raises(ValidationError):
        hand_over(network, project, to="torun")
    client, url = network.client("superuser"), address("hand_over", project.pk)
    for to in ("", "nic", network.portals["torun"].pk, 9_999_999):
        assert client.post(url, {"to": to}).status_code == 200
    assert keeper(project) == "torun"


def test_the_page_says_what_moves_and_the_step_is_written_down(network, project):
    client, url = network.client("superuser"), address("hand_over", project.pk)
    assert url in text_of(client, address("edit", project.pk))
    text = text_of(client, url)
    for words in ("Portal Toruń", "1 opublikowana wersja karty", "0 czekających propozycji zmian", "Co zostaje"):
        assert words in text, words
    answer = client.post(url, {"to": network.portals["elblag"].pk})
    assert answer.headers["Location"] == address("edit", project.pk)
    entry = ModelLogEntry.objects.get(action="project_pages.hand_over")
    assert (entry.user.username, entry.data) == ("superuser", {"before": "Portal Toruń", "after": "Portal Elbląg"})
    history = text_of(network.client("editor-elblag"), address("history", project.pk))
    assert "Przekazano z portalu „Portal Toruń” do portalu „Portal Elbląg”" in history


def test_chief_editors_of_both_portals_get_a_letter(network, project, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        hand_over(network, project)
    assert sorted(row.to[0] for row in mail.outbox) == sorted(
        network.people[name].email for name in ("chief-torun", "chief-elblag")
    )
    for letter in mail.outbox:
        assert letter.subject == "Projekt „Razem przed siebie” prowadzi odtąd portal „Portal Elbląg”"
        assert "Portal Toruń" in letter.body


def test_the_form_of_a_project_no_longer_moves_it(network, project):
    assert "kept_by" not in text_of(network.client("superuser"), address("edit", project.pk))
    assert "kept_by" in text_of(network.client("superuser"), address("add"))
