"""Choosing a colour theme by its colours and not by its name alone."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from cms.core.themes import theme_choices, theme_for

SWATCH = (
    '<svg class="theme-choice__swatch" width="48" height="24" viewBox="0 0 48 24" aria-hidden="true" focusable="false">'
    '<rect width="48" height="24" fill="{accent}"/><rect x="32" width="16" height="24" fill="{tint}"/></svg> {name}'
)


class ThemeChoice(forms.RadioSelect):
    """Radio buttons, each with the accent and the pale ground of its theme."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "theme-choice", **(attrs or {})}, theme_choices())

    class Media:
        css = {"all": ["css/theme_choice.css"]}

    def create_option(self, name: str, value: str, label: str, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The name after its colours."""
        return super().create_option(name, value, swatch(value, label), *args, **kwargs)


def swatch(key: str, name: str) -> SafeString:
    """The colours of a theme, which are ours and no input, and its name."""
    theme = theme_for(key)
    return format_html(SWATCH, accent=theme.accent, tint=theme.tint, name=name)
