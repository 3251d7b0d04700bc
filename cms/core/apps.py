from django.apps import AppConfig
from django.db.models.signals import pre_migrate
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "cms.core"
    label = "core"
    verbose_name = _("Portals")

    def ready(self) -> None:
        """Listen to changes of portals and sites; name what Wagtail leaves unnamed; tell which documents texts show."""
        from cms.core import signals  # noqa: F401
        from cms.core.shown import shown_in_texts
        from cms.core.wagtail_words import import_hooks, name_all
        from media.shown import register_provider

        name_all()
        register_provider(shown_in_texts)
        pre_migrate.connect(import_hooks)
