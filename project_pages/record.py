"""The record of a project as frozen rows, made from its payload."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from cms.places.places import Place, place
from partners_logos.programmes import ProgrammeFacts, facts_of
from project_pages import values
from project_pages.payload import (
    OWN_DAYS,
    OWN_TEXTS,
    Payload,
    as_amount,
    as_date,
    as_moment,
    as_time,
    payload_of,
    stored_payload,
    stored_payloads,
)

if TYPE_CHECKING:
    from project_pages.project import Project

Row = Mapping[str, Any]
Annexes = Mapping[str, values.Origin]


def record_of(project: Project) -> values.Record:
    """Everything recorded of a project, from the rows it holds in memory."""
    return record_from(payload_of(project), _programme(project))


def stored_record(project: Project) -> values.Record:
    """Everything the database holds of a project, its rows in one query."""
    return record_from(stored_payload(project), _programme(project))


def stored_records(projects: Iterable[Project], kinds: Iterable[str]) -> dict[int, values.Record]:
    """Some kinds of rows of many projects, by the projects' keys, in one query."""
    projects = list(projects)
    payloads = stored_payloads(projects, kinds)
    return {project.pk: record_from(payloads[project.pk], _programme(project)) for project in projects}


def _programme(project: Project) -> ProgrammeFacts | None:
    return facts_of(project.programme) if project.programme else None


def record_from(payload: Payload, programme: ProgrammeFacts | None = None) -> values.Record:
    """The frozen record of a payload."""
    amendments = tuple(amendment(row) for row in payload["amendments"])
    annexes = {row.origin.number: row.origin for row in amendments if row.origin.number}
    return values.Record(
        **{name: payload[name] or "" for name in OWN_TEXTS},
        **{name: as_date(payload[name]) for name in OWN_DAYS},
        programme=programme,
        organisations=tuple(partner(row, annexes) for row in payload["partnerships"]),
        budgets=tuple(budget(row, annexes) for row in payload["budgets"]),
        target_groups=tuple(target_group(row, annexes) for row in payload["target_groups"]),
        effects=tuple(effect(row, annexes) for row in payload["effects"]),
        tasks=tuple(task(row, annexes) for row in payload["tasks"]),
        areas=places_of(row["code"] for row in payload["areas"]),
        recruitments=tuple(recruitment(row) for row in payload["recruitments"]),
        sessions=tuple(session(row) for row in payload["sessions"]),
        amendments=amendments,
        unknowns=tuple(unknown(row) for row in payload["unknowns"]),
        sources=tuple(source(row) for row in payload["sources"]),
    )


def origin(row: Row, annexes: Annexes | None = None) -> values.Origin:
    """Where a row comes from: the annex it names, with a day of its own where it has one; else its day or its page."""
    named = (annexes or {}).get(row["annex"]) if row["annex"] else None
    since = as_date(row["since"])
    if named:
        return values.Origin(named.number, named.signed_on, since or named.effective_on, named.seen_at, named.seen_on)
    return values.Origin(
        number=row["annex"] or "", effective_on=since, seen_at=row["seen_at"], seen_on=as_date(row["seen_on"])
    )


def _dated(row: Row, annexes: Annexes | None) -> dict[str, values.Origin | date | None]:
    return {"origin": origin(row, annexes), "until": as_date(row["until"])}


def partner(row: Row, annexes: Annexes | None = None) -> values.Partner:
    """An organisation with its role; the body it acts for stands first."""
    return values.Partner(
        name=row["acts_for"] or row["legal_name"] or "",
        acting_body=row["legal_name"] if row["acts_for"] else "",
        role=values.Role(row["role"]),
        organisation=row["organisation"],
        kind=row["kind"] or "",
        website=row["website"] or "",
        voivodeship=row["voivodeship"] or "",
        note=row["note"],
        budget_part=as_amount(row["budget_part"]),
        end=values.Origin(seen_at=row["gone_seen_at"], seen_on=as_date(row["gone_seen_on"])),
        **_dated(row, annexes),
    )


def budget(row: Row, annexes: Annexes | None = None) -> values.Budget:
    """Amounts of one scope."""
    return values.Budget(
        scope=values.Scope(row["scope"]),
        **{name: as_amount(row[name]) for name in ("total", "eu", "state", "own")},
        part_of=row["part_short_name"] or row["part_name"] or "",
        note=row["note"],
        **_dated(row, annexes),
    )


def target_group(row: Row, annexes: Annexes | None = None) -> values.TargetGroup:
    """Whom the project supports."""
    return values.TargetGroup(row["name"], row["count"], row["audience"], **_dated(row, annexes))


def effect(row: Row, annexes: Annexes | None = None) -> values.Effect:
    """A product or result."""
    return values.Effect(
        label=row["label"],
        number=as_amount(row["number"]),
        unit=row["unit"],
        is_product=row["kind"] == "product",
        achieved=as_amount(row["achieved"]),
        as_of=as_date(row["as_of"]),
        **_dated(row, annexes),
    )


def task(row: Row, annexes: Annexes | None = None) -> values.Task:
    """A task or stage."""
    return values.Task(row["name"], row["text"], as_date(row["starts"]), as_date(row["ends"]), **_dated(row, annexes))


def amendment(row: Row) -> values.Amendment:
    """An annex, or a value seen somewhere."""
    return values.Amendment(
        origin=values.Origin(
            number=row["number"],
            signed_on=as_date(row["signed_on"]),
            effective_on=as_date(row["effective_on"]),
            seen_at=row["seen_at"],
            seen_on=as_date(row["seen_on"]),
        ),
        starts_on=as_date(row["new_starts_on"]),
        ends_on=as_date(row["new_ends_on"]),
        reason=row["reason"],
        document=row["document"],
    )


def recruitment(row: Row) -> values.Recruitment:
    """A call for participants."""
    moments = {name: as_moment(row[name]) for name in ("opens_at", "closes_at")}
    flags = {"is_supplementary": bool(row["is_supplementary"])}
    return values.Recruitment(**{**row, **moments, **flags})


def session(row: Row) -> values.Session:
    """A row of the schedule."""
    hours = {name: as_time(row[name]) for name in ("starts", "ends")}
    flags = {name: bool(row[name]) for name in ("is_online", "is_cancelled")}
    return values.Session(**{**row, "day": as_date(row["day"]), **hours, **flags})


def unknown(row: Row) -> values.Unknown:
    """A value that nobody knows."""
    return values.Unknown(values.FactName(row["fact"]), row["reason"], row["noted_by"], as_date(row["noted_on"]))


def source(row: Row) -> values.Source:
    """Where a value was taken from."""
    return values.Source(**{**row, "fact": values.FactName(row["fact"]), "noted_on": as_date(row["noted_on"])})


def places_of(codes: Iterable[str]) -> tuple[Place, ...]:
    """The places behind codes; a code that no place has is left out."""
    found = (place(code) for code in codes)
    return tuple(row for row in found if row is not None)
