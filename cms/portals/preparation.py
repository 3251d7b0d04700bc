"""What a start has to find ready: database, static files, the first administrator. Each step looks before it works."""

import hashlib
import os
import secrets
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands
from django.db import connection, transaction

from cms.core import errors
from cms.core.portal import Portal

ADMINISTRATOR = "administrator"
PASSWORD_WORDS = 4
PASSWORD_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # noqa: S105


def migrations_missing() -> bool:
    """Whether a migration file stands on disk that the database does not record; reads no migration module."""
    if "django_migrations" not in connection.introspection.table_names():
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations")
        applied = set(cursor.fetchall())
    return any((label, name) not in applied for label, name in _migration_files())


def _migration_files() -> list[tuple[str, str]]:
    found = []
    for config in apps.get_app_configs():
        module = settings.MIGRATION_MODULES.get(config.label, "migrations")
        folder = Path(config.path) / str(module).rpartition(".")[2]
        found += [(config.label, path.stem) for path in folder.glob("[!_]*.py")]
    return found


def migrate() -> None:
    """Bring the database up to date; a run that was broken off goes on where it stopped."""
    call_command("migrate", interactive=False, verbosity=0)


def demonstration_exists() -> bool:
    """Whether this installation carries a demonstration to load."""
    return "load_demo" in get_commands()


def load_demonstration() -> None:
    """Load the demonstration once, wholly or not at all; the command itself records that it is done."""
    with transaction.atomic():
        call_command("load_demo", verbosity=0)


def write_error_pages() -> None:
    """Write the pages for 500 and 503 again: they name style sheets and addresses, which may be new since."""
    for portal in Portal.objects.select_related("site"):
        errors.write_error_pages(portal)


def static_files_stale() -> bool:
    """Whether style sheets, scripts or libraries changed since they were last collected."""
    stamp = _static_stamp()
    return not stamp.exists() or stamp.read_text(encoding="ascii") != _static_fingerprint()


def collect_static_files() -> None:
    """Collect, name by content and compress the static files; the stamp comes last."""
    fingerprint = _static_fingerprint()
    _static_stamp().unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    _static_stamp().write_text(fingerprint, encoding="ascii")


def _static_stamp() -> Path:
    return Path(settings.STATIC_ROOT) / ".collected"


def _static_fingerprint() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            found = os.stat(storage.path(path))
            digest.update(f"{path} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def first_administrator() -> str | None:
    """Create the first administrator and return the password, which is stored only as a hash; None if one exists."""
    users = get_user_model()
    if users.objects.filter(is_superuser=True).exists():
        return None
    password = "-".join("".join(secrets.choice(PASSWORD_ALPHABET) for _ in range(5)) for _ in range(PASSWORD_WORDS))
    users.objects.create_superuser(ADMINISTRATOR, "administrator@portale.example", password)
    return password
