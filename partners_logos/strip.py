"""The funding strip: which signs a project shows, in which order, and whether that can be trusted.

A pure function of the programme, the contract's date and the region. What programmes change from time to time (order,
since when the colours of the Republic are required, how many signs fit a line) is data: strip_rules.py.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cms.places.places import place
from partners_logos.programmes import ProgrammeFacts
from partners_logos.signs import UNDRAWN, Sign, signs
from partners_logos.strip_layout import FLAG_WIDTH, ROW_HEIGHT, Row, StripItem, row_from, rows_of
from partners_logos.strip_rules import SEPARATOR, Rule, RuleTable, stored_table

AMBER, RED = "amber", "red"
PART_CODES = {"republic": "RP", "region": "REGION", "union": "EU"}
LONG = 4  # times as wide as high: a picture of one row of signs
KIND_CODES = {"european_funds": "FE", "state_budget": "BP", "state_fund": "PFRON"}


@dataclass(frozen=True)
class Finding:
    """A remark on conformity: the rule's id, `amber` (look at it) or `red` (wrong), and a sentence for editors."""

    rule: str
    level: str
    message: str | Promise


@dataclass(frozen=True)
class Strip:
    """Lines of signs, what is to be said of them, and the accessible name listing the signs in order.

    `row_from` is the width in pixels from which the signs stand in a row with a flag wide enough; 0 is any width.
    """

    lines: tuple[tuple[StripItem, ...], ...]
    findings: tuple[Finding, ...]
    label: str
    row_from: int

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines as a page draws them."""
        return rows_of(self.lines)

    @property
    def codes(self) -> list[list[str]]:
        """The lines as codes of marks, the vertical line an element of its own."""
        return [[code for item in line for code in _codes(item)] for line in self.lines]


def compose_strip(
    programme: ProgrammeFacts,
    signed_on: date | None,
    starts_on: date | None,
    region: str = "",
    extra: Sequence[Sign] = (),
    table: RuleTable | None = None,
    artwork: Mapping[str, Sign] | None = None,
) -> Strip:
    """Return the strip of a project.

    Where the day of the contract is unknown the project's start decides, with an amber finding; where that is unknown
    too, the newest rule. `region` is a two-digit TERYT code that somebody gave; a regional programme shows its own
    region and says so where the two differ. `extra` signs stand in lines of their own, none higher or wider than the
    European flag (FE21-3), each once. `table` are other rules than those of the installation; `artwork` are pictures
    that stand in place of drawings, by the codes of those.
    """
    table, drawn = table or stored_table(), {**signs(), **(artwork or {})}
    rule = table.in_force(programme, signed_on or starts_on) or _bare_rule(programme)
    if not rule.line:
        return Strip((), (), "", 0)
    findings = [
        *_findings_on_dates(rule, programme, signed_on, starts_on),
        *_findings_on_region(rule, programme, region),
    ]
    main: list[StripItem] = []
    after_line = False
    for part in rule.line:
        if part == SEPARATOR:
            after_line = bool(main)
            continue
        found = drawn.get(table.sign_code(part, programme))
        if found is None:
            findings.append(Finding(rule.rule, RED, _missing(part, programme)))
        else:
            code = PART_CODES.get(part) or KIND_CODES.get(found.kind) or _own_code(programme)
            main.append(StripItem(found, code, *found.scaled(ROW_HEIGHT), after_line=after_line))
        after_line = False
    others = [*_extra_items(extra, {item.sign.code for item in main})]
    findings += _findings_on_signs([*main, *others], repeated=len(extra) - len(others))
    lines = _lines(main, table.marks_in_a_line) + _lines(others, table.marks_in_a_line)
    return Strip(lines, tuple(findings), _label(lines), row_from(lines))


def picture_strip(picture: Sign, extra: Sequence[Sign], findings: Sequence[Finding]) -> Strip:
    """Return a strip in which a picture of all signs stands in one piece, and `extra` signs in lines of their own.

    It is never broken into a column, so that it can be as narrow as the screen is.
    """
    height = ROW_HEIGHT if picture.width >= LONG * picture.height else 2 * ROW_HEIGHT
    main = StripItem(picture, picture.code, *picture.scaled(height))
    others = [*_extra_items(extra, set())]
    found = (*findings, *_findings_on_signs(others, repeated=len(extra) - len(others)))
    lines = ((main,), *_lines(others, stored_table().marks_in_a_line))
    return Strip(lines, found, _label(lines), 0)


def _label(lines: Sequence[Sequence[StripItem]]) -> str:
    return ", ".join(item.sign.name for line in lines for item in line)


def _bare_rule(programme: ProgrammeFacts) -> Rule:
    """The sign of the programme alone, where the table knows nothing of its kind."""
    return Rule("FE21-1", programme.perspective, programme.code, date.min, ("programme",), "?")


def _codes(item: StripItem) -> tuple[str, ...]:
    return (SEPARATOR, item.code) if item.after_line else (item.code,)


def extra_code(sign: Sign) -> str:
    """Return the code of a sign beside the strip: its own, but that of the contract for the state's money."""
    return KIND_CODES[sign.kind] if sign.kind in {"state_budget", "state_fund"} else sign.code


def _extra_items(extra: Sequence[Sign], shown: set[str]) -> Iterator[StripItem]:
    for one in extra:
        if one.code not in shown:
            shown.add(one.code)
            yield StripItem(one, extra_code(one), *one.fitted(FLAG_WIDTH, ROW_HEIGHT), is_extra=True)


def _own_code(programme: ProgrammeFacts) -> str:
    """The code of the sign of a programme that administrators added: of European Funds, or its own."""
    return programme.code if programme.perspective == "state" else "FE"


def _missing(part: str, programme: ProgrammeFacts) -> str | Promise:
    match part:
        case "programme":
            message = _("The programme has no sign. Add a mark of the code “{code}” with its picture.")
            return format_lazy(message, code=programme.sign)
        case "region":
            return _("The region of the programme is not given, so its sign is missing from the strip.")
    return _("A required sign is missing from the strip.")


def _findings_on_dates(
    rule: Rule, programme: ProgrammeFacts, signed_on: date | None, starts_on: date | None
) -> Iterator[Finding]:
    if signed_on is None and starts_on is not None:
        message = _("The day of the contract is unknown; the strip follows the rules in force when the project began.")
        yield Finding(rule.rule, AMBER, message)
    if signed_on is None and starts_on is None:
        message = _("Neither the day of the contract nor the start is known; the strip follows the newest rules.")
        yield Finding(rule.rule, AMBER, message)
    day = signed_on or starts_on
    too_early = day and programme.valid_from and day < programme.valid_from
    too_late = day and programme.valid_until and day > programme.valid_until
    if too_early or too_late:
        message = _("The date lies outside the years of the programme. Check the programme and the dates.")
        yield Finding(rule.rule, AMBER, message)


def _findings_on_region(rule: Rule, programme: ProgrammeFacts, region: str) -> Iterator[Finding]:
    if not programme.is_regional or region in ("", programme.region):
        return
    names = {code: found.name if (found := place(code)) else code for code in (region, programme.region)}
    message = _(
        "The region given ({given}) is not that of the programme ({own}); the strip shows the sign of the programme's."
    )
    yield Finding(rule.rule, AMBER, format_lazy(message, given=names[region], own=names[programme.region]))


def _findings_on_signs(items: Sequence[StripItem], repeated: int) -> Iterator[Finding]:
    stand_ins = ", ".join(item.sign.name for item in items if item.sign.is_stand_in)
    if stand_ins:
        message = _("These signs are stand-ins; replace them with the official artwork: {names}.")
        yield Finding("SIGN-1", AMBER, format_lazy(message, names=stand_ins))
    undrawn = ", ".join(item.sign.code for item in items if item.sign.kind == UNDRAWN)
    if undrawn:
        message = _("These signs are not in the system, so their size could not be checked: {names}.")
        yield Finding("SIGN-3", AMBER, format_lazy(message, names=undrawn))
    if repeated:
        yield Finding("FE21-2", AMBER, _("A sign was named more than once; the strip shows every sign once."))


def _lines(items: Sequence[StripItem], most: int) -> tuple[tuple[StripItem, ...], ...]:
    lines = [tuple(items[start : start + most]) for start in range(0, len(items), most)]
    return tuple((replace(line[0], after_line=False), *line[1:]) for line in lines)
