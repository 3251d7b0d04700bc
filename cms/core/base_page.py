"""BasePage: what every page of a portal shares."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager
from wagtail.search import index

from cms.core.admin_scope.page_form import PortalPageForm, PortalPagePermissionTester
from cms.core.context import top_pages
from cms.core.portal import Portal
from cms.core.shelf import read_bodies
from cms.core.telling import tell
from cms.core.visibility import PortalPageQuerySet
from cms.language.fields import PolishDateField
from cms.language.slugs import slugify_polish
from media.models import Document, Image


@dataclass(frozen=True)
class Breadcrumb:
    """A step on the way from the front page down."""

    title: str
    url: str


@dataclass(frozen=True)
class Metadata:
    """Who answers for a page and when it changed (art. 8 ust. 6 of the act on access to public information)."""

    unit: str
    published_by: str
    first_published_at: datetime | None
    last_published_at: datetime | None
    reviewed_on: date | None
    history_url: str


class BasePage(Page):
    """Teaser, responsibility and the portal a page belongs to. Pages stand below a front page, never beside it."""

    lead = models.CharField(
        pgettext_lazy("opening sentences", "lead"),
        max_length=400,
        blank=True,
        help_text=_("One or two sentences shown under the title and in lists."),
    )
    created_by_unit = models.CharField(
        _("prepared by"), max_length=160, blank=True, help_text=_("The unit or role that prepared the information.")
    )
    published_by = models.CharField(
        _("published by"), max_length=160, blank=True, help_text=_("The unit or role that published it; no names.")
    )
    reviewed_on = PolishDateField(_("reviewed on"), null=True, blank=True)

    content_panels = [*Page.content_panels, "lead"]
    responsibility_panel = MultiFieldPanel(
        [FieldPanel("created_by_unit"), FieldPanel("published_by"), FieldPanel("reviewed_on")],
        heading=_("Responsibility"),
        classname="collapsed",
    )
    settings_panels = [*Page.settings_panels, responsibility_panel]
    search_fields = [*Page.search_fields, index.SearchField("lead")]

    base_form_class = PortalPageForm

    objects = PageManager.from_queryset(PortalPageQuerySet)()

    class Meta:
        abstract = True

    def permissions_for_user(self, user: AbstractBaseUser) -> PortalPagePermissionTester:
        """Wagtail's rights, without those that reach beyond the portal."""
        return PortalPagePermissionTester(user, self)

    @classmethod
    def live_condition(cls) -> Q:
        """What, beside being live, a page of this kind needs before it answers."""
        return Q()

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """A portal's front page is made with its portal; nothing else stands directly under the root."""
        return super().can_create_at(parent) and not parent.is_root()

    @cached_property
    def portal(self) -> Portal | None:
        """The portal in whose tree the page stands."""
        return Portal.objects.for_page(self)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """The portal that was asked is the page's own: no need to look for it again."""
        asked = Portal.objects.for_request(request)
        if asked and self.path.startswith(asked.root_page.path):
            self.portal = asked
            self._remember_way_down(request, asked)
        tell(self)
        self.prepare_bodies()
        return super().get_context(request, *args, **kwargs)

    def prepare_bodies(self) -> None:
        """Read the texts before they are drawn; a page that knows of further images reads them together later."""
        self.read_bodies()

    def read_bodies(self, images: Iterable[Image | None] = (), documents: Iterable[int] = ()) -> Mapping[int, Document]:
        """Read the page's texts with everything chosen in them, the sizes of further images, and further documents.

        Few queries, whatever there is; the documents are returned by their keys.
        """
        fields = (field.name for field in self._meta.concrete_fields if isinstance(field, StreamField))
        return read_bodies([getattr(self, name) for name in fields], images, documents)

    @cached_property
    def breadcrumbs(self) -> list[Breadcrumb]:
        """From the portal's front page to the parent, without the page itself."""
        ancestors = self.get_ancestors().filter(depth__gt=1)
        return [Breadcrumb(page.title, page.get_url()) for page in ancestors]

    def _remember_way_down(self, request: HttpRequest, portal: Portal) -> None:
        """Take the breadcrumbs from the menu, which was read anyway, where the page stands not far below it."""
        known = {page.path: Breadcrumb(page.title, item.url) for page, item in top_pages(request)}
        known[portal.root_page.path] = Breadcrumb(portal.root_page.title, portal.root_page.get_url(request))
        ways = [self.path[:end] for end in range(len(portal.root_page.path), len(self.path), self.steplen)]
        if all(way in known for way in ways):
            self.breadcrumbs = [known[way] for way in ways]

    @cached_property
    def metadata(self) -> Metadata:
        """The line at the foot of the page."""
        unit = self.created_by_unit or (self.portal.publisher or self.portal.name if self.portal else "")
        return Metadata(
            unit=unit,
            published_by=self.published_by,
            first_published_at=self.first_published_at,
            last_published_at=self.last_published_at,
            reviewed_on=self.reviewed_on,
            history_url=self.history_url,
        )

    @property
    def history_url(self) -> str:
        """Where on the page its history stands; empty for a page without one."""
        return ""

    def _set_core_field_defaults(self) -> None:
        """Give a new page an address from its Polish title before Wagtail would lose the ł.

        Wagtail calls this, and only this, for pages and for drafts alike. Before the page has its place in the tree it
        cannot know which addresses are taken, so it waits, as Wagtail does.
        """
        if not self.slug and self.path:
            base_slug = slugify_polish(self.title, max_length=200)
            if base_slug:
                self.slug = self._get_autogenerated_slug(base_slug)
        super()._set_core_field_defaults()
