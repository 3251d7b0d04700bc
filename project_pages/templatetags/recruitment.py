"""Whether anything is open for applications, for a link to the list of recruitments."""

from collections.abc import Iterable

from django import template
from django.utils import timezone

from cms.core.portal import Portal
from project_pages.recruitment_list import open_or_coming, pages_of

register = template.Library()


@register.simple_tag
def open_recruitments(portals: Portal | Iterable[Portal] | None) -> int:
    """How many recruitments of one portal, or of several, take applications now."""
    if not portals:
        return 0
    rows = open_or_coming(pages_of([portals] if isinstance(portals, Portal) else portals), timezone.now())
    return rows.filter(rank=0).count()
