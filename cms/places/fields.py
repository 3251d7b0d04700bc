"""A TERYT code as a model field, chosen in forms by the place's name."""

from collections.abc import Collection

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.forms.widgets import Script
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _

from cms.places.places import place
from cms.places.resolve import choice_label, resolve, unknown_code


def validate_teryt(value: str) -> None:
    """Refuse a code that the register does not have."""
    if place(value) is None:
        raise ValidationError(unknown_code(value), code="unknown")


class TerytInput(forms.TextInput):
    """A text input that offers matching places while one types; without JavaScript the server reads the name."""

    def __init__(self, attrs: dict | None = None, kinds: Collection[str] = ()) -> None:
        super().__init__(attrs)
        self.kinds = tuple(kinds)

    def format_value(self, value: str | None) -> str | None:
        """Show a stored code as the place's name with its code; what could not be read stays as typed."""
        found = place(value) if value else None
        return choice_label(found) if found else value

    def get_context(self, name: str, value: str | None, attrs: dict | None) -> dict:
        """Add what the offering script reads."""
        context = super().get_context(name, value, attrs)
        context["widget"]["attrs"] |= {
            "data-places": static("places/places.json"),
            "data-places-kinds": " ".join(self.kinds),
            "autocomplete": "off",
            "spellcheck": "false",
        }
        return context

    @property
    def media(self) -> forms.Media:
        """The offering script and its style."""
        return forms.Media(css={"all": ["css/teryt_input.css"]}, js=[Script("js/teryt_input.js", type="module")])


class TerytFormField(forms.CharField):
    """Takes a name, a name with its code, or a code, and gives the code."""

    def __init__(self, *, kinds: Collection[str] = (), **options: object) -> None:
        options.pop("max_length", None)
        options["widget"] = TerytInput(kinds=kinds)
        options.setdefault("help_text", _("Type the name and choose from the list, or type a TERYT code."))
        super().__init__(**options)
        self.kinds = tuple(kinds)

    def to_python(self, value: str | None) -> str:
        """Return the code of the place that was typed."""
        text = super().to_python(value)
        return resolve(text, self.kinds).code if text else ""

    def has_changed(self, initial: str | None, data: str | None) -> bool:
        """Compare places, not the way they were written."""
        try:
            return (initial or "") != self.to_python(data)
        except ValidationError:
            return True


class TerytField(models.CharField):
    """A TERYT code of two, four or seven digits. `kinds` restricts what a form accepts, not what is stored."""

    default_validators = [validate_teryt]
    description = _("TERYT code")

    def __init__(self, *args: object, max_length: int = 7, kinds: Collection[str] = (), **options: object) -> None:
        super().__init__(*args, max_length=max_length, **options)
        self.kinds = tuple(kinds)

    def formfield(self, **options: object) -> forms.Field:
        """Return the field that takes names; its own widget, whatever the admin suggests for text."""
        options.pop("widget", None)
        defaults = {"form_class": TerytFormField, "kinds": self.kinds}
        if not self.help_text:
            defaults["help_text"] = TerytFormField().help_text
        return super().formfield(**{**defaults, **options})
