"""Write what is derived from the register of places; run by hand when cms/places/data/ changes.

    python scripts/build_places.py

static/places/places.json: what the admin's place input offers. static/icons/poland.svg: the shapes of the map.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from cms.places.places import DATA, register  # noqa: E402

PLACES = ROOT / "static" / "places" / "places.json"
SHAPES = ROOT / "static" / "icons" / "poland.svg"


def places() -> str:
    """Return code and unmistakable text of every unit, one a line."""
    rows = [[one.code, f"{one.full_label} ({one.code})"] for one in register().values()]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f"[\n{lines}\n]\n"


def shapes() -> str:
    """Return the voivodeships as an SVG file of named paths."""
    drawing = json.loads((DATA / "voivodeships.json").read_text(encoding="utf-8"))
    paths = "\n".join(f'<path id="r{code}" d="{path}"/>' for code, path in drawing["paths"].items())
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{drawing["viewBox"]}">{paths}</svg>\n'


def main() -> None:
    """Write both files."""
    for target, text in ((PLACES, places()), (SHAPES, shapes())):
        target.write_text(text, encoding="utf-8")
        sys.stdout.write(f"{target.name}: {target.stat().st_size / 1024:.0f} kB\n")


if __name__ == "__main__":
    main()
