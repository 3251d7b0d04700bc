"""FactSheet: the facts of a project as a page prints them, with labels and the history of changes in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.language.amounts import format_amount
from cms.language.dates import long_date
from cms.places.places import Place, place
from project_pages.facts import Budget, Effect, Facts, Origin, Partner, Phase, Record, Role, Scope, TargetGroup, Task


@dataclass(frozen=True)
class Status:
    """Where the project stands, in words."""

    code: str
    label: str
    on: date | None

    @property
    def sentence(self) -> str:
        """`Projekt zakończony 30 listopada 2023 r.`"""
        return f"{self.label} {long_date(self.on)}" if self.on else self.label


@dataclass(frozen=True)
class BudgetSheet:
    """Amounts of one scope, with the scope in words."""

    budget: Budget
    scope_label: str
    source: str

    @property
    def total(self) -> Decimal | None:
        """Value of the project in PLN."""
        return self.budget.total

    @property
    def eu(self) -> Decimal | None:
        """Contribution of European Funds in PLN."""
        return self.budget.eu

    @property
    def state(self) -> Decimal | None:
        """State budget in PLN."""
        return self.budget.state

    @property
    def own(self) -> Decimal | None:
        """Own contribution in PLN."""
        return self.budget.own

    @property
    def share(self) -> Decimal | None:
        """EU contribution in percent."""
        return self.budget.share

    @property
    def scope(self) -> str:
        """What the amounts are amounts of."""
        return self.budget.scope

    @property
    def note(self) -> str:
        """What citizens should know about the amounts."""
        return self.budget.note


@dataclass(frozen=True)
class PeriodChange:
    """An end the project had or has."""

    value: date
    since: date | None
    sentence: str
    is_current: bool


@dataclass(frozen=True)
class Change:
    """An entry of the project's history."""

    date: date | None
    kind: str
    sentence: str
    before: str = ""
    after: str = ""
    source: str = ""


@dataclass(frozen=True)
class FactSheet:
    """What a page shows of a project; computed from `Facts` and nothing else."""

    facts: Facts

    @property
    def record(self) -> Record:
        """The record behind the facts."""
        return self.facts.record

    def __getattr__(self, name: str) -> object:
        """Titles, codes and words are those of the record."""
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.facts.record, name)

    @property
    def today(self) -> date:
        """The day the sheet speaks of."""
        return self.facts.day

    @property
    def starts_on(self) -> date | None:
        """Start in force."""
        return self.facts.starts_on

    @property
    def ends_on(self) -> date | None:
        """End in force."""
        return self.facts.ends_on

    @property
    def first_ends_on(self) -> date | None:
        """End as first contracted."""
        return self.facts.record.ends_on

    @property
    def lead(self) -> Partner | None:
        """The lead in force."""
        return self.facts.lead

    @property
    def partners(self) -> tuple[Partner, ...]:
        """Partners in force."""
        return self.facts.partners

    @property
    def participants(self) -> tuple[Partner, ...]:
        """Participating municipalities and counties."""
        return self.facts.participants

    @property
    def partner_count(self) -> int:
        """Partners without the lead."""
        return self.facts.partner_count

    @property
    def effects(self) -> tuple[Effect, ...]:
        """Effects in force."""
        return self.facts.effects

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Tasks and stages in force."""
        return self.facts.tasks

    @property
    def target_groups(self) -> tuple[TargetGroup, ...]:
        """Target groups in force, with their numbers."""
        return self.facts.target_groups

    @property
    def areas(self) -> tuple[Place, ...]:
        """Where the project is carried out."""
        return self.facts.record.areas

    @property
    def area_codes(self) -> tuple[str, ...]:
        """Voivodeships for the map."""
        return self.facts.area_codes

    @property
    def voivodeships(self) -> tuple[Place, ...]:
        """The voivodeships of the area."""
        found = (place(code) for code in self.area_codes)
        return tuple(row for row in found if row)

    @cached_property
    def status(self) -> Status:
        """Planned, running or finished, with the day that decides it."""
        facts = self.facts
        match facts.phase:
            case Phase.PLANNED:
                return Status(facts.phase, _("Project starts"), facts.starts_on)
            case Phase.RUNNING if facts.ends_on:
                return Status(facts.phase, _("Project runs until"), facts.ends_on)
            case Phase.RUNNING:
                return Status(facts.phase, _("Project is running"), None)
            case Phase.FINISHED | Phase.DURABILITY:
                return Status(facts.phase, _("Project finished"), facts.ends_on)
        return Status(facts.phase, _("Period of the project is not given"), None)

    @cached_property
    def budgets(self) -> tuple[BudgetSheet, ...]:
        """Amounts of every scope, the main one first."""
        return tuple(BudgetSheet(row, scope_label(row), source_sentence(row.origin)) for row in self.facts.budgets)

    @property
    def budget(self) -> BudgetSheet | None:
        """The main amounts."""
        return self.budgets[0] if self.budgets else None

    @cached_property
    def end_history(self) -> tuple[PeriodChange, ...]:
        """Every end the project had, oldest first."""
        return tuple(
            PeriodChange(row.value, row.origin.day, source_sentence(row.origin) or _("first contract"), row.is_current)
            for row in self.facts.end_history
        )

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The history of the record, newest first."""
        rows = [*reversed([*self._end_changes()]), *self._reasons(), *self._partner_changes(), *self._effect_changes()]
        rows += self._budget_changes()
        return tuple(sorted(rows, key=lambda row: row.date or date.min, reverse=True))

    def _end_changes(self) -> Iterator[Change]:
        history = self.facts.end_history
        reasons = {row.origin: row.reason for row in self.record.amendments if row.ends_on}
        for before, after in zip(history, history[1:], strict=False):
            yield Change(
                after.origin.day,
                _("End of the project"),
                reasons.get(after.origin, ""),
                long_date(before.value),
                long_date(after.value),
                source_sentence(after.origin),
            )

    def _reasons(self) -> Iterator[Change]:
        for row in self.record.amendments:
            if row.reason and not row.ends_on:
                yield Change(row.origin.day, _("Scope of the project"), row.reason, source=source_sentence(row.origin))

    def _partner_changes(self) -> Iterator[Change]:
        for row in self.facts.former:
            kind = _("Lead") if row.role is Role.LEAD else _("Number of partners")
            last = row.until or (row.end.day or self.today) - timedelta(days=1)
            counts = self._partners_around(last) if row.role is Role.PARTNER else ("", "")
            if row.until:
                sentence = _("%(name)s took part until %(day)s.") % {"name": row.label, "day": long_date(row.until)}
                yield Change(row.until, kind, sentence, *counts)
            else:
                sentence = _("%(name)s is no longer named among the partners.") % {"name": row.label}
                if row.note:
                    sentence = f"{sentence} {row.note[:1].upper()}{row.note[1:].rstrip('.')}."
                yield Change(row.end.day, kind, sentence, *counts, source_sentence(row.end))

    def _partners_around(self, last: date) -> tuple[str, str]:
        """How many partners there were on a day, and how many on the next."""
        days = (last, last + timedelta(days=1))
        rows = [row for row in self.record.organisations if row.role is Role.PARTNER]
        before, after = (sum(1 for row in rows if row.takes_part(day, self.today)) for day in days)
        return str(before), str(after)

    def _effect_changes(self) -> Iterator[Change]:
        origins = dict.fromkeys(row.origin for row in self.effects if row.is_new)
        count = sum(1 for row in self.effects if not row.is_new)
        for origin in sorted(origins, key=lambda row: row.order):
            added = sum(1 for row in self.effects if row.origin == origin)
            before, count = count, count + added
            sentence = _("New effects were added to the list.")
            yield Change(origin.day, _("Number of effects"), sentence, str(before), str(count), source_sentence(origin))

    def _budget_changes(self) -> Iterator[Change]:
        current = {(row.scope, row.part_of): row for row in self.facts.budgets}
        for row in self.record.budgets:
            now = current.get((row.scope, row.part_of))
            if now is None or now is row:
                continue
            for label, before, after in _amount_pairs(row, now):
                yield Change(
                    now.origin.day,
                    label,
                    scope_label(now),
                    format_amount(before),
                    format_amount(after),
                    source_sentence(now.origin),
                )


def _amount_pairs(before: Budget, after: Budget) -> Iterator[tuple[str, Decimal, Decimal]]:
    pairs = (
        (_("Value of the project"), before.total, after.total),
        (_("Contribution of European Funds"), before.eu, after.eu),
    )
    for label, old, new in pairs:
        if old is not None and new is not None and old != new:
            yield label, old, new


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
