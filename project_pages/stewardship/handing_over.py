"""Handing a project over to another portal, in one step that is written down."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import WorkflowState

from cms.core.portal import Portal
from project_pages.project import Project
from project_pages.stewardship import letters

HANDED_OVER = "project_pages.hand_over"


def why_not(project: Project) -> str:
    """The sentence that refuses the step now; empty where nothing stands in its way."""
    if project.approved_schedule:
        return _("A draft waits for the day on which it will be published. Cancel that first, or wait for the day.")
    if project.locked:
        return _("The record is locked. Unlock it first, so that nobody’s work is cut off.")
    state = project.current_workflow_state
    if state is None:
        return ""
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("A draft was sent back for changes in the portal’s workflow. Let it be submitted or cancelled first.")
    return _("A draft waits for approval in the portal’s workflow. Let it be approved or cancelled first.")


@transaction.atomic
def hand_over_project(*, project: Project, to: Portal, user: AbstractBaseUser) -> Project:
    """Let another portal keep a project: with its drafts, history and waiting proposals.

    For the network's administrators. Raises PermissionDenied for others, ValidationError with a sentence where a draft
    is on its way to publication, the record is locked, or the portal keeps it already.
    """
    if not (user.is_active and user.is_superuser):
        raise PermissionDenied
    stored = Project.objects.select_for_update().select_related("steward__site").get(pk=project.pk)
    before = stored.steward
    if before == to:
        raise ValidationError({"to": _("This portal keeps the project already. Choose another one.")})
    refused = why_not(stored)
    if refused:
        raise ValidationError(refused)
    stored.steward = to
    stored.save(update_fields=["steward"])
    log(instance=stored, action=HANDED_OVER, user=user, data={"before": before.name, "after": to.name})
    letters.tell_of_handing_over(stored, before, to, waiting=stored.proposals.waiting().count())
    return stored
