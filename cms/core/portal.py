"""Portal: a site with its region, branding, tree, collections, groups and workflow."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Collection, Orderable, Page, Site, Workflow
from wagtail.search import index

from cms.core.site_roots import remember_site_roots
from cms.core.themes import DEFAULT_THEME, theme_choices
from cms.core.visibility import is_open
from cms.language.identifiers import validate_ade, validate_postal_code
from cms.language.phones import phone_digits, validate_phone
from cms.places.places import place, voivodeship_choices


class PortalQuerySet(models.QuerySet):
    """Which portals concern a request, a page or a person."""

    def for_request(self, request: HttpRequest) -> Portal | None:
        """The portal whose host was asked, or None where the installation has none yet. Remembered on the request."""
        return self._of_request(request)[0]

    def network_for_request(self, request: HttpRequest) -> Portal | None:
        """The network's own portal, read together with the one that was asked."""
        return self._of_request(request)[1]

    def _of_request(self, request: HttpRequest) -> tuple[Portal | None, Portal | None]:
        if not hasattr(request, "_portals"):
            site = Site.find_for_request(request)
            remember_site_roots()
            asked = models.Q(site=site) | models.Q(is_network=True)
            portals = list(self.select_related("site__root_page__locale").filter(asked)) if site else []
            request._portals = (
                next((row for row in portals if row.site_id == site.pk), None) if site else None,
                next((row for row in portals if row.is_network), None),
            )
        return request._portals

    def for_page(self, page: Page) -> Portal | None:
        """The portal in whose tree the page stands."""
        site_id = next((root.site_id for root in page._get_relevant_site_root_paths()), None)
        return self.select_related("site__root_page__locale").filter(site=site_id).first() if site_id else None

    def opened(self) -> PortalQuerySet:
        """Portals that everybody may visit, without the network's own, each with its site and front page."""
        opened = self.filter(is_open("site__root_page__path"), is_network=False, site__root_page__live=True)
        return opened.select_related("site__root_page")

    def for_user(self, user: settings.AUTH_USER_MODEL) -> PortalQuerySet:
        """The portals whose staff the person belongs to; all of them for a superuser."""
        if not user.is_active:
            return self.none()
        if user.is_superuser:
            return self
        groups = user.groups.all()
        return self.filter(
            models.Q(editors__in=groups) | models.Q(chief_editors__in=groups) | models.Q(administrators__in=groups)
        ).distinct()


class Portal(index.Indexed, ClusterableModel):
    """One regional or municipal portal; the network's own front page is one too (`is_network`)."""

    site = models.OneToOneField(Site, on_delete=models.PROTECT, related_name="portal", verbose_name=_("site"))
    code = models.SlugField(_("code"), max_length=40, unique=True, help_text=_("Short name used in addresses."))
    name = models.CharField(_("name"), max_length=160, help_text=_("Full name of the portal as citizens see it."))
    short_name = models.CharField(_("short name"), max_length=60)
    publisher = models.CharField(
        _("publisher"),
        max_length=200,
        blank=True,
        help_text=_("The body that runs the portal, by its full legal name."),
    )
    is_network = models.BooleanField(_("is the network's front page"), default=False, editable=False)
    voivodeship = models.CharField(
        _("voivodeship"),
        max_length=2,
        blank=True,
        choices=voivodeship_choices,
        help_text=_("Empty for the network."),
    )
    theme = models.CharField(_("colour theme"), max_length=20, choices=theme_choices, default=DEFAULT_THEME)
    sign = models.CharField(_("sign"), max_length=60, blank=True, help_text=_("Name of the portal's own sign."))
    bip_url = models.URLField(_("address of the Public Information Bulletin"), blank=True)

    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postal_code = models.CharField(
        _("postal code"),
        max_length=6,
        blank=True,
        validators=[validate_postal_code],
    )
    city = models.CharField(_("town"), max_length=80, blank=True)
    directions_url = models.URLField(_("how to get there (map)"), blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True, validators=[validate_phone])
    email = models.EmailField(_("e-mail"), blank=True)
    electronic_delivery = models.CharField(
        _("electronic delivery address"), max_length=40, blank=True, validators=[validate_ade]
    )
    office_hours = models.CharField(_("office hours"), max_length=160, blank=True)

    collection = models.OneToOneField(
        Collection, on_delete=models.PROTECT, related_name="portal", editable=False, verbose_name=_("collection")
    )
    editors = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="edited_portal", editable=False)
    chief_editors = models.OneToOneField(
        Group, on_delete=models.PROTECT, related_name="published_portal", editable=False
    )
    administrators = models.OneToOneField(
        Group, on_delete=models.PROTECT, related_name="administered_portal", editable=False
    )
    workflow = models.ForeignKey(
        Workflow,
        on_delete=models.SET_NULL,
        related_name="portals",
        null=True,
        editable=False,
        verbose_name=_("workflow"),
    )

    objects = PortalQuerySet.as_manager()

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name", help_text=_("Stands on top of every page; the front page has its own title.")),
                FieldPanel("short_name", help_text=_("Used where space is short, as in lists of portals.")),
                "publisher",
                FieldPanel("voivodeship", help_text=_("The region of the portal; its outline is the portal’s mark.")),
            ],
            heading=_("Name"),
        ),
        FieldPanel("theme"),
        MultiFieldPanel(
            [
                "street",
                FieldRowPanel(["postal_code", "city"]),
                FieldPanel("directions_url", help_text=_("Address of a map or of a page that describes the way.")),
                FieldRowPanel(["phone", "email"]),
                "electronic_delivery",
                FieldPanel("office_hours", help_text=_("For example: Monday to Friday, 7.30–15.30.")),
                "bip_url",
            ],
            heading=_("Contact"),
        ),
        InlinePanel("social_links", heading=_("Social media"), label=_("profile")),
    ]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("id")]

    class Meta:
        verbose_name = _("portal")
        verbose_name_plural = _("portals")
        ordering = ["-is_network", "name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A sign is a file that came with the program: every page links to it."""
        super().clean()
        if self.sign and finders.find(f"signs/{self.sign}.svg") is None:
            raise ValidationError({"sign": _("There is no sign of this name.")})

    @cached_property
    def url(self) -> str:
        """Address of the front page, with the port people really use and a closing slash."""
        return f"{self.site.root_url}/"

    @property
    def root_page(self) -> Page:
        """The front page in the language being shown, or in the portal's own where there is no translation."""
        root = self.site.root_page
        return root if root.locale.language_code == get_language() else root.localized

    @property
    def voivodeship_name(self) -> str:
        """The portal's region in words; empty for the network."""
        region = place(self.voivodeship)
        return region.name if region else ""

    @property
    def unit_name(self) -> str:
        """The body that runs the portal, for the line under its name."""
        return self.publisher if self.publisher != self.name else ""

    @property
    def phone_href(self) -> str:
        """Number for a `tel:` link."""
        return phone_digits(self.phone) or ""

    @property
    def groups(self) -> list[Group]:
        """Editors, chief editors, administrators, in this order."""
        return [self.editors, self.chief_editors, self.administrators]


class SocialLink(Orderable):
    """A portal's profile on a social network: a plain link, no script of others."""

    class Kind(models.TextChoices):
        FACEBOOK = "facebook", "Facebook"
        YOUTUBE = "youtube", "YouTube"
        LINKEDIN = "linkedin", "LinkedIn"
        INSTAGRAM = "instagram", "Instagram"
        X = "x", "X"

    portal = ParentalKey(Portal, on_delete=models.CASCADE, related_name="social_links")
    kind = models.CharField(_("network"), max_length=20, choices=Kind)
    url = models.URLField(_("address"))

    panels = [FieldPanel("kind"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("social profile")
        verbose_name_plural = _("social profiles")

    def __str__(self) -> str:
        return self.get_kind_display()
