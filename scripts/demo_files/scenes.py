"""Illustrations of common work: a table, a network, a map, a workshop, a conversation."""
# ruff: noqa: E501 - a shape with its coordinates is one line

import json
import math
import random
from pathlib import Path

from scripts.demo_files.canvas import (
    BRICK,
    CLAY,
    CREAM,
    FOREST,
    HEIGHT,
    INK,
    MIST,
    MOSS,
    OCHRE,
    PAPER,
    ROSE,
    SAGE,
    SLATE,
    STRAW,
    TEAL,
    WHITE,
    WIDTH,
    circle,
    gradient,
    house,
    line,
    path,
    polygon,
    rect,
    svg,
    tree,
)


def table() -> str:
    """Draw a round table seen from above with eight different chairs, papers and cups."""
    parts = [rect(0, 0, WIDTH, HEIGHT, CREAM)]
    parts += [
        rect(column * 100 + (row % 2) * 50 - 50, row * 100, 98, 98, "#f1e8d6" if (row + column) % 2 else "#eadcc2")
        for row in range(9)
        for column in range(18)
    ]
    centre = (800.0, 450.0)
    chairs = [BRICK, TEAL, OCHRE, SLATE, MOSS, CLAY, INK, SAGE]
    parts.append(f'<ellipse cx="820" cy="478" rx="318" ry="312" fill="{INK}" opacity="0.16"/>')
    for index, colour in enumerate(chairs):
        turn = index * 45 + 22.5
        parts.append(
            f'<g transform="translate({centre[0]} {centre[1]}) rotate({turn}) translate(0 -374)">'
            f'<rect x="-58" y="-34" width="132" height="96" rx="26" fill="{INK}" opacity="0.14"/>'
            f'<rect x="-64" y="-46" width="128" height="96" rx="28" fill="{colour}"/>'
            f'<rect x="-64" y="-58" width="128" height="34" rx="17" fill="{INK}"/></g>'
        )
    parts += [circle(*centre, 306, "#8a5a3b"), circle(*centre, 294, "#a87146"), circle(*centre, 286, "#b07a4d")]
    for index in range(8):
        turn = index * 45 + 22.5
        sheet = WHITE if index % 2 else PAPER
        parts.append(
            f'<g transform="translate({centre[0]} {centre[1]}) rotate({turn}) translate(0 -214) rotate({(index * 37) % 17 - 8})">'
            f'<rect x="-50" y="-34" width="100" height="72" rx="3" fill="{sheet}"/>'
            + "".join(
                f'<rect x="-38" y="{-20 + step * 14}" width="{76 - step * 13 % 30}" height="4" rx="2" fill="{MIST}"/>'
                for step in range(4)
            )
            + f'<circle cx="78" cy="10" r="17" fill="{WHITE}"/><circle cx="78" cy="10" r="11" fill="{INK}" opacity="0.75"/></g>'
        )
    points = [
        (centre[0] + 104 * math.sin(math.radians(a)), centre[1] - 104 * math.cos(math.radians(a)))
        for a in range(0, 360, 60)
    ]
    parts += [circle(*centre, 140, FOREST, 'opacity="0.35"')]
    parts += [
        line(points[a], points[b], WHITE, 4, 'opacity="0.9"')
        for a in range(6)
        for b in range(a + 1, 6)
        if (b - a) % 2 or (a, b) == (0, 2)
    ]
    parts += [
        circle(x, y, 22, tone) for (x, y), tone in zip(points, [BRICK, OCHRE, TEAL, WHITE, ROSE, SLATE], strict=True)
    ]
    return svg(parts)


def _icon(kind: str, x: float, y: float) -> str:
    """Return the plain sign of one kind of institution, drawn within 100 units around the point."""
    signs: dict[str, str] = {
        "school": f'<path d="M-46 -4 L0 -30 L46 -4 L0 22 Z" fill="{WHITE}"/><path d="M-26 14 V32 Q0 48 26 32 V14 L0 28 Z" fill="{WHITE}"/>'
        f'<path d="M46 -4 V26" stroke="{WHITE}" stroke-width="5" stroke-linecap="round"/>',
        "health": f'<rect x="-12" y="-38" width="24" height="76" rx="4" fill="{WHITE}"/><rect x="-38" y="-12" width="76" height="24" rx="4" fill="{WHITE}"/>',
        "work": f'<rect x="-42" y="-18" width="84" height="54" rx="7" fill="{WHITE}"/><path d="M-16 -18 v-12 q0 -6 6 -6 h20 q6 0 6 6 v12" fill="none" stroke="{WHITE}" stroke-width="7"/>'
        f'<rect x="-42" y="4" width="84" height="5" fill="{INK}" opacity="0.5"/>',
        "court": f'<path d="M0 -38 V34 M-30 36 H30 M-40 -24 H40" stroke="{WHITE}" stroke-width="6" stroke-linecap="round"/>'
        f'<path d="M-56 8 L-40 -22 L-24 8 Q-40 24 -56 8 Z M24 8 L40 -22 L56 8 Q40 24 24 8 Z" fill="{WHITE}"/>',
        "police": f'<path d="M0 -42 L38 -28 V4 Q36 32 0 46 Q-36 32 -38 4 V-28 Z" fill="{WHITE}"/><path d="M-16 2 L-4 16 L18 -12" fill="none" stroke="{INK}" stroke-width="7" stroke-linecap="round"/>',
        "culture": f'<path d="M-8 28 V-34 L34 -42 V20" fill="none" stroke="{WHITE}" stroke-width="7"/><ellipse cx="-20" cy="28" rx="14" ry="11" fill="{WHITE}"/><ellipse cx="22" cy="20" rx="14" ry="11" fill="{WHITE}"/>',
        "home": f'<path d="M-46 0 L0 -42 L46 0 H34 V38 H-34 V0 Z" fill="{WHITE}"/><path d="M0 26 q-24 -14 -18 -28 q8 -12 18 2 q10 -14 18 -2 q6 14 -18 28 Z" fill="{BRICK}"/>',
    }
    return f'<g transform="translate({x:.0f} {y:.0f})">{signs[kind]}</g>'


def network() -> str:
    """Draw seven institutions joined around a home: school, health, work, court, police, culture."""
    parts = [rect(0, 0, WIDTH, HEIGHT, "#e6ede9")]
    parts += [
        circle(800, 450, radius, "none", f'stroke="{WHITE}" stroke-width="3"')
        for radius in (180, 290, 400, 520, 650, 790)
    ]
    spots = [
        ("school", 390, 220, OCHRE),
        ("health", 800, 128, BRICK),
        ("work", 1214, 226, TEAL),
        ("court", 1240, 664, SLATE),
        ("police", 800, 772, INK),
        ("culture", 372, 668, MOSS),
    ]
    for index, (_, x, y, tone) in enumerate(spots):
        following = spots[(index + 1) % len(spots)]
        parts.append(line((x, y), (following[1], following[2]), MIST, 7))
        parts.append(line((x, y), (800, 450), tone, 12))
        for step in (0.38, 0.56):
            parts.append(
                circle(x + (800 - x) * step, y + (450 - y) * step, 12, WHITE, f'stroke="{tone}" stroke-width="6"')
            )
    for kind, x, y, tone in spots:
        parts += [circle(x + 6, y + 10, 98, INK, 'opacity="0.14"'), circle(x, y, 98, tone), _icon(kind, x, y)]
    parts += [
        circle(808, 464, 136, INK, 'opacity="0.16"'),
        circle(800, 450, 136, CLAY),
        circle(800, 450, 118, "#cf7a52"),
        _icon("home", 800, 450),
    ]
    return svg(parts)


def regions() -> str:
    """Draw the map of Poland with the three macro-regions of the cooperation projects."""
    source = Path(__file__).resolve().parents[2] / "cms" / "places" / "data" / "voivodeships.json"
    shapes = json.loads(source.read_text(encoding="utf-8"))
    groups = {
        TEAL: ("04", "08", "22", "28", "30", "32"),
        BRICK: ("06", "14", "18", "20", "26"),
        OCHRE: ("10", "12", "16", "24"),
    }
    tone_of = {code: tone for tone, codes in groups.items() for code in codes}
    parts = [rect(0, 0, WIDTH, HEIGHT, PAPER)]
    parts += [line((x, 0), (x, HEIGHT), "#ece3d2", 2) for x in range(0, WIDTH, 80)]
    parts += [line((0, y), (WIDTH, y), "#ece3d2", 2) for y in range(50, HEIGHT, 80)]
    shadow, land = [], []
    for code, data in shapes["paths"].items():
        shadow.append(path(data, INK))
        land.append(
            path(data, tone_of.get(code, "#cfc7b8"), f'stroke="{PAPER}" stroke-width="5" stroke-linejoin="round"')
        )
    place = "translate(372 30) scale(0.9)"
    parts.append(f'<g transform="translate(386 46) scale(0.9)" opacity="0.16">{"".join(shadow)}</g>')
    parts.append(f'<g transform="{place}">{"".join(land)}')
    hubs = {"04": ("22", "28", "30", "32", "08"), "18": ("06", "14", "20", "26"), "24": ("10", "12", "16")}
    for hub, others in hubs.items():
        hx, hy = shapes["labels"][hub]
        for other in others:
            ox, oy = shapes["labels"][other]
            bend = ((hx + ox) / 2 + (oy - hy) * 0.14, (hy + oy) / 2 - (ox - hx) * 0.14)
            parts.append(
                path(
                    f"M{hx} {hy} Q{bend[0]} {bend[1]} {ox} {oy}",
                    "none",
                    f'stroke="{WHITE}" stroke-width="4" stroke-dasharray="3 11" stroke-linecap="round"',
                )
            )
            parts.append(circle(ox, oy, 11, WHITE))
        parts += [circle(hx, hy, 22, WHITE), circle(hx, hy, 11, INK)]
    parts.append("</g>")
    return svg(parts)


def workshop() -> str:
    """Draw a workshop: a board full of coloured notes, a flip chart with a plan, a plant and stools."""
    chance = random.Random(6)  # noqa: S311
    parts = [rect(0, 0, WIDTH, 690, "#dfe7e6"), rect(0, 690, WIDTH, 210, "#c79a6b"), rect(0, 682, WIDTH, 14, WHITE)]
    parts += [line((x, 690), (x - 130 + x * 0.16, 900), "#b58a5d", 3) for x in range(-100, 1760, 120)]
    parts += [
        rect(166, 106, 790, 470, INK, 8, 'opacity="0.15"'),
        rect(150, 90, 790, 470, SLATE, 10),
        rect(166, 106, 758, 438, WHITE, 4),
    ]
    tones = [STRAW, ROSE, "#bcd6de", SAGE, CLAY]
    spots = []
    for column, tone in enumerate(tones):
        x = 196 + column * 146
        parts.append(rect(x, 128, 116, 20, INK, 4))
        for row in range((3, 2, 3, 1, 2)[column]):
            dx, dy, turn = chance.uniform(-6, 6), chance.uniform(-5, 5), chance.uniform(-4, 4)
            y = 170 + row * 118
            spots.append((x + 58 + dx, y + 50 + dy))
            lines = "".join(rect(14, 22 + step * 20, 88 - step * 22, 6, INK, 3, 'opacity="0.45"') for step in range(3))
            parts.append(
                f'<g transform="translate({x + dx:.1f} {y + dy:.1f}) rotate({turn:.1f} 58 50)">{rect(0, 0, 116, 100, tone, 3)}{lines}</g>'
            )
    parts.append(
        path(
            "M262 460 C 380 540 470 520 560 470 S 760 480 846 376",
            "none",
            f'stroke="{BRICK}" stroke-width="6" stroke-dasharray="2 14" stroke-linecap="round"',
        )
    )
    parts += [
        line((1150, 150), (1060, 800), INK, 11),
        line((1330, 150), (1420, 800), INK, 11),
        rect(1066, 120, 350, 470, PAPER, 4),
        rect(1056, 104, 370, 26, INK, 6),
    ]
    parts += [rect(1106, 176, 170, 14, BRICK, 4)]
    for step, tone in enumerate((TEAL, OCHRE, BRICK)):
        y = 240 + step * 104
        parts += [
            circle(1138, y + 20, 28, tone),
            rect(1186, y + 2, 180 - step * 30, 12, SLATE, 4),
            rect(1186, y + 28, 130 + step * 14, 8, MIST, 4),
        ]
        if step < 2:
            parts.append(line((1138, y + 58), (1138, y + 88), tone, 5))
    for x, tone in ((250, TEAL), (480, OCHRE), (710, BRICK), (900, MOSS)):
        parts += [
            f'<ellipse cx="{x + 8}" cy="858" rx="84" ry="14" fill="{INK}" opacity="0.22"/>',
            line((x - 44, 742), (x - 56, 852), INK, 9),
            line((x + 44, 742), (x + 56, 852), INK, 9),
            line((x, 742), (x, 862), INK, 9),
            f'<ellipse cx="{x}" cy="736" rx="74" ry="22" fill="{tone}"/>',
        ]
    parts += [polygon([(1470, 700), (1562, 700), (1548, 800), (1484, 800)], BRICK)]
    for angle in (-52, -28, -8, 14, 36, 58):
        parts.append(
            f'<g transform="translate(1516 704) rotate({angle})"><path d="M0 0 Q-26 -100 0 -190 Q26 -100 0 0 Z" fill="{MOSS if angle % 4 else FOREST}"/></g>'
        )
    return svg(parts)


def conversation() -> str:
    """Draw two armchairs at a window with a lamp: a talk of a social worker with a coach."""
    parts = [
        rect(0, 0, WIDTH, HEIGHT, "#efe0cc"),
        rect(0, 700, WIDTH, 200, "#a9714b"),
        rect(0, 690, WIDTH, 14, "#f9f1e3"),
    ]
    parts += [rect(470, 80, 660, 450, WHITE, 6), rect(492, 102, 616, 406, "url(#sky)")]
    parts.append('<clipPath id="pane"><rect x="492" y="102" width="616" height="406"/></clipPath>')
    outside = [
        circle(940, 220, 54, WHITE),
        path("M480 460 Q640 340 800 420 T1120 380 V520 H480 Z", SAGE),
        path("M480 500 Q700 420 1120 480 V520 H480 Z", MOSS),
    ]
    outside += [tree(x, 500, 120 + x % 50, FOREST) for x in (560, 660, 1040)]
    outside += [house(760, 484, 90, 50, CREAM, BRICK)]
    parts.append(f'<g clip-path="url(#pane)">{"".join(outside)}</g>')
    parts += [rect(794, 102, 12, 406, WHITE), rect(492, 296, 616, 10, WHITE), rect(440, 524, 720, 22, WHITE, 4)]
    parts += [
        path("M420 60 H500 Q506 320 452 640 H400 Z", BRICK, 'opacity="0.9"'),
        path("M1180 60 H1100 Q1094 320 1148 640 H1200 Z", BRICK, 'opacity="0.9"'),
        rect(384, 46, 832, 18, INK, 9),
    ]
    parts.append(
        f'<ellipse cx="800" cy="806" rx="620" ry="66" fill="{ROSE}"/><ellipse cx="800" cy="806" rx="560" ry="54" fill="{PAPER}"/>'
    )
    for x, turn, tone, dark in ((430, 1, TEAL, "#235a5e"), (1170, -1, OCHRE, "#bd8a2e")):
        parts.append(
            f'<g transform="translate({x} 0) scale({turn} 1)">'
            f'<rect x="-128" y="470" width="120" height="290" rx="46" fill="{dark}"/><rect x="-110" y="620" width="250" height="116" rx="34" fill="{tone}"/>'
            f'<rect x="-140" y="580" width="92" height="176" rx="40" fill="{tone}"/><rect x="-40" y="590" width="188" height="60" rx="28" fill="{tone}"/>'
            f'<rect x="-96" y="500" width="84" height="96" rx="20" fill="{CREAM}" transform="rotate(-8 -54 548)"/>'
            f'<path d="M-104 736 L-116 800 M116 736 L128 800" stroke="{INK}" stroke-width="12" stroke-linecap="round"/></g>'
        )
    parts += [
        line((800, 690), (800, 800), INK, 12),
        '<ellipse cx="800" cy="688" rx="138" ry="24" fill="#7a5233"/>',
        '<ellipse cx="800" cy="682" rx="138" ry="22" fill="#94653f"/>',
        f'<ellipse cx="800" cy="804" rx="66" ry="12" fill="{INK}"/>',
    ]
    parts += [
        rect(742, 646, 40, 34, WHITE, 6),
        circle(786, 662, 12, "none", f'stroke="{WHITE}" stroke-width="6"'),
        rect(830, 660, 76, 9, BRICK, 2),
        rect(836, 650, 70, 9, SLATE, 2),
        rect(832, 640, 66, 9, STRAW, 2),
    ]
    parts += [
        line((1420, 300), (1420, 800), INK, 10),
        polygon([(1350, 330), (1382, 200), (1458, 200), (1490, 330)], STRAW),
        f'<ellipse cx="1420" cy="804" rx="62" ry="12" fill="{INK}"/>',
        polygon([(1350, 330), (1490, 330), (1600, 700), (1240, 700)], STRAW, 'opacity="0.16"'),
    ]
    parts += [polygon([(130, 690), (226, 690), (212, 806), (144, 806)], WHITE)]
    for angle in (-46, -22, 0, 24, 48):
        parts.append(
            f'<g transform="translate(178 694) rotate({angle})"><path d="M0 0 Q-34 -130 0 -260 Q34 -130 0 0 Z" fill="{FOREST if angle % 4 else MOSS}"/></g>'
        )
    return svg(parts, gradient("sky", "#bcd6de", "#fbeed8"))
