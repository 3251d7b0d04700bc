"""What is measured of a funding strip in the browser; each check answers with sentences, none meaning all is well."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

TOLERANCE = 1.0  # pixels
SMALLEST_FLAG = 40
SMALLEST_SIGN = 40  # pixels high; below, the words of a sign cannot be read
MOST_IN_A_LINE = 4

MEASURE = """() => {
  const strip = document.querySelector("main .funding-strip");
  const ground = strip.querySelector("[role=img]");
  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + window.scrollX, y: y + window.scrollY, width, height };
  };
  const sign = (image) => ({ ...box(image), name: image.alt, file: image.currentSrc.split("/").pop(),
    is_extra: image.closest(".funding-strip__line--extra") !== null, is_drawn: image.naturalWidth > 0,
    ratio: image.naturalWidth / image.naturalHeight });
  return { strip: box(strip), window: [innerWidth, innerHeight], name: ground.getAttribute("aria-label"),
    ground: getComputedStyle(strip).backgroundColor, signs: [...strip.querySelectorAll("img")].map(sign) };
}"""

DECODED = """() => Promise.all([...document.querySelectorAll("main .funding-strip img")].map((image) =>
  image.decode().catch(() => null)))"""  # a picture that is not there is told by its size


@dataclass(frozen=True)
class Box:
    """A sign as it is drawn, in pixels of the page."""

    x: float
    y: float
    width: float
    height: float
    name: str
    file: str
    is_extra: bool
    is_drawn: bool
    ratio: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.y + self.height / 2

    @property
    def shows_the_union(self) -> bool:
        """Whether the European flag, as high as the sign and half as wide again, stands in it."""
        return self.file.startswith("ue-")


@dataclass(frozen=True)
class Measured:
    """A strip as the browser drew it."""

    strip: dict[str, float]
    window: Sequence[float]
    name: str
    ground: str
    signs: tuple[Box, ...]

    @property
    def main(self) -> list[Box]:
        """Signs that the rules ask for."""
        return [sign for sign in self.signs if not sign.is_extra]

    @property
    def extra(self) -> list[Box]:
        """Further signs."""
        return [sign for sign in self.signs if sign.is_extra]

    @property
    def flag_height(self) -> float:
        """Height of the European flag; of the signs where there is none."""
        return next((sign.height for sign in self.main if sign.shows_the_union), self.main[0].height)


def measure(page: Page) -> Measured:
    """Measure the strip of the page that is open."""
    page.evaluate(DECODED)
    found = page.evaluate(MEASURE)
    return Measured(**{**found, "signs": tuple(Box(**sign) for sign in found["signs"])})


def strip_faults(found: Measured) -> list[str]:
    """Everything that is wrong with a strip on a screen."""
    return [*_place_faults(found), *_shape_faults(found), *_size_faults(found), *_extra_faults(found)]


def _place_faults(found: Measured) -> list[str]:
    """Seen whole without scrolling, on white, under one name that lists the signs in order."""
    faults = []
    width, height = found.window
    for sign in found.signs:
        if sign.x < 0 or sign.x + sign.width > width + TOLERANCE or sign.y + sign.height > height:
            faults.append(f"{sign.name} is not wholly seen: {sign}")
        if not sign.is_drawn:
            faults.append(f"{sign.name} has no picture")
    if found.ground != "rgb(255, 255, 255)":
        faults.append(f"the ground is {found.ground}")
    if found.name != ", ".join(sign.name for sign in found.signs):
        faults.append(f"the name is {found.name}")
    return faults


def _shape_faults(found: Measured) -> list[str]:
    """One row or one column, in order."""
    signs = found.main
    pairs = list(zip(signs, signs[1:], strict=False))
    is_row = all(
        abs(left.middle - right.middle) <= TOLERANCE and left.x + left.width < right.x for left, right in pairs
    )
    is_column = all(abs(above.x - below.x) <= TOLERANCE and above.y + above.height < below.y for above, below in pairs)
    return [] if is_row or is_column else [f"neither a row nor a column: {signs}"]


def _size_faults(found: Measured) -> list[str]:
    """One height, true proportions, a flag and words that can be seen."""
    faults = []
    for sign in found.signs:
        if abs(sign.width - sign.height * sign.ratio) > TOLERANCE:
            faults.append(f"{sign.name} is out of proportion: {sign}")
    for sign in found.main:
        if abs(sign.height - found.main[0].height) > TOLERANCE:
            faults.append(f"{sign.name} is not as high as the first sign: {sign}")
        if sign.height < SMALLEST_SIGN - TOLERANCE:
            faults.append(f"{sign.name} is too small to be read: {sign}")
        if sign.shows_the_union and sign.height * 1.5 < SMALLEST_FLAG:
            faults.append(f"the flag is {sign.height * 1.5} wide")
    return faults


def _extra_faults(found: Measured) -> list[str]:
    """Below the others, four in a line at most, none wider or higher than the flag."""
    faults = []
    height = found.flag_height
    bottom = max(sign.y + sign.height for sign in found.main)
    for sign in found.extra:
        if sign.width > height * 1.5 + TOLERANCE or sign.height > height + TOLERANCE:
            faults.append(f"{sign.name} is larger than the flag of {height * 1.5} by {height}: {sign}")
        if sign.y < bottom:
            faults.append(f"{sign.name} does not stand below the strip: {sign}")
    for place in range(0, len(found.extra), MOST_IN_A_LINE):
        line = found.extra[place : place + MOST_IN_A_LINE]
        if any(abs(sign.middle - line[0].middle) > TOLERANCE for sign in line):
            faults.append(f"no line: {line}")
        after = found.extra[place + MOST_IN_A_LINE :]
        if after and after[0].y <= line[0].middle:
            faults.append(f"{after[0].name} stands beside the line above it")
    return faults
