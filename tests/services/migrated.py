"""A migrated SQLite database kept between runs: the tests start with it as long as no migration has changed."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.backends.sqlite3.creation import DatabaseCreation

FOLDER = Path(settings.BASE_DIR) / "var" / "tests"


def digest() -> str:
    """What the migrations of all applications are: their names and, for those of files, every byte."""
    whole = hashlib.sha256(sqlite3.sqlite_version.encode())
    folders = [Path(application.path) / "migrations" for application in apps.get_app_configs()]
    tables = sorted(Path(settings.BASE_DIR).glob("*/data/*.json"))  # some migrations load them
    for file in [*(file for folder in folders for file in sorted(folder.glob("*.py"))), *tables]:
        whole.update(f"{file.parent.parent.name}/{file.name}".encode() + file.read_bytes())
    return whole.hexdigest()[:16]


@contextmanager
def started_from(kept: Path) -> Iterator[None]:
    """Create test databases as copies of the kept one, without running a migration."""
    create = DatabaseCreation._create_test_db

    def create_copy(self: DatabaseCreation, *args: object, **kwargs: object) -> str:
        name = create(self, *args, **kwargs)
        self.connection.close()
        self.connection.settings_dict["NAME"] = name
        self.connection.ensure_connection()
        source = sqlite3.connect(kept)
        source.backup(self.connection.connection)
        source.close()
        return name

    tests = connection.settings_dict["TEST"]
    with patch.object(DatabaseCreation, "_create_test_db", create_copy), patch.dict(tests, {"MIGRATE": False}):
        yield


def keep(kept: Path) -> None:
    """Keep the database as it is now, in one step, so that no other run ever meets half of it."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(f".{os.getpid()}")
    target = sqlite3.connect(part)
    connection.ensure_connection()
    connection.connection.backup(target)
    target.close()
    part.replace(kept)
    for old in kept.parent.glob("*.sqlite3"):
        if old != kept:
            old.unlink(missing_ok=True)
