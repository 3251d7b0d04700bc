"""What the dictionary knows of a word: its lemma, its part of speech, and all its forms (Morfeusz 2, SGJP).

The dictionary is loaded on first use, in some 26 MB of memory, and kept for the life of the process. Morfeusz keeps a
state of its own while it works, so that one thread asks at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock

import morfeusz2

NOUN, GERUND, ADJECTIVE = "subst", "ger", "adj"
DESCRIBING = frozenset({ADJECTIVE, "ppas", "pact"})
"""Parts of speech that agree with a noun: adjectives and participles."""

_COMPOUND_HEAD = 4
_INFLECTED = DESCRIBING | {NOUN, GERUND}
_ALL_CASES = 6
_lock = Lock()
_Interpretation = tuple[str, str, str, list[str], list[str]]


@dataclass(frozen=True)
class Form:
    """One form of a lemma. `rest` is what else the tag says (degree, aspect, negation): forms of one word share it."""

    text: str
    lemma: str
    part: str
    numbers: frozenset[str]
    cases: frozenset[str]
    genders: frozenset[str]
    rest: str
    is_marked: bool

    def fits(self, number: str, case: str) -> bool:
        """Whether the form is one of this number (`sg`, `pl`) and case (`nom`, `gen` …)."""
        return number in self.numbers and case in self.cases

    @property
    def is_fixed(self) -> bool:
        """Whether the noun never changes: `euro`, and titles of women such as `wójt`."""
        return len(self.numbers) > 1 and len(self.cases) > _ALL_CASES


@dataclass(frozen=True)
class Reading:
    """A way to understand a written word; `prefix` is what stands before the part that changes (`miejsko-`)."""

    form: Form
    prefix: str = ""


@lru_cache(maxsize=4096)
def readings(word: str) -> tuple[Reading, ...]:
    """Nouns, adjectives and participles that a word may be; none for a word the dictionary does not know."""
    found = tuple(Reading(form) for form in _analysed(word))
    if found:
        return found
    first, hyphen, last = word.rpartition("-")
    if hyphen and first and last:
        return tuple(Reading(form, first + hyphen) for form in _analysed(last))
    return _compound(word)


def _compound(word: str) -> tuple[Reading, ...]:
    """Read a compound by its known end: `osobodniówka`; the shortest beginning in -o counts."""
    for place in range(3, len(word) - _COMPOUND_HEAD + 1):
        if word[place - 1] == "o":
            forms = [form for form in _analysed(word[place:]) if form.part == NOUN]
            if forms:
                return tuple(Reading(form, word[:place]) for form in forms)
    return ()


def _analysed(word: str) -> tuple[Form, ...]:
    """The forms that a whole word may be."""
    with _lock:
        edges = _dictionary().analyse(word)
    last = max((end for _start, end, _found in edges), default=0)
    return tuple(_forms(found for start, end, found in edges if (start, end) == (0, last)))


@lru_cache(maxsize=1024)
def forms_of(lemma: str, part: str, rest: str) -> tuple[Form, ...]:
    """All forms of a lemma as one part of speech, those in general use first."""
    with _lock:
        generated = _dictionary().generate(lemma.partition(":")[0])
    fitting = [form for form in _forms(generated) if (form.lemma, form.part, form.rest) == (lemma, part, rest)]
    return tuple(sorted(fitting, key=lambda form: form.is_marked))


def _forms(interpretations: Iterable[_Interpretation]) -> Iterable[Form]:
    for text, lemma, tag, _labels, qualifiers in interpretations:
        part, *features = tag.split(":")
        if part in _INFLECTED and len(features) >= 3:
            numbers, cases, genders = (frozenset(feature.split(".")) for feature in features[:3])
            yield Form(text, lemma, part, numbers, cases, genders, ":".join(features[3:]), bool(qualifiers))


@cache
def _dictionary() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=False)
