"""A picture with its caption, and a gallery of them."""

from typing import Any

from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..pictures import Picture, alternative_text, content_picture, thumb_picture
from ..shelf import ShelvedImageBlock
from .base import GROUP_MEDIA, PartBlock, RowBlock


def sample_picture(alt: str) -> Picture:
    """Give the drawing shown in previews, so that no portal's preview shows another portal's picture."""
    address = static("blocks/sample.svg")
    return Picture(src=address, srcset="", sizes="", width=960, height=640, alt=alt, full=address)


class PictureBlock(ShelvedImageBlock):
    """A picture and the text that stands for it; Wagtail leaves the name of its first field in English."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Image")


class FigureValue(blocks.StructValue):
    """An image of the library as the page shows it."""

    @property
    def picture(self) -> Picture | None:
        """The picture with its alternative text, or None where there is none to show."""
        image = self.get("image")
        return content_picture(image, alternative_text(image)) if image else None

    @property
    def shown_credit(self) -> str:
        """The author to name: the one typed here, else the image's own."""
        return self.get("credit") or getattr(self.get("image"), "author", "") or ""


class SampleFigureValue(FigureValue):
    """The same with a drawing in place of an image."""

    @property
    def picture(self) -> Picture:
        """The sample drawing."""
        return sample_picture("")


class FigureBlock(PartBlock):
    """A picture of the library, with its own alternative text where the library's does not fit."""

    image = PictureBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=300)
    credit = blocks.CharBlock(
        label=_("Author of the picture"),
        required=False,
        max_length=160,
        help_text=_("Left empty, the author recorded with the picture is named."),
    )

    def get_preview_value(self) -> FigureValue:
        """Show a drawing."""
        return SampleFigureValue(self, self.meta.preview_value)

    class Meta:
        icon = "image"
        label = _("Picture")
        group = GROUP_MEDIA
        description = _("One picture with a caption and its author.")
        template = "blocks/figure.html"
        value_class = FigureValue
        preview_value = {"image": None, "caption": "Spotkanie zespołu gminnego", "credit": "archiwum ośrodka"}


class GalleryItemValue(FigureValue):
    """A picture of a gallery."""

    @property
    def picture(self) -> Picture | None:
        """The thumbnail with the address of the large copy."""
        image = self.get("image")
        return thumb_picture(image, alternative_text(image)) if image else None


class GalleryItemBlock(RowBlock):
    """One picture of a gallery."""

    image = PictureBlock(label=_("Picture"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)

    class Meta:
        icon = "image"
        label = _("Picture")
        label_format = "{caption}"
        value_class = GalleryItemValue


class GalleryValue(blocks.StructValue):
    """The pictures of a gallery that can be shown."""

    @property
    def pictures(self) -> list[dict[str, Any]]:
        """Picture, caption and credit of each."""
        shown = [
            {"picture": item.picture, "caption": item.get("caption"), "credit": item.shown_credit}
            for item in self.get("images") or ()
        ]
        return [item for item in shown if item["picture"]]


class SampleGalleryValue(GalleryValue):
    """Drawings in place of pictures."""

    @property
    def pictures(self) -> list[dict[str, Any]]:
        """Three drawings."""
        return [
            {"picture": sample_picture(f"Ilustracja {number}."), "caption": f"Warsztaty, dzień {number}", "credit": ""}
            for number in (1, 2, 3)
        ]


class GalleryBlock(PartBlock):
    """Several pictures in a grid; each opens large."""

    title = blocks.CharBlock(label=_("Title of the gallery"), max_length=120)
    images = blocks.ListBlock(GalleryItemBlock(), label=_("Pictures"), min_num=2, max_num=60)

    def get_preview_value(self) -> GalleryValue:
        """Show drawings."""
        return SampleGalleryValue(self, self.meta.preview_value)

    class Meta:
        icon = "grid"
        label = _("Gallery")
        group = GROUP_MEDIA
        description = _("Two to sixty pictures in a grid; each opens large.")
        template = "blocks/gallery.html"
        value_class = GalleryValue
        preview_value = {"title": "Warsztaty w gminach", "images": []}
