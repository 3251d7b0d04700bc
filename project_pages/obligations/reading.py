"""Reading projects for the rules: however many there are, in the same few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from cms.core.portal import Portal
from cms.core.rules.examining import Case
from cms.core.visibility import is_open
from partners_logos.models import Organisation, Programme
from partners_logos.programmes import facts_of
from partners_logos.signs import Sign
from partners_logos.strip import Strip, compose_strip
from project_pages.comparison import corrections, value_changes
from project_pages.facts import Record, facts_on
from project_pages.obligations.subjects import ProjectSubject, RecordSubject, ReplacedStrip
from project_pages.pages import ProjectPage
from project_pages.payload import payload_of, stored_payloads
from project_pages.project import Project
from project_pages.record import record_from

PROJECT, PROGRAMME, ORGANISATION = "project_pages.Project", "partners_logos.Programme", "partners_logos.Organisation"


def read_projects(projects: Sequence[Project], day: date) -> list[Case]:
    """The cases of projects as they are given: a draft or a form as it stands, what is stored as it is stored."""
    records = records_of(projects)
    paths = defaultdict(list)
    live_pages = live_project_pages().filter(project__in=[row.pk for row in projects if row.pk])
    for key, path in live_pages.values_list("project", "path"):
        paths[key].append(path)
    roots = dict(Portal.objects.values_list("pk", "site__root_page__path"))
    return [
        _case(
            project,
            project_subject(project, records[id(project)], day),
            has_page=any(path.startswith(roots.get(project.steward_id, "-")) for path in paths[project.pk]),
        )
        for project in projects
    ]


def _case(project: Project, subject: ProjectSubject, *, has_page: bool) -> Case:
    changes = _corrections(project) if _is_draft(project) else ()
    return Case(
        kind="project",
        key=project.pk,
        name=project.title,
        portal=project.steward_id,
        record=project.slug,
        traits=frozenset({subject.perspective}),
        parts={
            "project": subject,
            "record": RecordSubject(project=subject, corrections=changes, has_page=has_page),
        },
        homes=homes_of(project, subject),
    )


def untold_projects(portals: Sequence[int] | None, day: date) -> list[Case]:
    """The cases of published projects that the portal which keeps them does not tell."""
    projects = Project.objects.live().select_related("programme").order_by("slug")
    if portals is not None:
        projects = projects.filter(steward__in=portals)
    return [case for case in read_projects(list(projects), day) if not case.parts["record"].has_page]


def live_project_pages() -> Iterable[ProjectPage]:
    """Pages of projects that visitors can read."""
    return ProjectPage.objects.live().filter(is_open(), project__live=True).order_by("path")


def records_of(projects: Iterable[Project]) -> dict[int, Record]:
    """The records of projects, by the identity of the object: rows held in memory as they are, others in one query."""
    projects = list(projects)
    drafts = [row for row in projects if _is_draft(row)]
    _attach_organisations(drafts)
    others = [row for row in projects if row not in drafts]
    stored = stored_payloads(others) if others else {}
    found = {}
    for project in projects:
        payload = payload_of(project) if _is_draft(project) else stored[project.pk]
        programme = facts_of(project.programme) if project.programme else None
        found[id(project)] = record_from(payload, programme)
    return found


def project_subject(
    project: Project,
    record: Record,
    day: date,
    extra: Sequence[Sign] = (),
    replacement: ReplacedStrip | None = None,
) -> ProjectSubject:
    """What the rules read of a project; `extra` signs and the `replacement` are those of the page looked at."""
    programme: Programme | None = project.programme
    return ProjectSubject(
        facts=facts_on(record, day, date.today()),
        strip=_strip(record, extra),
        replacement=replacement,
        complaints_contact=programme.complaints_contact if programme else "",
        privacy_notice=programme.privacy_notice if programme else "",
        hashtags=record.programme.hashtags if record.programme else "",
    )


def homes_of(project: Project, subject: ProjectSubject) -> dict[str, tuple[str, int | None]]:
    """Where the fields of a project, of its programme and of its lead are mended."""
    lead = subject.facts.lead
    return {
        "project": (PROJECT, project.pk),
        "programme": (PROGRAMME, project.programme_id),
        "organisation": (ORGANISATION, lead.organisation if lead else None),
    }


def _is_draft(project: Project) -> bool:
    """Whether its rows are held in memory: of a form, a revision, or a project that was never stored."""
    return project.pk is None or bool(getattr(project, "_cluster_related_objects", None))


def _attach_organisations(projects: Sequence[Project]) -> None:
    """Read the organisations that the rows of drafts name in one query, not one for each row."""
    rows = [(row, "organisation") for project in projects for row in project.partnerships.all()]
    rows += [(row, "part_of") for project in projects for row in project.budgets.all()]
    keys = {getattr(row, f"{name}_id") for row, name in rows}
    found = Organisation.objects.select_related("acts_for").in_bulk([key for key in keys if key])
    for row, name in rows:
        if getattr(row, f"{name}_id") in found:
            setattr(row, name, found[getattr(row, f"{name}_id")])


def _strip(record: Record, extra: Sequence[Sign]) -> Strip | None:
    if record.programme is None:
        return None
    return compose_strip(record.programme, record.signed_on, record.starts_on, extra=extra)


def _corrections(project: Project) -> tuple[str, ...]:
    """Published values that a draft changes without an annex, a page or a reason."""
    last = project.versions.first() if project.pk and not project.correction_reason.strip() else None
    if last is None:
        return ()
    return tuple(
        f"{row.label} ({row.before} → {row.after or '–'})"
        for row in corrections(value_changes(last.payload, payload_of(project)))
    )
