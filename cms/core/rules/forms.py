"""Forms of the rules: how one is to hold from a day on, and what a portal chooses for its own pages."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminDateInput

from cms.core.rules.book import PLACEHOLDER, Level, Parameter, ParameterKind, Rule
from cms.core.rules.changes import LevelChoices
from cms.language.fields import PolishDateFormField

PREFIX = "parameter_"


class PositiveNumberField(forms.CharField):
    """A number above zero, with a comma or a point; kept as text, so that it stays exact."""

    def to_python(self, value: Any) -> str:
        """The number with a point and without spaces."""
        text = "".join(super().to_python(value).split()).replace(",", ".")
        try:
            number = Decimal(text)
        except InvalidOperation:
            raise ValidationError(_("Enter a number, for example 50000 or 4,25.")) from None
        if not (number.is_finite() and 0 < number < 10**15):
            raise ValidationError(_("Enter a number greater than zero."))
        return format(number, "f")

    def prepare_value(self, value: Any) -> Any:
        """A stored number as people write it."""
        return value.replace(".", ",") if isinstance(value, str) else value


class LinesField(forms.CharField):
    """Words or phrases, one a line."""

    widget = forms.Textarea(attrs={"rows": 6})

    def to_python(self, value: Any) -> list[str]:
        """The lines that are not empty."""
        return [line.strip() for line in super().to_python(value).splitlines() if line.strip()]

    def validate(self, value: list[str]) -> None:
        """At least one line."""
        if self.required and not value:
            raise ValidationError(self.error_messages["required"])

    def run_validators(self, value: list[str]) -> None:
        """Nothing more is asked of a line."""

    def prepare_value(self, value: Any) -> Any:
        """The lines below each other."""
        return "\n".join(value) if isinstance(value, tuple | list) else value


class RuleChangeForm(forms.Form):
    """How a rule is to hold from a day on; it begins with how the rule holds now."""

    level = forms.ChoiceField(label=gettext_lazy("What the rule does"), choices=LevelChoices, widget=forms.RadioSelect)
    sentence = forms.CharField(label=gettext_lazy("Sentence"), max_length=600, widget=forms.Textarea(attrs={"rows": 3}))
    valid_from = PolishDateFormField(label=gettext_lazy("Holds from"), widget=AdminDateInput)
    note = forms.CharField(
        label=gettext_lazy("Why it changes"),
        max_length=400,
        help_text=gettext_lazy("For example: the new handbook of May 2026, page 14. It stays in the rule's history."),
    )
    field_order = ["level", "sentence"]

    def __init__(self, *args: Any, rule: Rule, **kwargs: Any) -> None:
        self.rule = rule
        initial = {"level": str(rule.level), "sentence": rule.sentence, **kwargs.pop("initial", {})}
        super().__init__(*args, initial=initial, **kwargs)
        if rule.placeholders:
            names = ", ".join(f"{{{name}}}" for name in sorted(rule.placeholders))
            self.fields["sentence"].help_text = _("Words in braces are filled in: %(names)s.") % {"names": names}
        for parameter in rule.parameters:
            self.fields[PREFIX + parameter.name] = _field(parameter)
        self.order_fields(["level", "sentence", *(PREFIX + row.name for row in rule.parameters), "valid_from", "note"])

    def clean_sentence(self) -> str:
        """A sentence may name only what the rule fills in."""
        sentence = self.cleaned_data["sentence"]
        strange = set(PLACEHOLDER.findall(sentence)) - self.rule.placeholders
        if strange:
            names = ", ".join(f"{{{name}}}" for name in sorted(strange))
            raise ValidationError(_("The rule does not fill in: %(names)s.") % {"names": names})
        return sentence

    @property
    def parameters(self) -> dict[str, object]:
        """The rule's parameters as they are kept."""
        values = {row.name: self.cleaned_data[PREFIX + row.name] for row in self.rule.parameters}
        return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()}


def _field(parameter: Parameter) -> forms.Field:
    match parameter.kind:
        case ParameterKind.NUMBER:
            return PositiveNumberField(label=parameter.label, initial=parameter.value)
        case ParameterKind.DAY:
            return PolishDateFormField(label=parameter.label, initial=parameter.value, widget=AdminDateInput)
    return LinesField(label=parameter.label, initial=parameter.value, help_text=_("One a line."))


class PortalRulesForm(forms.Form):
    """For each rule: as the network set it, or blocks, or warns on this portal's pages."""

    def __init__(self, *args: Any, rules: Iterable[Rule], chosen: dict[str, Level], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rules = [rule for rule in rules if rule.level is not Level.OFF]
        words = dict(LevelChoices.choices)
        for rule in self.rules:
            choices = [
                ("", _("as the network set it: %(level)s") % {"level": words[rule.level]}),
                *((level, words[level]) for level in (Level.BLOCK, Level.WARN)),
            ]
            self.fields[rule.id] = forms.ChoiceField(
                label=f"{rule.id} {rule.title}",
                choices=choices,
                required=False,
                initial=str(chosen.get(rule.id, "")),
                help_text=rule.source,
            )

    @property
    def levels(self) -> dict[str, str]:
        """What was chosen, by the rule's id."""
        return {rule.id: self.cleaned_data[rule.id] for rule in self.rules}
