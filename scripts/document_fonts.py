"""Cut the portals' typeface down to the two faces that PDF documents embed, and list the characters they can print.

Run by hand when the typeface or its glyph list changes (see project_pages/evidence/fonts/README.md):

    uv pip install fonttools
    python scripts/document_fonts.py package/TTF
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "project_pages" / "evidence" / "fonts"
# The licence reserves the word "Source" for the unmodified typeface; a subset is a modified version.
FAMILY = "Portal Sans"
FACES = {"Regular": "regular", "Bold": "bold"}
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "pnum"]
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x218, 0x21B),
    (0x2C6, 0x2DD),
    (0x300, 0x30C),
    (0x327, 0x328),
    (0x384, 0x3CE),
    (0x400, 0x45F),
    (0x490, 0x491),
    (0x1E9E, 0x1E9E),
    (0x2009, 0x2015),
    (0x2018, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x2030),
    (0x2032, 0x203A),
    (0x2044, 0x2044),
    (0x2060, 0x2060),
    (0x2070, 0x209C),
    (0x20A0, 0x20BF),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2153, 0x215E),
    (0x2190, 0x2199),
    (0x2200, 0x22FF),
    (0x25A0, 0x25FF),
    (0x2610, 0x2612),
    (0x2713, 0x2717),
)


def cut(source: Path, target: Path) -> set[int]:
    """Write the glyphs of the ranges as TrueType; return the code points that the face really has."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY
    font.save(target)
    return set(font.getBestCmap())


def ranges(codes: set[int]) -> Iterator[tuple[int, int]]:
    """First and last code point of every unbroken run."""
    ordered = sorted(codes)
    first = last = ordered[0]
    for code in [*ordered[1:], -1]:
        if code != last + 1:
            yield first, last
            first = code
        last = code


def main() -> None:
    """Write the faces and the list of characters that all of them have."""
    folder = Path(sys.argv[1])
    known: list[set[int]] = []
    for face, name in FACES.items():
        target = TARGET / f"portal-sans-{name}.ttf"
        known.append(cut(folder / f"SourceSans3-{face}.ttf", target))
        sys.stdout.write(f"{target.name}: {target.stat().st_size / 1024:.1f} kB\n")
    rows = [list(pair) for pair in ranges(set.intersection(*known))]
    (TARGET / "characters.json").write_text(json.dumps(rows) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
