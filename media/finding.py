"""Documents by the addresses they have, had, and have for each version."""

from __future__ import annotations

from pathlib import PurePath

from media.documents import DocumentVersion, FormerAddress


def version_at(slug: str, number: int | None = None) -> DocumentVersion | None:
    """The version a document shows at `/pobierz/<slug>`, or the one of this number; also for a former address."""
    return _version({"document__slug": slug}, number) or _at_former(slug, number)


def version_of(document: int, name: str) -> DocumentVersion | None:
    """The newest version of a document by its key, if the document ever had a file of this name."""
    newest = _version({"document": document}, None)
    if newest is None:
        return None
    if name in _names(newest.name, newest.file.name):
        return newest
    names = newest.document.versions.values_list("name", "file")
    return newest if any(name in _names(*row) for row in names) else None


def _names(name: str, stored: str) -> tuple[str, str]:
    return name, PurePath(stored).name


def _version(document: dict[str, object], number: int | None) -> DocumentVersion | None:
    versions = DocumentVersion.objects.select_related("document__collection").defer("text").filter(**document)
    if number is not None:
        versions = versions.filter(number=number)
    return versions.order_by("-number").first()


def _at_former(slug: str, number: int | None) -> DocumentVersion | None:
    former = FormerAddress.objects.filter(slug=slug).values_list("document", flat=True).first()
    return None if former is None else _version({"document": former}, number)
