"""FactSheet: the facts of a project as a page prints them, with labels and the history of changes in sentences."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.utils.translation import gettext as _

from cms.language.dates import long_date
from cms.places.places import Place, place
from partners_logos.sentences import state_budget_sentence
from project_pages.area import RegionArea, area_by_region, drawn_region
from project_pages.budget_bar import Part, budget_parts
from project_pages.facts import Budget, Effect, Facts, Partner, Phase, Record, TargetGroup, Task
from project_pages.history import Change, changes_of
from project_pages.outcomes import EffectGroup, effect_groups
from project_pages.presence import presence
from project_pages.timeline import Timeline, timeline
from project_pages.wording import scope_label, source_sentence

PRESENT_PERSPECTIVE = "2021-2027"


@dataclass(frozen=True)
class Status:
    """Where the project stands, in words."""

    code: str
    label: str
    on: date | None
    durable_until: date | None = None

    @property
    def sentence(self) -> str:
        """`Projekt zakończony 30 listopada 2023 r.`, with the end of the durability period where it still runs."""
        sentence = f"{self.label} {long_date(self.on)}" if self.on else self.label
        if self.durable_until is None:
            return sentence
        return _("%(status)s, durability period until %(day)s") % {
            "status": sentence,
            "day": long_date(self.durable_until),
        }


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
    def parts(self) -> tuple[Part, ...]:
        """Who pays which part of the value."""
        return budget_parts(self.budget)

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

    @cached_property
    def not_known(self) -> dict[str, str]:
        """Why nobody knows a value, by its name; values that are given, or simply missing, are not there."""
        found = (presence(self.facts, row.fact) for row in self.record.unknowns)
        return {str(row.fact): row.unknown.reason for row in found if row.unknown}

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

    @cached_property
    def effect_groups(self) -> list[EffectGroup]:
        """Products and results, with what is achieved."""
        return effect_groups(self.facts.effects)

    @cached_property
    def timeline(self) -> Timeline | None:
        """Tasks and milestones on the years of the project."""
        return timeline(self.tasks, self.starts_on, self.ends_on, self.today)

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

    @cached_property
    def regions(self) -> tuple[RegionArea, ...]:
        """The area by voivodeships."""
        return area_by_region(self.areas)

    @property
    def drawn_region(self) -> str:
        """The voivodeship to draw with its counties, where the area lies in a part of one."""
        return drawn_region(self.regions)

    @property
    def place_codes(self) -> list[str]:
        """Every place of the area, for the map of counties."""
        return [place.code for place in self.areas]

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
            case Phase.DURABILITY:
                return Status(facts.phase, _("Project finished"), facts.ends_on, self.record.durable_until)
            case Phase.FINISHED:
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

    @property
    def state_budget_sentence(self) -> str:
        """The sentence on money of the state budget, where the programme demands it and the budget has some (BP-4)."""
        programme = self.record.programme
        is_paid = any(row.state for row in self.facts.budgets)
        return state_budget_sentence(programme.perspective, self.today) if programme and is_paid else ""

    @property
    def is_of_present_perspective(self) -> bool:
        """Whether the rules of 2021–2027 hold: participants may report breaches of the Charter and the Convention."""
        return bool(self.record.programme and self.record.programme.perspective == PRESENT_PERSPECTIVE)

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
        return changes_of(self.facts)
