"""The block of partners' marks, and with it the palette of every page."""

from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.core.blocks import GROUP_LINKS, BodyStreamBlock, PartBlock
from cms.core.pictures import content_picture, prefetch_renditions

from .signs import signs

HEIGHT = 56
WIDEST = 200


class PartnerMarksValue(blocks.StructValue):
    """Marks as pictures of one height, with the sentences that say what they show."""

    @property
    def shown_marks(self) -> list[dict[str, Any]]:
        """Address, size, sentence and name of each mark that has a picture."""
        marks = [mark for mark in self.get("marks") or () if mark]
        prefetch_related_objects(marks, "image")
        prefetch_renditions(mark.image for mark in marks)
        return [shown for shown in map(_shown, marks) if shown]


def _shown(mark: Any) -> dict[str, Any] | None:
    words = {"alt": mark.alt_text, "name": mark.name}
    if mark.sign:
        width, height = mark.sign.fitted(WIDEST, HEIGHT)
        return {"src": mark.svg, "width": width, "height": height, **words}
    picture = content_picture(mark.image, mark.alt_text) if mark.image else None
    if not picture:
        return None
    factor = min(WIDEST / picture.width, HEIGHT / picture.height)
    return {
        "src": picture.src,
        "width": round(picture.width * factor),
        "height": round(picture.height * factor),
        **words,
    }


class SamplePartnerMarksValue(PartnerMarksValue):
    """Signs drawn for the installation, for the preview."""

    @property
    def shown_marks(self) -> list[dict[str, Any]]:
        """The first two signs of the register."""
        shown = []
        for sign in list(signs().values())[:2]:
            width, height = sign.fitted(WIDEST, HEIGHT)
            shown.append({"sign": sign.file, "width": width, "height": height, "alt": sign.alt, "name": sign.name})
        return shown


class PartnerMarksBlock(PartBlock):
    """A band of partners' marks with their names; the funding strip is composed elsewhere and never typed."""

    title = blocks.CharBlock(label=_("Title of the band"), required=False, max_length=120)
    marks = blocks.ListBlock(SnippetChooserBlock("partners_logos.Mark"), label=_("Marks"), min_num=1, max_num=30)

    def get_preview_value(self) -> PartnerMarksValue:
        """Show signs of the installation."""
        return SamplePartnerMarksValue(self, self.meta.preview_value)

    class Meta:
        icon = "pick"
        label = _("Partners' marks")
        group = GROUP_LINKS
        description = _("A band of marks with the names of those whom they stand for.")
        template = "blocks/partner_marks.html"
        value_class = PartnerMarksValue
        preview_value = {"title": "Partnerzy wydarzenia", "marks": []}


class PageBodyStreamBlock(BodyStreamBlock):
    """The palette of a portal's pages."""

    partner_marks = PartnerMarksBlock()
