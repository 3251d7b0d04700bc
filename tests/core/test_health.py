"""`/healthz` and `/readyz`."""

from unittest import mock

import pytest
from django.db import OperationalError
from django.test import Client

from cms.core.health import HealthMiddleware


def test_the_living_process_needs_neither_database_nor_known_host(client: Client) -> None:
    response = client.get("/healthz", SERVER_NAME="nieznany.example")
    assert (response.status_code, response.content) == (200, b"ok")
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_a_migrated_installation_is_ready(client: Client) -> None:
    assert client.get("/readyz").status_code == 200


@pytest.mark.django_db
def test_pending_migrations_are_told(rf) -> None:
    middleware = HealthMiddleware(lambda request: None)
    with mock.patch("cms.core.health.MigrationExecutor.migration_plan", return_value=["pending"]):
        assert middleware(rf.get("/readyz")).status_code == 503
    assert middleware(rf.get("/readyz")).status_code == 200


def test_an_absent_database_is_told(rf) -> None:
    with mock.patch("cms.core.health.connection.cursor", side_effect=OperationalError):
        response = HealthMiddleware(lambda request: None)(rf.get("/readyz"))
    assert response.status_code == 503
    assert b"database" in response.content
