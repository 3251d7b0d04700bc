"""Every real program that tests rely on starts, answers and is found missing in words."""

import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import psycopg
import pytest

from tests.services import clamav
from tests.services.program import MissingProgram, Service, find_program, is_listening


def test_a_missing_program_is_named_with_the_way_to_install_it():
    with pytest.raises(MissingProgram, match="^no-such-program is not installed: apt install some-package$"):
        find_program("no-such-program", package="some-package")


def test_a_program_stops_and_its_folder_goes_when_the_block_ends():
    class Listener(Service):
        def command(self) -> list[str]:
            code = f"import socket; s = socket.create_server(('127.0.0.1', {self.port})); s.accept(); s.accept()"
            return [sys.executable, "-c", code]

    with Listener() as listener:
        assert is_listening(listener.port)
    assert not is_listening(listener.port)
    assert not listener.folder.exists()


def test_postgresql_answers_and_has_the_extensions_that_search_needs(postgresql_server):
    with psycopg.connect(postgresql_server.url.replace("postgres://", "postgresql://")) as connection:
        assert connection.info.server_version >= 150000
        names = connection.execute("SELECT name FROM pg_available_extensions").fetchall()
    assert {("pg_trgm",), ("unaccent",)} <= set(names)


def test_redis_answers(redis_server):
    with socket.create_connection(("127.0.0.1", redis_server.port), timeout=5) as connection:
        connection.sendall(b"PING\r\n")
        assert connection.recv(16) == b"+PONG\r\n"


def test_nginx_serves_what_its_configuration_says(nginx):
    server = nginx("server { listen 127.0.0.1:{port}; location / { return 200 'hello'; } }")
    with urllib.request.urlopen(server.url, timeout=5) as answer:
        assert answer.read() == b"hello"


def scan(port: int, content: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(b"zINSTREAM\0" + len(content).to_bytes(4, "big") + content + bytes(4))
        return connection.recv(200)


def test_clamav_finds_the_test_file_and_passes_another(clamav_server):
    assert b"FOUND" in scan(clamav_server.port, clamav.EICAR)
    assert scan(clamav_server.port, b"a quiet text") == b"stream: OK\0"


def test_chromium_resolves_every_portal_under_localhost_by_itself(chromium, nginx):
    server = nginx("server { listen 127.0.0.1:{port}; default_type text/html; location / { return 200 $host; } }")
    with chromium.new_context() as visitor:
        page = visitor.new_page()
        page.goto(f"http://olsztyn.localhost:{server.port}/")
        assert page.inner_text("body") == "olsztyn.localhost"


def test_a_missing_program_skips_a_test_and_fails_it_where_services_are_required(tmp_path):
    tests = tmp_path / "test_sample.py"
    tests.write_text(
        "from tests.conftest import skipped_where_missing\n"
        "from tests.services.program import find_program\n"
        "def test_it():\n"
        "    with skipped_where_missing():\n"
        "        find_program('no-such-program', package='some-package')\n"
    )

    def result(required: str) -> str:
        plugins = [part for name in ("cacheprovider", "django", "randomly", "xdist") for part in ("-p", f"no:{name}")]
        command = [sys.executable, "-m", "pytest", "-rs", "-q", "--no-header", *plugins, str(tests)]
        root = Path(__file__).resolve().parent.parent.parent
        environment = {**os.environ, "REQUIRE_SERVICES": required}
        return subprocess.run(command, env=environment, cwd=root, capture_output=True, text=True, check=False).stdout

    assert "1 skipped" in result("")
    assert "apt install some-package" in result("")
    assert "1 failed" in result("1")
