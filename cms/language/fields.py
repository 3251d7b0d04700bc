"""Form and model fields that take amounts, dates and contract numbers as people type them.

Each refuses with a sentence that says what is accepted. The model fields bring their form fields along, so that a plain
panel name in Wagtail is enough (see apps.py for the date picker).
"""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import amounts, contract_numbers, dates
from .contract_numbers import DEFAULT_PATTERNS, ProgrammePatterns

AMOUNT_DIGITS = amounts.MAX_DIGITS + 2


class AmountFormField(forms.DecimalField):
    """An amount in złoty; shown as `11 977 479,39`, read in every form `parse_amount` knows."""

    widget = forms.TextInput

    def __init__(self, **options: Any) -> None:
        options = {"max_digits": AMOUNT_DIGITS, "decimal_places": 2, "min_value": 0} | options
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:
        """Return the exact amount, or refuse with the parser's sentence."""
        if value in self.empty_values or (isinstance(value, str) and not value.strip()):
            return None
        if isinstance(value, Decimal | int):
            return Decimal(value)
        try:
            return amounts.parse_amount(str(value))
        except amounts.AmountError as error:
            raise ValidationError(str(error), code="invalid") from None

    def prepare_value(self, value: Any) -> Any:
        """Show a stored amount in groups; show what was typed as it was typed."""
        return amounts.format_number(value, 2) if isinstance(value, Decimal | int) else value

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Ask phones for the keyboard with digits and a comma."""
        return {"inputmode": "decimal", "autocomplete": "off"}


class PolishDateFormField(forms.DateField):
    """A date; shown as `01.04.2018`, read in every form `parse_date` knows."""

    widget = forms.DateInput

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget.format = "%d.%m.%Y"

    def to_python(self, value: Any) -> datetime.date | None:
        """Return the day, or refuse with the parser's sentence."""
        if value in self.empty_values or (isinstance(value, str) and not value.strip()):
            return None
        if isinstance(value, datetime.date):
            return dates.as_day(value)
        try:
            return dates.parse_date(str(value))
        except dates.DateError as error:
            raise ValidationError(str(error), code="invalid") from None

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Leave the whole keyboard, since months may be written in words."""
        return {"autocomplete": "off"}


class ContractNumberFormField(forms.CharField):
    """The number of a grant agreement or of a call, stored in its tidy form.

    `patterns` are checked by the letters the number begins with. A number of an unknown programme is let through if it
    looks like one, since programmes of other perspectives have forms of their own.
    """

    default_error_messages = {
        "shape": gettext_lazy(
            "This is not a contract number. Enter it as in the agreement, for example POWR.02.05.00-00-0207/17."
        ),
    }

    def __init__(self, *, patterns: Mapping[str, ProgrammePatterns] = DEFAULT_PATTERNS, **options: Any) -> None:
        self.patterns = patterns
        super().__init__(**{"max_length": contract_numbers.MAX_LENGTH} | options)

    def to_python(self, value: Any) -> str:
        """Return the tidy number."""
        text = super().to_python(value)
        too_long = len(text) > contract_numbers.MAX_LENGTH * 2
        return text if too_long or text in self.empty_values else contract_numbers.normalise(text)

    def validate(self, value: str) -> None:
        """Refuse a number that does not fit its programme, with the number that may have been meant."""
        super().validate(value)
        if value in self.empty_values or len(value) > contract_numbers.MAX_LENGTH:
            return
        if not contract_numbers.looks_like_number(value):
            raise ValidationError(self.error_messages["shape"], code="shape")
        known = contract_numbers.pattern_for(value, self.patterns)
        candidates = [pattern for pattern in (known.contract, known.call) if pattern] if known else []
        checks = [contract_numbers.check(value, pattern) for pattern in candidates]
        if checks and not any(check.fits for check in checks):
            suggestions = [check.suggestion for check in checks if check.suggestion]
            raise ValidationError(_not_fitting(value, suggestions, candidates[0].example), code="shape")

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Keep browsers from correcting the number."""
        return super().widget_attrs(widget) | {
            "autocomplete": "off",
            "autocapitalize": "characters",
            "spellcheck": "false",
        }


def _not_fitting(number: str, suggestions: list[str], example: str) -> str:
    """Return the sentence for a number that does not fit its programme."""
    if suggestions:
        return _("“%(number)s” is not written as this programme writes its numbers. Was %(suggestion)s meant?") % {
            "number": number,
            "suggestion": suggestions[0],
        }
    return _("“%(number)s” is not written as this programme writes its numbers, for example %(example)s.") % {
        "number": number,
        "example": example,
    }


class AmountField(models.DecimalField):
    """An amount in złoty, exact to the grosz, never negative."""

    default_validators = [MinValueValidator(0)]
    description = gettext_lazy("Amount in złoty")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_digits": AMOUNT_DIGITS, "decimal_places": 2} | options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Leave the constant options out of migrations."""
        name, path, args, options = super().deconstruct()
        for option, constant in (("max_digits", AMOUNT_DIGITS), ("decimal_places", 2)):
            if options.get(option) == constant:
                del options[option]
        return name, path, args, options

    def formfield(self, **options: Any) -> forms.Field | None:
        """Return the field that reads what people type."""
        return super().formfield(**{"form_class": AmountFormField} | options)


class PolishDateField(models.DateField):
    """A date typed as Polish offices write it."""

    def formfield(self, **options: Any) -> forms.Field | None:
        """Return the field that reads what people type."""
        return super().formfield(**{"form_class": PolishDateFormField} | options)


class ContractNumberField(models.CharField):
    """The number of a grant agreement or of a call."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{"max_length": contract_numbers.MAX_LENGTH} | options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Leave the constant length out of migrations."""
        name, path, args, options = super().deconstruct()
        if options.get("max_length") == contract_numbers.MAX_LENGTH:
            del options["max_length"]
        return name, path, args, options

    def formfield(self, **options: Any) -> forms.Field | None:
        """Return the field that reads what people type."""
        return super().formfield(**{"form_class": ContractNumberFormField} | options)
