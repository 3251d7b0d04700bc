"""Rich text as plain text with the way back, so that what was found can be shown and replaced in the HTML.

Facts that the text quotes (`<a linktype="fact" …>`) always follow the record: each becomes one mark, `QUOTED`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from cms.core.fact_quotes import LINK_TYPE
from cms.language.folding import names

QUOTED = "\ufffc"
"""Stands where the text quotes a fact."""

_BLOCKS = names(
    "address article aside blockquote br caption dd details div dl dt embed fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
)
_BULLET = "- "
_DROPPED = names("script style template noscript")
_TAG = re.compile(
    r"""<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*+)>"""
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_SPACES = re.compile(r"[ \t\r\n]+")
_IS_FACT = re.compile(rf"""\blinktype\s*=\s*["']?{LINK_TYPE}\b""")


@dataclass(frozen=True)
class PlainText:
    """The text of an HTML string, and where each part of it stands there.

    A part is a run of characters that stand side by side in both, or what one entity or quoted fact became.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[tuple[int, int], ...]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where words of the text stand in the HTML; tags between them are included."""
        return self._source(start)[0], self._source(end - 1)[1]

    def _source(self, position: int) -> tuple[int, int]:
        """The place in the HTML of one character."""
        part = bisect_right(self.starts, position) - 1
        first, last = self.sources[part]
        after = self.starts[part + 1] if part + 1 < len(self.starts) else len(self.text)
        if last - first != after - self.starts[part]:
            return first, last
        return first + position - self.starts[part], first + position - self.starts[part] + 1


_Part = tuple[str, int, int]


def plain_text(html: str) -> PlainText:
    """The text of rich text: blocks and cells on lines of their own, spaces as a browser shows them."""
    texts: list[str] = []
    starts: list[int] = []
    sources: list[tuple[int, int]] = []
    length, last = 0, "\n"
    for text, first, after in _parts(html):
        if text in {" ", "\n"} and last in {" ", "\n"} and not (text == "\n" and last == " "):
            continue
        texts.append(text)
        starts.append(length)
        sources.append((first, after))
        length, last = length + len(text), text[-1]
    return PlainText("".join(texts), tuple(starts), tuple(sources))


def _parts(html: str) -> Iterator[_Part]:
    """The parts of the text in their order, with their place in the HTML."""
    position = 0
    while position < len(html):
        opening = html.find("<", position)
        opening = len(html) if opening < 0 else opening
        yield from _text_parts(html, position, opening)
        if opening == len(html):
            return
        if html.startswith("<!--", opening):
            end = html.find("-->", opening)
            position = len(html) if end < 0 else end + 3
            continue
        tag = _TAG.match(html, opening)
        if tag is None:
            yield "<", opening, opening + 1
            position = opening + 1
            continue
        position = tag.end()
        name = tag["name"].lower()
        if name in _BLOCKS:
            yield "\n", tag.start(), tag.end()
            if name == "li" and not tag["close"]:
                yield _BULLET, tag.start(), tag.end()
        elif not tag["close"] and (name in _DROPPED or (name == "a" and _IS_FACT.search(tag["attributes"]))):
            position = _end_of(html, name, tag.end())
            if name == "a":
                yield QUOTED, tag.start(), position


def _end_of(html: str, name: str, position: int) -> int:
    """The place after the closing tag of an element."""
    closing = html.find(f"</{name}", position)
    end = html.find(">", closing) if closing >= 0 else -1
    return end + 1 if end >= 0 else len(html)


def _text_parts(html: str, first: int, after: int) -> Iterator[_Part]:
    """Text between tags, its entities and runs of spaces as parts of their own."""
    position = first
    for match in _ENTITY.finditer(html, first, after):
        yield from _spaced(html, position, match.start())
        yield unescape(match[0]), match.start(), match.end()
        position = match.end()
    yield from _spaced(html, position, after)


def _spaced(html: str, first: int, after: int) -> Iterator[_Part]:
    position = first
    for match in _SPACES.finditer(html, first, after):
        if match.start() > position:
            yield html[position : match.start()], position, match.start()
        yield " ", match.start(), match.end()
        position = match.end()
    if after > position:
        yield html[position:after], position, after
