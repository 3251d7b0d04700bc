"""Records kept by a portal: whose they are, who may see them, and to whom they may be offered."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth.models import AbstractBaseUser
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


class PortalPermissionPolicy(ModelPermissionPolicy):
    """Django's rights on the model, and only for records within the person's reach."""

    def __init__(self, model: type[Model], records_for: Callable[[AbstractBaseUser], QuerySet]) -> None:
        super().__init__(model)
        self.records_for = records_for

    def user_has_any_permission_for_instance(self, user: AbstractBaseUser, actions: list[str], instance: Model) -> bool:
        """A right on a record needs the record to be the person's."""
        return super().user_has_any_permission_for_instance(user, actions, instance) and self._keeps(user, instance)

    def user_has_permission_for_instance(self, user: AbstractBaseUser, action: str, instance: Model) -> bool:
        """A right on a record needs the record to be the person's."""
        return super().user_has_permission_for_instance(user, action, instance) and self._keeps(user, instance)

    def instances_user_has_any_permission_for(self, user: AbstractBaseUser, actions: list[str]) -> QuerySet:
        """The person's records, if any of the rights is theirs."""
        if not self.user_has_any_permission(user, actions):
            return self.model._default_manager.none()
        return self.records_for(user)

    def _keeps(self, user: AbstractBaseUser, instance: Model) -> bool:
        if user.is_active and user.is_superuser:
            return True
        return instance.pk is None or self.records_for(user).filter(pk=instance.pk).exists()
