"""What is committed runs on any machine and says nothing of the one it was made on."""

import re

import pytest

from tests.house.tracked import ROOT, text_files, tracked_files

MACHINE_PATHS = re.compile(r"(?<![\w.:/-])/(?:work|root|home/[a-z]+|Users/\w+)/")
REGISTRIES = re.compile(r"--(?:extra-)?index-url|--find-links|pythonhosted\.org|pypi\.org/simple|registry\.npmjs", re.I)
OWN_RULES = "tests/house/test_tracked_files.py"


def lines_matching(pattern: re.Pattern) -> list[str]:
    found = []
    for path in text_files():
        name = str(path.relative_to(ROOT))
        if name == OWN_RULES:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{name}:{number}: {line.strip()[:120]}")
    return found


def test_no_file_names_a_path_of_one_machine():
    assert lines_matching(MACHINE_PATHS) == []


def test_no_file_names_a_registry():
    assert lines_matching(REGISTRIES) == []


def test_no_uploaded_or_generated_file_is_tracked():
    unwanted = ("var/", ".venv/", "node_modules/")
    names = [str(path.relative_to(ROOT)) for path in tracked_files()]
    assert [name for name in names if name.startswith(unwanted) or name.endswith((".pyc", ".sqlite3", ".log"))] == []


@pytest.mark.parametrize("text", ["see /" + "root/x", "cd /" + "work/main", "'/home/" + "jan/projekt'"])
def test_a_planted_path_is_found(text):
    assert MACHINE_PATHS.search(text)


@pytest.mark.parametrize("text", ["/projekty/work/", "https://x.example/root/", "/homepage/"])
def test_an_address_is_no_path(text):
    assert not MACHINE_PATHS.search(text)


@pytest.mark.parametrize("name", ["requirements.txt", "tests/requirements.txt"])
def test_every_requirement_is_pinned_and_hashed(name):
    lines = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    wanted = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert wanted
    assert [line for line in wanted if "==" not in line or "--hash=sha256:" not in line] == []


def test_both_lists_agree_on_every_version():
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))

    run, tests = pins("requirements.txt"), pins("tests/requirements.txt")
    assert {name: (run[name], tests[name]) for name in run.keys() & tests.keys() if run[name] != tests[name]} == {}
