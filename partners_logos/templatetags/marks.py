"""Marks that a portal shows."""

from django import template

from cms.core.pictures import prefetch_renditions
from cms.core.portal import Portal
from partners_logos.models import Mark

register = template.Library()


@register.simple_tag
def foot_marks(portal: Portal | None) -> list[Mark]:
    """The marks in the portal's footer, in one query, and one more where pictures were uploaded for some."""
    if not portal:
        return []
    marks = [row.mark for row in portal.portal_marks.select_related("mark__image")]
    prefetch_renditions(mark.image for mark in marks if not mark.sign)
    return marks
