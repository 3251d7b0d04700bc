"""Parts of a body in the form in which they are stored, with references to files and pages still by name."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

Part = dict[str, Any]


@dataclass(frozen=True)
class Ref:
    """Something loaded elsewhere, by its kind (`picture`, `document`, `film`, `page`) and its name."""

    kind: str
    name: str


def text(html: str) -> Part:
    """Running text."""
    return {"type": "text", "value": html}


def heading(words: str, level: int = 2) -> Part:
    """A heading of the body."""
    return {"type": "heading", "value": {"text": words, "level": f"h{level}"}}


def facts(*rows: tuple[str, str]) -> Part:
    """Terms with their values."""
    return {
        "type": "facts",
        "value": {"facts": items({"term": term, "value": f"<p>{value}</p>"} for term, value in rows)},
    }


def callout(title: str, words: str, tone: str = "info") -> Part:
    """A short message set apart."""
    return {"type": "callout", "value": {"tone": tone, "title": title, "text": f"<p>{words}</p>"}}


def steps(*rows: tuple[str, str]) -> Part:
    """Numbered steps."""
    return {
        "type": "steps",
        "value": {"steps": items({"title": title, "text": f"<p>{words}</p>"} for title, words in rows)},
    }


def accordion(*rows: tuple[str, str]) -> Part:
    """Questions that open to their answers."""
    return {
        "type": "accordion",
        "value": {"parts": items({"title": title, "text": f"<p>{words}</p>"} for title, words in rows)},
    }


def timeline(*rows: tuple[str, str, str]) -> Part:
    """Dated entries: ISO date, title, text."""
    entries = (
        {"date": day, "precision": "day", "title": title, "text": f"<p>{words}</p>"} for day, title, words in rows
    )
    return {"type": "timeline", "value": {"entries": items(entries)}}


def quote(words: str, role: str) -> Part:
    """Somebody's words, with the role of the author."""
    return {"type": "quote", "value": {"text": words, "role": role, "source": "", "source_address": ""}}


def table(caption: str, columns: tuple[str, ...], *rows: tuple[str, ...]) -> Part:
    """A table of plain cells whose first column names the rows."""
    grid = {
        "columns": [{"type": "text", "heading": words} for words in columns],
        "rows": [{"values": [f"<p>{cell}</p>" for cell in row]} for row in rows],
        "caption": caption,
    }
    return {"type": "table", "value": {"table": grid, "has_row_headers": True, "note": ""}}


def figure(picture: str, caption: str = "") -> Part:
    """A picture with a caption; its alternative text is that of the library."""
    return {"type": "figure", "value": {"image": image(picture), "caption": caption, "credit": ""}}


def gallery(title: str, *rows: tuple[str, str]) -> Part:
    """Pictures in a grid: name of the picture and caption."""
    pictures = items({"image": image(name), "caption": caption} for name, caption in rows)
    return {"type": "gallery", "value": {"title": title, "images": pictures}}


def film(name: str, title: str, duration: str, transcript: str) -> Part:
    """A film of the portal's own files with captions and transcript."""
    value = {
        "title": title,
        "file": Ref("film", f"{name}.mp4"),
        "address": "",
        "duration": duration,
        "poster": Ref("picture", name),
        "captions": Ref("film", f"{name}.vtt"),
        "transcript": transcript,
    }
    return {"type": "film", "value": value}


def contact(name: str, phone: str, email: str, hours: str = "") -> Part:
    """A unit or a role with telephone, e-mail and hours."""
    return {"type": "contact", "value": {"name": name, "phone": phone, "email": email, "address": "", "hours": hours}}


def links(*rows: tuple[str, str, str]) -> Part:
    """Links elsewhere: address, title, sentence."""
    cards = ({"page": None, "address": address, "title": title, "text": words} for address, title, words in rows)
    return {"type": "link_cards", "value": {"links": items(cards)}}


def image(name: str) -> dict[str, Any]:
    """A picture of the library with the alternative text recorded there."""
    return {"image": Ref("picture", name), "decorative": False, "alt_text": Ref("alt", name)}


def page_links(*rows: tuple[str, str]) -> Part:
    """Links to pages of the same portal: slug and sentence; the title is the page's own."""
    cards = ({"page": Ref("page", slug), "address": "", "title": "", "text": words} for slug, words in rows)
    return {"type": "link_cards", "value": {"links": items(cards)}}


def items(values: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """List items as a ListBlock stores them."""
    return [{"type": "item", "id": str(uuid.uuid4()), "value": value} for value in values]
