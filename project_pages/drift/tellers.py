"""Project pages among the pages that tell about a project."""

from collections.abc import Iterable

from wagtail.models import Page

from project_pages.drift.pages import register_tellers
from project_pages.pages import ProjectPage
from project_pages.project import Project


@register_tellers
def project_pages_of(project: Project) -> Iterable[Page]:
    """The portals' own live pages of the project."""
    return ProjectPage.objects.live().filter(project=project).order_by("path")
