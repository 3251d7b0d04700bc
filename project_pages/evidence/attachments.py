"""Files that a page leads to: title, address, size and SHA-256 of the bytes that citizens download."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.db.models import Q
from django.urls import Resolver404, resolve
from lxml.html import HtmlElement

from media.models import Document

CHUNK = 1 << 20
SERVED, MISSING, CLOSED = "served", "missing", "closed"
SHOWN = ("key", "title", "address", "size", "sha256", "state")
"""What of a row belongs to what the page shows; the rest tells whether the file has to be read again."""

Row = dict[str, Any]


def shown_files(main: HtmlElement, address: str, known: Iterable[Row] = ()) -> list[Row]:
    """The documents of the installation that the page at `address` links to, each once, in their order.

    `known` are rows of the last snapshot: a file with the same name in the storage, the same size and the same time
    of change is not read again.
    """
    named = list(dict.fromkeys(_named(main, address)))
    slugs = [name for kind, name in named if kind == "slug"]
    keys = [name for kind, name in named if kind == "pk"]
    documents = Document.objects.filter(Q(slug__in=slugs) | Q(pk__in=keys)).select_related("collection")
    by_name = {name: one for one in documents for name in (("slug", one.slug), ("pk", str(one.pk)))}
    found = {by_name[name].pk: by_name[name] for name in named if name in by_name}
    closed = {
        collection.pk: collection.get_view_restrictions().exists()
        for collection in {document.collection for document in found.values()}
    }
    before = {row["stored_as"]: row for row in known if row.get("stored_as")}
    return [
        _closed(document, address) if closed[document.collection_id] else _row(document, address, before)
        for document in found.values()
    ]


def _named(main: HtmlElement, address: str) -> Iterator[tuple[str, str]]:
    host = urlsplit(address).netloc
    for link in main.iter("a"):
        try:
            target = urlsplit(urljoin(address, link.get("href") or ""))
            match = resolve(target.path) if target.netloc == host else None
        except (Resolver404, ValueError):  # no address at all, or not one of ours
            continue
        if match and match.view_name == "download":
            yield "slug", str(match.kwargs["slug"])
        elif match and match.view_name == "wagtaildocs_serve":
            yield "pk", str(match.args[0] if match.args else match.kwargs["document_id"])


def _closed(document: Document, address: str) -> Row:
    """A file that citizens cannot download: there is nothing to tell of it but its address."""
    return {
        "key": document.pk,
        "title": "",
        "address": urljoin(address, document.url),
        "size": None,
        "sha256": "",
        "state": CLOSED,
    }


def _row(document: Document, address: str, known: Mapping[str, Row]) -> Row:
    row: Row = {"key": document.pk, "title": document.title, "address": urljoin(address, document.url)}
    try:
        size = document.file.size
        stored_as = f"{document.file.name} {size} {document.file.storage.get_modified_time(document.file.name)}"
        before = known.get(stored_as)
        sha256 = before["sha256"] if before else hash_of(document)
    except (OSError, ValueError):
        return {**row, "size": None, "sha256": "", "state": MISSING, "stored_as": ""}
    return {**row, "size": size, "sha256": sha256, "state": SERVED, "stored_as": stored_as}


def hash_of(document: Document) -> str:
    """SHA-256 of the file, read in pieces; raises OSError where it is not there."""
    digest = hashlib.sha256()
    with document.file.storage.open(document.file.name) as file:
        for chunk in file.chunks(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def as_shown(rows: Iterable[Row]) -> list[Row]:
    """The rows without what only serves to spare reading."""
    return [{name: row.get(name) for name in SHOWN} for row in rows]
