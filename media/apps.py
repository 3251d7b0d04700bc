from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    name = "media"
    label = "media"
    verbose_name = _("Images and documents")

    def ready(self) -> None:
        """Listen for documents that are deleted."""
        from media import signals  # noqa: F401
