"""Sizes of files as Polish readers write them: `12 B`, `850 kB`, `3,25 MB`.

The units are those of the SI (PN-EN 80000-13): 1 kB is 1000 B and 1 MB is 1000 kB, as file managers of today count.
"""

from decimal import ROUND_HALF_UP, Decimal

from .amounts import format_number
from .spaces import NBSP

_UNITS = (
    ("B", Decimal(1)),
    ("kB", Decimal(1)),
    ("MB", Decimal("0.01")),
    ("GB", Decimal("0.01")),
    ("TB", Decimal("0.01")),
)


def format_size(size: int) -> str:
    """Write a number of bytes with a decimal comma and a hard space; up to kilobytes whole, then two places."""
    if size < 0:
        raise ValueError("a size cannot be negative")
    for power, (unit, step) in enumerate(_UNITS):
        scaled = (Decimal(size) / 1000**power).quantize(step, rounding=ROUND_HALF_UP)
        if scaled < 1000 or unit == _UNITS[-1][0]:
            break
    return f"{format_number(scaled)}{NBSP}{unit}"
