"""Names of permissions in the language of the site; Django writes them into the database in English."""

from django.contrib.auth.models import Permission
from django.utils.translation import gettext as _
from django.utils.translation import override


def permission_name(permission: Permission) -> str:
    """The name of a permission in the active language; its own name where no catalogue knows that."""
    model = permission.content_type.model_class()
    action, _separator, model_name = permission.codename.partition("_")
    names = {"add": _("Adding: %(model)s"), "change": _("Changing: %(model)s"), "delete": _("Deleting: %(model)s")}
    is_standard = permission.name.startswith("Can ") and model_name == permission.content_type.model
    if model and is_standard and action in names:
        return (names[action] % {"model": model._meta.verbose_name})[:255]
    return _(permission.name)


def name_permissions(language: str) -> int:
    """Name in a language what Django named in English, and return how many names that were."""
    renamed = []
    with override(language):
        for permission in Permission.objects.select_related("content_type"):
            name = permission_name(permission)
            if name != permission.name:
                permission.name = name
                renamed.append(permission)
    return Permission.objects.bulk_update(renamed, ["name"]) if renamed else 0
