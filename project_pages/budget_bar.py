"""The drawing of a budget: who pays which part of the value of a project. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from project_pages.drawing import percent
from project_pages.facts import Budget

GAP = 0.4


@dataclass(frozen=True)
class Part:
    """A part of the value: `share` in percent, `x` and `width` on the drawing."""

    code: str
    label: str
    amount: Decimal
    share: Decimal
    x: str
    width: str


def budget_parts(budget: Budget) -> tuple[Part, ...]:
    """The parts that are given, in the order of the law: Union, state, own; none where the value is not known.

    A value no part of which is given, or parts that add up to more than it, draw nothing.
    """
    labels = (
        ("eu", _("Contribution of European Funds"), budget.eu),
        ("state", _("State budget"), budget.state),
        ("own", _("Own contribution"), budget.own),
    )
    given = [(code, label, amount) for code, label, amount in labels if amount]
    if not budget.total or sum(amount for _code, _label, amount in given) > budget.total + Decimal("0.01"):
        return ()
    parts, place = [], 0.0
    for code, label, amount in given:
        share = (amount * 100 / budget.total).quantize(Decimal("0.01"), ROUND_HALF_UP)
        size = float(amount / budget.total) * 100
        parts.append(Part(code, label, amount, share, percent(place, 100), percent(max(size - GAP, GAP), 100)))
        place += size
    return tuple(parts)
