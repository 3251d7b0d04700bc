"""Documents that live news have attached."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from cms.core.shown import live_now
from cms.core.visibility import is_open
from media.shown import Showing
from news.models import NewsAttachment


def shown_in_news(documents: Collection[int] | None) -> Iterator[Showing]:
    """Where news lead to the documents."""
    rows = NewsAttachment.objects.filter(live_now("page__")).order_by().annotate(open_to_all=is_open("page__path"))
    if documents is not None:
        rows = rows.filter(document__in=documents)
    for row in rows.values_list("document", "page__path", "open_to_all"):
        yield Showing(*row)
