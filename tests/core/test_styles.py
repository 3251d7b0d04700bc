"""What the style sheets and scripts of the public pages promise: their weight, their order, and no shortcuts."""

import gzip
import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from tests.house.tracked import ROOT

STYLES = ROOT / "static" / "css"
SCRIPTS = ROOT / "static" / "js"
PUBLIC_STYLES = ("tokens", "fonts", "base", "components", "blocks", "strip", "project", "print")
PUBLIC_SCRIPTS = ("menu", "contents", "film")


def weight(paths: list[Path]) -> int:
    """Bytes over the wire of files compressed one by one."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)


def test_styles_of_the_heaviest_page_weigh_at_most_sixteen_kilobytes():
    assert weight([STYLES / f"{name}.css" for name in PUBLIC_STYLES]) <= 16_000


def test_scripts_of_a_page_weigh_at_most_three_kilobytes():
    assert weight([SCRIPTS / f"{name}.js" for name in PUBLIC_SCRIPTS]) <= 3_000


@pytest.mark.parametrize("name", PUBLIC_STYLES)
def test_a_style_sheet_needs_no_force(name):
    assert "!important" not in (STYLES / f"{name}.css").read_text()


@pytest.mark.parametrize("name", sorted(set(PUBLIC_STYLES) - {"fonts"}))
def test_everything_stands_in_a_layer(name):
    text = re.sub(r"/\*.*?\*/", "", (STYLES / f"{name}.css").read_text(), flags=re.DOTALL)
    depth, outside = 0, []
    for line in text.splitlines():
        if depth == 0 and line.strip() and not line.startswith("@layer"):
            outside.append(line)
        depth += line.count("{") - line.count("}")
    assert depth == 0
    assert outside == []


@pytest.mark.parametrize("name", sorted(set(PUBLIC_STYLES) - {"fonts", "tokens", "print", "strip"}))
def test_colours_come_from_the_tokens(name):
    text = (STYLES / f"{name}.css").read_text()
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", text)) <= {"#ffffff", "#000000"}


def test_every_linked_style_sheet_and_script_exists():
    html = render_to_string("base.html")
    linked = re.findall(r'(?:href|src)="/static/(css|js)/([a-z_.]+)"', html)
    assert len(linked) >= 6
    assert [name for folder, name in linked if not (ROOT / "static" / folder / name).is_file()] == []


def test_print_styles_wait_for_paper():
    assert re.search(r'css/print\.css" media="print"', render_to_string("base.html"))
