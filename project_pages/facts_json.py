"""The record in force as plain data for programs: dates in ISO form, amounts as texts with two places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from project_pages.facts import Facts
from project_pages.payload import OWN_TEXTS
from project_pages.values import FactName, Origin

HIDDEN = {"organisation", "key", "rules", "form", "results_list", "document"}


def facts_as_data(facts: Facts) -> dict[str, Any]:
    """Everything in force on the day, with where each dated value comes from."""
    record = facts.record
    return {
        **{name: getattr(record, name) or None for name in OWN_TEXTS},
        "programme": record.programme.code if record.programme else None,
        "signed_on": _plain(record.signed_on),
        "starts_on": _plain(facts.starts_on),
        "ends_on": _plain(facts.ends_on),
        "durable_until": _plain(record.durable_until),
        "status": str(facts.phase),
        "end_history": [
            {"ends_on": _plain(row.value), **_origin(row.origin), "is_current": row.is_current}
            for row in facts.end_history
        ],
        "lead": _row(facts.lead) if facts.lead else None,
        "partners": _rows(facts.partners),
        "partner_count": facts.partner_count,
        "participants": _rows(facts.participants),
        "budgets": [{**_row(row), "share": _plain(row.share)} for row in facts.budgets],
        "target_groups": _rows(facts.target_groups),
        "effects": _rows(facts.effects),
        "tasks": _rows(facts.tasks),
        "areas": [{"code": row.code, "name": row.name} for row in record.areas],
        "recruitments": _rows(record.recruitments),
        "schedule": _rows(record.sessions),
        "unknown": {str(row.fact): row.reason for row in record.unknowns},
        "sources": _rows(record.sources),
    }


def _rows(rows: Iterable[object]) -> list[dict[str, Any]]:
    return [_row(row) for row in rows]


def _row(row: object) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name == "origin":
            data |= _origin(value)
        elif field.name not in HIDDEN and not isinstance(value, Origin) and field.name != "logo":
            data[field.name] = _plain(value)
    return data


def _origin(origin: Origin) -> dict[str, Any]:
    """Since when a value holds and who says so; nothing for one of the first contract."""
    if origin.is_first:
        return {}
    return {
        "since": _plain(origin.day),
        "annex": origin.number or None,
        "signed_on": _plain(origin.signed_on),
        "seen_at": origin.seen_at or None,
        "seen_on": _plain(origin.seen_on),
    }


def _plain(value: object) -> object:
    if isinstance(value, FactName | StrEnum | Decimal):
        return str(value)
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return value
