"""A Redis server of the tests' own."""

from tests.services.program import Service, find_program


class Redis(Service):
    """Redis on the loopback, keeping nothing on disk."""

    def __init__(self) -> None:
        self.program = find_program("redis-server", package="redis-server")
        super().__init__()

    def command(self) -> list[str]:
        """The server's command."""
        options = {"--port": self.port, "--bind": "127.0.0.1", "--save": "", "--appendonly": "no", "--dir": self.folder}
        return [str(self.program), *(str(part) for option in options.items() for part in option)]

    @property
    def url(self) -> str:
        """The value for REDIS_URL."""
        return f"redis://127.0.0.1:{self.port}/0"
