"""Fixtures for every room: real programs, the browser, and the demonstration served as `make run` serves it."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import hypothesis
import pytest
import pytest_django

from tests.services.program import MissingProgram

BROWSER_GROUP = "browser"

hypothesis.settings.register_profile("house", deadline=None)  # a busy machine is no defect
hypothesis.settings.load_profile("house")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> Iterator[None]:
    """On SQLite start from the migrated database of an earlier run."""
    from django.db import connection

    from tests.services import migrated

    with ExitStack() as started:
        if connection.vendor == "sqlite":
            kept = migrated.FOLDER / f"{migrated.digest()}.sqlite3"
            if kept.exists():
                started.enter_context(migrated.started_from(kept))
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> None:
    """Keep a newly migrated database for later runs."""
    from django.db import connection

    from tests.services import migrated

    with django_db_blocker.unblock():
        kept = migrated.FOLDER / f"{migrated.digest()}.sqlite3"
        if connection.vendor == "sqlite" and not kept.exists():
            migrated.keep(kept)


@contextmanager
def skipped_where_missing() -> Iterator[None]:
    """Skip a test whose program is not installed; with REQUIRE_SERVICES=1 it fails instead."""
    try:
        yield
    except MissingProgram as missing:
        if os.environ.get("REQUIRE_SERVICES") == "1":
            pytest.fail(str(missing), pytrace=False)
        pytest.skip(str(missing))


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests share one process, since two cores carry one browser at a time."""
    for item in items:
        if {"chromium", "served_demonstration"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group(BROWSER_GROUP))
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator:
    """A running PostgreSQL; `.url` is its DATABASE_URL."""
    from tests.services.postgresql import PostgreSQL

    with skipped_where_missing():
        server = PostgreSQL()
    with server:
        yield server


@pytest.fixture(scope="session")
def redis_server() -> Iterator:
    """A running Redis; `.url` is its REDIS_URL."""
    from tests.services.redis import Redis

    with skipped_where_missing():
        server = Redis()
    with server:
        yield server


@pytest.fixture(scope="session")
def clamav_server() -> Iterator:
    """A running clamd that knows the EICAR test file; `.port` is its TCP port."""
    from tests.services.clamav import ClamAV

    with skipped_where_missing():
        server = ClamAV()
    with server:
        yield server


@pytest.fixture
def nginx() -> Iterator[Callable]:
    """A function that starts nginx with `server` blocks, in which {port} and {folder} stand for its own."""
    from tests.services.nginx import Nginx

    with ExitStack() as running:

        def start(servers: str) -> Nginx:
            with skipped_where_missing():
                server = Nginx(servers)
            return running.enter_context(server)

        yield start


@pytest.fixture(scope="session")
def chromium() -> Iterator:
    """Debian's Chromium under Playwright; a test opens its own visitor with `chromium.new_context()`."""
    from tests.services.chromium import chromium as start

    with ExitStack() as running:
        with skipped_where_missing():
            browser = running.enter_context(start())
        yield browser


@pytest.fixture(scope="session")
def served_demonstration() -> Iterator:
    """The demonstration in a database and on a port of its own, served by the very command of `make run`."""
    from tests.services.portals import Portals

    with Portals() as portals:
        yield portals
