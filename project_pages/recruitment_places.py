"""Which place a visitor means by a typed name, and which areas hold it. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cms.places.places import COUNTY, MUNICIPALITY, VOIVODESHIP, Place, named, place, search

LONGEST_NAME = 80
MOST_OFFERED = 24


@dataclass(frozen=True)
class AskedPlace:
    """What was typed: the place that is meant, and others it can mean; neither where nothing is called so."""

    text: str = ""
    place: Place | None = None
    offered: Sequence[Place] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether something was typed that no place is called."""
        return bool(self.text) and self.place is None and not self.offered

    @property
    def is_open(self) -> bool:
        """Whether the visitor has still to say which place is meant, or to type another name."""
        return bool(self.text) and self.place is None


def asked_place(text: str, code: str = "", region: str = "") -> AskedPlace:
    """The place behind a typed name; `code` says which of several was chosen, `region` where the portal is at home.

    A municipality is meant before a county of its name, a county before a voivodeship. Of several of one name that in
    the region is meant, where there is one. Where no place has the whole name, those that begin with it are offered.
    """
    text = " ".join(text.replace("\x00", " ").split())[:LONGEST_NAME]
    if not text:
        return AskedPlace()
    found = _named(text)
    chosen = place(code)
    if chosen is not None and chosen in found:
        return AskedPlace(text, chosen, [row for row in found if row != chosen])
    if len(found) == 1:
        return AskedPlace(text, found[0])
    at_home = [row for row in found if region and row.code.startswith(region)]
    if len(at_home) == 1:
        return AskedPlace(text, at_home[0], [row for row in found if row != at_home[0]])
    return AskedPlace(text, offered=found)


def _named(text: str) -> list[Place]:
    """Places that the text can mean, of one kind as far as the whole name is given."""
    found = named(text)
    for level in (MUNICIPALITY, COUNTY, VOIVODESHIP):
        if of_level := [row for row in found if row.level == level]:
            return of_level[:MOST_OFFERED]
    return search(text, MOST_OFFERED, kinds=(MUNICIPALITY,)) or search(text, MOST_OFFERED)


def around(code: str) -> list[str]:
    """Codes of everything a place lies in, itself included: municipality, county, voivodeship."""
    return [code[:length] for length in (2, 4, 7) if length <= len(code)]
