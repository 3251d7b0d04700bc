"""Codes as people type them: programmes, regions, days, extra marks; every refusal is one sentence."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext as _

from cms.language.dates import DateError, parse_date
from cms.places.places import place
from partners_logos.programmes import ProgrammeFacts
from partners_logos.signs import UNDRAWN, Sign

_SPACES = re.compile(r"\s+")
_TERYT = re.compile(r"\d{2}|\d{4}|\d{7}", re.ASCII)


class CodeError(ValueError):
    """What was typed names nothing; the message is a sentence for the person who typed it."""


def plain_code(text: str) -> str:
    """Return a code without spaces and in small letters, to compare codes."""
    return _SPACES.sub("", text).casefold()


def find_programme(text: str, known: Iterable[ProgrammeFacts]) -> ProgrammeFacts:
    """Return the programme of a code, or of another code by which it goes; raises CodeError for any other."""
    known = list(known)
    names = {plain_code(code): row for row in known for code in (*row.aliases, row.code)}
    found = names.get(plain_code(text))
    if found is None:
        codes = ", ".join(row.code for row in known)
        raise CodeError(_("There is no programme of the code “%(code)s”; known are: %(codes)s.") % _told(text, codes))
    return found


def find_marks(texts: Iterable[str], known: Mapping[str, Sign]) -> list[Sign]:
    """Return the signs of codes, in their order; one that nobody drew yet is a square of its code (`UNDRAWN`)."""
    names = {plain_code(code): sign for code, sign in known.items()}
    return [names.get(plain_code(text)) or _undrawn(text.strip()) for text in texts if text.strip()]


def _undrawn(code: str) -> Sign:
    return Sign(code=code, name=code, alt=code, kind=UNDRAWN, is_stand_in=False, width=1, height=1)


def find_region(text: str) -> str:
    """Return the two-digit code of the voivodeship in which a place of a TERYT code lies; raises CodeError."""
    code = _SPACES.sub("", text)
    if not code:
        return ""
    if not _TERYT.fullmatch(code) or not _exists(code):
        raise CodeError(
            _(
                "“%(code)s” is not a TERYT code: give two digits of a voivodeship, four of a county or seven of a "
                "municipality."
            )
            % {"code": text}
        )
    return code[:2]


def _exists(code: str) -> bool:
    """Whether the register has the unit; the town and the country part of a municipality lie in the whole."""
    whole = {"4": "3", "5": "3", "8": "1", "9": "1"}
    return bool(place(code) or (len(code) == 7 and code[-1] in whole and place(f"{code[:6]}{whole[code[-1]]}")))


def find_day(text: str, option: str) -> date | None:
    """Return the day that is written, None for nothing; raises CodeError for anything that is not a day."""
    if not text.strip():
        return None
    try:
        return parse_date(text)
    except DateError as error:
        raise CodeError(
            _("“%(text)s” given as %(option)s is not a day; write it as 2018-01-01.") % {"text": text, "option": option}
        ) from error


def _told(text: str, codes: str) -> dict[str, str]:
    return {"code": text.strip(), "codes": codes}
