"""Template tags that draw facts of a project."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django import template

from project_pages.drawing import bar_width
from project_pages.drawing import period_line as line_of

if TYPE_CHECKING:
    from project_pages.sheet import BudgetSheet, FactSheet

register = template.Library()
MOST_ENDS_LISTED = 4


@register.inclusion_tag("components/share_bar.html")
def share_bar(share: Decimal | None) -> dict[str, Any]:
    """Draw the share of European Funds in the value of a project."""
    return {"share": share, "width": bar_width(share)}


@register.inclusion_tag("components/period.html")
def period_line(facts: FactSheet) -> dict[str, Any]:
    """Draw a project's period: start, every end it has had, and today, with the same in words."""
    history = list(facts.end_history)
    shown = history if len(history) <= MOST_ENDS_LISTED else [*history[:1], *history[1 - MOST_ENDS_LISTED :]]
    context = {"facts": facts, "ends": shown, "left_out": len(history) - len(shown), "line": None}
    if facts.starts_on and facts.ends_on:
        ends = [change.value for change in history] or [facts.ends_on]
        context["line"] = line_of(facts.starts_on, ends, facts.today)
    return context


@register.inclusion_tag("components/budget_bar.html")
def budget_bar(budget: BudgetSheet | None) -> dict[str, Any]:
    """Draw who pays which part of the value, with a legend in words; without a value only what is given in words."""
    parts = budget.parts if budget else ()
    return {"budget": budget, "parts": parts, "width": bar_width(budget.share if budget else None)}


@register.inclusion_tag("components/tasks_drawing.html")
def tasks_drawing(facts: FactSheet) -> dict[str, Any]:
    """Draw tasks and milestones on the years of the project; the list below says the same in words."""
    return {"line": facts.timeline}
