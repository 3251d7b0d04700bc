"""Organisation: who leads, takes part in or pays for a project."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from cms.core.portal import Portal
from cms.language.identifiers import validate_ade, validate_nip, validate_regon
from cms.places.fields import TerytField
from cms.places.places import voivodeship_choices


class Organisation(index.Indexed, models.Model):
    """A body with a legal name. "Województwo X reprezentowane przez ROPS Y" is two records joined by `acts_for`."""

    class Kind(models.TextChoices):
        SELF_GOVERNMENT = "self_government", _("regional self-government")
        SOCIAL_POLICY_CENTRE = "social_policy_centre", _("regional social-policy centre")
        COUNTY = "county", _("county")
        MUNICIPALITY = "municipality", _("municipality")
        UNIT = "unit", _("organisational unit")
        UNIVERSITY = "university", _("university")
        NGO = "ngo", _("non-governmental organisation")
        ADMINISTRATION = "administration", _("government administration")

    legal_name = models.CharField(_("legal name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=80, blank=True)
    kind = models.CharField(_("kind"), max_length=30, choices=Kind)
    acts_for = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="represented_by",
        null=True,
        blank=True,
        verbose_name=_("acts for"),
        help_text=_("The body in whose name it signs, for example the voivodeship."),
    )
    voivodeship = models.CharField(_("voivodeship"), max_length=2, blank=True, choices=voivodeship_choices)
    seat = TerytField(_("seat"), blank=True, help_text=_("The municipality or county of its seat; type a name."))
    website = models.URLField(_("website"), blank=True)
    tax_number = models.CharField(_("NIP"), max_length=13, blank=True, validators=[validate_nip])
    register_number = models.CharField(_("REGON"), max_length=14, blank=True, validators=[validate_regon])
    electronic_delivery = models.CharField(
        _("electronic delivery address"), max_length=40, blank=True, validators=[validate_ade]
    )
    logo = models.ForeignKey(
        "media.Image",
        on_delete=models.SET_NULL,
        related_name="organisations",
        null=True,
        blank=True,
        verbose_name=_("logo"),
    )
    portal = models.ForeignKey(
        Portal,
        on_delete=models.PROTECT,
        related_name="organisations",
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("kept by portal"),
    )

    panels = [
        MultiFieldPanel(["legal_name", "short_name", "kind", "acts_for"], heading=_("Name")),
        MultiFieldPanel(["voivodeship", "seat", "website"], heading=_("Place")),
        MultiFieldPanel(["tax_number", "register_number", "electronic_delivery"], heading=_("Numbers")),
        FieldPanel("logo"),
    ]
    search_fields = [
        index.SearchField("legal_name"),
        index.AutocompleteField("legal_name"),
        index.SearchField("short_name"),
        index.AutocompleteField("short_name"),
        index.FilterField("portal"),
        index.FilterField("id"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["legal_name"]

    def __str__(self) -> str:
        return self.legal_name

    def clean(self) -> None:
        """An organisation does not act for itself, nor for one that acts for another."""
        if self.acts_for_id and (self.acts_for_id == self.pk or self.acts_for.acts_for_id):
            raise ValidationError({"acts_for": _("Choose the body that signs; it cannot act for another one itself.")})

    @property
    def name(self) -> str:
        """The body in whose name it acts, or its own name."""
        return self.acts_for.legal_name if self.acts_for else self.legal_name

    @property
    def acting_body(self) -> str:
        """The unit that does the work, where that is not the body itself."""
        return self.legal_name if self.acts_for else ""

    @property
    def label(self) -> str:
        """Short name where there is one."""
        return self.short_name or self.legal_name
