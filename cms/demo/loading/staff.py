"""Demonstration staff of a portal: roles instead of persons, and no password until somebody sets one."""

from django.contrib.auth import get_user_model

from cms.core.portal import Portal

ROLES = (
    ("redaktor", "Redaktor", "editors"),
    ("redaktor-naczelny", "Redaktor naczelny", "chief_editors"),
    ("administrator", "Administrator portalu", "administrators"),
)


def load_staff(portal: Portal, password: str | None) -> None:
    """Make an editor, a chief editor and an administrator of the portal."""
    users = get_user_model()
    for prefix, label, group in ROLES:
        user = users(
            username=f"{prefix}-{portal.code}",
            email=f"{prefix}@{portal.code}.example",
            first_name=label,
            last_name=portal.short_name,
        )
        if password:
            user.set_password(password)
        else:
            user.set_unusable_password()
        user.save()
        user.groups.add(getattr(portal, group))
