"""What must follow a change of a portal or its site, whoever makes it."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, Site
from wagtail.signals import page_published

from cms.core.errors import remove_strange_error_pages, write_error_pages
from cms.core.hosts import known_hosts
from cms.core.page_pictures import make_pictures
from cms.core.portal import Portal
from cms.core.site_roots import forget_site_roots


@receiver([post_save, post_delete], sender=Site)
def follow_site(instance: Site, raw: bool = False, **kwargs: object) -> None:
    """A new host answers at once, a removed one no longer, and the files for 500 and 503 move along."""
    known_hosts.forget()
    if not raw:
        transaction.on_commit(lambda: settle_site(instance.pk), robust=True)


def settle_site(key: int | None) -> None:
    """Forget what was read while the change was not stored yet, and name the files by the hosts there are now."""
    known_hosts.forget()
    forget_site_roots()
    for portal in Portal.objects.filter(site=key).select_related("site"):
        write_error_pages(portal)
    remove_strange_error_pages(Site.objects.values_list("hostname", flat=True))


@receiver(post_save, sender=Portal)
def rewrite_error_pages(instance: Portal, raw: bool = False, **kwargs: object) -> None:
    """The files for 500 and 503 follow the portal's branding, and its site its name."""
    if raw:
        return
    Site.objects.filter(pk=instance.site_id).exclude(site_name=instance.short_name).update(
        site_name=instance.short_name
    )
    transaction.on_commit(lambda: write_error_pages(instance), robust=True)


@receiver(page_published)
def make_pictures_of_page(instance: Page, **kwargs: object) -> None:
    """The sizes of a page's pictures are made when it is published, not while its first visitor waits."""
    transaction.on_commit(lambda: make_pictures(instance), robust=True)
