"""Rows that a project page holds beside its text, and the marks with official artwork for its strip; in one query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import QuerySet, Value
from django.db.models.functions import JSONObject

from partners_logos.models import Mark

if TYPE_CHECKING:
    from project_pages.pages import ProjectPage

KINDS: dict[str, dict[str, str]] = {
    "local_areas": {"code": "code"},
    "local_participants": {"name": "name", "note": "note"},
    "attachments": {
        "category": "category",
        "document": "document_id",
        "short_name": "organisation__short_name",
        "legal_name": "organisation__legal_name",
        "note": "note",
    },
    "extra_marks": {"mark": "mark_id"},
}
"""Kinds of rows by the name under which a page holds them: by the name of a value, the way to it."""

ARTWORK = "artwork"


class Institution(NamedTuple):
    """An institution on the spot."""

    name: str
    note: str


class Attachment(NamedTuple):
    """A file of the page: its category, the key of its document, who prepared it."""

    category: str
    document: int
    organisation: str
    note: str


@dataclass(frozen=True)
class PageRows:
    """The rows of a page in their order; places by their TERYT codes, marks by their keys."""

    places: Sequence[str]
    institutions: Sequence[Institution]
    attachments: Sequence[Attachment]
    marks: Sequence[int]
    artwork: Sequence[int]


def rows_of(page: ProjectPage) -> PageRows:
    """The rows of a page: from the form of a draft where it holds some, else what the database holds, in one query."""
    is_draft = bool(getattr(page, "_cluster_related_objects", None))
    rows = _drafted(page) if is_draft else _stored(page)
    return PageRows(
        places=[row["code"] for row in rows["local_areas"]],
        institutions=[Institution(row["name"], row["note"]) for row in rows["local_participants"]],
        attachments=[
            Attachment(row["category"], row["document"], row["short_name"] or row["legal_name"] or "", row["note"])
            for row in rows["attachments"]
        ],
        marks=[row["mark"] for row in rows["extra_marks"]],
        artwork=[row["mark"] for row in rows[ARTWORK]],
    )


def _drafted(page: ProjectPage) -> dict[str, list[dict[str, Any]]]:
    rows = {
        name: [{key: _follow(row, way) for key, way in ways.items()} for row in getattr(page, name).all()]
        for name, ways in KINDS.items()
    }
    return rows | {ARTWORK: [data for *_place, data in _artwork()]}


def _follow(row: object, way: str) -> Any:
    for step in way.split("__"):
        row = getattr(row, step, None)
    return row


def _stored(page: ProjectPage) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in (*KINDS, ARTWORK)}
    first, *others = (_rows(page, name) for name in KINDS)
    rows = first.union(*others, _artwork(), all=True)
    for name, _order, _key, data in sorted(rows, key=lambda row: (row[1] or 0, row[2])):
        found[name].append(data)
    return found


def _rows(page: ProjectPage, name: str) -> QuerySet:
    rows = page._meta.get_field(name).related_model.objects.filter(page=page.pk).order_by()
    return rows.annotate(data=JSONObject(**KINDS[name])).values_list(Value(name), "sort_order", "pk", "data")


def _artwork() -> QuerySet:
    marks = Mark.objects.with_artwork().order_by().annotate(data=JSONObject(mark="pk"))
    return marks.values_list(Value(ARTWORK), Value(0), "pk", "data")
