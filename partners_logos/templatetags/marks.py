"""Marks in templates."""

from django import template

from cms.core.portal import Portal
from partners_logos.models import Mark, PortalMark

register = template.Library()


@register.simple_tag
def foot_marks(portal: Portal | None) -> list[Mark]:
    """The marks a portal shows in its footer, in their order, in one query."""
    if not portal:
        return []
    rows = PortalMark.objects.filter(portal_id=portal.pk).select_related("mark__image").order_by("sort_order")
    return [row.mark for row in rows]
