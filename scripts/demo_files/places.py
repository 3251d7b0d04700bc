"""Illustrations of the places of the five portals."""
# ruff: noqa: E501 - a shape with its coordinates is one line

import math
import random

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
    ridge,
    spruce,
    svg,
    tree,
)


def lakes() -> str:
    """Draw the lakes of Warmia and Masuria: water in bands, a wooded shore, a sail."""
    chance = random.Random(7)  # noqa: S311
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)"), circle(1190, 250, 92, STRAW)]
    parts += [ridge(400, 46, 3, "#b9c9c4"), ridge(440, 40, 11, SAGE)]
    for _ in range(64):
        x = chance.uniform(-10, 1610)
        if 720 < x < 900:
            continue
        parts.append(spruce(x, 492 + chance.uniform(-10, 6), chance.uniform(54, 120), chance.choice([FOREST, MOSS])))
    parts.append(rect(0, 486, WIDTH, 420, "url(#water)"))
    parts.append(path("M0 486 H1600 V498 Q1200 512 860 499 T0 503 Z", MOSS))
    for index in range(26):
        y = 530 + index * index * 0.55
        x, width = chance.uniform(-60, 1500), chance.uniform(80, 320)
        parts.append(rect(x, y, width, 3 + index * 0.16, WHITE, 3, f'opacity="{0.16 + chance.random() * 0.16:.2f}"'))
    for index in range(9):
        parts.append(rect(1190 - 70 + index * 6, 512 + index * 22, 140 - index * 12, 7, STRAW, 4, 'opacity="0.75"'))
    parts += [
        polygon([(560, 330), (560, 612), (432, 612)], WHITE),
        polygon([(572, 368), (572, 612), (664, 612)], ROSE),
        line((566, 318), (566, 640), INK, 5),
        path("M424 634 H690 Q668 682 620 684 H500 Q452 680 424 634 Z", BRICK),
        rect(440, 690, 240, 6, INK, 3, 'opacity="0.25"'),
    ]
    parts.append(path("M0 900 V742 Q150 700 300 760 T560 900 Z", FOREST))
    parts += [spruce(60, 800, 300, INK), spruce(170, 822, 230, FOREST), spruce(260, 850, 180, INK)]
    for x in range(980, 1600, 17):
        tall = 70 + (x * 37 % 60)
        parts.append(line((x, 900), (x + (x % 3 - 1) * 10, 900 - tall), MOSS if x % 2 else FOREST, 5))
    return svg(parts, gradient("sky", "#f3d9bb", PAPER) + gradient("water", "#6f9ea8", "#1f5560"))


def hills() -> str:
    """Draw the Carpathian foothills: ranges fading with distance, a village and strips of fields."""
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)"), circle(430, 230, 80, WHITE, 'opacity="0.9"')]
    parts += [ridge(330, 90, 21, "#c9d3d8", 4), ridge(410, 84, 5, "#a3b7bd", 4), ridge(500, 70, 9, "#6f929a", 4)]
    parts += [ridge(590, 56, 14, SAGE, 3)]
    chance = random.Random(4)  # noqa: S311
    for _ in range(46):
        x = chance.uniform(0, 1600)
        parts.append(spruce(x, 640 + chance.uniform(-14, 14), chance.uniform(50, 96), FOREST))
    parts.append(ridge(672, 30, 8, MOSS, 3))
    strips = [STRAW, SAGE, OCHRE, MOSS, CREAM, SAGE, STRAW, MOSS]
    for index, colour in enumerate(strips):
        left, right = 700 + index * 118, 700 + (index + 1) * 118
        parts.append(
            polygon(
                [
                    (left * 0.62 + 430, 690),
                    (right * 0.62 + 430, 690),
                    (right * 1.35 - 560, 900),
                    (left * 1.35 - 560, 900),
                ],
                colour,
            )
        )
    parts.append(path("M0 900 V720 Q300 660 620 730 Q760 770 640 900 Z", MOSS))
    parts.append(path("M250 900 Q420 800 330 750 Q280 722 372 700", "none", f'stroke="{CREAM}" stroke-width="26"'))
    parts += [
        house(150, 758, 92, 52, WHITE, BRICK),
        house(420, 744, 78, 44, CREAM, CLAY),
        house(526, 772, 96, 54, WHITE, BRICK),
    ]
    parts += [
        rect(300, 610, 46, 110, WHITE),
        polygon([(292, 612), (323, 520), (354, 612)], SLATE),
        rect(346, 660, 74, 60, CREAM),
        polygon([(338, 662), (383, 626), (428, 662)], BRICK),
        line((323, 522), (323, 496), INK, 4),
        line((314, 506), (332, 506), INK, 4),
    ]
    parts += [tree(92, 800, 120, FOREST), tree(640, 800, 96, FOREST), tree(262, 770, 74, FOREST)]
    return svg(parts, gradient("sky", "#dfe6e6", "#f7e6cf"))


def _crane(x: float, foot: float, scale: float, colour: str) -> list[str]:
    """Return a harbour crane with its portal, cabin, jib and a hanging load."""
    unit = scale
    return [
        line((x - 40 * unit, foot), (x - 22 * unit, foot - 130 * unit), colour, 12 * unit),
        line((x + 40 * unit, foot), (x + 22 * unit, foot - 130 * unit), colour, 12 * unit),
        line((x - 34 * unit, foot - 60 * unit), (x + 34 * unit, foot - 60 * unit), colour, 7 * unit),
        rect(x - 34 * unit, foot - 152 * unit, 68 * unit, 24 * unit, colour),
        rect(x - 26 * unit, foot - 206 * unit, 58 * unit, 56 * unit, colour, 4),
        rect(x + 4 * unit, foot - 196 * unit, 20 * unit, 22 * unit, STRAW, 2),
        line((x + 14 * unit, foot - 200 * unit), (x + 200 * unit, foot - 400 * unit), colour, 11 * unit),
        line((x - 6 * unit, foot - 200 * unit), (x - 10 * unit, foot - 318 * unit), colour, 9 * unit),
        line((x - 10 * unit, foot - 318 * unit), (x + 200 * unit, foot - 400 * unit), colour, 4 * unit),
        line((x - 10 * unit, foot - 318 * unit), (x - 70 * unit, foot - 216 * unit), colour, 4 * unit),
        rect(x - 92 * unit, foot - 220 * unit, 44 * unit, 34 * unit, colour),
        line((x + 200 * unit, foot - 400 * unit), (x + 200 * unit, foot - 210 * unit), colour, 3 * unit),
        rect(x + 168 * unit, foot - 210 * unit, 64 * unit, 34 * unit, OCHRE),
    ]


def harbour() -> str:
    """Draw the harbour of Gdańsk: cranes, gabled granaries, a ferry and its reflection."""
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)"), circle(820, 300, 110, ROSE)]
    parts += [rect(0, 470, WIDTH, 140, MIST, 0, 'opacity="0.6"')]
    parts += _crane(1130, 620, 0.92, SLATE) + _crane(1330, 620, 1.2, INK) + _crane(930, 620, 0.7, "#7d95a8")
    colours = [BRICK, STRAW, TEAL, CLAY, CREAM, SLATE, BRICK]
    x = 20.0
    for index, colour in enumerate(colours):
        width, tall = 96 + index * 31 % 28, 190 + index * 53 % 90
        top = 620 - tall
        parts.append(rect(x, top, width, tall, colour))
        shape = index % 3
        if shape == 0:
            parts.append(polygon([(x, top), (x + width / 2, top - 82), (x + width, top)], colour))
        elif shape == 1:
            step = width / 6
            for rise in range(3):
                parts.append(rect(x + step * rise, top - 26 * (rise + 1), width - 2 * step * rise, 28, colour))
        else:
            parts.append(
                path(f"M{x} {top} q{width * 0.1} -50 {width / 2} -74 q{width * 0.4} 24 {width / 2} 74 Z", colour)
            )
        glass = WHITE if colour not in (CREAM, STRAW) else INK
        for row in range(3):
            for column in range(3):
                parts.append(rect(x + width * (0.16 + column * 0.26), top + 26 + row * 52, width * 0.15, 30, glass, 2))
        x += width + 3
    parts += [rect(0, 612, WIDTH, 14, INK), rect(0, 626, WIDTH, 280, "url(#water)")]
    chance = random.Random(3)  # noqa: S311
    for _ in range(70):
        y = 640 + chance.random() ** 1.4 * 240
        tone = chance.choice([WHITE, STRAW, BRICK, MIST])
        parts.append(
            rect(
                chance.uniform(-40, 1580),
                y,
                chance.uniform(30, 190),
                4,
                tone,
                3,
                f'opacity="{chance.uniform(0.12, 0.4):.2f}"',
            )
        )
    parts += [
        path("M980 742 H1440 L1392 822 H1040 Z", INK),
        rect(1080, 690, 270, 54, WHITE, 6),
        rect(1130, 648, 150, 44, WHITE, 6),
        rect(1220, 596, 40, 54, BRICK),
        rect(1000, 772, 410, 8, OCHRE),
    ]
    parts += [rect(1100 + index * 40, 706, 22, 20, SLATE, 3) for index in range(6)]
    for x, y in ((250, 160), (330, 206), (720, 130), (1020, 120)):
        parts.append(
            path(
                f"M{x} {y} q16 -16 28 0 q14 -16 30 0", "none", f'stroke="{INK}" stroke-width="4" stroke-linecap="round"'
            )
        )
    return svg(parts, gradient("sky", "#c9dbe2", "#f8ead6") + gradient("water", "#4d7f92", "#183c52"))


def roofs() -> str:
    """Draw the roofs of Kraków with two uneven towers and a green mound on the horizon."""
    chance = random.Random(12)  # noqa: S311
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)"), circle(1240, 210, 70, WHITE), ridge(520, 36, 31, "#cdbfae", 3)]
    parts += [
        path("M1020 500 q90 -128 176 0 Z", MOSS),
        line((1108, 436), (1108, 396), INK, 4),
        polygon([(1108, 398), (1140, 408), (1108, 418)], BRICK),
    ]
    parts += [
        rect(500, 240, 92, 460, BRICK),
        polygon([(500, 240), (546, 60), (592, 240)], INK),
        polygon([(496, 240), (512, 176), (528, 240)], SLATE),
        polygon([(564, 240), (580, 176), (596, 240)], SLATE),
        circle(546, 112, 10, STRAW),
        rect(690, 336, 92, 364, "#a54a34"),
        path("M684 336 q52 -92 104 0 Z", TEAL),
        rect(728, 250, 16, 44, TEAL),
        polygon([(720, 252), (736, 214), (752, 252)], INK),
        rect(592, 430, 98, 270, CLAY),
        polygon([(580, 432), (641, 340), (702, 432)], INK),
        circle(641, 486, 26, CREAM),
    ]
    for top in (300, 390, 480):
        parts += [rect(530, top, 12, 54, INK, 6), rect(552, top, 12, 54, INK, 6)]
    for top in (390, 470):
        parts += [rect(718, top, 12, 48, INK, 6), rect(742, top, 12, 48, INK, 6)]
    for row, (level, tones) in enumerate(
        ((610, (CLAY, BRICK, "#c56f4d")), (700, (BRICK, "#9e4632", CLAY)), (800, ("#8d3d2b", BRICK, "#a54a34")))
    ):
        x = -60.0 - row * 40
        while x < WIDTH:
            width = chance.uniform(120, 220)
            rise = chance.uniform(56, 104)
            tone = chance.choice(tones)
            wall = chance.choice([CREAM, PAPER, STRAW, ROSE])
            top = level - chance.uniform(0, 30)
            parts.append(rect(x, top, width, HEIGHT - top, wall))
            parts.append(
                polygon(
                    [
                        (x - 10, top + 4),
                        (x + width * 0.18, top - rise),
                        (x + width * 0.82, top - rise),
                        (x + width + 10, top + 4),
                    ],
                    tone,
                )
            )
            if chance.random() < 0.7:
                parts.append(rect(x + width * 0.6, top - rise - 26, 18, 40, tone))
            if chance.random() < 0.6:
                parts.append(
                    polygon(
                        [
                            (x + width * 0.36, top - 14),
                            (x + width * 0.36, top - 40),
                            (x + width * 0.45, top - 58),
                            (x + width * 0.54, top - 40),
                            (x + width * 0.54, top - 14),
                        ],
                        wall,
                    )
                )
                parts.append(rect(x + width * 0.41, top - 40, width * 0.08, 20, INK))
            columns = int(width // 46)
            for column in range(columns):
                parts.append(rect(x + 16 + column * (width - 20) / columns, top + 26, 17, 30, SLATE, 2))
            x += width + 2
    return svg(parts, gradient("sky", "#f2c9a5", "#fbf0df"))


def windmill() -> str:
    """Draw the fields of Krobia with a post mill, a row of poplars and ploughed strips."""
    parts = [rect(0, 0, WIDTH, HEIGHT, "url(#sky)")]
    for x, y, size in ((240, 190, 1.0), (980, 130, 1.3), (1330, 270, 0.8)):
        parts += [
            circle(x + dx * size, y + dy * size, r * size, WHITE, 'opacity="0.85"')
            for dx, dy, r in ((0, 0, 44), (52, 8, 36), (-50, 10, 32), (20, -24, 34))
        ]
        parts.append(rect(x - 84 * size, y + 8 * size, 172 * size, 38 * size, WHITE, 19 * size, 'opacity="0.85"'))
    parts += [ridge(560, 16, 2, SAGE, 3)]
    parts += [
        f'<ellipse cx="{x}" cy="{520 - x % 40}" rx="15" ry="{58 + x % 30}" fill="{FOREST if x % 3 else MOSS}"/>'
        for x in range(40, 700, 43)
    ]
    parts += [
        house(1180, 580, 96, 50, WHITE, BRICK),
        house(1300, 574, 120, 60, CREAM, CLAY),
        house(1460, 580, 80, 48, WHITE, BRICK),
        tree(1270, 584, 80, MOSS),
        tree(1434, 584, 96, FOREST),
    ]
    parts.append(rect(0, 572, WIDTH, 330, OCHRE))
    vanish = (900.0, 560.0)
    tones = [
        OCHRE,
        STRAW,
        "#c98f35",
        STRAW,
        MOSS,
        SAGE,
        MOSS,
        OCHRE,
        STRAW,
        "#8a6a45",
        "#74583a",
        "#8a6a45",
        STRAW,
        OCHRE,
    ]
    edge = [-1500 + index * 360 for index in range(len(tones) + 1)]
    for index, tone in enumerate(tones):
        near = [(edge[index], 900), (edge[index + 1], 900)]
        far = [
            (vanish[0] + (edge[index + 1] - vanish[0]) * 0.16, 572),
            (vanish[0] + (edge[index] - vanish[0]) * 0.16, 572),
        ]
        parts.append(polygon(near + far, tone))
    parts += [
        polygon([(440, 690), (512, 570), (536, 570), (480, 690)], INK),
        polygon([(640, 690), (568, 570), (544, 570), (600, 690)], INK),
        polygon([(424, 590), (656, 590), (636, 350), (444, 350)], "#7a5233"),
        polygon([(420, 356), (540, 256), (660, 356)], INK),
        rect(516, 480, 48, 110, INK, 4),
        rect(470, 410, 34, 40, STRAW, 3),
        rect(580, 410, 34, 40, STRAW, 3),
    ]
    parts += [line((424 + step, 590), (444 + step * 0.83, 356), "#694528", 3) for step in range(0, 233, 29)]
    centre = (540.0, 350.0)
    for quarter in range(4):
        angle = math.radians(28 + quarter * 90)
        along, across = (math.cos(angle), math.sin(angle)), (-math.sin(angle), math.cos(angle))

        def at(distance: float, side: float, along: tuple = along, across: tuple = across) -> tuple[float, float]:
            return centre[0] + along[0] * distance + across[0] * side, centre[1] + along[1] * distance + across[
                1
            ] * side

        parts.append(polygon([at(70, 4), at(290, 4), at(290, 62), at(70, 50)], WHITE, 'opacity="0.92"'))
        parts += [line(at(step, 0), at(step, 58), INK, 3) for step in range(80, 291, 35)]
        parts += [line(at(76, 30), at(290, 34), INK, 2.5), line(at(0, 0), at(300, 0), INK, 10)]
    parts += [circle(*centre, 18, BRICK), rect(380, 688, 320, 10, INK, 5, 'opacity="0.3"')]
    return svg(parts, gradient("sky", "#bcd6de", "#faecd2"))
