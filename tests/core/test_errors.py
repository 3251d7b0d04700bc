"""Error pages."""

from unittest import mock

import pytest
from django.db import OperationalError
from django.test import Client

from cms.core.errors import error_file, write_error_pages
from cms.core.portal import Portal
from cms.portals.services import create_portal


@pytest.fixture
def portal(db: None) -> Portal:
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    portal = create_portal(code="torun", name="Portal toruński", host="torun.localhost")
    write_error_pages(portal)
    return portal


def ask(path: str, host: str = "torun.localhost"):
    return Client(SERVER_NAME=host, raise_request_exception=False).get(path)


def test_a_missing_page_is_told_in_the_portals_design_with_search(portal: Portal) -> None:
    response = ask("/nie-ma/")
    text = response.content.decode()
    assert response.status_code == 404
    assert "Portal toruński" in text
    assert 'action="/szukaj/"' in text


def test_an_unknown_host_gets_400_and_no_portal(portal: Portal) -> None:
    response = ask("/", host="obcy.example")
    assert response.status_code == 400
    assert "Portal toruński" not in response.content.decode()


def test_a_failure_shows_the_file_of_the_host(portal: Portal) -> None:
    with mock.patch("cms.core.robots.HttpResponse", side_effect=ZeroDivisionError):
        response = ask("/robots.txt")
    assert response.status_code == 500
    assert "Portal toruński" in response.content.decode()
    assert "Traceback" not in response.content.decode()


def test_an_outage_of_the_database_is_a_503_that_says_when_to_come_back(portal: Portal) -> None:
    with mock.patch("cms.core.robots.HttpResponse", side_effect=OperationalError):
        response = ask("/robots.txt")
    assert response.status_code == 503
    assert int(response["Retry-After"]) > 0
    assert "Portal toruński" in response.content.decode()


def test_the_files_follow_the_branding(portal: Portal, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        portal.name = "Nowa nazwa"
        portal.save()
    assert "Nowa nazwa" in error_file("torun.localhost", 500).read_text(encoding="utf-8")


def test_a_missing_page_is_still_told_when_the_portal_cannot_be_read(portal: Portal) -> None:
    with mock.patch("cms.core.context.Portal.objects", mock.Mock(**{"for_request.side_effect": OperationalError})):
        response = ask("/pobierz/nie-ma")
    assert response.status_code == 404
