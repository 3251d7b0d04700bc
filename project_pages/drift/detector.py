"""Find what contradicts a project's record in free text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cms.language.numbers import Number, numbers_in
from cms.language.spoken_amounts import Amount, amounts_in, percents_in
from cms.language.spoken_dates import SpokenDate, dates_in
from project_pages.drift.claims import Claim, Finding
from project_pages.drift.codes import Code, code_claims, codes_in
from project_pages.drift.counts import count_claims
from project_pages.drift.history import is_history
from project_pages.drift.html import QUOTED, plain_text
from project_pages.drift.known import KnownFacts, known_facts
from project_pages.drift.money import money_claims, share_claims
from project_pages.drift.period import period_claims
from project_pages.drift.scene import Scene
from project_pages.drift.sentences import Sentence, Text, read
from project_pages.drift.titles import titles_of
from project_pages.facts import Facts


@dataclass(frozen=True)
class _Mentions:
    """Numbers of all kinds in a text or in one of its sentences; none of them overlaps another."""

    codes: tuple[Code, ...]
    dates: tuple[SpokenDate, ...]
    amounts: tuple[Amount, ...]
    percents: tuple[Amount, ...]
    numbers: tuple[Number, ...]

    @classmethod
    def of(cls, text: Text) -> "_Mentions":
        """All of a text: codes before dates, dates before amounts, and numbers that are nothing else."""
        words, numbers = text.words, tuple(numbers_in(text.words))
        taken: set[int] = set()
        found: list[tuple] = []
        for items in (
            codes_in(text),
            dates_in(words),
            amounts_in(words, numbers),
            percents_in(words, numbers),
            numbers,
        ):
            free = tuple(item for item in items if item.first not in taken)
            taken.update(index for item in free for index in range(item.first, item.after))
            found.append(free)
        return cls(*found)

    @property
    def dated(self) -> frozenset[int]:
        """The words of the dates."""
        return frozenset(index for item in self.dates for index in range(item.first, item.after))

    def by_sentence(self, sentences: Sequence[Sentence]) -> "Iterator[tuple[Sentence, _Mentions]]":
        """The sentences that hold any, with those they hold."""
        kinds = (self.codes, self.dates, self.amounts, self.percents, self.numbers)
        starts = [[item.first for item in items] for items in kinds]
        for sentence in sentences:
            spans = [(bisect_left(row, sentence.first), bisect_left(row, sentence.after)) for row in starts]
            if any(first < after for first, after in spans):
                here = (items[first:after] for items, (first, after) in zip(kinds, spans, strict=True))
                yield sentence, _Mentions(*here)


def find_drift(text: str, facts: Facts) -> tuple[Finding, ...]:
    """Every place of a Polish text that contradicts the facts in force, in the order of the text."""
    return find_contradictions(text, known_facts(facts))


@dataclass(frozen=True)
class HtmlFinding:
    """A finding in rich text; words `source_start` to `source_end` of the HTML are those that were said.

    `finding.start` and `finding.end` count in the plain text of the HTML. Tags inside the words belong to the span.
    """

    finding: Finding
    source_start: int
    source_end: int


def find_drift_in_html(html: str, facts: Facts) -> tuple[HtmlFinding, ...]:
    """The same in rich text. Facts that the text quotes follow the record, and are left out."""
    plain = plain_text(html)
    found = find_drift(plain.text, facts)
    return tuple(HtmlFinding(finding, *plain.source_span(finding.start, finding.end)) for finding in found)


def find_contradictions(source: str, known: KnownFacts) -> tuple[Finding, ...]:
    """The same, held against what is known."""
    text = read(source)
    return tuple(sorted(_findings(text, known), key=lambda finding: finding.start))


def _findings(text: Text, known: KnownFacts) -> Iterator[Finding]:
    titles = titles_of(known.titles)
    mentions = _Mentions.of(text)
    dated = mentions.dated
    for sentence, here in mentions.by_sentence(text.sentences):
        scene = Scene(text, sentence, titles, known, dated)
        claims = [
            *period_claims(scene, here.dates),
            *money_claims(scene, here.amounts),
            *share_claims(scene, here.percents),
            *count_claims(scene, here.numbers),
            *code_claims(scene, here.codes),
        ]
        for claim in claims:
            if not claim.agrees and not is_history(scene, claim, claims):
                yield _finding(text, sentence, claim)


def _finding(text: Text, sentence: Sentence, claim: Claim) -> Finding:
    start, end = text.folded.span(claim.start, claim.end)
    words = text.quoted(sentence).removeprefix("- ").replace(QUOTED, "…")
    return Finding(claim.fact, text.source[start:end], claim.current, start, end, words)
