"""Texts in, findings out, both as JSON lines: what `manage.py find_drift --batch` reads and prints."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from project_pages.drift.claims import Finding

# Half a surrogate pair has no UTF-8, and some readers take the others for the end of a line.
_UNSAFE = re.compile("[\ud800-\udfff\x85\u2028\u2029]")


class BrokenLineError(ValueError):
    """A line that is no JSON object with `id` and `text`; the message is a sentence with the line's number."""


@dataclass(frozen=True)
class BatchRow:
    """One text with the name under which its findings are given back."""

    id: str | int
    text: str


def rows_of(lines: Iterable[str]) -> Iterator[BatchRow]:
    """The texts of JSON lines, empty lines left out; raises `BrokenLineError` at the first that is none."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _row(line, number)


def _row(line: str, number: int) -> BatchRow:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BrokenLineError(_("Line %(number)d is not JSON.") % {"number": number}) from error
    row_id, text = (data.get("id"), data.get("text")) if isinstance(data, dict) else (None, None)
    if isinstance(row_id, bool) or not isinstance(row_id, str | int) or not isinstance(text, str):
        message = _("Line %(number)d is not an object with “id” and “text”, for example %(example)s.")
        raise BrokenLineError(message % {"number": number, "example": '{"id": "1", "text": "…"}'})
    return BatchRow(row_id, text)


def as_json(row: BatchRow, findings: Iterable[Finding]) -> str:
    """One line of the answer: `id` and `findings` with `fact`, `said`, `current`, `start` and `end`."""
    found = [
        {"fact": item.fact, "said": item.said, "current": item.current, "start": item.start, "end": item.end}
        for item in findings
    ]
    data = {"id": row.id, "findings": found}
    line = json.dumps(data, ensure_ascii=False)
    return json.dumps(data) if _UNSAFE.search(line) else line
