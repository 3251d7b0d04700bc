"""The settings of the rules as the database holds them, and the services that add to them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core.portal import Portal
from cms.core.rules.book import RULES, Level
from cms.core.rules.changes import PortalRuleChoice, RuleChange
from cms.core.rules.settings import Settings

PORTAL_LEVELS = (Level.BLOCK, Level.WARN)


def stored_settings() -> Settings:
    """Everything that was decided about the rules, in two queries."""
    enacted = RuleChange.objects.filter(state=RuleChange.State.ENACTED)
    rows = PortalRuleChoice.objects.order_by("pk").values_list("portal", "rule", "level")
    latest = {(portal, rule): level for portal, rule, level in rows}
    return Settings(
        RULES,
        tuple(row.change for row in enacted if row.rule in RULES),
        {key: Level(level) for key, level in latest.items() if level in PORTAL_LEVELS},
    )


def propose_change(
    *,
    rule: str,
    level: str,
    sentence: str,
    valid_from: date,
    note: str,
    parameters: Mapping[str, object] | None = None,
    user: AbstractBaseUser | None = None,
) -> RuleChange:
    """Write down how a rule is to hold from a day on; nothing changes yet. Raises ValidationError."""
    if rule not in RULES:
        raise ValidationError({"rule": _("There is no rule “%(rule)s”.") % {"rule": rule}})
    change = RuleChange(
        rule=rule,
        level=level,
        sentence=sentence,
        valid_from=valid_from,
        note=note,
        parameters=dict(parameters or {}),
        proposed_by=user,
    )
    change.full_clean()
    change.save()
    return change


def enact_change(*, change: RuleChange, user: AbstractBaseUser | None = None) -> RuleChange:
    """Let a change take effect from its day; raises ValidationError where it was decided about before."""
    return _decide(change, RuleChange.State.ENACTED, user)


def withdraw_change(*, change: RuleChange, user: AbstractBaseUser | None = None) -> RuleChange:
    """Give up a change that was only tried; raises ValidationError where it was decided about before."""
    return _decide(change, RuleChange.State.WITHDRAWN, user)


@transaction.atomic
def _decide(change: RuleChange, state: str, user: AbstractBaseUser | None) -> RuleChange:
    stored = RuleChange.objects.select_for_update().get(pk=change.pk)
    if stored.state != RuleChange.State.PROPOSED:
        raise ValidationError(_("This change was decided about before. Propose a new one."))
    stored.state, stored.decided_by, stored.decided_at = state, user, timezone.now()
    stored.save()
    return stored


@transaction.atomic
def choose_levels(*, portal: Portal, levels: Mapping[str, str], user: AbstractBaseUser | None = None) -> int:
    """Keep which rules block or warn on a portal's pages; an empty level is the network's. Returns how many changed.

    Raises ValidationError for a rule that does not exist or a level that a portal cannot choose.
    """
    known = stored_settings().choices
    changed = []
    for rule, level in levels.items():
        if rule not in RULES or level not in ("", *PORTAL_LEVELS):
            raise ValidationError(_("A portal can let a rule block or warn, nothing else."))
        if known.get((portal.pk, rule), "") != level:
            changed.append(PortalRuleChoice(portal=portal, rule=rule, level=level, chosen_by=user))
    PortalRuleChoice.objects.bulk_create(changed)
    return len(changed)
