"""Polish nouns beside a number, in any case: `1 partner`, `z 1 partnerem`, `5 partnerów`, `z 5 partnerami`.

A noun may come with the adjectives that agree with it (`gmina miejsko-wiejska`, `pracownik socjalny`); what follows
them stays as it is (`ośrodek pomocy społecznej`). It may be given in the nominative or as it reads after a number
(`osób`). A word that the dictionary does not know stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from .amounts import format_number
from .morphology import DESCRIBING, GERUND, NOUN, Form, Reading, forms_of, readings
from .spaces import NBSP, plain_spaces

MAX_LENGTH = 120


class Case(StrEnum):
    """The cases a counted noun can stand in."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"


_TAGS = {
    Case.NOMINATIVE: "nom",
    Case.GENITIVE: "gen",
    Case.DATIVE: "dat",
    Case.ACCUSATIVE: "acc",
    Case.INSTRUMENTAL: "inst",
    Case.LOCATIVE: "loc",
}
_TYPED = (("sg", "nom"), ("pl", "nom"), ("pl", "gen"), ("sg", "gen"), ("pl", "acc"), ("sg", "acc"))
"""How nouns are typed, the likeliest first."""

_PREFERRED = {"model": "m3", "przewodnik": "m3", "informator": "m3", "rok": "m3", "para": "f", "kadra": "f"}
"""Of lemmas that are two nouns, or share forms with another one, the gender of the noun that is counted in projects."""

_FORMS = {("uczeń", "gen"): "uczniów", ("uczeń", "acc"): "uczniów"}
"""Plurals of which the dictionary gives a rare variant first."""

_JOINTS = frozenset({"i", "oraz", "lub", "albo", "/", "a"})
_TOKENS = re.compile(r"/|[^\s/]+")


@dataclass(frozen=True)
class _Word:
    """A word of a phrase: one that changes together with its head, or one that stays."""

    text: str
    reading: Reading | None = None
    head: Form | None = None

    def inflected(self, number: str, case: str) -> str:
        """The word in a number and case; nouns of one number (drzwi) keep it, and their adjectives with them."""
        if self.reading is None or self.head is None:
            return self.text
        if not any(number in form.numbers for form in _forms(self.head)):
            number = "pl" if number == "sg" else "sg"
        if number == "pl" and (self.reading.form.lemma, case) in _FORMS:
            return _like(self.text, _FORMS[self.reading.form.lemma, case])
        known = _forms(self.reading.form)
        fitting = [form for form in known if form.fits(number, case) and form.genders & self.head.genders]
        return _like(self.text, self.reading.prefix + fitting[0].text) if fitting else self.text


def _forms(form: Form) -> tuple[Form, ...]:
    return forms_of(form.lemma, form.part, form.rest)


def counted_noun(
    number: int | Decimal, noun: str, case: Case = Case.NOMINATIVE, *, written_after: int | Decimal | None = None
) -> str:
    """Write the number and its noun: `counted_noun(5, "partner", Case.INSTRUMENTAL)` is `5 partnerami`.

    With `written_after` the noun is given as it reads after that number (`osób` after 120).
    """
    return f"{format_number(Decimal(number))}{NBSP}{noun_form(number, noun, case, written_after=written_after)}"


def noun_form(
    number: int | Decimal, noun: str, case: Case = Case.NOMINATIVE, *, written_after: int | Decimal | None = None
) -> str:
    """The form of the noun beside the number, without the number."""
    given = _beside(written_after, Case.NOMINATIVE) if written_after is not None else None
    return _phrase_form(noun, _beside(number, case), given)


def phrase_form(phrase: str, case: Case, *, is_plural: bool = False) -> str:
    """A noun phrase in a case: `projekt zakończony` in the locative is `projekcie zakończonym`."""
    return _phrase_form(phrase, ("pl" if is_plural else "sg", _TAGS[case]), None)


def _beside(number: int | Decimal, case: Case) -> tuple[str, str]:
    """The grammatical number and case that a number written in figures asks of its noun.

    After 1 the singular; after 2–4, but not 12–14, the plural of the same case; after all others the genitive plural
    stands for nominative and accusative; after a fraction the genitive singular.
    """
    count = abs(Decimal(number))
    if count != count.to_integral_value():
        return "sg", "gen"
    if count == 1:
        return "sg", _TAGS[case]
    is_few = 2 <= count % 10 <= 4 and not 12 <= count % 100 <= 14
    if case in (Case.NOMINATIVE, Case.ACCUSATIVE) and not is_few:
        return "pl", "gen"
    return "pl", _TAGS[case]


@lru_cache(maxsize=2048)
def _phrase_form(phrase: str, wanted: tuple[str, str], given: tuple[str, str] | None) -> str:
    tidy = plain_spaces(phrase)
    if len(tidy) > MAX_LENGTH:
        return tidy
    words = [word.inflected(*wanted) for word in _understood(_TOKENS.findall(tidy), given)]
    return " ".join(words).replace(" / ", "/")


def _understood(tokens: Sequence[str], given: tuple[str, str] | None) -> list[_Word]:
    """The words of a phrase; those that follow the head and do not agree with it stay."""
    best = max(_parses(tokens, given), default=None, key=lambda parse: parse.weight)
    if best is None:
        return [_Word(token) for token in tokens]
    rest = list(tokens[len(best.words) :])
    if len(rest) > 1 and rest[0] in _JOINTS:
        return [*best.words, _Word(rest[0]), *_understood(rest[1:], best.stands_in)]
    return [*best.words, *(_Word(token) for token in rest)]


@dataclass(frozen=True)
class _Parse:
    """The words of a phrase that change, up to the last one that agrees with the head."""

    words: tuple[_Word, ...]
    stands_in: tuple[str, str]
    weight: tuple[int | bool, ...]


def _parses(tokens: Sequence[str], given: tuple[str, str] | None) -> Iterator[_Parse]:
    """Every way to take a token for the head; more words, the given or likeliest case and a common noun weigh more."""
    order = [*([given] if given else []), *_TYPED]
    for place, token in enumerate(tokens):
        for reading in _nouns(token):
            for rank, (number, case) in enumerate(order):
                head = reading.form
                if not head.fits(number, case):
                    continue
                before = [_agreeing(one, head, number, case) for one in tokens[:place]]
                after = _following(tokens[place + 1 :], head, number, case)
                if None in before:
                    continue
                words = (*filter(None, before), _Word(token, reading, head), *after)
                yield _Parse(words, (number, case), _weight(words, head, rank))
        if not any(reading.form.part in DESCRIBING for reading in readings(token)):
            return


def _weight(words: Sequence[_Word], head: Form, rank: int) -> tuple[int | bool, ...]:
    is_preferred = _PREFERRED.get(head.lemma.partition(":")[0]) in head.genders
    is_common = not head.is_fixed and not head.is_marked and "pt" not in head.rest.split(":")
    return (len(words), is_preferred, is_common, -rank, "m1" in head.genders, head.part == NOUN)


def _nouns(token: str) -> Iterator[Reading]:
    """What a token may be as the head of a phrase."""
    return (one for one in readings(token) if one.form.part == NOUN or _is_affirmed_gerund(one.form))


def _is_affirmed_gerund(form: Form) -> bool:
    return form.part == GERUND and form.rest.endswith("aff")


def _agreeing(token: str, head: Form, number: str, case: str) -> _Word | None:
    """The token as an adjective of the head, or None."""
    for reading in readings(token):
        form = reading.form
        if form.part in DESCRIBING and form.fits(number, case) and form.genders & head.genders:
            return _Word(token, reading, head)
    return None


def _following(tokens: Sequence[str], head: Form, number: str, case: str) -> list[_Word]:
    """Adjectives after the head (`pracownik socjalny`), but not those of a following noun (`planów nowych usług`)."""
    found: list[_Word] = []
    for token in tokens:
        word = _agreeing(token, head, number, case)
        if word is None:
            belongs_to_next = case != "nom" and any(one.form.fits(number, case) for one in _nouns(token))
            return [] if found and belongs_to_next else found
        found.append(word)
    return found


def _like(model: str, text: str) -> str:
    """The text with a capital or small first letter as in the model, all capitals where the model has them."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
