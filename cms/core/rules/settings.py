"""What holds of the rules on a day: the book, the network's changes of it, and the choices of portals. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property

from cms.core.rules.book import RULES, Level, Parameter, Rule, RuleBook


@dataclass(frozen=True)
class Change:
    """A rule as the network's administrator wants it from a day on; `enacted_at` is None for one that is only tried."""

    rule: str
    level: Level
    sentence: str
    valid_from: date
    parameters: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    enacted_at: datetime | None = None

    @property
    def order(self) -> tuple[object, ...]:
        """Of two changes of one day the later decision holds, and what is only tried is the latest."""
        return (self.valid_from, self.enacted_at is None, self.enacted_at.timestamp() if self.enacted_at else 0)


@dataclass(frozen=True)
class Settings:
    """The rules of an installation with everything that was decided about them."""

    book: RuleBook = RULES
    changes: tuple[Change, ...] = ()
    choices: Mapping[tuple[int, str], Level] = field(default_factory=dict)

    @cached_property
    def _by_day(self) -> dict[date, dict[str, Rule]]:
        return {}

    def rules_on(self, day: date) -> dict[str, Rule]:
        """Every rule in force on a day by its id, in the order of the book; worked out once for each day."""
        if day not in self._by_day:
            found = ((rule_id, self.rule_on(rule_id, day)) for rule_id in self.book.ids)
            self._by_day[day] = {rule_id: rule for rule_id, rule in found if rule is not None}
        return self._by_day[day]

    def rule_on(self, rule_id: str, day: date) -> Rule | None:
        """A rule as it holds on a day; None before its first day. What begins later holds, a change before the book."""
        versions = [row for row in self.book.versions(rule_id) if row.valid_from <= day]
        changes = [row for row in self.changes if row.rule == rule_id and row.valid_from <= day]
        last = max(changes, key=lambda row: row.order, default=None)
        if last and (not versions or last.valid_from >= versions[-1].valid_from):
            return changed(versions[-1] if versions else self.book.versions(rule_id)[0], last)
        return versions[-1] if versions else None

    def level_of(self, rule: Rule, portal: int | None) -> Level:
        """What the rule does on a portal: its own choice, unless the network switched the rule off."""
        if rule.level is Level.OFF or portal is None:
            return rule.level
        return self.choices.get((portal, rule.id), rule.level)

    def trying(self, change: Change) -> "Settings":
        """These settings with one change more."""
        return replace(self, changes=(*self.changes, change))


def changed(rule: Rule, change: Change) -> Rule:
    """A rule with what a change says of it; parameters that the change does not name stay."""
    return replace(
        rule,
        level=change.level,
        sentence=change.sentence or rule.sentence,
        valid_from=change.valid_from,
        parameters=tuple(_parameters(rule.parameters, change.parameters)),
    )


def _parameters(parameters: Iterable[Parameter], values: Mapping[str, str | tuple[str, ...]]) -> Iterable[Parameter]:
    for row in parameters:
        value = values.get(row.name, row.value)
        yield replace(row, value=value if isinstance(value, str) else tuple(value))
