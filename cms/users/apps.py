from django.apps import AppConfig, apps
from django.conf import settings
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    name = "cms.users"
    label = "users"
    verbose_name = _("Users")

    def ready(self) -> None:
        """Name the permissions after the last application with models is migrated, when all of them are there."""
        last = [application for application in apps.get_app_configs() if application.models_module][-1]
        post_migrate.connect(_name_permissions, sender=last)


def _name_permissions(**_kwargs: object) -> None:
    from cms.users.permission_names import name_permissions

    name_permissions(settings.LANGUAGE_CODE)
