"""Kinds of object that an address or a parameter can name, and when one is within a person's reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Model
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Page, Revision, Site, Task, TaskState, UploadedFile, WorkflowState
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from cms.core.reach import Reach


@dataclass(frozen=True)
class Named:
    """A kind that needs more than the key: the model that the address spells out, or a word in place of a key."""

    is_reached: Callable[[Reach, object, type[Model]], bool]


def _page_or_root(reach: Reach, key: object, model: type[Model]) -> bool:
    return str(key) == "root" or (str(key).isdecimal() and reach.explorable_pages().filter(pk=str(key)).exists())


def _revision_or_word(reach: Reach, key: object, model: type[Model]) -> bool:
    return key in ("live", "earliest", "latest") or reach.holds(Revision, key)


def _by_model(reach: Reach, key: object, model: type[Model]) -> bool:
    return reach.holds(model, key)


def _container(reach: Reach, key: object, model: type[Model]) -> bool:
    return _page_or_root(reach, key, model) if issubclass(model, Page) else reach.holds(Collection, key)


KINDS: dict[str, Named | Callable[[], type[Model]]] = {
    "collection": lambda: Collection,
    "container": Named(_container),
    "document": get_document_model,
    "editing_session": lambda: EditingSession,
    "image": get_image_model,
    "named_by_model": Named(_by_model),
    "overridable_segment": lambda: OverridableSegment,
    "page": lambda: Page,
    "page_or_root": Named(_page_or_root),
    "record": Named(lambda reach, key, model: True),  # PortalSnippetViewSet looks itself
    "redirect": lambda: Redirect,
    "revision": lambda: Revision,
    "revision_or_word": Named(_revision_or_word),
    "site": lambda: Site,
    "string_segment": lambda: StringSegment,
    "task": lambda: Task,
    "task_state": lambda: TaskState,
    "translation": lambda: Translation,
    "translation_source": lambda: TranslationSource,
    "upload": lambda: UploadedFile,
    "workflow_state": lambda: WorkflowState,
}
