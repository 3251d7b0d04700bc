"""Amounts in złoty and percentages: read what people type, write what Polish readers expect.

Amounts are `Decimal` with exactly two places. They are written `11 977 479,39 zł` with hard spaces (TYP-2). The percent
sign follows its number without a space (`84,28%`), as the dictionaries of Polish spelling (PWN, rule 87) want it.
"""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from .spaces import NBSP, plain_spaces

GROSZ = Decimal("0.01")
MAX_DIGITS = 13  # with grosze 15: SQLite keeps no more, and a longer amount could not even be read again
MAX_LENGTH = 60
MINUS = "\u2212"

_CURRENCY = r"(?:zł|zl|pln)\.?"
_LEADING_CURRENCY = re.compile(rf"^(?:{_CURRENCY}\s*)+", re.IGNORECASE)
_TRAILING_CURRENCY = re.compile(rf"(?:\s*{_CURRENCY})+$", re.IGNORECASE)
_OTHER_CURRENCY = re.compile(r"[€$£]|(?<![a-z])(?:eur|euro|usd|gbp|chf)(?![a-z])", re.IGNORECASE)
_MULTIPLIER = re.compile(
    r"^(?P<number>.*?)\s*(?P<word>tys\.?|tysiąc|tysiące|tysięcy|mln\.?|milion(?:y|ów)?|mld\.?)$", re.IGNORECASE
)
_NO_GROSZE = re.compile(r",(?:-|–|—|--)$")

_SPACED = re.compile(r"^(?P<whole>[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,](?P<part>[0-9]+))?$")
_DOTTED = re.compile(
    r"^(?P<whole>[0-9]{1,3}(?:\.[0-9]{3})+),(?P<part>[0-9]+)$|^(?P<only>[0-9]{1,3}(?:\.[0-9]{3}){2,})$"
)
_COMMAED = re.compile(
    r"^(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+)\.(?P<part>[0-9]+)$|^(?P<only>[0-9]{1,3}(?:,[0-9]{3}){2,})$"
)
_AMBIGUOUS = re.compile(r"^(?P<whole>[1-9][0-9]{0,2})[.,](?P<part>[0-9]{3})$")


class AmountError(ValueError):
    """The text is not an amount; the message is a sentence for the person who typed it."""


def parse_amount(text: str) -> Decimal:
    """Read an amount in złoty, exact to the grosz.

    Accepts `11 977 479,39 zł` with any kind of space, `PLN PLN`, `11977479.39`, `11.977.479,39`, `100,-`, `1,3 mln zł`,
    `350 tys. zł`. Raises `AmountError` (a `ValueError`) with a translated sentence for everything else.
    """
    if len(text) > MAX_LENGTH:
        text = text.strip()
    if len(text) > MAX_LENGTH:
        raise AmountError(_("This text is too long for an amount. %(accepted)s") % {"accepted": accepted_amounts()})
    number = plain_spaces(text)
    if _OTHER_CURRENCY.search(number):
        raise AmountError(_("Amounts are given in złoty. %(accepted)s") % {"accepted": accepted_amounts()})
    number = _TRAILING_CURRENCY.sub("", _LEADING_CURRENCY.sub("", number))
    number, power = _split_multiplier(number)
    if number[:1] in {"-", MINUS, "–", "("} and any(character.isdigit() for character in number):
        raise AmountError(_("An amount cannot be negative. %(accepted)s") % {"accepted": accepted_amounts()})
    whole, part = _split_digits(_NO_GROSZE.sub("", number), power)
    return _exact(whole, part, power)


def accepted_amounts() -> str:
    """Return the sentence that says what `parse_amount` accepts."""
    return _("Enter an amount such as 11 977 479,39 zł, 1200 or 1,3 mln zł.")


def _split_multiplier(number: str) -> tuple[str, int]:
    """Split `1,3 mln` into the number and the power of ten of its word."""
    match = _MULTIPLIER.match(number)
    if match is None:
        return number, 0
    word = match["word"].lower()
    power = 9 if word.startswith("mld") else 6 if word.startswith("m") else 3
    return match["number"].strip(), power


def _split_digits(number: str, power: int) -> tuple[str, str]:
    """Return the digits before and after the decimal mark."""
    ambiguous = _AMBIGUOUS.match(number)
    if ambiguous and not power:
        raise AmountError(
            _("“%(text)s” can be read in two ways: write %(thousands)s or %(decimals)s.")
            % {
                "text": number,
                "thousands": format_amount(Decimal(ambiguous["whole"] + ambiguous["part"])),
                "decimals": format_amount(Decimal(f"{ambiguous['whole']}.{ambiguous['part'][:2]}")),
            }
        )
    match = _SPACED.match(number)
    if match:
        return match["whole"].replace(" ", ""), match["part"] or ""
    match = _DOTTED.match(number) or _COMMAED.match(number)
    if match:
        return re.sub("[.,]", "", match["whole"] or match["only"]), match["part"] or ""
    raise AmountError(_("This is not an amount. %(accepted)s") % {"accepted": accepted_amounts()})


def _exact(whole: str, part: str, power: int) -> Decimal:
    """Return the amount the digits make, refusing more digits or places than an amount can have."""
    part = part.rstrip("0") if power else part
    if len(part) > power + 2:
        raise AmountError(
            _("An amount has at most two digits after the comma (grosze). %(accepted)s")
            % {"accepted": accepted_amounts()}
        )
    digits = (whole + part.ljust(power, "0")[:power]).lstrip("0") or "0"
    if len(digits) > MAX_DIGITS:
        raise AmountError(_("An amount has at most %(count)d digits before the comma.") % {"count": MAX_DIGITS})
    return Decimal(f"{digits}.{part[power:].ljust(2, '0')}")


def format_number(value: Decimal | int, places: int | None = None) -> str:
    """Write a number with hard spaces between groups of three and a decimal comma.

    `places` fixes the digits after the comma (rounded half up); without it trailing zeros are left out.
    """
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError(f"{value} is not a finite number")
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{abs(number):,f}"
    whole, _dot, part = text.partition(".")
    part = part if places is not None else part.rstrip("0")
    sign = MINUS if number < 0 else ""
    return sign + whole.replace(",", NBSP) + (f",{part}" if part else "")


def format_amount(amount: Decimal | int) -> str:
    """Write an amount in full: `11 977 479,39 zł`, with hard spaces."""
    return f"{format_number(amount, 2)}{NBSP}zł"


def short_amount(amount: Decimal | int) -> str:
    """Write an amount in round words: `12 mln zł`, `1,3 mln zł`, `350 tys. zł`, `999 zł`.

    One digit after the comma below one hundred of the unit, none above.
    """
    number, unit = Decimal(amount), "zł"
    rounded = number.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    for power, word in ((3, "tys."), (6, "mln"), (9, "mld")):
        if abs(rounded) < 1000:
            break
        rounded = _three_figures(number.scaleb(-power))
        unit = f"{word}{NBSP}zł"
    return f"{format_number(rounded)}{NBSP}{unit}"


def rounded_amount(amount: Decimal | int) -> str:
    """Write an amount rounded to two places of its unit: `11,98 mln zł`, `350,25 tys. zł`, `999 zł`."""
    number, unit = Decimal(amount), "zł"
    rounded = number.quantize(Decimal(1), rounding=ROUND_HALF_UP)
    for power, word in ((3, "tys."), (6, "mln"), (9, "mld")):
        if abs(rounded) < 1000:
            break
        rounded = number.scaleb(-power).quantize(GROSZ, rounding=ROUND_HALF_UP)
        unit = f"{word}{NBSP}zł"
    return f"{format_number(rounded)}{NBSP}{unit}"


def _three_figures(number: Decimal) -> Decimal:
    """Round to one place below one hundred and to a whole number above."""
    rounded = number.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return rounded if abs(rounded) < 100 else number.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """Return what percentage of the whole the part is, to two places; None when the whole is zero."""
    if not whole:
        return None
    return (part / whole * 100).quantize(GROSZ, rounding=ROUND_HALF_UP)


def format_percent(percent: Decimal | int) -> str:
    """Write a percentage (84.28 means 84.28 per cent) as `84,28%`, without a space and without trailing zeros."""
    return f"{format_number(Decimal(percent).quantize(GROSZ, rounding=ROUND_HALF_UP))}%"
