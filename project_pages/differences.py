"""Two states of a record in words: values first, then words, then the details of rows. Pure: no database.

What `project_pages.comparison` tells as a change of value is not told again among the details.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.language.amounts import format_amount, format_number
from cms.language.dates import long_date, long_moment
from cms.language.fields import AmountField
from cms.places.fields import TerytField
from cms.places.places import place
from media.models import Document
from project_pages.comparison import WORDS, ValueChange, value_changes
from project_pages.notes import UnknownValue, ValueSource
from project_pages.payload import KINDS, Payload, as_amount, as_date, as_moment, as_time
from project_pages.rows import Amendment, Budget, Effect, Partnership, TargetGroup, Task
from project_pages.support import Recruitment, Session

MODELS: dict[str, type[models.Model]] = {
    "partnerships": Partnership,
    "budgets": Budget,
    "target_groups": TargetGroup,
    "effects": Effect,
    "tasks": Task,
    "recruitments": Recruitment,
    "sessions": Session,
    "amendments": Amendment,
    "unknowns": UnknownValue,
    "sources": ValueSource,
}
SUBJECTS = {
    "partnerships": ("organisation",),
    "budgets": ("scope", "part"),
    "target_groups": ("name",),
    "effects": ("label",),
    "tasks": ("name",),
    "recruitments": ("name",),
    "sessions": ("day", "topic"),
    "amendments": ("number", "seen_at"),
    "unknowns": ("fact",),
    "sources": ("fact", "kind"),
}
TOLD_AS_VALUES = {
    "partnerships": {"role"},
    "budgets": {"total", "eu", "state", "own"},
    "target_groups": {"count"},
    "effects": {"number", "unit"},
    "amendments": {"new_starts_on", "new_ends_on"},
}
Titles = Mapping[int, str]


@dataclass(frozen=True)
class Difference:
    """What stands in one place before and after; `note` says what kind of change it is."""

    label: str
    before: str
    after: str
    note: str = ""
    is_text: bool = False


@dataclass(frozen=True)
class DifferenceGroup:
    """Differences of one kind."""

    heading: str
    rows: tuple[Difference, ...]


@dataclass(frozen=True)
class Names:
    """What the payload knows by key only, and the names of the record's words."""

    documents: Titles = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


def differences(before: Payload, after: Payload, names: Names) -> tuple[DifferenceGroup, ...]:
    """Everything that differs; empty where nothing does."""
    groups = [
        DifferenceGroup(_("Values"), tuple(_value(row) for row in value_changes(before, after))),
        DifferenceGroup(_("Words"), tuple(_words(before, after, names))),
        *(
            DifferenceGroup(capfirst(str(MODELS[kind]._meta.verbose_name_plural)), tuple(rows))
            for kind in MODELS
            for rows in [[*_details(kind, before[kind], after[kind], names)]]
        ),
    ]
    return tuple(group for group in groups if group.rows)


def document_keys(*payloads: Payload) -> set[int]:
    """Keys of the documents that the payloads name."""
    return {
        row[name]
        for payload in payloads
        for kind, model in MODELS.items()
        for row in payload[kind]
        for name in KINDS[kind].fields
        if row[name] and _is_document(_field(model, name))
    }


def _value(row: ValueChange) -> Difference:
    if row.is_amended:
        note = _("changed by an annex or seen later")
    elif row.before:
        note = _("correction of what was recorded")
    else:
        note = ""
    return Difference(capfirst(row.label), row.before, row.after, note)


def _words(before: Payload, after: Payload, names: Names) -> Iterator[Difference]:
    for name in WORDS:
        was, now = before[name] or "", after[name] or ""
        if was != now:
            yield Difference(capfirst(names.words.get(name, name)), was, now, is_text=bool(was and now))


def _details(kind: str, before: list[Payload], after: list[Payload], names: Names) -> Iterator[Difference]:
    for old, new in _pairs(before, after, SUBJECTS[kind]):
        if old is None or new is None:
            told = _sentence(kind, old or new, names)
            yield Difference(_subject(kind, old or new), told if old else "", told if new else "")
            continue
        for name in _told(kind):
            was, now = (_text(kind, name, row[name], names) for row in (old, new))
            if was != now:
                label = f"{_subject(kind, new)}: {_label(kind, name)}"
                yield Difference(label, was, now, is_text=_is_long(kind, name) and bool(was and now))


def _told(kind: str) -> Iterator[str]:
    """Fields of a row in the order of the form, without its subject and what is told as a value."""
    hidden = {*SUBJECTS[kind], *TOLD_AS_VALUES.get(kind, ()), "key"}
    yield from (name for name in KINDS[kind].fields if name not in hidden and _field(MODELS[kind], name))


def _sentence(kind: str, row: Payload, names: Names) -> str:
    """A row that came or went, as one line."""
    said = [name for name in _told(kind) if row[name] or not _is_switch(kind, name)]
    parts = [(_label(kind, name), _text(kind, name, row[name], names)) for name in said]
    return "; ".join(f"{label}: {text}" for label, text in parts if text) or _("without further data")


def _subject(kind: str, row: Payload) -> str:
    """What a row is about."""
    match kind:
        case "partnerships":
            return row["legal_name"] or _("organisation")
        case "budgets":
            return row["part_short_name"] or row["part_name"] or _text(kind, "scope", row["scope"], Names())
        case "amendments":
            return _("annex no. %(number)s") % {"number": row["number"]} if row["number"] else row["seen_at"] or ""
    parts = (_text(kind, name, row[name], Names()) for name in SUBJECTS[kind])
    return ", ".join(part for part in parts if part) or str(MODELS[kind]._meta.verbose_name)


def _pairs(
    before: list[Payload], after: list[Payload], names: tuple[str, ...]
) -> Iterator[tuple[Payload | None, Payload | None]]:
    """Rows that differ, each with the one that took its place: the next of the same subject."""
    old, new = _without(before, after), _without(after, before)
    for row in old:
        place_of = next((other for other in new if all(other[name] == row[name] for name in names)), None)
        if place_of is not None:
            new.remove(place_of)
        yield row, place_of
    yield from ((None, row) for row in new)


def _without(rows: list[Payload], others: list[Payload]) -> list[Payload]:
    """Rows that do not stand among the others, however often they are there; keys make no difference."""
    rest = [_keyless(row) for row in others]
    left = []
    for row in map(_keyless, rows):
        if row in rest:
            rest.remove(row)
        else:
            left.append(row)
    return left


def _keyless(row: Payload) -> Payload:
    return {name: value for name, value in row.items() if name != "key"}


def _field(model: type[models.Model], name: str) -> models.Field | None:
    """The field behind a name of the payload; None for what only describes a chosen organisation."""
    return {row.name: row for row in model._meta.concrete_fields}.get(name)


def _label(kind: str, name: str) -> str:
    return str(_field(MODELS[kind], name).verbose_name)


def _is_switch(kind: str, name: str) -> bool:
    return isinstance(_field(MODELS[kind], name), models.BooleanField)


def _is_long(kind: str, name: str) -> bool:
    return isinstance(_field(MODELS[kind], name), models.TextField)


def _is_document(found: models.Field | None) -> bool:
    return isinstance(found, models.ForeignKey) and issubclass(found.related_model, Document)


def _text(kind: str, name: str, value: object, names: Names) -> str:
    """A value of a row as people read it."""
    found = _field(MODELS[kind], name)
    if _is_switch(kind, name):
        return _("yes") if value else _("no")
    if value in (None, ""):
        return ""
    if _is_document(found):
        return names.documents.get(int(str(value)), _("a document that is gone"))
    if found is not None and found.choices:
        return str(dict(found.flatchoices).get(value, value))
    return next((write(value) for kinds, write in WRITERS if isinstance(found, kinds)), str(value))


def _moment(value: str) -> str:
    moment = as_moment(value)
    return long_moment(moment) if isinstance(moment, datetime) else ""


def _place(value: str) -> str:
    found = place(value)
    return found.label if found else value


WRITERS: tuple[tuple[type[models.Field] | tuple[type[models.Field], ...], Callable[[str], str]], ...] = (
    (TerytField, _place),
    (models.DateTimeField, _moment),
    (models.DateField, lambda value: long_date(as_date(value))),
    (models.TimeField, lambda value: f"{as_time(value):%H:%M}"),
    (AmountField, lambda value: format_amount(as_amount(value))),
    ((models.DecimalField, models.IntegerField), lambda value: format_number(as_amount(value))),
)
