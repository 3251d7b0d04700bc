"""Voivodeships, counties and municipalities by TERYT code, from data/teryt.csv (state: see data/README.md).

The register is read on first use, in a few milliseconds, and kept for the life of the process.
"""

import csv
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cms.language.collation import sort_key

DATA = Path(__file__).resolve().parent / "data"
VOIVODESHIP, COUNTY, MUNICIPALITY = "voivodeship", "county", "municipality"
LEVELS = {2: VOIVODESHIP, 4: COUNTY, 7: MUNICIPALITY}
CITY = "miasto na prawach powiatu"

_PLAIN = str.maketrans("ąćęłńóśźż–", "acelnoszz-")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of the register; `kind` is the register's own word, `parent` the code of the unit above."""

    code: str
    kind: str
    name: str
    parent: str

    @property
    def level(self) -> str:
        """`voivodeship`, `county` (a city with a county's rights is one too) or `municipality`."""
        return LEVELS[len(self.code)]

    @property
    def label(self) -> str:
        """The unit as people call it: `województwo pomorskie`, `powiat piski`, `gmina Pisz`, `Gdańsk`."""
        if self.kind == CITY:
            return self.name
        word = self.kind if self.level != MUNICIPALITY else "gmina"
        return f"{word} {self.name}"

    @property
    def full_label(self) -> str:
        """The label with what tells it from others of its name: `gmina wiejska Osiek, powiat brodnicki`."""
        if self.level == VOIVODESHIP:
            return self.label
        if self.kind == CITY:
            return f"{self.name}, {self.kind}"
        if self.level == COUNTY:
            return f"{self.label}, {place_or_fail(self.parent).label}"
        above = place_or_fail(self.parent)
        return f"{self.kind} {self.name}, {above.label if above.kind != CITY else f'{above.kind} {above.name}'}"

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True)
class VoivodeshipForms:
    """The forms of a voivodeship's name that sentences need, with the word `województwo`."""

    nominative: str
    genitive: str
    locative: str


@cache
def register() -> dict[str, Place]:
    """Return every unit by its code, in the order of the codes."""
    with (DATA / "teryt.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        return {row[0]: Place(*row) for row in rows}


def place(code: str) -> Place | None:
    """Return the unit of a code, or None where the register has none."""
    return register().get(code)


def place_or_fail(code: str) -> Place:
    """Return the unit of a code; raises KeyError where the register has none."""
    return register()[code]


def voivodeships() -> tuple[Place, ...]:
    """Return the sixteen voivodeships in the order of their codes, which is that of the alphabet."""
    return tuple(one for one in register().values() if len(one.code) == 2)


def voivodeship_choices() -> list[tuple[str, str]]:
    """Code and name of all voivodeships in the order of the Polish alphabet, for a form."""
    return [(row.code, row.name) for row in sorted(voivodeships(), key=lambda row: sort_key(row.name))]


def voivodeship_of(code: str) -> Place | None:
    """Return the voivodeship a unit belongs to."""
    return place(code[:2])


def voivodeship_forms(code: str) -> VoivodeshipForms:
    """Return the forms of the name of the voivodeship a code belongs to; raises KeyError for an unknown one.

    All sixteen names are adjectives in -kie, so that -kiego and -kim are regular.
    """
    name = place_or_fail(code[:2]).name
    stem = name.removesuffix("e")
    return VoivodeshipForms(f"województwo {name}", f"województwa {stem}ego", f"w województwie {stem}m")


def plain(text: str) -> str:
    """Return the text in small letters, without Polish diacritics and doubled spaces, to compare what people type."""
    return _SPACES.sub(" ", text.strip().lower().translate(_PLAIN))


@cache
def _plain_names() -> tuple[tuple[str, Place], ...]:
    return tuple((plain(one.name), one) for one in register().values())


def named(text: str) -> list[Place]:
    """Return the units of exactly this name, typed with or without diacritics and with or without the unit's word."""
    wanted = plain(text)
    found = []
    for name, one in _plain_names():
        if name not in wanted:
            continue
        if wanted in (name, plain(one.label), f"{plain(one.kind)} {name}", plain(one.full_label)):
            found.append(one)
    return found


def search(text: str, limit: int = 12, kinds: Collection[str] = ()) -> list[Place]:
    """Return units whose name begins with the text, larger ones first, then those in which a word does.

    `kinds` restricts the result to levels (`voivodeship`, `county`, `municipality`) or to the register's own kinds.
    """
    wanted = plain(text)
    if not wanted:
        return []
    allowed = [(name, one) for name, one in _plain_names() if not kinds or one.level in kinds or one.kind in kinds]
    return _ranked(allowed, wanted)[:limit]


def _ranked(names: list[tuple[str, Place]], wanted: str) -> list[Place]:
    def matches() -> Iterator[tuple[int, int, str, Place]]:
        for name, one in names:
            if name.startswith(wanted):
                yield 0 if name == wanted else 1, len(one.code), one.code, one
            elif f" {wanted}" in name or f"-{wanted}" in name or plain(one.label).startswith(wanted):
                yield 2, len(one.code), one.code, one

    return [row[-1] for row in sorted(matches(), key=lambda row: row[:3])]
