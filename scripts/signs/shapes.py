"""The parts signs are made of: flags in exact geometry, frames of stand-ins, shields."""

from math import cos, pi, sin

INK = "#1b1a18"
QUIET = "#57534d"
EDGE = "#a5a19a"
GROUND = "#f1f2f4"
# The European emblem: Pantone Reflex Blue and Yellow in their sRGB form (Regulation
# (EU) 2021/1060, annex IX: #003399, #FFCC00).
EU_BLUE = "#039"
EU_YELLOW = "#fc0"
# The act on the coat of arms, colours and anthem of 31 January 1980 gives CIELUV coordinates only. #DC143C on pure
# white is the form in general use on screens; a conversion of the act's coordinates gives #D4213D on #E9E8E7.
PL_RED = "#dc143c"


def number(value: float) -> str:
    """Print a coordinate with at most three decimals."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def star(radius: float) -> str:
    """Return a five-pointed star around the origin, one point exactly up."""
    inner = radius * sin(pi / 10) / sin(3 * pi / 10)
    points = [(r * sin(k * pi / 5), -r * cos(k * pi / 5)) for k in range(10) for r in [radius if k % 2 == 0 else inner]]
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"


def eu_flag(x: float, y: float, height: float) -> str:
    """Return the European flag: 2 by 3, twelve upright stars at the hours of a clock.

    The circle of the stars has a third of the height as its radius; a star fits a circle of an eighteenth of it.
    """
    width = height * 3 / 2
    stars = "".join(
        f'<use href="#s" x="{number(x + width / 2 + height / 3 * sin(k * pi / 6))}" '
        f'y="{number(y + height / 2 - height / 3 * cos(k * pi / 6))}"/>'
        for k in range(12)
    )
    return (
        f'<defs><path id="s" d="{star(height / 18)}"/></defs>'
        f'<path fill="{EU_BLUE}" d="M{number(x)} {number(y)}h{number(width)}v{number(height)}h-{number(width)}z"/>'
        f'<g fill="{EU_YELLOW}">{stars}</g>'
    )


def polish_flag(x: float, y: float, height: float, edge: bool = True) -> str:
    """Return the Polish flag, 5 by 8, with a hairline so that its white half ends somewhere on white paper."""
    width, half = height * 8 / 5, height / 2
    band = f"h{number(width)}v{number(half)}h-{number(width)}z"
    frame = (
        f'<path fill="none" stroke="{EDGE}" stroke-width="4" '
        f'd="M{number(x + 2)} {number(y + 2)}h{number(width - 4)}v{number(height - 4)}h-{number(width - 4)}z"/>'
    )
    return (
        f'<path fill="#fff" d="M{number(x)} {number(y)}{band}"/>'
        + (frame if edge else "")
        + f'<path fill="{PL_RED}" d="M{number(x)} {number(y + half)}{band}"/>'
    )


def tile(x: float, y: float, side: float) -> str:
    """Return the frame of a stand-in: a quiet square where the drawing of the real sign belongs."""
    return (
        f'<rect x="{number(x + 3)}" y="{number(y + 3)}" width="{number(side - 6)}" height="{number(side - 6)}" rx="16" '
        f'fill="{GROUND}" stroke="{EDGE}" stroke-width="6"/>'
    )


def shield(x: float, y: float, height: float) -> str:
    """Return an empty heraldic shield, five wide to six high."""
    left, top, width, tall = x + 3, y + 3, height * 5 / 6 - 6, height - 6
    right, middle, bottom = left + width, left + width / 2, top + tall
    corners = (
        (right, top + tall * 0.78),
        (left + width * 0.74, top + tall * 0.92),
        (middle, bottom),
        (left + width * 0.26, top + tall * 0.92),
        (left, top + tall * 0.78),
        (left, top + tall * 0.5),
    )
    points = [f"{round(a)} {round(b)}" for a, b in corners]
    return (
        f'<path fill="{GROUND}" stroke="{EDGE}" stroke-width="6" stroke-linejoin="round" '
        f'd="M{round(left)} {round(top)}H{round(right)}V{round(top + tall * 0.5)}'
        f'C{points[0]} {points[1]} {points[2]}C{points[3]} {points[4]} {points[5]}z"/>'
    )
