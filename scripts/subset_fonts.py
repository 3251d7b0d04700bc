"""Cut the portals' typeface down to what Polish and Ukrainian pages need.

Run by hand when the typeface or its glyph list changes (see static/fonts/README.md):

    uv pip install fonttools brotli
    python scripts/subset_fonts.py SourceSans3VF-Upright.ttf
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TARGET = Path(__file__).resolve().parent.parent / "static" / "fonts"
WEIGHTS = (400, 700)
# The licence reserves the word "Source" for the unmodified typeface; a subset is a modified version.
FAMILY = "Portal Sans"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "pnum", "frac", "sups", "case"]

POLISH = "ĄąĆćĘęŁłŃńÓóŚśŹźŻż"
NEIGHBOURS = "ÄäÖöÜüßÉéÈèÁáÍíÝýČčĎďĚěŇňŘřŠšŤťŮůŽžĖėĮįŲųŪūÀàÂâÇçÊêËëÎîÏïÔôÑñÕõÅåØøÆæĹĺĽľŔŕ"
PUNCTUATION = "\u00a0\u00ad\u2009\u202f\u2011\u2060§©®°±²³·×÷¼½¾«»‹›„”“‚‘’–—…•€†‰−≤≥≈←↑→↓↗✓"
LATIN = "".join(map(chr, range(0x20, 0x7F))) + POLISH + NEIGHBOURS + PUNCTUATION
CYRILLIC = "".join(map(chr, range(0x0400, 0x0460))) + "Ґґ№₴"


def cut(source: Path, characters: str, target: Path) -> int:
    """Write the glyphs of the characters, weights 400 to 700, as WOFF2; return its size in bytes."""
    font = TTFont(source)
    options = Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["STAT", "MVAR", "DSIG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS})
    for record in font["name"].names:
        if record.nameID in (1, 3, 4):
            record.string = FAMILY
        if record.nameID == 6:
            record.string = FAMILY.replace(" ", "")
    font.flavor = "woff2"
    font.save(target)
    return target.stat().st_size


def main() -> None:
    """Write both files and report their sizes."""
    source = Path(sys.argv[1])
    for name, characters in (("latin", LATIN), ("cyrillic", CYRILLIC)):
        target = TARGET / f"source-sans-3-{name}.woff2"
        size = cut(source, characters, target)
        sys.stdout.write(f"{target.name}: {size / 1024:.1f} kB\n")


if __name__ == "__main__":
    main()
