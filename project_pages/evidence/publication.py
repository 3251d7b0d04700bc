"""Publishing a page in one transaction with everything that must follow it."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.models import Revision


class AtomicPublicationMixin:
    """Publication, its entry in the log and the order to keep evidence of it are written together, or not at all."""

    def publish(self, revision: Revision, user: AbstractBaseUser | None = None, **kwargs: object) -> object:
        """Publish a revision; what waits for the commit then finds the entry in the log."""
        with transaction.atomic():
            return super().publish(revision, user=user, **kwargs)

    def unpublish(self, *args: object, **kwargs: object) -> object:
        """Withdraw the page from publication."""
        with transaction.atomic():
            return super().unpublish(*args, **kwargs)
