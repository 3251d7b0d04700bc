"""Text and picture for social media, in the admin of a project."""

import logging

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cms.core.portal import Portal
from cms.core.portal_records import portal_keys
from partners_logos.installed import state_sentence
from partners_logos.mark_signs import official_artwork
from partners_logos.models import Mark
from partners_logos.strip import Strip
from partners_logos.strip_drawing import strip_png
from project_pages.facts import Facts
from project_pages.models import Project, ProjectPage
from project_pages.social_text import LONG_LIMIT, SHORT_LIMIT, SocialText, social_text
from project_pages.strips import strip_of

logger = logging.getLogger(__name__)


class ProjectMixin:
    """A project that the person may edit, and the page on which their portal tells it."""

    model = Project
    permission_policy = None
    request: HttpRequest
    kwargs: dict[str, str]

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Those who may edit the project may tell of it."""
        if not self.permission_policy.user_has_permission_for_instance(request.user, "change", self.project):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def project(self) -> Project:
        """The record; the view set has looked whether it is within reach."""
        return get_object_or_404(Project.objects.with_rows(), pk=self.kwargs["pk"])

    @cached_property
    def facts(self) -> Facts:
        """What is in force today."""
        return self.project.facts()

    @cached_property
    def page(self) -> ProjectPage | None:
        """The live page of the portal that was asked, else of another of the person's portals, else the steward's."""
        pages = ProjectPage.objects.live().filter(project=self.project)
        mine = (
            Portal.objects.all()
            if self.request.user.is_superuser
            else Portal.objects.filter(pk__in=portal_keys(self.request.user))
        )
        asked = Portal.objects.for_request(self.request)
        portals = sorted(mine, key=lambda portal: (portal != asked, portal.pk != self.project.steward_id, portal.pk))
        found = (pages.descendant_of(portal.root_page).first() for portal in portals)
        return next((page for page in found if page), None)

    @cached_property
    def strip(self) -> Strip | None:
        """The strip as that page shows it, further signs and all; without a page that of the rules."""
        if self.page:
            strip = self.page.strip
        else:
            artwork = official_artwork(Mark.objects.with_artwork().select_related("image"))
            strip = strip_of(self.facts.record, artwork=artwork)
        return strip if strip and strip.lines else None


class SocialView(ProjectMixin, WagtailAdminTemplateMixin, TemplateView):
    """Two texts to copy and the signs as a picture."""

    template_name = "project_pages/admin/social.html"
    index_url_name = edit_url_name = ""

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        """The texts with their lengths, the picture's address, and what an editor should know before posting."""
        return super().get_context_data(
            **kwargs,
            forms=self._forms(social_text(self.facts, state_sentence=state_sentence(), address=self._address())),
            picture_url=reverse(self.picture_url_name, args=[self.project.pk]) if self.strip else "",
            strip=self.strip,
            project=self.project,
            edit_url=self._edit_url,
        )

    @property
    def picture_url_name(self) -> str:
        """Name of the picture's address, beside that of the edit view."""
        return f"{self.edit_url_name.rpartition(':')[0]}:social_picture"

    @property
    def _edit_url(self) -> str:
        return reverse(self.edit_url_name, args=[self.project.pk])

    def _address(self) -> str:
        return self.page.full_url or "" if self.page and self.project.live else ""

    def _forms(self, text: SocialText) -> list[dict[str, object]]:
        return [
            {"id": "long", "label": _("Post"), "text": text.long, "weight": text.long_weight, "limit": LONG_LIMIT},
            {
                "id": "short",
                "label": _("Short post"),
                "text": text.short,
                "weight": text.short_weight,
                "limit": SHORT_LIMIT,
            },
        ]

    def get_page_title(self) -> str:
        """Heading of the view."""
        return _("Text for social media")

    def get_page_subtitle(self) -> str:
        """The project's title."""
        return str(self.project)

    def get_breadcrumbs_items(self) -> list[dict[str, object]]:
        """The list of projects, the project, this view."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(self.index_url_name), "label": Project._meta.verbose_name_plural.capitalize()},
            {"url": self._edit_url, "label": str(self.project)},
            {"url": "", "label": self.get_page_title(), "sublabel": str(self.project)},
        ]


class SocialPictureView(ProjectMixin, View):
    """The signs of the project as PNG."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, **kwargs: object) -> HttpResponse:
        """The picture; 404 where the project shows no strip or the file of a sign is gone."""
        if self.strip is None:
            raise Http404
        try:
            content = strip_png(self.strip)
        except OSError as error:
            logger.warning("the strip of project %s cannot be drawn: %s", self.project.pk, error)
            raise Http404 from error
        name = f"znaki-{self.project.slug}.png"
        headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "private, no-store"}
        return HttpResponse(content, content_type="image/png", headers=headers)
