"""What differs between two payloads of a record, value by value, in words an editor reads. Pure: no database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cms.language.amounts import format_amount, format_number
from cms.language.dates import long_date
from cms.places.places import place
from project_pages.notes import FactChoices
from project_pages.payload import Payload, as_amount, as_date
from project_pages.rows import Budget, Partnership
from project_pages.values import FactName

WORDS = ("title", "short_title", "summary", "goal", "target_group", "priority", "measure", "specific_objective")
WORDS += ("operation_type", "call_announced_by")
PROVENANCE = ("annex", "since", "seen_at", "seen_on")
OWN_DAYS = {
    "signed_on": FactName.SIGNED_ON,
    "starts_on": FactName.STARTS_ON,
    "ends_on": FactName.ENDS_ON,
    "durable_until": FactName.DURABLE_UNTIL,
}
OWN_NUMBERS = {"contract_number": FactName.CONTRACT_NUMBER, "call_number": FactName.CALL_NUMBER}
AMOUNTS = {"total": FactName.TOTAL, "eu": FactName.EU, "state": FactName.STATE, "own": FactName.OWN}


@dataclass(frozen=True)
class ValueChange:
    """A value that differs: its name, of what it is, how it was and is now, both as people read them.

    `is_amended` where an annex, or a page that shows a later value, says the new one: nothing recorded was wrong.
    """

    fact: str
    subject: str
    before: str
    after: str
    is_amended: bool = False

    @property
    def label(self) -> str:
        """The value's name, with what it is of where there are several."""
        name = _("programme") if self.fact == "programme" else str(dict(FactChoices.choices)[self.fact])
        return f"{name}: {self.subject}" if self.subject else name


def value_changes(before: Payload, after: Payload) -> list[ValueChange]:
    """Every value that differs, words left out, in the order of the form."""
    return [
        *_own(before, after),
        *_amendments(before, after),
        *_budgets(before, after),
        *_partnerships(before, after),
        *_counted(before, after, "effects", FactName.EFFECTS),
        *_counted(before, after, "target_groups", FactName.TARGET_GROUPS),
        *_areas(before, after),
    ]


def corrections(changes: list[ValueChange]) -> list[ValueChange]:
    """Those that say that the record was wrong: a value was there, and no annex or later page explains the new one."""
    return [row for row in changes if row.before and not row.is_amended]


def words_differ(before: Payload, after: Payload) -> bool:
    """Whether anything at all differs."""
    return before != after


def _own(before: Payload, after: Payload) -> Iterator[ValueChange]:
    if before["programme"] != after["programme"]:
        yield ValueChange("programme", "", before["programme"], after["programme"])
    for name, fact in OWN_NUMBERS.items():
        if before[name] != after[name]:
            yield ValueChange(fact, "", before[name], after[name])
    for name, fact in OWN_DAYS.items():
        if before[name] != after[name]:
            yield ValueChange(fact, "", _day(before[name]), _day(after[name]))


PERIOD = {"new_starts_on": FactName.STARTS_ON, "new_ends_on": FactName.ENDS_ON}


def _amendments(before: Payload, after: Payload) -> Iterator[ValueChange]:
    """An amendment added is no correction; one with other dates, or taken back, is. Its reason is no value."""
    for old, new in _pairs(before["amendments"], after["amendments"], ("number", "seen_at", "seen_on")):
        for name, fact in PERIOD.items():
            was, now = _amended(old, name), _amended(new, name)
            if was != now:
                yield ValueChange(fact, _annex(new or old), was, now, is_amended=old is None)


def _amended(row: Payload | None, name: str) -> str:
    """The new date, with the day from which it holds where an annex says one."""
    if row is None or not row[name]:
        return ""
    since = row["effective_on"] or row["signed_on"]
    return _("%(value)s (since %(day)s)") % {"value": _day(row[name]), "day": _day(since)} if since else _day(row[name])


def _annex(row: Payload) -> str:
    return _("annex no. %(number)s") % {"number": row["number"]} if row["number"] else row["seen_at"] or ""


def _budgets(before: Payload, after: Payload) -> Iterator[ValueChange]:
    labels = dict(Budget.ScopeChoices.choices)
    for old, new in _pairs(before["budgets"], after["budgets"], ("scope", "part")):
        row = new or old
        subject = row["part_short_name"] or row["part_name"] or str(labels[row["scope"]])
        for name, fact in AMOUNTS.items():
            was, now = _amount(old, name), _amount(new, name)
            if was != now:
                yield ValueChange(fact, subject, was, now, is_amended=_explained(old, new))


def _partnerships(before: Payload, after: Payload) -> Iterator[ValueChange]:
    roles = dict(Partnership.RoleChoices.choices)
    facts = {"lead": FactName.LEAD, "partner": FactName.PARTNERS, "participant": FactName.PARTICIPANTS}
    for old, new in _pairs(before["partnerships"], after["partnerships"], ("organisation",)):
        was, now = (str(roles[row["role"]]) if row else "" for row in (old, new))
        if old and new and (old["until"], old["gone_seen_at"]) != (new["until"], new["gone_seen_at"]):
            now = f"{now}, {_('no longer')}"
        if was != now:
            row = new or old
            has_left = bool(new and (new["until"] or new["gone_seen_at"]))
            yield ValueChange(
                facts[row["role"]], row["legal_name"], was, now, is_amended=_explained(old, new) or has_left
            )


def _counted(before: Payload, after: Payload, kind: str, fact: FactName) -> Iterator[ValueChange]:
    subject, number = ("label", "number") if kind == "effects" else ("name", "count")
    for old, new in _pairs(before[kind], after[kind], (subject,)):
        was, now = _number(old, number), _number(new, number)
        if was != now:
            yield ValueChange(fact, (new or old)[subject], was, now, is_amended=_explained(old, new))


def _number(row: Payload | None, name: str) -> str:
    if row is None:
        return ""
    value = as_amount(row[name])
    unit = row.get("unit") or ""
    return _("without a number") if value is None else f"{format_number(value)} {unit}".strip()


def _areas(before: Payload, after: Payload) -> Iterator[ValueChange]:
    was, now = ([row["code"] for row in payload["areas"]] for payload in (before, after))
    if set(was) != set(now):
        yield ValueChange(FactName.AREAS, "", _names(was), _names(now))


def _names(codes: list[str]) -> str:
    return ", ".join(found.name for code in codes if (found := place(code)))


def _pairs(
    before: list[Payload], after: list[Payload], names: tuple[str, ...]
) -> Iterator[tuple[Payload | None, Payload | None]]:
    """Rows that say the same thing before and after, the last of each; None where there is no such row."""

    def last(rows: list[Payload]) -> dict[tuple, Payload]:
        return {tuple(row[name] for name in names): row for row in rows}

    old, new = last(before), last(after)
    for key in dict.fromkeys([*old, *new]):
        yield old.get(key), new.get(key)


def _explained(old: Payload | None, new: Payload | None) -> bool:
    """Whether the new row names an annex, a day or a page that the old one did not."""
    if new is None:
        return False
    says = [new[name] for name in PROVENANCE]
    return any(says) and (old is None or says != [old[name] for name in PROVENANCE])


def _day(value: str | None) -> str:
    return long_date(as_date(value)) if value else ""


def _amount(row: Payload | None, name: str) -> str:
    value = as_amount(row[name]) if row else None
    return "" if value is None else format_amount(value)
