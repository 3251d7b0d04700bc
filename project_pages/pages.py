"""ProjectPage, one portal's telling of a project, and the index it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.models import Orderable, Page
from wagtail.search import index

from cms.core.base_page import BasePage
from cms.core.blocks import MediaStreamBlock
from cms.core.context import top_pages
from cms.core.fields import BodyField, ProseField, ToldField
from cms.core.listing import Listing, make_filter, make_listing
from cms.core.visibility import is_open
from cms.language.phones import phone_digits, validate_phone
from cms.places.fields import TerytField
from cms.places.places import Place
from media.models import Document
from partners_logos.blocks import PageBodyStreamBlock
from partners_logos.models import Organisation
from project_pages.drift.panel import DriftPanel
from project_pages.evidence.publication import AtomicPublicationMixin
from project_pages.facts import Facts, Phase
from project_pages.page_form import ProjectPageForm
from project_pages.page_rows import Institution
from project_pages.page_strip import StripMixin
from project_pages.project import Project, period_in_force
from project_pages.record import places_of
from project_pages.schedule_addresses import ScheduleFilesMixin
from project_pages.sheet import FactSheet
from project_pages.stewardship.page_panel import ProjectFactsPanel
from project_pages.telling import Download, TellingMixin


class ProjectIndexPage(BasePage):
    """A portal's list of its projects."""

    template = "project_pages/project_index_page.html"
    page_description = _("List of the projects the portal tells about. There is one in every portal.")
    subpage_types = ["project_pages.ProjectPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("project index")
        verbose_name_plural = _("project indexes")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the listing."""
        context = super().get_context(request, *args, **kwargs)
        context["listing"] = self.listing(request)
        return context

    def listing(self, request: HttpRequest) -> Listing:
        """Project pages below that everybody may see, by status and programme: running, planned, finished ones."""
        today = date.today()
        projects = Project.objects.with_period(today)
        pages = ProjectPage.objects.child_of(self).shown().filter(project__live=True)
        programmes = pages.order_by("project__programme__name").values_list(
            "project__programme__code", "project__programme__name"
        )
        status = make_filter(request, "status", _("Status"), phase_choices())
        programme = make_filter(request, "program", _("Programme"), [row for row in programmes.distinct() if row[0]])
        if status.value:
            projects = projects.in_phase(status.value, today)
        if programme.value:
            projects = projects.filter(programme__code=programme.value)
        pages = pages.filter(project__in=projects.values("pk")) if status.value or programme.value else pages
        pages = (
            in_parts(pages, today)
            .order_by("part", "-current_starts_on", "title")
            .defer_streamfields()
            .prefetch_related(models.Prefetch("project", Project.objects.for_lists()))
        )
        return make_listing(request, pages, [status, programme])


class Part(models.IntegerChoices):
    """Parts of a list of projects, in their order: the archive comes last."""

    RUNNING = 0, _("Projects under way")
    PLANNED = 1, _("Planned projects")
    UNKNOWN = 2, _("Projects whose period has not been given")
    FINISHED = 3, _("Finished projects")


def in_parts(pages: models.QuerySet, day: date) -> models.QuerySet:
    """Annotate project pages with the part of a list in which they stand on a day."""
    part = models.Case(
        models.When(current_ends_on__lt=day, then=models.Value(Part.FINISHED)),
        models.When(current_starts_on__gt=day, then=models.Value(Part.PLANNED)),
        models.When(current_starts_on=None, then=models.Value(Part.UNKNOWN)),
        default=models.Value(Part.RUNNING),
    )
    return pages.annotate(**period_in_force(day, "project__")).annotate(part=part)


def phase_choices() -> list[tuple[str, str]]:
    """The statuses a list can be filtered by."""
    return [
        (Phase.RUNNING, _("running")),
        (Phase.PLANNED, _("planned")),
        (Phase.FINISHED, _("finished")),
        (Phase.DURABILITY, _("in the durability period")),
    ]


@dataclass(frozen=True)
class Contact:
    """Whom to ask about the project at this portal: a unit and a role, not a person."""

    unit: str
    role: str
    phone: str
    email: str
    office_hours: str

    @property
    def phone_href(self) -> str:
        """Number for a `tel:` link, with the Polish prefix."""
        return phone_digits(self.phone) or ""


@dataclass(frozen=True)
class ParticipantGroups:
    """Names of municipalities and counties that take part: of the portal's own region, and of others."""

    own: list[str]
    others: list[str]


@dataclass(frozen=True)
class AttachmentGroup:
    """Documents of one category."""

    name: str
    items: tuple[Download, ...]


class ProjectPage(AtomicPublicationMixin, StripMixin, TellingMixin, ScheduleFilesMixin, BasePage):
    """One portal's telling of a project: its own words, role, places, people and files. It cannot overrule a fact."""

    template = "project_pages/project_page.html"
    page_description = _("How this portal tells about a project. Dates, amounts and partners come from the project.")
    parent_page_types = ["project_pages.ProjectIndexPage"]
    subpage_types: list[str] = []

    project = models.ForeignKey(
        Project, on_delete=models.PROTECT, related_name="pages", verbose_name=_("project"), help_text=_("Shared facts.")
    )
    own_role = models.CharField(
        _("our role"),
        max_length=300,
        blank=True,
        help_text=_("What this institution does in the project, as a sentence."),
    )
    introduction = ProseField(_("introduction"), blank=True)
    body = BodyField(PageBodyStreamBlock(), blank=True, verbose_name=_("text"))
    selection_criteria = ProseField(
        _("participants and how they were chosen"), blank=True, help_text=_("Municipalities, counties, criteria.")
    )
    unit_in_charge = models.CharField(_("unit in charge"), max_length=200, blank=True)
    contact_role = models.CharField(_("role of the contact"), max_length=160, blank=True, help_text=_("No names."))
    contact_phone = models.CharField(
        _("phone"),
        max_length=30,
        blank=True,
        validators=[validate_phone],
    )
    contact_email = models.EmailField(_("e-mail"), blank=True)
    contact_hours = models.CharField(_("hours"), max_length=120, blank=True)
    film = BodyField(MediaStreamBlock(), blank=True, verbose_name=_("film and gallery"))
    privacy_page = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("information on personal data"),
        help_text=_("The page on which this institution tells how it handles the participants' data."),
    )

    base_form_class = ProjectPageForm

    content_panels = [
        DriftPanel(),
        *BasePage.content_panels,
        FieldPanel("project"),
        ProjectFactsPanel(heading=_("Facts of the project")),
        FieldPanel("own_role"),
        FieldPanel("introduction"),
        FieldPanel("body"),
    ]
    people_panels = [
        FieldPanel("selection_criteria"),
        InlinePanel("local_areas", heading=_("Places in this portal's area"), label=_("place")),
        InlinePanel("local_participants", heading=_("Local institutions"), label=_("institution")),
        MultiFieldPanel(
            [
                FieldPanel("unit_in_charge"),
                FieldPanel("contact_role"),
                FieldRowPanel([FieldPanel("contact_phone"), FieldPanel("contact_email")]),
                FieldPanel("contact_hours"),
            ],
            heading=_("Contact"),
        ),
        PageChooserPanel("privacy_page"),
    ]
    file_panels = [
        InlinePanel("attachments", heading=_("Documents to download"), label=_("document")),
        FieldPanel("film"),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(content_panels, heading=_("Text")),
            ObjectList(people_panels, heading=_("Participants and contact")),
            ObjectList(file_panels, heading=_("Files and film")),
            ObjectList(StripMixin.sign_panels, heading=_("Signs")),
            ObjectList(BasePage.promote_panels, heading=_("Promotion")),
            ObjectList(BasePage.settings_panels, heading=_("Settings")),
        ]
    )
    search_fields = [
        *BasePage.search_fields,
        ToldField("introduction"),
        ToldField("body"),
        index.RelatedFields("project", [index.SearchField("title"), index.SearchField("goal")]),
    ]

    class Meta:
        verbose_name = _("project page")
        verbose_name_plural = _("project pages")

    @property
    def part_name(self) -> str:
        """The part of a list in which the page stands, of a page read by `in_parts`."""
        return str(Part(self.part).label)

    @cached_property
    def facts(self) -> FactSheet:
        """What is in force today."""
        if "project" not in self._state.fields_cache:
            self.project = Project.objects.select_related("programme").get(pk=self.project_id)
        self.is_told = self.project.live
        return FactSheet(self.project.facts())

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the way to the institution's information on personal data."""
        context = super().get_context(request, *args, **kwargs)
        context["privacy_url"] = self.privacy_url(request)
        return context

    def privacy_url(self, request: HttpRequest) -> str:
        """Where the institution tells how it handles data, if everybody may read it; the menu knows most such pages."""
        if not self.privacy_page_id:
            return ""
        known = {page.pk: item.url for page, item in top_pages(request)}
        if self.privacy_page_id in known:
            return known[self.privacy_page_id]
        page = Page.objects.live().filter(is_open(), pk=self.privacy_page_id).first()
        return page.get_url(request) or "" if page else ""

    def drift_subjects(self) -> list[Facts]:
        """What the page's own words must agree with."""
        return [self.facts.facts] if self.project_id else []

    def prepare_bodies(self) -> None:
        """The texts wait for the news of the project, whose pictures are read together with theirs."""

    @property
    def local_places(self) -> Sequence[Place]:
        """Municipalities and counties of this portal that take part."""
        return places_of(self.page_rows.places)

    @cached_property
    def participants(self) -> ParticipantGroups:
        """Participating municipalities and counties, those of the portal's region first, each named once."""
        region = self.portal.voivodeship if self.portal else ""
        own = [row for row in self.facts.participants if region and row.voivodeship == region]
        named = {row.name.casefold() for row in self.facts.participants}
        return ParticipantGroups(
            own=[
                *(row.name for row in own),
                *(row.label for row in self.local_places if row.label.casefold() not in named),
            ],
            others=[row.name for row in self.facts.participants if row not in own],
        )

    @property
    def local_institutions(self) -> Sequence[Institution]:
        """Institutions on the spot."""
        return self.page_rows.institutions

    @property
    def contact(self) -> Contact | None:
        """Whom to ask, or None where nothing is given."""
        contact = Contact(
            self.unit_in_charge, self.contact_role, self.contact_phone, self.contact_email, self.contact_hours
        )
        return contact if any((contact.unit, contact.role, contact.phone, contact.email)) else None

    @cached_property
    def attachment_groups(self) -> list[AttachmentGroup]:
        """Documents by category, in the order of the categories."""
        rows = self.page_rows.attachments
        groups = (
            (label, self.downloads(row for row in rows if row.category == key))
            for key, label in ProjectAttachment.Category.choices
        )
        return [AttachmentGroup(str(label), items) for label, items in groups if items]

    @cached_property
    def is_told(self) -> bool:
        """Whether the facts are published; normally known since the facts were read."""
        return self.project.live

    @classmethod
    def live_condition(cls) -> models.Q:
        """A page answers only while the facts it tells are published."""
        return models.Q(project__live=True)

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """A page lives with the facts it tells: of a project that is not published it shows none."""
        if not (self.facts and self.is_told):
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, object]]:
        """No address that would lead nowhere."""
        return super().get_sitemap_urls(request) if self.project.live else []

    @property
    def history_url(self) -> str:
        """The record of changes stands on the page itself."""
        return "#zmiany" if self.history else ""


class ProjectPageArea(Orderable):
    """A place of the portal's own area in which the project is carried out."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="local_areas")
    code = TerytField(_("place"))

    panels = [FieldPanel("code")]

    class Meta(Orderable.Meta):
        verbose_name = _("place")
        verbose_name_plural = _("places")

    def __str__(self) -> str:
        return self.code


class LocalParticipant(Orderable):
    """An institution on the spot that works in the project without being a partner."""

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="local_participants")
    name = models.CharField(_("name"), max_length=200)
    note = models.CharField(_("note"), max_length=200, blank=True)

    panels = [FieldPanel("name"), FieldPanel("note")]

    class Meta(Orderable.Meta):
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def __str__(self) -> str:
        return self.name


class ProjectAttachment(Orderable):
    """A document of the project to download, in its category."""

    class Category(models.TextChoices):
        """Categories used on project pages of social-policy centres."""

        RULES = "regulamin_rekrutacji", _("recruitment rules")
        APPLICATION = "formularz_zgloszeniowy", _("application forms")
        DECLARATION = "deklaracja_uczestnictwa", _("declarations of participation")
        QUESTIONNAIRE = "kwestionariusz_uczestnika", _("participants' questionnaires")
        PRIVACY = "oswiadczenia_rodo", _("data protection statements")
        SCHEDULE = "harmonogram_wsparcia", _("schedules of support")
        RESULTS = "wyniki_rekrutacji", _("results of recruitment")
        TRAINING = "materialy_szkoleniowe", _("training materials")
        MODEL = "model_produkt", _("models and products")
        REPORT = "raport_ewaluacja", _("reports and evaluation")
        RECOMMENDATIONS = "ksiega_rekomendacji", _("recommendations")
        PROCUREMENT = "zamowienia_zapytania", _("procurement")
        PARTNERSHIP = "umowa_partnerstwa", _("partnership agreements")
        POSTER = "plakat", _("posters")
        OTHER = "inne", _("other documents")

    page = ParentalKey(ProjectPage, on_delete=models.CASCADE, related_name="attachments")
    category = models.CharField(_("category"), max_length=40, choices=Category, default=Category.OTHER)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="project_attachments", verbose_name=_("document")
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.SET_NULL,
        related_name="attachments",
        null=True,
        blank=True,
        verbose_name=_("prepared by"),
    )
    note = models.CharField(_("note"), max_length=200, blank=True)

    panels = [
        FieldPanel("document"),
        FieldRowPanel([FieldPanel("category"), FieldPanel("organisation", heading=_("prepared by the institution"))]),
        FieldPanel("note"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("document to download")
        verbose_name_plural = _("documents to download")

    def __str__(self) -> str:
        return str(self.document)

    @property
    def published_on(self) -> date | None:
        """When the document was published."""
        return self.document.published_on
