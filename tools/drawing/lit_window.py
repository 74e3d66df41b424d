"""Lit window: an old hospital at night, all dark but one window; stars above its roofs."""

from __future__ import annotations

import random
from collections.abc import Iterable

from drawing.pen import WIDE, Pt, at, blend, dot, path, svg, taper, vertical, xy

TOWN = "#273950"
WING = "#1e2c40"
WALL = "#25354b"
ROOF = "#192536"
PANE = "#16202f"
GLASS = "#2f4560"
TRIM = "#35495f"
MOON = "#6f88a3"
GROUND = "#111a26"
LIGHT = "#f6cf86"
WARM = "#fdebc0"
STAR = "#f3ead6"


def shape(*points: Pt) -> str:
    return "M" + "L".join(xy(p) for p in points) + "Z"


def box(x: float, y: float, w: float, h: float) -> str:
    return shape((x, y), (x + w, y), (x + w, y + h), (x, y + h))


def arched(x: float, y: float, w: float, h: float, rise: float) -> str:
    """A window's outline: upright sides under a flat arch."""
    top, foot = y + rise, y + h
    return (
        f"M{xy((x, foot))}L{xy((x, top))}C{xy((x + w * 0.2, y - rise * 0.3))} "
        f"{xy((x + w * 0.8, y - rise * 0.3))} {xy((x + w, top))}L{xy((x + w, foot))}Z"
    )


def bars(x: float, y: float, w: float, h: float, thick: float) -> str:
    """A sash: one upright, and the rail where its halves meet."""
    return box(x + (w - thick) / 2, y + 1, thick, h - 1) + box(x, y + h * 0.44, w, thick * 1.3)


def windows(rng: random.Random, places: Iterable[tuple[float, float]], w: float,
            h: float) -> list[str]:  # fmt: skip
    """Dark windows of one wall: stone round them, night in them, a blind here and there."""
    stone, pane, glass, frame, sill = "", "", "", "", ""
    for x, y in places:
        stone += arched(x - 2.4, y - 2.6, w + 4.8, h + 2.6, 3.4)
        pane += arched(x, y, w, h, 3)
        blind = rng.choice((0.0, 0.0, 0.28, 0.44, 0.44, 0.72))
        if blind:
            glass += arched(x + 1, y + 1, w - 2, h * blind - 1, 3)
        frame += bars(x, y, w, h, 1.2)
        sill += box(x - 4, y + h, w + 8, 2.6)
    return [path(stone, TRIM, 0.5), path(pane, PANE), path(glass, GLASS, 0.7),
            path(frame, TRIM), path(sill, TRIM)]  # fmt: skip


def lit(x: float, y: float, w: float, h: float) -> tuple[str, list[str]]:
    """The one: its curtains drawn aside, a lamp on the table, its light on the stone round it."""
    defs = vertical("lit", y, y + h, [(0, "#f9d993"), (0.55, WARM), (1, LIGHT)])
    left = (
        f"M{xy((x, y + 2))}L{xy((x + w * 0.3, y + 1))}C{xy((x + w * 0.32, y + h * 0.4))} "
        f"{xy((x + w * 0.2, y + h * 0.66))} {xy((x + w * 0.1, y + h * 0.72))}"
        f"L{xy((x + w * 0.17, y + h))}L{xy((x, y + h))}Z"
    )
    right = (
        f"M{xy((x + w, y + 2))}L{xy((x + w * 0.72, y + 1))}C{xy((x + w * 0.7, y + h * 0.4))} "
        f"{xy((x + w * 0.82, y + h * 0.64))} {xy((x + w * 0.91, y + h * 0.7))}"
        f"L{xy((x + w * 0.84, y + h))}L{xy((x + w, y + h))}Z"
    )
    panes = "".join(box(x + w * s - 0.45, y + 0.5, 0.9, h - 0.5) for s in (0.34, 0.66))
    panes += box(x, y + h * 0.46, w, 1.5)
    u, v = x + w * 0.62, y + h * 0.78
    lamp = (
        shape((u - 2, v - 5), (u + 2, v - 5), (u + 4, v), (u - 4, v))
        + box(u - 0.5, v, 1, 5)
        + box(u - 2.4, v + 4.6, 4.8, h * 0.22 - 4.6)
    )
    return defs, [
        path(arched(x - 3, y - 3.4, w + 6, h + 3.4, 3.8), "#8d7049"),
        path(arched(x - 1, y - 1.2, w + 2, h + 1.2, 3.4), "#c99a58"),
        path(arched(x, y, w, h, 3), "url(#lit)"),
        path(left + right, "#dfa557", 0.85),
        path(lamp, "#b98045", 0.9),
        path(panes, "#8a6a3c"),
        path(box(x - 5, y + h, w + 10, 2.8), "#e6bd78"),
        path(box(x - 4, y + h + 2.8, w + 8, 1.2), "#7d6444"),
    ]


def chimney(x: float, foot: float, w: float, h: float, pots: int) -> list[str]:
    """A stack with its pots; the moon is on its left edge."""
    top = foot - h
    stack = box(x, top, w, h) + box(x - 1.6, top - 2, w + 3.2, 3.4)
    step = w / pots
    for i in range(pots):
        stack += box(x + step * (i + 0.5) - 1.5, top - 7.4, 3, 6)
    return [path(stack, ROOF), path(box(x, top, 1.1, h) + box(x - 1.6, top - 2, w + 3.2, 0.8),
                                    MOON, 0.55)]  # fmt: skip


def cupola(x: float, foot: float) -> list[str]:
    """A small louvred turret on the ridge, such as let the air out of old wards."""

    def side(sign: int) -> list[Pt]:
        """One slope of its cap, from the eaves up to the spike."""
        return [(x + sign * u, foot - v) for u, v in ((15, 22), (7, 27), (3, 36), (0.8, 44))]

    left, right = side(-1), side(1)
    rise = f"M{xy(left[0])}C{' '.join(xy(p) for p in left[1:])}"
    roof = (
        f"{rise}L{xy((x - 0.5, foot - 52))}L{xy((x + 0.5, foot - 52))}L{xy(right[3])}"
        f"C{' '.join(xy(p) for p in right[2::-1])}Z"
    )
    edge = (
        f"{rise}L{xy((x + 0.2, foot - 44))}C{xy((x - 2, foot - 35))} {xy((x - 6, foot - 26))} "
        f"{xy((x - 12.4, foot - 22))}Z"
    )
    slats = "".join(box(x - 7, foot - 19 + 4 * i, 14, 1.2) for i in range(4))
    return [path(box(x - 10, foot - 22, 20, 26), ROOF),
            path(box(x - 10, foot - 22, 1.2, 22), MOON, 0.5),
            path(slats, TRIM, 0.7), path(roof, ROOF), path(edge, MOON, 0.6)]  # fmt: skip


def pavilion(x: float, half: float, eave: float, peak: float) -> tuple[str, list[str]]:
    """The gabled front: coping in moonlight, a louvre, stone at its corners, and the glow."""
    glow = (x, 476.0)
    stops = "".join(
        f'<stop offset="{o}" stop-color="{blend(WALL, "#a07c4c", v)}"/>'
        for o, v in ((0, 0.72), (0.24, 0.52), (0.45, 0.29), (0.7, 0.1), (0.86, 0.03), (1, 0))
    )
    defs = (
        f'<radialGradient id="glow" gradientUnits="userSpaceOnUse" cx="{glow[0]:g}" '
        f'cy="{glow[1]:g}" r="{half - 1:g}">{stops}</radialGradient>'
    )
    left, right = x - half, x + half
    wall = shape((left, 610), (left, eave), (x, peak), (right, eave), (right, 610))
    cope = shape((left - 5, eave + 4), (left - 5, eave - 1), (x, peak - 7.6),
                 (right + 5, eave - 1), (right + 5, eave + 4), (right, eave + 4),
                 (x, peak), (left, eave + 4))  # fmt: skip
    moonlit = shape((left - 5, eave + 4), (left - 5, eave - 1), (x, peak - 7.6),
                    (x + 1.4, peak - 6.2), (left - 3.2, eave - 0.2),
                    (left - 3.2, eave + 4))  # fmt: skip
    quoins = ""
    for i in range(15):
        wide = 8.0 if i % 2 else 5.0
        for start in (left, right - wide):
            quoins += box(start, eave + 8 + i * 15, wide, 8.6)
    out = [
        path(wall, WALL),
        path(dot(glow[0], glow[1], half - 1), "url(#glow)"),
        path(cope, TRIM),
        path(moonlit, MOON),
        path(quoins, TRIM, 0.55),
        path(arched(x - 9, eave - 40, 18, 26, 7), TRIM, 0.6),
        path(arched(x - 6.6, eave - 37, 13.2, 22, 5.6), PANE),
        path("".join(box(x - 6.6, eave - 32 + 4 * i, 13.2, 1.1) for i in range(5)), TRIM),
    ]
    return defs, out


def stars(rng: random.Random, count: int, left: float, right: float) -> list[str]:
    """Stars, those alike and near in one path: fewer towards the roofs, none behind the words."""
    found: dict[tuple[float, bool], str] = {}
    for _ in range(count):
        x, y = rng.uniform(left, right), rng.uniform(-8, 318) * rng.random() ** 0.45
        bright = round((0.3 + 0.6 * rng.random()) * (1 - y / 420) * 3) / 3
        if bright == 0 or y > 284 or (-120 < x < 540 and 66 < y < 274):
            continue
        key = (bright, y < 120)
        found[key] = found.get(key, "") + dot(x, y, rng.choice((0.4, 0.5, 0.6, 0.8, 1.1)))
    return [path(d, STAR, bright) for (bright, _), d in sorted(found.items())]


def tree(rng: random.Random, foot: Pt, length: float, width: float, angle: float,
         depth: int) -> str:  # fmt: skip
    """A bare tree: each branch bends, thins, and parts in two or three."""
    bend = rng.uniform(-0.22, 0.22)
    tip = at(foot, angle + bend, length)
    if not depth:
        return shape(at(foot, angle, 0, -width / 2), tip, at(foot, angle, 0, width / 2))
    end = width * 0.66
    curve = [foot, at(foot, angle, length * 0.36), at(foot, angle + bend * 0.5, length * 0.7), tip]
    out = taper(curve, width, end, 2 if depth > 2 else 1)
    forks = [rng.uniform(0.26, 0.5), -rng.uniform(0.26, 0.5)]
    if depth > 1 and rng.random() < 0.55:
        forks.append(rng.uniform(-0.12, 0.12))
    for fork in forks:
        turn = angle + bend + fork
        turn += (-1.5708 - turn) * 0.08  # up, in the end
        out += tree(rng, tip, length * rng.uniform(0.66, 0.86), end * 0.8, turn, depth - 1)
    return out


def cover() -> str:
    rng = random.Random(11)
    parts: list[str] = []
    for left, right, count in ((-8, 428, 120), (-208, -14, 44), (434, 628, 44)):
        parts += stars(rng, count, left, right)
    town = [(-224, 610), (-224, 408), (-196, 394), (-168, 408), (-168, 396), (-120, 396),
            (-120, 388), (-108, 388), (-108, 396), (372, 402), (420, 380), (468, 402),
            (468, 392), (520, 392), (546, 372), (572, 392), (644, 396), (644, 610)]  # fmt: skip
    parts.append(path(shape(*town), TOWN))
    # the wings
    for x, w, pots in ((-56, 16, 3), (16, 17, 3), (170, 15, 2)):
        parts += chimney(x, 350, w, 34, pots)
    parts += cupola(96, 336)
    parts.append(path(shape((-90, 374), (-74, 334), (280, 334), (280, 374)), ROOF))
    parts.append(path(shape((-74, 334), (280, 334), (280, 335.2), (-74.6, 335.2)), MOON, 0.6))
    parts.append(path(box(-84, 372, 300, 238), WING))
    parts.append(path(box(-90, 370.4, 304, 3), TRIM))
    parts += chimney(392, 368, 15, 32, 2)
    parts.append(path(shape((330, 388), (330, 352), (470, 352), (486, 388)), ROOF))
    parts.append(path(shape((330, 352), (470, 352), (470.5, 353.2), (330, 353.2)), MOON, 0.6))
    parts.append(path(box(330, 386, 150, 224), WING))
    parts.append(path(box(330, 384.6, 156, 3), TRIM))
    for columns in ((-66, -26), (14, 54, 94, 134, 174)):
        parts += windows(rng, [(x, y) for x in columns for y in (388, 454, 522)], 19, 40)
    parts += windows(rng, [(x, y) for x in (366, 406, 446) for y in (402, 464, 526)], 18, 36)
    # the front
    x, half, eave = 277.0, 71.0, 372.0
    defs, front = pavilion(x, half, eave, 300)
    parts += front
    parts.append(path(box(x - half, 441, half * 2, 2.6), TRIM, 0.6))
    course = (
        f'<linearGradient id="course" gradientUnits="userSpaceOnUse" x1="{x - half:g}" y1="0" '
        f'x2="{x + half:g}" y2="0"><stop offset="0" stop-color="#2e4056"/>'
        f'<stop offset="0.5" stop-color="#84694a"/><stop offset="1" stop-color="#2e4056"/>'
        "</linearGradient>"
    )
    parts.append(path(box(x - half, 509, half * 2, 3), "url(#course)"))
    dark = [(x - 53, 386), (x - 10, 386), (x + 33, 386), (x - 53, 454), (x + 33, 454),
            (x - 53, 524), (x + 33, 524)]  # fmt: skip
    parts += windows(rng, dark, 20, 42)
    more, window = lit(x - 12, 453, 24, 44)
    parts += window
    parts.append(path(arched(x - 17, 528, 34, 62, 12), TRIM, 0.7))
    parts.append(path(arched(x - 13, 532, 26, 60, 10), PANE))
    parts.append(path(box(x - 0.6, 548, 1.2, 44) + box(x - 13, 546, 26, 1.6), TRIM, 0.8))
    parts.append(path(box(x - 22, 584, 44, 3) + box(x - 26, 587, 52, 12), TRIM))
    # before it all, the garden
    parts.append(path(tree(rng, (28, 604), 62, 9.5, -1.5, 5), GROUND))
    parts.append(path(tree(rng, (560, 604), 58, 8.5, -1.62, 5), GROUND))
    hedge = (
        "M-224,588C-180,582 -150,586 -120,583C-60,579 -20,588 30,584C80,580 130,585 190,583"
        "L246,589L308,589C340,582 390,585 430,581C480,577 560,586 644,580L644,610L-224,610Z"
    )
    parts.append(path(hedge, GROUND))
    return svg(WIDE, [f"<defs>{defs}{more}{course}</defs>", *parts])


def letter() -> str:
    """The same roofs along the foot of an open card, in pale tones, with the one window."""
    far, near, roof, pane, light = "#dfe4e8", "#d5dbe1", "#c9d1d9", "#f3f4f4", "#e9b866"
    roofs = shape((-4, 56), (-4, 40), (112, 40), (118, 56))
    roofs += shape((196, 62), (208, 46), (590, 46), (590, 62))
    roofs += shape((560, 66), (560, 52), (780, 52), (790, 66))
    for x, foot in ((40, 40), (252, 46), (420, 46), (498, 46), (724, 52)):
        roofs += box(x, foot - 14, 8, 16) + box(x - 1, foot - 15, 10, 2)
        roofs += box(x + 1, foot - 18, 2, 4) + box(x + 5, foot - 18, 2, 4)
    roofs += box(330, 36, 10, 12) + shape((327, 36), (334.4, 24), (335, 18), (335.6, 24), (343, 36))
    walls = box(-4, 56, 118, 60) + box(200, 62, 380, 54) + box(580, 66, 206, 50)
    front = shape((556, 116), (556, 60), (594, 24), (632, 60), (632, 116))
    cope = shape((553, 62), (553, 59), (594, 20), (635, 59), (635, 62), (632, 62), (594, 25),
                 (556, 62))  # fmt: skip
    columns = (*range(4, 100, 21), *range(208, 550, 24), 565, 613)
    places = [(x, y) for y in (67, 87) for x in columns]
    places += [(x, y) for y in (71, 89) for x in range(642, 776, 24)]
    panes = "".join(arched(x, y, 9, 14, 1.6) for x, y in places)
    rng = random.Random(3)
    trees = tree(rng, (156, 108), 19, 3.2, -1.5, 4) + tree(rng, (838, 108), 21, 3.4, -1.64, 4)
    ground = "M-4,107C60,103 130,106 200,105C330,103 470,107 580,105C700,103 800,107 892,104"
    return svg((0, 0, 888, 122), [
        path(trees, roof), path(walls, far), path(roofs, near), path(front, near), path(cope, roof),
        path(panes + arched(588, 88, 12, 24, 4), pane),
        path(arched(587.6, 63.6, 12.8, 18, 2), "#f0dcb4"),
        path(arched(589, 65, 10, 15.6, 1.6) + box(586, 80.6, 16, 1.4), light),
        path(f"{ground}L892,124L-4,124Z", roof),
    ])  # fmt: skip


def back() -> str:
    defs, window = lit(10, 9, 20, 34)
    return svg((0, 0, 40, 52), [f"<defs>{defs}</defs>", *window])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
