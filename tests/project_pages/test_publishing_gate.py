"""The gate holds for every way of publishing a project or a page that tells one, loses nothing, and says why."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.core.portal import Portal
from cms.core.rules.changes import LevelChoices
from cms.core.rules.gate import PublishingRefused
from cms.core.rules.stored import choose_levels
from cms.portals.scheduled_publishing import publish_due
from home.models import ContentPage
from partners_logos.models import Organisation, Programme
from project_pages.models import Effect, Partnership, Project, ProjectIndexPage, ProjectPage
from tests.project_pages.permitted import permit, permit_page
from tests.project_pages.stewardship.conftest import Network, network  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db

BLOCKED = "Wskaż stronę, na której instytucja informuje uczestników"
ROWS = (
    "amendments",
    "areas",
    "budgets",
    "effects",
    "partnerships",
    "recruitments",
    "sessions",
    "sources",
    "target_groups",
    "tasks",
    "unknowns",
)
PAGE_ROWS = ("local_areas", "local_participants", "attachments", "extra_marks", "comments")


@pytest.fixture
def torun(network: Network) -> Portal:  # noqa: F811
    return network.portals["torun"]


@pytest.fixture
def project(torun: Portal) -> Project:
    """A published FERS project of which nobody knows most values."""
    made = Project(title="Blisko domu", slug="blisko-domu", steward=torun, live=False, summary="Usługi blisko domu.")
    made.programme = Programme.objects.get(code="FERS")
    permit(made).save_revision().publish()
    return Project.objects.get(pk=made.pk)


def index_of(portal: Portal) -> ProjectIndexPage:
    return ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()


def draft_page(portal: Portal, project: Project, title: str = "Blisko domu", *, good: bool = False) -> ProjectPage:
    page = ProjectPage(title=title, project=project, live=False)
    index_of(portal).add_child(instance=permit_page(page) if good else page)
    page.save_revision()
    return page


def stored(page: Page) -> ProjectPage:
    return ProjectPage.objects.get(pk=page.pk)


def page_data(page: ProjectPage, **values: object) -> dict[str, str]:
    fields = {
        "title": page.title,
        "slug": page.slug or "blisko-domu",
        "project": page.project_id,
        "introduction": rich_text(""),
        "selection_criteria": rich_text(""),
        "body": streamfield([]),
        "film": streamfield([]),
        **{name: inline_formset([]) for name in PAGE_ROWS},
        **values,
    }
    return {name: str(value) for name, value in nested_form_data(fields).items()}


def told(answer) -> str:
    return answer.content.decode()


# By each way of publishing a page -----------------------------------------------------------------------------------


def test_a_command_is_refused_with_the_sentences(torun, project) -> None:
    page = draft_page(torun, project)
    with pytest.raises(PublishingRefused, match=BLOCKED) as refused:
        page.latest_revision.publish()
    assert [row.rule for row in refused.value.findings] == ["RODO-3a"]
    assert not stored(page).live


def test_the_form_keeps_the_draft_and_says_which_rule_blocks(network, torun, project) -> None:  # noqa: F811
    page = draft_page(torun, project)
    client = network.client("chief-torun")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = page_data(page, own_role="Prowadzimy projekt.", **{"action-publish": "1"})
    answer = client.post(address, data)
    assert answer.status_code == 302
    assert answer.url == f"{address}#tab-publishing_control"
    assert not stored(page).live
    assert stored(page).get_latest_revision_as_object().own_role == "Prowadzimy projekt."
    shown = told(client.get(address))
    assert BLOCKED in shown
    assert "#pole-privacy_page" in shown


def test_a_new_page_that_is_refused_is_kept_as_a_draft(network, torun, project) -> None:  # noqa: F811
    client = network.client("chief-torun")
    address = reverse("wagtailadmin_pages:add", args=["project_pages", "projectpage", index_of(torun).pk])
    answer = client.post(address, page_data(ProjectPage(title="Nowa", project=project), **{"action-publish": "1"}))
    page = ProjectPage.objects.get(title="Nowa")
    assert answer.status_code == 302
    assert str(page.pk) in answer.url
    assert not page.live
    assert page.has_unpublished_changes


def test_the_form_publishes_what_no_rule_blocks(network, torun, project) -> None:  # noqa: F811
    page = draft_page(torun, project)
    data = page_data(page, privacy_page=torun.site.root_page_id, **{"action-publish": "1"})
    network.client("chief-torun").post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert stored(page).live


def test_many_at_once_are_published_but_for_those_that_are_refused(network, torun, project) -> None:  # noqa: F811
    pages = [draft_page(torun, project, title, good=title != "Wadliwa") for title in ("Pierwsza", "Wadliwa", "Trzecia")]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = "&".join(f"id={page.pk}" for page in pages)
    answer = network.client("chief-torun").post(f"{address}?next=/admin/&{query}", follow=True)
    assert [stored(page).live for page in pages] == [True, False, True]
    shown = told(answer)
    assert "Wadliwa" in shown
    assert BLOCKED in shown
    assert "Opublikowano" in shown or "opublikowan" in shown


def test_pages_below_are_published_but_for_those_that_are_refused(network, torun, project) -> None:  # noqa: F811
    good, bad = draft_page(torun, project, "Dobra", good=True), draft_page(torun, project, "Wadliwa")
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client = network.client("chief-torun")
    answer = client.post(f"{address}?next=/admin/&id={index_of(torun).pk}", {"include_descendants": "on"}, follow=True)
    assert (stored(good).live, stored(bad).live) == (True, False)
    assert BLOCKED in told(answer)


def test_a_schedule_that_comes_due_is_lifted_and_its_editors_are_told_once(network, torun, project) -> None:  # noqa: F811
    editor = network.people["editor-torun"]
    pages = [draft_page(torun, project, title, good=title != "Wadliwa") for title in ("Pierwsza", "Wadliwa", "Trzecia")]
    for place, page in enumerate(pages):
        page.go_live_at = timezone.now() - timedelta(minutes=9 - place)
        page.save_revision(user=editor, approved_go_live_at=page.go_live_at)
    other = torun.site.root_page.add_child(instance=ContentPage(title="Obok", live=False))
    other.go_live_at = timezone.now() - timedelta(minutes=1)
    other.save_revision(approved_go_live_at=other.go_live_at)
    outcome = publish_due(timezone.now())
    assert (outcome.published, outcome.refused, outcome.failed) == (3, 1, 0)
    assert [stored(page).live for page in pages] == [True, False, True]
    assert publish_due(timezone.now()).refused == 0
    [letter] = mail.outbox
    assert {"editor-torun@portale.example", "chief-torun@portale.example"} == set(letter.to)
    assert "Wadliwa" in letter.subject
    assert BLOCKED in letter.body
    assert f"/admin/pages/{pages[1].pk}/edit/" in letter.body


def test_what_is_blocked_cannot_be_scheduled_either(torun, project) -> None:
    page = draft_page(torun, project)
    page.go_live_at = timezone.now() + timedelta(days=2)
    with pytest.raises(PublishingRefused):
        page.save_revision().publish()
    assert not page.revisions.exclude(approved_go_live_at=None).exists()


def test_an_approval_that_is_blocked_leaves_the_task_open_and_says_why(network, torun, project) -> None:  # noqa: F811
    page = draft_page(torun, project)
    state = torun.workflow.start(page, network.people["editor-torun"])
    task = state.current_task_state
    client = network.client("chief-torun")
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", task.pk])
    answer = client.post(address, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 200
    assert json.loads(answer.content)["step"] == "success"
    task.refresh_from_db()
    assert task.status == TaskState.STATUS_IN_PROGRESS
    assert not stored(page).live
    assert BLOCKED in told(client.get(json.loads(answer.content)["redirect"].partition("#")[0]))


def test_an_approval_in_the_form_that_is_blocked_leaves_the_task_open(network, torun, project) -> None:  # noqa: F811
    page = draft_page(torun, project)
    task = torun.workflow.start(page, network.people["editor-torun"]).current_task_state
    client = network.client("chief-torun")
    action = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    data = page_data(page, own_role="Zmiana przy akceptacji.", **action)
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert answer.status_code == 302
    task.refresh_from_db()
    assert task.status == TaskState.STATUS_IN_PROGRESS
    assert stored(page).get_latest_revision_as_object().own_role == "Zmiana przy akceptacji."


def test_the_programming_interface_answers_why(network, torun, project) -> None:  # noqa: F811
    page = draft_page(torun, project)
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])
    answer = network.client("superuser").post(address, content_type="application/json")
    assert answer.status_code == 409
    assert answer.json()["reasons"][0]["rule"] == "RODO-3a"
    assert not stored(page).live


# Records ------------------------------------------------------------------------------------------------------------


def project_data(project: Project, **values: object) -> dict[str, str]:
    fields = {
        "title": project.title,
        "slug": project.slug,
        "programme": project.programme_id or "",
        **{name: inline_formset([]) for name in ROWS},
        **values,
    }
    return {name: str(value) for name, value in nested_form_data(fields).items()}


def test_a_record_that_a_rule_blocks_is_kept_as_a_draft(network, torun) -> None:  # noqa: F811
    client = network.client("chief-torun")
    address = reverse("wagtailsnippets_project_pages_project:add")
    data = project_data(Project(title="Nowy", slug="nowy", programme=Programme.objects.get(code="FERS")))
    answer = client.post(address, {**data, "action-publish": "1"})
    project = Project.objects.get(slug="nowy")
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("wagtailsnippets_project_pages_project:edit", args=[project.pk]))
    assert not project.live
    shown = told(client.get(answer.url))
    assert "Podaj wartość projektu" in shown
    assert "#pole-budgets" in shown


def test_a_record_without_a_programme_is_asked_for_one(torun) -> None:
    project = Project(title="Bez programu", slug="bez", steward=torun, live=False)
    project.save()
    with pytest.raises(PublishingRefused, match="Wybierz program"):
        project.save_revision().publish()
    project.programme = Programme.objects.get(code="NONE")
    project.save_revision().publish()
    assert Project.objects.get(pk=project.pk).live


def test_a_published_value_changes_only_with_an_annex_or_a_reason(project) -> None:
    lead = Organisation.objects.create(legal_name="Powiat", kind="county")
    project.partnerships = [Partnership(organisation=lead, role="lead")]
    project.effects = [Effect(label="klubów", number=4)]
    project.correction_reason = "Pominięto przy pierwszym wpisie."
    project.save_revision().publish()
    draft = Project.objects.get(pk=project.pk).get_latest_revision_as_object()
    rows = list(draft.effects.all())
    rows[0].number = 5
    draft.effects = rows
    with pytest.raises(PublishingRefused, match="4 → 5"):
        draft.save_revision().publish()
    draft.correction_reason = "Umowa podaje pięć klubów."
    draft.save_revision().publish()
    assert Project.objects.get(pk=project.pk).versions.first().reason == "Umowa podaje pięć klubów."


def test_the_same_again_is_no_correction(project) -> None:
    draft = project.get_latest_revision_as_object()
    draft.goal = "Inne słowa."
    draft.save_revision().publish()
    assert Project.objects.get(pk=project.pk).goal == "Inne słowa."


# Whose choice it is -------------------------------------------------------------------------------------------------


def test_a_portal_lets_a_rule_warn_on_its_own_pages_only(network, torun, project) -> None:  # noqa: F811
    elblag = network.portals["elblag"]
    choose_levels(portal=elblag, levels={"RODO-3a": LevelChoices.WARN})
    mine, other = draft_page(elblag, project), draft_page(torun, project)
    mine.latest_revision.publish()
    assert stored(mine).live
    with pytest.raises(PublishingRefused):
        other.latest_revision.publish()


def test_a_portal_lets_a_rule_block(network, torun, project) -> None:  # noqa: F811
    choose_levels(portal=torun, levels={"KON-5": LevelChoices.BLOCK})
    with pytest.raises(PublishingRefused, match="telefon lub adres e-mail"):
        draft_page(torun, project, good=True).latest_revision.publish()


def test_pages_of_other_kinds_pass(torun) -> None:
    page = torun.site.root_page.add_child(instance=ContentPage(title="O nas", live=False))
    page.save_revision().publish()
    assert ContentPage.objects.get(pk=page.pk).live


def test_a_superuser_is_held_to_the_rules_too(torun, project) -> None:
    user = get_user_model().objects.create_superuser("siec", password="x")
    client = Client(HTTP_HOST="localhost")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = draft_page(torun, project)
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), page_data(page, **{"action-publish": "1"}))
    assert not stored(page).live
