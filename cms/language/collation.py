"""The order of the Polish alphabet: a ą b c ć d e ę … ź ż (TYP-6).

Letters count first, whatever their case; digits count as numbers, so that `Etap 2` stands before `Etap 10`; only then
do foreign accents and case decide. Databases without ICU sort wrongly, so lists are sorted by this key in Python.
"""

import unicodedata
from functools import lru_cache

_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}

SortKey = tuple[tuple[tuple[int, int, str], ...], tuple[str, ...], str, str]


def sort_key(text: str) -> SortKey:
    """Return a key that sorts as a Polish dictionary does; equal only for equal texts."""
    composed = unicodedata.normalize("NFC", text)
    primary: list[tuple[int, int, str]] = []
    accents: list[str] = []
    digits = ""
    for character in composed.casefold():
        if character.isdecimal():
            digits += str(unicodedata.decimal(character))
            continue
        if digits:
            primary.append(_number(digits))
            digits = ""
        weight, accent = _weight(character)
        primary.append(weight)
        accents.append(accent)
    if digits:
        primary.append(_number(digits))
    return tuple(primary), tuple(accents), composed.swapcase(), text


def _number(digits: str) -> tuple[int, int, str]:
    """Return the weight of a run of digits: by value, however long it is."""
    significant = digits.lstrip("0")
    return 1, len(significant), significant


@lru_cache(maxsize=1024)
def _weight(character: str) -> tuple[tuple[int, int, str], str]:
    """Return the weight of a character and the foreign accent it carries: signs, numbers, letters, other scripts."""
    if character in _RANK:
        return (2, _RANK[character], ""), ""
    base, accent = unicodedata.normalize("NFD", character)[0], unicodedata.normalize("NFD", character)[1:]
    if base in _RANK:
        return (2, _RANK[base], ""), accent
    if character.isspace():
        return (0, 0, ""), ""
    if not character.isalnum():
        return (0, ord(character), ""), ""
    return (3, ord(character), ""), ""
