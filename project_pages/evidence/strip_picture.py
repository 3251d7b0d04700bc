"""The funding strip as a stored page shows it: its accessible name, its signs, and one picture of all of them. Pure."""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from lxml import etree
from lxml.html import HtmlElement

from project_pages.evidence.offline import STRIP, strip_pictures

SVG = "http://www.w3.org/2000/svg"
GAP = 24
LINE = 2
EDGE = 12
TALLEST = 4000
"""Pixels; a size that no page shows is taken for a mistake in the document."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class ShownSign:
    """A sign as drawn: its name, its size in pixels, its picture, and whether the vertical line stands before it."""

    name: str
    width: int
    height: int
    source: str
    after_line: bool = False

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the picture, or of its address where the picture is not stored."""
        return hashlib.sha256(picture_bytes(self.source) or self.source.encode()).hexdigest()


@dataclass(frozen=True)
class ShownStrip:
    """The strip of a page; no lines where the page shows none."""

    name: str = ""
    lines: tuple[tuple[ShownSign, ...], ...] = ()

    @property
    def width(self) -> int:
        """Pixels of the picture across."""
        return max((_line_width(line) for line in self.lines), default=0) + 2 * EDGE

    @property
    def height(self) -> int:
        """Pixels of the picture from top to bottom."""
        heights = [_line_height(line) for line in self.lines]
        return sum(heights) + GAP * max(0, len(heights) - 1) + 2 * EDGE

    def as_data(self) -> dict[str, Any]:
        """Plain data, without the pictures."""
        lines = [
            [
                {
                    "name": sign.name,
                    "width": sign.width,
                    "height": sign.height,
                    "after_line": sign.after_line,
                    "sha256": sign.fingerprint,
                }
                for sign in line
            ]
            for line in self.lines
        ]
        return {"name": self.name, "lines": lines}

    def as_svg(self) -> str:
        """One picture of all signs on white; empty where there are none."""
        if not self.lines:
            return ""
        size = {"width": str(self.width), "height": str(self.height)}
        root = etree.Element(f"{{{SVG}}}svg", {**size, "viewBox": f"0 0 {self.width} {self.height}"}, nsmap={None: SVG})
        etree.SubElement(root, f"{{{SVG}}}title").text = _UNWRITABLE.sub("", self.name)
        etree.SubElement(root, f"{{{SVG}}}rect", {**size, "fill": "#ffffff"})
        top = EDGE
        for line in self.lines:
            _draw(root, line, top)
            top += _line_height(line) + GAP
        return etree.tostring(root, encoding="unicode")


def shown_strip(document: HtmlElement) -> ShownStrip:
    """The strip of a stored document."""
    pictures = strip_pictures(document)
    if not pictures:
        return ShownStrip()
    lines: dict[HtmlElement, list[ShownSign]] = {}
    for picture in pictures:
        lines.setdefault(picture.getparent(), []).append(
            ShownSign(
                name=picture.get("alt", ""),
                width=_pixels(picture.get("width")),
                height=_pixels(picture.get("height")),
                source=picture.get("src", ""),
                after_line=_follows_line(picture),
            )
        )
    named = document.xpath(f'.//*[contains(concat(" ", @class, " "), " {STRIP} ")]//*[@role="img"]/@aria-label')
    name = named[0] if named else ", ".join(sign.name for line in lines.values() for sign in line)
    return ShownStrip(str(name), tuple(tuple(line) for line in lines.values()))


def picture_bytes(source: str) -> bytes | None:
    """The bytes of a `data:` address; None of any other."""
    if not source.startswith("data:"):
        return None
    head, _, body = source.partition(",")
    content = unquote_to_bytes(body)
    if not head.endswith(";base64"):
        return content
    return b64decode(content)


def _follows_line(picture: HtmlElement) -> bool:
    """Whether the vertical line stands between a sign and the one before it."""
    has_line = False
    for other in picture.itersiblings(preceding=True):
        if other.tag == "img":
            return has_line
        has_line = has_line or f"{STRIP}__rule" in (other.get("class") or "").split()
    return False


def _pixels(text: str | None) -> int:
    return min(int(text), TALLEST) if text and text.isdecimal() else 0


def _line_width(line: Iterable[ShownSign]) -> int:
    signs = list(line)
    lines = sum(1 for sign in signs if sign.after_line)
    return sum(sign.width for sign in signs) + GAP * (len(signs) - 1 + lines) + LINE * lines


def _line_height(line: Iterable[ShownSign]) -> int:
    return max(sign.height for sign in line)


def _draw(root: etree._Element, line: tuple[ShownSign, ...], top: int) -> None:
    left, height = EDGE, _line_height(line)
    for place, sign in enumerate(line):
        if sign.after_line:
            box = {"x": str(left), "y": str(top), "width": str(LINE), "height": str(height), "fill": "#1b1a18"}
            etree.SubElement(root, f"{{{SVG}}}rect", box)
            left += LINE + GAP
        etree.SubElement(
            root,
            f"{{{SVG}}}image",
            {
                "href": _UNWRITABLE.sub("", sign.source),
                "x": str(left),
                "y": str(top + (height - sign.height) // 2),
                "width": str(sign.width),
                "height": str(sign.height),
            },
        )
        left += sign.width + (GAP if place < len(line) - 1 else 0)
