"""What a rule's function finds: met, unknown for a reason, doubtful, or broken. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """A broken rule has its level; what is doubtful or unknown is amber and never blocks."""

    MET = "met"
    UNKNOWN = "unknown"
    DOUBTFUL = "doubtful"
    BROKEN = "broken"


@dataclass(frozen=True)
class Outcome:
    """One thing found: words for the rule's sentence, or a sentence of its own, and a field where it differs."""

    state: State
    words: Mapping[str, str] = field(default_factory=dict)
    sentence: str = ""
    anchor: str = ""
    reason: str = ""
    noted_by: str = ""
    noted_on: date | None = None


def met(**words: str) -> Outcome:
    """All is well."""
    return Outcome(State.MET, words)


def broken(sentence: str = "", anchor: str = "", **words: str) -> Outcome:
    """What the rule demands is not there."""
    return Outcome(State.BROKEN, words, sentence, anchor)


def doubtful(sentence: str = "", anchor: str = "", **words: str) -> Outcome:
    """Somebody should look at it; it never blocks."""
    return Outcome(State.DOUBTFUL, words, sentence, anchor)


def unknown(reason: str, noted_by: str = "", noted_on: date | None = None) -> Outcome:
    """What the rule demands is said to be unknown: why, by whom and when."""
    return Outcome(State.UNKNOWN, reason=reason, noted_by=noted_by, noted_on=noted_on)
