"""Which portals tell about a project, as what, and where."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse

from cms.core.portal import Portal
from cms.core.reach import reach_of
from project_pages.pages import ProjectPage
from project_pages.project import Project


@dataclass(frozen=True)
class Telling:
    """A portal's page about a project: its address where it is published, its form where it is the person's own."""

    portal: str
    title: str
    role: str
    is_live: bool
    is_stewards: bool
    url: str
    edit_url: str


def tellings(project: Project, user: AbstractBaseUser) -> list[Telling]:
    """Pages about the project that everybody may see, and the person's own drafts; the steward's portal first."""
    pages = ProjectPage.objects.filter(project=project, locale__language_code=settings.LANGUAGE_CODE)
    public = set(pages.shown().values_list("pk", flat=True)) if project.live else set()
    own = set(reach_of(user).narrow(pages).values_list("pk", flat=True))
    portals = [*Portal.objects.select_related("site__root_page")]
    found = []
    for page in pages.filter(pk__in=public | own):
        portal = next((row for row in portals if page.path.startswith(row.site.root_page.path)), None)
        if portal is not None:
            found.append(_telling(page, portal, project, is_own=page.pk in own, is_public=page.pk in public))
    return sorted(found, key=lambda row: (not row.is_stewards, not row.is_live, row.portal.casefold(), row.title))


def _telling(page: ProjectPage, portal: Portal, project: Project, *, is_own: bool, is_public: bool) -> Telling:
    return Telling(
        portal=portal.name,
        title=page.title,
        role=page.own_role,
        is_live=page.live,
        is_stewards=portal.pk == project.steward_id,
        url=page.full_url or "" if is_public else "",
        edit_url=reverse("wagtailadmin_pages:edit", args=[page.pk]) if is_own else "",
    )
