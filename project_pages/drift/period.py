"""Dates that a sentence gives for the start or the end of the project."""

from collections.abc import Iterator, Sequence
from datetime import date

from cms.language.dates import long_date
from cms.language.folding import names
from cms.language.spoken_dates import SpokenDate
from project_pages.drift.claims import Claim
from project_pages.drift.known import KnownFacts
from project_pages.drift.scene import Scene
from project_pages.drift.topics import Kind, Topic
from project_pages.drift.vocabulary import END_CUE, PERIOD_VERB, START_CUE

STARTS, ENDS = "starts_on", "ends_on"
_PERSPECTIVES = ((2007, 2013), (2014, 2020), (2021, 2027))
_DAY_WORDS = names("dnia dniem dniu dzien dn daty roku miesiaca konca r lat wlacznie godziny")
_SKIPPED = names('" ( : tj . , r czyli az tzn')
_RANGE_MARKS = (["-"], ["do"], ["-", "do"], [",", "do"], ["a"], ["po"], ["i", "do"])
_NEAR, _CLOSE = 4, 12


def period_claims(scene: Scene, dates: Sequence[SpokenDate]) -> Iterator[Claim]:
    """What the dates of a sentence say of the project's start and end."""
    role = ""
    for index, spoken in enumerate(dates):
        reader = _Reader(scene, spoken, dates[index - 1] if index else None, dates[index + 1 :][:1])
        if reader.is_perspective:
            continue
        role = reader.role(role)
        day, former = _of(scene.known, role)
        if day:
            words = (spoken.first, spoken.after, spoken.start, spoken.end)
            is_former = any(spoken.means(value) for value in former)
            yield Claim(role, *words, long_date(day), spoken.means(day), is_former)


def _of(known: KnownFacts, fact: str) -> tuple[date | None, tuple[date, ...]]:
    if fact == STARTS:
        return known.starts_on, known.former_starts
    return (known.ends_on, known.former_ends) if fact == ENDS else (None, ())


class _Reader:
    """One date of a sentence, with the dates before and after it."""

    def __init__(
        self, scene: Scene, spoken: SpokenDate, earlier: SpokenDate | None, later: Sequence[SpokenDate]
    ) -> None:
        self.scene, self.spoken = scene, spoken
        self.earlier, self.later = earlier, later[0] if later else None
        self.clause = scene.clause(spoken.first)

    @property
    def is_perspective(self) -> bool:
        """Whether a year belongs to the name of a programme: `2014–2020`."""
        if not self.spoken.is_year:
            return False
        years = [item.earliest.year for item in (self.earlier, self.spoken, self.later) if item and item.is_year]
        return any(pair in _PERSPECTIVES for pair in zip(years, years[1:], strict=False))

    def role(self, earlier_role: str) -> str:
        """Whether the date is given as the project's start or end; empty where it is neither."""
        topic = self.scene.governing(self.spoken.first)
        if topic is None and self._is_known_range():
            return STARTS if self._begins_range() else ENDS
        if topic is None or topic.kind not in {Kind.OWN, Kind.WORK}:
            return ""
        if self._event_between(topic):
            return ""
        return self._ranged(topic) or self._led(topic) or self._cued(topic) or self._continued(earlier_role)

    def _begins_range(self) -> bool:
        return self.later is not None and self._is_range(self.spoken, self.later)

    def _ends_range(self) -> bool:
        return self.earlier is not None and self._is_range(self.earlier, self.spoken)

    def _is_known_range(self) -> bool:
        """Whether the date is one of a range that begins on the project's own first day."""
        starts_on = self.scene.known.starts_on
        first = self.spoken if self._begins_range() else self.earlier if self._ends_range() else None
        return first is not None and first.earliest == first.latest == starts_on

    def _ranged(self, topic: Topic) -> str:
        if self._begins_range():
            return STARTS if self._speaks_of_period(topic, self.spoken) else ""
        if self._ends_range() and self.earlier:
            return ENDS if self._speaks_of_period(topic, self.earlier) else ""
        return ""

    def _led(self, topic: Topic) -> str:
        """`do 31 marca`, `od 1 kwietnia`, `po dzień 31 marca`."""
        before = self._word_before()
        if before not in {"do", "od", "po"} or not self._speaks_of_period(topic, self.spoken):
            return ""
        if before == "po":
            day_word = self.scene.said(self.spoken.first - 1, self.spoken.first)
            return ENDS if day_word == ["dzien"] else ""
        return ENDS if before == "do" else STARTS

    def _is_range(self, one: SpokenDate, other: SpokenDate) -> bool:
        """Whether two dates are the ends of one period."""
        between = self.scene.said(one.after, other.first)
        between = [word for word in between if word not in _DAY_WORDS | {".", "("}]
        return between in _RANGE_MARKS or (not between and not one.is_year)

    def _word_before(self) -> str:
        """The word before the date that says how it is meant, past `dnia` and marks."""
        words = self.scene.said(self.spoken.first - _NEAR, self.spoken.first)
        return next((word for word in reversed(words) if word not in _DAY_WORDS | _SKIPPED), "")

    def _speaks_of_period(self, topic: Topic, spoken: SpokenDate) -> bool:
        """Whether a word of a period governs the date, or the date stands at its topic as at a label."""
        if topic.is_label:
            return True
        place = self.scene.clause(topic.first) if topic in self.scene.topics else self.clause
        spans = ((self.scene.whole[0], spoken.first), (self.clause.first, self.clause.after))
        if any(self.scene.has(PERIOD_VERB, *span) for span in (*spans, (place.first, place.after))):
            return True
        last = self.later if self.later and self._begins_range() else self.spoken
        rest = self.scene.said(last.after, self.scene.clause(last.first).after)
        return 0 <= spoken.first - topic.after <= _NEAR and not any(word[0].isalpha() for word in rest)

    def _event_between(self, topic: Topic) -> bool:
        """Whether an event stands between the verb and the date, so that the date is the event's."""
        if topic.is_label and self.scene.words[topic.first].text.startswith("cel"):
            return False
        first = self.spoken.first
        verbs = [index for index in range(self.clause.first, first) if PERIOD_VERB.match(self.scene.words[index].text)]
        start = max([*verbs, topic.after - 1, self.clause.first]) if topic.first < first else self.clause.first
        return any(
            item.kind is Kind.EVENT and item.is_head and start < item.first < first for item in self.scene.topics
        )

    def _cued(self, topic: Topic) -> str:
        """The role that the nearest verb or noun of an end or a start gives, in the clause of the date or topic."""
        clauses = [self.clause]
        if topic in self.scene.topics:
            clauses.append(self.scene.clause(topic.first))
        best, role = _CLOSE, ""
        for clause in clauses:
            for index in range(clause.first, clause.after):
                found = self._cue_at(index)
                distance = max(self.spoken.first - index, index - self.spoken.after + 1)
                if found and distance < best:
                    best, role = distance, found
        if topic not in self.scene.topics and not role and topic.is_label:
            return self._cue_of_label(topic)
        return role

    def _cue_at(self, index: int) -> str:
        if self.spoken.first <= index < self.spoken.after:
            return ""
        word = self.scene.words[index].text
        if self.scene.said(index + 1, index + 2)[:1] in (["dniem"], ["dzien"]):
            return ENDS if word.startswith("ostatni") else STARTS if word.startswith("pierwsz") else ""
        return ENDS if END_CUE.match(word) else STARTS if START_CUE.match(word) else ""

    def _cue_of_label(self, topic: Topic) -> str:
        """`Termin zakończenia projektu` as the line above the date."""
        roles = [self._cue_at(index) for index in range(topic.first, topic.after)]
        return next((role for role in roles if role), "")

    def _continued(self, earlier_role: str) -> str:
        """The role of the date before, where this one only goes on: `zakończenie na …, potem na …`."""
        is_led = self._word_before() in {"na", "do"}
        is_near = self.spoken.first - self.clause.first <= _NEAR
        is_free = not any(self.clause.first <= topic.first < self.clause.after for topic in self.scene.topics)
        return earlier_role if is_led and is_near and is_free else ""
