"""News of a portal: dated items in one list with years, categories and paging."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import QuerySet
from django.db.models.functions import Cast, Substr
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, PageManager
from wagtail.search import index

from cms.core.base_page import BasePage
from cms.core.fields import BodyField, ToldField
from cms.core.listing import Listing, make_filter, make_listing
from cms.core.visibility import PortalPageQuerySet
from cms.language.fields import PolishDateField
from media.models import Document
from partners_logos.blocks import PageBodyStreamBlock
from project_pages.drift.panel import DriftPanel
from project_pages.facts import Facts
from project_pages.models import Project


class NewsIndexPage(BasePage):
    """A portal's news, newest first, pinned items on top."""

    template = "news/news_index_page.html"
    page_description = _("List of news with years and categories. There is one in every portal.")
    subpage_types = ["news.NewsPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the listing."""
        context = super().get_context(request, *args, **kwargs)
        context["listing"] = self.listing(request)
        return context

    def listing(self, request: HttpRequest) -> Listing:
        """News below that everybody may see, by year and category."""
        news = NewsPage.objects.child_of(self).shown()
        year = make_filter(request, "rok", _("Year"), [(year, year) for year in news.years()])
        category = make_filter(request, "kategoria", _("Category"), NewsPage.Category.choices)
        if year.value:
            news = news.filter(date__year=int(year.value))
        if category.value:
            news = news.filter(category=category.value)
        return make_listing(request, news.for_lists(), [year, category], per_page=12)


class NewsQuerySet(PortalPageQuerySet):
    """How news is listed."""

    def years(self) -> QuerySet:
        """The years that have news, newest first; cut from the text of the date, which needs no function per row."""
        year = Substr(Cast("date", models.CharField()), 1, 4)
        return self.annotate(year=year).order_by("-year").values_list("year", flat=True).distinct()

    def for_lists(self) -> NewsQuerySet:
        """Pinned items first, then the newest, with what a row of a list shows."""
        is_pinned = models.Case(models.When(pinned_until__gte=date.today(), then=1), default=0)
        return (
            self.annotate(pinned=is_pinned)
            .order_by("-pinned", "-date", "-pk")
            .select_related("image")
            .prefetch_related("image__renditions")
            .defer_streamfields()
        )


class NewsPage(BasePage):
    """One item of news."""

    class Category(models.TextChoices):
        NOTICE = "komunikat", _("notice")
        RECRUITMENT = "rekrutacja", _("recruitment")
        EVENT = "wydarzenie", _("event")
        REPORT = "relacja", _("report of an event")
        PUBLICATION = "publikacja", _("publication")

    template = "news/news_page.html"
    page_description = _("A dated item: a notice, recruitment, an event or a report.")
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    date = PolishDateField(_("date"), default=date.today)
    category = models.CharField(_("category"), max_length=20, choices=Category, default=Category.NOTICE)
    image = models.ForeignKey(
        "media.Image", on_delete=models.SET_NULL, related_name="news", null=True, blank=True, verbose_name=_("picture")
    )
    image_caption = models.CharField(_("caption of the picture"), max_length=250, blank=True)
    body = BodyField(PageBodyStreamBlock(), blank=True, verbose_name=_("text"))
    projects = ParentalManyToManyField(Project, related_name="news", blank=True, verbose_name=_("projects"))
    pinned_until = PolishDateField(
        _("pinned until"), null=True, blank=True, help_text=_("Until this day the item stands on top of the list.")
    )

    content_panels = [
        DriftPanel(),
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("category")]),
        MultiFieldPanel([FieldPanel("image"), FieldPanel("image_caption")], heading=_("Picture")),
        FieldPanel("body"),
        FieldPanel("projects"),
        InlinePanel("attachments", heading=_("Documents to download"), label=_("document")),
    ]
    settings_panels = [FieldPanel("pinned_until"), *BasePage.settings_panels]
    search_fields = [*BasePage.search_fields, ToldField("body"), index.FilterField("date")]

    objects = PageManager.from_queryset(NewsQuerySet)()

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")
        indexes = [models.Index(fields=["-date", "-page_ptr"], name="newest_news")]

    def drift_subjects(self) -> list[Facts]:
        """What was in force on the day of the item: news of that day need not know what came later."""
        return [project.facts(self.date) for project in self.projects.all()]

    @property
    def is_pinned(self) -> bool:
        """Whether the item stands on top of its list today."""
        return bool(self.pinned_until and self.pinned_until >= date.today())

    @cached_property
    def documents(self) -> list[NewsAttachment]:
        """What can be downloaded with the item."""
        return list(self.attachments.select_related("document"))


class NewsAttachment(Orderable):
    """A document that comes with an item of news."""

    page = ParentalKey(NewsPage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="news_attachments", verbose_name=_("document")
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    panels = [FieldPanel("document"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = _("document to download")
        verbose_name_plural = _("documents to download")

    def __str__(self) -> str:
        return str(self.document)
