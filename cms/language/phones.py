"""Polish telephone numbers: `58 326 88 09` for people, `tel:+48583268809` for telephones (KON-5)."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .spaces import NBSP, plain_spaces

_EXTENSION = re.compile(r"[\s,;]*(?:wewn?\.?|w\.)\s*(?P<extension>[0-9]{1,5})$", re.IGNORECASE)
_LEADING_WORDS = re.compile(r"^(?:telefon|tel|faks|fax)[\s.:/]*", re.IGNORECASE)
# First two digits of geographic numbers; all others of nine digits are mobile, free or special numbers.
_AREA = re.compile("1[2-8]|2[2-59]|3[2-4]|4[1-468]|5[24-689]|6[1-3578]|7[14-7]|8[1-79]|9[145]")


def phone_digits(text: str) -> str | None:
    """Return the number with its country in front (`+48583268809`), short numbers as they are; None for no number."""
    digits = re.sub(r"[\s().–-]", "", _without_extension(text))
    digits = "+" + digits.removeprefix("00") if digits.startswith("00") else digits
    if re.fullmatch("[0-9]{9}", digits):
        return f"+48{digits}"
    return digits if re.fullmatch(r"\+[1-9][0-9]{7,14}|[0-9]{3,6}", digits) else None


def format_phone(text: str) -> str:
    """Write a number in groups with hard spaces; what is not a number is returned as it is."""
    number = phone_digits(text)
    if number is None:
        return text
    extension = _EXTENSION.search(plain_spaces(text))
    tail = f"{NBSP}wew.{NBSP}{extension['extension']}" if extension else ""
    return _grouped(number) + tail


def validate_phone(value: str) -> None:
    """Refuse what nobody could dial."""
    if not phone_digits(value):
        raise ValidationError(
            _("Give a telephone number, for example 58 555 01 09 or 58 555 01 09 wew. 12."), code="invalid"
        )


def _without_extension(text: str) -> str:
    """Return the text without `tel.` in front and `wew. 12` behind."""
    return _EXTENSION.sub("", _LEADING_WORDS.sub("", plain_spaces(text)))


def _grouped(number: str) -> str:
    """Group a Polish number by three or by two-three-two-two; others keep their country apart."""
    if number.startswith("+48") and len(number) == 12:
        digits = number[3:]
        steps = (2, 3, 2, 2) if _AREA.match(digits) else (3, 3, 3)
    elif number.startswith("+"):
        return number
    else:
        digits, steps = number, (3, 3)
    groups, start = [], 0
    for step in steps:
        groups.append(digits[start : start + step])
        start += step
    return NBSP.join(group for group in groups if group)
