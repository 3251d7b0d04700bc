"""PortalSnippetViewSet: records that belong to a portal, seen and touched by its staff only."""

from collections.abc import Callable
from functools import wraps

from django.contrib.admin.utils import unquote
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import View
from wagtail.admin.admin_url_finder import ModelAdminURLFinder
from wagtail.admin.panels.group import PanelGroup
from wagtail.search.backends import get_search_backend
from wagtail.snippets.views.snippets import CopyView, CreateView, EditView, IndexView, SnippetViewSet

from cms.core.choosers import OfferedChooserViewSet
from cms.core.portal import Portal
from cms.core.portal_records import PortalPermissionPolicy, portal_for_new_record, records_of
from cms.core.record_form import record_edit_handler


class SearchedRows:
    """A list that is searched and ordered by any of its columns at once; Wagtail's search can sort by few."""

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """In the order that was asked for, where one was; else Wagtail's, the best first."""
        if not (self.is_searching and self.is_explicitly_ordered):
            return super().search_queryset(queryset)
        rows = queryset.model._default_manager.all()
        found = get_search_backend(self.search_backend_name).autocomplete(self.search_query, rows)
        return queryset.filter(pk__in=[row.pk for row in found])


class PortalIndexView(SearchedRows, IndexView):
    """Records of the portal."""


class KeepsPortal:
    """Form views: a new record gets its portal from the request; an edited one stays where it is."""

    portal_field = ""

    def get_form(self, *args: object, **kwargs: object) -> ModelForm:
        """Set the portal before anything is checked or saved; the forms of portal staff have no field for it."""
        form = super().get_form(*args, **kwargs)
        if self.portal_field and form.instance.pk is None:
            may_be_shared = form._meta.model._meta.get_field(self.portal_field).null
            portal = portal_for_new_record(self.request, may_be_shared=may_be_shared)
            setattr(form.instance, self.portal_field, portal)
            form.initial["kept_by"] = portal.pk if portal else None
        return form

    def save_instance(self) -> Model:
        """Hand a record over at once, also where the rest of the change waits as a draft."""
        instance = super().save_instance()
        if self.portal_field:
            key = f"{self.portal_field}_id"
            type(instance)._default_manager.filter(pk=instance.pk).update(**{key: getattr(instance, key)})
        return instance


class PortalCreateView(KeepsPortal, CreateView):
    """A new record of the portal."""


class PortalCopyView(KeepsPortal, CopyView):
    """A form filled from a record; it is sent to the view that adds one, since here it would write over its source."""

    http_method_names = ["get", "head", "options"]

    def get_form(self, *args: object, **kwargs: object) -> ModelForm:
        """Show the person's own portal, not that of the source."""
        form = super().get_form(*args, **kwargs)
        if self.portal_field and form.instance.pk is not None:
            form.initial["kept_by"] = None
        return form


class PortalEditView(KeepsPortal, EditView):
    """A record of the portal."""


class PortalSnippetViewSet(SnippetViewSet):
    """Every snippet of ours is registered through this class; `portal_field` names the way to its portal.

    A record of another portal answers like one that does not exist, whatever the view. Without a `portal_field` the
    records are the network's: its administrators edit them, everybody may choose them.
    """

    portal_field = "portal"
    index_view_class = PortalIndexView
    add_view_class = PortalCreateView
    copy_view_class = PortalCopyView
    edit_view_class = PortalEditView
    chooser_viewset_class = OfferedChooserViewSet

    def records_for(self, user: AbstractBaseUser) -> QuerySet:
        """Records the person may see and edit, their rights on the model allowing."""
        return records_of(self.model, self.portal_field, user)

    def offered_to(self, user: AbstractBaseUser) -> QuerySet:
        """Records the person may name in a page or another record; a subclass adds what is shared."""
        return self.records_for(user) if self.portal_field else self.model._default_manager.all()

    @property
    def permission_policy(self) -> PortalPermissionPolicy:
        """Rights that end at the border of the portal."""
        return PortalPermissionPolicy(self.model, self.records_for, self.portal_of)

    def portal_of(self, record: Model) -> Portal | None:
        """The portal that keeps a record; None for those of the network."""
        return getattr(record, self.portal_field) if self.portal_field else None

    @property
    def url_finder_class(self) -> type[ModelAdminURLFinder]:
        """Offer no way to the edit view of a record the person may not edit."""
        return type(
            f"{self.model.__name__}URLFinder",
            (ModelAdminURLFinder,),
            {"permission_policy": self.permission_policy, "edit_url_name": self.get_url_name("edit")},
        )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """What the list shows."""
        return self.records_for(request.user)

    def get_edit_handler(self) -> PanelGroup:
        """The model's panels, and the portal for those who may change it."""
        return record_edit_handler(self.model, self.portal_field).bind_to_model(self.model)

    def get_common_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        """Tell the form views which field holds the portal."""
        return super().get_common_view_kwargs(portal_field=self.portal_field, **kwargs)

    def construct_view(self, view_class: type[View], **kwargs: object) -> Callable[..., HttpResponse]:
        """Wrap every view, so that the record is checked before any of Wagtail's code has seen it.

        What Wagtail then asks about rights is answered for this record.
        """
        construct = super().construct_view
        view = construct(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *view_args: object, **view_kwargs: object) -> HttpResponse:
            if "pk" not in view_kwargs:
                return view(request, *view_args, **view_kwargs)
            record = self.record_for(request.user, view_kwargs["pk"], view_class)
            bound = construct(view_class, **{**kwargs, **self._rights_on(record, view_class)})
            return bound(request, *view_args, **view_kwargs)

        return guarded

    def records_in(self, view_class: type[View], user: AbstractBaseUser) -> QuerySet:
        """Records whose key a view accepts; a subclass adds those that others may read."""
        return self.records_for(user)

    def record_for(self, user: AbstractBaseUser, key: object, view_class: type[View]) -> Model:
        """The record that an address names; raises Http404 where there is none that the person may meet there."""
        try:
            record = self.records_in(view_class, user).filter(pk=unquote(str(key))).first()
        except ValueError as error:
            raise Http404 from error
        if record is None:
            raise Http404
        return record

    def _rights_on(self, record: Model, view_class: type[View]) -> dict[str, PortalPermissionPolicy]:
        has_policy = hasattr(view_class, "permission_policy")
        return {"permission_policy": self.permission_policy.bound_to(record)} if has_policy else {}
