from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnersLogosConfig(AppConfig):
    name = "partners_logos"
    label = "partners_logos"
    verbose_name = _("Partners and logos")
