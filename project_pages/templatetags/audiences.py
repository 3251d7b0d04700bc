"""Whom a project supports, in words."""

from django import template

from project_pages.rows import Audience

register = template.Library()
NAMES = dict(Audience.choices)


@register.filter
def audience(code: str) -> str:
    """The kind of people behind a code; nothing for one nobody has."""
    return str(NAMES.get(code, ""))
