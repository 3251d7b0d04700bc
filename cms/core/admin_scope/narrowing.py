"""Narrowed views: Wagtail's own lists and forms, with nothing in them that is out of the person's reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db.models import Count, Model, Q, QuerySet
from django.forms import BaseForm, ModelChoiceField
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.generic import View
from django_filters import FilterSet
from taggit.models import Tag, TagBase, TaggedItem
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.bulk_action.dispatcher import index as bulk_action
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.admin.views.chooser import BrowseView, ExternalLinkView, SearchView
from wagtail.admin.views.generic.base import BaseListingView
from wagtail.admin.views.generic.chooser import BaseChooseView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.admin.views.tags import autocomplete
from wagtail.contrib.redirects import views as redirects
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.snippets.models import get_snippet_models

from cms.core.admin_scope.front_pages import BULK_ACTIONS, refusal
from cms.core.reach import Reach, reach_of

TAGS_OFFERED = 10
AnyView = Callable[..., HttpResponse]


def narrow_form(form: BaseForm, reach: Reach) -> None:
    """Leave only choices within reach in every field of the form that chooses among rows with a portal."""
    for form_field in form.fields.values():
        if isinstance(form_field, ModelChoiceField) and reach.knows(form_field.queryset.model):
            form_field.queryset = reach.narrow(form_field.queryset)


class Scoped:
    """A view that knows the reach of the person who asks."""

    @property
    def reach(self) -> Reach:
        """What the person may meet."""
        return reach_of(self.request.user)


class NarrowedList(Scoped):
    """Rows within reach, and no other names among the filters."""

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Every list passes here, with or without filters."""
        rows = super().filter_queryset(self.reach.narrow(queryset))
        return rows if rows.ordered or rows.query.values_select else rows.order_by("pk")

    @cached_property
    def filters(self) -> FilterSet | None:
        """Filters that offer only what the rows can show."""
        filters = super().filters
        if filters:
            narrow_form(filters.form, self.reach)
            if "tag" in filters.form.fields:
                tags = own_tags(self.reach, [filters._meta.model])
                filters.form.fields["tag"].choices = [(name, name) for name in tags]
        return filters


class NarrowedPageTypes(Scoped):
    """How often each type of page is used, counted within one portal."""

    @cached_property
    def filters(self) -> FilterSet:
        """One's own sites; the first of them where none is chosen."""
        filters = super().filters
        roots = [portal.site.root_page.path for portal in self.reach.portals]
        form = filters.form
        if "site" in form.fields:
            offered = [choice for choice in form.fields["site"].choices if choice[0] in roots]
            form.fields["site"].choices = offered
        form.is_valid()
        if not form.cleaned_data.get("site"):
            form.cleaned_data["site"] = roots[0] if roots else "none"
        return filters

    def get_queryset(self) -> QuerySet:
        """Types without the log of what other portals did with them."""
        return super().get_queryset()


class NarrowedForm(Scoped):
    """A form that offers only what is within reach and, for a redirect, asks for the portal's own site."""

    def get_form(self, *args: object, **kwargs: object) -> BaseForm:
        """Narrow the choices before the form is shown or checked."""
        form = super().get_form(*args, **kwargs)
        narrow_form(form, self.reach)
        if "site" in form.fields:
            form.fields["site"].required = True
            form.fields["site"].empty_label = None
        return form


class NarrowedBrowse(Scoped):
    """The page chooser, which begins at one's own front page."""

    def get(self, request: HttpRequest, parent_page_id: int | None = None) -> HttpResponse:
        """Begin at the front page; at the root only for people who work for several portals."""
        if parent_page_id is None:
            roots = [portal.site.root_page for portal in self.reach.portals]
            if not roots:
                raise Http404
            parent_page_id = roots[0].pk if len(roots) == 1 else roots[0].get_root().pk
        return super().get(request, parent_page_id)


class NarrowedChooser(Scoped):
    """A chooser of images or documents that lists one's own."""

    def get_object_list(self) -> QuerySet:
        """Rows within reach."""
        return self.reach.narrow(super().get_object_list())

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """Suggest no tags but those of one's own pictures."""
        context = super().get_context_data(**kwargs)
        if "popular_tags" in context:
            context["popular_tags"] = Tag.objects.filter(name__in=own_tags(self.reach, [self.model_class]))
        return context


class NarrowedExternalLink(Scoped):
    """A typed address becomes a link to a page only where the page is one's own."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Let Wagtail look for the page among one's own sites only."""
        from wagtail.models import Site

        own = {portal.site_id for portal in self.reach.portals}
        request._wagtail_cached_site_root_paths = [row for row in Site.get_site_root_paths() if row[0] in own]
        return super().post(request)


def own_tags(reach: Reach, models: Iterable[type[Model]], beginning: str = "") -> list[str]:
    """The tags used most on what is within reach."""
    condition = Q(pk__in=[])
    for model in models:
        kind = ContentType.objects.get_for_model(model)
        condition |= Q(content_type=kind, object_id__in=reach.of(model).values("pk"))
    tagged = TaggedItem.objects.filter(condition, tag__name__istartswith=beginning)
    counted = tagged.values("tag__name").annotate(times=Count("pk")).order_by("-times", "tag__name")
    return [row["tag__name"] for row in counted[:TAGS_OFFERED]]


def complete_tag(request: HttpRequest, app_name: str | None = None, model_name: str | None = None) -> JsonResponse:
    """Tags of one's own images and documents that begin with what was typed."""
    if app_name and model_name:
        kind = ContentType.objects.filter(app_label=app_name, model=model_name).first()
        if kind is None or not issubclass(kind.model_class() or object, TagBase):
            raise Http404
    term = request.GET.get("term", "")
    models = (get_image_model(), get_document_model())
    return JsonResponse(own_tags(reach_of(request.user), models, term) if term else [], safe=False)


def own_bulk_action(request: HttpRequest, app_label: str, model_name: str, action: str) -> HttpResponse:
    """Wagtail's bulk action, in which "all" means all of one's own, and no front page is taken away."""
    if "all" in request.GET.getlist("id"):
        action_class = bulk_action_registry.get_bulk_action_class(app_label, model_name, action)
        if action_class is None:
            raise Http404
        model = next(kind for kind in action_class.models if kind._meta.label_lower == f"{app_label}.{model_name}")
        listed = action_class(request, model).get_all_objects_in_listing_query(request.GET.get("childOf"))
        own = reach_of(request.user).of(model).filter(pk__in=list(listed))
        parameters = request.GET.copy()
        parameters.setlist("id", [str(key) for key in own.values_list("pk", flat=True)])
        request.GET = parameters
    _check_records(request, app_label, model_name, action)
    if model_name == Page._meta.model_name and action in BULK_ACTIONS:
        refused = refusal(request, request.GET.getlist("id"))
        if refused is not None:
            return refused
    return bulk_action(request, app_label, model_name, action)


def _check_records(request: HttpRequest, app_label: str, model_name: str, action: str) -> None:
    """Raise PermissionDenied for a record in whose portal the person has no such right."""
    model = next((kind for kind in get_snippet_models() if kind._meta.label_lower == f"{app_label}.{model_name}"), None)
    if model is None:
        return
    policy = model.snippet_viewset.permission_policy
    keys = [key for key in request.GET.getlist("id") if key.isdecimal()]
    for record in reach_of(request.user).of(model).filter(pk__in=keys):
        if not policy.user_has_permission_for_instance(request.user, action, record):
            raise PermissionDenied


NARROWED: dict[type[View], type] = {
    LogEntriesView: NarrowedList,
    PageTypesUsageReportView: NarrowedPageTypes,
    redirects.CreateView: NarrowedForm,
    redirects.EditView: NarrowedForm,
    redirects.DeleteView: Scoped,
    BrowseView: NarrowedBrowse,
    SearchView: Scoped,
    ExternalLinkView: NarrowedExternalLink,
}
REPLACED: dict[AnyView, AnyView] = {autocomplete: complete_tag, bulk_action: own_bulk_action}


def narrowed_view(view: AnyView) -> AnyView:
    """The view that stands in for one of Wagtail's; raises ImproperlyConfigured for one nobody thought of."""
    inner = _innermost(view)
    if inner in REPLACED:
        return require_admin_access(REPLACED[inner])
    view_class = getattr(view, "view_class", None)
    if view_class is None:
        raise ImproperlyConfigured(f"{inner!r} has no narrowed form")
    return require_admin_access(_narrowed_class(view_class).as_view(**view.view_initkwargs))


@cache
def _narrowed_class(view_class: type[View]) -> type[View]:
    if view_class in NARROWED:
        mixin = NARROWED[view_class]
    elif issubclass(view_class, BaseListingView):
        mixin = NarrowedList
    elif issubclass(view_class, BaseChooseView):
        mixin = NarrowedChooser
    else:
        raise ImproperlyConfigured(f"{view_class!r} has no narrowed form")
    return type(f"Narrowed{view_class.__name__}", (mixin, view_class), {})


def _innermost(view: AnyView) -> AnyView:
    while hasattr(view, "__wrapped__"):
        view = view.__wrapped__
    return view
