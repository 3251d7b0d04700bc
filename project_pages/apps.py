from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from media.shown import register_provider


class ProjectPagesConfig(AppConfig):
    name = "project_pages"
    label = "project_pages"
    verbose_name = _("Projects")

    def ready(self) -> None:
        """Listen for pages that are published, and let texts quote facts of projects, and keep evidence."""
        from project_pages import quote_index, quoting, strip_history  # noqa: F401
        from project_pages.documents import shown_in_projects
        from project_pages.drift import notice, tellers  # noqa: F401
        from project_pages.evidence import signals  # noqa: F401

        register_provider(shown_in_projects)
