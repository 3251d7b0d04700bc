"""A ClamAV daemon of the tests' own; it knows only the EICAR test file, so that nothing is downloaded."""

import socket

from tests.services.program import Service, find_program, is_listening

EICAR_START = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-"  # the file itself would alarm scanners of this folder
EICAR_END = b"ANTIVIRUS-TEST-FILE!$H+H*"
EICAR = EICAR_START + EICAR_END

CONFIGURATION = """
Foreground yes
TCPSocket {port}
TCPAddr 127.0.0.1
DatabaseDirectory {folder}/database
TemporaryDirectory {folder}
LogFile {folder}/clamd.log
StreamMaxLength 25M
OfficialDatabaseOnly no
"""


class ClamAV(Service):
    """clamd on the loopback with one signature."""

    def __init__(self) -> None:
        self.program = find_program("clamd", package="clamav-daemon")
        super().__init__()

    def command(self) -> list[str]:
        """Write the signature and the configuration and return the daemon's command."""
        database = self.folder / "database"
        database.mkdir()
        database.joinpath("test.ndb").write_text(f"Eicar-Test-Signature:0:*:{EICAR.hex()}\n")
        configuration = self.folder / "clamd.conf"
        configuration.write_text(CONFIGURATION.format(port=self.port, folder=self.folder))
        return [str(self.program), "--config-file", str(configuration)]

    def is_ready(self) -> bool:
        """Whether the daemon says PONG."""
        if not is_listening(self.port):
            return False
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(b"zPING\0")
            return connection.recv(16).startswith(b"PONG")
