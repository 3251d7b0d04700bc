"""Writing paragraphs as the HTML that the editor and the database use."""

from collections.abc import Sequence
from html import escape

from .rich_text_parts import Paragraph, Run


def write_html(paragraphs: Sequence[Paragraph]) -> str:
    """Write paragraphs, headings and nested lists; an item is never more than one level below the one before."""
    pieces: list[str] = []
    open_lists: list[str] = []
    for paragraph in paragraphs:
        if paragraph.kind in ("ul", "ol"):
            _open_item(pieces, open_lists, paragraph)
        else:
            _close_lists(pieces, open_lists, 0)
            pieces.append(f"<{paragraph.kind}{_key(paragraph)}>{_inline(paragraph.runs)}</{paragraph.kind}>")
    _close_lists(pieces, open_lists, 0)
    return "".join(pieces)


def _open_item(pieces: list[str], open_lists: list[str], item: Paragraph) -> None:
    depth = min(item.depth, len(open_lists))
    _close_lists(pieces, open_lists, depth + 1)
    if len(open_lists) == depth + 1 and open_lists[-1] != item.kind:
        _close_lists(pieces, open_lists, depth)
    if len(open_lists) == depth:
        open_lists.append(item.kind)
        pieces.append(f"<{item.kind}>")
    else:
        pieces.append("</li>")
    pieces.append(f"<li{_key(item)}>{_inline(item.runs)}")


def _close_lists(pieces: list[str], open_lists: list[str], depth: int) -> None:
    while len(open_lists) > depth:
        pieces.append(f"</li></{open_lists.pop()}>")


def _key(paragraph: Paragraph) -> str:
    return f' data-block-key="{escape(paragraph.key)}"' if paragraph.key else ""


def _inline(runs: Sequence[Run]) -> str:
    pieces = []
    index = 0
    while index < len(runs):
        link = runs[index].link
        end = index
        while end < len(runs) and runs[end].link == link:
            end += 1
        inside = "".join(map(_marked, runs[index:end]))
        if link is not None:
            attributes = "".join(f' {name}="{escape(value)}"' for name, value in link)
            inside = f"<a{attributes}>{inside}</a>"
        pieces.append(inside)
        index = end
    return "".join(pieces)


def _marked(run: Run) -> str:
    text = escape(run.text, quote=False).replace("\n", "<br/>")
    if run.italic:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.bold else text
