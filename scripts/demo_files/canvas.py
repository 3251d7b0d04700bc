"""Small drawing vocabulary shared by all illustrations: one palette, flat shapes, long shadows, no outlines."""
# ruff: noqa: E501 - a shape with its coordinates is one line

import math
import random
from collections.abc import Iterable, Sequence

WIDTH, HEIGHT = 1600, 900

PAPER = "#f6f1e7"
CREAM = "#efe4cf"
INK = "#1c2f4a"
SLATE = "#3b5573"
MIST = "#a9bccb"
TEAL = "#2c6e72"
SAGE = "#8eaa8f"
MOSS = "#5b7f5e"
FOREST = "#2f5344"
OCHRE = "#d9a441"
STRAW = "#ecc977"
BRICK = "#b4533b"
CLAY = "#d98a63"
ROSE = "#e9c3ae"
WHITE = "#fffdf8"

Point = tuple[float, float]


def svg(content: Iterable[str], definitions: str = "") -> str:
    """Return a whole SVG picture of 1600 by 900 units."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"<defs>{definitions}</defs>{''.join(content)}</svg>"
    )


def gradient(name: str, top: str, bottom: str) -> str:
    """Return a vertical gradient from ``top`` to ``bottom`` to be used as ``url(#name)``."""
    return (
        f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">'
        f'<stop offset="0" stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/></linearGradient>'
    )


def rect(x: float, y: float, width: float, height: float, fill: str, radius: float = 0, more: str = "") -> str:
    """Return a rectangle."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius}" fill="{fill}" {more}/>'
    )


def circle(x: float, y: float, radius: float, fill: str, more: str = "") -> str:
    """Return a disc."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" {more}/>'


def polygon(points: Sequence[Point], fill: str, more: str = "") -> str:
    """Return a closed shape through the points."""
    return f'<polygon points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}" fill="{fill}" {more}/>'


def line(start: Point, end: Point, colour: str, width: float = 3, more: str = "") -> str:
    """Return a straight line with round ends."""
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="{colour}" stroke-width="{width}" stroke-linecap="round" {more}/>'
    )


def path(data: str, fill: str = "none", more: str = "") -> str:
    """Return a free path."""
    return f'<path d="{data}" fill="{fill}" {more}/>'


def ridge(level: float, swing: float, seed: int, fill: str, waves: int = 5) -> str:
    """Return a soft hill line across the picture, filled down to the lower edge."""
    chance = random.Random(seed)  # noqa: S311 - drawing, not security
    parts = [(chance.uniform(0.5, 1), chance.uniform(0.6, waves), chance.uniform(0, math.tau)) for _ in range(4)]
    total = sum(size for size, _, _ in parts)
    points: list[Point] = [(0, HEIGHT)]
    for x in range(0, WIDTH + 1, 10):
        height = sum(size * math.sin(x / WIDTH * math.tau * speed + shift) for size, speed, shift in parts) / total
        points.append((x, level - swing * height))
    points.append((WIDTH, HEIGHT))
    return polygon(points, fill)


def spruce(x: float, foot: float, height: float, fill: str) -> str:
    """Return a spruce standing on ``foot``."""
    half = height * 0.2
    tiers = []
    for step in range(3):
        top = foot - height + step * height * 0.26
        base = foot - height * 0.08 - (2 - step) * height * 0.24
        tiers.append(
            polygon([(x, top), (x + half * (0.52 + step * 0.24), base), (x - half * (0.52 + step * 0.24), base)], fill)
        )
    return rect(x - height * 0.02, foot - height * 0.1, height * 0.04, height * 0.1, fill) + "".join(tiers)


def tree(x: float, foot: float, height: float, crown: str, trunk: str = INK) -> str:
    """Return a round broad-leaved tree standing on ``foot``."""
    return rect(x - height * 0.03, foot - height * 0.5, height * 0.06, height * 0.5, trunk) + (
        f'<ellipse cx="{x:.1f}" cy="{foot - height * 0.64:.1f}" rx="{height * 0.27:.1f}" ry="{height * 0.37:.1f}" fill="{crown}"/>'
    )


def house(x: float, foot: float, width: float, height: float, wall: str, roof: str, windows: int = 2) -> str:
    """Return a gabled house whose lower left corner is ``x``, ``foot``."""
    top = foot - height
    parts = [
        rect(x, top, width, height, wall),
        polygon([(x - width * 0.08, top), (x + width / 2, top - width * 0.42), (x + width * 1.08, top)], roof),
    ]
    gap = width / (windows * 2 + 1)
    parts += [
        rect(x + gap * (1 + 2 * index), top + height * 0.3, gap, height * 0.32, INK, 2) for index in range(windows)
    ]
    return "".join(parts)
