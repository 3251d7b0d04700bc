"""What a sentence speaks of: the project, another project, or something with a time and a price of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cms.language.folding import Word
from project_pages.drift import vocabulary
from project_pages.drift.sentences import Clause, Sentence, Text
from project_pages.drift.titles import Title, quoted_name

_ANNOUNCED = frozenset({"pn", "pt", "pod", "nazwa", "o", "nazwie", "tytule", "tytulem", "zatytulowany", "."})
_LABEL_ENDS = frozenset(":-(–=") | {"to", "jest", "wynosi", "od", "do", "przypada", "w", "na", "z"}
_RESTS = vocabulary.stems(
    "jest. trwa potrwa zaplan planow przewidz wyznacz ustal obejm nastap nastep przypad uplyw mij wypad to. zost bedz"
)


_LONGEST_NAME = 10
_DESCRIBING = ("ch", "ym", "ej", "ego", "ymi", "mi", "a", "e", "u")


class Kind(StrEnum):
    """Whose a topic is."""

    OWN = "own"
    OTHER = "other"
    EVENT = "event"
    WORK = "work"


@dataclass(frozen=True)
class Topic:
    """Words `first` to `after` that name what is spoken of. A head governs its clause, others only stand in it."""

    kind: Kind
    first: int
    after: int
    is_head: bool
    is_label: bool = False


@lru_cache(maxsize=8192)
def _is(word: str, list_name: str) -> bool:
    found = getattr(vocabulary, list_name)
    return bool(found.match(word))


def topics_of(
    text: Text, sentence: Sentence, titles: Sequence[Title], dated: frozenset[int] = frozenset()
) -> tuple[Topic, ...]:
    """The topics of a sentence in their order; words of dates (`dated`) are none, not even `koniec`."""
    return tuple(_topics(text, sentence, titles, dated))


def _topics(text: Text, sentence: Sentence, titles: Sequence[Title], dated: frozenset[int]) -> Iterator[Topic]:
    index = sentence.first
    while index < sentence.after:
        topic = _topic_at(text, sentence, index, titles) if index not in dated else None
        if topic:
            yield topic
        index = topic.after if topic else _past_name(text, sentence, index, titles) or index + 1


def _past_name(text: Text, sentence: Sentence, index: int, titles: Sequence[Title]) -> int | None:
    """The index after a name in quotation marks that is not the project's own: its words tell nothing here."""
    closing = quoted_name(text.words, index)
    if closing is None or closing >= sentence.after or closing - index > _LONGEST_NAME:
        return None
    inside = text.words[index + 1 : closing]
    is_name = text.starts_capital(index + 1) and not any(word.text[0].isdecimal() for word in inside)
    return closing + 1 if is_name and own_title(text, index + 1, titles) is None else None


def _topic_at(text: Text, sentence: Sentence, index: int, titles: Sequence[Title]) -> Topic | None:
    words, word = text.words, text.words[index].text
    if not word[0].isalpha() and word != '"':
        return None
    if word in vocabulary.PROJECT_ANY:
        return _project(text, sentence, index, titles)
    after = own_title(text, index, titles)
    if after:
        return Topic(Kind.OWN, index, after, is_head=not _follows_preposition(words, sentence, index))
    if _is(word, "TRANSPARENT"):
        return _chain(text, sentence, index, titles)
    if word in vocabulary.WHOLE_WORK:
        is_elsewhere = index + 1 < sentence.after and _is(words[index + 1].text, "WORK_ELSEWHERE")
        kind = Kind.EVENT if is_elsewhere else Kind.WORK
        return Topic(kind, index, index + 1, is_head=not _follows_preposition(words, sentence, index))
    if _is(word, "EVENT"):
        return Topic(Kind.EVENT, index, index + 1, is_head=_governs(words, sentence, index))
    return None


def own_title(text: Text, index: int, titles: Sequence[Title]) -> int | None:
    """The index after the project's own title that begins here; in running text it is written as a name."""
    for title in titles:
        after = title.at(text.words, index)
        if after and (text.starts_capital(index) or text.words[index - 1].text == '"'):
            return after
    return None


def _project(text: Text, sentence: Sentence, index: int, titles: Sequence[Title]) -> Topic:
    """The word `projekt` with the name that follows it and the adjective before it."""
    words, after, kind = text.words, index + 1, Kind.OWN
    if after < sentence.after and _is(words[after].text, "DRAFT"):
        return Topic(Kind.EVENT, index, after + 1, is_head=not _follows_preposition(words, sentence, index))
    while after < sentence.after and words[after].text in _ANNOUNCED:
        after += 1
    is_announced = after > index + 1
    name_starts = after + (after < sentence.after and words[after].text == '"')
    own = _own_name(text, sentence, name_starts, titles)
    closing = quoted_name(words, after)
    if own:
        after = own
    elif closing is not None and closing < sentence.after:
        kind, after = Kind.OTHER, closing + 1
    elif _is_foreign_name(text, sentence, after) and not is_announced:
        kind, after = Kind.OTHER, after + 1
    else:
        after = index + 1
    if index > sentence.first and kind is Kind.OWN and not own and _is(words[index - 1].text, "OTHER_PROJECT"):
        kind = Kind.OTHER
    is_head = words[index].text in vocabulary.PROJECT and not _follows_preposition(words, sentence, index)
    is_object = index > sentence.first and words[index - 1].text.endswith(
        ("aca", "acy", "ace", "acej", "acego", "acych")
    )
    return Topic(kind, index, after, is_head=is_head and not is_object)


def _own_name(text: Text, sentence: Sentence, index: int, titles: Sequence[Title]) -> int | None:
    """The index after the project's own title, or after its first word where no other name goes on (`Kooperacja`)."""
    if index >= sentence.after:
        return None
    after = own_title(text, index, titles)
    if after:
        return after
    words = text.words
    is_first = any(words[index].text.startswith(title.stems[0]) for title in titles)
    if not is_first or not text.starts_capital(index):
        return None
    following = words[index + 1].text if index + 1 < sentence.after else "."
    goes_on = index + 1 < sentence.after and (text.starts_capital(index + 1) or following[0].isdecimal())
    is_quoted_alone = following == '"' or words[index - 1].text != '"'
    return index + 1 if is_quoted_alone and not goes_on else None


def _is_foreign_name(text: Text, sentence: Sentence, index: int) -> bool:
    """Whether the word after `projekt` is a name that the project does not have."""
    if index >= sentence.after or not text.starts_capital(index):
        return False
    words = text.words
    if index and text.folded.written[words[index - 1].start : words[index - 1].end].isupper():
        return False
    if [word.text.isdecimal() or word.text for word in words[index + 1 : index + 3]] == [".", True]:
        return False  # the number of an agreement
    return not _is(words[index].text, "NOT_A_NAME")


def _chain(text: Text, sentence: Sentence, index: int, titles: Sequence[Title]) -> Topic | None:
    """`termin zakończenia realizacji …`: what it speaks of is what follows the nouns."""
    words, after = text.words, index
    while after < sentence.after and (_is(words[after].text, "TRANSPARENT") or _is(words[after].text, "MODIFIER")):
        after += 1
    nouns = [words[position].text for position in range(index, after) if _is(words[position].text, "TRANSPARENT")]
    is_aim = nouns[0].startswith("cel")
    is_head = is_aim or not _follows_preposition(words, sentence, index) or _is_period_of(words, index)
    following = _topic_at(text, sentence, after, titles) if after < sentence.after else None
    if following and following.kind is not Kind.WORK:
        return Topic(following.kind, index, following.after, is_head, is_label=following.kind is Kind.OWN)
    if following:
        return Topic(Kind.WORK, index, following.after, is_head)
    if all(noun in vocabulary.NEVER_ALONE for noun in nouns):
        return None
    if after >= sentence.after or _may_follow_label(words[after]):
        return Topic(Kind.OWN, index, after, is_head, is_label=True)
    return Topic(Kind.EVENT, index, after, is_head)


def _may_follow_label(word: Word) -> bool:
    return not word.text[0].isalpha() or word.text in _LABEL_ENDS or bool(_RESTS.match(word.text))


def _is_period_of(words: Sequence[Word], index: int) -> bool:
    """`w okresie realizacji`, `w terminie` name the period itself."""
    return index > 0 and words[index - 1].text == "w" and words[index].text in {"okresie", "terminie", "czasie"}


def _governs(words: Sequence[Word], sentence: Sentence, index: int) -> bool:
    """Whether an event is what its clause speaks of, not only where or by what means something is done."""
    if _is(words[index].text, "NEUTRAL_EVENT"):
        return index - sentence.clauses[sentence.clause_at(index)].first <= 1
    return not _follows_preposition(words, sentence, index)


def _follows_preposition(words: Sequence[Word], sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands before, at most with describing words and numerals between."""
    for position in range(index - 1, max(sentence.first, index - 4) - 1, -1):
        word = words[position].text
        if word == "ze" and position in {clause.first for clause in sentence.clauses}:
            return False  # `że`, folded
        if word in vocabulary.PREPOSITIONS - {"oraz", "i"} or word == "ramach":
            return True
        if not (word.isdecimal() or word == '"' or _describes(word)):
            return False
    return False


def _describes(word: str) -> bool:
    """Whether a word may be an adjective or a numeral before a noun."""
    return (
        word.endswith(_DESCRIBING)
        and not word.endswith(("uje", "ujemy", "amy", "imy"))
        and not _is(word, "PERIOD_VERB")
    )


def governing(sentence: Sentence, topics: Sequence[Topic], first: int) -> Topic | None:
    """The topic of which a mention that begins with word `first` is said; None where the sentence names none."""
    place = sentence.clause_at(first)
    clause = sentence.clauses[place]
    heads = [topic for topic in topics if topic.is_head]
    if clause.relative:
        return _antecedent(sentence, topics, place)
    here = _within(heads, clause)
    if here:
        return here[0]
    events = [topic for topic in _within(topics, clause) if topic.kind is Kind.EVENT]
    if events:
        return events[0]
    earlier = [clause for clause in sentence.clauses[:place] if not clause.relative]
    for clause in [*reversed(earlier), *sentence.clauses[place + 1 :]]:
        found = _within(heads, clause)
        if found:
            return found[0]
    return next((topic for topic in topics if topic.kind is Kind.OTHER), None)


def _within(topics: Sequence[Topic], clause: Clause) -> list[Topic]:
    return [topic for topic in topics if clause.first <= topic.first < clause.after]


def _antecedent(sentence: Sentence, topics: Sequence[Topic], place: int) -> Topic | None:
    """What a relative clause speaks of: its own head, else the last topic before it that its pronoun fits."""
    clause = sentence.clauses[place]
    own = [topic for topic in _within(topics, clause) if topic.is_head]
    if own:
        return own[0]
    before = [topic for topic in topics if topic.first < clause.first]
    if clause.relative in {"ktora", "ktorej"}:
        before = [topic for topic in before if topic.kind is not Kind.OWN or topic.is_label] or before[:0]
    return before[-1] if before else None
