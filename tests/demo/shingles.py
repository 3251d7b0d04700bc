"""Compare texts by hashed runs of seven words, so that the compared originals need not be kept here."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

LENGTH = 7
STORED = Path(__file__).with_name("seed_shingles.txt")

OFFICIAL_NAMES = (
    "Województwo Warmińsko-Mazurskie – Regionalny Ośrodek Polityki Społecznej",
    "Regionalny Ośrodek Polityki Społecznej Urzędu Marszałkowskiego Województwa Pomorskiego w Gdańsku",
    "Wypracowanie i wdrożenie modeli kooperacji pomiędzy instytucjami pomocy i integracji społecznej a podmiotami "
    "innych polityk sektorowych m.in. pomocy społecznej, edukacji, zdrowia, sądownictwa i policji",
    "Model kooperacji pomiędzy instytucjami pomocy i integracji społecznej, a podmiotami innych polityk sektorowych "
    "w gminach miejsko-wiejskich",
    "Wzmocnienie potencjału instytucji działających na rzecz włączenia społecznego",
    "KOOPERACJE 3D – model wielosektorowej współpracy na rzecz wsparcia osób i rodzin",
    "Efektywne polityki publiczne dla rynku pracy, gospodarki i edukacji",
    "Program Operacyjny Wiedza Edukacja Rozwój 2014-2020",
    "Programu Operacyjnego Wiedza Edukacja Rozwój 2014-2020",
    "Ministerstwo Rodziny, Pracy i Polityki Społecznej",
    "Ocena zasobów pomocy społecznej województwa warmińsko-mazurskiego za 2016 rok",
    "Różne wymiary współpracy, współpraca w różnych wymiarach",
    "Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi",
    "POWR.02.05.00-00-0207/17-00",
    "POWR.02.05.00-IP.03-00-014/17",
    "Gmina Krobia / Miejsko-Gminny Ośrodek Pomocy Społecznej w Krobi",
    "Prezentacja – spotkanie edukacyjno-szkoleniowe dla gmin miejsko-wiejskich w dniu 16.06.2021",
)
"""Titles and names that must read as they officially do; no run of words crosses them."""

LISTS_OF_NAMES = (
    "zachodniopomorskie, pomorskie, kujawsko-pomorskie, wielkopolskie, warmińsko-mazurskie i lubuskie",
    "zachodniopomorskiego, pomorskiego, kujawsko-pomorskiego, wielkopolskiego, warmińsko-mazurskiego i lubuskiego",
)
"""Rows of proper names in their usual order."""


def words(text: str) -> list[str]:
    """The words of a text in lower case, without signs."""
    return re.findall(r"[^\W_]+", text.lower())


def runs(text: str) -> Iterator[str]:
    """Every run of seven words."""
    found = words(text)
    for start in range(len(found) - LENGTH + 1):
        yield " ".join(found[start : start + LENGTH])


def digest(run: str) -> str:
    """A short hash of a run."""
    return hashlib.sha256(run.encode()).hexdigest()[:12]


def own_runs(text: str) -> Iterator[str]:
    """Runs of a text of ours, without official names."""
    spaced = " ".join(words(re.sub(r"<[^>]+>", " ", text)))
    for name in sorted((*OFFICIAL_NAMES, *LISTS_OF_NAMES), key=len, reverse=True):
        spaced = spaced.replace(" ".join(words(name)), "|")
    for piece in spaced.split("|"):
        yield from runs(piece)


def stored() -> set[str]:
    """The hashes of the originals' runs."""
    return set(STORED.read_text(encoding="ascii").split())


def store(originals: Iterable[str]) -> None:
    """Write the hashes of the originals anew."""
    hashes = sorted({digest(run) for text in originals for run in runs(text)})
    STORED.write_text("\n".join(hashes) + "\n", encoding="ascii")
