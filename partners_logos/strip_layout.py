"""How the signs of a strip share the width: every line is drawn on one scale, whatever stands in it.

All lines are filled up to the same width, so that signs, the spaces around them and the lines shrink by one factor on a
narrow screen. No extra sign can then outgrow the European flag (FE21-3), which shrinks as it does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from partners_logos.signs import Sign

ROW_HEIGHT = 56  # pixels, at most
FLAG_RATIO = 3 / 2
FLAG_WIDTH = round(ROW_HEIGHT * FLAG_RATIO)
GAP = 28  # pixels at full size: half a sign's height on both sides of its protected zone
SMALLEST_HEIGHT = 40  # pixels; a row with smaller signs could not be read, so they stand under each other
ROW_STEPS = (160, 320, 480, 600, 720)


@dataclass(frozen=True)
class StripItem:
    """A sign at its largest size in pixels, and its code in a strip; `after_line` puts a vertical line before it."""

    sign: Sign
    code: str
    width: int
    height: int
    after_line: bool = False
    is_extra: bool = False


@dataclass(frozen=True)
class Row:
    """A line of signs; `filler` is the empty width, in pixels at full size, that makes it as wide as the widest."""

    items: tuple[StripItem, ...]
    filler: int
    gap: int = GAP

    @property
    def is_extra(self) -> bool:
        """Whether the line holds signs that no programme asks for."""
        return self.items[0].is_extra


def full_width(line: Sequence[StripItem]) -> int:
    """Return how wide a line is with its spaces when nothing has to shrink."""
    gaps = len(line) - 1 + sum(item.after_line for item in line)
    return sum(item.width for item in line) + gaps * GAP


def rows_of(lines: Sequence[tuple[StripItem, ...]]) -> tuple[Row, ...]:
    """Return the lines, each filled up to the width of the widest."""
    widths = [full_width(line) for line in lines]
    return tuple(Row(line, max(widths) - width) for line, width in zip(lines, widths, strict=True))


def row_from(lines: Sequence[tuple[StripItem, ...]]) -> int:
    """Return the step of ROW_STEPS from which the signs of every line are high enough to be read; 0 without lines."""
    needed = ceil(max(map(full_width, lines), default=0) * SMALLEST_HEIGHT / ROW_HEIGHT)
    return next((step for step in ROW_STEPS if step >= needed), ROW_STEPS[-1]) if needed else 0
