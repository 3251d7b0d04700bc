"""The language a page is written in, without a query for every page."""

from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page

_codes: dict[int, str] = {}


def language_of(page: Page) -> str:
    """The code of the page's language; all languages are read once for the life of the process."""
    if page.locale_id not in _codes:
        _codes.update(Locale.objects.values_list("pk", "language_code"))
    return _codes[page.locale_id]


def _forget(**_signal: object) -> None:
    _codes.clear()


post_save.connect(_forget, sender=Locale, dispatch_uid="languages of pages")
post_delete.connect(_forget, sender=Locale, dispatch_uid="languages of pages, one less")
