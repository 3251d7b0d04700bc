"""Two portals that tell one project, and a clock that can be moved."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from media.models import Document
from partners_logos.models import Programme
from project_pages.evidence.due import work_off
from project_pages.models import DueSnapshot, PageSnapshot, Project, ProjectAttachment, ProjectIndexPage, ProjectPage

User = get_user_model()
PDF = b"%PDF-1.4\n%%EOF\n"
START, END = date(2024, 1, 1), date(2027, 3, 31)


@dataclass
class Telling:
    """A project kept by `steward`, told by a page there and by one on `other`; the steward's page shows a file."""

    steward: Portal
    other: Portal
    project: Project
    page: ProjectPage
    other_page: ProjectPage
    document: Document

    def records(self, page: ProjectPage | None = None) -> list[PageSnapshot]:
        """What is stored of a page, oldest first."""
        return list(PageSnapshot.objects.filter(page_key=(page or self.page).pk).order_by("pk"))

    def causes(self, page: ProjectPage | None = None) -> list[str]:
        """Why, oldest first."""
        return [row.cause for row in self.records(page)]

    def publish_page(self, user: User | None = None, **values: object) -> None:
        """Publish the steward's page with other values."""
        page = ProjectPage.objects.get(pk=self.page.pk)
        for name, value in values.items():
            setattr(page, name, value)
        page.save_revision(user=user).publish(user=user)

    def publish_project(self, user: User | None = None, **values: object) -> None:
        """Publish the project with other values."""
        project = Project.objects.get(pk=self.project.pk)
        for name, value in values.items():
            setattr(project, name, value)
        project.save_revision(user=user).publish(user=user)


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Callable) -> Callable:
    """Run what waits for the commit: `with committed(): …`."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Telling]:
    """The world, built once for a module in a transaction that is undone at its end."""
    with django_db_blocker.unblock():
        outer = transaction.atomic()
        outer.__enter__()
        try:
            telling = build()
        except BaseException:
            transaction.set_rollback(True)
            outer.__exit__(None, None, None)
            raise
    yield telling
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        outer.__exit__(None, None, None)


@pytest.fixture
def told(built: Telling, db: None) -> Telling:
    """The world with the first record of both pages; each test's own transaction undoes what the test changed."""
    cache.clear()
    known_hosts.forget()
    pages = ProjectPage.objects.get(pk=built.page.pk), ProjectPage.objects.get(pk=built.other_page.pk)
    document = Document.objects.get(pk=built.document.pk)
    return Telling(built.steward, built.other, Project.objects.get(pk=built.project.pk), *pages, document)


@pytest.fixture
def written(told: Telling) -> Iterator[Document]:
    """The steward's file, whose bytes the test may spoil: what lies on the disk no transaction brings back."""
    storage, name = told.document.file.storage, told.document.file.name
    path = Path(storage.path(name))
    content, changed = path.read_bytes(), path.stat().st_mtime_ns
    yield told.document
    path.write_bytes(content)
    os.utime(path, ns=(changed, changed))


def build() -> Telling:
    """Make the portals, the project, its pages and their first records."""
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    steward = create_portal(code="torun", name="Toruń", host="torun.localhost", voivodeship="04")
    other = create_portal(code="opole", name="Opole", host="opole.localhost", voivodeship="16")
    programme = Programme.objects.get(code="FERS")
    project = Project(title="Razem", slug="razem", steward=steward, live=False, programme=programme)
    project.starts_on, project.ends_on, project.signed_on = START, END, START
    project.contract_number = "FERS.01.01-IP.01-0001/23"
    project.save()
    project.save_revision().publish()
    document = Document(title="Regulamin", file=SimpleUploadedFile("regulamin.pdf", PDF))
    document.collection = steward.collection
    document.save()
    page = add_page(steward, project, document)
    other_page = add_page(other, project)
    try_again()
    return Telling(steward, other, project, page, other_page, document)


def add_page(portal: Portal, project: Project, document: Document | None = None) -> ProjectPage:
    """A portal's page about the project."""
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = ProjectPage(title="Razem", slug="razem", project=project, own_role="Prowadzimy projekt.", live=False)
    if document:
        page.attachments = [ProjectAttachment(document=document)]
    index.add_child(instance=page)
    page.save_revision().publish()
    return ProjectPage.objects.get(pk=page.pk)


@pytest.fixture
def person(told: Telling) -> Callable[[str], User]:
    """A person by role: `editor`, `chief` or `administrator` of the steward's portal."""

    def make(role: str, portal: Portal | None = None) -> User:
        portal = portal or told.steward
        user = User.objects.create_user(f"{role}-{portal.code}", f"{role}@{portal.code}.example", "x")
        groups = {"editor": portal.editors, "chief": portal.chief_editors, "administrator": portal.administrators}
        user.groups.add(groups[role])
        return user

    return make


class AnyDate(type(date)):
    """A date of the ordinary kind counts as one of the moved clock's."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, date)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Move the clock of pages, records and the daily review to noon of a day."""

    def move(day: date) -> None:
        class Day(date, metaclass=AnyDate):
            @classmethod
            def today(cls) -> date:
                return day

        for name, module in list(sys.modules.items()):
            if name.startswith(("project_pages", "news")) and getattr(module, "date", None) is not None:
                monkeypatch.setattr(module, "date", Day)
        moment = timezone.make_aware(datetime(day.year, day.month, day.day, 12))
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return move


def backdate(page: ProjectPage, days: int) -> None:
    """Pretend that everything stored of a page was stored some days earlier."""
    for row in PageSnapshot.objects.filter(page_key=page.pk):
        PageSnapshot.objects.filter(pk=row.pk).update(taken_at=row.taken_at - timedelta(days=days))


def try_again() -> tuple[int, int]:
    """Work off what waits."""
    return work_off(DueSnapshot.objects.all())
