"""The area of a project as people read it: by voivodeships, with counties and municipalities where it names some."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cms.language.collation import sort_key
from cms.places.places import COUNTY, MUNICIPALITY, VOIVODESHIP, Place, voivodeship_of


@dataclass(frozen=True)
class RegionArea:
    """What of one voivodeship belongs to the area; no places mean all of it."""

    region: Place
    places: tuple[Place, ...]


def area_by_region(places: Iterable[Place]) -> tuple[RegionArea, ...]:
    """The area by voivodeships in the order in which they are named; counties stand before municipalities."""
    found: dict[str, list[Place]] = {}
    for place in places:
        found.setdefault(place.code[:2], []).append(place)
    return tuple(_region(code, rows) for code, rows in found.items())


def _region(code: str, rows: list[Place]) -> RegionArea:
    region = voivodeship_of(code)
    if region is None or any(row.level == VOIVODESHIP for row in rows):
        return RegionArea(region or rows[0], ())
    levels = (COUNTY, MUNICIPALITY)
    inside = sorted(dict.fromkeys(rows), key=lambda row: (levels.index(row.level), sort_key(row.name)))
    return RegionArea(region, tuple(inside))


def drawn_region(areas: tuple[RegionArea, ...]) -> str:
    """The voivodeship whose counties a map should draw: the only one, where the area is a part of it; else empty."""
    return areas[0].region.code if len(areas) == 1 and areas[0].places else ""
