"""A stored page as a tagged A4 document (PDF/UA-1), set by Typst from plain data."""

from __future__ import annotations

import json
import logging
import re
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from lxml import html

from cms.language.dates import exact_moment
from project_pages.evidence.printed import FONTS, Printer, Run, printable
from project_pages.evidence.shown import main_of, parsed
from project_pages.evidence.strip_picture import ShownStrip, shown_strip

TEMPLATE = Path(__file__).resolve().parent / "document.typ"
STANDARD = "ua-1"
TEXT_WIDTH = 166
"""Millimetres between the margins of the page."""
STRIP_HEIGHT = 40
MILLIMETRES = 0.2646
"""Of a pixel at 96 to the inch."""

logger = logging.getLogger(__name__)
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class Stored:
    """What a document says of its page: where and when it was stored, and its HTML."""

    html: str
    title: str
    address: str
    moment: datetime
    author: str = ""


def page_document(stored: Stored) -> bytes:
    """The PDF of a stored page; the same page gives the same bytes.

    A sign that cannot be drawn is left out, with its name in words; raises `typst.TypstError` where Typst fails.
    """
    document = parsed(stored.html)
    strip = shown_strip(document)
    data = _data(stored, document, strip)
    try:
        return _compile(data, stored.moment)
    except typst.TypstError:
        if not strip.lines:
            raise
        logger.exception("The signs of %s cannot be drawn in a document", stored.address)
        return _compile({**data, "picture": _picture(strip, drawn=False)}, stored.moment)


def _compile(data: dict[str, Any], moment: datetime) -> bytes:
    compiler = typst.Compiler(
        TEMPLATE.read_bytes(),
        root=TEMPLATE.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(data, ensure_ascii=False)},
    )
    return compiler.compile(format="pdf", pdf_standards=STANDARD, timestamp=int(moment.timestamp()))


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _data(stored: Stored, document: html.HtmlElement, strip: ShownStrip) -> dict[str, Any]:
    language = (_LANGUAGE.match(document.get("lang") or "") or _LANGUAGE.match(settings.LANGUAGE_CODE)).group()
    blocks = Printer(language).blocks(main_of(document))
    if not any(block["kind"] == "heading" for block in blocks):
        blocks.insert(0, {"kind": "heading", "level": 1, "runs": [asdict(Run(printable(stored.title)))]})
    with translation.override(settings.LANGUAGE_CODE), timezone.override(timezone.get_default_timezone()):
        words = {
            "lang": _LANGUAGE.match(settings.LANGUAGE_CODE).group(),
            "header": _("Record of %(moment)s, address %(address)s")
            % {"moment": exact_moment(stored.moment), "address": stored.address},
        }
        pages = _("page %(page)s of %(pages)s") % {"page": "\n", "pages": "\n"}
        picture = _picture(strip)
    return {
        "title": printable(stored.title) or stored.address,
        "author": printable(stored.author),
        "lang": language,
        "words": {name: printable(text) for name, text in words.items()},
        "pages": [printable(part) for part in pages.split("\n")],
        "picture": picture,
        "blocks": blocks,
    }


def _picture(strip: ShownStrip, drawn: bool = True) -> dict[str, Any]:
    width = min(strip.width * MILLIMETRES, TEXT_WIDTH, STRIP_HEIGHT * strip.width / strip.height)
    return {
        "svg": strip.as_svg() if drawn else "",
        "name": printable(strip.name),
        "width": width,
        "caption": printable(_("Signs: %(names)s") % {"names": strip.name}) if strip.lines else "",
    }
