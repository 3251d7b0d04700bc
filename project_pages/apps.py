from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProjectPagesConfig(AppConfig):
    name = "project_pages"
    label = "project_pages"
    verbose_name = _("Projects")

    def ready(self) -> None:
        """Listen for pages that are published."""
        from project_pages import strip_history  # noqa: F401
