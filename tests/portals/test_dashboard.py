"""The dashboard begins with what waits for the person and with the daily work."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from cms.portals.services import create_portal
from home.models import ContentPage

IDLE = "Dziś nic nie czeka na decyzję."


@pytest.fixture
def portal(db: None):
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    create_portal(code="plock", name="Portal płocki", host="plock.localhost")
    return create_portal(code="torun", name="Portal toruński", host="torun.localhost")


def person(portal, role: str):
    user = get_user_model().objects.create_user(f"{role}-{portal.code}")
    user.groups.add(getattr(portal, role))
    return user


def dashboard(user) -> str:
    client = Client(SERVER_NAME="torun.localhost")
    client.force_login(user)
    return client.get(reverse("wagtailadmin_home")).content.decode()


def test_an_editor_begins_with_ones_own_portal(portal) -> None:
    shown = dashboard(person(portal, "editors"))
    assert IDLE in shown
    assert "Dodaj aktualność" in shown
    assert f'href="{portal.url}"' in shown
    assert "plock" not in shown


def test_a_task_that_waits_is_shown_before_everything_else(portal) -> None:
    editor, chief_editor = person(portal, "editors"), person(portal, "chief_editors")
    page = portal.site.root_page.add_child(instance=ContentPage(title="Nowa strona", live=False))
    page.save_revision(user=editor)
    portal.workflow.start(page, editor)
    shown = dashboard(chief_editor)
    assert IDLE not in shown
    assert shown.index("Nowa strona") < shown.index("Od czego zacząć")
