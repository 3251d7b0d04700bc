"""Records kept by a portal: whose they are, who may see them, and to whom they may be offered."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import AbstractBaseUser, Permission
from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from wagtail.permission_policies.base import ModelPermissionPolicy

from cms.core.portal import Portal


def records_of(model: type[Model], portal_field: str, user: AbstractBaseUser) -> QuerySet:
    """Records kept by the portals the person works for; a superuser has them all.

    Without a `portal_field` the records are the network's, and its administrators alone keep them.
    """
    records = model._default_manager.all()
    if user.is_active and user.is_superuser:
        return records
    if not portal_field:
        return records.none()
    return records.filter(**{f"{portal_field}__in": portal_keys(user)})


def portal_keys(user: AbstractBaseUser) -> list[int]:
    """Keys of the portals the person works for; read once per person and request."""
    if not hasattr(user, "_portal_keys"):
        user._portal_keys = list(Portal.objects.for_user(user).order_by("pk").values_list("pk", flat=True))
    return user._portal_keys


def shared_or_own(user: AbstractBaseUser, portal_field: str = "portal") -> Q:
    """Records of the network, which all portals may name, and those of the person's own portals."""
    return Q(**{f"{portal_field}__isnull": True}) | Q(**{f"{portal_field}__in": portal_keys(user)})


def portal_for_new_record(request: HttpRequest, *, may_be_shared: bool) -> Portal | None:
    """The portal that will keep a new record: that of the request's host if the person works there, else their first.

    What a superuser makes on the network's own host is the network's: `None` where that may be. Raises
    PermissionDenied for a person who works for no portal.
    """
    here = Portal.objects.for_request(request)
    if request.user.is_superuser:
        shared = may_be_shared and (here is None or here.is_network)
        return None if shared else here or Portal.objects.first()
    own = list(Portal.objects.for_user(request.user).order_by("pk"))
    if not own:
        raise PermissionDenied
    return here if here in own else own[0]


def rights_in(user: AbstractBaseUser, portal: Portal) -> frozenset[str]:
    """Rights as `app_label.codename` that count in one portal: those that the groups of other portals give do not.

    Who publishes in one portal and edits in another publishes in the first one only.
    """
    known = user.__dict__.setdefault("_rights_by_portal", {})
    if portal.pk not in known:
        others = Q()
        for role in ("edited_portal", "published_portal", "administered_portal"):
            others |= Q(**{f"{role}__isnull": False}) & ~Q(**{role: portal.pk})
        groups = user.groups.exclude(pk__in=user.groups.filter(others).values("pk"))
        rights = Permission.objects.filter(Q(group__in=groups) | Q(user=user)).order_by()
        names = rights.values_list("content_type__app_label", "codename").distinct()
        known[portal.pk] = frozenset(f"{label}.{codename}" for label, codename in names)
    return known[portal.pk]


class PortalPermissionPolicy(ModelPermissionPolicy):
    """Django's rights on the model; on a record, only those that count in the portal that keeps it.

    `portal_of` names that portal. Bound to one record, the policy answers for it whatever it is asked: Wagtail's
    views ask about the model where they mean the record that their address names.
    """

    def __init__(
        self,
        model: type[Model],
        records_for: Callable[[AbstractBaseUser], QuerySet],
        portal_of: Callable[[Model], Portal | None],
        record: Model | None = None,
    ) -> None:
        super().__init__(model)
        self.records_for = records_for
        self.portal_of = portal_of
        self.record = record

    def bound_to(self, record: Model) -> PortalPermissionPolicy:
        """The policy for the views of one record."""
        return PortalPermissionPolicy(self.model, self.records_for, self.portal_of, record)

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        """A right on the bound record; without one, or to add another, a right on the model."""
        if self.record is None or action == "add":
            return super().user_has_permission(user, action)
        return self.user_has_permission_for_instance(user, action, self.record)

    def user_has_any_permission(self, user: AbstractBaseUser, actions: list[str]) -> bool:
        """Any of the rights."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: AbstractBaseUser, action: str, instance: Model) -> bool:
        """A right on a record needs the record to be the person's, and the right to be one in its portal."""
        if not super().user_has_permission(user, action):
            return False
        if user.is_superuser or instance.pk is None:
            return True
        portal = self.portal_of(instance)
        if portal is None or not self.records_for(user).filter(pk=instance.pk).exists():
            return False
        right = get_permission_codename(action, self.model._meta)
        return f"{self.model._meta.app_label}.{right}" in rights_in(user, portal)

    def user_has_any_permission_for_instance(self, user: AbstractBaseUser, actions: list[str], instance: Model) -> bool:
        """Any of the rights on a record."""
        return any(self.user_has_permission_for_instance(user, action, instance) for action in actions)

    def instances_user_has_any_permission_for(self, user: AbstractBaseUser, actions: list[str]) -> QuerySet:
        """The person's records, if any of the rights is theirs."""
        if not super().user_has_any_permission(user, actions):
            return self.model._default_manager.none()
        return self.records_for(user)


def require_right(user: AbstractBaseUser, action: str, record: Model) -> None:
    """Raise PermissionDenied unless the person has the right on the record, in the portal that keeps it."""
    if not record.snippet_viewset.permission_policy.user_has_permission_for_instance(user, action, record):
        raise PermissionDenied
