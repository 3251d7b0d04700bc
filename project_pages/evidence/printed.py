"""What a document prints of a page: headings, paragraphs, lists, terms, tables and quotes with runs of text. Pure.

The words are plain data from here to the page of paper, so that nothing in them can be taken for markup.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from project_pages.evidence.offline import STRIP
from project_pages.evidence.shown import BLOCKS

FONTS = Path(__file__).resolve().parent / "fonts"
UNPRINTED = frozenset({"script", "style", "template", "noscript", "svg", "nav", "form", "iframe", "button", "video"})
BOLD = frozenset({"b", "strong", "em", "i", "th", "summary"})
DEEPEST_HEADING = 6
MOST_COLUMNS = 24
MOST_CELLS_SPANNED = 500
SUBSTITUTE = "\N{WHITE SQUARE}"
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK_AFTER = re.compile(r"([/?&=_.-])(?=[^/])")


@dataclass(frozen=True)
class Run:
    """Text of one weight and language. The last run of a link carries its address; only its first mention is first."""

    text: str
    bold: bool = False
    lang: str = ""
    line_break: bool = False
    address: str = ""
    target: str = ""
    number: int = 0
    is_first: bool = False


Block = dict[str, Any]


@dataclass
class Printer:
    """Reads one page; remembers the addresses it met and the level of the last heading."""

    language: str = ""
    addresses: dict[str, int] = field(default_factory=dict)
    level: int = 0

    def blocks(self, element: HtmlElement) -> list[Block]:
        """What stands inside an element, in its order."""
        found: list[Block] = []
        loose: list[Run] = list(self._text(element.text))
        for child in element:
            if _is_printed(child):
                if child.tag in BLOCKS or _holds_blocks(child):
                    found += [*_paragraph(loose), *self._block(child)]
                    loose = []
                else:
                    loose += self.runs(child)
            loose += self._text(child.tail)
        return [*found, *_paragraph(loose)]

    def _block(self, element: HtmlElement) -> list[Block]:
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                return self._heading(element)
            case "ul" | "ol":
                kind = "steps" if element.tag == "ol" else "list"
                items = [self.blocks(item) for item in element if item.tag == "li" and _is_printed(item)]
                items = [item for item in items if item]
                return [{"kind": kind, "items": items}] if items else []
            case "dl":
                items = [*self._terms(element)]
                return [{"kind": "terms", "items": items}] if items else []
            case "table":
                return self._table(element)
            case "blockquote":
                inside = self.blocks(element)
                return [{"kind": "quote", "blocks": inside}] if inside else []
            case "figcaption" | "caption":
                return [{**row, "kind": "note"} if row["kind"] == "paragraph" else row for row in self.blocks(element)]
            case "summary":
                return _paragraph(self.runs(element))
        if STRIP in (element.get("class") or "").split():
            return []  # it stands above everything, as a picture
        return self.blocks(element)

    def _heading(self, element: HtmlElement) -> list[Block]:
        runs = _trimmed(self.runs(element))
        if not runs:
            return []
        self.level = min(int(element.tag[1]), self.level + 1, DEEPEST_HEADING)
        return [{"kind": "heading", "level": self.level, "runs": _as_data(runs)}]

    def _terms(self, element: HtmlElement) -> Iterator[dict[str, Any]]:
        term: list[Run] = []
        words: list[Block] = []
        for child in element.iter("dt", "dd"):
            if not _is_printed(child) or not _belongs(child, element):
                continue
            if child.tag == "dt":
                if term:
                    yield {"term": _as_data(term), "blocks": words}
                term, words = _trimmed(self.runs(child)), []
            else:
                words = [*words, *self.blocks(child)]
        if term:
            yield {"term": _as_data(term), "blocks": words}

    def _table(self, element: HtmlElement) -> list[Block]:
        rows = [row for row in element.iter("tr") if _belongs(row, element)]
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        cells = [row for row in cells if row]
        columns = max((sum(_span(cell, "colspan") for cell in row) for row in cells), default=0)
        caption = next((self.runs(child) for child in element if child.tag == "caption"), [])
        if not columns or columns > MOST_COLUMNS:  # too wide for paper: its words remain
            return [block for row in cells for cell in row for block in self.blocks(cell)]
        head = cells[0] if all(cell.tag == "th" for cell in cells[0]) else []
        body = cells[1:] if head else cells
        return [
            {
                "kind": "table",
                "caption": _as_data(_trimmed(caption)),
                "columns": columns,
                "head": [*self._cells([head], columns)] if head else [],
                "body": [*self._cells(body, columns)],
            }
        ]

    def _cells(self, rows: list[list[HtmlElement]], columns: int) -> Iterator[dict[str, Any]]:
        """The cells in their order; a short row is filled up, and what reaches below the last row is cut."""
        taken: dict[int, int] = {}
        for place, row in enumerate(rows):
            column = 0
            for cell in [*row, *[None] * columns]:
                while taken.get(column, 0) > place:
                    column += 1
                if column >= columns:
                    break
                free = next((at for at in range(column, columns) if taken.get(at, 0) > place), columns) - column
                across = min(_span(cell, "colspan"), free) if cell is not None else 1
                down = min(_span(cell, "rowspan"), len(rows) - place) if cell is not None else 1
                taken |= dict.fromkeys(range(column, column + across), place + down)
                column += across
                yield {"columns": across, "rows": down, "blocks": self.blocks(cell) if cell is not None else []}

    def runs(self, element: HtmlElement, bold: bool = False) -> list[Run]:
        """The text of an element with everything inside it in one line."""
        if not _is_printed(element):
            return []
        if element.tag == "br":
            return [Run("", line_break=True)]
        if element.tag == "img":
            return [*self._text(element.get("alt"), bold)]
        bold = bold or element.tag in BOLD
        found = [*self._text(element.text, bold)]
        for child in element:
            inside = self.runs(child, bold)
            if inside and child.tag in BLOCKS:
                inside = [Run(" "), *inside, Run(" ")]
            found += [*inside, *self._text(child.tail, bold)]
        language = element.get("lang") or ""
        if language and language != self.language:
            found = [run if run.lang else _with(run, lang=language) for run in found]
        return self._linked(element, found)

    def _linked(self, element: HtmlElement, runs: list[Run]) -> list[Run]:
        target = element.get("href") or ""
        if element.tag != "a" or not target.startswith(("http://", "https://")) or not "".join(r.text for r in runs):
            return runs
        is_first = target not in self.addresses
        number = self.addresses.setdefault(target, len(self.addresses) + 1)
        note = {"address": _breakable(target), "target": target, "number": number, "is_first": is_first}
        return [*runs[:-1], _with(runs[-1], **note)] if not runs[-1].address else [*runs, Run("", **note)]

    def _text(self, text: str | None, bold: bool = False) -> Iterator[Run]:
        if text:
            yield Run(printable(_SPACE.sub(" ", text)), bold)


def printable(text: str) -> str:
    """The text in characters that the typeface has; a square stands for any other, and marks of direction go."""
    known = _characters()
    kept = []
    for character in unicodedata.normalize("NFC", text):
        if ord(character) in known or character == "\N{SOFT HYPHEN}" or character == "\N{ZERO WIDTH SPACE}":
            kept.append(character)
        elif character in "\t\n\r":
            kept.append(" ")
        elif unicodedata.category(character) not in ("Cc", "Cf", "Mn", "Me", "Cs"):
            kept.append(SUBSTITUTE)
    return "".join(kept)


@cache
def _characters() -> frozenset[int]:
    pairs = json.loads((FONTS / "characters.json").read_text(encoding="ascii"))
    return frozenset(code for first, last in pairs for code in range(first, last + 1))


def _is_printed(element: HtmlElement) -> bool:
    return (
        isinstance(element.tag, str)
        and element.tag not in UNPRINTED
        and element.get("hidden") is None
        and element.get("aria-hidden") != "true"
    )


def _holds_blocks(element: HtmlElement) -> bool:
    return any(child.tag in BLOCKS and child.tag != "br" for child in element.iterdescendants())


def _belongs(element: HtmlElement, owner: HtmlElement) -> bool:
    """Whether an element is the owner's own, not that of another list or table inside it."""
    return next((parent for parent in element.iterancestors("dl", "table")), None) is owner


def _span(cell: HtmlElement, name: str) -> int:
    value = cell.get(name) or "1"
    return max(1, min(int(value), MOST_CELLS_SPANNED)) if value.isdecimal() and len(value) < 6 else 1


def _breakable(address: str) -> str:
    """An address in which a line may break after its marks."""
    return _BREAK_AFTER.sub("\\1\N{ZERO WIDTH SPACE}", printable(address))


def _with(run: Run, **values: Any) -> Run:
    return Run(**{**asdict(run), **values})


def _trimmed(runs: Iterable[Run]) -> list[Run]:
    """Runs without space at the edges, and with one space where several meet."""
    kept: list[Run] = []
    for run in runs:
        follows_space = not kept or kept[-1].line_break or kept[-1].text.endswith(" ")
        text = run.text.lstrip(" ") if follows_space else run.text
        if text or run.line_break or run.address:
            kept.append(_with(run, text=text))
    while kept and not kept[-1].address and (kept[-1].line_break or not kept[-1].text.strip(" ")):
        kept.pop()
    if kept and not kept[-1].line_break:
        kept[-1] = _with(kept[-1], text=kept[-1].text.rstrip(" "))
    return kept


def _as_data(runs: Iterable[Run]) -> list[dict[str, Any]]:
    return [asdict(run) for run in runs]


def _paragraph(runs: Iterable[Run]) -> list[Block]:
    trimmed = _trimmed(runs)
    return [{"kind": "paragraph", "runs": _as_data(trimmed)}] if trimmed else []
