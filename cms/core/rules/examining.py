"""Examining a page or record by the rules: findings, each with its rule, level, sentence and source. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cms.core.rules.book import Level, Look, Rule, fill
from cms.core.rules.outcomes import Outcome, State
from cms.core.rules.settings import Settings
from cms.language.dates import long_date

SEVERITY = {Level.BLOCK: 0, Level.WARN: 1, Level.OK: 2}


@dataclass(frozen=True)
class Case:
    """A page or record to be examined.

    `parts` is what the rules' functions read, by the names that rules use; `homes` says where a field can be mended: by
    the first half of an anchor, the label of a model and a key. `portal` is the key of the portal whose case it is.
    """

    kind: str
    key: int | None
    name: str
    portal: int | None
    parts: Mapping[str, Any]
    url: str = ""
    record: str = ""
    traits: frozenset[str] = frozenset()
    homes: Mapping[str, tuple[str, int | None]] = field(default_factory=dict)


@dataclass(frozen=True)
class Finding:
    """What one rule says of a case: `block`, `warn` or `ok`, a sentence, and where the rule stands."""

    rule: str
    title: str
    level: Level
    sentence: str
    source: str
    url: str
    certainty: str
    part: str
    anchor: str
    is_unknown: bool = False

    @property
    def colour(self) -> str:
        """Red, amber or green."""
        return {Level.BLOCK: "red", Level.WARN: "amber"}.get(self.level, "green")


def examine(case: Case, settings: Settings, day: date) -> list[Finding]:
    """Every finding of a case on a day: what blocks first, then what warns, then what is met."""
    rules = settings.rules_on(day)
    found = [
        finding
        for rule in rules.values()
        if (level := settings.level_of(rule, case.portal)) is not Level.OFF
        if rule.part in case.parts and rule.concerns(case.traits)
        for finding in _findings(case, settings, Look(rule, day, rules), level)
    ]
    return sorted(found, key=lambda row: SEVERITY[row.level])


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Those that keep a case from being published."""
    return [row for row in findings if row.level is Level.BLOCK]


def _findings(case: Case, settings: Settings, look: Look, level: Level) -> Iterator[Finding]:
    rule = look.rule
    for outcome in settings.book.function(rule)(case.parts[rule.part], look):
        yield Finding(
            rule=rule.id,
            title=rule.title,
            level=_level(outcome, level),
            sentence=sentence_of(rule, outcome),
            source=rule.source,
            url=rule.url,
            certainty=rule.certainty,
            part=rule.part,
            anchor=outcome.anchor or rule.anchor,
            is_unknown=outcome.state is State.UNKNOWN,
        )


def _level(outcome: Outcome, level: Level) -> Level:
    match outcome.state:
        case State.MET:
            return Level.OK
        case State.BROKEN:
            return level
    return Level.WARN


def sentence_of(rule: Rule, outcome: Outcome) -> str:
    """The rule's sentence with the words of what was found."""
    if outcome.state is State.UNKNOWN:
        return _unknown(rule, outcome)
    pattern = outcome.sentence or (rule.met if outcome.state is State.MET else rule.sentence)
    values = {row.name: row.value if isinstance(row.value, str) else ", ".join(row.value) for row in rule.parameters}
    return fill(pattern, {**values, **outcome.words})


def _unknown(rule: Rule, outcome: Outcome) -> str:
    reason = outcome.reason.rstrip(". ")
    said = ", ".join(
        part for part in (outcome.noted_by, long_date(outcome.noted_on) if outcome.noted_on else "") if part
    )
    if said:
        return _("%(title)s: unknown. %(reason)s (%(said)s).") % {"title": rule.title, "reason": reason, "said": said}
    return _("%(title)s: unknown. %(reason)s.") % {"title": rule.title, "reason": reason}
