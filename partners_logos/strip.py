"""The funding strip: which signs a project shows, in which order, and whether that can be trusted.

A pure function of the programme, the contract's date and the region. What programmes change from time to time (order,
since when the colours of the Republic are required, how many signs fit a line) stands in data/strip_rules.json.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from math import ceil

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from partners_logos.programmes import ProgrammeFacts
from partners_logos.signs import DATA, Sign, signs

ROW_HEIGHT = 56  # pixels, at most
FLAG_RATIO = 3 / 2
SMALLEST_FLAG = 40  # pixels wide; in a row that made it smaller the signs stand under each other
SMALLEST_GAP = 10
ROW_STEPS = (280, 320, 360, 400, 480, 640)
SEPARATOR = "|"


@dataclass(frozen=True)
class Rule:
    """One dated line of the rule table: the parts of a strip, left to right."""

    rule: str
    perspective: str
    scope: str
    valid_from: date
    line: tuple[str, ...]


@dataclass(frozen=True)
class StripItem:
    """A sign at its largest size in pixels; `after_line` puts a vertical line before it."""

    sign: Sign
    width: int
    height: int
    after_line: bool = False


@dataclass(frozen=True)
class Finding:
    """A remark on conformity: the rule's id, `amber` (look at it) or `red` (wrong), and a sentence for editors."""

    rule: str
    level: str
    message: str | Promise


@dataclass(frozen=True)
class Strip:
    """Lines of signs, what is to be said of them, and the accessible name listing the signs in order.

    `row_from` is the width in pixels from which the signs stand in a row with a flag wide enough.
    """

    lines: tuple[tuple[StripItem, ...], ...]
    findings: tuple[Finding, ...]
    label: str
    row_from: int


@cache
def rule_table() -> Mapping:
    """Return the rule table as it is stored."""
    return json.loads((DATA / "strip_rules.json").read_text(encoding="utf-8"))


@cache
def rules() -> tuple[Rule, ...]:
    """Return the dated lines, oldest first."""
    rows = [
        Rule(**{**row, "valid_from": date.fromisoformat(row["valid_from"]), "line": tuple(row["line"])})
        for row in rule_table()["lines"]
    ]
    return tuple(sorted(rows, key=lambda row: row.valid_from))


def compose_strip(
    programme: ProgrammeFacts,
    signed_on: date | None,
    starts_on: date | None,
    region: str = "",
    extra: Sequence[Sign] = (),
) -> Strip:
    """Return the strip of a project.

    Where the day of the contract is unknown the project's start decides, with an amber finding; where that is unknown
    too, the newest rule. `region` is a two-digit TERYT code and decides the region's sign of a regional programme.
    `extra` signs stand in lines of their own, none higher or wider than the European flag (FE21-3).
    """
    if not programme.sign and programme.perspective == "state":
        return Strip((), (), "", 0)
    region = (region or programme.region) if programme.is_regional else ""
    findings = [*_findings_on_dates(programme, signed_on, starts_on)]
    rule = _rule_in_force(programme, signed_on or starts_on)
    main: list[StripItem] = []
    after_line = False
    for part in rule.line if rule else ("programme",):
        if part == SEPARATOR:
            after_line = True
            continue
        found = signs().get(_code_of(part, programme, region))
        if found is None:
            findings.append(Finding(rule.rule if rule else "FE21-1", "red", _missing(part)))
        else:
            main.append(StripItem(found, *found.scaled(ROW_HEIGHT), after_line=after_line))
        after_line = False
    findings += _findings_on_signs(main)
    box = round(ROW_HEIGHT * FLAG_RATIO), ROW_HEIGHT
    lines = _lines(main) + _lines([StripItem(one, *one.fitted(*box)) for one in extra])
    label = ", ".join(item.sign.name for line in lines for item in line)
    return Strip(lines, tuple(findings), label, _row_from(lines))


def _rule_in_force(programme: ProgrammeFacts, day: date | None) -> Rule | None:
    scope = "regional" if programme.is_regional else "national"
    fitting = [row for row in rules() if (row.perspective, row.scope) == (programme.perspective, scope)]
    in_force = [row for row in fitting if day is None or row.valid_from <= day]
    return (in_force or fitting[:1] or [None])[-1]


def _code_of(part: str, programme: ProgrammeFacts, region: str) -> str:
    table = rule_table()
    match part:
        case "programme":
            return programme.sign
        case "republic":
            return table["republic"]
        case "region":
            return table["region"].format(region=region)
        case "union":
            by_fund = table["union"].get(programme.perspective, {})
            return by_fund.get(programme.fund) or by_fund.get("", "")
    raise ValueError(f"unknown part of a strip: {part}")


def _missing(part: str) -> str | Promise:
    return {
        "programme": _("The programme has no sign of its own. Add it to the programme's record."),
        "region": _("The region of the programme is not given, so its sign is missing from the strip."),
    }.get(part, _("A required sign is missing from the strip."))


def _findings_on_dates(programme: ProgrammeFacts, signed_on: date | None, starts_on: date | None) -> list[Finding]:
    if programme.perspective == "state":
        return []
    rule = "FE14-1" if programme.perspective == "2014-2020" else "FE21-1"
    findings = []
    if signed_on is None and starts_on is not None:
        message = _("The day of the contract is unknown; the strip follows the rules in force when the project began.")
        findings.append(Finding(rule, "amber", message))
    if signed_on is None and starts_on is None:
        message = _("Neither the day of the contract nor the start is known; the strip follows the newest rules.")
        findings.append(Finding(rule, "amber", message))
    day = signed_on or starts_on
    too_early = day and programme.valid_from and day < programme.valid_from
    too_late = day and programme.valid_until and day > programme.valid_until
    if too_early or too_late:
        message = _("The date lies outside the years of the programme. Check the programme and the dates.")
        findings.append(Finding(rule, "amber", message))
    return findings


def _findings_on_signs(items: Sequence[StripItem]) -> list[Finding]:
    stand_ins = ", ".join(item.sign.name for item in items if item.sign.is_stand_in)
    if not stand_ins:
        return []
    message = _("These signs are stand-ins; replace them with the official artwork: {names}.")
    return [Finding("SIGN-1", "amber", format_lazy(message, names=stand_ins))]


def _lines(items: Sequence[StripItem]) -> tuple[tuple[StripItem, ...], ...]:
    most = rule_table()["marks_in_a_line"]
    return tuple(tuple(items[start : start + most]) for start in range(0, len(items), most))


def _row_from(lines: Sequence[Sequence[StripItem]]) -> int:
    """Return the step of ROW_STEPS from which the widest line fits with the smallest flag."""
    factor = SMALLEST_FLAG / (ROW_HEIGHT * FLAG_RATIO)
    needed = 0
    for line in lines:
        gaps = len([*pairwise(line)]) + sum(item.after_line for item in line)
        needed = max(needed, ceil(sum(item.width for item in line) * factor) + gaps * SMALLEST_GAP)
    return next((step for step in ROW_STEPS if step >= needed), ROW_STEPS[-1])
