"""The findings of one draft by themselves, for the panel that follows each save."""

from __future__ import annotations

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.admin.auth import require_admin_access

from cms.core.rules.kinds import kind_of
from cms.core.rules.links import form_of
from cms.core.rules.panel import control_of


@require_admin_access
def publishing_control(request: HttpRequest, app_label: str, model_name: str, pk: int) -> HttpResponse:
    """What the rules say of the last draft; raises Http404 for what no rule looks at or the person may not edit."""
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    thing = model.objects.filter(pk=pk).first() if kind_of(model) else None
    if thing is None or not form_of(request.user, thing):
        raise Http404
    control = control_of(thing.get_latest_revision_as_object(), request.user)
    return TemplateResponse(request, "wagtailadmin/panels/_publishing_control.html", {"control": control})
