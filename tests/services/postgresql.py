"""A PostgreSQL server of the tests' own; as a program it runs another one with DATABASE_URL set."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from tests.services.program import MissingProgram, Service, find_program

ADMINISTRATOR = "postgres"
DATABASE = "portals"


class PostgreSQL(Service):
    """A cluster made by `initdb`, listening on the loopback only, without care for power cuts."""

    def __init__(self) -> None:
        self.initdb = find_program("initdb", package="postgresql", folders=server_folders())
        super().__init__()
        if os.geteuid() == 0:  # the server refuses to run as root; Debian's package makes this account
            self.account = ADMINISTRATOR
            shutil.chown(self.folder, self.account, self.account)

    def command(self) -> list[str]:
        """Make the cluster and return the server's command."""
        data = self.folder / "data"
        self.run([self.initdb, "-D", data, "-U", ADMINISTRATOR, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"])
        options = {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": "",
            "fsync": "off",
            "synchronous_commit": "off",
            "full_page_writes": "off",
            "max_connections": "60",
        }
        settings = [part for name, value in options.items() for part in ("-c", f"{name}={value}")]
        return [str(self.initdb.with_name("postgres")), "-D", str(data), *settings]

    def is_ready(self) -> bool:
        """Whether the server takes queries; the first time it does, the tests' database is made."""
        asked = [self.initdb.with_name("pg_isready"), "-h", "127.0.0.1", "-p", str(self.port), "-q"]
        return subprocess.run(asked, check=False).returncode == 0

    def start(self) -> "PostgreSQL":
        """Start the server and make an empty database."""
        super().start()
        self.run([self.initdb.with_name("createdb"), "-h", "127.0.0.1", "-p", self.port, "-U", ADMINISTRATOR, DATABASE])
        return self

    @property
    def url(self) -> str:
        """The value for DATABASE_URL."""
        return f"postgres://{ADMINISTRATOR}@127.0.0.1:{self.port}/{DATABASE}"


def server_folders() -> list[Path]:
    """Where Debian keeps the server programs, newest version first."""
    found = Path("/usr/lib/postgresql").glob("*/bin")
    return sorted(found, key=lambda path: float(path.parent.name), reverse=True)


def main(command: list[str]) -> int:
    """Run a command with DATABASE_URL leading to a server started for it."""
    try:
        server = PostgreSQL()
    except MissingProgram as missing:
        required = os.environ.get("REQUIRE_SERVICES") == "1"
        sys.stderr.write(f"{'' if required else 'Skipped on PostgreSQL: '}{missing}\n")
        return 1 if required else 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with server:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": server.url}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
