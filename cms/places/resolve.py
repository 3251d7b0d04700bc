"""From what an editor typed to one unit of the register, or a sentence that says why not."""

import re
from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.places.places import CITY, Place, named, place, register, search

_CODE_ALONE = re.compile(r"\d{2}(?:\d{2}(?:\d{3})?)?")
_CODE_IN_BRACKETS = re.compile(r"\((\d{2,7})\)\s*$")
MOST_NAMED = 6


def choice_label(one: Place) -> str:
    """Return the text that stands for a unit in a form: unmistakable, and read back by `resolve`."""
    return f"{one.full_label} ({one.code})"


def resolve(text: str, kinds: Collection[str] = ()) -> Place:
    """Return the unit meant by `Pisz`, `gmina Pisz`, `gmina Pisz (2816033)` or `2816033`.

    A name that several units bear, an unknown name and an unknown code raise ValidationError with a sentence. A city
    with a county's rights goes before the municipality of the same name and land.
    """
    text = text.strip()
    in_brackets = _CODE_IN_BRACKETS.search(text)
    if in_brackets or _CODE_ALONE.fullmatch(text):
        return _by_code(in_brackets[1] if in_brackets else text, kinds)
    found = _without_doubles([one for one in named(text) if _is_allowed(one, kinds)])
    if len(found) == 1:
        return found[0]
    if found:
        raise ValidationError(_ambiguous(text, found), code="ambiguous")
    raise ValidationError(_unknown(text, search(text, MOST_NAMED, kinds)), code="unknown")


def _by_code(code: str, kinds: Collection[str]) -> Place:
    found = place(code)
    if found is None:
        raise ValidationError(unknown_code(code), code="unknown")
    if not _is_allowed(found, kinds):
        message = _("%(place)s is not of the kind that is expected here.") % {"place": choice_label(found)}
        raise ValidationError(message, code="kind")
    return found


def unknown_code(code: str) -> str:
    """Say that the register has no such code, and which one is meant where only the kind's digit changed."""
    if len(code) == 7 and (now := next((one for key, one in register().items() if key[:6] == code[:6]), None)):
        return _("There is no TERYT code %(code)s. Perhaps %(place)s is meant.") % {
            "code": code,
            "place": choice_label(now),
        }
    return _("There is no TERYT code %(code)s. A code has 2, 4 or 7 digits.") % {"code": code}


def _is_allowed(one: Place, kinds: Collection[str]) -> bool:
    return not kinds or one.level in kinds or one.kind in kinds


def _without_doubles(found: Sequence[Place]) -> list[Place]:
    cities = {one.code for one in found if one.kind == CITY}
    return [one for one in found if one.parent not in cities]


def _ambiguous(text: str, found: Sequence[Place]) -> str:
    return _("Several places are called “%(text)s”: %(places)s. Choose one from the list or type its code.") % {
        "text": text,
        "places": "; ".join(choice_label(one) for one in found),
    }


def _unknown(text: str, similar: Sequence[Place]) -> str:
    if similar:
        return _("No place is called “%(text)s”. Similar names: %(places)s.") % {
            "text": text,
            "places": "; ".join(choice_label(one) for one in similar),
        }
    return _("No place is called “%(text)s”. Type the name of a voivodeship, county or municipality.") % {"text": text}
