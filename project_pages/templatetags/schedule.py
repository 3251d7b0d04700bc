"""The schedule of support as a table. It is written here and not by a template, which took ten times as long."""

from __future__ import annotations

from collections.abc import Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.language.dates import short_date
from cms.language.typography import polish
from project_pages.schedule import Sitting

register = template.Library()

ROW = '<tr role="row"{}>{}{}{}{}{}</tr>'
CELL = '<td role="cell" data-label="{}">{}</td>'
EMPTY = SafeString('<td role="cell"></td>')


@register.simple_tag
def schedule_table(sittings: Sequence[Sitting], caption: str) -> SafeString:
    """A table of rows; on a phone each row is a card, so that every cell carries the name of its column."""
    heads = (
        pgettext("schedule", "When"),
        _("Form of support and topic"),
        pgettext("schedule", "Where"),
        _("Persons"),
        _("Accessibility"),
    )
    return format_html(
        '<table class="schedule" role="table"><caption>{}</caption>'
        '<thead role="rowgroup"><tr role="row">{}</tr></thead><tbody role="rowgroup">{}</tbody></table>',
        caption,
        format_html_join("", '<th scope="col" role="columnheader">{}</th>', ((head,) for head in heads)),
        SafeString("".join(_row(row, heads) for row in sittings)),
    )


def _row(row: Sitting, heads: Sequence[str]) -> SafeString:
    one = row.session
    cells = (row.name, row.where, "" if one.persons is None else str(one.persons), one.accessibility)
    name, *others = (_struck(polish(cell)) if one.is_cancelled else polish(cell) for cell in cells)
    if one.is_cancelled:
        name = format_html('{} <strong class="schedule__off">{}</strong>', name, _("called off"))
    return format_html(
        ROW,
        SafeString(' class="schedule__cancelled"') if one.is_cancelled else "",
        _when(row),
        *(_cell(head, text) for head, text in zip(heads[1:], (name, *others), strict=True)),
    )


def _when(row: Sitting) -> SafeString:
    one = row.session
    stamp = f"{one.day.isoformat()}T{one.starts:%H:%M}" if one.starts else one.day.isoformat()
    day = format_html('<time datetime="{}">{}</time>', stamp, short_date(one.day))
    hours = format_html(' <span class="nowrap">{}</span>', row.hours) if row.hours else ""
    when = _struck(format_html("{}{}", day, hours)) if one.is_cancelled else format_html("{}{}", day, hours)
    return format_html('<th scope="row" role="rowheader">{}</th>', when)


def _struck(text: str) -> str:
    return format_html("<s>{}</s>", text) if text else ""


def _cell(head: str, text: str) -> SafeString:
    return format_html(CELL, head, text) if text else EMPTY
