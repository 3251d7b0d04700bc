"""The page on which the network's administrator hands a project over, and reads before what moves."""

from __future__ import annotations

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from cms.core.portal import Portal
from project_pages.stewardship.handing_over import hand_over_project, why_not
from project_pages.stewardship.proposal_views import AboutProject, add_errors


class HandOverForm(forms.Form):
    """To whom."""

    to = forms.ModelChoiceField(label=gettext_lazy("Portal that will keep the project"), queryset=Portal.objects.none())

    def __init__(self, *args: object, steward: Portal, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = Portal.objects.exclude(pk=steward.pk)


class HandOverView(AboutProject, FormView):
    """For the network's administrators."""

    is_for_readers = False
    form_class = HandOverForm
    page_title = gettext_lazy("Hand over to another portal")
    header_icon = "redirect"
    template_name = "project_pages/admin/hand_over.html"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """The staff of portals do not come here."""
        if not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, object]:
        """All portals but the one that keeps it."""
        return {**super().get_form_kwargs(), "steward": self.project.steward}

    def form_valid(self, form: HandOverForm) -> HttpResponse:
        """Hand it over and show the record."""
        to = form.cleaned_data["to"]
        try:
            hand_over_project(project=self.project, to=to, user=self.request.user)
        except ValidationError as error:
            add_errors(form, error)
            return self.form_invalid(form)
        said = _("The project is kept by the portal %(portal)s now. Both portals are told by mail.")
        messages.success(self.request, said % {"portal": to.name})
        return redirect(self.url("edit", self.project.pk))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """What moves, and what stands in the way."""
        project = self.project
        return super().get_context_data(
            project=project,
            refused=why_not(project),
            revisions=project.revisions.count(),
            versions=project.versions.count(),
            waiting=project.proposals.waiting().count(),
            back_url=self.url("edit", project.pk),
            **kwargs,
        )
