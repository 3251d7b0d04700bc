"""Which pages everybody may see: lists, menus, counts and link cards show no others.

Lists are the same for every visitor, also for one who may open a closed page: what a list shows may be kept in a cache.
"""

from __future__ import annotations

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.db.models.expressions import Combinable
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet


def is_open(path: str = "path") -> Combinable:
    """Condition for rows with a page's path: no restriction of viewing stands on the page or anywhere above it.

    It is part of the query; Wagtail's `public()` asks a query of its own for every list.
    """
    row = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return ~Exists(PageViewRestriction.objects.annotate(row_path=row).filter(row_path__startswith=F("page__path")))


class PortalPageQuerySet(PageQuerySet):
    """What lists of pages ask."""

    def shown(self) -> PortalPageQuerySet:
        """Live pages that everybody may see."""
        return self.live().filter(is_open())
