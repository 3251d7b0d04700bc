"""Reading paragraphs out of any HTML, that of word processors above all."""

import re
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml import html as lxml_html

from .rich_text_parts import Attributes, Paragraph, Run
from .web_addresses import is_allowed

_NOISE = re.compile(
    r"<!--.*?-->|<!\[[^>]*>|<\?[^>]*>|<!doctype[^>]*>"
    r"|<(script|style|title|head|xml|object|svg|math|template|noscript|iframe|select|textarea)\b[^>]*>.*?</\1\s*>"
    r"|</?[a-z]\w*:\w+[^>]*>|<(?:meta|link|base)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_REMOVED = {"del", "s", "strike", "script", "style", "title", "head", "img", "embed", "button", "input", "iframe"}
_HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
_BLOCKS = {
    *("p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "address"),
    *("figure", "figcaption", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "dl", "dt", "dd"),
    *("center", "body", "html", "form", "fieldset", "details", "summary", "hr", "ul", "ol", "li", *_HEADINGS),
}
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|footnote-sep)", re.IGNORECASE)
_LIST_LEVEL = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_ORDERED_MARKER = re.compile(r"^\s*\(?(?:\d{1,3}|[a-z]{1,4})[.)]", re.IGNORECASE)
_WORD_TITLE = re.compile(r"\bMsoTitle\b")
_WORD_COMMENT = re.compile(r"\bMsoComment|\bmsoDel\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Marks:
    """What holds for the text inside an element."""

    bold: bool = False
    italic: bool = False
    link: Attributes | None = None
    keeps_lines: bool = False


@dataclass
class _Reader:
    """Collects paragraphs while walking the tree."""

    done: list[Paragraph] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    kind: str = "p"
    depth: int = 0
    key: str = ""

    def flush(self) -> None:
        """End the paragraph that is being read."""
        if self.runs:
            self.done.append(Paragraph(self.kind, tuple(self.runs), self.depth, self.key))
        self.runs, self.key = [], ""

    def add(self, text: str | None, marks: _Marks) -> None:
        """Add text; source line ends are spaces, as in a browser."""
        if text:
            text = text if marks.keeps_lines else re.sub(r"[\n\r]+[ \t]*", " ", text)
            self.runs.append(Run(text, marks.bold, marks.italic, marks.link))

    def walk(self, element: etree._Element, marks: _Marks, list_depth: int = -1) -> None:
        """Read an element and all it holds, but not its tail."""
        tag = element.tag if isinstance(element.tag, str) else ""
        style = element.get("style", "")
        if not tag or tag in _REMOVED or _HIDDEN.search(style) or _WORD_COMMENT.search(element.get("class", "")):
            return
        if tag == "br":
            self.runs.append(Run("\n"))
        elif tag in ("ul", "ol"):
            self.flush()
            self._inside(element, marks, list_depth + 1)
            self.flush()
        elif tag in _BLOCKS:
            self._block(element, tag, marks, list_depth)
        elif tag == "sup" and re.fullmatch(r"[0-9]{1,2}", (element.text_content() or "").strip()):
            self.add(element.text_content().strip().translate(_SUPERSCRIPTS), marks)
        elif not _MARKER.search(style):
            self._inside(element, _inline_marks(element, tag, style, marks), list_depth)

    def _inside(self, element: etree._Element, marks: _Marks, list_depth: int) -> None:
        self.add(element.text, marks)
        for child in element:
            self.walk(child, marks, list_depth)
            self.add(child.tail, marks)

    def _block(self, element: etree._Element, tag: str, marks: _Marks, list_depth: int) -> None:
        continues_item = tag != "li" and list_depth >= 0 and self.kind in ("ul", "ol")
        if continues_item and tag not in _HEADINGS:
            # A paragraph inside an item: the item's first words, or another line of it.
            if self.runs and "".join(run.text for run in self.runs).strip():
                self.runs.append(Run("\n"))
            self._inside(element, marks, list_depth)
            return
        self.flush()
        before = self.kind, self.depth
        self.kind, self.depth = _kind(element, tag, list_depth)
        self.key = element.get("data-block-key", "")
        self._inside(element, replace(marks, keeps_lines=marks.keeps_lines or tag == "pre"), list_depth)
        self.flush()
        self.kind, self.depth = before


def _kind(element: etree._Element, tag: str, list_depth: int) -> tuple[str, int]:
    if tag in _HEADINGS:
        return _HEADINGS[tag], 0
    if tag == "li":
        parent = element.getparent()
        return ("ol" if parent is not None and parent.tag == "ol" else "ul"), max(list_depth, 0)
    level = _LIST_LEVEL.search(element.get("style", ""))
    if level:
        markers = [one.text_content() for one in element.iter("span") if _MARKER.search(one.get("style", ""))]
        ordered = bool(markers and _ORDERED_MARKER.match(markers[0]))
        return ("ol" if ordered else "ul"), int(level.group(1)) - 1
    return ("h2" if _WORD_TITLE.search(element.get("class", "")) else "p"), 0


def _inline_marks(element: etree._Element, tag: str, style: str, marks: _Marks) -> _Marks:
    if tag == "a":
        return replace(marks, link=_link(element))
    bold, italic = marks.bold, marks.italic
    if tag in ("b", "strong"):
        bold = not re.search(r"font-weight\s*:\s*(normal|400)", style)
    elif tag in ("i", "em", "cite", "dfn"):
        italic = not re.search(r"font-style\s*:\s*normal", style)
    elif re.search(r"font-weight\s*:\s*(bold|[6-9]00)", style):
        bold = True
    elif re.search(r"font-style\s*:\s*italic", style):
        italic = True
    return replace(marks, bold=bold, italic=italic)


def _link(element: etree._Element) -> Attributes | None:
    attributes = {name: value for name, value in element.attrib.items() if not name.startswith("on")}
    if "linktype" in attributes:
        return tuple((name, value) for name, value in attributes.items() if name not in ("style", "class", "target"))
    address = attributes.get("href", "").strip()
    if not is_allowed(address) or address.startswith("#_"):
        return None
    return (("href", address),)


def read_paragraphs(html: str) -> list[Paragraph]:
    """Read paragraphs, headings and list items in their order, with bold, italic and links."""
    source = _NOISE.sub("", html)
    if not source.strip():
        return []
    reader = _Reader()
    reader.walk(lxml_html.fragment_fromstring(source, create_parent="div"), _Marks())
    reader.flush()
    return reader.done
