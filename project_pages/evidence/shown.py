"""What a page shows, apart from how it is drawn: two answers that show the same have the same digest. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml import html
from lxml.etree import ParserError
from lxml.html import HtmlElement

VOLATILE = "data-volatile"
"""Marks in templates what changes by itself: the day of today, the moment of the last publication."""

UNSHOWN = frozenset({"script", "style", "template", "noscript", "svg", "head", "nav"})
"""Left out of the comparison. A drawing repeats in lines what stands beside it in words."""

# fmt: off
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on
ATTRIBUTES = ("href", "src", "alt", "aria-label", "datetime", "lang", "hreflang")
_HASH_IN_NAME = re.compile(r"\.[0-9a-f]{12}(?=\.\w+(?:[?#]|$))")
_SPACE = re.compile(r"\s+")


def parsed(text: str) -> HtmlElement:
    """The document of an answer; an empty one where there is nothing to read."""
    try:
        return html.document_fromstring(text)
    except ParserError:  # an empty text
        return html.document_fromstring("<html><body></body></html>")


def main_of(document: HtmlElement) -> HtmlElement:
    """The main content, or the whole body of a page that marks none."""
    found = document.find(".//main")
    body = document.find("body")
    return found if found is not None else (body if body is not None else document)


def shown_lines(main: HtmlElement) -> list[str]:
    """The words of the main content, a line for each block, with the addresses and alternative texts in their place."""
    lines = [""]
    for part in _parts(main):
        if part is None:
            lines.append("")
        else:
            lines[-1] += part
    tidy = (_SPACE.sub(" ", line).strip() for line in lines)
    return [line for line in tidy if line]


def spoken_lines(main: HtmlElement) -> list[str]:
    """The words alone, for people who compare two versions."""
    lines = shown_lines(main)
    tidy = (_SPACE.sub(" ", re.sub(r"\x00[^\x00]*\x00", "", line)).strip() for line in lines)
    return [line for line in tidy if line]


def digest_of(lines: Sequence[str], **further: Any) -> str:
    """SHA-256 of what is shown; `further` is plain data that belongs to it, such as hashes of files."""
    data: Mapping[str, Any] = {"lines": list(lines), **further}
    return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _parts(element: HtmlElement) -> Iterator[str | None]:
    """Pieces of text in their order, with None between blocks; attributes stand between two zero characters."""
    if not is_shown(element):
        return
    is_block = element.tag in BLOCKS or element.tag == "br"
    if is_block:
        yield None
    for name in ATTRIBUTES:
        value = element.get(name)
        if value:
            yield f"\x00{name}={_HASH_IN_NAME.sub('', value)}\x00"
    yield element.text or ""
    for child in element:
        yield from _parts(child)
        yield child.tail or ""
    if is_block:
        yield None


def is_shown(element: HtmlElement) -> bool:
    """Whether an element counts as shown content."""
    return (
        isinstance(element.tag, str)
        and element.tag not in UNSHOWN
        and element.get(VOLATILE) is None
        and element.get("hidden") is None
        and element.get("type") != "hidden"
    )
