"""Projects with their rows."""

from datetime import date

from cms.core.portal import Portal
from cms.demo.loading.order import ordered
from cms.demo.texts import ProjectRecord
from partners_logos.models import Organisation, Programme
from project_pages.models import Project, UnknownValue
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, Task

PLAIN_FIELDS = (
    "slug",
    "title",
    "short_title",
    "priority",
    "measure",
    "specific_objective",
    "operation_type",
    "contract_number",
    "call_number",
    "call_announced_by",
    "starts_on",
    "ends_on",
    "summary",
    "goal",
    "target_group",
)


def load_record(record: ProjectRecord, steward: Portal, organisations: dict[str, Organisation]) -> Project:
    """Make a project with all its rows and publish it."""
    project = Project(
        steward=steward,
        programme=Programme.objects.get(code=record.programme),
        live=False,
        **{name: getattr(record, name) for name in PLAIN_FIELDS},
    )
    project.partnerships = ordered(_partnerships(record, organisations))
    project.budgets = ordered(_budgets(record, organisations))
    project.effects = ordered(_effects(record))
    project.tasks = ordered(Task(name=name, text=text) for name, text in record.tasks)
    project.areas = ordered(Area(code=code) for code in record.areas)
    project.amendments = ordered(
        Amendment(seen_at=row.seen_at, seen_on=row.seen_on, new_ends_on=row.ends_on, reason=row.reason)
        for row in record.changes
    )
    project.unknowns = ordered(
        UnknownValue(fact=fact, reason=reason, noted_by=steward.short_name, noted_on=date.today())
        for fact, reason in record.unknowns
    )
    project.full_clean()
    project.save()
    project.save_revision().publish()
    return project


def _partnerships(record: ProjectRecord, organisations: dict[str, Organisation]) -> list[Partnership]:
    return [
        Partnership(
            organisation=organisations[row.body],
            role=row.role,
            note=row.note,
            gone_seen_at=row.gone_seen_at,
            gone_seen_on=row.gone_seen_on,
        )
        for row in record.members
        if row.body in organisations
    ]


def _budgets(record: ProjectRecord, organisations: dict[str, Organisation]) -> list[Budget]:
    return [
        Budget(
            scope=row.scope,
            total=row.total,
            eu=row.eu,
            state=row.state,
            part_of=organisations.get(row.part_of),
            note=row.note,
            seen_at=row.seen_at,
            seen_on=row.seen_on,
        )
        for row in record.amounts
    ]


def _effects(record: ProjectRecord) -> list[Effect]:
    return [
        Effect(
            number=row.number,
            unit=row.unit,
            label=row.label,
            kind=row.kind,
            seen_at=row.seen_at,
            seen_on=row.seen_on,
        )
        for row in record.results
    ]
