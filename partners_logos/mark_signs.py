"""Marks as signs of a strip: drawn ones and uploaded pictures alike."""

from collections.abc import Iterable, Mapping

from cms.core.pictures import prefetch_renditions
from media.models import Image, Rendition
from partners_logos.marks import Mark
from partners_logos.signs import PictureSign, Sign, signs
from partners_logos.strip_layout import FLAG_WIDTH, ROW_HEIGHT

SHARP = 3  # pixels of the picture for one of the page, for screens and for print
SPEC = f"max-{FLAG_WIDTH * SHARP}x{ROW_HEIGHT * SHARP}|format-webp-lossless"
STRIP_SPEC = f"max-2400x{2 * ROW_HEIGHT * SHARP}|format-webp-lossless"


def mark_sign(mark: Mark, picture: Rendition | None = None) -> PictureSign:
    """Return the mark as a sign, under the name editors gave it; `picture` is what is shown of an uploaded one."""
    drawn = mark.sign
    shape = drawn or mark.image
    return PictureSign(
        code=mark.code,
        name=mark.name,
        alt=mark.alt_text,
        kind=_kind(mark),
        is_stand_in=bool(drawn and drawn.is_stand_in),
        width=shape.width,
        height=shape.height,
        address=drawn.src if drawn else picture.url if picture else "",
        stored=picture.file.name if picture else "",
        drawing=drawn.code if drawn else "",
    )


def _kind(mark: Mark) -> str:
    """What the sign stands for, which an uploaded picture of it does not change."""
    drawn = signs().get(mark.drawing)
    return drawn.kind if drawn else "picture"


def shown_signs(marks: Iterable[Mark]) -> list[PictureSign]:
    """Return the marks as a page shows them; one whose picture cannot be read is left out."""
    marks = list(marks)
    prefetch_renditions(mark.image for mark in marks if not mark.sign)
    pictures = ((mark, None if mark.sign else _rendition(mark.image, SPEC)) for mark in marks)
    return [mark_sign(mark, picture) for mark, picture in pictures if mark.sign or picture]


def official_artwork(marks: Iterable[Mark]) -> Mapping[str, Sign]:
    """Return the marks' pictures by the codes of the signs they stand for (`MarkQuerySet.with_artwork`)."""
    marks = list(marks)
    codes = {mark.code: mark.drawing or mark.code for mark in marks}
    return {codes[sign.code]: sign for sign in shown_signs(marks)}


def picture_sign(picture: Image, *, code: str, name: str) -> PictureSign | None:
    """Return a picture of a whole strip as one sign, or None where its file cannot be read."""
    shown = _rendition(picture, STRIP_SPEC)
    if not shown:
        return None
    return PictureSign(
        code, name, name, "picture", False, picture.width, picture.height, shown.url, stored=shown.file.name
    )


def _rendition(picture: Image, spec: str) -> Rendition | None:
    try:
        return picture.get_rendition(spec)
    except OSError:
        return None  # the file is gone or broken: the strip stands without it


def known_marks() -> dict[str, PictureSign]:
    """Return all marks of the installation by their codes."""
    return {mark.code: mark_sign(mark) for mark in Mark.objects.select_related("image") if mark.sign or mark.image}
