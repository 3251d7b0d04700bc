"""What must follow a change of a portal or its site, whoever makes it."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Site
from wagtail.signals import page_published

from cms.core.errors import write_error_pages
from cms.core.hosts import known_hosts
from cms.core.page_pictures import make_pictures
from cms.core.portal import Portal


@receiver([post_save, post_delete], sender=Site)
def forget_hosts(**kwargs: object) -> None:
    """A new host answers at once, a removed one no longer."""
    known_hosts.forget()


@receiver(post_save, sender=Portal)
def rewrite_error_pages(instance: Portal, raw: bool = False, **kwargs: object) -> None:
    """The files for 500 and 503 follow the portal's branding."""
    if not raw:
        transaction.on_commit(lambda: write_error_pages(instance), robust=True)


@receiver(page_published)
def make_pictures_of_page(instance: Page, **kwargs: object) -> None:
    """The sizes of a page's pictures are made when it is published, not while its first visitor waits."""
    transaction.on_commit(lambda: make_pictures(instance), robust=True)
