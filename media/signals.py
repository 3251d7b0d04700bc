"""What leaves the storage with a deleted record: signals, since records are deleted in many ways."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from media.documents import DocumentVersion


@receiver(post_delete, sender=DocumentVersion)
def version_deleted(instance: DocumentVersion, **kwargs: object) -> None:
    """A document was deleted with all its versions: their files go once that is certain."""
    if instance.file:
        transaction.on_commit(partial(instance.file.storage.delete, instance.file.name), robust=True)
