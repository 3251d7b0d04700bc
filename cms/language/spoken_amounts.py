"""Amounts in złoty and percentages in a sentence: `12,4 mln zł`, `dwanaście milionów złotych`, `84,28 proc.`"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from .folding import Word, names
from .numbers import Number, read_number
from .numerals import scale
from .rounding import Manner, agrees, manner_of

_CURRENCY = names("zl pln zlotych zlote zloty zlotego zlotym zlotymi zlota")
_OTHER_CURRENCY = names("eur euro usd gbp chf dolarow funtow frankow koron")
_GROSZE = names("gr grosz grosze groszy")
_BARE_FOLLOWERS = names("z ze w na do od i oraz to jest stanowi pochodzi a czyli tj dla przez wynosi wyniosla")
_PERCENT = names("proc procent procenty procentow procentach procentu procentami")
_LARGE = 1_000_000


@dataclass(frozen=True)
class Amount:
    """A number of złoty, or of percent, in words `first` to `after`, at `start` to `end` of folded text."""

    number: Number
    manner: Manner
    start: int
    end: int
    first: int
    after: int

    def agrees(self, exact: Decimal) -> bool:
        """Whether an exact value agrees with what is said."""
        return agrees(self.number, self.manner, exact)


def amounts_in(words: Sequence[Word], numbers: Iterable[Number]) -> Iterator[Amount]:
    """Every amount in złoty among the numbers of a text.

    Without a currency only what is said in millions, or to the grosz in groups of three.
    """
    for number in numbers:
        after = _past_currency(words, number)
        if after is None:
            continue
        first = number.first - (number.first > 0 and words[number.first - 1].text in {"pln", "zl"})
        number = _with_grosze(words, number, after)
        after = max(after, number.after)
        manner = manner_of(words, first, after)
        yield Amount(number, manner, words[first].start, words[after - 1].end, first, after)


def percents_in(words: Sequence[Word], numbers: Iterable[Number]) -> Iterator[Amount]:
    """Every percentage among the numbers of a text."""
    for number in numbers:
        after = number.after
        after += _is(words, after, "-")
        if not (_is(words, after, "%") or (after < len(words) and _is_percent_word(words[after].text))):
            continue
        after += 1 + (words[after].text == "proc" and _is(words, after + 1, "."))
        yield Amount(
            number, manner_of(words, number.first, after), number.start, words[after - 1].end, number.first, after
        )


def _is_percent_word(word: str) -> bool:
    return word in _PERCENT or word.startswith("procentow")


def _past_currency(words: Sequence[Word], number: Number) -> int | None:
    """The index after the currency; None for what is no amount in złoty."""
    after, last = number.after, words[number.after - 1].text
    if scale(last) and _is(words, after, "."):
        after += 1
    following = words[after].text if after < len(words) else ""
    if following in _CURRENCY:
        while after + 1 < len(words) and words[after + 1].text in {"pln", "zl"}:
            after += 1
        return after + 1
    if following in _OTHER_CURRENCY or following in {"€", "$", "%", "£"}:
        return None
    is_led = number.first > 0 and words[number.first - 1].text == "pln"
    is_large = scale(last) is not None and number.value >= _LARGE
    is_exact = number.step == Decimal("0.01") and number.value >= _LARGE / 10
    if is_led or ((is_large or is_exact) and not (following[:1].isalpha() and following not in _BARE_FOLLOWERS)):
        return number.after
    return None


def _with_grosze(words: Sequence[Word], number: Number, after: int) -> Number:
    """Add `39 groszy`, `39 gr` or `39/100` after the złoty."""
    grosze = read_number(words, after) if after < len(words) else None
    if grosze is None or not 0 < grosze.value < 100 or number.step < 1:
        return number
    following = [word.text for word in words[grosze.after : grosze.after + 2]]
    if following[:1] and following[0] in _GROSZE:
        end = grosze.after + 1
    elif following == ["/", "100"]:
        end = grosze.after + 2
    else:
        return number
    exact = number.value + grosze.value / 100
    return replace(number, value=exact, step=Decimal("0.01"), after=end, end=words[end - 1].end)


def _is(words: Sequence[Word], index: int, text: str) -> bool:
    return index < len(words) and words[index].text == text
