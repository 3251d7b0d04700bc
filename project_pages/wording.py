"""Sentences about values of a record: of what amounts are, and where a value comes from."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.language.dates import long_date
from project_pages.values import Budget, Origin, Scope


def scope_label(budget: Budget) -> str:
    """What the amounts are amounts of, as a sentence without a full stop."""
    match budget.scope:
        case Scope.WHOLE:
            return _("Amounts of the whole project")
        case Scope.PART if budget.part_of:
            return _("Amounts of the part of: %(organisation)s") % {"organisation": budget.part_of}
        case Scope.PART:
            return _("Amounts of one partner's part")
    return _("It is not established whether the amounts are those of the whole project or of a part")


def source_sentence(origin: Origin) -> str:
    """`zmieniono aneksem nr 2 z dnia …`, or `wartość podana na stronie …, widziana …`; empty for the first contract."""
    if origin.number and origin.signed_on:
        return _("changed by annex no. %(number)s of %(day)s") % {
            "number": origin.number,
            "day": long_date(origin.signed_on),
        }
    if origin.number:
        return _("changed by annex no. %(number)s") % {"number": origin.number}
    if origin.seen_at and origin.seen_on:
        return _("value given on the page: %(page)s, seen on %(day)s") % {
            "page": origin.seen_at,
            "day": long_date(origin.seen_on),
        }
    if origin.seen_at:
        return _("value given on the page: %(page)s") % {"page": origin.seen_at}
    if origin.day:
        return pgettext("a fact", "in force from %(day)s") % {"day": long_date(origin.day)}
    return ""
