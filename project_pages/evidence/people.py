"""Who published: names and roles, and who may read whose name."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from cms.core.portal import Portal
from cms.core.reach import reach_of


@dataclass(frozen=True)
class Viewer:
    """For whom evidence is written: the portals and the people that may be named; None for all of them."""

    portals: frozenset[int] | None = None
    people: frozenset[int] | None = None

    def keeps(self, portal: int | None) -> bool:
        """Whether the acts of a portal on its project may be told."""
        return self.portals is None or portal in self.portals

    def name(self, user: AbstractBaseUser | None) -> str:
        """The name of a person, where it may be told."""
        return name_of(user) if user and self.knows(user.pk) else ""

    def knows(self, user: int | None) -> bool:
        """Whether a person may be named."""
        return self.people is None or user in self.people


def viewer_of(user: AbstractBaseUser) -> Viewer:
    """What a person may learn: the people of their own portals, and those of the network."""
    if user.is_active and user.is_superuser:
        return Viewer()
    people = get_user_model().objects
    known = {*reach_of(user).of(people.model).values_list("pk", flat=True)}
    known |= {*people.filter(is_superuser=True).values_list("pk", flat=True)}
    return Viewer(frozenset(portal.pk for portal in reach_of(user).portals), frozenset(known))


def name_of(user: AbstractBaseUser | None) -> str:
    """`Anna Nowak (anowak)`, or the name of the account alone; empty where nobody is known."""
    if user is None:
        return ""
    full = user.get_full_name().strip()
    return f"{full} ({user.get_username()})" if full and full != user.get_username() else user.get_username()


def role_of(user: AbstractBaseUser | None, portal: Portal | None) -> str:
    """The person's role at this moment: in the network, in the portal, or in another one."""
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
