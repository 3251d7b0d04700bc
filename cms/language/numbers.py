"""Numbers in a sentence, in digits, in words or in both: `11 977 479,39`, `dwadzieścia dwa i pół miliona`, `6-ciu`.

Each number says to which step it was said: `12 mln` to the million, `12,4 mln` to the hundred thousand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .folding import Word, names
from .numerals import ABBREVIATED_SCALES, DIGIT_ENDINGS, HALVES, cardinal, may_begin_number, scale

MOST_DIGITS, MOST_GROUPS, MOST_PARTS = 13, 5, 4
_ROUND_FROM = 10_000
_HIGHEST = 10**12
_ABBREVIATIONS = names("ok ca r zl tys mln mld proc godz min max")


@dataclass(frozen=True)
class Number:
    """A number, the step to which it was said, and the folded text from `start` to `end`, words `first` to `after`."""

    value: Decimal
    step: Decimal
    start: int
    end: int
    first: int
    after: int
    is_spelled: bool = False


@dataclass(frozen=True)
class _Part:
    value: Decimal
    step: Decimal
    after: int


def numbers_in(words: Sequence[Word]) -> Iterator[Number]:
    """Every number among the words of a text, in their order."""
    index = 0
    while index < len(words):
        number = read_number(words, index)
        if number:
            yield number
        index = number.after if number else index + 1


def read_number(words: Sequence[Word], index: int) -> Number | None:
    """The number that begins with the word at `index`, with its thousands, millions and billions."""
    text = words[index].text
    if not (_may_begin(words, index) if text[0].isdecimal() else may_begin_number(text)):
        return None
    total, step, position, ceiling, end = Decimal(0), Decimal(1), index, _HIGHEST, index
    for count in range(MOST_PARTS):
        part = _part(words, position)
        power = _scale_at(words, part.after) if part else None
        if part is None or (power or 1) >= ceiling or (not power and part.value % 1 == Decimal("0.5") and count):
            break
        total += part.value * (power or 1)
        step = (_coarser(part) if count else part.step) * (power or 1)
        ceiling = power or 1
        end = part.after + bool(power)
        position = end + (power is not None and _is_mark(words, end, ".") and _part(words, end + 1) is not None)
        if power is None:
            break
    if end == index or (total < 1 and words[index].text in HALVES and step < 1):
        return None
    spelled = not words[index].text[0].isdecimal()
    return Number(total, step, words[index].start, words[end - 1].end, index, end, spelled)


def _part(words: Sequence[Word], index: int) -> _Part | None:
    """A number without its scale."""
    if index >= len(words):
        return None
    word = words[index].text
    if word[0].isdecimal():
        return _digits(words, index)
    if word in HALVES:
        return _Part(HALVES[word], Decimal("0.1"), index + 1) if _scale_at(words, index + 1) else None
    if scale(word) and word not in ABBREVIATED_SCALES:
        return _Part(Decimal(1), Decimal(1), index)
    return _spelled(words, index)


def _spelled(words: Sequence[Word], index: int) -> _Part | None:
    value, limit, position = 0, 1000, index
    while position < len(words) and limit > 1:
        piece = cardinal(words[position].text)
        if piece is None or piece >= limit:
            break
        value, position = value + piece, position + 1
        limit = 100 if piece >= 100 else 10 if piece >= 20 else 1
    return _with_half(words, Decimal(value), position) if position > index else None


def _with_half(words: Sequence[Word], value: Decimal, after: int) -> _Part:
    """Add the half of `dwa i pół`."""
    if after + 1 < len(words) and words[after].text == "i" and words[after + 1].text == "pol":
        return _Part(value + Decimal("0.5"), Decimal("0.5"), after + 2)
    return _Part(value, Decimal(1), after)


def _digits(words: Sequence[Word], index: int) -> _Part | None:
    """Digits with their groups of three, decimals or an ending (`6-ciu`)."""
    digits, position, mark = words[index].text, index + 1, ""
    while len(words[index].text) <= 3 and position - index <= 2 * MOST_GROUPS:
        group = _group(words, position, mark)
        if group is None:
            break
        mark, position = group
        digits += words[position - 1].text
    if len(digits) > MOST_DIGITS:
        return None
    decimals = _decimals(words, position, mark)
    if decimals:
        return _Part(Decimal(f"{digits}.{decimals}"), Decimal(1).scaleb(-len(decimals)), position + 2)
    value = Decimal(digits)
    if _is_mark(words, position, "-") and _touch(words, position + 1) and words[position + 1].text in DIGIT_ENDINGS:
        return _Part(value, Decimal(1), position + 2)
    if value < _ROUND_FROM:
        return _with_half(words, value, position)
    return _Part(value, _last_figure(value, len(digits)), position)


def _group(words: Sequence[Word], index: int, mark: str) -> tuple[str, int] | None:
    """The mark before the next group of three digits and the index after the group; marks of one number are alike."""
    if index < len(words) and _is_group(words, index) and words[index].start == words[index - 1].end + 1:
        return (" ", index + 1) if mark in {"", " "} else None
    if index + 1 >= len(words) or not (_touch(words, index) and _touch(words, index + 1)):
        return None
    found = words[index].text
    if found not in {".", ",", "'"} or mark not in {"", found} or not _is_group(words, index + 1):
        return None
    if found == "," and mark == "" and not _is_mark(words, index + 2, ",") and not _is_mark(words, index + 2, "."):
        return None
    return found, index + 2


def _is_group(words: Sequence[Word], index: int) -> bool:
    return len(words[index].text) == 3 and words[index].text[0].isdecimal()


def _decimals(words: Sequence[Word], index: int, mark: str) -> str:
    """The digits after a decimal comma or point that touches the number."""
    if index + 1 >= len(words) or words[index].text not in {",", "."} or words[index].text == mark:
        return ""
    found = words[index + 1].text
    return found if found[0].isdecimal() and len(found) <= 4 and _touch(words, index, 2) else ""


def _last_figure(value: Decimal, length: int) -> Decimal:
    """The place of the last digit that is not a nought, with at least two places kept: 12 000 000 is said to 10^6."""
    step = Decimal(1)
    while value and value % (step * 10) == 0 and step.adjusted() < length - 2:
        step *= 10
    return step


def _coarser(part: _Part) -> Decimal:
    """The step of a further part: `12 milionów 300 tysięcy` is said to the hundred thousand."""
    step = part.step
    while part.value and step >= 1 and part.value % (step * 10) == 0:
        step *= 10
    return step


def _scale_at(words: Sequence[Word], index: int) -> int | None:
    return scale(words[index].text) if index < len(words) else None


def _is_mark(words: Sequence[Word], index: int, mark: str) -> bool:
    """Whether the mark stands at the index, touching what is before it."""
    return index < len(words) and words[index].text == mark and _touch(words, index)


def _touch(words: Sequence[Word], index: int, count: int = 1) -> bool:
    """Whether words from `index` on, so many, each touch the word before them."""
    last = index + count
    return last <= len(words) and all(words[item].start == words[item - 1].end for item in range(index, last))


def _may_begin(words: Sequence[Word], index: int) -> bool:
    """Whether digits begin a number: not within a code, a date, or after a word that they belong to (`covid-19`)."""
    if index == 0 or words[index].start != words[index - 1].end:
        return True
    before = words[index - 1].text
    if before[0].isalnum():
        return False
    if before not in {".", ",", "/", "-", "_"} or index == 1 or not _touch(words, index - 1):
        return True
    earlier = words[index - 2].text
    return before in {".", ","} and not earlier[0].isdecimal() and (before == "," or earlier in _ABBREVIATIONS)
