from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from media.shown import register_provider


class NewsConfig(AppConfig):
    name = "news"
    label = "news"
    verbose_name = _("News")

    def ready(self) -> None:
        """Tell the pages of projects about their news."""
        from news import shown, tellers  # noqa: F401
        from news.documents import shown_in_news

        register_provider(shown_in_news)
