"""Polish plural forms: 1 projekt, 2–4 projekty, 5+ projektów, 12–14 projektów, 1,5 projektu (TYP-5)."""

from decimal import Decimal

from .amounts import format_number
from .spaces import NBSP


def plural(number: int | Decimal | float, one: str, few: str, many: str, fraction: str | None = None) -> str:
    """Return the form a number asks for.

    A number with a fractional part takes `fraction` (genitive singular); where it is not given, `many` stands in.
    """
    count = abs(Decimal(str(number)))
    if count != count.to_integral_value():
        return many if fraction is None else fraction
    if count == 1:
        return one
    last, last_two = int(count % 10), int(count % 100)
    return few if 2 <= last <= 4 and not 12 <= last_two <= 14 else many


def counted(number: int | Decimal | float, one: str, few: str, many: str, fraction: str | None = None) -> str:
    """Return the number and its word, with a hard space: `1 200 projektów`."""
    return f"{format_number(Decimal(str(number)))}{NBSP}{plural(number, one, few, many, fraction)}"
