"""Services: a document with its first version, and a new version of one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import PurePath

from django.contrib.auth.models import AbstractBaseUser
from django.core.files.base import File
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Collection
from wagtail.search import index

from cms.language.slugs import slugify_polish
from media.documents import Document, DocumentCategory, DocumentVersion

LONGEST_STEM = 120


def create_document(
    *,
    title: str,
    file: File,
    name: str,
    collection: Collection,
    by: AbstractBaseUser | None,
    category: DocumentCategory | None = None,
    slug: str = "",
    note: str = "",
    published_on: date | None = None,
    stands_alone: bool = False,
    received_sha256: str = "",
    tags: Iterable[str] = (),
) -> Document:
    """A new document with its first version; `name` is the file's name as people sent it.

    Nothing shows it yet: it is public once a published page does, or at once where it `stands_alone`.
    Raises ValidationError.
    """
    document = Document(
        title=title,
        slug=slug,
        collection=collection,
        category=category,
        published_on=published_on,
        stands_alone=stands_alone,
        uploaded_by_user=by,
    )
    with transaction.atomic():
        _store(document, file, name=name, note=note, by=by, received_sha256=received_sha256)
        document.tags.add(*tags)
        index.insert_or_update_object(document)
        log(instance=document, action="wagtail.create", user=by)
    return document


def add_version(
    document: Document,
    file: File,
    *,
    name: str,
    note: str,
    by: AbstractBaseUser | None,
    received_sha256: str = "",
) -> DocumentVersion:
    """Publish a file as the document's newest version; the earlier ones stay at their own addresses.

    Raises ValidationError.
    """
    with transaction.atomic():
        Document.objects.select_for_update().get(pk=document.pk)
        version = _store(document, file, name=name, note=note, by=by, received_sha256=received_sha256)
        index.insert_or_update_object(document)
        log(instance=document, action="wagtail.edit", user=by, data={"version": version.number}, content_changed=True)
    return version


def _store(
    document: Document, file: File, *, name: str, note: str, by: AbstractBaseUser | None, received_sha256: str
) -> DocumentVersion:
    document.version_note, document.version_by, document.received_sha256 = note, by, received_sha256
    document.version_name = PurePath(name).name
    document.file.save(stored_name(name), file, save=False)
    stored = document.file.name
    document.file_size, document.file_hash = document.file.size, ""
    try:
        document.full_clean(exclude=["slug"] if not document.slug else None)
        document.save()
    except BaseException:
        document.file.storage.delete(stored)
        raise
    version = document.current_version
    assert version is not None  # noqa: S101 a saved document with a file has one
    return version


def stored_name(name: str) -> str:
    """The name under which a file lies in the storage: plain letters, and the last of its endings."""
    path = PurePath(name)
    return f"{slugify_polish(path.stem, LONGEST_STEM) or 'plik'}{path.suffix.lower()}"
