"""Takes the rules of projects into the book, and says how projects and their pages are read for them."""

from pathlib import Path

from cms.core.rules.book import RULES
from cms.core.rules.kinds import Kind, register_kind
from project_pages.obligations import (
    amount_checks,
    page_checks,
    record_checks,
    state_budget,
    strip_checks,
    support_checks,
)
from project_pages.obligations.page_reading import published_pages, read_pages
from project_pages.obligations.reading import read_projects, untold_projects
from project_pages.pages import ProjectPage
from project_pages.project import Project

CHECKS = (record_checks, amount_checks, strip_checks, state_budget, page_checks, support_checks)
"""Modules whose functions the rules name; to import them is to register them."""
DATA = Path(__file__).parent / "data" / "rules.json"


def register() -> None:
    """Let pages and records of projects be examined."""
    RULES.read(DATA.read_text(encoding="utf-8"))
    register_kind(Kind("page", ProjectPage, read_pages, published_pages))
    register_kind(Kind("project", Project, read_projects, untold_projects))
