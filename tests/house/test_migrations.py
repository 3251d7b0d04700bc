"""Migrations: none pending, one line of them per room, each small."""

from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parent.parent.parent
LARGEST = 20_000  # bytes


def our_migrations() -> list[Path]:
    """The migration files of every room."""
    configs = [config for config in apps.get_app_configs() if Path(config.path).is_relative_to(ROOT)]
    own = [config for config in configs if ".venv" not in Path(config.path).relative_to(ROOT).parts]
    return sorted(path for config in own for path in Path(config.path).glob("migrations/[0-9]*.py"))


@pytest.mark.both_databases
@pytest.mark.django_db
def test_no_model_waits_for_a_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.both_databases
@pytest.mark.django_db
def test_every_migration_has_run():
    call_command("migrate", check_unapplied=True, verbosity=0)


@pytest.mark.django_db  # wagtail-localize asks the database while its migrations are read
def test_every_room_has_one_line_of_migrations():
    loader = MigrationLoader(connection=None)
    rooms = {path.parent.parent.name for path in our_migrations()}
    for room in rooms:
        names = [name for label, name in loader.graph.nodes if label == room]
        leaves = loader.graph.leaf_nodes(room)
        assert len(leaves) == 1, f"{room} has several last migrations: {leaves}"
        numbers = sorted(name[:4] for name in names)
        assert numbers == [f"{number:04d}" for number in range(1, len(names) + 1)], room


@pytest.mark.parametrize("path", our_migrations(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_migration_is_small(path):
    assert path.stat().st_size < LARGEST


def test_the_rooms_have_migrations():
    assert len(our_migrations()) >= 6
