"""Draw the signs of static/signs/ and write their measures into partners_logos/data/signs.json.

Signs whose artwork we may not carry are drawn as stand-ins that say so. Run by hand when a drawing changes (see
static/signs/README.md):

    uv pip install fonttools brotli uharfbuzz
    python scripts/draw_signs.py SourceSans3VF-Upright.otf ubuntu-latin-400-normal.woff2 \\
        ubuntu-latin-ext-400-normal.woff2
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import parse_path
from signs.lettering import Face, RelativePathPen
from signs.shapes import INK, QUIET, eu_flag, polish_flag, shield, tile

ROOT = Path(__file__).resolve().parent.parent
REGISTRY = ROOT / "partners_logos" / "data" / "signs.json"
DRAWINGS = ROOT / "scripts" / "signs" / "drawings.json"
SHAPES = ROOT / "cms" / "places" / "data"
TARGET = ROOT / "static" / "signs"
HEIGHT = 300
GAP = 36
STAND_IN = "znak zastępczy"
PORTAL_GROUND = "#23272d"


@dataclass(frozen=True)
class Faces:
    """The faces signs are lettered in; the European sign takes Ubuntu, one of those annex IX allows."""

    regular: Face
    strong: Face
    union: Face


@dataclass(frozen=True)
class Line:
    """A line of lettering: what, how big, in which face and colour."""

    text: str
    size: float
    face: Face
    colour: str = INK


def block(lines: Sequence[Line], x: float, anchor: str = "start", leading: float = 1.12) -> tuple[str, float]:
    """Return lines set under each other, their optical middle on that of the sign, and the widest one's width."""
    heights = [line.size * leading for line in lines]
    capital, descender = lines[0].size * 0.66, lines[-1].size * 0.2
    total = capital + sum(heights[1:]) + descender
    widths = [line.face.set(line.text, line.size).width for line in lines]
    widest, y, parts = max(widths), (HEIGHT - total) / 2 + capital, []
    for index, line in enumerate(lines):
        y += heights[index] if index else 0
        start = x + (widest - widths[index] if anchor == "end" else 0)
        parts.append(f'<path fill="{line.colour}" d="{line.face.set(line.text, line.size, start, y).path}"/>')
    return "".join(parts), widest


def monogram(letters: str, faces: Faces, centre: tuple[float, float], size: float) -> str:
    """Return letters in the middle of a stand-in's frame."""
    width = faces.strong.set(letters, size).width
    path = faces.strong.set(letters, size, centre[0] - width / 2, centre[1] + size * 0.33).path
    return f'<path fill="{QUIET}" d="{path}"/>'


def draw_stand_in(spec: dict, faces: Faces) -> tuple[str, float]:
    """Return a frame with a monogram, the words of the real sign and a caption that it is a stand-in."""
    if spec["shape"] == "shield":
        figure, side = shield(0, 18, HEIGHT - 36), (HEIGHT - 36) * 5 / 6
    else:
        side = 240
        figure = tile(0, (HEIGHT - side) / 2, side)
    figure += monogram(spec["letters"], faces, (side / 2, HEIGHT / 2 - 4), 118)
    lines = [Line(text, 80, faces.strong) for text in spec["strong"]]
    lines += [Line(text, 58, faces.regular) for text in spec["lines"]]
    lines += [Line(STAND_IN, 42, faces.regular, QUIET)]
    words, width = block(lines, side + GAP)
    return figure + words, side + GAP + width


def draw_republic(spec: dict, faces: Faces) -> tuple[str, float]:
    """Return the colours of the Republic with its name."""
    high = 170
    words, width = block([Line(text, 84, faces.regular) for text in spec["lines"]], high * 8 / 5 + GAP)
    return polish_flag(0, (HEIGHT - high) / 2, high) + words, high * 8 / 5 + GAP + width


def draw_state(spec: dict, faces: Faces) -> tuple[str, float]:
    """Return the state-budget sign; the coat of arms that belongs beside the flag is left out and said to be."""
    high = 170
    lines = [Line(text, 72, faces.regular) for text in spec["lines"]] + [Line(STAND_IN, 42, faces.regular, QUIET)]
    words, width = block(lines, high * 8 / 5 + GAP)
    return polish_flag(0, (HEIGHT - high) / 2, high) + words, high * 8 / 5 + GAP + width


def draw_union(spec: dict, faces: Faces) -> tuple[str, float]:
    """Return the words of the European sign, then the flag over the whole height."""
    lines = [Line(text, 76 if len(spec["lines"]) == 2 else 70, faces.union) for text in spec["lines"]]
    words, width = block(lines, 0, "end", 1.3)
    return words + eu_flag(width + GAP, 0, HEIGHT), width + GAP + HEIGHT * 3 / 2


def draw_outline(spec: dict) -> tuple[str, float]:
    """Return a portal's own mark: the outline of its land on a dark ground, its county picked out where it is one."""
    regions = json.loads((SHAPES / "voivodeships.json").read_text(encoding="utf-8"))["paths"]
    counties = json.loads((SHAPES / "counties.json").read_text(encoding="utf-8"))["paths"]
    paths = [regions[spec["place"]]] if spec["place"] else list(regions.values())
    box = bounds("".join(paths))
    scale = 232 / max(box[2] - box[0], box[3] - box[1])
    x, y = (HEIGHT - (box[0] + box[2]) * scale) / 2, (HEIGHT - (box[1] + box[3]) * scale) / 2

    def fitted(path: str) -> str:
        pen = RelativePathPen(None, scale, x, y, upwards=False)
        parse_path(path, pen)
        return "".join(pen.data)

    land = (
        f'<path fill="#fff" fill-opacity="{".45" if spec["part"] else "1"}" stroke="{PORTAL_GROUND}" stroke-width="3" '
        f'd="{"".join(fitted(path) for path in paths)}"/>'
    )
    part = f'<path fill="#fff" d="{fitted(counties[spec["part"]])}"/>' if spec["part"] else ""
    return f'<rect width="300" height="300" rx="36" fill="{PORTAL_GROUND}"/>{land}{part}', HEIGHT


def bounds(path: str) -> tuple[float, float, float, float]:
    """Return the box around path data."""
    pen = BoundsPen(None)
    parse_path(path, pen)
    return pen.bounds


def draw(spec: dict, faces: Faces) -> tuple[str, float]:
    """Return the inside of the SVG and its width; the height is always the same."""
    match spec["shape"]:
        case "tile" | "shield":
            return draw_stand_in(spec, faces)
        case "republic":
            return draw_republic(spec, faces)
        case "state":
            return draw_state(spec, faces)
        case "union":
            return draw_union(spec, faces)
        case "outline":
            return draw_outline(spec)
        case "eu_flag":
            return eu_flag(0, 0, HEIGHT), HEIGHT * 3 / 2
        case "polish_flag":
            return polish_flag(0, 0, HEIGHT), HEIGHT * 8 / 5
    raise ValueError(f"unknown shape {spec['shape']}")


def document(sign: dict, inside: str, width: int) -> str:
    """Return the SVG file: named, and a stand-in says that it is one."""
    description = "<desc>Znak zastępczy, nie jest to znak oryginalny.</desc>" if sign["is_stand_in"] else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}">'
        f"<title>{escape(sign['name'], quote=False)}</title>{description}{inside}</svg>\n"
    )


def main() -> None:
    """Draw every sign of the registry and report the largest file."""
    variable, *union = [Path(argument) for argument in sys.argv[1:]]
    faces = Faces(Face(variable, weight=400), Face(variable, weight=650), Face(*union))
    registry = json.loads(REGISTRY.read_text(encoding="utf-8"))
    drawings = json.loads(DRAWINGS.read_text(encoding="utf-8"))
    sizes = {}
    for sign in registry:
        inside, width = draw(drawings[sign["code"]], faces)
        sign["width"], sign["height"] = round(width + 0.5), HEIGHT
        target = TARGET / f"{sign['code']}.svg"
        target.write_text(document(sign, inside, sign["width"]), encoding="utf-8")
        sizes[target.name] = target.stat().st_size
    rows = ",\n".join(json.dumps(sign, ensure_ascii=False) for sign in registry)
    REGISTRY.write_text(f"[\n{rows}\n]\n", encoding="utf-8")
    largest = max(sizes, key=sizes.__getitem__)
    sys.stdout.write(f"{len(sizes)} signs, {sum(sizes.values()) / 1024:.0f} kB, largest {largest} {sizes[largest]} B\n")


if __name__ == "__main__":
    main()
