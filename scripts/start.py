"""Before Django: checks, the environment in `.venv`, and the hand-over to `manage.py serve`."""

import fcntl
import hashlib
import importlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from cms.portals.phrases import _
from cms.portals.problems import Problem, check_listening, check_writable, file_sentence, read_addresses
from cms.portals.progress import Steps

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = Path(".venv")
PROGRAM = ENVIRONMENT / "bin" / "python"
STAMP = ENVIRONMENT / "installed"
RUN_LIST = Path("requirements.txt")
TEST_LIST = Path("tests/requirements.txt")
STEPS = 7
LAST_LINES = 12


def main(command: str) -> int:
    """Run one command of the Makefile; the answer is the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    try:
        os.chdir(ROOT)
        if command == "run":
            run()
        else:
            prepare(Steps(3), [RUN_LIST, TEST_LIST])
    except Problem as problem:
        sys.stderr.write(f"{problem}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{file_sentence(error)}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def run() -> None:
    """Prepare the environment and become `manage.py serve`, which does the rest in one process."""
    place = read_addresses(os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000")
    var = Path(os.environ.get("VAR_DIR") or "var")
    check_writable(var)
    keep_alone(var)
    check_listening(place)
    prepare(Steps(STEPS), [RUN_LIST])
    os.environ.setdefault("ADMIN_BASE_URL", place.url(place.network_host).rstrip("/"))
    os.execv(PROGRAM, [str(PROGRAM), "manage.py", "serve"])  # noqa: S606


def keep_alone(var: Path) -> None:
    """Hold a lock for as long as this start and the server live, since two would change one database's addresses."""
    lock = os.open(var / "run.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Problem(
            _("The portals of this folder are already running: please stop them (Ctrl+C) before starting them again.")
        ) from error
    os.set_inheritable(lock, True)


def prepare(steps: Steps, lists: list[Path]) -> None:
    """Create `.venv` and install the lists into it, each only where something changed."""
    steps.skip(1, _("Python"), "{}.{}.{}".format(*sys.version_info))
    if is_installed(lists):
        steps.skip(2, _("Environment in the folder .venv"), _("ready"))
        steps.skip(3, _("Libraries"), _("unchanged"))
        return
    check_writable(Path())
    uv = working_uv()
    with steps.step(2, _("Creating the environment in the folder .venv")):
        create_environment(with_pip=not uv)
    with steps.step(3, _("Installing the libraries, which can take a few minutes")):
        install(lists, uv)
    STAMP.write_text(fingerprint(lists), encoding="ascii")


def is_installed(lists: list[Path]) -> bool:
    """Whether the environment was completed for these very lists, or for more than these, by this Python."""
    if not PROGRAM.exists() or not STAMP.exists() or (os.environ.get("PYTHON") and is_other_python()):
        return False
    return STAMP.read_text(encoding="ascii") in (fingerprint(lists), fingerprint([RUN_LIST, TEST_LIST]))


def fingerprint(lists: list[Path]) -> str:
    """A digest of the lists and of the Python behind the environment."""
    digest = hashlib.sha256(os.path.realpath(PROGRAM).encode())
    for path in lists:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def is_other_python() -> bool:
    """Whether `.venv` stands on another Python than the one that runs now."""
    return PROGRAM.is_symlink() and os.path.realpath(PROGRAM) != os.path.realpath(sys.executable)


def working_uv() -> str | None:
    """The path of uv, where it is installed and answers."""
    uv = shutil.which("uv")
    if uv is None or subprocess.run([uv, "--version"], capture_output=True, check=False).returncode:  # noqa: S603
        return None
    return uv


def create_environment(*, with_pip: bool) -> None:
    """Create or repair `.venv`; one made by another Python is replaced."""
    if with_pip:
        require_pip_installer()
    options = [*(["--clear"] if is_other_python() else []), *([] if with_pip else ["--without-pip"])]
    made = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "venv", *options, str(ENVIRONMENT)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise Problem(
            last_lines(made.stdout + made.stderr)
            + _(
                "The environment in the folder .venv could not be created: please install the package python3-venv "
                "(in Debian and Ubuntu: sudo apt install python3-venv) and repeat the command."
            )
        )


def require_pip_installer() -> None:
    """Debian ships Python without ensurepip; say so before venv fails over it."""
    try:
        importlib.import_module("ensurepip")
        importlib.import_module("venv")
    except ImportError as error:
        raise Problem(
            _(
                "Python lacks the module “%(module)s”: please install the package python%(version)s-venv "
                "(in Debian and Ubuntu: sudo apt install python%(version)s-venv) and repeat the command."
            )
            % {"module": error.name, "version": "{}.{}".format(*sys.version_info)}
        ) from error


def install(lists: list[Path], uv: str | None) -> None:
    """Install pinned and hashed lists with uv or else pip; raise Problem with the installer's last words."""
    program = str(PROGRAM)
    installer = (
        [uv, "pip", "install", "--python", program]
        if uv
        else [program, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    )
    named = [part for path in lists for part in ("-r", str(path))]
    done = subprocess.run(  # noqa: S603
        [*installer, "--require-hashes", *named],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise Problem(
            last_lines(done.stdout)
            + _(
                "The libraries could not be installed (the installer's last lines stand above): "
                "please check the connection to the network and the space on the disk, and repeat the command."
            )
        )


def last_lines(output: str) -> str:
    """The end of an installer's output, indented, to stand above the sentence."""
    lines = [line for line in output.splitlines() if line.strip()][-LAST_LINES:]
    return "".join(f"    {line}\n" for line in lines)
