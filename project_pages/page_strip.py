"""The funding strip of a project page: composed by the rules, with further signs, or replaced for a kept reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from media.models import Image
from partners_logos.mark_signs import official_artwork, picture_sign, shown_signs
from partners_logos.models import Mark
from partners_logos.strip import Strip
from project_pages.strips import Replacement, strip_of

EXAMPLE = "Rzeczpospolita Polska, Dofinansowane przez Unię Europejską"
_FILE_NAME = re.compile(r"\.(?:avif|gif|jpe?g|png|svg|webp)\b|\w_\w", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_GENERAL_WORD = re.compile(
    r"logo\w*|pas(?:ek|ki)\w*|znak\w*|baner\w*|obraz\w*|grafik\w*|zdjęci\w*|unijn\w*|projekt\w*|ue|i|z|ze|\d+",
    re.IGNORECASE,
)


class StripMixin(models.Model):
    """Signs of a project page. What stands in place of the strip needs the names of its signs and a reason."""

    strip_picture = models.ForeignKey(
        Image,
        on_delete=models.SET_NULL,
        related_name="replaced_strips",
        null=True,
        blank=True,
        verbose_name=_("picture in place of the strip"),
        help_text=_("Only where the rules cannot give the right strip. It needs the names of its signs and a reason."),
    )
    strip_names = models.CharField(
        _("signs of the picture"), max_length=300, blank=True, help_text=_("Names of all signs, from left to right.")
    )
    strip_reason = models.CharField(_("why the strip is replaced"), max_length=400, blank=True)

    sign_panels = [
        InlinePanel("extra_marks", heading=_("Further signs"), label=_("sign")),
        MultiFieldPanel(
            [
                FieldPanel("strip_picture"),
                FieldPanel("strip_names"),
                FieldPanel("strip_reason", help_text=_("It stays in the history of the page.")),
            ],
            heading=_("Replaced funding strip"),
            classname="collapsed",
        ),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """A picture stands in place of the strip only with the names of its signs and a reason."""
        super().clean()
        if not self.strip_picture_id:
            return
        errors = {}
        if not self.strip_names.strip():
            errors["strip_names"] = _("List the names of all signs in the picture, from left to right.")
        elif not _names_signs(self.strip_names):
            message = _("List the signs by their names, for example: %(example)s.")
            errors["strip_names"] = message % {"example": EXAMPLE}
        if not self.strip_reason.strip():
            errors["strip_reason"] = _("Say why the strip that follows from the rules is replaced.")
        if errors:
            raise ValidationError(errors)

    @cached_property
    def strip(self) -> Strip | None:
        """The strip that the page shows: composed from programme, date and region, or the picture in its place."""
        further, artwork = shown_signs(self.further_marks), official_artwork(self._artwork)
        return strip_of(self.facts.record, further, self._replacement, artwork)

    @property
    def further_marks(self) -> list[Mark]:
        """Marks beside those of the strip, in their order."""
        return self._of_marks(self.page_rows.marks)

    @property
    def _artwork(self) -> list[Mark]:
        """Marks whose pictures stand in place of drawings."""
        return self._of_marks(self.page_rows.artwork)

    def _of_marks(self, keys: Sequence[int]) -> list[Mark]:
        return [self._marks[key] for key in keys if key in self._marks]

    @cached_property
    def _marks(self) -> dict[int, Mark]:
        """Marks by their keys; most pages need none, and then nothing is asked."""
        keys = {*self.page_rows.marks, *self.page_rows.artwork}
        return Mark.objects.select_related("image").in_bulk(keys) if keys else {}

    @property
    def _replacement(self) -> Replacement | None:
        if not self.strip_picture_id:
            return None
        sign = picture_sign(self.strip_picture, code="replaced-strip", name=self.strip_names)
        return Replacement(sign, self.strip_reason) if sign else None


def _names_signs(text: str) -> bool:
    """Whether a text names signs: it is no name of a file, and says more than that there are signs."""
    is_general = all(_GENERAL_WORD.fullmatch(word) for word in _WORD.findall(text))
    return not is_general and not _FILE_NAME.search(text)


class ProjectPageMark(Orderable):
    """A sign beside those of the funding strip: it stands in a line of its own below them (FE21-2, FE21-3)."""

    page = ParentalKey("project_pages.ProjectPage", on_delete=models.CASCADE, related_name="extra_marks")
    mark = models.ForeignKey(Mark, on_delete=models.PROTECT, related_name="project_pages", verbose_name=_("sign"))

    panels = [FieldPanel("mark")]

    class Meta(Orderable.Meta):
        verbose_name = _("further sign")
        verbose_name_plural = _("further signs")

    def __str__(self) -> str:
        return str(self.mark)
