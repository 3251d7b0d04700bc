"""One sentence with what it speaks of: all that the readers of dates, amounts and counts ask."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from cms.language.folding import Word
from project_pages.drift.known import KnownFacts
from project_pages.drift.sentences import Clause, Sentence, Text
from project_pages.drift.titles import Title
from project_pages.drift.topics import Kind, Topic, governing, topics_of


@dataclass(frozen=True)
class Scene:
    """A sentence of a text, its topics, and those of the line that announces it and of the sentence before."""

    text: Text
    sentence: Sentence
    titles: tuple[Title, ...]
    known: KnownFacts
    dated: frozenset[int] = frozenset()
    _found: dict[re.Pattern[str], list[int]] = field(default_factory=dict, compare=False, repr=False)

    @property
    def words(self) -> Sequence[Word]:
        """The words of the whole text."""
        return self.text.words

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """What the sentence speaks of."""
        return topics_of(self.text, self.sentence, self.titles, self.dated)

    @cached_property
    def announced(self) -> tuple[Topic, ...]:
        """What the heading or label above speaks of."""
        heading = self.sentence.heading
        return topics_of(self.text, heading, self.titles, self.dated) if heading else ()

    @cached_property
    def told_before(self) -> tuple[Topic, ...]:
        """What the sentence before speaks of."""
        before = self.sentence.before
        return topics_of(self.text, before, self.titles, self.dated) if before else ()

    def governing(self, first: int) -> Topic | None:
        """The topic of which a mention that begins with word `first` is said.

        A sentence that names none speaks of what its heading names; without a heading, of what the sentence before did.
        """
        found = governing(self.sentence, self.topics, first)
        if found or any(topic.kind is Kind.EVENT for topic in self.topics):
            return found
        for topics in (self.announced, () if self.announced or self.topics else self.told_before):
            heads = [topic for topic in topics if topic.is_head]
            if heads:
                return heads[0]
        return None

    def clause(self, word: int) -> Clause:
        """The clause in which a word stands."""
        return self.sentence.clauses[self.sentence.clause_at(word)]

    def said(self, first: int, after: int) -> list[str]:
        """The folded words from `first` to `after`, within the sentence."""
        start, end = max(first, self.sentence.first), min(after, self.sentence.after)
        return [word.text for word in self.text.words[start:end]] if start < end else []

    def has(self, pattern: re.Pattern[str], first: int, after: int) -> bool:
        """Whether one of the words from `first` to `after` matches."""
        hits = self._hits(pattern)
        place = bisect_left(hits, max(first, self.sentence.first))
        return place < len(hits) and hits[place] < min(after, self.sentence.after)

    def _hits(self, pattern: re.Pattern[str]) -> list[int]:
        """The words of the sentence that match, found once."""
        if pattern not in self._found:
            words, indices = self.words, range(self.sentence.first, self.sentence.after)
            self._found[pattern] = [index for index in indices if pattern.match(words[index].text)]
        return self._found[pattern]

    @property
    def whole(self) -> tuple[int, int]:
        """First word of the sentence and the word after its last."""
        return self.sentence.first, self.sentence.after

    @cached_property
    def names_project(self) -> bool:
        """Whether the sentence, or what announces it, names the project."""
        return any(topic.kind is Kind.OWN for topic in (*self.topics, *self.announced))

    def is_of_other_project(self, first: int) -> bool:
        """Whether the project named last before a word, else first after it, is another one."""
        named = [topic for topic in self.topics if topic.kind in {Kind.OWN, Kind.OTHER}]
        before = [topic for topic in named if topic.first < first]
        nearest = before[-1:] or named[:1]
        return bool(nearest) and nearest[0].kind is Kind.OTHER


def any_match(pattern: re.Pattern[str], words: Iterable[str]) -> bool:
    """Whether one of the words matches."""
    return any(pattern.match(word) for word in words)
