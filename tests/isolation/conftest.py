"""The world is built once for each module, in a transaction that is undone at its end."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from tests.isolation.world import World, build


@pytest.fixture(scope="module")
def built_world(django_db_setup, django_db_blocker) -> Iterator[World]:
    """The world, shared by the tests of a module; each test's own transaction undoes what the test changed."""
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        try:
            built = build()
        except BaseException:
            transaction.set_rollback(True)
            outer.__exit__(None, None, None)
            raise
    yield built
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        outer.__exit__(None, None, None)


@pytest.fixture
def world(built_world, db) -> World:
    """The world as it was built."""
    return built_world
