"""Rows of a record in the order of the texts, as the editor's forms would number them."""

from collections.abc import Iterable
from typing import TypeVar

from wagtail.models import Orderable

Row = TypeVar("Row", bound=Orderable)


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Number the rows."""
    numbered = list(rows)
    for number, row in enumerate(numbered):
        row.sort_order = number
    return numbered
