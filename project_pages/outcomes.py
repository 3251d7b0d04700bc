"""Effects as people read them: products apart from results, each with what is planned and what is achieved. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.language.amounts import format_number
from cms.language.dates import short_date
from project_pages.drawing import percent
from project_pages.facts import Effect


@dataclass(frozen=True)
class EffectLine:
    """An effect with the sentence on what is achieved of it; `width` draws it where both numbers are known."""

    effect: Effect
    achieved: str
    width: str


@dataclass(frozen=True)
class EffectGroup:
    """Products, or results: those that count something, and the others."""

    name: str
    counted: tuple[EffectLine, ...]
    others: tuple[EffectLine, ...]


def effect_groups(effects: Iterable[Effect]) -> list[EffectGroup]:
    """Products and results, each kind only where there are some."""
    rows = list(effects)
    groups = []
    for is_product, name in ((True, _("Products")), (False, pgettext("effects", "Results"))):
        lines = [_line(row) for row in rows if row.is_product is is_product]
        counted = tuple(line for line in lines if line.effect.number is not None)
        others = tuple(line for line in lines if line.effect.number is None)
        if lines:
            groups.append(EffectGroup(name, counted, others))
    return groups


def _line(effect: Effect) -> EffectLine:
    is_measured = effect.number and effect.achieved is not None
    width = percent(float(effect.achieved), float(effect.number)) if is_measured else ""
    return EffectLine(effect, achieved_sentence(effect), width)


def achieved_sentence(effect: Effect) -> str:
    """`osiągnięto 280 z 288, stan na 31.12.2023`; empty where nothing is known to be achieved."""
    if effect.achieved is None:
        return ""
    names = {"achieved": format_number(effect.achieved)}
    if effect.number is None:
        sentence = _("%(achieved)s achieved") % names
    else:
        sentence = _("%(achieved)s of %(planned)s achieved") % {**names, "planned": format_number(effect.number)}
    if effect.as_of is None:
        return sentence
    return _("%(sentence)s, as of %(day)s") % {"sentence": sentence, "day": short_date(effect.as_of)}
