"""The dated rules of the funding strip, as data: what stands in a line, in which order, since when.

They are kept in data/strip_rules.json. Programmes change them, and of some it is not certain that they are as written
there (`certainty` "K": general knowledge, not confirmed), so nothing of them is a constant of the code.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from partners_logos.programmes import ProgrammeFacts
from partners_logos.signs import DATA

SEPARATOR = "|"


@dataclass(frozen=True)
class Rule:
    """One dated line of the table: the parts of a strip, left to right; an empty line shows no strip.

    `scope` is `regional`, `national` or the code of one programme. A rule is in force for contracts of `valid_from`
    and later, until another of its perspective and scope begins.
    """

    rule: str
    perspective: str
    scope: str
    valid_from: date
    line: tuple[str, ...]
    certainty: str


@dataclass(frozen=True)
class RuleTable:
    """All rules: how many marks fit a line, the signs that stand for the parts, and the dated lines, oldest first."""

    marks_in_a_line: int
    republic: str
    region: str
    union: Mapping[str, Mapping[str, str]]
    lines: tuple[Rule, ...]

    def in_force(self, programme: ProgrammeFacts, day: date | None) -> Rule | None:
        """Return the rule for contracts of a day, the newest if the day is unknown, the first for an earlier day.

        A rule for the programme itself wins over one for all of its kind; None where the table has neither.
        """
        kind = "regional" if programme.is_regional else "national"
        for scope in (programme.code, kind):
            fitting = [row for row in self.lines if (row.perspective, row.scope) == (programme.perspective, scope)]
            begun = [row for row in fitting if day is None or row.valid_from <= day]
            if fitting:
                return begun[-1] if begun else fitting[0]
        return None

    def sign_code(self, part: str, programme: ProgrammeFacts) -> str:
        """Return the code of the sign that stands for a part; raises ValueError for a part that is not known."""
        match part:
            case "programme":
                return programme.sign
            case "republic":
                return self.republic
            case "region":
                return self.region.format(region=programme.region)
            case "union":
                by_fund = self.union.get(programme.perspective, {})
                return by_fund.get(programme.fund) or by_fund.get("", "")
        raise ValueError(f"unknown part of a strip: {part}")


def read_table(text: str) -> RuleTable:
    """Read a table of rules written in JSON; raises KeyError, TypeError or ValueError for anything else."""
    stored = json.loads(text)
    lines = [
        Rule(**{**row, "valid_from": date.fromisoformat(row["valid_from"]), "line": tuple(row["line"])})
        for row in stored["lines"]
    ]
    return RuleTable(**{**stored, "lines": tuple(sorted(lines, key=lambda row: row.valid_from))})


@cache
def stored_table() -> RuleTable:
    """Return the rules of this installation."""
    return read_table((DATA / "strip_rules.json").read_text(encoding="utf-8"))
