"""Front pages, content pages and contact pages."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.core.base_page import BasePage
from cms.core.context import top_pages
from cms.core.fields import BodyField, ProseField, ToldField
from cms.core.listing import Listing, make_filter, make_listing
from cms.core.portal import Portal
from cms.language.collation import sort_key
from cms.places.places import voivodeships
from news.models import NewsIndexPage, NewsPage
from partners_logos.blocks import PageBodyStreamBlock
from project_pages.models import Project, ProjectIndexPage, ProjectPage
from project_pages.pages import phase_choices
from project_pages.sheet import FactSheet

PORTAL_SUBPAGES = [
    "project_pages.ProjectIndexPage",
    "news.NewsIndexPage",
    "home.ContentPage",
    "home.ContactPage",
]


class FrontPage(BasePage):
    """What the front pages share: made with their portal, never by hand."""

    introduction = ProseField(_("introduction"), blank=True)
    body = BodyField(PageBodyStreamBlock(), blank=True, verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields = [*BasePage.search_fields, ToldField("introduction"), ToldField("body")]

    class Meta:
        abstract = True

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """A front page comes with its portal."""
        return False


class HomePage(FrontPage):
    """A portal's front page."""

    template = "home/home_page.html"
    page_description = _("Front page of a portal. It is made together with the portal.")
    subpage_types = PORTAL_SUBPAGES

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add current projects and the newest news."""
        context = super().get_context(request, *args, **kwargs)
        context["index_urls"] = self.index_urls(request)
        context["projects"] = self.projects()
        context["news"] = list(NewsPage.objects.shown().descendant_of(self).for_lists()[:5])
        return context

    def index_urls(self, request: HttpRequest) -> dict[str, str]:
        """Addresses of lists and contact, by the name of the page type; they stand in the menu, read anyway."""
        kinds = ContentType.objects.get_for_models(ProjectIndexPage, NewsIndexPage, ContactPage)
        names = {kind.pk: model._meta.model_name for model, kind in kinds.items()}
        found = ((names.get(page.content_type_id), item.url) for page, item in top_pages(request))
        return {name: url for name, url in found if name}

    def projects(self, count: int = 4) -> list[ProjectPage]:
        """Project pages of the portal, those that run longest first."""
        pages = ProjectPage.objects.descendant_of(self).shown().filter(project__live=True)
        projects = Project.objects.with_period(date.today())
        ends = projects.filter(pk=models.OuterRef("project_id")).values("current_ends_on")[:1]
        pages = pages.annotate(ends=models.Subquery(ends)).order_by("-ends", "title").defer_streamfields()
        return list(pages.prefetch_related(models.Prefetch("project", Project.objects.for_lists()))[:count])


class NetworkPage(FrontPage):
    """The network's front page: portals, all projects with filters, the latest news."""

    template = "home/network_page.html"
    page_description = _("Front page of the network with all portals and projects. There is one.")
    subpage_types = ["home.ContentPage", "home.ContactPage"]

    class Meta:
        verbose_name = _("network front page")
        verbose_name_plural = _("network front pages")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add portals, projects and news of the whole network."""
        context = super().get_context(request, *args, **kwargs)
        context["portals"] = self.portals
        context["listing"] = self.listing(request)
        context["news"] = self.latest_news()
        return context

    @cached_property
    def portals(self) -> list[Portal]:
        """Every open portal but the network itself, each with the number of project pages it shows."""
        portals = list(Portal.objects.opened())
        paths = ProjectPage.objects.shown().filter(project__live=True).values_list("path", flat=True)
        counts = Counter(path[: Page.steplen * 2] for path in paths)
        for portal in portals:
            portal.project_count = counts[portal.site.root_page.path]
        return sorted(portals, key=lambda portal: sort_key(portal.short_name))

    def listing(self, request: HttpRequest) -> Listing:
        """Published projects by status, programme, region and portal."""
        today = date.today()
        projects = Project.objects.live().with_period(today)
        programmes = projects.order_by("programme__name").values_list("programme__code", "programme__name").distinct()
        filters = [
            make_filter(request, "status", _("Status"), phase_choices()),
            make_filter(request, "program", _("Programme"), [row for row in programmes if row[0]]),
            make_filter(request, "region", _("Region"), [(row.code, row.name) for row in voivodeships()]),
            make_filter(request, "portal", _("Portal"), [(row.code, row.short_name) for row in self.portals]),
        ]
        status, programme, region, portal = (row.value for row in filters)
        if status:
            projects = projects.in_phase(status, today)
        if programme:
            projects = projects.filter(programme__code=programme)
        if region:
            projects = projects.filter(areas__code__startswith=region).distinct()
        if portal:
            root = next(row.site.root_page for row in self.portals if row.code == portal)
            told = ProjectPage.objects.descendant_of(root).shown().values("project_id")
            projects = projects.filter(pk__in=told)
        pages = models.Prefetch(
            "pages", ProjectPage.objects.shown().order_by("path").defer_streamfields(), to_attr="live_pages"
        )
        projects = projects.for_lists().prefetch_related(pages).order_by("-current_ends_on", "title")
        listing = make_listing(request, projects, filters)
        for project in listing.object_list:
            self._tell(project)
        return listing

    def _tell(self, project: Project) -> None:
        """Where the project is told, and its facts: a list shows both."""
        portals = {portal.site.root_page.path: portal for portal in self.portals}
        project.sheet = FactSheet(project.facts())
        project.tellings = [
            (portals[page.path[: Page.steplen * 2]], page)
            for page in project.live_pages
            if page.path[: Page.steplen * 2] in portals
        ]
        project.tellings.sort(key=lambda pair: pair[0].pk != project.steward_id)

    def latest_news(self, count: int = 6) -> list[NewsPage]:
        """The newest news of all open portals, each with its portal."""
        portals = {portal.site.root_page.path: portal for portal in self.portals}
        below = reduce(or_, (models.Q(path__startswith=path) for path in portals), models.Q(pk__in=[]))
        news = list(NewsPage.objects.shown().filter(below).for_lists().order_by("-date", "-pk")[:count])
        for item in news:
            item.portal = portals[item.path[: Page.steplen * 2]]
        return news


class ContentPage(BasePage):
    """A page of text."""

    template = "home/content_page.html"
    page_description = _("A page of text, with pictures, tables and files where they help.")
    subpage_types = ["home.ContentPage"]

    body = BodyField(PageBodyStreamBlock(), blank=True, verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, ToldField("body")]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")


class ContactPage(BasePage):
    """How to reach the institution; address and numbers are those of the portal."""

    template = "home/contact_page.html"
    page_description = _("Contact details. Address and numbers come from the portal's settings.")
    subpage_types: list[str] = []
    max_count_per_parent = 1

    body = BodyField(PageBodyStreamBlock(), blank=True, verbose_name=_("text"))

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    search_fields = [*BasePage.search_fields, ToldField("body")]

    class Meta:
        verbose_name = _("contact page")
        verbose_name_plural = _("contact pages")
