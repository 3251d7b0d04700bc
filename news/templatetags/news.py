"""What rooms below show of the news, asked for by templates."""

from django import template
from wagtail.models import Page

from news.models import NewsPage
from project_pages.models import ProjectPage

register = template.Library()


@register.simple_tag
def project_news(page: ProjectPage, count: int = 4) -> list[NewsPage]:
    """The newest news of the page's portal about its project."""
    if page.portal is None:
        return []
    about = NewsPage.objects.shown().descendant_of(page.portal.root_page).filter(projects=page.project_id)
    news = list(about.order_by("-date", "-pk").select_related("image").defer_streamfields()[:count])
    page.read_bodies(item.image for item in news)
    return news


@register.simple_tag
def latest_news(root: Page, count: int = 5) -> list[NewsPage]:
    """The newest news in the tree below a page."""
    return list(NewsPage.objects.shown().descendant_of(root).for_lists()[:count])


@register.simple_tag
def told_projects(page: NewsPage) -> list[ProjectPage]:
    """Pages of the same portal that tell about the projects of a news item."""
    if page.portal is None:
        return []
    pages = ProjectPage.objects.shown().descendant_of(page.portal.root_page).defer_streamfields()
    return list(pages.filter(project__in=page.projects.filter(live=True)).order_by("title"))
