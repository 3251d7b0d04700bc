"""Pictures as pages show them: a few WebP sizes, with dimensions, fetched for many images at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, prefetch_related_objects

CONTENT_WIDTHS = (480, 800, 1280)
CONTENT_SIZES = "(min-width: 60rem) 42rem, 100vw"
THUMB_WIDTHS = (320, 640)
THUMB_SIZES = "(min-width: 60rem) 14rem, (min-width: 36rem) 33vw, 50vw"
FULL_WIDTH = 1600


@dataclass(frozen=True)
class Picture:
    """Everything an `img` element needs; `full` is the address of a large copy, or empty."""

    src: str
    srcset: str
    sizes: str
    width: int
    height: int
    alt: str
    full: str = ""


def width_specs(image: Any, widths: Iterable[int]) -> list[str]:
    """Name the renditions of an image that is never enlarged: wider ones than the original fall away."""
    if image.is_svg():
        return ["original"]
    chosen = sorted({min(width, image.width) for width in widths})
    return [f"width-{width}|format-webp" for width in chosen]


def thumb_specs(image: Any) -> list[str]:
    """Name the renditions of a gallery's thumbnail, cut to 3:2, and of its large copy."""
    if image.is_svg():
        return ["original"]
    return [f"fill-{width}x{width * 2 // 3}|format-webp" for width in THUMB_WIDTHS]


def full_spec(image: Any) -> str:
    """Name the rendition opened from a thumbnail."""
    return "original" if image.is_svg() else f"max-{FULL_WIDTH}x{FULL_WIDTH}|format-webp"


def prefetch_renditions(images: Iterable[Any]) -> None:
    """Fetch every rendition of all these images in one query, so that thirty pictures cost what one does."""
    images = [
        image for image in images if image is not None and image.pk and not hasattr(image, "prefetched_renditions")
    ]
    if not images:
        return
    renditions = images[0].get_rendition_model()._default_manager.all()
    prefetch_related_objects(images, Prefetch("renditions", queryset=renditions, to_attr="prefetched_renditions"))


def _picture(image: Any, specs: list[str], sizes: str, alt: str, full: str = "") -> Picture | None:
    wanted = [*specs, full] if full and full not in specs else specs
    try:
        made = image.get_renditions(*wanted)
    except OSError:
        # The file is gone or broken: the page stands without the picture.
        return None
    shown = [made[spec] for spec in specs]
    middle = shown[min(1, len(shown) - 1)]
    return Picture(
        src=middle.url,
        srcset=", ".join(f"{one.url} {one.width}w" for one in shown) if len(shown) > 1 else "",
        sizes=sizes if len(shown) > 1 else "",
        width=middle.width,
        height=middle.height,
        alt=alt,
        full=made[full].url if full else "",
    )


def content_picture(image: Any, alt: str) -> Picture | None:
    """Give an image as a figure of the reading column shows it, or None where its file cannot be read."""
    return _picture(image, width_specs(image, CONTENT_WIDTHS), CONTENT_SIZES, alt)


def thumb_picture(image: Any, alt: str) -> Picture | None:
    """Give an image as a gallery shows it, with the address of a large copy, or None without a readable file."""
    return _picture(image, thumb_specs(image), THUMB_SIZES, alt, full_spec(image))


def alternative_text(image: Any) -> str:
    """Give the sentence for those who do not see an image placed in a block: its own there, else the image's."""
    if getattr(image, "decorative", False):
        return ""
    return getattr(image, "contextual_alt_text", None) or getattr(image, "description", "") or ""
