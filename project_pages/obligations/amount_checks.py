"""Rules on amounts: they agree within one scope, add up, and say what they are amounts of. Pure."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from cms.core.rules.book import RULES, Look
from cms.core.rules.outcomes import Outcome, broken, doubtful, met
from cms.language.amounts import format_amount, format_percent
from project_pages.consistency import CENT
from project_pages.obligations.subjects import ProjectSubject
from project_pages.values import Budget, Scope

HUNDREDTH = Decimal("0.01")
PERCENT = r"(?P<percent>\d{1,3}(?:[.,]\d{1,4})?)"
SHARE = re.compile(rf"\s*(?P<programme>\w+)\s*;\s*(?P<measure>[^;]+?)\s*;\s*{PERCENT}\s*%?\s*")


@RULES.check
def eu_is_within_total(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """In each scope the EU's part is more than nothing and not more than the whole."""
    rows = [row for row in subject.facts.budgets if row.eu is not None and row.total is not None]
    wrong = [row for row in rows if not 0 < row.eu <= row.total]
    for row in wrong:
        yield broken(eu=format_amount(row.eu), total=format_amount(row.total))
    if rows and not wrong:
        yield met(share=_shares(rows))


def _shares(rows: list[Budget]) -> str:
    return ", ".join(format_percent(row.share) for row in rows if row.share is not None)


@RULES.check
def share_is_expected(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The EU's share is that of the measure, where the rule knows one: `programme;beginning of the measure;percent`."""
    programme = subject.record.programme
    known = [SHARE.fullmatch(line) for line in look.rule.lines("shares")]
    expected = [
        Decimal(row["percent"].replace(",", "."))
        for row in known
        if row and programme and row["programme"] == programme.code
        if subject.record.measure.startswith(row["measure"])
    ]
    rows = [row for row in subject.facts.budgets if row.share is not None]
    if not expected or not rows:
        return
    tolerance = look.rule.number("tolerance")
    wrong = [row for row in rows if abs(row.share - expected[0]) > tolerance]
    for row in wrong:
        yield broken(share=format_percent(row.share), expected=format_percent(expected[0]))
    if not wrong:
        yield met(expected=format_percent(expected[0]))


@RULES.check
def sums_agree(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """Where all amounts of a scope are given, the contributions add up to the value of the project."""
    rows = [row for row in subject.facts.budgets if None not in (row.total, row.eu, row.state, row.own)]
    wrong = [row for row in rows if abs(row.eu + row.state + row.own - row.total) > CENT]
    for row in wrong:
        yield broken(sum=format_amount(row.eu + row.state + row.own), total=format_amount(row.total))
    if rows and not wrong:
        yield met()


@RULES.check
def amounts_have_scope(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """Amounts say whether they are those of the whole project or of whose part; an open question is amber."""
    rows = subject.facts.budgets
    nobodys = [row for row in rows if row.scope == Scope.PART and not row.part_of]
    open_ones = [row for row in rows if row.scope == Scope.NOT_ESTABLISHED]
    yield from [broken()] * bool(nobodys)
    if open_ones:
        yield doubtful(str(look.rule.arguments["open"]))
    if rows and not nobodys and not open_ones:
        yield met()


def in_euro(amount: Decimal, rate: Decimal) -> Decimal:
    """PLN in EUR, to the cent."""
    return (amount / rate).quantize(HUNDREDTH, ROUND_HALF_UP)
