"""The word of a sentence that says what an amount or a percentage is: value, contribution, price, payment."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cms.language.folding import names
from cms.language.spoken_amounts import Amount
from project_pages.drift.scene import Scene
from project_pages.drift.topics import Kind
from project_pages.drift.vocabulary import EU, EU_FUNDING, FRACTION, FUNDED, GIVEN, OTHER_MONEY, RECEIVED, TOTAL

_AFTER_REACH, _SOURCE_REACH = 7, 4
_LINKS = names("to stanowi stanowia pochodzi pochodza pochodzacych pochodzace pokryje pokryja pokrywa pokrywaja - jest")
_SOURCES = names("z ze od ( dofinansowania dofinansowanie wkladu dotacji srodkow wsparcia")
_RESTATING = names("tj czyli to co tzn")
_LABEL_WORDS = names("wynosi wyniosla wyniesie to : - jest kwota kwocie kwote wysokosci wartosci")


class CueKind(StrEnum):
    """What an amount is. `funding` is mostly the Union's, `received` may be it or the whole value."""

    TOTAL = "total"
    EU = "eu"
    STATE = "state"
    OWN = "own"
    FUNDING = "funding"
    GIVEN = "given"
    RECEIVED = "received"
    OTHER = "other"

    @property
    def is_weak(self) -> bool:
        """Whether a noun beside it says more."""
        return self in {CueKind.GIVEN, CueKind.RECEIVED}


_OF_WHOLE = frozenset({CueKind.TOTAL, CueKind.GIVEN, CueKind.RECEIVED})


@dataclass(frozen=True)
class Cue:
    """The kind, and the word that says it. `is_near` is a cue in the sentence itself, not in its heading."""

    kind: CueKind
    index: int
    is_near: bool = True


@dataclass(frozen=True)
class Surroundings:
    """An amount in its sentence, between the amount before and the amount after it.

    Of a share (`is_share`) the words for whole values say only what it is a share of.
    """

    scene: Scene
    amount: Amount
    start: int
    end: int
    is_share: bool = False

    @property
    def cue(self) -> Cue | None:
        """What the amount is: by a word close after it, else before it, else further on, else in the heading."""
        return (
            self._close_after()
            or self._before()
            or self._price()
            or self._restated()
            or self._first(self.amount.after, min(self.end, self.clause_end))
            or self._in_heading()
        )

    @property
    def clause_start(self) -> int:
        """The first word of the clause."""
        return self.scene.clause(self.amount.first).first

    @property
    def clause_end(self) -> int:
        """The word after the clause."""
        return self.scene.clause(self.amount.first).after

    def _close_after(self) -> Cue | None:
        """`10 mln zł z EFS`, `dofinansowania`, `(UE)`, `to środki unijne`, `stanowi wkład własny`."""
        after = self.amount.after
        end = min(self.end, self.clause_end + 3, after + _AFTER_REACH)
        first = self.scene.words[after].text if after < end else ""
        if first not in _LINKS | _SOURCES:
            cue = self._cue_at(after) if first else None
            return cue if cue and cue.kind in {CueKind.EU, CueKind.FUNDING} else None
        reach = end if first in _LINKS else min(end, after + _SOURCE_REACH)
        return self._first(after, reach, may_be_weak=False)

    def _before(self) -> Cue | None:
        """The nearest cue before the amount in its clause, else in the clauses before that are not relative."""
        place = self.scene.sentence.clause_at(self.amount.first)
        start = self._start_of_part()
        for clause in reversed(self.scene.sentence.clauses[: place + 1]):
            if clause.relative and clause.after <= self.amount.first:
                continue
            cue = self._nearest(max(start, clause.first), min(self.amount.first, clause.after))
            if cue or clause.first <= start:
                return cue
        return None

    def _price(self) -> Cue | None:
        """`projekt za blisko 28 mln zł`."""
        for index in range(self.amount.first - 1, max(self.start, self.amount.first - 4) - 1, -1):
            if self.scene.words[index].text == "za":
                is_project = any(topic.kind is Kind.OWN and topic.after == index for topic in self.scene.topics)
                return Cue(CueKind.TOTAL, index) if is_project else None
        return None

    def _cue_at(self, index: int) -> Cue | None:
        cue = cue_at(self.scene, index)
        return None if cue and self.is_share and cue.kind in _OF_WHOLE else cue

    def _start_of_part(self) -> int:
        """Past `w tym`, `z czego`: what follows is a part of the amount before, and not the same."""
        for index in range(self.amount.first - 1, self.start, -1):
            if self.scene.said(index - 1, index + 1) in (["w", "tym"], ["z", "czego"]):
                return index + 1
        return self.start

    def _nearest(self, first: int, after: int) -> Cue | None:
        described = self._described(first, after)
        found = [cue for index in range(first, after) if index not in described and (cue := self._cue_at(index))]
        strong = [cue for cue in found if not cue.kind.is_weak]
        if not strong:
            return found[-1] if found else None
        last = strong[-1]
        if last.kind is CueKind.FUNDING and any(cue.kind is CueKind.EU for cue in strong):
            return Cue(CueKind.EU, last.index)
        return last

    def _described(self, first: int, after: int) -> set[int]:
        """Words of `projektu współfinansowanego ze środków EFS`, which describe the project and no amount."""
        found: set[int] = set()
        words = self.scene.said(first, after)
        for position, word in enumerate(words):
            if not FUNDED.match(word):
                continue
            ends = (item for item in range(position + 1, len(words)) if _is_label(words[item]))
            end = next(ends, len(words))
            if end < len(words) or TOTAL.match(words[max(0, position - 2)]):
                found.update(range(first + position, first + end))
        return found

    def _restated(self) -> Cue | None:
        """`w tym 8 400 183,80 zł, tj. 84,28% z EFS`: what the clauses after an amount say of it."""
        place = self.scene.sentence.clause_at(self.amount.first)
        following = [item for item in self.scene.sentence.clauses[place + 1 : place + 3] if item.first < self.end]
        if not following or self.scene.words[following[0].first].text not in _RESTATING:
            return None
        return self._first(following[0].first, following[-1].after)

    def _first(self, first: int, after: int, *, may_be_weak: bool = True) -> Cue | None:
        for index in range(first, after):
            if not may_be_weak and FUNDED.match(self.scene.words[index].text):
                return None  # it describes the project: `jest współfinansowany z EFS`
            cue = self._cue_at(index)
            if cue and (may_be_weak or not cue.kind.is_weak) and not self._is_of_percent(cue):
                return cue
        return None

    def _is_of_percent(self, cue: Cue) -> bool:
        """`84,28% wartości` gives no value."""
        before = self.scene.said(cue.index - 2, cue.index)
        return cue.kind is CueKind.TOTAL and (before[-1:] in (["%"], ["procent"]) or before == ["proc", "."])

    def _in_heading(self) -> Cue | None:
        heading = self.scene.sentence.heading
        indices = range(heading.first, heading.after) if heading else ()
        found = [cue for index in indices if (cue := self._cue_at(index))]
        return Cue(found[-1].kind, found[-1].index, is_near=False) if found else None


def surroundings(scene: Scene, amounts: Sequence[Amount], *, are_shares: bool = False) -> list[Surroundings]:
    """The amounts of a sentence in their surroundings."""
    ends = [scene.sentence.first, *(amount.after for amount in amounts)]
    starts = [*(amount.first for amount in amounts[1:]), scene.sentence.after]
    return [
        Surroundings(scene, amount, start, end, are_shares)
        for amount, start, end in zip(amounts, ends, starts, strict=False)
    ]


def cue_at(scene: Scene, index: int) -> Cue | None:
    """What a word says an amount beside it is; None for most words."""
    word = scene.words[index].text
    if not word[0].isalpha():
        return None
    kind = _kind(scene, index, word)
    return Cue(kind, index) if kind else None


def _kind(scene: Scene, index: int, word: str) -> CueKind | None:
    before = scene.words[index - 1].text if index else ""
    following = scene.words[index + 1].text if index + 1 < len(scene.words) else ""
    is_state = word.startswith("panstw") and before.startswith(("budzet", "skarb"))
    if is_state or word.startswith("krajow") or (word.startswith("budzet") and following.startswith("panstw")):
        return CueKind.STATE
    if EU.match(word) and before == "w":
        return None  # a place: `w Unii Europejskiej`
    if word.startswith("wlasn"):
        return CueKind.OWN if before.startswith(("wklad", "srodk")) else None
    if word.startswith("kwot"):
        return _kind_of_sum(scene, index)
    kinds = (
        (OTHER_MONEY, CueKind.OTHER),
        (EU, CueKind.EU),
        (EU_FUNDING, CueKind.FUNDING),
        (TOTAL, CueKind.OTHER if FRACTION.match(before) else CueKind.TOTAL),
        (RECEIVED, CueKind.RECEIVED),
        (GIVEN, CueKind.GIVEN),
    )
    return next((kind for pattern, kind in kinds if pattern.match(word)), None)


def _kind_of_sum(scene: Scene, index: int) -> CueKind | None:
    """`kwota projektu`, `finansowany kwotą …`, `dofinansowany kwotą …`."""
    if any(topic.first == index + 1 and topic.kind is Kind.OWN for topic in scene.topics):
        return CueKind.TOTAL
    before = scene.said(max(scene.clause(index).first, index - 8), index)
    if any(word.startswith("finansow") for word in before):
        return CueKind.GIVEN
    return CueKind.FUNDING if any(EU_FUNDING.match(word) for word in before) else None


def _is_label(word: str) -> bool:
    return word in _LABEL_WORDS or bool(TOTAL.match(word))
