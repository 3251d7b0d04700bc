"""Templates compile, escape what they print, and carry neither style nor script of their own."""

import re
from pathlib import Path

import pytest
from django.template import engines
from django.template.loader import get_template

from tests.house.tracked import ROOT

TEMPLATES = ROOT / "templates"
ADMIN = ("wagtailadmin/", "wagtailsnippets/", "wagtailusers/", "admin/")
FILES = sorted(path for path in TEMPLATES.rglob("*") if path.suffix in {".html", ".txt", ".xml", ".svg"})
PUBLIC = [path for path in FILES if not str(path.relative_to(TEMPLATES)).startswith(ADMIN)]


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(TEMPLATES)) for path in paths]


@pytest.mark.parametrize("name", names(FILES))
def test_a_template_compiles(name):
    get_template(name)


@pytest.mark.parametrize("name", names(FILES))
def test_a_template_escapes_what_it_prints(name):
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    assert re.findall(r"\|\s*safe\b|\{%\s*autoescape\s+off|\|\s*safeseq\b", text) == []


@pytest.mark.parametrize("name", names(PUBLIC))
def test_a_public_template_has_no_style_or_script_of_its_own(name):
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    unwanted = (
        r"<style\b|\sstyle\s*=|\son[a-z]+\s*=|<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)|javascript:"
    )
    assert re.findall(unwanted, text, re.IGNORECASE) == []


def test_a_broken_template_would_not_compile():
    with pytest.raises(Exception, match="endif"):
        engines["django"].from_string("{% if portal %}")
