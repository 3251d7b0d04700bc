"""What rooms above show of the projects, asked for by templates."""

from django import template
from wagtail.models import Page

from project_pages.models import ProjectPage

register = template.Library()


@register.simple_tag
def telling_pages(page: Page) -> list[ProjectPage]:
    """Live pages of the same portal that tell about the projects of a news item."""
    portal = page.portal
    if portal is None:
        return []
    pages = ProjectPage.objects.shown().descendant_of(portal.root_page)
    return list(pages.filter(project__in=page.projects.all(), project__live=True))
