"""Finding, starting and stopping the real programs that some tests talk to."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

SECONDS_TO_START = 60
SECONDS_TO_STOP = 10


class MissingProgram(Exception):
    """A program is not installed; the text names it and the way to install it."""


class ProgramFailed(Exception):
    """A program ended, or gave no answer, while a test waited for it to start; the text is its own output."""


def find_program(name: str, *, package: str, folders: Sequence[Path] = ()) -> Path:
    """The path of a program; raise MissingProgram where it is not installed."""
    places = [*map(str, folders), os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin", "/sbin"]
    found = shutil.which(name, path=os.pathsep.join(places))
    if found is None:
        raise MissingProgram(f"{name} is not installed: apt install {package}")
    return Path(found)


def free_port() -> int:
    """A TCP port of the loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_listening(port: int) -> bool:
    """Whether something accepts connections on the port."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Service:
    """A program that runs in a temporary folder of its own, for as long as the `with` block lasts."""

    seconds_to_start = SECONDS_TO_START

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix=f"{type(self).__name__.lower()}-"))
        self.port = free_port()
        self.account: str | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        """Prepare the folder and return the command that runs the program in the foreground."""
        raise NotImplementedError

    def is_ready(self) -> bool:
        """Whether the program answers; subclasses may ask it more than a connection."""
        return is_listening(self.port)

    def environment(self) -> dict[str, str]:
        """The environment of the program."""
        return {**os.environ, "LC_ALL": "C.UTF-8"}

    @property
    def log(self) -> Path:
        """What the program printed."""
        return self.folder / "output.log"

    def start(self) -> Self:
        """Start the program and wait until it answers."""
        try:
            command = self.command()
            with self.log.open("ab") as log:
                self._process = subprocess.Popen(
                    command,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    env=self.environment(),
                    cwd=self.folder,
                    user=self.account,
                    group=self.account,
                    start_new_session=True,
                )
            wait_until(self.is_ready, self._check_alive, self.seconds_to_start)
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Stop the program and remove its folder."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(SECONDS_TO_STOP)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, command: Sequence[object]) -> str:
        """Run a helper program of this service to its end and return what it printed."""
        done = subprocess.run(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=self.environment(),
            cwd=self.folder,
            user=self.account,
            group=self.account,
            check=False,
        )
        if done.returncode:
            raise ProgramFailed(f"{command[0]} ended with {done.returncode}:\n{done.stdout}")
        return done.stdout

    def _check_alive(self) -> None:
        if self._process is None or self._process.poll() is not None:
            output = self.log.read_text(errors="replace") if self.log.exists() else ""
            raise ProgramFailed(f"{type(self).__name__} ended while starting:\n{output[-4000:]}")

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def wait_until(is_ready: Callable[[], bool], check_alive: Callable[[], None], seconds: float) -> None:
    """Ask again and again until the answer is yes; raise ProgramFailed when the time is over."""
    deadline = time.monotonic() + seconds
    while not is_ready():
        check_alive()
        if time.monotonic() > deadline:
            raise ProgramFailed(f"no answer within {seconds:.0f} s")
        time.sleep(0.1)
