"""README names every command of the Makefile; the handbook names every setting read from the environment."""

import ast
import re

import pytest

from tests.house.tracked import ROOT

README = ROOT / "README.md"
SETTINGS_PAGE = ROOT / "docs" / "administrators" / "settings.md"
READERS = {"bool", "str", "int", "list", "db", "email_url", "url", "float", "path"}


def make_targets() -> list[str]:
    """The targets that `make help` lists."""
    return re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def settings_read() -> list[str]:
    """The names that cms/settings reads through django-environ."""
    found = set()
    for path in (ROOT / "cms" / "settings").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _reads_environment(node.func) and node.args:
                name = node.args[0]
                assert isinstance(name, ast.Constant), f"{path.name}:{node.lineno} reads a name that is computed"
                found.add(name.value)
    return sorted(found)


def _reads_environment(function: ast.expr) -> bool:
    if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
        return function.value.id == "env" and function.attr in READERS
    return isinstance(function, ast.Name) and function.id == "env"


@pytest.mark.parametrize("target", make_targets())
def test_the_readme_names_a_command(target):
    assert re.search(rf"\bmake {re.escape(target)}\b", README.read_text(encoding="utf-8"))


@pytest.mark.parametrize("setting", [*settings_read(), "HOST", "PORT", "PYTHON", "DJANGO_SETTINGS_MODULE"])
def test_the_handbook_describes_a_setting(setting):
    assert f"`{setting}`" in SETTINGS_PAGE.read_text(encoding="utf-8")


def test_the_handbook_describes_no_setting_that_is_gone():
    described = set(re.findall(r"^\| `([A-Z_]+)` \|", SETTINGS_PAGE.read_text(encoding="utf-8"), re.MULTILINE))
    other = {"HOST", "PORT", "PYTHON", "DJANGO_SETTINGS_MODULE", "REQUIRE_SERVICES", "ALL_COMBINATIONS"}
    assert described - set(settings_read()) - other == set()


def test_settings_are_read_and_commands_exist():
    assert {"SECRET_KEY", "DATABASE_URL"} <= set(settings_read())
    assert {"run", "test", "test-all"} <= set(make_targets())
