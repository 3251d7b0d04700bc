"""Which pages quote a project's facts: for the usage list of the record, the search index, and caches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model
from wagtail.models import Page, ReferenceIndex
from wagtail.rich_text import LinkHandler
from wagtail.search import index
from wagtail.signals import published, unpublished

from cms.core.fact_quotes import LINK_TYPE
from cms.core.telling import rich_sources
from project_pages.project import Project

LONGEST_KEY = 12


def is_key(text: str) -> bool:
    """Whether a text can be the key of a project; it may have been written by anybody."""
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY


class FactHandler(LinkHandler):
    """What Wagtail asks about quoted facts. Pages print them themselves; anywhere else they are no link."""

    identifier = LINK_TYPE

    @staticmethod
    def get_model() -> type[Model]:
        """Quoted facts refer to projects."""
        return Project

    @staticmethod
    def expand_db_attributes(attrs: Mapping[str, str]) -> str:
        """The opening tag of something that leads nowhere."""
        return "<a>"

    @classmethod
    def extract_references(cls, attrs: Mapping[str, str]) -> Iterator[tuple[type[Model], str, str, str]]:
        """A quote that names its project is a use of the project; that of a page's own project is its foreign key."""
        if is_key(attrs.get("project", "")):
            yield Project, attrs["project"], "", ""


def pages_quoting(project: Project) -> list[Page]:
    """Published pages of all portals whose texts quote facts of the project, in three queries and one for each type."""
    page_type = ContentType.objects.get_for_model(Page)
    uses = ReferenceIndex.get_references_to(project).filter(base_content_type=page_type)
    keys = {use.object_id for use in uses}
    return [page for page in Page.objects.filter(pk__in=keys).live().specific() if any(rich_sources(page))]


def index_pages_quoting(instance: Model, **_signal: Any) -> None:
    """Texts that quote the record are found by what they say now."""
    if isinstance(instance, Project):
        transaction.on_commit(lambda: _index(instance), robust=True)


def _index(project: Project) -> None:
    for page in pages_quoting(project):
        index.insert_or_update_object(page)


published.connect(index_pages_quoting, sender=Project, dispatch_uid="search of pages quoting a project")
unpublished.connect(index_pages_quoting, sender=Project, dispatch_uid="search of pages quoting no project")
