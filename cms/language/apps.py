from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LanguageConfig(AppConfig):
    name = "cms.language"
    label = "language"
    verbose_name = _("Language")

    def ready(self) -> None:
        """Give dates and slugs our fields in the admin, where Wagtail would put its own."""
        from django.db.models import SlugField
        from wagtail.admin.forms.models import register_form_field_override

        from .admin_widgets import PolishAdminDateInput, PolishSlugInput
        from .fields import PolishDateField

        register_form_field_override(PolishDateField, override={"widget": PolishAdminDateInput})
        register_form_field_override(SlugField, override={"widget": PolishSlugInput})
