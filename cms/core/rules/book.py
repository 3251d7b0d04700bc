"""The book of rules: dated data that says what is demanded, and pure functions that look whether it is met.

A room brings a JSON file of rules and registers its functions here (`RULES.read`, `RULES.check`). What a rule says may
change: a rule stands in the book once for each day from which it holds differently, and the network's administrator
adds further changes (`cms.core.rules.changes`). Pure: no database.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from cms.core.rules.outcomes import Outcome

PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Level(StrEnum):
    """What follows from a rule: nothing, all is well, look at it, or nothing is published."""

    OFF = "off"
    OK = "ok"
    WARN = "warn"
    BLOCK = "block"


class ParameterKind(StrEnum):
    """How a parameter is written: an amount or number, a day, or lines of text."""

    NUMBER = "number"
    DAY = "day"
    LINES = "lines"


@dataclass(frozen=True)
class Parameter:
    """A value of a rule that an administrator may change: numbers and days as text, lines as a tuple of texts."""

    name: str
    label: str
    kind: ParameterKind
    value: str | tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule as it holds from a day on.

    `part` names what its function reads (`project`, `page` …), `traits` what a case must have: one of the words of each
    entry. `sentence` says what is wrong and what to do, `met` that all is well; both may hold `{words}` that the
    function gives and `{parameters}`. `anchor` is the field to go to, as `home:field`. `certainty` is V (read in the
    source), V2 (in a secondary one), K (general knowledge, to be confirmed) or ? (open). `arguments` are the function's
    own.
    """

    id: str
    title: str
    check: str
    part: str
    level: Level
    sentence: str
    met: str
    source: str
    certainty: str
    anchor: str
    valid_from: date
    url: str = ""
    traits: tuple[frozenset[str], ...] = ()
    parameters: tuple[Parameter, ...] = ()
    arguments: Mapping[str, Any] = field(default_factory=dict)

    def concerns(self, traits: frozenset[str]) -> bool:
        """Whether a case with these traits is held to the rule."""
        return all(entry & traits for entry in self.traits)

    def value(self, name: str) -> str | tuple[str, ...]:
        """The value of a parameter; raises KeyError for one the rule does not have."""
        for row in self.parameters:
            if row.name == name:
                return row.value
        raise KeyError(f"rule {self.id} has no parameter {name}")

    def number(self, name: str) -> Decimal:
        """The value of a parameter that is an amount or number."""
        return Decimal(str(self.value(name)))

    def day(self, name: str) -> date:
        """The value of a parameter that is a day."""
        return date.fromisoformat(str(self.value(name)))

    def lines(self, name: str) -> tuple[str, ...]:
        """The value of a parameter that is lines of text."""
        value = self.value(name)
        return tuple(value.splitlines()) if isinstance(value, str) else value

    @property
    def placeholders(self) -> frozenset[str]:
        """What stands in braces in its sentence."""
        return frozenset(PLACEHOLDER.findall(self.sentence))


@dataclass(frozen=True)
class Look:
    """By which rule something is looked at, on which day, and every rule in force on it."""

    rule: Rule
    day: date
    rules: Mapping[str, Rule] = field(default_factory=dict)

    def other(self, rule_id: str) -> Rule | None:
        """Another rule in force, on which this one depends; None where it is switched off."""
        found = self.rules.get(rule_id)
        return None if found is None or found.level is Level.OFF else found


Check = Callable[[Any, Look], Iterable[Outcome]]
"""Looks at a part of a case; no outcome at all means that the rule does not concern it."""


class RuleBook:
    """All rules by their ids, each with its dated versions, and the functions that look at them."""

    def __init__(self) -> None:
        self._versions: dict[str, tuple[Rule, ...]] = {}
        self._checks: dict[str, Check] = {}

    def read(self, text: str) -> None:
        """Take in rules written in JSON; raises ValueError, KeyError or TypeError for anything else."""
        for rule in read_rules(text):
            others = tuple(row for row in self._versions.get(rule.id, ()) if row.valid_from != rule.valid_from)
            self._versions[rule.id] = tuple(sorted((*others, rule), key=lambda row: row.valid_from))

    def check(self, function: Check) -> Check:
        """Register a function under its own name."""
        self._checks[function.__name__] = function
        return function

    def function(self, rule: Rule) -> Check:
        """The function that looks at a rule; raises KeyError where nobody registered it."""
        return self._checks[rule.check]

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids, in the order in which they were taken in."""
        return tuple(self._versions)

    @property
    def checks(self) -> frozenset[str]:
        """The names of all registered functions."""
        return frozenset(self._checks)

    def versions(self, rule_id: str) -> tuple[Rule, ...]:
        """Every version of a rule, oldest first; raises KeyError for an unknown id."""
        return self._versions[rule_id]

    def newest(self, rule_id: str) -> Rule:
        """A rule as it holds last; raises KeyError for an unknown id."""
        return self._versions[rule_id][-1]

    def __contains__(self, rule_id: str) -> bool:
        return rule_id in self._versions


def read_rules(text: str) -> list[Rule]:
    """Rules from JSON: a list of objects with the fields of `Rule`, traits written as `a|b`."""
    return [_rule(row) for row in json.loads(text)]


def _rule(row: dict[str, Any]) -> Rule:
    parameters = tuple(
        Parameter(item["name"], item["label"], ParameterKind(item["kind"]), plain_value(item["value"]))
        for item in row.get("parameters", ())
    )
    own = {name: value for name, value in row.items() if name not in ("parameters", "traits", "level", "valid_from")}
    return Rule(
        **own,
        level=Level(row["level"]),
        valid_from=date.fromisoformat(row["valid_from"]),
        traits=tuple(frozenset(entry.split("|")) for entry in row.get("traits", ())),
        parameters=parameters,
    )


def fill(pattern: str, words: Mapping[str, str]) -> str:
    """A sentence with words in its places; a place that nobody fills stays as it is written."""
    return PLACEHOLDER.sub(lambda place: words.get(place[1], place[0]), pattern)


def plain_value(value: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    """A value of a parameter as the book keeps it."""
    return value if isinstance(value, str) else tuple(value)


RULES = RuleBook()
"""The rules of this installation."""
