"""Wagtail's fields for dates and slugs, taught Polish."""

from typing import Any

from wagtail.admin.telepath import register
from wagtail.admin.widgets import SlugInput
from wagtail.admin.widgets.datetime import AdminDateInput, AdminDateInputAdapter


class PolishAdminDateInput(AdminDateInput):
    """Wagtail's date picker, which writes `01.04.2018` and leaves what was typed for the server to read."""

    def __init__(self, attrs: dict[str, Any] | None = None, format: str | None = None) -> None:
        super().__init__(attrs=attrs, format=format or "%d.%m.%Y")

    def get_config(self) -> dict[str, Any]:
        """Keep the picker from replacing on blur a date that it cannot read, such as `1 kwietnia 2018 r.`"""
        return super().get_config() | {"validateOnBlur": False, "dayOfWeekStart": 1}


register(AdminDateInputAdapter(), PolishAdminDateInput)


class PolishSlugInput(SlugInput):
    """Wagtail's slug field, which writes Polish letters typed into it without their marks.

    Wagtail does so for a title copied into the slug, but drops them from a slug typed by hand (`d` for `Łódź`).
    """

    def __init__(self, attrs: dict[str, Any] | None = None, **options: Any) -> None:
        super().__init__(attrs, **{"formatters": _LETTERS_WITHOUT_MARKS} | options)


_LETTERS_WITHOUT_MARKS = [
    (marked, plain)
    for letters in (("ąćęłńóśźż", "acelnoszz"), ("ĄĆĘŁŃÓŚŹŻ", "ACELNOSZZ"))
    for marked, plain in zip(*letters, strict=True)
]
