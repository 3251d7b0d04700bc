"""`manage.py serve`, the second half of `make run`, as a person and a browser meet it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.services.portals import ROOT, Portals
from tests.services.program import free_port

PORTALS = ["olsztyn", "krakow", "rzeszow", "gdansk", "krobia"]
EVERYTHING = os.environ.get("ALL_COMBINATIONS") == "1"


class Kept(Portals):
    """An installation that keeps its folder when it stops, so that it can be started again."""

    def stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)


def test_the_six_front_pages_answer(served_demonstration):
    assert [served_demonstration.get(code)[0] for code in [None, *PORTALS]] == [200] * 6


def test_every_address_printed_answers_and_follows_the_port(served_demonstration):
    printed = served_demonstration.log.read_text(encoding="utf-8")
    for code in [None, *PORTALS]:
        assert f"{served_demonstration.url(code)}\n" in printed
    assert ":8000" not in printed
    assert ":8000" not in served_demonstration.get()[1]


def test_an_unknown_host_gets_400(served_demonstration):
    assert served_demonstration.get("nieznany")[0] == 400


def test_the_process_and_the_database_tell_their_health(served_demonstration):
    assert served_demonstration.get(path="/healthz")[0] == 200
    assert served_demonstration.get(path="/readyz")[0] == 200


def test_progress_and_the_password_are_printed(served_demonstration):
    printed = served_demonstration.log.read_text(encoding="utf-8")
    for number in range(4, 8):
        assert f"[{number}/7] " in printed
    assert len(served_demonstration.password) >= 20
    assert "Traceback" not in printed


def test_the_password_is_stored_nowhere_in_clear(served_demonstration):
    password = served_demonstration.password.encode()
    files = [path for path in (served_demonstration.folder / "var").rglob("*") if path.is_file()]
    assert files
    assert [path for path in files if password in content_of(path)] == []


def content_of(path: Path) -> bytes:
    """What the file holds; nothing where the database has put it away in the meantime."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def test_the_key_is_readable_by_its_owner_only(served_demonstration):
    key = served_demonstration.folder / "var" / "secret_key"
    assert key.stat().st_mode & 0o077 == 0
    assert len(key.read_text()) >= 50


@pytest.mark.skipif(not EVERYTHING, reason="waits for a minute: make test-all")
def test_what_is_scheduled_goes_live_within_a_minute_of_its_time(served_demonstration):
    served_demonstration.execute(
        "from datetime import timedelta\n"
        "from django.utils import timezone\n"
        "from wagtail.models import Site\n"
        "from home.models import ContentPage\n"
        "front = Site.objects.get(hostname='olsztyn.localhost').root_page\n"
        "page = front.add_child(instance=ContentPage(title='Zaplanowana', slug='zaplanowana', live=False))\n"
        "page.go_live_at = timezone.now() + timedelta(seconds=2)\n"
        "page.save_revision(approved_go_live_at=page.go_live_at)\n"
    )
    assert served_demonstration.get("olsztyn", "/zaplanowana/")[0] == 404
    deadline = time.monotonic() + 75
    while served_demonstration.get("olsztyn", "/zaplanowana/")[0] != 200:
        assert time.monotonic() < deadline
        time.sleep(2)


def test_a_taken_port_is_one_sentence(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "manage.py", "serve"],
            cwd=ROOT,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "cms.settings.embedded",
                "PORT": str(port),
                "VAR_DIR": tmp_path,
            },
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.strip().startswith(f"Port {port} jest zajęty")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_file_that_is_no_database_is_one_sentence(tmp_path):
    (tmp_path / "db.sqlite3").write_bytes(b"this is no database at all" * 100)
    done = subprocess.run(
        [sys.executable, "manage.py", "serve"],
        cwd=ROOT,
        env={
            **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
            "DJANGO_SETTINGS_MODULE": "cms.settings.embedded",
            "PORT": str(free_port()),
            "VAR_DIR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "nie jest bazą danych" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.xdist_group("browser")
def test_a_start_that_was_killed_goes_on_and_the_next_one_repeats_nothing():
    installation = Kept()
    try:
        for words in ["[4/7]", "[6/7]"] if EVERYTHING else ["[6/7]"]:
            kill_during(installation, words)
        with installation:
            assert [installation.get(code)[0] for code in [None, *PORTALS]] == [200] * 6
            password = installation.password
            before = counts(installation)
        installation.log.unlink()
        started = time.monotonic()
        with installation:
            assert time.monotonic() - started < 30, "a second start repeats work"
            printed = installation.log.read_text(encoding="utf-8")
            assert counts(installation) == before
        assert password not in printed
        assert "Hasło" not in printed
    finally:
        Portals.stop(installation)


def kill_during(installation: Portals, words: str) -> None:
    """Start, wait for the step and kill without mercy, one second into it."""
    with installation.log.open("wb") as log:
        process = subprocess.Popen(
            installation.command(), stdout=log, stderr=log, env=installation.environment(), cwd=ROOT
        )
    for _ in range(3000):
        if words in installation.log.read_text(encoding="utf-8"):
            break
        time.sleep(0.1)
    time.sleep(1)
    process.kill()
    process.wait()
    installation.log.unlink()


def counts(installation: Portals) -> str:
    """How many objects of the kinds a demonstration loads there are."""
    return installation.execute(
        "from django.apps import apps\n"
        "rooms = {'home', 'news', 'project_pages', 'partners_logos', 'media', 'core', 'users'}\n"
        "for model in apps.get_models():\n"
        "    if model._meta.app_label in rooms:\n"
        "        print(model.__name__, model.objects.count())\n"
    )
