"""Places by TERYT code."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A voivodeship, county or municipality."""

    code: str
    kind: str
    name: str
    parent: str


def place(code: str) -> Place | None:
    """The place with the code."""
    return Place(code, "", code, "")


def voivodeships() -> tuple[Place, ...]:
    """All sixteen."""
    return ()
