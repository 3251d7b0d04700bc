"""Quotation marks: „ ” and, inside them, « » (TYP-4)."""

import re

from .markup import BREAK, QUOTE

_MARKS = re.compile(rf"[\"„“”«»{QUOTE}{BREAK}]")
_BEFORE_OPENING = frozenset(f" \u00a0\t\n\r\u202f\u2009([{{–—-/„«{BREAK}")
_AFTER_CLOSING = frozenset(f" \u00a0\t\n\r\u202f\u2009{BREAK}")
_CLOSING = {"„": "”", "«": "»"}


def polish_quotes(text: str) -> str:
    """Return the text with Polish quotation marks, paragraph by paragraph; as long as it was.

    A paragraph whose marks do not pair (inches, a mark forgotten) is left as it is.
    """
    result = list(text)
    for marks in _paragraphs(text):
        for position, mark in _paired(text, marks) or ():
            result[position] = mark
    return "".join(result)


def _paragraphs(text: str) -> list[list[int]]:
    """Return the positions of the quotation marks, one list a paragraph."""
    paragraphs: list[list[int]] = [[]]
    for match in _MARKS.finditer(text):
        if match[0] == BREAK:
            paragraphs.append([])
        else:
            paragraphs[-1].append(match.start())
    return [paragraph for paragraph in paragraphs if paragraph]


def _paired(text: str, positions: list[int]) -> list[tuple[int, str]] | None:
    """Return the right mark for each position, or None if they do not pair."""
    open_marks: list[str] = []
    replacements: list[tuple[int, str]] = []
    opened_at: set[int] = set()
    for position in positions:
        if _opens(text, position, opened_at):
            mark = _opening_mark(text[position], open_marks)
            open_marks.append(mark)
            opened_at.add(position)
        elif open_marks:
            mark = _CLOSING[open_marks.pop()]
        else:
            return None
        replacements.append((position, mark))
    return None if open_marks else replacements


def _opens(text: str, position: int, opened_at: set[int]) -> bool:
    """Tell whether a mark opens a quotation, by its kind or by its neighbours."""
    mark = text[position]
    if mark in "„«":
        return True
    if mark == "»":
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return (before in _BEFORE_OPENING or position - 1 in opened_at) and after not in _AFTER_CLOSING


def _opening_mark(mark: str, open_marks: list[str]) -> str:
    """Return the opening mark for this depth; « typed outermost stays."""
    if open_marks:
        return "«" if open_marks[-1] == "„" else "„"
    return "«" if mark == "«" else "„"
