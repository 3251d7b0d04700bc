"""Identifiers of Polish bodies: NIP, REGON, electronic delivery address (ADE), postal code.

NIP: weights 6 5 7 2 3 4 5 6 7 modulo 11 (regulation on NIP); REGON: weights 8 9 2 3 4 5 6 7 for nine digits and
2 4 8 5 0 9 7 3 6 1 2 4 8 for fourteen, modulo 11, ten counting as nought (GUS). The check characters of an ADE are not
published, so only its shape is checked.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .spaces import plain_spaces

_NIP_WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)
_REGON_WEIGHTS = (8, 9, 2, 3, 4, 5, 6, 7)
_LONG_REGON_WEIGHTS = (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)
_ADE = re.compile(r"AE:PL-[0-9]{5}-[0-9]{5}-[A-Z]{5}-[0-9]{2}")
_POSTAL_CODE = re.compile(r"[0-9]{2}-[0-9]{3}")


def normalise_number(text: str) -> str:
    """Return the digits of a NIP or REGON typed with spaces, hyphens or the prefix `PL`."""
    return re.sub(r"[\s-]", "", plain_spaces(text)).upper().removeprefix("PL")


def normalise_ade(text: str) -> str:
    """Return an electronic delivery address in capital letters, without spaces, with plain hyphens."""
    return re.sub("[\u2010-\u2015\u2212]", "-", plain_spaces(text)).replace(" ", "").upper()


def _checksum(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11


def is_nip(text: str) -> bool:
    """Tell whether the text is a NIP: ten digits of which the last is the right check digit."""
    digits = normalise_number(text)
    if not re.fullmatch("[0-9]{10}", digits) or digits == "0000000000":
        return False
    return _checksum(digits, _NIP_WEIGHTS) == int(digits[9])


def is_regon(text: str) -> bool:
    """Tell whether the text is a REGON of nine or fourteen digits with the right check digits."""
    digits = normalise_number(text)
    if not re.fullmatch("[0-9]{9}(?:[0-9]{5})?", digits) or not digits.strip("0"):
        return False
    if _checksum(digits, _REGON_WEIGHTS) % 10 != int(digits[8]):
        return False
    return len(digits) == 9 or _checksum(digits, _LONG_REGON_WEIGHTS) % 10 == int(digits[13])


def is_ade(text: str) -> bool:
    """Tell whether the text has the shape of an electronic delivery address."""
    return _ADE.fullmatch(normalise_ade(text)) is not None


def format_nip(text: str) -> str:
    """Write a NIP as `583-326-88-09`; a text of another length is returned as it is."""
    digits = normalise_number(text)
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:8]}-{digits[8:]}" if len(digits) == 10 else text


def validate_nip(value: str) -> None:
    """Refuse a NIP with a wrong check digit."""
    if not is_nip(value):
        raise ValidationError(
            _("This is not a valid NIP: enter ten digits, for example 123-456-32-18."),
            code="invalid",
        )


def validate_regon(value: str) -> None:
    """Refuse a REGON with a wrong check digit."""
    if not is_regon(value):
        raise ValidationError(
            _("This is not a valid REGON: enter nine or fourteen digits, for example 123456785."),
            code="invalid",
        )


def validate_ade(value: str) -> None:
    """Refuse what has not the shape of an electronic delivery address."""
    if not is_ade(value):
        raise ValidationError(
            _("This is not an electronic delivery address: enter it as AE:PL-12345-67890-ABCDE-12."), code="invalid"
        )


def validate_postal_code(value: str) -> None:
    """Refuse what is not a Polish postal code."""
    if not _POSTAL_CODE.fullmatch(value):
        raise ValidationError(_("This is not a postal code: enter it as 10-959."), code="invalid")
