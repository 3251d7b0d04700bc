"""Mark: a sign or logo with the sentence that stands for it where it cannot be seen."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from cms.core.portal import Portal
from partners_logos.programme import Programme
from partners_logos.signs import Sign, signs


class MarkQuerySet(models.QuerySet):
    """Which marks a strip draws."""

    def with_artwork(self) -> MarkQuerySet:
        """Marks whose picture a strip shows: in place of a drawing, or for a programme of the same code that has none.

        Only the network's marks do: a portal must not change the signs of the others.
        """
        programmes = Programme.objects.annotate(sign=Lower("code")).filter(sign=models.OuterRef("code"))
        pictures = self.filter(image__isnull=False, portal__isnull=True)
        return pictures.filter(~models.Q(drawing="") | models.Exists(programmes))


class Mark(index.Indexed, models.Model):
    """A sign: one drawn for the installation (`drawing`), until somebody uploads the official picture of it."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    name = models.CharField(_("full name"), max_length=200)
    alt_text = models.CharField(
        _("alternative text"), max_length=250, help_text=_("What the sign says, as a sentence; never a file name.")
    )
    drawing = models.CharField(_("drawing"), max_length=60, blank=True, editable=False)
    image = models.ForeignKey(
        "media.Image", on_delete=models.PROTECT, related_name="marks", null=True, blank=True, verbose_name=_("picture")
    )
    portal = models.ForeignKey(
        Portal,
        on_delete=models.PROTECT,
        related_name="marks",
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("kept by portal"),
    )

    objects = MarkQuerySet.as_manager()

    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("alt_text"), FieldPanel("image")]
    search_fields = [index.SearchField("name"), index.AutocompleteField("name"), index.FilterField("portal")]

    class Meta:
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A mark shows something."""
        if not self.drawing and not self.image_id:
            raise ValidationError({"image": _("Choose the picture of the mark.")})

    @property
    def sign(self) -> Sign | None:
        """The drawing of the installation behind the mark, with its proportions; an uploaded picture replaces it."""
        return None if self.image_id else signs().get(self.drawing)

    @property
    def svg(self) -> str:
        """Address of the drawing, or an empty string for an uploaded picture."""
        return static(self.sign.file) if self.sign else ""


class PortalMark(Orderable):
    """A mark a portal shows in its footer, in a band of its own, never beside a funding strip."""

    portal = ParentalKey(Portal, on_delete=models.CASCADE, related_name="portal_marks")
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, related_name="portal_marks", verbose_name=_("mark"))

    panels = [FieldPanel("mark")]

    class Meta(Orderable.Meta):
        verbose_name = _("mark in the footer")
        verbose_name_plural = _("marks in the footer")

    def __str__(self) -> str:
        return str(self.mark)
