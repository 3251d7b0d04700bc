"""Projects with their rows."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cms.core.portal import Portal
from cms.demo.loading.order import ordered
from cms.demo.texts import Call, Meeting, ProjectRecord
from partners_logos.models import Organisation, Programme
from project_pages.models import Project, UnknownValue
from project_pages.rows import Amendment, Area, Budget, Effect, Partnership, TargetGroup, Task
from project_pages.support import Recruitment, Session

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
    "durable_until",
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
    project.target_groups = ordered(
        TargetGroup(name=row.name, count=row.count, audience=row.audience) for row in record.target_groups
    )
    project.tasks = ordered(
        Task(name=row.name, text=row.text, starts=row.starts, ends=row.ends) for row in record.tasks
    )
    project.recruitments = ordered(_recruitment(row) for row in record.calls)
    project.sessions = ordered(_session(row) for row in record.meetings)
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
            own=row.own,
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


def _recruitment(row: Call) -> Recruitment:
    words = {name: getattr(row, name) for name in ("name", "places", "audience", "who", "criteria", "how_to_apply")}
    opens, closes = _day(row.opens_in), _day(row.closes_in)
    return Recruitment(opens_at=_moment(opens, time(8)), closes_at=_moment(closes, time(15, 30)), **words)


def _session(row: Meeting) -> Session:
    same = ("form", "topic", "venue", "place", "is_online", "accessibility")
    hours = {name: datetime.strptime(getattr(row, name), "%H:%M").time() for name in ("starts", "ends")}  # noqa: DTZ007
    return Session(
        day=_day(row.in_days), persons=row.persons or None, **hours, **{name: getattr(row, name) for name in same}
    )


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def _moment(day: date, hour: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, hour))
