"""Polish in templates: `{% load polish %}`."""

import datetime
from decimal import Decimal

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString

from cms.language import amounts, dates, phones, plural, sizes, spaces, typography
from cms.language.dated import mark_dates

register = template.Library()


@register.filter(name="polish", is_safe=True)
def polish(value: object) -> str:
    """Set a text, or HTML marked safe, in Polish typography."""
    return typography.polish(value)


@register.filter
def dated(value: object) -> SafeString:
    """Put the dates of a sentence into `<time>` elements."""
    return SafeString(mark_dates(conditional_escape(value)))


@register.filter
def amount(value: Decimal | int | None) -> str:
    """Write `11 977 479,39 zł`."""
    return "" if value in (None, "") else amounts.format_amount(value)


@register.filter
def short_amount(value: Decimal | int | None) -> str:
    """Write `12 mln zł`."""
    return "" if value in (None, "") else amounts.short_amount(value)


@register.filter
def percent(value: Decimal | int | None) -> str:
    """Write `84,28%`."""
    return "" if value in (None, "") else amounts.format_percent(value)


@register.filter
def number(value: Decimal | int | None) -> str:
    """Write `1 200`."""
    return "" if value in (None, "") else amounts.format_number(value)


@register.filter
def long_date(value: datetime.date | None) -> str:
    """Write `1 kwietnia 2018 r.`"""
    return dates.long_date(value) if value else ""


@register.filter
def short_date(value: datetime.date | None) -> str:
    """Write `01.04.2018`."""
    return dates.short_date(value) if value else ""


@register.filter
def month_year(value: datetime.date | None) -> str:
    """Write `kwiecień 2018`."""
    return dates.month_year(value) if value else ""


@register.simple_tag
def date_tag(value: datetime.date | None, style: str = "long") -> str:
    """Write a date in a `<time>` element; the style is long, short, official, month, moment or exact.

    The last two show the hour, exact to the second.
    """
    if not value:
        return ""
    writer = _DATE_STYLES[style]
    if style in ("moment", "exact"):
        stamp = dates.local_moment(value).isoformat(timespec="minutes" if style == "moment" else "seconds")
    else:
        stamp = f"{dates.as_day(value):%Y-%m}" if style == "month" else dates.as_day(value).isoformat()
    return format_html('<time datetime="{}">{}</time>', stamp, writer(value))


_DATE_STYLES = {
    "long": dates.long_date,
    "short": dates.short_date,
    "official": dates.official_date,
    "month": dates.month_year,
    "moment": dates.long_moment,
    "exact": dates.exact_moment,
}


@register.simple_tag
def date_range_tag(start: datetime.date | None, end: datetime.date | None, style: str = "official") -> str:
    """Write a range as two `<time>` elements with a dash between; with one end open `od …` or `do …`."""
    if start and end:
        return format_html("{}{}– {}", date_tag(start, style), spaces.NBSP, date_tag(end, style))
    if start or end:
        return format_html("{}{}{}", "od" if start else "do", spaces.NBSP, date_tag(start or end, style))
    return ""


@register.filter
def polish_plural(count: int | Decimal | None, forms: str) -> str:
    """Choose the form a number asks for: `{{ n|polish_plural:"projekt,projekty,projektów" }}`."""
    return "" if count is None else plural.plural(count, *_forms(forms))


@register.filter
def counted(count: int | Decimal | None, forms: str) -> str:
    """Write the number and its word: `{{ n|counted:"projekt,projekty,projektów" }}` gives `5 projektów`."""
    return "" if count is None else plural.counted(count, *_forms(forms))


def _forms(forms: str) -> list[str]:
    return [form.strip() for form in forms.split(",")]


@register.filter
def file_size(value: int | None) -> str:
    """Write `3,25 MB`."""
    return "" if value is None else sizes.format_size(value)


@register.filter
def phone_link(value: str | None) -> str | SafeString:
    """Write a telephone number in groups, as a link that dials it."""
    if not value:
        return ""
    digits = phones.phone_digits(value)
    if digits is None:
        return value
    return format_html('<a href="tel:{}">{}</a>', digits, phones.format_phone(value))
