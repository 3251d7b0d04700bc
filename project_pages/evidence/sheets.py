"""Tables for auditors: CSV as Polish spreadsheets open it, without a cell that they would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Says to spreadsheets that the file is UTF-8."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def sheet(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The table as bytes: semicolons, lines ended as in the standard, one form for the same content."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows([harmless(value) for value in row] for row in rows)
    return (MARK + text.getvalue()).encode()


def harmless(value: object) -> str:
    """The text of a cell; an apostrophe stands before what a spreadsheet would take for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
