"""Given, unknown with a reason, or missing: three different things, told apart wherever a value may stand. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from project_pages.consistency import AMOUNTS, is_given
from project_pages.facts import Facts
from project_pages.values import FactName, Unknown


class State(StrEnum):
    """Whether a value can be shown, is said to be unknown, or is simply not there."""

    GIVEN = "given"
    UNKNOWN = "unknown"
    MISSING = "missing"


@dataclass(frozen=True)
class Presence:
    """The state of a value; `unknown` says why nobody knows it, by whom and when."""

    fact: FactName
    state: State
    unknown: Unknown | None = None


def presence(facts: Facts, fact: FactName) -> Presence:
    """The state of a value of the record in force.

    An amount counts as given where it is known for the whole project, or for a scope that is not established.
    """
    if is_given(facts.record, fact) or (fact in AMOUNTS and _amount_of_open_scope(facts, fact)):
        return Presence(fact, State.GIVEN)
    unknown = facts.record.unknown(fact)
    return Presence(fact, State.UNKNOWN if unknown else State.MISSING, unknown)


def _amount_of_open_scope(facts: Facts, fact: FactName) -> bool:
    return any(row.scope == "not_established" and getattr(row, fact) is not None for row in facts.budgets)
