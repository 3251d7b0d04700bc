"""Where documents are shown: each room says at once what its published pages lead to.

A document is public only while one of these places is. Wagtail's index of references is of no use here: its rows
appear late, stay after a page is withdrawn, and know only of direct references.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple


class Showing(NamedTuple):
    """A live page that leads to a document; `is_open` says whether everybody may see the page."""

    document: int
    path: str
    is_open: bool


Provider = Callable[[Collection[int] | None], Iterable[Showing]]
"""Gives the showings of documents by their keys; of all documents where there are no keys."""

_providers: list[Provider] = []


def register_provider(provider: Provider) -> Provider:
    """Ask this room too. Cheap providers are registered first, since asking ends with the first good answer."""
    if provider not in _providers:
        _providers.append(provider)
    return provider


def showings(documents: Collection[int] | None) -> Iterator[Showing]:
    """Every place where live pages show the documents, room by room: no room is asked before its answer is needed."""
    for provider in _providers:
        yield from provider(documents)
