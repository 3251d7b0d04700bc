"""The record as plain data, and back: one shape for the database, a form that is not saved, and every stored version.

A payload is a dictionary of the project's own values and, by kind, a list of its rows. Dates are ISO texts and amounts
texts or numbers, so that it can be kept as JSON and compared. `read_payloads` reads all rows of many projects in one
query, however many kinds and rows there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet, Value
from django.db.models.functions import JSONObject

if TYPE_CHECKING:
    from project_pages.project import Project

Payload = dict[str, Any]

OWN_TEXTS = (
    "title",
    "short_title",
    "summary",
    "goal",
    "target_group",
    "priority",
    "measure",
    "specific_objective",
    "operation_type",
    "contract_number",
    "call_number",
    "call_announced_by",
)
OWN_DAYS = ("signed_on", "starts_on", "ends_on", "durable_until")
OWN_FIELDS = (*OWN_TEXTS, *OWN_DAYS)
ORIGIN = ("annex", "since", "seen_at", "seen_on")
ORGANISATION = {
    "organisation": "organisation_id",
    "legal_name": "organisation__legal_name",
    "short_name": "organisation__short_name",
    "kind": "organisation__kind",
    "website": "organisation__website",
    "voivodeship": "organisation__voivodeship",
    "acts_for": "organisation__acts_for__legal_name",
}


@dataclass(frozen=True)
class RowKind:
    """A kind of rows: by the name of a value, the way to it from the row."""

    fields: Mapping[str, str]

    def of(self, row: Model) -> Payload:
        """The values of a row in memory."""
        return {name: plain(_follow(row, way)) for name, way in self.fields.items()}


def _kind(*names: str, **ways: str) -> RowKind:
    return RowKind({**{name: name for name in names}, **ways})


BODY_IN_A_ROLE = ("role", "until", "gone_seen_at", "gone_seen_on", "note", "budget_part")
KINDS: dict[str, RowKind] = {
    "partnerships": _kind(
        *ORIGIN, "role", "until", "gone_seen_at", "gone_seen_on", "note", "budget_part", **ORGANISATION
    ),
    "budgets": _kind(
        *ORIGIN,
        "until",
        "scope",
        "total",
        "eu",
        "state",
        "own",
        "note",
        part="part_of_id",
        part_name="part_of__legal_name",
        part_short_name="part_of__short_name",
    ),
    "target_groups": _kind(*ORIGIN, "until", "name", "count", "audience"),
    "effects": _kind(*ORIGIN, "until", "label", "number", "unit", "kind", "achieved", "as_of"),
    "tasks": _kind(*ORIGIN, "until", "name", "text", "starts", "ends"),
    "areas": _kind("code"),
    "recruitments": _kind(
        "name",
        "opens_at",
        "closes_at",
        "places",
        "audience",
        "area",
        "who",
        "criteria",
        "how_to_apply",
        "results",
        "is_supplementary",
        rules="rules_id",
        form="form_id",
        results_list="results_list_id",
    ),
    "sessions": _kind(
        "day",
        "starts",
        "ends",
        "form",
        "topic",
        "venue",
        "place",
        "is_online",
        "persons",
        "accessibility",
        "is_cancelled",
        key="id",
    ),
    "amendments": _kind(
        "number",
        "signed_on",
        "effective_on",
        "new_starts_on",
        "new_ends_on",
        "reason",
        "seen_at",
        "seen_on",
        document="document_id",
    ),
    "unknowns": _kind("fact", "reason", "noted_by", "noted_on"),
    "sources": _kind("fact", "kind", "page", "quote", "noted_by", "noted_on"),
}
"""Kinds of rows, by the name under which a project holds them."""


def payload_of(project: Project) -> Payload:
    """The payload of a project in memory: of a draft, a preview, or of rows fetched by `ProjectQuerySet.with_rows`."""
    rows = {name: [kind.of(row) for row in getattr(project, name).all()] for name, kind in KINDS.items()}
    return {**_own(project), **rows}


def stored_payload(project: Project) -> Payload:
    """The payload of what the database holds of a project's rows, in one query."""
    return stored_payloads([project])[project.pk]


def stored_payloads(projects: Iterable[Project], kinds: Iterable[str] = tuple(KINDS)) -> dict[int, Payload]:
    """The payloads of projects by their keys, their rows in one query; kinds not asked for are empty."""
    projects = list(projects)
    rows = read_payloads([project.pk for project in projects], kinds)
    return {project.pk: {**_own(project), **rows[project.pk]} for project in projects}


def read_payloads(projects: Iterable[int], kinds: Iterable[str] = tuple(KINDS)) -> dict[int, Payload]:
    """The rows of projects by their keys, in one query; kinds not asked for are empty."""
    keys = list(projects)
    found: dict[int, Payload] = {key: {name: [] for name in KINDS} for key in keys}
    parts = [_rows(name, keys) for name in kinds]
    rows = parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]
    for project, name, _order, _key, data in sorted(rows, key=lambda row: (row[2] or 0, row[3])):
        found[project][name].append(data)
    return found


def _rows(name: str, keys: list[int]) -> QuerySet:
    from project_pages.project import Project

    model = Project._meta.get_field(name).related_model
    rows = model.objects.filter(project__in=keys).order_by()
    return rows.annotate(data=JSONObject(**KINDS[name].fields)).values_list(
        "project_id", Value(name), "sort_order", "pk", "data"
    )


def _own(project: Project) -> Payload:
    own = {name: plain(getattr(project, name)) for name in OWN_FIELDS}
    return {**own, "programme": project.programme.code if project.programme else ""}


def _follow(row: Model, way: str) -> object:
    """The value at the end of a way such as `organisation__acts_for__legal_name`; None where it breaks off."""
    value: object = row
    for step in way.split("__"):
        if value is None or getattr(value, f"{step}_id", way) is None:  # nothing was chosen yet
            return None
        value = getattr(value, step)
    return value


def plain(value: object) -> object:
    """A value as JSON holds it."""
    if isinstance(value, date | time):  # a datetime is a date
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def as_date(value: str | None) -> date | None:
    """An ISO day, or None."""
    return date.fromisoformat(value[:10]) if value else None


def as_time(value: str | None) -> time | None:
    """An ISO hour, or None."""
    return time.fromisoformat(value) if value else None


def as_moment(value: str | None) -> datetime | None:
    """A moment, in UTC where the database left that out; or None."""
    if not value:
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def as_amount(value: str | float | None) -> Decimal | None:
    """An amount or number with two places, or None."""
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))
