"""The date field of the admin: Wagtail's picker over a field in which every Polish form of a date may be typed."""

from typing import Any

from wagtail.admin.telepath import register
from wagtail.admin.widgets.datetime import AdminDateInput, AdminDateInputAdapter


class PolishAdminDateInput(AdminDateInput):
    """Wagtail's date picker, which writes `01.04.2018` and leaves what was typed for the server to read."""

    def __init__(self, attrs: dict[str, Any] | None = None, format: str | None = None) -> None:
        super().__init__(attrs=attrs, format=format or "%d.%m.%Y")

    def get_config(self) -> dict[str, Any]:
        """Keep the picker from replacing on blur a date that it cannot read, such as `1 kwietnia 2018 r.`"""
        return super().get_config() | {"validateOnBlur": False, "dayOfWeekStart": 1}


register(AdminDateInputAdapter(), PolishAdminDateInput)
