"""Reading pages that tell projects for the rules: however many there are, in the same few queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from wagtail.models import Page, Site

from cms.core.portal import Portal
from cms.core.rules.examining import Case
from media.models import Document
from partners_logos.mark_signs import mark_sign
from partners_logos.models import Mark
from project_pages.facts import Record
from project_pages.obligations.reading import homes_of, live_project_pages, project_subject, records_of
from project_pages.obligations.subjects import AttachmentSubject, PageSubject, ProjectSubject, ReplacedStrip
from project_pages.obligations.words import words_of
from project_pages.pages import ProjectPage
from project_pages.project import Project

PAGE = "project_pages.ProjectPage"


@dataclass(frozen=True)
class Surroundings:
    """What pages name, read together for all of them; portals by the identity of the page."""

    projects: dict[int, Project]
    records: dict[int, Record]
    marks: dict[int, Mark]
    documents: dict[int, Document]
    clauses: frozenset[int]
    portals: dict[int, Portal | None]


def read_pages(pages: Sequence[ProjectPage], day: date) -> list[Case]:
    """The cases of pages as they are given, over the published records of their projects."""
    around = _surroundings(pages)
    return [_case(page, around, day) for page in pages]


def published_pages(portals: Sequence[int] | None, day: date) -> list[Case]:
    """The cases of all pages that visitors can read, of some portals or of all, in the order of their addresses."""
    pages = live_project_pages().prefetch_related("extra_marks", "attachments")
    cases = read_pages(list(pages), day)
    wanted = [case for case in cases if case.portal is not None and (portals is None or case.portal in portals)]
    return sorted(wanted, key=lambda case: case.url)


def _surroundings(pages: Sequence[ProjectPage]) -> Surroundings:
    projects = _projects_of(pages)
    marks = {row.mark_id for page in pages for row in page.extra_marks.all()}
    documents = {row.document_id for page in pages for row in page.attachments.all()}
    clauses = Page.objects.live().filter(pk__in={page.privacy_page_id for page in pages if page.privacy_page_id})
    return Surroundings(
        projects=projects,
        records=records_of(projects.values()),
        marks=Mark.objects.select_related("image").in_bulk([key for key in marks if key]),
        documents=Document.objects.in_bulk([key for key in documents if key]),
        clauses=frozenset(clauses.values_list("pk", flat=True)),
        portals=_portals_of(pages),
    )


def _projects_of(pages: Sequence[ProjectPage]) -> dict[int, Project]:
    """The projects that pages tell; one that was never published, as its last draft stands."""
    rows = Project.objects.select_related("programme").in_bulk({page.project_id for page in pages if page.project_id})
    return {key: row if row.live else row.get_latest_revision_as_object() for key, row in rows.items()}


def _portals_of(pages: Sequence[ProjectPage]) -> dict[int, Portal | None]:
    by_site = {portal.site_id: portal for portal in Portal.objects.all()}
    roots = sorted(Site.get_site_root_paths(), key=lambda root: len(root.root_path), reverse=True)
    found: dict[int, Portal | None] = {}
    for page in pages:
        site = next((root.site_id for root in roots if page.url_path.startswith(root.root_path)), None)
        found[id(page)] = by_site.get(site)
    return found


def _case(page: ProjectPage, around: Surroundings, day: date) -> Case:
    project = around.projects.get(page.project_id)
    portal = around.portals[id(page)]
    parts, homes, traits = {}, {"page": (PAGE, page.pk)}, set()
    if project is not None:
        marks = [around.marks[row.mark_id] for row in page.extra_marks.all() if row.mark_id in around.marks]
        replacement = ReplacedStrip(page.strip_names, page.strip_reason) if page.strip_picture_id else None
        signs = [mark_sign(mark) for mark in marks]
        told = project_subject(project, around.records[id(project)], day, signs, replacement)
        subject = _page_subject(page, told, around)
        role = {"lead" if subject.is_leads else "partner"} if told.facts.lead else set()
        parts, traits = {"project": told, "page": subject}, {told.perspective, *role}
        homes |= homes_of(project, told)
    return Case(
        kind="page",
        key=page.pk,
        name=page.title,
        portal=portal.pk if portal else None,
        record=project.slug if project else "",
        url=(page.full_url or "") if page.pk else "",
        traits=frozenset(traits),
        parts=parts,
        homes=homes,
    )


def _page_subject(page: ProjectPage, told: ProjectSubject, around: Surroundings) -> PageSubject:
    project, portal = around.projects[page.project_id], around.portals[id(page)]
    prose = (page.lead, page.own_role, page.introduction, page.selection_criteria, page.body.raw_data)
    return PageSubject(
        project=told,
        is_project_live=project.live,
        is_leads=_is_leads(told, project, portal),
        introduction=words_of([page.lead, page.introduction]),
        words=words_of(prose),
        own_role=page.own_role,
        unit=page.unit_in_charge,
        contact_role=page.contact_role,
        phone=page.contact_phone,
        email=page.contact_email,
        prepared_by=page.created_by_unit or (portal.publisher if portal else ""),
        published_by=page.published_by,
        has_privacy_page=page.privacy_page_id in around.clauses,
        expires_on=timezone.localdate(page.expire_at) if page.expire_at else None,
        attachments=tuple(
            AttachmentSubject(row.category, document.title, document.filename)
            for row in page.attachments.all()
            if (document := around.documents.get(row.document_id))
        ),
    )


def _is_leads(told: ProjectSubject, project: Project, portal: Portal | None) -> bool:
    """Whether the page's portal is the lead's: it keeps the project, and the lead's region is its own."""
    lead = told.facts.lead
    return bool(portal and lead and project.steward_id == portal.pk and lead.voivodeship in ("", portal.voivodeship))
