"""Text made easy to compare: small letters without Polish marks, plain spaces and hyphens, each character in its place.

Folding never moves a character, so that what was found in folded text can be pointed at in the text as it was written.
Invisible characters (soft hyphens, zero-width spaces) are taken out and remembered.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]")
_ODD_SPACES = re.compile(r"[^\S \n]")
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_QUOTES = "„”“»«‟"
_TABLE: Mapping[int, str] = str.maketrans(
    "ąćęłńóśźżé" + _HYPHENS + _QUOTES + "’‘", "acelnoszze" + "-" * len(_HYPHENS) + '"' * len(_QUOTES) + "''"
)
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


@dataclass(frozen=True)
class Word:
    """A word, a run of digits or one other mark of folded text, with its place there."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Folded:
    """Folded text, the same as it was written, and where invisible characters were taken out of both."""

    text: str
    written: str
    removed: tuple[int, ...] = ()

    def original(self, position: int) -> int:
        """Where a character of the folded text stands in the text as it was written."""
        return position + bisect_right(self.removed, position)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the text as it was written of the words between two places here."""
        return self.original(start), self.original(end - 1) + 1 if end > start else self.original(start)


def fold(text: str) -> Folded:
    """Fold a text. Line breaks stay; `Ł` and `l`, `–` and `-`, `„` and `"` become the same."""
    removed: list[int] = []
    for count, match in enumerate(_INVISIBLE.finditer(text)):
        removed.append(match.start() - count)
    visible = _INVISIBLE.sub("", text) if removed else text
    lower = visible.lower()
    if len(lower) != len(visible):
        lower = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in visible)
    return Folded(_ODD_SPACES.sub(" ", lower).translate(_TABLE), visible, tuple(removed))


def words_of(folded: str) -> tuple[Word, ...]:
    """The words, numbers and marks of a folded text in their order."""
    return tuple(Word(match[0], match.start(), match.end()) for match in _WORD.finditer(folded))


def names(text: str) -> frozenset[str]:
    """The words of a list written in one line."""
    return frozenset(text.split())
