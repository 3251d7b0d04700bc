"""The headings of a body: their anchors, their order, the list of contents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from wagtail.rich_text import RichText

from cms.language.slugs import slugify_polish

from .pictures import prefetch_renditions
from .telling import print_quotes

ANCHOR_PREFIX = "sekcja-"
HEADING = re.compile(r"<h([23])\b[^>]*>(.*?)</h\1>", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A heading of a body with its anchor, unique on the page."""

    level: int
    text: str
    anchor: str


def make_anchor(text: str, taken: set[str]) -> str:
    """Give an anchor for a heading and note it as taken; a second heading of the same words gets `-2`.

    The prefix keeps anchors of the body apart from those of the page's own sections.
    """
    slug = slugify_polish(text, max_length=60) or "czesc"
    anchor, number = f"{ANCHOR_PREFIX}{slug}", 1
    while anchor in taken:
        number += 1
        anchor = f"{ANCHOR_PREFIX}{slug}-{number}"
    taken.add(anchor)
    return anchor


def _headings_of(child: Any) -> list[tuple[int, str, str]]:
    """Give level, words and stored words of each heading in one block of a body."""
    if child.block_type == "heading":
        text = child.value.get("text") or ""
        return [(child.value.number, text, text)]
    if isinstance(child.value, RichText):
        found = HEADING.findall(child.value.source)
        return [(int(level), _words(print_quotes(inside)), _words(inside)) for level, inside in found]
    return []


def _words(html: str) -> str:
    return unescape(strip_tags(html)).strip()


def _walk(body: Any) -> Iterator[tuple[Any, list[Heading]]]:
    """Go through the blocks of a body, each with its headings; a fact quoted in one does not move its anchor."""
    taken: set[str] = set()
    for child in body:
        headings = _headings_of(child)
        yield child, [Heading(level, text, make_anchor(stored, taken)) for level, text, stored in headings]


def outline(body: Any) -> list[Heading]:
    """List the headings of a body in their order."""
    return [heading for _child, headings in _walk(body) for heading in headings]


def skipped_levels(body: Any) -> list[int]:
    """Give the places of blocks that hold a heading of level 3 with none of level 2 before it."""
    seen_section = False
    places = []
    for place, child in enumerate(body):
        for level, _text, _stored in _headings_of(child):
            if level == 3 and not seen_section and place not in places:
                places.append(place)
            seen_section = seen_section or level == 2
    return places


def prepare_body(body: Any) -> None:
    """Hand each block what only the whole body knows: anchors, the level of the section, renditions."""
    level = 1
    images: list[Any] = []
    for child, headings in _walk(body):
        if headings:
            level = headings[-1].level
        if child.block_type == "heading":
            child.value.anchor = headings[0].anchor
        elif isinstance(child.value, RichText):
            child.value.anchors = [heading.anchor for heading in headings]
        elif child.block_type == "accordion":
            child.value.heading_level = level + 1
        images.extend(_images_of(child.value))
    prefetch_renditions(images)


def _images_of(value: Any) -> Iterator[Any]:
    """Find the images a block shows: its own, or those of its items."""
    if not hasattr(value, "get"):
        return
    for name in ("image", "poster"):
        if value.get(name):
            yield value.get(name)
    for item in value.get("images") or ():
        if hasattr(item, "get") and item.get("image"):
            yield item.get("image")
