"""The steps of a proposal: made, withdrawn, accepted into a draft, refused with an answer."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.core.portal import Portal
from cms.core.portal_records import require_right, rights_in
from project_pages.facts import facts_on
from project_pages.project import Project
from project_pages.proposals import ChangeProposal
from project_pages.record import stored_record
from project_pages.stewardship import letters
from project_pages.stewardship.drafting import AcceptedValue, How, put_into, ways
from project_pages.stewardship.proposed_values import SIMPLE, current_value, read_value, write_value
from project_pages.values import FactName

MADE, WITHDRAWN = "project_pages.propose_change", "project_pages.withdraw_proposal"
ACCEPTED, REFUSED = "project_pages.accept_proposal", "project_pages.refuse_proposal"
CHANGE_PROJECT = "project_pages.change_project"


@dataclass(frozen=True)
class Accepted:
    """An accepted proposal, and whether its value stands in the draft already."""

    proposal: ChangeProposal
    is_in_draft: bool


def may_propose(user: AbstractBaseUser, portal: Portal, project: Project) -> bool:
    """Whether a portal proposes changes of a project through this person: of a published one that others keep."""
    works = user.is_superuser or CHANGE_PROJECT in rights_in(user, portal)
    return user.is_active and works and project.live and project.steward_id != portal.pk


def proposing_portals(user: AbstractBaseUser, project: Project) -> list[Portal]:
    """Portals for which the person may propose."""
    return [portal for portal in Portal.objects.for_user(user) if may_propose(user, portal, project)]


@transaction.atomic
def propose_change(
    *,
    project: Project,
    portal: Portal,
    user: AbstractBaseUser,
    explanation: str,
    fact: str = "",
    proposed_value: str = "",
    source: str = "",
) -> ChangeProposal:
    """Propose a change to the portal that keeps the project.

    Raises PermissionDenied for somebody who may not, ValidationError by field where the value cannot be read, is what
    the record says already, or was proposed and waits.
    """
    if not may_propose(user, portal, project):
        raise PermissionDenied
    proposal = ChangeProposal(
        project=project,
        portal=portal,
        fact=fact,
        proposed_value=_tidy_value(project, fact, proposed_value),
        explanation=explanation,
        source=source,
        proposed_by=user,
    )
    proposal.full_clean()
    _check_repetition(proposal)
    proposal.save()
    log(instance=proposal, action=MADE, user=user, data=_entry(proposal))
    letters.tell_steward(proposal, "proposal_made")
    return proposal


def _tidy_value(project: Project, fact: str, typed: str) -> str:
    """The value as people read it; raises ValidationError beside its field."""
    if fact not in set(SIMPLE):
        return typed.strip()
    name = FactName(fact)
    try:
        value = read_value(name, typed)
    except ValidationError as error:
        raise ValidationError({"proposed_value": error.messages}) from error
    today = timezone.localdate()
    if value == current_value(facts_on(stored_record(project), today), name):
        raise ValidationError({"proposed_value": _("The record says so already. Nothing is to be changed.")})
    return write_value(value)


def _check_repetition(proposal: ChangeProposal) -> None:
    same = ChangeProposal.objects.waiting().filter(
        project=proposal.project, portal=proposal.portal, fact=proposal.fact, proposed_value=proposal.proposed_value
    )
    repeats = same if proposal.proposed_value else same.filter(explanation=proposal.explanation)
    if repeats.exists():
        raise ValidationError(_("Your portal has proposed this already; it waits for the answer."))


@transaction.atomic
def withdraw_proposal(*, proposal: ChangeProposal, user: AbstractBaseUser) -> ChangeProposal:
    """Take a waiting proposal back; for the staff of the portal that made it."""
    works = user.is_superuser or CHANGE_PROJECT in rights_in(user, proposal.portal)
    if not (user.is_active and works):
        raise PermissionDenied
    _decide(proposal, user, ChangeProposal.State.WITHDRAWN)
    log(instance=proposal, action=WITHDRAWN, user=user, data=_entry(proposal))
    letters.tell_steward(proposal, "proposal_withdrawn")
    return proposal


@transaction.atomic
def refuse_proposal(*, proposal: ChangeProposal, user: AbstractBaseUser, answer: str) -> ChangeProposal:
    """Refuse a waiting proposal and say why; for those who may change the project."""
    require_right(user, "change", proposal.project)
    if not answer.strip():
        raise ValidationError({"answer": _("Say why: the portal that proposed the change will read it.")})
    _decide(proposal, user, ChangeProposal.State.REFUSED, answer.strip())
    _log_decision(proposal, REFUSED, user)
    letters.tell_proposer(proposal, "proposal_refused")
    return proposal


@transaction.atomic
def accept_proposal(*, proposal: ChangeProposal, user: AbstractBaseUser, how: str, answer: str = "") -> Accepted:
    """Accept a waiting proposal and put a simple value into the project's draft; for those who may change the project.

    Raises ValidationError where somebody else has locked the record, or where it cannot be taken over in this way.
    """
    project = Project.objects.select_related("steward").get(pk=proposal.project_id)
    require_right(user, "change", project)
    draft = project.get_latest_revision_as_object()
    lock = draft.get_lock()
    if lock and lock.for_user(user):
        raise ValidationError(_("The record is locked now. Accept the proposal when it is open again."))
    today = timezone.localdate()
    chosen = How(how) if how in set(How) else None
    if chosen not in ways_of(proposal, draft):
        raise ValidationError({"how": _("Choose how the record takes the change over.")})
    _decide(proposal, user, ChangeProposal.State.ACCEPTED, answer.strip())
    if chosen is not How.BY_HAND:
        put_into(draft, _accepted_value(proposal), chosen, today)
        draft.save_revision(user=user, clean=False, log_action=True)
    _log_decision(proposal, ACCEPTED, user)
    letters.tell_proposer(proposal, "proposal_accepted")
    return Accepted(proposal, is_in_draft=chosen is not How.BY_HAND)


def ways_of(proposal: ChangeProposal, draft: Project) -> list[How]:
    """How the record can take a proposal over."""
    if proposal.fact not in set(SIMPLE):
        return [How.BY_HAND]
    return ways(draft, FactName(proposal.fact), timezone.localdate())


def _accepted_value(proposal: ChangeProposal) -> AcceptedValue:
    fact = FactName(proposal.fact)
    return AcceptedValue(
        fact=fact,
        value=read_value(fact, proposal.proposed_value),
        explanation=proposal.explanation,
        source=proposal.source,
        seen_on=timezone.localdate(proposal.proposed_at),
        noted_by=proposal.portal.short_name,
    )


def _decide(proposal: ChangeProposal, user: AbstractBaseUser, state: str, answer: str = "") -> None:
    """Write the decision down; raises ValidationError where there is one already."""
    stored = ChangeProposal.objects.select_for_update().get(pk=proposal.pk)
    if not stored.is_open:
        words = {"state": stored.get_state_display()}
        raise ValidationError(_("Nothing is to be decided here any more: %(state)s.") % words)
    proposal.state, proposal.answer = state, answer
    proposal.decided_by, proposal.decided_at = user, timezone.now()
    proposal.save(update_fields=["state", "answer", "decided_by", "decided_at"])


def _log_decision(proposal: ChangeProposal, action: str, user: AbstractBaseUser) -> None:
    """In the history of the project, and with the proposal itself."""
    for instance in (proposal.project, proposal):
        log(instance=instance, action=action, user=user, data=_entry(proposal))


def _entry(proposal: ChangeProposal) -> dict[str, str]:
    """What the log keeps: no person of another portal."""
    return {
        "portal": proposal.portal.name,
        "fact": str(proposal.get_fact_display()) if proposal.fact else "",
        "value": proposal.proposed_value,
        "answer": proposal.answer,
    }
