"""Forms of the room: a new portal, and a portal's settings."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Site

from cms.core.admin_scope.forms import WithinReach
from cms.core.portal import Portal
from cms.core.themes import DEFAULT_THEME, theme_choices
from cms.language.slugs import slugify_polish
from cms.places.places import voivodeships
from cms.portals.host_names import free_host
from cms.portals.services import create_portal
from cms.portals.theme_choice import ThemeChoice

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_CODE = 40


def voivodeship_choices() -> list[tuple[str, str]]:
    """Voivodeships by name, and none for a portal of no region."""
    return [("", _("no region")), *((row.code, row.name) for row in voivodeships())]


class NewPortalForm(forms.Form):
    """What has to be known to make a portal; everything else can be edited later."""

    name = forms.CharField(label=_("Name"), max_length=160, help_text=_("Full name of the portal as citizens see it."))
    short_name = forms.CharField(
        label=_("Short name"), max_length=60, required=False, help_text=_("Where space is short; else the full name.")
    )
    code = forms.CharField(
        label=_("Code"),
        max_length=LONGEST_CODE,
        help_text=_("Small letters and digits, for example torun. It cannot be changed."),
    )
    host = forms.CharField(
        label=_("Host"),
        max_length=250,
        help_text=_("The address on which the portal answers, without https:// and without a path."),
    )
    voivodeship = forms.ChoiceField(label=_("Voivodeship"), choices=voivodeship_choices, required=False)
    theme = forms.ChoiceField(label=_("Colour theme"), choices=theme_choices, initial=DEFAULT_THEME, widget=ThemeChoice)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if network := Site.objects.filter(is_default_site=True).first():
            help_text = _("The address on which the portal answers, without https:// and a path: torun.%(host)s")
            self.fields["host"].help_text = help_text % {"host": network.hostname}

    def clean_code(self) -> str:
        """Small letters, digits and hyphens; the sentence offers what was typed in these."""
        code = self.cleaned_data["code"]
        if not CODE.fullmatch(code):
            example = slugify_polish(code).replace("_", "-").strip("-")[:LONGEST_CODE] or "torun"
            sentence = gettext("The code may have small letters without Polish signs, digits and hyphens: %(example)s")
            raise ValidationError(sentence % {"example": example})
        return code

    def clean_host(self) -> str:
        """A host that browsers can send and that no portal has."""
        return free_host(self.cleaned_data["host"])

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

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["theme"]
        field.widget = ThemeChoice()
        field.choices = theme_choices()
