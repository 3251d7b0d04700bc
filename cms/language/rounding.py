"""How exactly a number is said (`blisko 12 mln`, `ponad 30`), and whether an exact value agrees with it."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum

from .folding import Word, names
from .numbers import Number

_ABOVE = names("ponad przeszlo powyzej przekracza przekroczy przekroczyla przekroczyl przekraczaja przekraczajacy gora")
_ABOVE_ENDINGS = names("przekraczajacej przekraczajaca przekraczajacym przekroczylo przekraczala")
_BELOW = names("blisko prawie niemal niecale niecaly niecalych niespelna mala ponizej")
_ABOUT = names("okolo ok ca circa przyblizeniu rzedu jakies jakichs orientacyjnie szacunkowo wiecej mniej gdzies")
_AT_MOST = names("maksymalnie maksimum max najwyzej")
_AT_LEAST = names("minimum minimalnie min najmniej conajmniej")
_AFTERWARDS = ("okladem", "hakiem", "gora", "gorka")
_LOOK_BACK = 3
_ABOUT_SHARE, _BELOW_SHARE = Decimal("0.025"), Decimal("0.04")


class Manner(StrEnum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    ABOVE = "above"
    BELOW = "below"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


def manner_of(words: Sequence[Word], index: int, after: int) -> Manner:
    """How the number in words `index` to `after` is meant, by the words before it and by `z okładem` after it."""
    following = [word.text for word in words[after : after + 2]]
    if following[:1] == ["z"] and following[-1] in _AFTERWARDS:
        return Manner.ABOVE
    before = [word.text for word in words[max(0, index - _LOOK_BACK) : index] if word.text != "."]
    last = before[-1] if before else ""
    if last in {"niz", "od"} and len(before) > 1 and before[-2] in {"wiecej", "mniej"}:
        is_denied = "nie" in before
        if before[-2] == "wiecej":
            return Manner.AT_MOST if is_denied else Manner.ABOVE
        return Manner.AT_LEAST if is_denied else Manner.BELOW
    if before[-2:] == ["mniej", "wiecej"] or last == "~":
        return Manner.ABOUT
    if last in _ABOVE | _ABOVE_ENDINGS:
        return Manner.AT_MOST if "nie" in before else Manner.ABOVE
    found = {_BELOW: Manner.BELOW, _AT_MOST: Manner.AT_MOST, _AT_LEAST: Manner.AT_LEAST}
    for forms, manner in found.items():
        if last in forms:
            return manner
    return Manner.ABOUT if last in _ABOUT - {"wiecej", "mniej"} else Manner.EXACT


def agrees(number: Number, manner: Manner, exact: Decimal | int) -> bool:
    """Whether an exact value agrees with a number said in this manner: rounded to its step, or on its side of it."""
    difference = Decimal(exact) - number.value
    is_rounded = abs(difference) * 2 <= number.step
    if manner in {Manner.ABOVE, Manner.AT_LEAST}:
        return 0 <= difference <= number.value
    if manner is Manner.AT_MOST:
        return 0 >= difference >= -number.value / 2
    if manner is Manner.BELOW:
        return 0 >= difference >= -max(number.step, number.value * _BELOW_SHARE)
    if manner is Manner.ABOUT:
        return is_rounded or abs(difference) <= max(number.step / 2, number.value * _ABOUT_SHARE)
    return is_rounded
