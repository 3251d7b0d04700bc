"""A text taken apart: words, sentences, and the clauses of a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cms.language.folding import Folded, Word, fold, names, words_of

# They announce what follows, so that their full stop ends no sentence.
_ANNOUNCING = names(
    "ul al pl os nr pn pt im np tj tzn m in dr prof mgr inz hab sw art ust pkt poz godz tel woj pow gm dz u por "
    "zob ok ca max min ww str lit sp red oprac tzw pod wg ws"
)
# They may end a sentence; a capital letter after them decides.
_MARKS = names(". ! ? ;")
_CLAUSE_MARKS = names(", ; ( ) [ ]")
_CLAUSE_WORDS = names("a ale lecz natomiast zas jednak jednakze podczas")
_RELATIVE = re.compile("ktor(?:y|a|e|ego|emu|ym|ej|ych|ymi|zy)|jak(?:i|a|ie|iego|im|iej|ich)|gdzie|gdy|kiedy")
_BEFORE_DATE = names("od do w z po przed dnia")
_MANY_WORDS, _MOST_WORDS = 150, 200
_HEADING_WORDS, _CLAUSE_START, _LONG_LINE, _LONGEST_DATE = 8, 4, 60, 7


@dataclass(frozen=True)
class Clause:
    """Words `first` to `after` of the text; `relative` is the pronoun it begins with (`który`, `w ramach którego`)."""

    first: int
    after: int
    relative: str = ""


@dataclass(frozen=True)
class Sentence:
    """Words `first` to `after` of the text. `heading` is the line above it that announces it."""

    first: int
    after: int
    clauses: tuple[Clause, ...]
    heading: "Sentence | None" = None
    before: "Sentence | None" = None

    def clause_at(self, word: int) -> int:
        """The index of the clause in which a word stands."""
        return next((index for index, clause in enumerate(self.clauses) if word < clause.after), len(self.clauses) - 1)


@dataclass(frozen=True)
class Text:
    """A text with its words."""

    source: str
    folded: Folded
    words: tuple[Word, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in their order."""
        return tuple(_sentences(self))

    def starts_capital(self, index: int) -> bool:
        """Whether the word was written with a capital letter."""
        return self.folded.written[self.words[index].start].isupper()

    def quoted(self, sentence: Sentence) -> str:
        """The sentence as it was written."""
        start, end = self.folded.span(self.words[sentence.first].start, self.words[sentence.after - 1].end)
        return " ".join(self.source[start:end].split())


def read(source: str) -> Text:
    """Take a text apart into words."""
    folded = fold(source)
    return Text(source, folded, words_of(folded.text))


def _sentences(text: Text) -> Iterator[Sentence]:
    heading: Sentence | None = None
    before: Sentence | None = None
    for first, after, is_new_line in _bounds(text):
        if is_new_line and before is not None:
            is_item = _is_item(text, first)
            if not (is_item and _is_item(text, before.first)):
                heading = before if _announces(text, before) else heading if is_item else None
        sentence = Sentence(first, after, tuple(_clauses(text.words, first, after)), heading, before)
        yield sentence
        before = sentence


def _bounds(text: Text) -> Iterator[tuple[int, int, bool]]:
    """First word, word after the last, and whether a line break stands before."""
    words, first, is_new_line = text.words, 0, True
    for index in range(1, len(words)):
        gap = text.folded.text[words[index - 1].end : words[index].start]
        if "\n" in gap and not _is_wrapped(text, index, gap):
            yield first, index, is_new_line
            first, is_new_line = index, True
        elif _ends(text, first, index - 1, bool(gap)) or _is_too_long(words, first, index):
            yield first, index, is_new_line
            first, is_new_line = index, False
    if words:
        yield first, len(words), is_new_line


def _is_too_long(words: Sequence[Word], first: int, index: int) -> bool:
    """Whether to cut: work on a sentence grows with its length, and no text may make it grow for ever."""
    length = index - first
    return length >= _MOST_WORDS or (length >= _MANY_WORDS and words[index - 1].text in {",", ";"})


def _is_wrapped(text: Text, index: int, gap: str) -> bool:
    """Whether a long line only goes on in the next one."""
    start = text.words[index].start
    line = start - len(gap) - text.folded.text.rfind("\n", 0, start - len(gap))
    return gap.count("\n") == 1 and line > _LONG_LINE and text.folded.written[start].islower()


def _ends(text: Text, first: int, index: int, is_followed_by_space: bool) -> bool:
    """Whether the mark at the index ends the sentence that begins with word `first`."""
    words = text.words
    if words[index].text not in _MARKS or not (is_followed_by_space or text.starts_capital(index + 1)):
        return False
    if words[index].text != ".":
        return text.starts_capital(index + 1) or words[index].text == ";"
    before = words[index - 1].text if index else ""
    if before in _ANNOUNCING or (len(before) == 1 and before.isalpha() and before not in "r"):
        return False
    if before == "r" and words[first].text in _BEFORE_DATE and index - first <= _LONGEST_DATE:
        return False  # nothing but `Od 1 stycznia 2018 r.`
    following = words[index + 1].text
    return (
        text.starts_capital(index + 1) or following in {'"', "("} and before not in {"r", "tys", "mln", "mld", "proc"}
    )


def _announces(text: Text, sentence: Sentence) -> bool:
    """Whether a line is a heading or ends in a colon, so that the lines below speak of what it names."""
    last = text.words[sentence.after - 1].text
    return last == ":" or (last not in {".", "!", "?", ";", ","} and sentence.after - sentence.first <= _HEADING_WORDS)


def _is_item(text: Text, first: int) -> bool:
    return text.words[first].text in {"-", "*", "•", "·", "▪", "●", "–"} or text.words[first].text.isdecimal()


def _clauses(words: Sequence[Word], first: int, after: int) -> Iterator[Clause]:
    start = first
    for index in range(first, after):
        word = words[index].text
        if word in _CLAUSE_MARKS and not _is_decimal_mark(words, index):
            if index > start:
                yield _clause(words, start, index)
            start = index + 1
        elif word in _CLAUSE_WORDS and index > start:
            yield _clause(words, start, index)
            start = index
    if start < after:
        yield _clause(words, start, after)
    elif start == first:
        yield Clause(first, after)


def _clause(words: Sequence[Word], first: int, after: int) -> Clause:
    found = (words[index].text for index in range(first, min(after, first + _CLAUSE_START)))
    return Clause(first, after, next((word for word in found if _RELATIVE.fullmatch(word)), ""))


def _is_decimal_mark(words: Sequence[Word], index: int) -> bool:
    return (
        words[index].text == ","
        and 0 < index < len(words) - 1
        and words[index - 1].text[-1].isdecimal()
        and words[index + 1].text[0].isdecimal()
        and words[index - 1].end == words[index].start
        and words[index].end == words[index + 1].start
    )
