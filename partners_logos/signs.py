"""The signs drawn for every installation: official flags, the funds' signs, the regions', the portals' own."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.templatetags.static import static

DATA = Path(__file__).resolve().parent / "data"


UNDRAWN = "undrawn"
"""The kind of a sign of which nothing but a code is known."""


@dataclass(frozen=True)
class Sign:
    """A drawing under static/signs/; width and height are units of its viewBox, `alt` says what it shows."""

    code: str
    name: str
    alt: str
    kind: str
    is_stand_in: bool
    width: int
    height: int

    @property
    def file(self) -> str:
        """Path of the drawing below the static folder."""
        return f"signs/{self.code}.svg"

    @property
    def src(self) -> str:
        """Address of the drawing."""
        return static(self.file)

    def scaled(self, height: int) -> tuple[int, int]:
        """Return width and height in pixels at the given height."""
        return round(self.width * height / self.height), height

    def fitted(self, width: int, height: int) -> tuple[int, int]:
        """Return the largest width and height in pixels that stay inside a box."""
        factor = min(width / self.width, height / self.height)
        return max(1, round(self.width * factor)), max(1, round(self.height * factor))


@dataclass(frozen=True)
class PictureSign(Sign):
    """A sign that somebody named or uploaded: the drawing of the code `drawing`, or a picture of the media storage.

    `address` is that of the picture, `stored` its name in the storage.
    """

    address: str = ""
    stored: str = ""
    drawing: str = ""

    @property
    def file(self) -> str:
        """Path of the drawing below the static folder; empty for an uploaded picture."""
        return f"signs/{self.drawing}.svg" if self.drawing else ""

    @property
    def src(self) -> str:
        """Address of the picture."""
        return self.address


@cache
def signs() -> dict[str, Sign]:
    """Return all signs by their code, in the order of the register."""
    rows = json.loads((DATA / "signs.json").read_text(encoding="utf-8"))
    return {row["code"]: Sign(**row) for row in rows}


def sign(code: str) -> Sign:
    """Return the sign of a code; raises KeyError for a code nobody drew."""
    return signs()[code]
