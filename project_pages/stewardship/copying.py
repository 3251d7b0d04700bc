"""A project as the start of the next one: what both are likely to share, and nothing of the one contract."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Model

from project_pages.facts import facts_on
from project_pages.project import Project
from project_pages.record import record_of
from project_pages.rows import Area, Effect, Partnership, TargetGroup, Task

OWN = (
    "title",
    "short_title",
    "programme",
    "priority",
    "measure",
    "specific_objective",
    "operation_type",
    "summary",
    "goal",
    "target_group",
)
"""Contract and call numbers, dates and the address belong to the one project."""

ROWS: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "partnerships": (Partnership, ("organisation", "role")),
    "target_groups": (TargetGroup, ("name", "count", "audience")),
    "effects": (Effect, ("label", "number", "unit", "kind")),
    "tasks": (Task, ("name", "text")),
    "areas": (Area, ("code",)),
}
"""What is copied of a row: no annex, no day, no place where it was seen, nothing achieved, no amount."""


def next_project(source: Project, today: date) -> Project:
    """A project that is not saved, with the rows of the source that are in force today."""
    made = Project(**{name: getattr(source, name) for name in OWN})
    for kind, rows in _in_force(source, today).items():
        model, names = ROWS[kind]
        copies = (model(**{name: getattr(row, name) for name in names}) for row in rows)
        setattr(made, kind, [_placed(row, place) for place, row in enumerate(copies)])
    return made


def _placed(row: Model, place: int) -> Model:
    row.sort_order = place
    return row


def _in_force(source: Project, today: date) -> dict[str, list[Model]]:
    """The rows behind what holds today; a record keeps the order of its rows."""
    record = record_of(source)
    facts = facts_on(record, today)
    present = [row for row in (facts.lead, *facts.partners, *facts.participants) if row]
    return {
        "partnerships": _matching(source.partnerships.all(), record.organisations, present),
        "target_groups": _matching(source.target_groups.all(), record.target_groups, facts.target_groups),
        "effects": _matching(source.effects.all(), record.effects, facts.effects),
        "tasks": _matching(source.tasks.all(), record.tasks, facts.tasks),
        "areas": [*source.areas.all()],
    }


def _matching(rows: Iterable[Model], frozen: Sequence[object], wanted: Sequence[object]) -> list[Model]:
    return [row for row, value in zip(rows, frozen, strict=True) if value in wanted]
