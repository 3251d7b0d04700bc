"""Names that Wagtail and wagtail-localize leave to Python's own, in English, given so that they can be translated."""

from importlib import import_module

from django.conf import settings
from django.forms import BaseForm
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PhoneLinkChooserForm,
)
from wagtail.admin.forms.workflows import WorkflowContentTypeForm, WorkflowPageForm
from wagtail.admin.paginator import WagtailPaginator
from wagtail.hooks import search_for_hooks
from wagtail.models import Locale
from wagtail.users.forms import PagePermissionsForm
from wagtail_localize.models import LocaleSynchronization, LocaleSynchronizationModelForm, Translation
from wagtail_localize.views.report import TranslationsReportFilterSet

LINK_TEXT = _("Link text")

FORM_LABELS: dict[type[BaseForm], dict[str, Promise]] = {
    ExternalLinkChooserForm: {"link_text": LINK_TEXT},
    AnchorLinkChooserForm: {"link_text": LINK_TEXT},
    PhoneLinkChooserForm: {"phone_number": _("Phone number"), "link_text": LINK_TEXT},
    EmailLinkChooserForm: {
        "email_address": _("E-mail address"),
        "link_text": LINK_TEXT,
        "subject": _("Subject of the message"),
        "body": _("Text of the message"),
    },
    WorkflowPageForm: {"page": _("Page")},
    WorkflowContentTypeForm: {"content_types": _("Types of records")},
    PagePermissionsForm: {"page": _("Page")},
}
PROJECTS_HAVE_ONE = _("Projects keep the workflow of their portal, whatever is chosen here.")
FILTER_LABELS = {"source_locale": _("Source language"), "target_locale": _("Target language")}
# Set as the attribute only, which migrations do not read.
FIELD_NAMES = {
    (LocaleSynchronization, "locale"): _("locale"),
    (LocaleSynchronization, "sync_from"): _("synchronised from"),
    (Translation, "enabled"): _("translation is on"),
}
MODEL_NAMES = {
    Locale: (_("locale"), _("locales")),
    Translation: (_("translation"), _("translations")),
    LocaleSynchronization: (_("synchronisation of languages"), _("synchronisations of languages")),
}
# These translate while they are imported. `migrate` imports the addresses of the site with translation switched off,
# and in a process that goes on to serve the site they would stay English.
TRANSLATED_ON_IMPORT = (
    "wagtail.admin.forms.collections",
    "wagtail.admin.viewsets.chooser",
    "wagtail.contrib.redirects.filters",
    "wagtail.contrib.redirects.views",
    "wagtail.documents.forms",
    "wagtail.forms",
    "wagtail.images.forms",
)


class NamedLocaleSynchronizationForm(LocaleSynchronizationModelForm):
    """The form of a synchronisation of languages, with a name on the switch that wagtail-localize adds to it."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "enabled" in self.fields:
            self.fields["enabled"].label = _("Synchronise")


def items_count_label(paginator: WagtailPaginator) -> str:
    """How many there are, in words that fit every number: Wagtail has one plural for all, and Polish three."""
    return gettext("In total: %(count)s") % {"count": paginator.count}


def name_all() -> None:
    """Give the names; to be called once, when the applications are ready."""
    with override(settings.LANGUAGE_CODE):
        for module in TRANSLATED_ON_IMPORT:
            import_module(module)
    for form, labels in FORM_LABELS.items():
        for name, label in labels.items():
            form.base_fields[name].label = label
    WorkflowContentTypeForm.base_fields["content_types"].help_text = PROJECTS_HAVE_ONE
    for name, label in FILTER_LABELS.items():
        TranslationsReportFilterSet.base_filters[name].label = label
    for (model, name), label in FIELD_NAMES.items():
        model._meta.get_field(name).verbose_name = label
    for model, (singular, plural) in MODEL_NAMES.items():
        model._meta.verbose_name, model._meta.verbose_name_plural = singular, plural
    LocaleSynchronization.base_form_class = NamedLocaleSynchronizationForm
    WagtailPaginator.items_count_label = property(items_count_label)


def import_hooks(**_kwargs: object) -> None:
    """Import the hooks of all applications in the language of the site, for choosers are named while they are.

    `migrate` would import them after its work, with translation switched off.
    """
    with override(settings.LANGUAGE_CODE):
        search_for_hooks()
