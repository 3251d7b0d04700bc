"""Letters about proposals and about projects that change hands."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse

from cms.core.portal import Portal
from cms.mail.letters import send_letter
from project_pages.project import Project
from project_pages.proposals import ChangeProposal

NAMESPACE = "wagtailsnippets_project_pages_project"


def deciders_of(portal: Portal) -> Iterable[AbstractBaseUser]:
    """Chief editors; where a portal has none, its administrators, else its editors."""
    for group in (portal.chief_editors, portal.administrators, portal.editors):
        people = list(get_user_model().objects.filter(groups=group, is_active=True))
        if people:
            return people
    return []


def tell_steward(proposal: ChangeProposal, template: str) -> None:
    """To the portal that keeps the project: a proposal came, or was withdrawn."""
    steward = proposal.project.steward
    send_letter(template, _context(proposal, steward), deciders_of(steward))


def tell_proposer(proposal: ChangeProposal, template: str) -> None:
    """To the person who proposed, while they work for the portal; else to its chief editors."""
    person = proposal.proposed_by
    works_there = person is not None and Portal.objects.for_user(person).filter(pk=proposal.portal_id).exists()
    send_letter(
        template, _context(proposal, proposal.portal), [person] if works_there else deciders_of(proposal.portal)
    )


def tell_of_handing_over(project: Project, before: Portal, after: Portal, *, waiting: int) -> None:
    """To both portals: who keeps the project from now on."""
    context = {"project": project, "before": before, "after": after, "waiting": waiting}
    for portal, url_name, arguments in ((before, "shared", []), (after, "edit", [project.pk])):
        url = admin_url(portal, url_name, *arguments)
        send_letter("project_handed_over", {**context, "portal": portal, "url": url}, deciders_of(portal))


def admin_url(portal: Portal, view: str, *arguments: object) -> str:
    """The full address of a view of projects on a portal's own host."""
    return f"{portal.site.root_url}{reverse(f'{NAMESPACE}:{view}', args=arguments)}"


def _context(proposal: ChangeProposal, portal: Portal) -> dict[str, object]:
    url = admin_url(portal, "proposal", proposal.project_id, proposal.pk)
    return {"proposal": proposal, "project": proposal.project, "portal": portal, "url": url}
