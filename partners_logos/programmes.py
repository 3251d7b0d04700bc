"""The programmes regional social policy is paid from, as data: names, patterns of numbers, sentences, signs.

The `Programme` snippet is loaded from here; what a programme or a law may change stands in data/programmes.json.
"""

import json
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Protocol

from partners_logos.signs import DATA


@dataclass(frozen=True)
class ProgrammeFacts:
    """What the funding strip and the checks of a project need to know of its programme.

    `region` is the two-digit TERYT code of a regional programme and empty for a national one; `sign` the code of the
    programme's own sign; `valid_from` and `valid_until` the days between which its projects can run; `aliases` other
    codes by which people know it.
    """

    code: str
    name: str
    perspective: str
    fund: str = ""
    region: str = ""
    sign: str = ""
    contract_pattern: str = ""
    call_pattern: str = ""
    required_sentence: str = ""
    hashtags: str = ""
    authority: str = ""
    complaints_contact: str = ""
    privacy_notice: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    aliases: tuple[str, ...] = ()

    @property
    def is_regional(self) -> bool:
        """Tell whether the programme belongs to one voivodeship."""
        return bool(self.region)


@cache
def programmes() -> dict[str, ProgrammeFacts]:
    """Return all programmes by their code, the national one of a perspective first."""
    rows = json.loads((DATA / "programmes.json").read_text(encoding="utf-8"))
    return {row["code"]: _facts(row) for row in rows}


def programme_facts(code: str) -> ProgrammeFacts:
    """Return the programme of a code; raises KeyError for a code that is not in the table."""
    return programmes()[code]


def _facts(row: dict[str, str]) -> ProgrammeFacts:
    days = {key: date.fromisoformat(row[key]) if row[key] else None for key in ("valid_from", "valid_until")}
    return ProgrammeFacts(**{**row, **days, "aliases": tuple(row.get("aliases", ()))})


class ProgrammeRecord(Protocol):
    """A stored programme: the `Programme` snippet, or anything with its fields."""

    code: str
    name: str
    perspective: str
    fund: str
    region: str
    contract_pattern: str
    required_sentence: str
    hashtags: str
    authority: str
    complaints_contact: str
    privacy_notice: str


AUTHORITY = ("authority", "complaints_contact", "privacy_notice")
STORED = ("region", "contract_pattern", "required_sentence", "hashtags", *AUTHORITY)


def facts_of(record: ProgrammeRecord) -> ProgrammeFacts:
    """Return the facts of a stored programme; what an editor changed there wins over the table.

    One that the table does not have shows the mark of its own code, in small letters.
    """
    known = programmes().get(record.code) or ProgrammeFacts(record.code, record.name, record.perspective)
    stored = {field: getattr(record, field) or getattr(known, field) for field in STORED}
    sign = known.sign if record.code in programmes() else record.code.lower()
    return replace(known, name=record.name, perspective=record.perspective, fund=record.fund, sign=sign, **stored)
