"""Two portals with their people: one keeps a project, the other tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.text import slugify
from pytest_django import DjangoDbBlocker

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from cms.users.models import User
from partners_logos.models import Organisation, Programme
from project_pages.models import Project, ProjectIndexPage, ProjectPage
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, TargetGroup, Task

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ROLES = {"editor": "editors", "chief": "chief_editors", "administrator": "administrators"}


@dataclass
class Network:
    """The portals by name, and their people as `editor-torun`."""

    portals: dict[str, Portal]
    people: dict[str, User]

    def client(self, name: str) -> Client:
        """A browser in which the person is signed in, on the host of their first portal."""
        host = name.partition("-")[2] or "localhost"
        client = Client(HTTP_HOST=f"{host}.localhost" if host != "localhost" else host)
        client.force_login(self.people[name], backend=BACKEND)
        return client


def person(name: str, *roles: tuple[Portal, str]) -> User:
    """Somebody with roles in portals."""
    user = get_user_model().objects.create_user(name, f"{name}@portale.example", "x", first_name=name.capitalize())
    for portal, role in roles:
        user.groups.add(getattr(portal, ROLES[role]))
    return user


def _people(portals: dict[str, Portal]) -> None:
    for name, portal in portals.items():
        for role in ROLES:
            person(f"{role}-{name}", (portal, role))
    person("both", (portals["elblag"], "administrator"), (portals["torun"], "editor"))
    get_user_model().objects.create_superuser("superuser", "superuser@portale.example", "x")


def _project(steward: Portal) -> None:
    lead = Organisation.objects.create(legal_name="Województwo Próbne", kind="region")
    made = Project(
        title="Razem przed siebie",
        slug="razem-przed-siebie",
        steward=steward,
        programme=Programme.objects.get(code="POWER"),
        contract_number="POWR.02.05.00-00-0207/17",
        signed_on=date(2018, 3, 1),
        starts_on=date(2018, 4, 1),
        ends_on=date(2021, 3, 31),
        goal="Cel projektu.",
        live=False,
    )
    made.budgets = [Budget(scope="whole", total=Decimal("100.00"), eu=Decimal("84.28"))]
    made.partnerships = [Partnership(organisation=lead, role="lead")]
    made.effects = [Effect(label="wdrożone modele", number=Decimal(3), achieved=Decimal(1))]
    made.target_groups = [TargetGroup(name="gmin", count=40)]
    made.tasks = [Task(name="Badanie", starts=date(2018, 5, 1))]
    made.areas = [Area(code="04")]
    made.amendments = [Amendment(number="1", signed_on=date(2020, 6, 1), new_ends_on=date(2022, 3, 31))]
    made.full_clean()
    made.save()
    made.save_revision().publish()


@pytest.fixture(scope="module")
def built_network(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The portals, their people and the project, made once for each module and undone at its end."""
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
        torun = create_portal(code="torun", name="Portal Toruń", host="torun.localhost", short_name="Toruń")
        elblag = create_portal(code="elblag", name="Portal Elbląg", host="elblag.localhost", short_name="Elbląg")
        _people({"torun": torun, "elblag": elblag})
        _project(torun)
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        outer.__exit__(None, None, None)


@pytest.fixture
def network(built_network: None, db: None) -> Network:
    """Toruń keeps the project, Elbląg tells it; `both` administers Elbląg and edits in Toruń."""
    cache.clear()
    known_hosts.forget()
    portals = {code: Portal.objects.get(code=code) for code in ("torun", "elblag")}
    return Network(portals, {row.username: row for row in get_user_model().objects.all()})


@pytest.fixture
def project(network: Network) -> Project:
    """A published project of Toruń."""
    return Project.objects.get(slug="razem-przed-siebie")


def draft_of(project: Project) -> Project:
    """The latest draft."""
    return Project.objects.get(pk=project.pk).get_latest_revision_as_object()


def tell(project: Project, portal: Portal, title: str, *, live: bool = True, role: str = "") -> ProjectPage:
    """A page of the portal about the project."""
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = index.add_child(
        instance=ProjectPage(title=title, slug=slugify(title), project=project, own_role=role, live=live)
    )
    revision = page.save_revision()
    if live:
        revision.publish()
    return ProjectPage.objects.get(pk=page.pk)


def address(view: str, *arguments: object) -> str:
    """An address of the project's views."""
    return reverse(f"wagtailsnippets_project_pages_project:{view}", args=arguments)
