"""Dates written in a sentence, made readable for machines: each becomes a `<time>` element."""

import datetime
import re

from .dates import MONTHS_GENITIVE

_TAG = re.compile(r"(<[^>]*>)")
_DATE = re.compile(
    rf"(?<![\d.])(?:(?P<day>\d{{1,2}})\s(?P<month>{'|'.join(MONTHS_GENITIVE)})\s(?P<year>\d{{4}})"
    r"|(?P<d>\d{1,2})\.(?P<m>\d{2})\.(?P<y>\d{4}))(?!\d)(?:\sr\.)?"
)


def mark_dates(html: str) -> str:
    """Put every whole date of an HTML text into `<time datetime="…">`, but none twice and none inside a tag."""
    depth, pieces = 0, []
    for piece in _TAG.split(html):
        if piece.startswith("<time"):
            depth += 1
        elif piece.startswith("</time"):
            depth -= 1
        elif not piece.startswith("<") and not depth:
            piece = _DATE.sub(_mark, piece)
        pieces.append(piece)
    return "".join(pieces)


def _mark(found: re.Match[str]) -> str:
    month = MONTHS_GENITIVE.index(found["month"]) + 1 if found["month"] else int(found["m"])
    try:
        day = datetime.date(int(found["year"] or found["y"]), month, int(found["day"] or found["d"]))
    except ValueError:
        return found[0]
    return f'<time datetime="{day.isoformat()}">{found[0]}</time>'
