"""Which organisations the public already knows: rooms above name them, this room only asks."""

from collections.abc import Callable

from django.db.models import Q, QuerySet

Source = Callable[[], QuerySet]

_sources: list[Source] = []


def register_public_organisations(source: Source) -> Source:
    """Add a source: a function returning a query set of keys of organisations that stand on public pages."""
    _sources.append(source)
    return source


def publicly_named() -> Q:
    """Condition for organisations that some source names."""
    condition = Q(pk__in=[])
    for source in _sources:
        condition |= Q(pk__in=source())
    return condition
