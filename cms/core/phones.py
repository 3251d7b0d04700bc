"""Polish telephone numbers: how people type them, how they are shown and dialled."""

import re

from django.utils.translation import gettext as _

_MOBILE = re.compile(r"^(45|50|51|53|57|60|66|69|72|73|78|79|88)")


def parse_phone(text: str) -> str:
    """Give the number in the form `+48585550109`, or `+48585550109;ext=12` with an extension.

    Accepts spaces, hyphens, dots, slashes and brackets, a leading 0, 48, +48 or 0048, and `wew. 12`.
    Raises ValueError with a sentence for the person.
    """
    number, _separator, extension = re.sub(r"\bwewn?\.?", "ext", text.strip().lower()).partition("ext")
    extension = extension.strip(" .:")
    digits = re.sub(r"[\s\u2000-\u200f\u202f().\-\u2010-\u2015/]", "", number)
    digits = re.sub(r"^(\+48|0048|48(?=\d{9}$)|0(?=\d{9}$))", "", digits.rstrip(",;"))
    if not re.fullmatch(r"[1-9]\d{8}", digits) or (extension and not re.fullmatch(r"\d{1,6}", extension)):
        raise ValueError(
            _("Give a Polish telephone number of nine digits, for example 58 555 01 09 or +48 58 555 01 09 wew. 12.")
        )
    return f"+48{digits}" + (f";ext={extension}" if extension else "")


def format_phone(number: str) -> str:
    """Show `+48585550109` as people read it: `58 555 01 09`, a mobile number as `600 555 109`."""
    digits, _separator, extension = number.removeprefix("+48").partition(";ext=")
    if len(digits) != 9:
        return number
    if _MOBILE.match(digits):
        shown = f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    else:
        shown = f"{digits[:2]} {digits[2:5]} {digits[5:7]} {digits[7:]}"
    return f"{shown} wew. {extension}" if extension else shown
