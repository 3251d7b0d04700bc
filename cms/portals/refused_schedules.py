"""What follows when a rule blocks what is due: the schedule is lifted, and the editors are told, once."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db.models import Model, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_latest_str
from wagtail.models import Page, Revision

from cms.core.portal import Portal
from cms.core.rules.gate import PublishingRefused
from cms.core.rules.kinds import case_of

logger = logging.getLogger(__name__)


def lift_schedule(revision: Revision, refused: PublishingRefused) -> None:
    """Leave the draft as it is, no longer scheduled, so that its form is open again; tell those who can mend it."""
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
    logger.warning("Scheduled publishing of %r refused by rules: %s", revision, rules_of(refused))
    case = case_of(refused.thing)
    portal = Portal.objects.select_related("site").filter(pk=case.portal).first() if case else None
    addresses = editors_of(revision, refused.thing, portal)
    if not addresses:
        return
    name = get_latest_str(refused.thing)
    words = {"name": name, "refused": refused, "url": _address(refused.thing, portal)}
    text = render_to_string("rules/mail/schedule_refused.txt", words)
    try:
        send_mail(_("Not published as scheduled: %(name)s") % {"name": name}, text, None, addresses)
    except OSError:
        logger.exception("The editors of %r could not be told", revision)


def rules_of(refused: PublishingRefused) -> str:
    """The ids of the rules that refused, for the log."""
    return ", ".join(dict.fromkeys(row.rule for row in refused.findings))


def editors_of(revision: Revision, thing: Model, portal: Portal | None) -> list[str]:
    """E-mail addresses of who wrote the draft, of the page's owner and of the portal's chief editors."""
    keys: Iterable[int | None] = (revision.user_id, getattr(thing, "owner_id", None))
    people = Q(pk__in=[key for key in keys if key])
    if portal:
        people |= Q(groups=portal.chief_editors_id)
    users = get_user_model().objects.filter(people, is_active=True).exclude(email="")
    return sorted(set(users.values_list("email", flat=True)))


def _address(thing: Model, portal: Portal | None) -> str:
    """The address of the form, on the portal's own host."""
    base = portal.url.rstrip("/") if portal else ""
    if isinstance(thing, Page):
        return base + reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return base + reverse(type(thing).snippet_viewset.get_url_name("edit"), args=[thing.pk])
