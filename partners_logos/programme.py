"""Programme: the fund a project is paid from, with the rules that follow from it, kept as data."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from cms.places.places import voivodeship_choices


class Programme(index.Indexed, models.Model):
    """A national or regional programme of one perspective."""

    class Perspective(models.TextChoices):
        Y2014 = "2014-2020", "2014–2020"
        Y2021 = "2021-2027", "2021–2027"
        STATE = "state", _("state budget")

    code = models.CharField(_("code"), max_length=12, unique=True)
    name = models.CharField(_("name"), max_length=200)
    perspective = models.CharField(_("perspective"), max_length=12, choices=Perspective)
    fund = models.CharField(_("fund"), max_length=120, blank=True)
    region = models.CharField(_("voivodeship"), max_length=2, blank=True, choices=voivodeship_choices)
    contract_pattern = models.CharField(
        _("pattern of contract numbers"), max_length=200, blank=True, help_text=_("A regular expression.")
    )
    required_sentence = models.CharField(_("required sentence"), max_length=300, blank=True)
    hashtags = models.CharField(_("hashtags"), max_length=120, blank=True)
    authority = models.CharField(
        _("managing or intermediate authority"), max_length=200, blank=True, help_text=_("Which signs the agreements.")
    )
    complaints_contact = models.TextField(
        _("where to report a breach of the Charter or the Convention"),
        blank=True,
        help_text=_("Address of the authority that takes reports on the Charter of Fundamental Rights and the CRPD."),
    )
    privacy_notice = models.TextField(
        _("the authority's information on personal data"),
        blank=True,
        help_text=_("The authority is a controller of its own; its short notice stands on every project page."),
    )

    panels = [
        MultiFieldPanel(["code", "name", "perspective", "fund", "region"], heading=_("Programme")),
        MultiFieldPanel(["contract_pattern", "required_sentence"], heading=_("Rules")),
        FieldPanel("hashtags"),
        MultiFieldPanel(["authority", "complaints_contact", "privacy_notice"], heading=_("Authority")),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("code"),
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["-perspective", "name"]

    def __str__(self) -> str:
        return self.name
