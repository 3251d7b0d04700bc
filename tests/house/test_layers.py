"""A room imports, and points a foreign key, only to a room further down."""

import shutil
from pathlib import Path

import pytest

from tests.house.layers import FOLDERS, ROOMS, TOP, references, room_of

ROOT = Path(__file__).resolve().parent.parent.parent


def upward(root: Path) -> list[str]:
    return [str(reference) for reference in references(root) if reference.points_up]


@pytest.fixture
def copy(tmp_path):
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "files"))
    return tmp_path


def test_no_room_names_a_room_above_it():
    assert upward(ROOT) == []


def test_every_package_of_the_tree_is_a_room_of_the_list():
    packages = {path.parent.name for path in (ROOT / "cms").glob("*/apps.py")}
    assert {f"cms.{name}" for name in packages} <= set(ROOMS)


def test_rooms_do_name_rooms_below_them():
    downward = {(found.source, found.target) for found in references(ROOT)}
    assert {("home", "cms.core"), ("news", "project_pages"), (TOP, "cms.core")} <= downward


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("media/planted.py", "from cms.core.portal import Portal\n"),
        ("media/planted.py", "import news.models\n"),
        ("media/planted.py", "def late():\n    from home import models\n"),
        ("cms/core/planted.py", "from ..search import backend\n"),
        ("cms/core/planted/__init__.py", "from ...search import backend\n"),
        ("cms/core/planted.py", "from cms import urls\n"),
        ("project_pages/planted.py", "page = models.ForeignKey('news.NewsPage', on_delete=models.CASCADE)\n"),
        ("project_pages/planted.py", "hook = import_string('cms.demo.load.load')\n"),
        ("partners_logos/migrations/9999_planted.py", "dependencies = [('home', '0001_initial')]\n"),
        ("cms/users/planted.py", "portal = models.OneToOneField('core.Portal', on_delete=models.CASCADE)\n"),
    ],
)
def test_a_planted_upward_reference_is_found(copy, path, code):
    before = upward(copy)
    (copy / path).parent.mkdir(exist_ok=True)
    (copy / path).write_text(code)
    found = [line for line in upward(copy) if line not in before]
    assert len(found) == 1
    assert found[0].startswith(f"{path}:")


@pytest.mark.parametrize(
    "code",
    [
        '"""Nothing of `home.HomePage` is used here."""\n',
        "name = 'news'\n",
        "page = models.ForeignKey('wagtailcore.Page', on_delete=models.CASCADE)\n",
        "template = 'home/home_page.html'\n",
    ],
)
def test_what_is_no_reference_is_left_alone(copy, code):
    before = upward(copy)
    (copy / "media" / "planted.py").write_text(code)
    assert upward(copy) == before


@pytest.mark.parametrize(
    ("module", "room"),
    [
        ("cms.settings.base", TOP),
        ("cms.urls", TOP),
        ("cms.core.blocks.text", "cms.core"),
        ("home.models", "home"),
        ("django.db", None),
    ],
)
def test_a_module_belongs_to_a_room(module, room):
    assert room_of(module) == room
