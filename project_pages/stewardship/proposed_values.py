"""What a proposed value may be: read by the parsers of the record's form, kept as people read it. Pure: no database."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cms.language.amounts import format_amount
from cms.language.dates import long_date
from cms.language.fields import AmountFormField, ContractNumberFormField, PolishDateFormField
from project_pages.facts import Budget, Facts, Scope
from project_pages.values import FactName

Value = date | Decimal | str

PERIOD = frozenset({FactName.STARTS_ON, FactName.ENDS_ON})
DAYS = PERIOD | {FactName.SIGNED_ON, FactName.DURABLE_UNTIL}
AMOUNTS = frozenset({FactName.TOTAL, FactName.EU, FactName.STATE, FactName.OWN})
NUMBERS = frozenset({FactName.CONTRACT_NUMBER, FactName.CALL_NUMBER})
SIMPLE = DAYS | AMOUNTS | NUMBERS
"""Values that the system can put into a draft by itself; of others a person has to."""

AMENDABLE = PERIOD | AMOUNTS
"""Values that an annex changes for the time from a day on."""


def read_value(fact: FactName, text: str) -> Value:
    """The value that was typed; raises ValidationError with the sentence of the record's form."""
    field: forms.Field
    if fact in DAYS:
        field = PolishDateFormField(required=False)
    elif fact in AMOUNTS:
        field = AmountFormField(required=False)
    else:
        field = ContractNumberFormField(required=False)
    value = field.clean(text)
    if value in (None, ""):
        raise ValidationError(_("Type the value that the record should have."))
    return value


def write_value(value: Value) -> str:
    """The value as people read it, and as `read_value` reads it again."""
    if isinstance(value, date):
        return long_date(value)
    return format_amount(value) if isinstance(value, Decimal) else value


def current_value(facts: Facts, fact: FactName) -> Value | None:
    """What the record says today of a simple value; None where it says nothing, or speaks of several."""
    if fact in PERIOD:
        return getattr(facts, fact)
    if fact in AMOUNTS:
        row = whole_budget(facts)
        return getattr(row, fact) if row else None
    return getattr(facts.record, fact) or None


def whole_budget(facts: Facts) -> Budget | None:
    """The amounts of the whole project, which are one row at most; None also where only others are recorded."""
    return next((row for row in facts.budgets if row.scope is Scope.WHOLE), None)


def is_settable(facts: Facts, fact: FactName) -> bool:
    """Whether it is plain where the value belongs: amounts of an unknown scope are for a person to place."""
    if fact in AMOUNTS:
        return not facts.budgets or whole_budget(facts) is not None
    return fact in SIMPLE
