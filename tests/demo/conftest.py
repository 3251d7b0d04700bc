"""The demonstration, loaded once per module inside a transaction that is rolled back, so that no other room sees it."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from cms.core.hosts import known_hosts

STAFF_PASSWORD = "only-for-tests-of-the-demonstration"


def _forget() -> None:
    cache.clear()
    known_hosts.forget()


@pytest.fixture(scope="module")
def loaded_demonstration(django_db_setup, django_db_blocker) -> Iterator[list[str]]:
    """Codes of the portals, after loading them into the test database."""
    from cms.demo.loading.run import load_demonstration

    _forget()
    with django_db_blocker.unblock(), transaction.atomic():
        yield load_demonstration(staff_password=STAFF_PASSWORD)
        transaction.set_rollback(True)
    _forget()


@pytest.fixture
def demonstration(loaded_demonstration, db) -> Iterator[list[str]]:
    """The same for one test, which may change what it likes."""
    _forget()
    yield loaded_demonstration
    _forget()


@pytest.fixture
def ask(demonstration):
    """Ask a portal for an address as a visitor would: `ask("olsztyn", "/")`."""

    def get(portal: str, address: str, **headers: str):
        host = "localhost" if portal == "siec" else f"{portal}.localhost"
        return Client().get(address, headers={"host": host, **headers})

    return get
