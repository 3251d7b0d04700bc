"""What differs between two stored pages, word by word, as people compare texts. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

MOST_WORDS = 3000
"""In one changed passage; a longer one is shown as taken away and added as a whole."""


class Kind(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """Words that share their fate."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Passage:
    """A line of the page that changed, in pieces; or how many lines stand unchanged in this place."""

    pieces: tuple[Piece, ...] = ()
    unchanged: int = 0


def passages(before: Sequence[str], after: Sequence[str]) -> list[Passage]:
    """The changed lines in their order, with the number of unchanged ones between them."""
    found: list[Passage] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Passage(unchanged=end - start))
        else:
            found += _changed(before[start:end], after[new_start:new_end])
    return found


def _changed(before: Sequence[str], after: Sequence[str]) -> Iterator[Passage]:
    """Lines are paired as they stand; what is left over was taken away or added."""
    paired = min(len(before), len(after))
    for old, new in zip(before[:paired], after[:paired], strict=True):
        yield Passage(tuple(_pieces(old.split(" "), new.split(" "))))
    for line in before[paired:]:
        yield Passage((Piece(Kind.REMOVED, line),))
    for line in after[paired:]:
        yield Passage((Piece(Kind.ADDED, line),))


def _pieces(before: list[str], after: list[str]) -> Iterator[Piece]:
    if len(before) + len(after) > MOST_WORDS:
        yield Piece(Kind.REMOVED, " ".join(before))
        yield Piece(Kind.ADDED, " ".join(after))
        return
    for tag, start, end, new_start, new_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Kind.SAME, " ".join(before[start:end]))
            continue
        if end > start:
            yield Piece(Kind.REMOVED, " ".join(before[start:end]))
        if new_end > new_start:
            yield Piece(Kind.ADDED, " ".join(after[new_start:new_end]))
