"""A start looks before it works: nothing is done twice, and nothing is left half done."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from cms.portals import preparation


@pytest.mark.django_db
def test_a_database_that_is_up_to_date_needs_no_migration():
    assert not preparation.migrations_missing()


@pytest.mark.django_db
def test_a_migration_that_the_database_does_not_record_is_missed():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'home'")
    assert preparation.migrations_missing()


@pytest.mark.django_db
def test_the_first_administrator_is_made_once_and_the_password_is_stored_as_a_hash():
    users = get_user_model()
    users.objects.filter(is_superuser=True).delete()
    password = preparation.first_administrator()
    administrator = users.objects.get(username=preparation.ADMINISTRATOR)
    assert len(password) >= 20
    assert administrator.check_password(password)
    assert password not in administrator.password
    assert preparation.first_administrator() is None


def test_static_files_are_collected_again_only_after_a_change(settings, tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    (source / "page.css").write_text("body { color: black }")
    settings.STATICFILES_DIRS = [source]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "static"
    assert preparation.static_files_stale()
    preparation.collect_static_files()
    assert not preparation.static_files_stale()
    (source / "page.css").write_text("body { color: darkblue }")
    assert preparation.static_files_stale()
