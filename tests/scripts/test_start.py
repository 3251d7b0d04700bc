"""`make run` in trouble says one sentence with what to do, and never shows a traceback."""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.services.program import free_port

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def project(tmp_path):
    """A copy of what `make run` needs before Django, in a folder with a space and Polish letters."""
    copy = tmp_path / "Portale żółć i gęś"
    copy.mkdir()
    for name in ("scripts", "cms", "locale"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "files"))
    for name in ("Makefile", "manage.py", "requirements.txt"):
        shutil.copy(ROOT / name, copy / name)
    return copy


def make(project: Path, *arguments: str, target: str = "run", **environment: str) -> subprocess.CompletedProcess:
    inherited = {name: value for name, value in os.environ.items() if name not in {"HOST", "PORT", "MAKEFLAGS"}}
    variables = {**inherited, "PYTHON": sys.executable, "VAR_DIR": "var", **environment}
    return subprocess.run(
        ["make", "--no-print-directory", target, *arguments],
        cwd=project,
        env=variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def sentence(done: subprocess.CompletedProcess) -> str:
    """The one line of the error output that is not make's own."""
    lines = [line for line in done.stderr.splitlines() if line and not line.startswith("make")]
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert len(lines) == 1, done.stderr
    return lines[0]


@pytest.mark.parametrize("port", ["abc", "0", "70000", "443"])
def test_a_port_that_is_no_port_is_refused(project, port):
    assert sentence(make(project, f"PORT={port}")) == (
        f"PORT musi być liczbą od 1 do 65535 inną niż 443, a podano „{port}”: "
        "proszę wybrać inny port, na przykład make run PORT=8001."
    )


def test_a_host_that_is_no_host_is_refused(project):
    assert sentence(make(project, "HOST=a_b")).startswith(
        "HOST musi być adresem IP albo nazwą komputera, a podano „a_b”"
    )


def test_a_taken_port_is_named_before_the_long_work_with_the_way_to_choose_another(project):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = make(project, f"PORT={port}")
    assert sentence(done) == (
        f"Port {port} jest zajęty przez inny program: proszę zatrzymać tamten program albo wybrać inny port, "
        f"na przykład make run PORT={port + 1}."
    )
    assert not (project / ".venv").exists()


def test_an_address_of_another_computer_is_refused(project):
    assert "nie może nasłuchiwać" in sentence(make(project, "HOST=192.0.2.7", f"PORT={free_port()}"))


def test_a_folder_without_the_right_to_write_is_named(project):
    obstacle = project / "var"
    obstacle.write_text("a file where the folder should be")
    assert str(obstacle.name) in sentence(make(project, f"PORT={free_port()}"))


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another account")
def test_an_account_without_rights_is_told_so(project):
    for folder in [project, *project.parents]:
        if folder.owner() == "root" and folder.is_relative_to(tempfile.gettempdir()):
            folder.chmod(folder.stat().st_mode | 0o055)
    done = subprocess.run(
        ["sh", "scripts/python.sh", "scripts/bootstrap.py", "run"],
        cwd=project,
        env={"PATH": os.environ["PATH"], "PYTHON": "/usr/bin/python3", "PORT": str(free_port())},
        capture_output=True,
        text=True,
        user="nobody",
        check=False,
    )
    if "Nie udało się uruchomić" in done.stderr:
        pytest.skip("no Python that every account may run")
    assert sentence(done) == (
        "To konto nie ma prawa zapisu w „var”: proszę mu je nadać albo sklonować projekt do jego własnego folderu."
    )


def test_a_python_without_ensurepip_is_told_which_package_to_install(project, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    broken.joinpath("ensurepip.py").write_text("raise ImportError('removed by Debian', name='ensurepip')")
    done = make(project, f"PORT={free_port()}", PYTHONPATH=str(broken), PATH=path_without("uv"))
    assert sentence(done) == (
        "Pythonowi brakuje modułu „ensurepip”: proszę zainstalować pakiet python{0}.{1}-venv (w Debianie i Ubuntu: "
        "sudo apt install python{0}.{1}-venv) i powtórzyć polecenie.".format(*sys.version_info)
    )


def test_an_installer_that_fails_shows_its_last_lines_above_the_sentence(project):
    (project / "requirements.txt").write_text("no-such-package-of-ours==1.0 --hash=sha256:" + "0" * 64 + "\n")
    offline = {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "PIP_FIND_LINKS": ""}
    done = make(project, f"PORT={free_port()}", **offline)
    assert "Traceback" not in done.stderr
    assert "no-such-package-of-ours" in done.stderr
    assert "proszę sprawdzić połączenie z siecią i miejsce na dysku" in done.stderr


def test_a_wrong_python_by_name_is_refused(project):
    assert "proszę podać w PYTHON" in sentence(make(project, PYTHON="/no/such/python"))


@pytest.mark.parametrize("version", ["2.7", "3.6", "3.10"])
def test_an_old_python_is_told_that_it_is_too_old(project, version):
    found = sorted(Path.home().glob(f".pyenv/versions/{version}*/bin/python"))
    old = str(found[0]) if found else shutil.which(f"python{version}")
    if old is None:
        pytest.skip(f"Python {version} is not installed")
    said = sentence(make(project, PYTHON=old))
    assert said.startswith(f"Potrzebny jest Python 3.11 lub nowszy, a ten to {version}: proszę zainstalować nowszy")


def test_two_starts_in_one_folder_do_not_meet(project):
    (project / "var").mkdir()
    with (project / "var" / "run.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert "już działają" in sentence(make(project, f"PORT={free_port()}"))


def path_without(program: str) -> str:
    """PATH without the folders that hold a program."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(folder for folder in folders if not (Path(folder) / program).exists())
