"""A strip as one picture for social media: signs on white, composed as SVG, drawn as PNG without any other source."""

from base64 import b64encode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import resvg_py
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from PIL import Image as Raster

from partners_logos.signs import PictureSign, Sign
from partners_logos.strip import Strip
from partners_logos.strip_layout import Row, full_width

WIDTH = 1200
SMALLEST_HEIGHT = 628  # networks cut what is wider than 1.91 : 1, and signs with it
MARGIN = 60
LARGEST_SCALE = 3
BETWEEN_LINES = 24
RULE_COLOUR = "#7d7870"

Reader = Callable[[Sign], str]


def strip_svg(strip: Strip, read: Reader) -> str:
    """Return the strip as SVG, 1200 units wide; `read` gives a sign's drawing as a `data:` address."""
    rows = strip.rows
    widest = max(map(full_width, strip.lines))
    scale = min((WIDTH - 2 * MARGIN) / widest, LARGEST_SCALE)
    heights = [max(item.height for item in row.items) for row in rows]
    content = (sum(heights) + BETWEEN_LINES * (len(rows) - 1)) * scale
    height = max(SMALLEST_HEIGHT, round(content + 2 * MARGIN))
    top = (height - content) / 2 / scale
    left = (WIDTH / scale - widest) / 2
    parts = []
    for row, line_height in zip(rows, heights, strict=True):
        parts.append(_line(row, left, top, line_height, read))
        top += line_height + BETWEEN_LINES
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}">'
        f'<path fill="#fff" d="M0 0h{WIDTH}v{height}h-{WIDTH}z"/>'
        f'<g transform="scale({scale:.4f})">{"".join(parts)}</g></svg>'
    )


def _line(row: Row, left: float, top: float, height: int, read: Reader) -> str:
    """Signs of one line from the left, each in the middle of its height."""
    parts = []
    for place, item in enumerate(row.items):
        left += row.gap if place else 0
        if item.after_line:
            parts.append(f'<path stroke="{RULE_COLOUR}" d="M{left:.2f} {top:.2f}v{height}"/>')
            left += row.gap
        middle = top + (height - item.height) / 2
        size = f'width="{item.width}" height="{item.height}"'
        parts.append(f'<image x="{left:.2f}" y="{middle:.2f}" {size} href="{read(item.sign)}"/>')
        left += item.width
    return "".join(parts)


def strip_png(strip: Strip) -> bytes:
    """Return the strip as PNG, 1200 pixels wide; raises OSError where the file of a sign cannot be read."""
    return bytes(resvg_py.svg_to_bytes(svg_string=strip_svg(strip, sign_data), width=WIDTH, skip_system_fonts=True))


def sign_data(sign: Sign) -> str:
    """Return the drawing of a sign, or the picture of an uploaded one, as a `data:` address; raises OSError."""
    if isinstance(sign, PictureSign) and sign.stored:
        with default_storage.open(sign.stored) as file, Raster.open(file) as raster:
            stream = BytesIO()
            raster.convert("RGBA").save(stream, "PNG")
        return _data("image/png", stream.getvalue())
    path = finders.find(sign.file)
    if path is None:
        raise FileNotFoundError(sign.file)
    return _data("image/svg+xml", Path(path).read_bytes())


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"
