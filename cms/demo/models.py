"""What of the demonstration was already loaded, so that it is loaded once even where it was deleted since."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LoadedPart(models.Model):
    """A part of the demonstration by its name, for example `portal:olsztyn` or `project:liderzy-kooperacji`."""

    name = models.CharField(_("name"), max_length=120, unique=True)
    loaded_at = models.DateTimeField(_("loaded"), auto_now_add=True)

    class Meta:
        verbose_name = _("loaded part of the demonstration")
        verbose_name_plural = _("loaded parts of the demonstration")
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
