"""Template tags that draw facts of a project."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import template

from project_pages.drawing import bar_width
from project_pages.drawing import period_line as line_of

if TYPE_CHECKING:
    from project_pages.sheet import FactSheet

register = template.Library()


@register.inclusion_tag("components/share_bar.html")
def share_bar(share: Decimal | None) -> dict[str, Any]:
    """Draw the share of European Funds in the value of a project."""
    return {"share": share, "width": bar_width(share)}


@register.inclusion_tag("components/period.html")
def period_line(facts: FactSheet) -> dict[str, Any]:
    """Draw a project's period: start, every end it has had, and today, with the same in words."""
    if facts.starts_on is None or facts.ends_on is None:
        return {"facts": facts, "line": None}
    ends = [change.value for change in facts.end_history] or [facts.ends_on]
    return {"facts": facts, "line": line_of(facts.starts_on, ends, facts.today)}
