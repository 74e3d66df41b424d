"""Lit window: an old hospital at night, all dark but one window; stars above its roofs."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from functools import partial

import numpy as np

from drawing.pen import WIDE, Pt, at, dot, path, svg, taper, vertical, xy
from drawing.washes import COVER_DOTS, Ink, Sheet, inside, mask, noise, over, paper, step, wash

TOWN = "#2f4660"
WING = "#2c415b"
WALL = "#36506f"
ROOF = "#24364d"
PANE = "#152030"
GLASS = "#4a6585"
TRIM = "#506a87"
MOON = "#8ea6bf"
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


def uneven(rng: random.Random, points: Iterable[Pt], by: float = 0.5) -> list[Pt]:
    """Corners as a hand sets them."""
    return [(x + rng.uniform(-by, by), y + rng.uniform(-by, by)) for x, y in points]


def block(rng: random.Random, x: float, y: float, w: float, h: float, by: float = 0.4) -> str:
    return shape(*uneven(rng, ((x, y), (x + w, y), (x + w, y + h), (x, y + h)), by))


def sash(rng: random.Random, x: float, y: float, w: float, h: float, raised: float) -> str:
    """Uprights, and the rails where the halves of a window meet; a raised one leaves two."""
    lean = rng.uniform(-0.5, 0.5)
    middle = x + w / 2 + rng.uniform(-0.6, 0.6)
    out = shape((middle - 0.6, y + 1), (middle + 0.5, y + 1),
                (middle + 0.6 + lean, y + h), (middle - 0.5 + lean, y + h))  # fmt: skip
    if rng.random() < 0.3:  # three lights to a row
        out = "".join(block(rng, x + w * s - 0.5, y + 1, 1, h - 1, 0.2) for s in (0.33, 0.67))
    rail = y + h * rng.uniform(0.42, 0.48)
    out += block(rng, x, rail, w, 1.5, 0.25)
    if raised:
        out += block(rng, x, rail + h * raised, w, 1.2, 0.25)
    return out


def hangings(rng: random.Random, kind: str, x: float, y: float, w: float, h: float) -> str:
    """What hangs in a dark window: no two rooms are kept alike."""

    def curtain(side: int, wide: float) -> str:
        edge = x if side < 0 else x + w
        inner = edge - side * w * wide
        tied = edge - side * w * wide * rng.uniform(0.3, 0.6)
        return (
            f"M{xy((edge, y + 1.6))}L{xy((inner, y + 1))}C{xy((inner, y + h * 0.4))} "
            f"{xy((tied, y + h * 0.55))} {xy((tied, y + h * 0.68))}"
            f"L{xy((inner + side * rng.uniform(0, 2), y + h))}L{xy((edge, y + h))}Z"
        )

    if kind == "blind":
        drop, slip = h * rng.uniform(0.14, 0.8), rng.choice((0, 0, 0, 2.4, -1.8))
        return shape((x + 1, y + 2.2), (x + w / 2, y + 0.6), (x + w - 1, y + 2.2),
                     (x + w - 1, y + drop + slip), (x + 1, y + drop))  # fmt: skip
    if kind == "slats":
        count = rng.randint(4, 9)
        return "".join(
            block(rng, x + 1.2, y + 2.6 + i * 3.1, w - 2.4, 1.3, 0.2)
            for i in range(count) if 2.6 + i * 3.1 < h - 3
        )  # fmt: skip
    if kind == "pair":
        return curtain(-1, rng.uniform(0.22, 0.42)) + curtain(1, rng.uniform(0.2, 0.46))
    if kind == "one":
        return curtain(rng.choice((-1, 1)), rng.uniform(0.4, 0.7))
    if kind == "half":
        top = y + h * rng.uniform(0.46, 0.6)
        return shape((x + 1, top), (x + w * 0.4, top + 1.2), (x + w - 1, top + 0.2),
                     (x + w - 1, y + h - 0.6), (x + 1, y + h - 0.6))  # fmt: skip
    if kind == "plant":
        u, v = x + w * rng.uniform(0.3, 0.7), y + h
        leaves = "".join(
            shape((u, v - 5), *uneven(rng, ((u + dx - 1.6, v - 10 - dy), (u + dx, v - 12.6 - dy),
                                            (u + dx + 1, v - 9.4 - dy)), 1.1))
            for dx, dy in rng.sample(LEAVES, 4)
        )  # fmt: skip
        return leaves + shape((u - 2.4, v - 5.4), (u + 2.4, v - 5.4), (u + 1.7, v), (u - 1.7, v))
    return ""


LEAVES = ((-4, 1), (-1.6, 4), (1.4, 3), (4.2, 0), (0.2, 7), (-5, -2))
KINDS = ("none", "blind", "none", "pair", "blind", "one", "half", "none", "slats", "blind", "plant")


def windows(rng: random.Random, places: Iterable[tuple[float, float]], w: float,
            h: float) -> list[str]:  # fmt: skip
    """Dark windows of one wall: stone round them, night in them, in each another room."""
    stone, pane, glass, frame, sill = "", "", "", "", ""
    kinds: list[str] = []
    for x, y in places:
        x, y = x + rng.uniform(-1.1, 1.1), y + rng.uniform(-0.9, 0.9)
        wide, high = w + rng.uniform(-0.9, 0.9), h + rng.uniform(-1.6, 1)
        rise = rng.uniform(2.2, 3.8)
        out = rng.uniform(1.9, 2.8)
        stone += arched(x - out, y - 2.6, wide + 2 * out, high + 2.6, rise + 0.4)
        pane += arched(x, y, wide, high, rise)
        known = [*kinds[-2:], *(kind for kind in kinds[-12:] if kind == "plant")]
        kinds.append(rng.choice([kind for kind in KINDS if kind not in known]))
        glass += hangings(rng, kinds[-1], x, y, wide, high)
        raised = rng.uniform(0.14, 0.3) if kinds[-1] == "none" and rng.random() < 0.4 else 0.0
        frame += sash(rng, x, y, wide, high, raised)
        sill += block(rng, x - 4, y + high, wide + 8, rng.uniform(2.2, 3), 0.4)
    return [path(stone, TRIM, 0.5), path(pane, PANE), path(glass, GLASS, 0.75),
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


def gable(rng: random.Random, x: float, half: float, eave: float, peak: float) -> list[str]:
    """The gabled front: coping in moonlight, a louvre, stone at its corners."""
    left, right = x - half, x + half
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
            wide += rng.uniform(-1, 1)
            quoins += block(rng, start, eave + 8 + i * 15, wide, 8.6, 0.6)
    return [
        path(cope, TRIM),
        path(moonlit, MOON),
        path(quoins, TRIM, 0.55),
        path(arched(x - 9, eave - 40, 18, 26, 7), TRIM, 0.6),
        path(arched(x - 6.6, eave - 37, 13.2, 22, 5.6), PANE),
        path(
            "".join(block(rng, x - 6.6, eave - 32 + 4 * i, 13.2, 1.1, 0.2) for i in range(5)), TRIM
        ),
    ]  # fmt: skip


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


FRONT = (277.0, 71.0, 372.0, 300.0)
"""The middle of the gabled front, half its width, its eaves and its peak."""
LEFT_WING = ((-84, 610), (-84, 372), (216, 372), (216, 610))
RIGHT_WING = ((330, 610), (330, 386), (480, 386), (480, 610))
LEFT_ROOF = ((-90, 374), (-74, 334), (280, 334), (280, 374))
RIGHT_ROOF = ((330, 388), (330, 352), (470, 352), (486, 388))
LIT = (265.0, 453.0, 24.0, 44.0)


def front_wall() -> list[Pt]:
    x, half, eave, peak = FRONT
    return [(x - half, 610), (x - half, eave), (x, peak), (x + half, eave), (x + half, 610)]


def walls() -> str:
    """All that lies beneath the washes: stars, the town, walls and roofs."""
    rng = random.Random(11)
    parts: list[str] = []
    for left, right, count in ((-8, 428, 104), (-208, -14, 40), (434, 628, 40)):
        parts += stars(rng, count, left, right)
    town = [(-224, 610), (-224, 408), (-196, 394), (-168, 409), (-168, 396), (-120, 397),
            (-120, 388), (-108, 389), (-108, 396), (372, 402), (420, 380), (468, 403),
            (468, 392), (520, 393), (546, 372), (572, 393), (644, 396), (644, 610)]  # fmt: skip
    parts.append(path(shape(*town), TOWN))
    for x, w, high, pots in ((-56, 16, 34, 3), (18, 17, 38, 3), (168, 14, 31, 2)):
        parts += chimney(x, 350, w, high, pots)
    parts += cupola(96, 336)
    parts.append(path(shape(*uneven(rng, LEFT_ROOF, 0.8)), ROOF))
    parts.append(path(shape((-74, 334), (280, 334.4), (280, 335.4), (-74.6, 335.4)), MOON, 0.6))
    parts.append(path(shape(*LEFT_WING), WING))
    parts += chimney(392, 368, 15, 32, 2)
    parts.append(path(shape(*uneven(rng, RIGHT_ROOF, 0.8)), ROOF))
    parts.append(path(shape((330, 352), (470, 352.3), (470.5, 353.4), (330, 353.2)), MOON, 0.6))
    parts.append(path(shape(*RIGHT_WING), WING))
    parts.append(path(shape(*front_wall()), WALL))
    return svg(WIDE, parts)


def cover() -> str:
    """What lies above the washes: windows, stone, and the garden before it all."""
    rng = random.Random(29)
    x, half, eave, peak = FRONT
    parts = [path(block(rng, -90, 370.4, 294, 3) + block(rng, 351, 384.6, 135, 3), TRIM)]
    for columns in ((-66, -26), (14, 54, 94, 134, 174)):
        parts += windows(rng, [(x, y) for x in columns for y in (388, 454, 522)], 19, 40)
    parts += windows(rng, [(x, y) for x in (366, 406, 446) for y in (402, 464, 526)], 18, 36)
    parts += gable(rng, x, half, eave, peak)
    courses = block(rng, x - half, 441, half * 2, 2.4) + block(rng, x - half, 509, half * 2, 2.8)
    parts.append(path(courses, TRIM, 0.6))
    dark = [(x - 53, 386), (x - 10, 386), (x + 33, 386), (x - 53, 454), (x + 33, 454),
            (x - 53, 524), (x + 33, 524)]  # fmt: skip
    parts += windows(rng, dark, 20, 42)
    parts.append(path(arched(x - 17, 528, 34, 62, 12), TRIM, 0.7))
    parts.append(path(arched(x - 13, 532, 26, 60, 10), PANE))
    door = block(rng, x - 0.6, 548, 1.2, 44, 0.2) + block(rng, x - 13, 546, 26, 1.6, 0.2)
    parts.append(path(door, TRIM, 0.8))
    parts.append(path(block(rng, x - 22, 584, 44, 3) + block(rng, x - 26, 587, 52, 12), TRIM))
    parts.append(path(tree(rng, (28, 604), 62, 9.5, -1.5, 5), GROUND))
    parts.append(path(tree(rng, (560, 604), 58, 8.5, -1.62, 5), GROUND))
    hedge = (
        "M-224,588C-180,582 -150,586 -120,583C-60,579 -20,588 30,584C80,580 130,585 190,583"
        "L246,589L308,589C340,582 390,585 430,581C480,577 560,586 644,580L644,610L-224,610Z"
    )
    parts.append(path(hedge, GROUND))
    return svg(WIDE, parts)


def one_window() -> str:
    defs, window = lit(*LIT)
    return svg(WIDE, [f"<defs>{defs}</defs>", *window])


def shade(sheet: Sheet) -> Ink:
    """A wash over all walls and roofs: it pools beneath the eaves and at the foot, and dries with
    an edge round each part; the front was left paler."""
    tooth = paper(sheet, 71)
    parts = [(LEFT_WING, 0.34), (RIGHT_WING, 0.34), (LEFT_ROOF, 0.3), (RIGHT_ROOF, 0.3)]
    out = sheet.full(0)
    front = inside(sheet, [front_wall()], reach=20)
    for number, (outline, body) in enumerate(parts):
        depth = np.minimum(inside(sheet, [outline], reach=20), -front)
        out = np.maximum(out, wash(sheet, depth, 72 + number, body=body + 0.1, rim=0.24, width=1.6,
                                   ragged=0.8, pool=0.7, grain=0.11, tooth=tooth))  # fmt: skip
    own = wash(sheet, front, 79, body=0.34, rim=0.2, width=1.4, ragged=0.6, pool=0.6, grain=0.1,
               tooth=tooth)  # fmt: skip
    eaves = np.exp(-((np.maximum(sheet.y - 374, 0) / 20) ** 2)) * step(sheet.y, 368, 376)
    foot = step(sheet.y + 8 * noise(sheet, 30, 80), 520, 610)
    deep = 0.7 + 0.5 * eaves + 0.6 * foot
    return np.clip(over(out * deep, own * (0.6 + 0.8 * foot)), 0, 1).astype(np.float32)


def sky(sheet: Sheet) -> Ink:
    """Thin night cloud, wet in wet, and the glow of a town behind the roofs."""
    cloud = noise(sheet, (150, 46), 81) + 0.5 * noise(sheet, (60, 24), 82)
    drawn = step(cloud, 0.1, 1.9) * (0.3 + 0.7 * step(sheet.y, 150, 300))
    return (0.9 * drawn * (1 - step(sheet.y, 318, 366))).astype(np.float32)


def glow(sheet: Sheet) -> Ink:
    """What the window gives to the stone round it: most beneath, on the sill's side of the wall."""
    x, y, w, h = LIT
    dx, dy = sheet.x - x - w / 2, sheet.y - y - h / 2
    near = np.exp(-((np.hypot(dx * 1.1, dy * 0.9) / 27) ** 2))
    wide = np.exp(-((np.hypot(dx, dy - 5) / 46) ** 2))
    wall = step(71 - np.abs(sheet.x - FRONT[0]), 0, 22)
    return np.clip((0.5 * near + 0.34 * wide) * wall, 0, 1).astype(np.float32)


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
    rng = random.Random(3)
    panes = ""
    for x, y in places:  # a blind here, a curtain there; one room in nine is shuttered
        high = 14 * rng.choice((1, 1, 1, 0.94, 0.72, 0.56))
        if rng.random() > 0.11:
            u, v = x + rng.uniform(-0.8, 0.8), y + rng.uniform(-0.7, 0.7)
            panes += arched(u, v + 14 - high, 9 + rng.uniform(-0.7, 0.7), high, 1.6 * high / 14)
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


Box = tuple[float, float, float, float]


def file(draw: Callable[[Sheet], Ink], box: Box, dots: float, levels: int) -> bytes:
    return mask(draw(Sheet(box, dots)), levels=levels, dither=0.6 if levels > 200 else 0, seed=6)


def drawings() -> dict[str, str | Callable[[], bytes]]:
    return {
        "walls.svg": walls(),
        "cover.svg": cover(),
        "window.svg": one_window(),
        "sky.png": partial(file, sky, (-212, -12, 844, 384), 1.4, 128),
        "shade.png": partial(file, shade, (-62, 296, 544, 308), COVER_DOTS, 24),
        "wide-shade.png": partial(file, shade, (-100, 296, 600, 308), 2.96, 24),
        "glow.png": partial(file, glow, (200, 388, 154, 180), 2.5, 256),
        "letter.svg": letter(),
        "back.svg": back(),
    }
