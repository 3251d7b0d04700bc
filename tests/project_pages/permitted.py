"""Projects and pages that the rules let through, for tests that are about something else."""

from __future__ import annotations

from wagtail.models import Page

from cms.core.rules.book import RULES
from cms.core.rules.gate import blocking
from cms.core.rules.kinds import findings_on
from partners_logos.models import Programme
from project_pages.models import Project, ProjectPage, UnknownValue


def own_means() -> Programme:
    """The programme of projects without any fund: no rule of funds concerns them."""
    return Programme.objects.get_or_create(code="NONE", defaults={"name": "Środki własne", "perspective": "state"})[0]


def permit(project: Project) -> Project:
    """Say of every value that a rule demands and the project lacks that nobody knows it; store the project."""
    rows = list(project.unknowns.all())
    for finding in blocking(findings_on(project)):
        fact = RULES.newest(finding.rule).arguments.get("fact")
        if fact and fact not in [row.fact for row in rows]:
            rows.append(UnknownValue(fact=fact, reason="Nie podano.", noted_by="Redakcja"))
    project.unknowns = rows
    project.save()
    return project


def permit_page(page: ProjectPage) -> ProjectPage:
    """Let the page lead to a clause on personal data; store neither a draft nor the project."""
    page.privacy_page = Page.objects.filter(depth=2, live=True).first()
    return page
