"""AdminScopeMiddleware: what is not within a person's reach answers like what does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import Model, ProtectedError, RestrictedError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import ResolverMatch
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from django.views.defaults import bad_request, page_not_found
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.models import Page

from cms.core.admin_scope.front_pages import refusal_for
from cms.core.admin_scope.kinds import KINDS, Named
from cms.core.admin_scope.narrowing import narrowed_view
from cms.core.admin_scope.verdicts import EVERYWHERE, PLAIN, Audience, Verdict, verdict_on
from cms.core.reach import Reach, reach_of

ADMIN_ROUTE = "admin/"
ADMIN_RIGHT = "wagtailadmin.access_admin"
View = Callable[..., HttpResponse]


class AdminScopeMiddleware:
    """Applies the verdicts to the staff of portals, before any of Wagtail's code has read anything."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, arguments: tuple, keywords: dict[str, object]
    ) -> HttpResponse | None:
        """Answer in place of the view where the person or the object is not allowed; else let it go on."""
        match = request.resolver_match
        if not match.route.startswith(ADMIN_ROUTE):
            return None
        if request.user.is_authenticated and not request.user.has_perm(ADMIN_RIGHT):
            return _refuse_stranger(match)
        if not _is_staff(request):
            return None
        verdict = verdict_on(match)
        if verdict is None or verdict.audience is Audience.NETWORK:
            return permission_denied(request)
        try:
            check_objects(request, match, verdict)
        except Http404 as error:
            return page_not_found(request, error, template_name="wagtailadmin/404.html")
        if verdict.is_narrowed:
            return narrowed_view(view)(request, *arguments, **keywords)
        return refusal_for(request, match)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Two answers in place of an error of the server.

        What something else still needs is not deleted; what no form sends, a row without its key, is not understood.
        """
        if request.resolver_match is None or not request.resolver_match.route.startswith(ADMIN_ROUTE):
            return None
        if isinstance(error, MultiValueDictKeyError):
            return bad_request(request, error)
        if not isinstance(error, ProtectedError | RestrictedError):
            return None
        messages.error(request, _("It cannot be deleted, since something else still uses it."))
        return redirect("wagtailadmin_home")


def _refuse_stranger(match: ResolverMatch) -> None:
    """Raise PermissionDenied for who signed in and belongs to no portal.

    Wagtail would send the person to sign in, and the sign-in page back, without end.
    """
    verdict = verdict_on(match)
    if verdict is None or verdict.audience is not Audience.EVERYBODY:
        raise PermissionDenied


def _is_staff(request: HttpRequest) -> bool:
    """Whether the person works for portals; others are stopped, or let through, by Wagtail itself."""
    user = request.user
    return user.is_authenticated and not user.is_superuser and user.has_perm(ADMIN_RIGHT)


def check_objects(request: HttpRequest, match: ResolverMatch, verdict: Verdict) -> None:
    """Raise Http404 unless every object that the request names exists and is within reach."""
    if verdict.audience is Audience.EVERYBODY:
        return
    reach = reach_of(request.user)
    for name, key in _names_in_address(match):
        kind = verdict.objects.get(name)
        if kind is None and name in PLAIN:
            continue
        if kind is None or not is_reached(reach, kind, key, match):
            raise Http404
    for name, kind in {**EVERYWHERE, **verdict.parameters}.items():
        for key in [*request.GET.getlist(name), *request.POST.getlist(name)]:
            if key not in ("", "all") and not is_reached(reach, kind, key, match):
                raise Http404


def _names_in_address(match: ResolverMatch) -> Iterable[tuple[str, object]]:
    yield from ((str(place), key) for place, key in enumerate(match.args))
    yield from match.kwargs.items()


def is_reached(reach: Reach, kind: str, key: object, match: ResolverMatch) -> bool:
    """Whether an object of the kind, named by the key, is within reach."""
    rule = KINDS[kind]
    if isinstance(rule, Named):
        return rule.is_reached(reach, key, _model(match))
    return reach.holds(rule(), key)


def _model(match: ResolverMatch) -> type[Model]:
    """The model that an address spells out."""
    names = match.kwargs
    try:
        return apps.get_model(str(names.get("app_label")), str(names.get("model_name")))
    except (LookupError, ValueError):
        return Page
