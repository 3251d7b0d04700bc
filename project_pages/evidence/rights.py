"""Who may read evidence: those who answer for what a portal publishes, each for their own portals."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q

from cms.core.portal import Portal


def answers_for(user: AbstractBaseUser) -> frozenset[int] | None:
    """Portals whose chief editor or administrator the person is; None, which is all, for the network's own."""
    if not user.is_active:
        return frozenset()
    if user.is_superuser:
        return None
    if not hasattr(user, "_answers_for"):
        groups = user.groups.values("pk")
        portals = Portal.objects.filter(Q(chief_editors__in=groups) | Q(administrators__in=groups))
        user._answers_for = frozenset(portals.values_list("pk", flat=True))
    return user._answers_for


def may_read(user: AbstractBaseUser, portal: Portal | int | None) -> bool:
    """Whether the person may read evidence of a portal."""
    own = answers_for(user)
    return own is None or (portal.pk if isinstance(portal, Portal) else portal) in own
