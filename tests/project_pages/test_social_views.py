"""The admin view of text and signs for social media: for those who keep the project, and for nobody else."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from lxml import html as lxml_html

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from partners_logos.models import Mark, Programme
from project_pages.models import Project, ProjectIndexPage, ProjectPage, ProjectPageMark

pytestmark = pytest.mark.django_db

HOST = "torun.localhost"


@pytest.fixture
def portal() -> Portal:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    create_portal(code="lodz", name="Łódź", host="lodz.localhost")
    return create_portal(code="torun", name="Toruń", host=HOST)


@pytest.fixture
def project(portal) -> Project:
    return Project.objects.create(
        title="Razem <b>raźniej</b>",
        slug="razem",
        steward=portal,
        programme=Programme.objects.get(code="FERS"),
        signed_on=date(2023, 10, 1),
        starts_on=date(2023, 10, 1),
    )


def client_of(portal: Portal | None, host: str = HOST) -> Client:
    """An editor of the portal, an administrator of the network where none is named."""
    client = Client(SERVER_NAME=host)
    if portal is None:
        user = get_user_model().objects.create_superuser("siec", password="haslo")  # noqa: S106
    else:
        user = get_user_model().objects.create_user(f"kto-{portal.code}", password="haslo")  # noqa: S106
        user.groups.add(*Group.objects.filter(name__icontains=portal.name))
    client.force_login(user)
    return client


def address(project: Project, name: str = "social") -> str:
    return reverse(f"wagtailsnippets_project_pages_project:{name}", args=[project.pk])


def test_an_editor_of_the_steward_gets_two_texts_to_copy_and_the_picture(portal, project):
    client = client_of(portal)
    answer = client.get(address(project))
    assert answer.status_code == 200
    tree = lxml_html.fromstring(answer.content)
    fields = tree.xpath("//textarea[@readonly]")
    assert [field.get("lang") for field in fields] == ["pl", "pl"]
    assert all("Projekt „Razem <b>raźniej</b>”." in field.text for field in fields)
    assert [button.get("data-copies") for button in tree.xpath("//button[@data-copies]")] == [
        field.get("id") for field in fields
    ]
    assert all(tree.xpath(f"//label[@for='{field.get('id')}']") for field in fields)
    [link] = tree.xpath("//a[@download]/@href")
    picture = client.get(link)
    assert picture["Content-Type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert tree.xpath("//main//img/@alt")[-1].startswith("Fundusze Europejskie dla Rozwoju Społecznego, ")


def test_the_edit_view_leads_there(portal, project):
    edit = reverse("wagtailsnippets_project_pages_project:edit", args=[project.pk])
    tree = lxml_html.fromstring(client_of(portal).get(edit).content)
    [link] = tree.xpath(f"//a[@href='{address(project)}']")
    assert "Tekst do mediów społecznościowych" in link.text_content()


@pytest.mark.parametrize("name", ["social", "social_picture"])
def test_nobody_of_another_portal_reads_it(portal, project, name):
    other = client_of(Portal.objects.get(code="lodz"), "lodz.localhost")
    assert other.get(address(project, name)).status_code == 404
    assert Client(SERVER_NAME=HOST).get(address(project, name)).status_code == 302


@pytest.mark.parametrize("name", ["social", "social_picture"])
def test_the_networks_administrator_reads_it_and_nothing_is_written(portal, project, name):
    client = client_of(None, "localhost")
    assert client.get(address(project, name)).status_code == 200
    assert client.post(address(project, name)).status_code == 405
    assert client.get(address(project, name).replace(str(project.pk), "999999", 1)).status_code == 404


def test_somebody_who_may_not_change_projects_is_turned_away(portal, project):
    client = client_of(portal)
    group = Group.objects.create(name="Bez projektów")
    user = get_user_model().objects.get(username="kto-torun")
    kept = [one for one in user.groups.all() if one.permissions.filter(codename="access_admin").exists()]
    for one in kept:
        one.permissions.remove(*one.permissions.filter(codename__endswith="_project"))
    user.groups.add(group)
    assert client.get(address(project)).status_code in (302, 403)


def test_the_signs_are_those_of_the_portals_own_page(portal, project):
    index = ProjectIndexPage.objects.descendant_of(portal.root_page).get()
    page = index.add_child(instance=ProjectPage(title="Razem", slug="razem", project=project))
    ProjectPageMark.objects.create(page=page, mark=Mark.objects.get(code="pfron"))
    tree = lxml_html.fromstring(client_of(portal).get(address(project)).content)
    assert tree.xpath("//main//img/@alt")[-1].endswith("Państwowy Fundusz Rehabilitacji Osób Niepełnosprawnych")
    assert "/projekty/razem/" in tree.xpath("//textarea")[0].text


def test_a_project_that_is_not_published_says_so_and_names_no_address(portal, project):
    index = ProjectIndexPage.objects.descendant_of(portal.root_page).get()
    index.add_child(instance=ProjectPage(title="Razem", slug="razem", project=project))
    project.unpublish()
    answer = client_of(portal).get(address(project)).text
    assert "Projekt nie jest opublikowany." in answer
    assert "/projekty/razem/" not in answer


@pytest.mark.parametrize("code", ["", "NONE"])
def test_a_project_without_signs_has_no_picture(portal, project, code):
    project.programme = Programme.objects.filter(code=code).first()
    project.save()
    client = client_of(portal)
    assert "download" not in client.get(address(project)).text.partition("<main")[2].replace("downloads", "")
    assert client.get(address(project, "social_picture")).status_code == 404


def test_a_sentence_that_the_administrators_cleared_is_not_said(portal, project):
    project.budgets.create(scope="whole", total=100, eu=80, state=20)
    project.save()
    sentence = Programme.objects.get(code="BP").required_sentence
    client = client_of(portal)
    assert sentence in client.get(address(project)).text.replace("\u00a0", " ")
    Programme.objects.filter(code="BP").update(required_sentence="")
    assert sentence not in client.get(address(project)).text.replace("\u00a0", " ")
