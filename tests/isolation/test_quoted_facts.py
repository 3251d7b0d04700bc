"""Facts to quote: those of public projects and of one's own drafts; of another portal's draft, nothing at all."""

import json
import re

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.core.fact_quotes import as_quote
from home.models import ContentPage
from project_pages.models import ProjectPage
from tests.isolation.walk import fields_of
from tests.isolation.world import CANARY, HOST, World

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("isolation")]

ROLES = ["editor", "chief", "administrator"]


def signed_in(world: World, role: str) -> Client:
    client = Client(HTTP_HOST=HOST)
    client.force_login(world.people[role], backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def ask(world: World, role: str, **parameters: object) -> HttpResponse:
    return signed_in(world, role).get(reverse("quoted_fact"), parameters)


@pytest.mark.parametrize("role", ROLES)
def test_own_drafts_and_public_projects_of_others_can_be_quoted(world, role):
    for project in (world.mine.draft_project, world.mine.live_project, world.theirs.live_project):
        answer = ask(world, role, project=project.pk)
        assert answer.status_code == 200
        assert json.loads(answer.content)["step"] == "facts"
        chosen = ask(world, role, project=project.pk, fact="title", form="plain")
        assert json.loads(chosen.content)["result"]["text"] == project.title


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("parameters", [{}, {"fact": "title"}, {"fact": "title", "form": "plain"}, {"own": "1"}])
def test_a_draft_of_another_portal_answers_like_none_at_all(world, role, parameters):
    answer = ask(world, role, project=world.theirs.draft_project.pk, **parameters)
    missing = ask(world, role, project=9_999_999, **parameters)
    assert (answer.status_code, answer.content) == (404, missing.content)
    assert CANARY not in answer.content.decode()


@pytest.mark.parametrize("role", ROLES)
def test_the_own_project_of_a_form_is_no_way_to_a_draft_of_another_portal(world, role):
    assert ask(world, role, own=world.theirs.draft_project.pk).status_code == 404


@pytest.mark.parametrize("role", ROLES)
def test_the_list_and_the_search_offer_no_draft_of_another_portal(world, role):
    for parameters in ({}, {"q": CANARY}, {"q": "projekt"}):
        text = ask(world, role, **parameters).content.decode()
        assert re.search(rf"project={world.theirs.draft_project.pk}(?!\\d)", text) is None
        assert f"{CANARY} projekt" not in text


def test_citizens_and_strangers_get_no_facts(world):
    answer = Client(HTTP_HOST=HOST).get(reverse("quoted_fact"), {"project": world.mine.live_project.pk})
    assert answer.status_code in (302, 403)


def test_nothing_is_written_and_nothing_but_reading_is_answered(world):
    assert signed_in(world, "editor").post(reverse("quoted_fact")).status_code == 405


def edited(client: Client, page: ContentPage, html: str) -> HttpResponse:
    """Send the form of a page with this text in its body."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    text = rich_text(html, features=["bold", "link", "quoted-fact"])
    body = nested_form_data({"body": streamfield([("text", text)])})
    return client.post(url, {**dict(fields_of(client.get(url))), **body})


def new_page(world: World) -> ContentPage:
    return world.own.site.root_page.add_child(instance=ContentPage(title="Nowa", slug="nowa"))


def stored(page: ContentPage) -> str:
    draft = ContentPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return json.dumps(list(draft.body.raw_data))


def test_a_page_cannot_quote_a_draft_of_another_portal(world):
    client, page = signed_in(world, "editor"), new_page(world)
    answer = edited(client, page, f"<p>{as_quote('title', 'plain', 'x', project=world.theirs.draft_project.pk)}</p>")
    assert CANARY not in answer.content.decode()
    assert "linktype" not in stored(page)
    edited(client, page, f"<p>{as_quote('title', 'plain', 'x', project=world.mine.draft_project.pk)}</p>")
    assert f'project=\\"{world.mine.draft_project.pk}\\"' in stored(page)


def test_a_fact_of_no_project_is_refused_beside_its_text(world):
    client, page = signed_in(world, "editor"), new_page(world)
    answer = edited(client, page, f"<p>{as_quote('title', 'plain', 'x')}</p>")
    assert "nie należy do żadnego projektu" in str(answer.context["form"].errors["body"])
    assert "linktype" not in stored(page)


def test_the_form_of_a_page_tells_nothing_of_a_draft_that_was_public_before(world):
    quote = as_quote("title", "plain", "dawny tytuł", project=world.theirs.draft_project.pk)
    page = new_page(world)
    page.body = [{"type": "text", "value": f"<p>{quote}</p>"}]
    page.save_revision()
    text = signed_in(world, "editor").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "nieustalona" in text
    assert f"{CANARY} projekt" not in text


def test_the_form_of_a_project_page_shows_facts_of_an_own_draft(world):
    index = world.own.site.root_page.get_children().get(slug="projekty")
    page = ProjectPage(
        title="Szkic", project=world.mine.draft_project, introduction=f"<p>{as_quote('title', 'plain')}</p>"
    )
    index.specific.add_child(instance=page)
    page.save_revision()
    text = signed_in(world, "editor").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert text.count(world.mine.draft_project.title) >= 2
