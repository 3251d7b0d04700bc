"""What a sentence claims of the project: one fact, the words that say it, and whether the record agrees."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    """Words `first` to `after` of the text, at `start` to `end` of the folded text, that state a fact.

    `current` is the value in force, as it is written. `is_former` says that the value held once.
    """

    fact: str
    first: int
    after: int
    start: int
    end: int
    current: str
    agrees: bool
    is_former: bool = False


@dataclass(frozen=True)
class Finding:
    """A place of a text that contradicts the record: `text[start:end] == said`, and `current` is in force instead.

    `fact` is `ends_on`, `starts_on`, `total`, `eu`, `state`, `own`, `share`, `partners`, `municipalities`, `counties`,
    `local_governments`, `voivodeships`, `contract_number` or `call_number`; `sentence` is the one the words stand in.
    """

    fact: str
    said: str
    current: str
    start: int
    end: int
    sentence: str = ""
