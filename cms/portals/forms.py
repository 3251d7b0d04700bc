"""Forms of the room: a new portal, and a portal's settings."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.core.admin_scope.forms import WithinReach
from cms.core.portal import Portal
from cms.core.themes import DEFAULT_THEME, theme_choices
from cms.places.places import voivodeships
from cms.portals.services import create_portal

LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
HOST = rf"^{LABEL}(\.{LABEL})*\.?$"


def voivodeship_choices() -> list[tuple[str, str]]:
    """Voivodeships by name, and none for a portal of no region."""
    return [("", _("no region")), *((row.code, row.name) for row in voivodeships())]


class NewPortalForm(forms.Form):
    """What has to be known to make a portal; everything else can be edited later."""

    name = forms.CharField(label=_("Name"), max_length=160, help_text=_("Full name of the portal as citizens see it."))
    short_name = forms.CharField(
        label=_("Short name"), max_length=60, required=False, help_text=_("Where space is short; else the full name.")
    )
    code = forms.SlugField(
        label=_("Code"),
        max_length=40,
        help_text=_("Small letters and digits, for example torun. It cannot be changed."),
    )
    host = forms.CharField(
        label=_("Host"),
        max_length=250,
        help_text=_("The address on which the portal answers, without https:// and without a path."),
        validators=[
            RegexValidator(
                HOST, _("Write the address as torun.portale.example: small letters, digits, dots."), flags=re.IGNORECASE
            )
        ],
    )
    voivodeship = forms.ChoiceField(label=_("Voivodeship"), choices=voivodeship_choices, required=False)
    theme = forms.ChoiceField(label=_("Colour theme"), choices=theme_choices, initial=DEFAULT_THEME)

    def clean_host(self) -> str:
        """Capital letters mean the same in an address."""
        return self.cleaned_data["host"].lower()

    def save(self) -> Portal | None:
        """Make the portal; where that is not possible, say why beside the field and return None."""
        try:
            return create_portal(**self.cleaned_data)
        except ValidationError as error:
            self._tell(error)
            return None

    def _tell(self, error: ValidationError) -> None:
        for name, sentences in getattr(error, "error_dict", {None: [error]}).items():
            self.add_error(name if name in self.fields else None, sentences)


class PortalSettingsForm(WithinReach, WagtailAdminModelForm):
    """A portal's settings; marks and pictures of other portals cannot be named in them."""
