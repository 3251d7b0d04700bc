"""News among the pages that tell about a project."""

from collections.abc import Iterable

from wagtail.models import Page

from news.models import NewsPage
from project_pages.drift.pages import register_tellers
from project_pages.project import Project


@register_tellers
def news_of(project: Project) -> Iterable[Page]:
    """Live news that name the project, the newest first."""
    return NewsPage.objects.live().filter(projects=project).order_by("-date", "-pk")
