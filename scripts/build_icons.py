"""Collect the icons the templates use into one sprite, static/icons/icons.svg.

Run by hand when an icon is added (see static/icons/README.md):

    npm pack lucide-static && tar xf lucide-static-*.tgz
    python scripts/build_icons.py package/icons
"""

import re
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "static" / "icons" / "icons.svg"
# Name in our templates -> name in lucide, where they differ.
ALIASES = {"alert-triangle": "triangle-alert", "home": "house", "type": "a-large-small"}
NAMES = [
    "alert-triangle",
    "arrow-left",
    "arrow-right",
    "arrow-up",
    "building",
    "calendar",
    "calendar-clock",
    "check",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "circle-check",
    "circle-x",
    "clock",
    "contrast",
    "copy",
    "download",
    "euro",
    "external-link",
    "file-text",
    "filter",
    "flag",
    "globe",
    "history",
    "home",
    "image",
    "info",
    "landmark",
    "link",
    "list",
    "lock",
    "log-in",
    "log-out",
    "mail",
    "map",
    "map-pin",
    "menu",
    "minus",
    "newspaper",
    "pause",
    "pencil",
    "phone",
    "play",
    "plus",
    "printer",
    "quote",
    "rss",
    "scale",
    "search",
    "send",
    "share-2",
    "target",
    "table",
    "trash-2",
    "type",
    "upload",
    "user",
    "users",
    "x",
]


def shapes(source: str) -> str:
    """Return what stands inside the `svg` element, on one line."""
    inner = re.search(r"<svg[^>]*>(.*)</svg>", source, re.DOTALL)
    if inner is None:
        raise ValueError("no svg element")
    return re.sub(r"\s*\n\s*", "", inner.group(1)).replace(" />", "/>").strip()


def main() -> None:
    """Write the sprite; stroke and colour come from the `icon` class of the page."""
    folder = Path(sys.argv[1])
    symbols = []
    for name in NAMES:
        source = (folder / f"{ALIASES.get(name, name)}.svg").read_text(encoding="utf-8")
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24">{shapes(source)}</symbol>')
    head = '<svg xmlns="http://www.w3.org/2000/svg"><!-- lucide, ISC licence: static/icons/LICENSE -->'
    TARGET.write_text("\n".join([head, *symbols, "</svg>\n"]), encoding="utf-8")
    sys.stdout.write(f"{len(symbols)} icons, {TARGET.stat().st_size / 1024:.1f} kB\n")


if __name__ == "__main__":
    main()
