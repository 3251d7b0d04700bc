"""Keeping a page: draw it, compare what it shows with the last record, and add a record where they differ."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone, translation
from wagtail.log_actions import registry
from wagtail.models import Page

from project_pages.evidence.attachments import as_shown, shown_files
from project_pages.evidence.obligations import findings_on, verdicts_of
from project_pages.evidence.offline import self_contained
from project_pages.evidence.people import name_of, role_of
from project_pages.evidence.rendering import draw, is_public, read_asset
from project_pages.evidence.shown import digest_of, main_of, parsed, shown_lines
from project_pages.evidence.strip_picture import shown_strip
from project_pages.pages import ProjectPage
from project_pages.snapshots import PageSnapshot

COMPRESSION = 6
TITLE_LENGTH, ADDRESS_LENGTH, NAME_LENGTH, ROLE_LENGTH = 300, 500, 340, 200
Cause = PageSnapshot.Cause
PUBLICATIONS = ("wagtail.publish", "wagtail.publish.scheduled", "wagtail.revert")
WITHDRAWALS = ("wagtail.unpublish", "wagtail.unpublish.scheduled", "wagtail.delete")


@dataclass(frozen=True)
class Shown:
    """A page as it is shown now: what a record of it holds, and the digest by which records are compared."""

    html: str
    strip: dict[str, Any]
    obligations: list[dict[str, Any]]
    files: list[dict[str, Any]]
    digest: str


def keep_page(key: int, cause: str, user: AbstractBaseUser | None = None) -> PageSnapshot | None:
    """Add a record of the page if it shows something else than the last one tells; None where nothing differs.

    A page that is public no longer, or is gone altogether, gets a record that says so. Whatever drawing raises goes on
    to the caller: a page that cannot be drawn has no record, and must not seem to have one.
    """
    page = ProjectPage.objects.select_related("project__programme", "locale").filter(pk=key).first()
    last = last_record(key)
    if page is None or not is_public(page):
        return _keep_withdrawal(key, page, last, user)
    shown = look(page, last.files if last and last.is_shown else ())
    if last and last.digest == shown.digest:
        return None
    return _add(page, shown, Cause.FIRST if last is None and cause == Cause.DAY else cause, user)


def last_record(key: int) -> PageSnapshot | None:
    """The newest record of a page, without its HTML."""
    return PageSnapshot.objects.filter(page_key=key).defer("html").first()


def look(page: ProjectPage, known_files: Any = ()) -> Shown:
    """Draw the page and take from the answer what a record keeps."""
    document = parsed(draw(page))
    main, address = main_of(document), page.full_url
    lines, files = shown_lines(main), shown_files(main, address, known_files)
    with translation.override(settings.LANGUAGE_CODE):
        findings = findings_on(page)
    text = self_contained(document, address, read_asset)
    drawn = shown_strip(document)
    strip = {**drawn.as_data(), "codes": page.strip.codes if page.strip else []}
    digest = digest_of(
        lines,
        title=page.title,
        host=urlsplit(address).hostname,
        path=urlsplit(address).path,
        strip=strip["lines"],
        files=as_shown(files),
        obligations=verdicts_of(findings),
    )
    return Shown(text, strip, findings, files, digest)


def _add(page: ProjectPage, shown: Shown, cause: str, user: AbstractBaseUser | None) -> PageSnapshot | None:
    with transaction.atomic():
        Page.objects.select_for_update().filter(pk=page.pk).first()  # two at once must not add the same twice
        last = last_record(page.pk)
        if last and last.digest == shown.digest:
            return None
        return PageSnapshot.objects.create(
            page=page,
            page_key=page.pk,
            html=gzip.compress(shown.html.encode(), COMPRESSION, mtime=0),
            strip=shown.strip,
            obligations=shown.obligations,
            files=shown.files,
            digest=shown.digest,
            cause=cause,
            **_place(page),
            **_publisher(page, cause, user),
        )


def _place(page: ProjectPage) -> dict[str, Any]:
    project = page.project
    return {
        "portal": page.portal,
        "project": project,
        "project_slug": project.slug,
        "contract_key": project.contract_key,
        "title": page.title[:TITLE_LENGTH],
        "url": page.full_url[:ADDRESS_LENGTH],
        "taken_at": timezone.now(),
    }


def _publisher(page: ProjectPage, cause: str, user: AbstractBaseUser | None) -> dict[str, Any]:
    """Who is behind the record: the person named, or the one of the newest entry in the log."""
    if user is None and cause in (Cause.PAGE, Cause.FIRST, Cause.RECORD):
        user = _logged(page.project if cause == Cause.RECORD else page, PUBLICATIONS)
    portal = page.project.steward if cause == Cause.RECORD else page.portal
    return _named(user, portal)


def _named(user: AbstractBaseUser | None, portal: Any) -> dict[str, Any]:
    with translation.override(settings.LANGUAGE_CODE):
        return {
            "published_by": user,
            "published_by_name": name_of(user)[:NAME_LENGTH],
            "published_by_role": role_of(user, portal)[:ROLE_LENGTH],
        }


def _logged(instance: Any, actions: tuple[str, ...]) -> AbstractBaseUser | None:
    """Who did it last, unless the page or project was published since without an entry in the log."""
    entries = registry.get_logs_for_instance(instance).filter(action__in=actions).select_related("user")
    if instance.last_published_at:
        entries = entries.filter(timestamp__gte=instance.last_published_at)
    entry = entries.first()
    return entry.user if entry else None


def _keep_withdrawal(
    key: int, page: ProjectPage | None, last: PageSnapshot | None, user: AbstractBaseUser | None
) -> PageSnapshot | None:
    """Tell that a page which had been shown is shown no longer."""
    if last is None or not last.is_shown:
        return None
    with transaction.atomic():
        last = PageSnapshot.objects.select_for_update().filter(page_key=key).defer("html").first()
        if not last.is_shown:
            return None
        if user is None and page is not None:
            user = _logged(page, WITHDRAWALS)
        return PageSnapshot.objects.create(
            page=page,
            page_key=key,
            portal=last.portal,
            project=last.project,
            project_slug=last.project_slug,
            contract_key=last.contract_key,
            title=last.title,
            url=last.url,
            taken_at=timezone.now(),
            cause=Cause.GONE,
            **_named(user, last.portal),
        )
