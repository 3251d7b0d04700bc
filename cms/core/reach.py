"""Reach: what of the installation a person may meet in the admin. Rights say what they may do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db.models import CharField, Model, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    ModelLogEntry,
    Page,
    PageLogEntry,
    Revision,
    Site,
    Task,
    TaskState,
    UploadedFile,
    Workflow,
    WorkflowState,
    WorkflowTask,
)
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import OverridableSegment, StringSegment, Translation, TranslationSource

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys


class Reach:
    """One person's part of the installation, as query sets; a superuser reaches all of it."""

    def __init__(self, user: AbstractBaseUser) -> None:
        self.user = user

    @cached_property
    def is_everything(self) -> bool:
        """Whether nothing is out of reach."""
        return self.user.is_active and self.user.is_superuser

    @cached_property
    def portals(self) -> list[Portal]:
        """The portals the person works for."""
        return list(
            Portal.objects.filter(pk__in=portal_keys(self.user)).select_related("site__root_page", "collection")
        )

    @cached_property
    def _trees(self) -> Q:
        """Condition for pages of the portals: their front pages in every language, and what stands below."""
        keys = [portal.site.root_page.translation_key for portal in self.portals]
        paths = Page.objects.filter(translation_key__in=keys).values_list("path", flat=True)
        return _below(paths)

    def of(self, model: type[Model]) -> QuerySet:
        """Rows of a model that are within reach; none of a model nobody gave a rule."""
        return self.narrow(model._default_manager.all())

    def narrow(self, queryset: QuerySet) -> QuerySet:
        """The rows of a query set that are within reach."""
        if self.is_everything:
            return queryset
        condition = self._condition(queryset.model)
        return queryset.none() if condition is None else queryset.filter(condition)

    def holds(self, model: type[Model], key: object) -> bool:
        """Whether there is such a row, and it is within reach."""
        try:
            return self.of(model).filter(pk=unquote(str(key))).exists()
        except (ValueError, ValidationError, OverflowError):
            return False

    def offered(self, model: type[Model]) -> QuerySet:
        """Rows that may be named in a page or record: those within reach, and what other portals share."""
        if model in get_snippet_models():
            return model.snippet_viewset.offered_to(self.user)
        return self.of(model)

    def offers(self, model: type[Model], key: object) -> bool:
        """Whether a row may be named; rows that belong to no portal may be."""
        if self.is_everything or not self.knows(model):
            return True
        try:
            return self.offered(model).filter(pk=str(key)).exists()
        except (ValueError, ValidationError, OverflowError):
            return True  # no key at all: the form itself will say so

    def knows(self, model: type[Model]) -> bool:
        """Whether rows of the model belong to portals at all."""
        return self._condition(model) is not None

    def explorable_pages(self) -> QuerySet:
        """Pages of the portals, and the nameless root above them."""
        return Page.objects.all() if self.is_everything else Page.objects.filter(self._trees | Q(depth=1))

    def _condition(self, model: type[Model]) -> Q | None:
        if issubclass(model, Page):
            return self._trees
        if model in get_snippet_models():
            return Q(pk__in=model.snippet_viewset.records_for(self.user).values("pk"))
        rule = self._rules.get(model)
        return rule() if rule else None

    @cached_property
    def _rules(self) -> dict[type[Model], Callable[[], Q]]:
        return {
            Portal: lambda: Q(pk__in=portal_keys(self.user)),
            Site: lambda: Q(pk__in=self._site_keys),
            Redirect: lambda: Q(site__in=self._site_keys),
            Collection: lambda: self._collections,
            get_image_model(): lambda: Q(collection__in=self._collection_keys),
            get_document_model(): lambda: Q(collection__in=self._collection_keys),
            Revision: self._about,
            WorkflowState: self._about,
            TaskState: lambda: Q(workflow_state__in=self.of(WorkflowState)),
            Workflow: lambda: Q(pk__in=[portal.workflow_id for portal in self.portals]),
            Task: lambda: Q(pk__in=WorkflowTask.objects.filter(workflow__in=self.of(Workflow)).values("task")),
            PageLogEntry: lambda: Q(page__in=self.of(Page)),
            ModelLogEntry: lambda: self._about("content_type"),
            TranslationSource: lambda: Q(object_id__in=self.of(Page).values("translation_key")),
            Translation: self._in_source,
            StringSegment: self._in_source,
            OverridableSegment: self._in_source,
            EditingSession: lambda: Q(user=self.user),
            UploadedFile: lambda: Q(uploaded_by_user=self.user),
            get_user_model(): self._colleagues,
        }

    @cached_property
    def _site_keys(self) -> list[int]:
        return [portal.site_id for portal in self.portals]

    @cached_property
    def _collections(self) -> Q:
        return _below(portal.collection.path for portal in self.portals)

    @cached_property
    def _collection_keys(self) -> list[int]:
        return list(Collection.objects.filter(self._collections).values_list("pk", flat=True))

    def _in_source(self) -> Q:
        return Q(source__in=self.of(TranslationSource))

    def _about(self, type_field: str = "base_content_type") -> Q:
        """Revisions, workflow states and log entries of pages, files and records within reach."""
        condition = Q(pk__in=[])
        for model in (Page, get_image_model(), get_document_model(), Portal, Redirect, *get_snippet_models()):
            kind = ContentType.objects.get_for_model(model).pk
            condition |= Q(**{f"{type_field}_id": kind, "object_id__in": _texts(self.of(model))})
        return condition

    def _colleagues(self) -> Q:
        groups = [group.pk for portal in self.portals for group in portal.groups]
        return Q(pk__in=get_user_model().groups.through.objects.filter(group__in=groups).values("user")) | Q(
            pk=self.user.pk
        )


def reach_of(user: AbstractBaseUser) -> Reach:
    """The person's reach, worked out once for each request."""
    if not hasattr(user, "_reach"):
        user._reach = Reach(user)
    return user._reach


def _below(paths: Iterable[str]) -> Q:
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(path__startswith=path)
    return condition


def _texts(rows: QuerySet) -> QuerySet:
    """Keys as text, the way generic relations keep them."""
    return rows.order_by().annotate(key_text=Cast("pk", output_field=CharField())).values("key_text")
