"""The facts that a text may quote, by code: what each is, and how it is read from the record in force. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cms.language.slugs import slugify_polish
from project_pages.facts import Effect, Facts, Phase, TargetGroup

EFFECT, ACHIEVED, GROUP = "effect:", "achieved:", "group:"
"""How codes of an effect's planned and achieved number and of a target group's count begin; the label follows."""

KEY_LENGTH = 80


class Kind(StrEnum):
    """What a fact is; each kind has its own forms (quote_forms.py)."""

    DAY = "day"
    AMOUNT = "amount"
    SHARE = "share"
    COUNT = "count"
    STATUS = "status"
    BODY = "body"
    TEXT = "text"


@dataclass(frozen=True)
class Counted:
    """A number with its noun; `written_after` is the number after which the noun reads as it is given.

    `words` is the message with number and noun for other languages; without it the noun is a label of the record.
    """

    number: Decimal
    noun: str
    written_after: Decimal | None = None
    words: Callable[[int], str] | None = None


@dataclass(frozen=True)
class Quotable:
    """A fact that can be quoted. `read` gives None where nobody knows its value.

    What `has_words` is in Polish until somebody translates it; a number of a contract is in no language.
    """

    code: str
    label: str
    kind: Kind
    read: Callable[[Facts], Any]
    group: str = ""
    has_words: bool = False


def _partners(count: int) -> str:
    return ngettext("%(count)s partner", "%(count)s partners", count)


def _participants(count: int) -> str:
    return ngettext("%(count)s participating local government", "%(count)s participating local governments", count)


def _municipalities(count: int) -> str:
    return ngettext("%(count)s municipality", "%(count)s municipalities", count)


def _counties(count: int) -> str:
    return ngettext("%(count)s county", "%(count)s counties", count)


def _persons(count: int) -> str:
    return ngettext("%(count)s person", "%(count)s persons", count)


def _effects(count: int) -> str:
    return ngettext("%(count)s effect", "%(count)s effects", count)


def _tasks(count: int) -> str:
    return ngettext("%(count)s task", "%(count)s tasks", count)


def _amount(name: str, facts: Facts) -> Decimal | None:
    """An amount of the scope that is shown first."""
    return getattr(facts.budget, name) if facts.budget else None


def _partner_count(facts: Facts) -> Counted | None:
    """Partners without the lead; unknown where the record names no body at all."""
    known = facts.lead or facts.partners or facts.former
    return Counted(Decimal(facts.partner_count), "partner", words=_partners) if known else None


def _participant_count(facts: Facts) -> Counted | None:
    number = len(facts.participants)
    noun = "uczestniczący samorząd"
    return Counted(Decimal(number), noun, words=_participants) if number else None


def _count_of_kind(kind: str, noun: str, words: Callable[[int], str], facts: Facts) -> Counted | None:
    """Participating bodies of a kind, where the record counts them."""
    number = sum(1 for row in facts.participants if row.kind == kind)
    return Counted(Decimal(number), noun, words=words) if number else None


def _effect_count(facts: Facts) -> Counted | None:
    return Counted(Decimal(len(facts.effects)), "efekt", words=_effects) if facts.effects else None


def _task_count(facts: Facts) -> Counted | None:
    return Counted(Decimal(len(facts.tasks)), "zadanie", words=_tasks) if facts.tasks else None


def _effect_number(effect: Effect, _facts: Facts) -> Counted | None:
    """The planned number of an effect, with its unit as it is recorded after it."""
    return None if effect.number is None else Counted(effect.number, effect.unit, effect.number)


def _achieved_number(effect: Effect, _facts: Facts) -> Counted | None:
    """The number that was reached, with the unit as it is recorded after the planned one."""
    return None if effect.achieved is None else Counted(effect.achieved, effect.unit, effect.number)


def _group_count(group: TargetGroup, _facts: Facts) -> Counted | None:
    return None if group.count is None else Counted(Decimal(group.count), "osoba", words=_persons)


def _of_record(name: str, facts: Facts) -> str | None:
    return getattr(facts.record, name) or None


def _of_programme(name: str, facts: Facts) -> str | None:
    return getattr(facts.record.programme, name) or None if facts.record.programme else None


PERIOD, AMOUNTS, PEOPLE, EFFECTS, NAMES = (
    _("Period"),
    _("Amounts"),
    _("Partnership"),
    _("Effects"),
    _("Names and numbers"),
)

QUOTABLES = (
    Quotable("ends_on", _("End of the project"), Kind.DAY, lambda facts: facts.ends_on, PERIOD),
    Quotable("starts_on", _("Start of the project"), Kind.DAY, lambda facts: facts.starts_on, PERIOD),
    Quotable("signed_on", _("Day the contract was signed"), Kind.DAY, lambda facts: facts.record.signed_on, PERIOD),
    Quotable(
        "durable_until", _("End of the durability period"), Kind.DAY, lambda facts: facts.record.durable_until, PERIOD
    ),
    Quotable(
        "status",
        _("Status of the project"),
        Kind.STATUS,
        lambda facts: facts if facts.phase is not Phase.UNKNOWN else None,
        PERIOD,
    ),
    Quotable("total", _("Value of the project"), Kind.AMOUNT, partial(_amount, "total"), AMOUNTS),
    Quotable("eu", _("Contribution of European Funds"), Kind.AMOUNT, partial(_amount, "eu"), AMOUNTS),
    Quotable("share", _("Share of European Funds"), Kind.SHARE, partial(_amount, "share"), AMOUNTS),
    Quotable("state", _("State budget"), Kind.AMOUNT, partial(_amount, "state"), AMOUNTS),
    Quotable("own", _("Own contribution"), Kind.AMOUNT, partial(_amount, "own"), AMOUNTS),
    Quotable("lead", _("Lead of the project"), Kind.BODY, lambda facts: facts.lead, PEOPLE, has_words=True),
    Quotable("partner_count", _("Number of partners"), Kind.COUNT, _partner_count, PEOPLE),
    Quotable(
        "municipality_count",
        _("Number of participating municipalities"),
        Kind.COUNT,
        partial(_count_of_kind, "municipality", "gmina", _municipalities),
        PEOPLE,
    ),
    Quotable(
        "county_count",
        _("Number of participating counties"),
        Kind.COUNT,
        partial(_count_of_kind, "county", "powiat", _counties),
        PEOPLE,
    ),
    Quotable(
        "participant_count",
        _("Number of participating local governments"),
        Kind.COUNT,
        _participant_count,
        PEOPLE,
    ),
    Quotable("effect_count", _("Number of effects"), Kind.COUNT, _effect_count, EFFECTS),
    Quotable("task_count", _("Number of tasks"), Kind.COUNT, _task_count, EFFECTS),
    Quotable("contract_number", _("Contract number"), Kind.TEXT, partial(_of_record, "contract_number"), NAMES),
    Quotable("call_number", _("Call number"), Kind.TEXT, partial(_of_record, "call_number"), NAMES),
    Quotable("programme", _("Programme"), Kind.TEXT, partial(_of_programme, "name"), NAMES, has_words=True),
    Quotable("title", _("Title of the project"), Kind.TEXT, partial(_of_record, "title"), NAMES, has_words=True),
    Quotable(
        "short_title",
        _("Short title of the project"),
        Kind.TEXT,
        partial(_of_record, "short_title"),
        NAMES,
        has_words=True,
    ),
)

_BY_CODE = {quotable.code: quotable for quotable in QUOTABLES}


def quotables(facts: Facts) -> list[Quotable]:
    """Every fact of a project that can be quoted, in groups; numbers of effects and groups after the counts."""
    rows = [*QUOTABLES, *_numbers(facts)]
    groups = list(dict.fromkeys(row.group for row in QUOTABLES))
    return sorted(rows, key=lambda row: groups.index(row.group))


def quotable(facts: Facts, code: str) -> Quotable | None:
    """The fact of a code; None where the project has no such fact."""
    if code in _BY_CODE or ":" not in code:
        return _BY_CODE.get(code)
    return next((row for row in _numbers(facts, every_code=True) if row.code == code), None)


def _numbers(facts: Facts, *, every_code: bool = False) -> Iterator[Quotable]:
    """The numbers of effects and of target groups, by their labels as in an address.

    Rows of one label are told apart by their units; with `every_code` a row alone is found under both codes.
    """
    effects = [(effect, effect.label, effect.unit) for effect in facts.effects]
    groups = [(group, group.name, "") for group in facts.target_groups]
    for beginning, rows, read in (
        (EFFECT, effects, _effect_number),
        (ACHIEVED, [row for row in effects if row[0].achieved is not None], _achieved_number),
        (GROUP, groups, _group_count),
    ):
        keys = [slugify_polish(label)[:KEY_LENGTH] for _row, label, _unit in rows]
        for (row, label, unit), key in zip(rows, keys, strict=True):
            exact = slugify_polish(f"{label} {unit}")[:KEY_LENGTH]
            is_alone = keys.count(key) == 1
            codes = {key, exact} if every_code and is_alone else {key if is_alone else exact}
            title = _("%(effect)s – achieved") % {"effect": label} if beginning == ACHIEVED else label
            for code in codes:
                yield Quotable(f"{beginning}{code}", title, Kind.COUNT, partial(read, row), EFFECTS)
