"""The demonstration is loaded once: nothing twice, nothing edited overwritten, nothing deleted brought back."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.models import Page

from cms.core.portal import Portal
from cms.demo.models import LoadedPart
from media.models import Document, Image
from partners_logos.models import Organisation
from project_pages.models import Project, ProjectPage

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]

COUNTED = (Page, Portal, Project, Organisation, Image, Document, LoadedPart, get_user_model())


def counts() -> dict[str, int]:
    """How many of everything there are."""
    return {model.__name__: model.objects.count() for model in COUNTED}


def test_a_second_loading_changes_nothing(demonstration):
    before = counts()
    call_command("load_demo", verbosity=0)
    assert counts() == before


def test_a_second_loading_keeps_what_was_edited(demonstration):
    Project.objects.filter(slug="liderzy-kooperacji").update(summary="Zmieniono ręcznie.")
    page = ProjectPage.objects.get(slug="liderzy-kooperacji")
    page.own_role = "Zmieniono ręcznie."
    page.save_revision().publish()
    call_command("load_demo", verbosity=0)
    assert Project.objects.get(slug="liderzy-kooperacji").summary == "Zmieniono ręcznie."
    assert ProjectPage.objects.get(slug="liderzy-kooperacji").own_role == "Zmieniono ręcznie."


def test_a_deleted_page_and_organisation_do_not_come_back(demonstration):
    ProjectPage.objects.get(slug="wlaczamy-pomorskie").delete()
    Project.objects.get(slug="wlaczamy-pomorskie").delete()
    before = counts()
    call_command("load_demo", verbosity=0)
    assert counts() == before


def test_a_deleted_portal_is_not_made_again(demonstration):
    portal = Portal.objects.get(code="krobia")
    site, root = portal.site, portal.site.root_page
    portal.delete()
    site.delete()
    root.specific.delete()
    call_command("load_demo", verbosity=0)
    assert not Portal.objects.filter(code="krobia").exists()


def test_staff_have_no_password_unless_one_is_given(demonstration):
    from cms.demo.loading.staff import load_staff
    from tests.demo.conftest import STAFF_PASSWORD

    users = get_user_model().objects
    assert users.get(username="redaktor-olsztyn").check_password(STAFF_PASSWORD)
    users.filter(username__endswith="-krobia").delete()
    load_staff(Portal.objects.get(code="krobia"), None)
    assert not users.get(username="administrator-krobia").has_usable_password()


def test_progress_is_told(demonstration, capsys):
    call_command("load_demo")
    assert capsys.readouterr().out.strip()
