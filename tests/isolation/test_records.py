"""Records of portals in the admin: projects, organisations, marks, programmes."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.snippets.models import get_snippet_models

from cms.core.snippets import PortalSnippetViewSet
from partners_logos.models import Organisation
from tests.isolation.walk import fields_of
from tests.isolation.world import CANARY, HOST, World

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("isolation")]


def signed_in(world: World, role: str) -> Client:
    client = Client(HTTP_HOST=HOST)
    client.force_login(world.people[role], backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_every_record_is_registered_through_the_viewset_that_keeps_portals_apart():
    assert get_snippet_models()
    for model in get_snippet_models():
        assert isinstance(model.snippet_viewset, PortalSnippetViewSet), model


@pytest.mark.parametrize("role", ["editor", "chief", "administrator"])
def test_the_list_shows_own_records_only(world, role):
    page = signed_in(world, role).get(reverse("wagtailsnippets_partners_logos_organisation:list"))
    assert "alfa instytucja" in page.content.decode()
    assert CANARY not in page.content.decode()


def test_an_editor_edits_an_own_organisation_and_it_stays_in_the_portal(world):
    client = signed_in(world, "editor")
    url = reverse("wagtailsnippets_partners_logos_organisation:edit", args=[world.mine.organisation.pk])
    assert client.get(url).status_code == 200
    answer = client.post(url, {"legal_name": "Nowa nazwa", "kind": "unit", "portal": world.foreign.pk})
    assert answer.status_code == 302
    world.mine.organisation.refresh_from_db()
    assert world.mine.organisation.legal_name == "Nowa nazwa"
    assert world.mine.organisation.portal == world.own


def test_a_new_organisation_is_kept_by_the_portal_of_the_person_who_made_it(world):
    url = reverse("wagtailsnippets_partners_logos_organisation:add")
    data = {"legal_name": "Świeża instytucja", "kind": "unit", "portal": world.foreign.pk}
    assert signed_in(world, "editor").post(url, data).status_code == 302
    assert Organisation.objects.get(legal_name="Świeża instytucja").portal == world.own


def test_a_superuser_makes_shared_organisations_on_the_networks_host(world):
    client = signed_in(world, "superuser")
    url = reverse("wagtailsnippets_partners_logos_organisation:add")
    client.post(url, {"legal_name": "Wspólna", "kind": "unit"}, HTTP_HOST="localhost")
    client.post(url, {"legal_name": "Alfowa", "kind": "unit"}, HTTP_HOST=HOST)
    assert Organisation.objects.get(legal_name="Wspólna").portal is None
    assert Organisation.objects.get(legal_name="Alfowa").portal == world.own


@pytest.mark.parametrize("view", ["edit", "delete", "usage", "history", "history_results", "copy"])
def test_a_foreign_record_answers_like_one_that_does_not_exist(world, view):
    client = signed_in(world, "administrator")
    name = f"wagtailsnippets_partners_logos_organisation:{view}"
    foreign = client.get(reverse(name, args=[world.theirs.organisation.pk]))
    missing = client.get(reverse(name, args=[9_999_999]))
    assert foreign.status_code == missing.status_code == 404
    assert foreign.content == missing.content


def test_choosers_offer_ones_own_what_is_shared_and_what_is_public(world):
    Organisation.objects.create(legal_name="Wspólna instytucja", kind="unit")
    client = signed_in(world, "editor")
    url = reverse("wagtailsnippetchoosers_partners_logos_organisation:choose_results")
    text = client.get(url).content.decode()
    for name in ("alfa instytucja", "Wspólna instytucja", world.theirs.public_organisation.legal_name):
        assert name in text
    assert CANARY not in text
    assert "alfa instytucja" in client.get(url, {"q": "instytucja"}).content.decode()
    projects = reverse("wagtailsnippetchoosers_project_pages_project:choose_results")
    text = client.get(projects, {"q": "projekt"}).content.decode()
    assert world.theirs.live_project.title in text
    assert "alfa projekt" in text
    assert CANARY not in text


def test_choosers_confirm_nothing_they_do_not_offer(world):
    client = signed_in(world, "editor")
    chosen = reverse("wagtailsnippetchoosers_partners_logos_organisation:chosen", args=[world.theirs.organisation.pk])
    assert client.get(chosen).status_code == 404
    several = reverse("wagtailsnippetchoosers_partners_logos_organisation:chosen_multiple")
    answer = client.get(several, {"id": [world.mine.organisation.pk, world.theirs.organisation.pk]})
    assert "alfa instytucja" in answer.content.decode()
    assert CANARY not in answer.content.decode()


def test_only_a_superuser_hands_a_record_over(world):
    url = reverse("wagtailsnippets_partners_logos_organisation:edit", args=[world.mine.organisation.pk])
    data = {"legal_name": "Przekazana", "kind": "unit", "kept_by": world.foreign.pk}
    assert "kept_by" not in signed_in(world, "administrator").get(url).content.decode()
    signed_in(world, "administrator").post(url, data)
    world.mine.organisation.refresh_from_db()
    assert world.mine.organisation.portal == world.own
    signed_in(world, "superuser").post(url, data)
    world.mine.organisation.refresh_from_db()
    assert world.mine.organisation.portal == world.foreign


def test_a_project_is_handed_over_by_its_own_step_and_not_by_its_form(world):
    project = world.mine.live_project
    url = reverse("wagtailsnippets_project_pages_project:edit", args=[project.pk])
    client = signed_in(world, "superuser")
    data = {**dict(fields_of(client.get(url))), "kept_by": world.foreign.pk, "title": "Inny tytuł"}
    assert client.post(url, data).status_code == 302
    project.refresh_from_db()
    assert project.steward == world.own
    hand_over = reverse("wagtailsnippets_project_pages_project:hand_over", args=[project.pk])
    assert client.post(hand_over, {"to": world.foreign.pk}).status_code == 302
    project.refresh_from_db()
    assert project.steward == world.foreign
    assert project.title != "Inny tytuł"


def test_an_old_revision_does_not_bring_a_project_back(world):
    project, revision = world.mine.live_project, world.mine.project_revision
    type(project).objects.filter(pk=project.pk).update(steward=world.foreign)
    revision.refresh_from_db()
    revision.publish()
    project.refresh_from_db()
    assert project.steward == world.foreign


def test_a_copy_is_a_new_record_and_leaves_its_source_alone(world):
    source = world.mine.organisation
    url = reverse("wagtailsnippets_partners_logos_organisation:copy", args=[source.pk])
    add = reverse("wagtailsnippets_partners_logos_organisation:add")
    client = signed_in(world, "editor")
    assert f'action="{add}"' in client.get(url).content.decode()
    assert client.post(url, {"legal_name": "Kopia", "kind": "unit"}).status_code == 405
    assert client.post(add, {"legal_name": "Kopia", "kind": "unit"}).status_code == 302
    source.refresh_from_db()
    assert source.legal_name == "alfa instytucja"
    assert Organisation.objects.get(legal_name="Kopia").portal == world.own
