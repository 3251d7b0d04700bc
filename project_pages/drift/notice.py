"""When a record changes: whose texts disagree now, and a letter to the editors of each portal."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.dispatch import receiver
from django.urls import reverse
from wagtail.models import Page

from cms.core.portal import Portal
from cms.mail.letters import send_letter
from project_pages.drift.pages import PageFinding, drift_of, telling_pages
from project_pages.project import Project
from project_pages.publishing import record_changed
from project_pages.versions import RecordVersion

Disagreeing = tuple[Page, tuple[PageFinding, ...]]


def disagreeing_pages(project: Project) -> list[Disagreeing]:
    """Live pages of all portals that contradict the record in force, with what they say."""
    found = ((page, drift_of(page)) for page in telling_pages(project))
    return [(page, findings) for page, findings in found if findings]


def tell_editors(project: Project) -> list[Disagreeing]:
    """Write to the editors of each portal about its own pages. A letter that cannot be sent stops nothing else."""
    pages = disagreeing_pages(project)
    for portal in Portal.objects.select_related("site__root_page"):
        own = [row for row in pages if row[0].path.startswith(portal.site.root_page.path)]
        if own:
            _write(project, portal, own)
    return pages


@receiver(record_changed)
def tell_of_a_change(sender: type[Project], project: Project, version: RecordVersion, **kwargs: object) -> None:
    """Editors learn of texts that a publication of the record has overtaken."""
    tell_editors(project)


def _write(project: Project, portal: Portal, pages: Iterable[Disagreeing]) -> None:
    rows = [
        {
            "page": page,
            "findings": findings,
            "edit_url": f"{portal.url.rstrip('/')}{reverse('wagtailadmin_pages:edit', args=[page.pk])}",
        }
        for page, findings in pages
    ]
    groups = [portal.editors_id, portal.chief_editors_id]
    people = get_user_model().objects.filter(groups__in=groups).distinct()
    send_letter("drift", {"project": project, "portal": portal, "rows": rows}, people)
