"""Which shapes a map draws, and which of them it picks out. Shapes: data/voivodeships.json and data/counties.json."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cms.places.places import DATA, place, register, voivodeships

_STEP = re.compile(r"([MlZ])([^MlZ]*)")
_NUMBER = re.compile(r"-?\d+")
MARGIN = 4


@dataclass(frozen=True)
class Shape:
    """One unit on a map; `path` is empty where the drawing is kept in the common file of shapes."""

    code: str
    name: str
    is_picked: bool
    path: str = ""


@dataclass(frozen=True)
class PlaceMap:
    """The shapes of a map and the names of those picked out, in the order of the register."""

    shapes: tuple[Shape, ...]
    view_box: str

    @property
    def picked(self) -> tuple[str, ...]:
        """Names of what is picked out."""
        return tuple(shape.name for shape in self.shapes if shape.is_picked)


def poland(codes: Iterable[str]) -> PlaceMap:
    """Return the map of the voivodeships; a county or municipality picks out the one it lies in."""
    wanted = {code[:2] for code in codes}
    shapes = tuple(Shape(one.code, one.name, one.code in wanted) for one in voivodeships())
    return PlaceMap(shapes, "0 0 1000 932")


def counties(voivodeship: str, codes: Iterable[str]) -> PlaceMap:
    """Return the map of one voivodeship's counties; a municipality picks out the county it lies in.

    Raises KeyError for a voivodeship the register does not have.
    """
    if place(voivodeship) is None or len(voivodeship) != 2:
        raise KeyError(voivodeship)
    wanted = {code[:4] for code in codes}
    paths = {code: path for code, path in _paths("counties").items() if code.startswith(voivodeship)}
    shapes = tuple(Shape(code, register()[code].label, code in wanted, path) for code, path in paths.items())
    return PlaceMap(shapes, _view_box(paths.values()))


@cache
def _paths(name: str) -> dict[str, str]:
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))["paths"]


def _view_box(paths: Iterable[str]) -> str:
    xs, ys = zip(*(point for path in paths for point in points(path)), strict=True)
    left, top = min(xs) - MARGIN, min(ys) - MARGIN
    return f"{left} {top} {max(xs) + MARGIN - left} {max(ys) + MARGIN - top}"


def points(path: str) -> list[tuple[int, int]]:
    """Return the corners of path data made of absolute `M`, relative `l` and `Z`."""
    found: list[tuple[int, int]] = []
    x = y = 0
    for command, numbers in _STEP.findall(path):
        values = [int(value) for value in _NUMBER.findall(numbers)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = (dx, dy) if command == "M" else (x + dx, y + dy)
            found.append((x, y))
    return found
