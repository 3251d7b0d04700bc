"""News stand on the pages of the projects they are about: publishing them changes what those pages show."""

from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.signals import page_published, page_unpublished

from news.models import NewsPage
from project_pages.evidence.due import ask_for
from project_pages.models import PageSnapshot, ProjectPage


@receiver(page_published, sender=NewsPage)
@receiver(page_unpublished, sender=NewsPage)
def news_changed(instance: NewsPage, **kwargs: object) -> None:
    """Have the pages of the same portal about the projects of the news stored."""
    projects = list(instance.projects.values_list("pk", flat=True))
    if not projects or instance.portal is None:
        return
    pages = ProjectPage.objects.live().descendant_of(instance.portal.root_page).filter(project__in=projects)
    ask_for(pages.values_list("pk", flat=True), PageSnapshot.Cause.OTHER, get_active_log_context().user)
