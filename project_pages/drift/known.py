"""What a text can contradict: the values in force that the record knows, taken from its facts in one place."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cms.language.folding import fold
from project_pages.facts import Budget, Facts, Scope


@dataclass(frozen=True)
class KnownAmounts:
    """Amounts in PLN of one scope: `whole`, `part` or `not_established`. `part_of` says, folded, whose part."""

    scope: str
    total: Decimal | None = None
    eu: Decimal | None = None
    state: Decimal | None = None
    own: Decimal | None = None
    share: Decimal | None = None
    part_of: str = ""


@dataclass(frozen=True)
class Counted:
    """How many municipalities, counties and units of local government of both kinds take part, where that is known."""

    municipalities: int | None = None
    counties: int | None = None
    local_governments: int | None = None


@dataclass(frozen=True)
class KnownFacts:
    """The values in force; None, or nothing, is unknown and can therefore not be contradicted.

    `former_ends` and `former_starts` held once. `titles` are the names by which a text may call the project.
    """

    titles: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    former_starts: tuple[date, ...] = ()
    former_ends: tuple[date, ...] = ()
    amounts: tuple[KnownAmounts, ...] = ()
    partners: int | None = None
    voivodeships: tuple[str, ...] = ()
    counted: Counted = Counted()
    contract_number: str = ""
    call_number: str = ""


def known_facts(facts: Facts) -> KnownFacts:
    """What the record in force knows."""
    record = facts.record
    ends = tuple(row.value for row in facts.end_history if row.value != facts.ends_on)
    starts = {record.starts_on, *(row.starts_on for row in record.amendments)} - {None, facts.starts_on}
    return KnownFacts(
        titles=tuple(title for title in (record.short_title, record.title) if title),
        starts_on=facts.starts_on,
        ends_on=facts.ends_on,
        former_starts=tuple(sorted(day for day in starts if day)),
        former_ends=ends,
        amounts=tuple(_amounts(row) for row in facts.budgets),
        partners=facts.partner_count or None,
        voivodeships=facts.area_codes,
        counted=counted(facts),
        contract_number=record.contract_number,
        call_number=record.call_number,
    )


def _amounts(row: Budget) -> KnownAmounts:
    scope = str(Scope(row.scope))
    return KnownAmounts(scope, row.total, row.eu, row.state, row.own, row.share, fold(row.part_of).text)


def counted(facts: Facts) -> Counted:
    """Municipalities and counties that take part: counts that an effect or a target group in force gives.

    A list of participants is no count: it may name only those of one partner.
    """
    counts = [
        *((row.unit, row.number) for row in facts.effects if row.number is not None),
        *((row.name, Decimal(row.count)) for row in facts.target_groups if row.count is not None),
    ]
    return Counted(
        municipalities=_number(counts, "gmin"),
        counties=_number(counts, "powiat"),
        local_governments=_number(counts, "jednostek samorządu terytorialnego", "jednostki samorządu terytorialnego"),
    )


def _number(counts: Iterable[tuple[str, Decimal]], *units: str) -> int | None:
    """The one number that is given of a unit; None where there is none, or where they differ."""
    found = {
        int(number)
        for unit, number in counts
        if number == int(number) and re.match(rf"(?:{'|'.join(units)})\w{{0,2}}\b", unit.lower())
    }
    return found.pop() if len(found) == 1 else None
