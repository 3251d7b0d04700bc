"""The record of a project as frozen rows: from the database, or from a form that is not saved yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cms.places.places import place
from partners_logos.models import Organisation
from partners_logos.programmes import facts_of
from project_pages import facts

if TYPE_CHECKING:
    from project_pages.project import Project
    from project_pages.rows import Amendment, Budget, Effect, Partnership, Task


def record_of(project: Project) -> facts.Record:
    """Everything recorded of the project; no query where `ProjectQuerySet.with_rows` fetched it."""
    return facts.Record(
        title=project.title,
        short_title=project.short_title,
        summary=project.summary,
        goal=project.goal,
        target_group=project.target_group,
        programme=facts_of(project.programme) if project.programme else None,
        priority=project.priority,
        measure=project.measure,
        specific_objective=project.specific_objective,
        operation_type=project.operation_type,
        contract_number=project.contract_number,
        contract_note=project.contract_unknown_reason,
        call_number=project.call_number,
        call_announced_by=project.call_announced_by,
        signed_on=project.signed_on,
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        organisations=tuple(partner(row) for row in project.partnerships.all()),
        budgets=tuple(budget(row) for row in project.budgets.all()),
        effects=tuple(effect(row) for row in project.effects.all()),
        tasks=tuple(task(row) for row in project.tasks.all()),
        areas=places_of(row.code for row in project.areas.all()),
        amendments=tuple(amendment(row) for row in project.amendments.all()),
    )


def partner(row: Partnership) -> facts.Partner:
    """An organisation with its role."""
    organisation: Organisation = row.organisation
    return facts.Partner(
        name=organisation.name,
        acting_body=organisation.acting_body,
        role=facts.Role(row.role),
        kind=organisation.kind,
        website=organisation.website,
        voivodeship=organisation.voivodeship,
        note=row.note,
        until=row.until,
        origin=facts.Origin(seen_at=row.seen_at, seen_on=row.seen_on, effective_on=row.since),
        end=facts.Origin(seen_at=row.gone_seen_at, seen_on=row.gone_seen_on),
    )


def budget(row: Budget) -> facts.Budget:
    """Amounts of one scope."""
    return facts.Budget(
        scope=facts.Scope(row.scope),
        total=row.total,
        eu=row.eu,
        state=row.state,
        own=row.own,
        part_of=row.part_of.label if row.part_of else "",
        note=row.note,
        origin=facts.Origin(seen_at=row.seen_at, seen_on=row.seen_on, effective_on=row.since),
    )


def effect(row: Effect) -> facts.Effect:
    """A product or result."""
    return facts.Effect(
        label=row.label,
        number=row.number,
        unit=row.unit,
        is_product=row.kind == row.KindChoices.PRODUCT,
        origin=facts.Origin(seen_at=row.seen_at, seen_on=row.seen_on, effective_on=row.since),
    )


def task(row: Task) -> facts.Task:
    """A task or stage."""
    return facts.Task(name=row.name, text=row.text, starts=row.starts, ends=row.ends)


def amendment(row: Amendment) -> facts.Amendment:
    """An annex, or a value seen somewhere."""
    return facts.Amendment(
        origin=facts.Origin(
            number=row.number,
            signed_on=row.signed_on,
            effective_on=row.effective_on,
            seen_at=row.seen_at,
            seen_on=row.seen_on,
        ),
        starts_on=row.new_starts_on,
        ends_on=row.new_ends_on,
        reason=row.reason,
    )


def places_of(codes: Iterable[str]) -> tuple[facts.Place, ...]:
    """The places behind codes; a code that no place has is left out."""
    found = (place(code) for code in codes)
    return tuple(row for row in found if row is not None)
