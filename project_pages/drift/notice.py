"""When a record changes: whose texts disagree now, and a letter to the editors of each portal."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import Q
from django.dispatch import receiver
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from cms.core.portal import Portal
from project_pages.drift.pages import PageFinding, drift_of, telling_pages
from project_pages.project import Project
from project_pages.publishing import record_changed
from project_pages.versions import RecordVersion

logger = logging.getLogger(__name__)

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
    addresses = _addresses(portal)
    if not addresses:
        return
    with override("pl"):
        rows = [
            {
                "page": page,
                "findings": findings,
                "edit_url": f"{portal.url.rstrip('/')}{reverse('wagtailadmin_pages:edit', args=[page.pk])}",
            }
            for page, findings in pages
        ]
        context = {"project": project, "portal": portal, "rows": rows}
        subject = _("Texts that disagree with the facts: %(project)s") % {"project": project}
        body = render_to_string("project_pages/mail/drift.txt", context)
    for address in addresses:
        try:
            send_mail(subject, body, None, [address])
        except OSError:
            logger.exception("a letter on texts that disagree with project %s was not sent", project.pk)


def _addresses(portal: Portal) -> list[str]:
    groups = [portal.editors_id, portal.chief_editors_id]
    people = get_user_model().objects.filter(Q(groups__in=groups), is_active=True).exclude(email="")
    return sorted(set(people.values_list("email", flat=True)))
