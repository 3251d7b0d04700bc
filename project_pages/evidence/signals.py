"""What changes a page that is shown, whoever does it: signals, since nothing else knows of every way."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.log_actions import get_active_log_context
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.signals import (
    page_published,
    page_slug_changed,
    page_unpublished,
    post_page_move,
    published,
    unpublished,
)

from cms.core.portal import Portal
from media.models import Document
from partners_logos.models import Mark, Organisation, Programme
from project_pages.evidence.due import ask_for
from project_pages.evidence.records import keys_of_project
from project_pages.pages import ProjectAttachment, ProjectPage
from project_pages.project import Project
from project_pages.quote_index import pages_quoting
from project_pages.snapshots import PageSnapshot

Cause = PageSnapshot.Cause


@receiver(page_published, sender=ProjectPage)
@receiver(page_unpublished, sender=ProjectPage)
def page_changed(instance: ProjectPage, **kwargs: object) -> None:
    """A page was published or withdrawn."""
    ask_for([instance.pk], Cause.PAGE, get_active_log_context().user)


@receiver(page_slug_changed)
@receiver(post_page_move)
def page_moved(instance: Page, **kwargs: object) -> None:
    """The address of a page, or of one above it, changed."""
    ask_for(_below(instance), Cause.OTHER, get_active_log_context().user)


@receiver(pre_delete, sender=ProjectPage)
def page_deleted(instance: ProjectPage, **kwargs: object) -> None:
    """A page is deleted: what is stored of it stays, and tells that it is gone."""
    ask_for([instance.pk], Cause.GONE, get_active_log_context().user)


@receiver(published, sender=Project)
@receiver(unpublished, sender=Project)
def project_changed(instance: Project, **kwargs: object) -> None:
    """The facts were published or withdrawn: every page of every portal that tells or quotes them."""
    quoting = (page.pk for page in pages_quoting(instance) if isinstance(page, ProjectPage))
    ask_for({*keys_of_project(instance), *quoting}, Cause.RECORD, get_active_log_context().user)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def privacy_changed(instance: PageViewRestriction, **kwargs: object) -> None:
    """A part of a portal was closed to some visitors, or opened."""
    ask_for(_below(instance.page), Cause.OTHER, get_active_log_context().user)


@receiver(post_save, sender=Document)
def file_changed(instance: Document, created: bool, raw: bool = False, **kwargs: object) -> None:
    """A file that pages show was replaced or renamed."""
    if not created and not raw:
        ask_for(_pages_showing(instance), Cause.FILE, get_active_log_context().user)


@receiver(post_save, sender=Organisation)
def organisation_changed(instance: Organisation, created: bool, raw: bool = False, **kwargs: object) -> None:
    """An institution that pages name was renamed, moved or given another sign."""
    if created or raw:
        return
    named = Q(project__partnerships__organisation=instance) | Q(attachments__organisation=instance)
    ask_for(_live(named | Q(project__budgets__part_of=instance)), Cause.OTHER, get_active_log_context().user)


@receiver(post_save, sender=Programme)
def programme_changed(instance: Programme, created: bool, raw: bool = False, **kwargs: object) -> None:
    """The name, fund or required sentence of a programme stands on the pages of its projects."""
    if not created and not raw:
        ask_for(_live(Q(project__programme=instance)), Cause.OTHER, get_active_log_context().user)


@receiver(post_save, sender=Mark)
def mark_changed(instance: Mark, created: bool, raw: bool = False, **kwargs: object) -> None:
    """A further sign of pages has another name or picture."""
    if not created and not raw:
        ask_for(_live(Q(extra_marks__mark=instance)), Cause.OTHER, get_active_log_context().user)


@receiver(post_save, sender=Portal)
def portal_changed(instance: Portal, created: bool, raw: bool = False, **kwargs: object) -> None:
    """The body that runs a portal answers for its pages, and they say so."""
    if not created and not raw:
        ask_for(_below(instance.site.root_page), Cause.OTHER, get_active_log_context().user)


def _live(condition: Q) -> list[int]:
    return list(ProjectPage.objects.filter(condition, live=True).order_by().values_list("pk", flat=True).distinct())


def _below(page: Page) -> list[int]:
    return list(ProjectPage.objects.filter(path__startswith=page.path, live=True).values_list("pk", flat=True))


def _pages_showing(document: Document) -> set[int]:
    """Pages with the file among their attachments or texts, and all pages of projects whose record names it."""
    keys = set(ProjectAttachment.objects.filter(document=document).values_list("page", flat=True))
    for model, object_id in _references(document):
        if issubclass(model, Page):
            keys.add(int(object_id))
        elif model is Project:
            keys |= {*ProjectPage.objects.filter(project=object_id).values_list("pk", flat=True)}
    return set(ProjectPage.objects.filter(pk__in=keys).values_list("pk", flat=True))


def _references(document: Document) -> list[tuple[type[Model], str]]:
    rows = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(Document), to_object_id=str(document.pk)
    )
    found = rows.values_list("base_content_type", "object_id").distinct()
    models = ((ContentType.objects.get_for_id(kind).model_class(), key) for kind, key in found)
    return [(model, key) for model, key in models if model is not None]
