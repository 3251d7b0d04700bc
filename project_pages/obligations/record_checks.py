"""Rules on the values and words of a record. Pure."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from cms.core.rules.book import RULES, Look
from cms.core.rules.outcomes import Outcome, broken, doubtful, met, unknown
from cms.language.contract_numbers import DEFAULT_PATTERNS, NumberPattern, check
from cms.language.dates import long_date
from project_pages.obligations.subjects import ProjectSubject, RecordSubject
from project_pages.presence import State, presence
from project_pages.values import FactName

WORDS_QUOTED = 3  # after a verb in the future tense, so that an editor finds it


@RULES.check
def programme_is_chosen(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """A programme, be it that of own means: everything else follows from it."""
    programme = subject.record.programme
    yield met(programme=programme.name) if programme else broken()


@RULES.check
def fact_is_given(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The value that the rule names is given, or said to be unknown."""
    found = presence(subject.facts, FactName(look.rule.arguments["fact"]))
    if found.state is State.GIVEN:
        yield met()
    elif found.unknown:
        yield unknown(found.unknown.reason, found.unknown.noted_by, found.unknown.noted_on)
    else:
        yield broken()


@RULES.check
def text_is_given(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The words that the rule names are there."""
    yield met() if getattr(subject.record, look.rule.arguments["field"]).strip() else broken()


@RULES.check
def programme_says(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The programme's record holds the text that the rule names."""
    yield met() if getattr(subject, look.rule.arguments["field"]).strip() else broken()


@RULES.check
def title_is_short(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The title fits a board or poster."""
    length = len(subject.record.title)
    yield (met if length <= look.rule.number("limit") else broken)(length=str(length))


@RULES.check
def numbers_fit_pattern(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The numbers of the agreement and of the call look like those of the programme; if not, what may be meant."""
    programme = subject.record.programme
    if programme is None:
        return
    known = DEFAULT_PATTERNS.get(programme.code)
    pairs = (
        (subject.record.contract_number, programme.contract_pattern, known and known.contract, "contract_number"),
        (subject.record.call_number, programme.call_pattern, known and known.call, "call_number"),
    )
    looked_at = [row for row in pairs if row[0] and row[1]]
    faults = [fault for row in looked_at for fault in _misfit(*row)]
    if looked_at:
        yield from faults or [met()]


def _misfit(number: str, pattern: str, known: NumberPattern | None, field: str) -> Iterator[Outcome]:
    try:
        re.compile(pattern)
    except re.error:
        yield doubtful(_("The programme's pattern of numbers cannot be read. Tell the network's administrator."))
        return
    found = check(number, NumberPattern(pattern.strip("^$"), known.example if known else ""))
    if not found.fits:
        hint = _(" Did you mean %(number)s?") % {"number": found.suggestion} if found.suggestion else ""
        yield broken(anchor=f"project:{field}", number=number, hint=hint)


@RULES.check
def period_is_in_order(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The project ends after it starts, amendments counted."""
    starts, ends = subject.facts.starts_on, subject.facts.ends_on
    if starts and ends:
        yield (met if starts < ends else broken)(starts=long_date(starts), ends=long_date(ends))


@RULES.check
def period_fits_perspective(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The project ends while its perspective pays."""
    ends = subject.facts.ends_on
    last = look.rule.day(f"end_{subject.perspective[:4]}")
    if ends:
        yield (met if ends <= last else broken)(ends=long_date(ends), last=long_date(last))


@RULES.check
def no_future_tense(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """What a finished project did is not told as if it were still to come; the words are quoted."""
    if not subject.facts.is_finished:
        return
    effects = [f"{row.unit} {row.label}" for row in subject.facts.effects]
    places = (("project:effects", effects), ("project:goal", [subject.record.goal]))
    faults = []
    for anchor, texts in places:
        quoted = [quote for text in texts for quote in future_words(text, look.rule.lines("words"))]
        if quoted:
            faults.append(broken(anchor=anchor, quoted=", ".join(f"„{words}”" for words in quoted)))
    yield from faults or [met()]


def future_words(text: str, verbs: Iterable[str]) -> list[str]:
    """Verbs that speak of what is to come, each with the words after it."""
    choice = "|".join(re.escape(verb.strip()) for verb in verbs if verb.strip())
    if not choice:
        return []
    pattern = rf"\b(?:{choice})\b(?:\s+[\w-]+){{0,{WORDS_QUOTED}}}"
    return [" ".join(found[0].split()) for found in re.finditer(pattern, text, re.IGNORECASE)]


@RULES.check
def amendments_are_documented(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """Every amendment has a number and a day, or says on which page its value was seen."""
    rows = subject.record.amendments
    bare = [row for row in rows if not (row.origin.number or row.origin.is_dated or row.origin.seen_at)]
    undated = [row for row in rows if row.origin.number and not row.origin.is_dated]
    if bare:
        yield broken(count=str(len(bare)))
    for row in undated:
        sentence = _("Give the signing date of annex no. %(number)s, or the day from which it holds.")
        yield doubtful(sentence % {"number": row.origin.number})
    if rows and not bare and not undated:
        yield met()


@RULES.check
def description_is_complete(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """No part of the description is missing for which the authority may lower the support."""
    states = [presence(subject.facts, FactName(name)).state for name in look.rule.arguments["facts"]]
    missing = states.count(State.MISSING)
    yield broken(missing=str(missing)) if missing else met()


@RULES.check
def corrections_are_explained(subject: RecordSubject, look: Look) -> Iterator[Outcome]:
    """A published value changes by an annex or a page that shows the new one, or somebody says what was wrong."""
    yield broken(values=", ".join(subject.corrections)) if subject.corrections else met()


@RULES.check
def project_has_page(subject: RecordSubject, look: Look) -> Iterator[Outcome]:
    """The portal that keeps the project also tells it."""
    yield met() if subject.has_page else broken()
