"""Publishing a project: an editor submits, a chief editor of the same portal publishes, nobody else by any address."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import TaskState, Workflow, WorkflowContentType

from project_pages.models import Project
from tests.isolation.walk import fields_of
from tests.project_pages.stewardship.conftest import address, draft_of

pytestmark = pytest.mark.django_db


def filled(client, url, **changes):
    """The form at an address as a browser would send it, with some fields changed."""
    return {**dict(fields_of(client.get(url))), **changes}


def stored(project):
    return Project.objects.get(pk=project.pk)


def test_every_portal_has_its_own_workflow_whatever_wagtail_knows_of_the_type(network, project):
    other = Workflow.objects.create(name="Wspólny obieg")
    WorkflowContentType.objects.create(workflow=other, content_type=project.get_content_type())
    assert project.get_workflow() == network.portals["torun"].workflow
    assert Project.get_default_workflow() is None


def test_an_editor_submits_and_a_chief_editor_of_the_portal_publishes(network, project):
    editor, url = network.client("editor-torun"), address("edit", project.pk)
    editor.post(url, filled(editor, url, title="Nowy tytuł", **{"action-submit": "1"}))
    assert stored(project).title == "Razem przed siebie"
    state = TaskState.objects.get()
    assert state.task == network.portals["torun"].workflow.workflow_tasks.get().task
    approve = address("workflow_action", project.pk, "approve", state.pk)
    for stranger in ("editor-torun", "chief-elblag", "administrator-elblag", "both"):
        network.client(stranger).post(approve)
        assert stored(project).title == "Razem przed siebie", stranger
    assert network.client("chief-torun").post(approve).status_code == 302
    assert stored(project).title == "Nowy tytuł"


def test_what_waits_for_the_chief_editor_is_locked_for_editors_and_open_to_the_chief_editor(network, project):
    editor, url = network.client("editor-torun"), address("edit", project.pk)
    editor.post(url, filled(editor, url, title="Nowy tytuł", **{"action-submit": "1"}))
    editor.post(url, filled(network.client("superuser"), url, title="Jeszcze inny"))
    assert draft_of(project).title == "Nowy tytuł"
    chief = network.client("chief-torun")
    chief.post(url, filled(chief, url, title="Poprawiony przez redaktora naczelnego"))
    assert draft_of(project).title == "Poprawiony przez redaktora naczelnego"


def test_a_chief_editor_locks_a_project_and_others_cannot_save_it(network, project):
    assert network.client("editor-torun").post(address("lock", project.pk)).status_code == 302
    assert not stored(project).locked
    network.client("chief-torun").post(address("lock", project.pk))
    assert stored(project).locked
    url = address("edit", project.pk)
    network.client("editor-torun").post(url, filled(network.client("superuser"), url, title="Nowy tytuł"))
    assert draft_of(project).title == "Razem przed siebie"
    network.client("chief-torun").post(address("unlock", project.pk))
    assert not stored(project).locked


@pytest.mark.parametrize(
    ("name", "publishes"),
    [("chief-torun", True), ("administrator-torun", True), ("editor-torun", False), ("both", False)],
)
def test_the_form_publishes_only_where_the_right_counts(network, project, name, publishes):
    client, url = network.client(name), address("edit", project.pk)
    assert ("action-publish" in client.get(url).content.decode()) is publishes
    client.post(url, filled(client, url, title="Nowy tytuł", **{"action-publish": "1"}))
    assert (stored(project).title == "Nowy tytuł") is publishes


@pytest.mark.parametrize("view", ["unpublish", "lock", "unlock", "delete"])
def test_a_right_in_one_portal_is_none_in_another(network, project, view):
    Project.objects.filter(pk=project.pk).update(locked=view == "unlock")
    assert network.client("chief-elblag").post(address(view, project.pk)).status_code == 404
    network.client("both").post(address(view, project.pk))
    kept = stored(project)
    assert kept.live
    assert kept.locked is (view == "unlock")


def test_a_right_in_one_portal_deletes_nothing_of_another_in_bulk(network, project):
    url = reverse("wagtail_bulk_action", args=["project_pages", "project", "delete"]) + f"?id={project.pk}"
    assert network.client("both").post(url).status_code == 302
    assert Project.objects.filter(pk=project.pk).exists()


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("chief-torun", True),
        ("administrator-torun", True),
        ("superuser", True),
        ("editor-torun", False),
        ("both", False),
        ("chief-elblag", False),
        ("administrator-elblag", False),
    ],
)
def test_a_revision_is_published_by_those_who_publish_in_its_portal(network, project, name, may):
    draft = draft_of(project)
    draft.title = "Nowy tytuł"
    revision = draft.save_revision()
    if may:
        revision.publish(user=network.people[name])
    else:
        with pytest.raises(PermissionDenied):
            revision.publish(user=network.people[name])
    assert (stored(project).title == "Nowy tytuł") is may


def test_settings_are_changed_where_one_is_an_administrator(network):
    client = network.client("both")
    for name, status in (("elblag", 200), ("torun", 302)):
        url = reverse("wagtailsnippets_core_portal:edit", args=[network.portals[name].pk])
        assert client.get(url).status_code == status
