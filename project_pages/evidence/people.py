"""Who published: the name and the role of a person at the moment when evidence is kept."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from cms.core.portal import Portal


def name_of(user: AbstractBaseUser | None) -> str:
    """`Anna Nowak (anowak)`, or the name of the account alone; empty where nobody is known."""
    if user is None:
        return ""
    full = user.get_full_name().strip()
    return f"{full} ({user.get_username()})" if full and full != user.get_username() else user.get_username()


def role_of(user: AbstractBaseUser | None, portal: Portal | None) -> str:
    """The person's role: in the network, in the portal, or in another one."""
    if user is None:
        return _("the system, by schedule or command")
    if user.is_superuser:
        return _("administrator of the network")
    groups = set(user.groups.values_list("pk", flat=True))
    if portal is not None:
        for group, role in (
            (portal.administrators_id, _("administrator of the portal %(portal)s")),
            (portal.chief_editors_id, _("chief editor of the portal %(portal)s")),
            (portal.editors_id, _("editor of the portal %(portal)s")),
        ):
            if group in groups:
                return role % {"portal": portal.short_name}
    others = Portal.objects.for_user(user).values_list("short_name", flat=True)
    if others:
        return _("staff of the portal %(portal)s") % {"portal": ", ".join(others)}
    return _("no role in a portal")
