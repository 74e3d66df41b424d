"""Soft rain: through a wet window, misty hills and a tree; a few drops run down the glass."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Sequence

from drawing.pen import WIDE, Pt, dot, mix, path, smooth, svg, vertical, xy

DEEP = "#5a7681"
PALE = "#ffffff"
RIM = "#48636e"
TREE = "#a8bcc3"

Land = Callable[[float], float]
Drop = tuple[float, float, float]


def hill(y: float, height: float, length: float, phase: float) -> Land:
    """The top of a low hill, with nothing sharp in it: it stands far out of focus."""

    def top(x: float) -> float:
        u = 2 * math.pi * x / length
        return y - height * (math.sin(u + phase) + 0.4 * math.sin(2.3 * u + 1.9 * phase))

    return top


def edge(top: Land, left: float, right: float, lift: float, start: str = "M") -> str:
    step = 54.0 if right > left else -54.0
    count = round((right - left) / step)
    return smooth([(left + i * step, top(left + i * step) - lift) for i in range(count + 1)], start)


def blurred(top: Land, left: float, right: float, foot: float, tone: str, paint: str,
            soft: float, steps: int = 4) -> list[str]:  # fmt: skip
    """Land whose upper edge melts into what lies behind: thin bands, then the land itself."""
    out: list[str] = []
    for i in range(steps):
        lift = soft * (1 - i / steps)
        band = edge(top, left, right, lift) + edge(top, right, left, 0, "L") + "Z"
        out.append(path(band, tone, 1 / (steps + 1.5 - i)))
    body = edge(top, left, right, 0) + f"L{xy((right, foot))}L{xy((left, foot))}Z"
    return [*out, path(body, paint)]


def closed(ring: Sequence[Pt], digits: int = 1) -> str:
    """A curve through the points and round to the first (Catmull-Rom, as cubics)."""
    count = len(ring)
    out = ["M" + xy(ring[0], digits)]
    for i in range(count):
        p0, p1, p2, p3 = (ring[(i + k) % count] for k in (-1, 0, 1, 2))
        h1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        h2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        out.append(f"C{xy(h1, digits)} {xy(h2, digits)} {xy(p2, digits)}")
    return "".join(out) + "Z"


def poplar(rng: random.Random, x: float, foot: float, wide: float, high: float,
           soft: float) -> list[str]:  # fmt: skip
    """A tall tree out of focus: the same crown some times, a little smaller each time."""
    profile = ((0.02, 0.1), (0.14, 0.7), (0.36, 1.0), (0.64, 0.8), (0.88, 0.32))
    lean = rng.uniform(-0.03, 0.03) * high
    sides = [[(up, half * rng.uniform(0.85, 1.15)) for up, half in profile] for _ in range(2)]
    steps = 6 if high > 70 else 5
    out: list[str] = []
    for i in range(steps):
        grow = soft * (0.5 - 0.85 * i / (steps - 1))
        ring: list[Pt] = [(x + lean, foot - high - grow)]
        for sign, side in ((1, sides[0][::-1]), (-1, sides[1])):
            ring += [(x + lean * up + sign * max(0.6, half * wide + grow), foot - up * high)
                     for up, half in side]  # fmt: skip
        out.append(path(closed(ring), TREE, 1 / (steps + 2 - i)))
    return out


def drop(rng: random.Random, name: str, x: float, y: float, r: float, pear: float = 0.1,
         rough: float = 0.06) -> tuple[str, list[str]]:  # fmt: skip
    """A drop as a lens: the land stands on its head in it, dark above, the sky's light below."""

    def uneven(value: float) -> float:
        return value * rng.uniform(1 - rough, 1 + rough)

    east, west = uneven(r * 1.04), uneven(r * 1.04)
    south, north = uneven(r * 1.02), uneven(r * (1.02 + pear))
    slant = rng.uniform(-2.4, 2.4) * rough * r
    full = [uneven(0.55) for _ in range(4)]
    peak = full[3] * (1 - 0.55 * pear)
    shoulder = 0.55 + 0.12 * pear

    def rim(share: float, dx: float = 0.0, dy: float = 0.0) -> list[Pt]:
        """Thirteen points: the four sides of the drop from its right, downwards, as cubics."""
        points = (
            (east, slant), (east, slant + south * full[0]), (east * full[1], south), (0, south),
            (-west * full[1], south), (-west, south * full[2] - slant), (-west, -slant),
            (-west, -north * shoulder - slant), (-west * peak, -north), (0, -north),
            (east * peak, -north), (east, slant - north * shoulder), (east, slant),
        )  # fmt: skip
        return [(x + u * share + dx, y + v * share + dy) for u, v in points]

    def curve(points: Sequence[Pt], start: str = "M") -> str:
        return f"{start}{xy(points[0])}C{' '.join(xy(p) for p in points[1:])}"

    def hung(points: list[Pt], depth: float) -> str:
        """The upper half of a rim, closed by an arc `depth` under its top."""
        high = y - north * 0.97 * 4 / 3 + depth * 4 / 3
        back = (points[-1], (points[-1][0] - east * 0.34, high), (points[0][0] + west * 0.34, high),
                points[0])  # fmt: skip
        return curve(points) + curve(back, "L") + "Z"

    foot = [(x - west * 0.8, y + south * 0.3), (x - west * 0.62, y + south * 1.08),
            (x + east * 0.62, y + south * 1.08), (x + east * 0.8, y + south * 0.3),
            (x + east * 0.48, y + south * 0.72), (x - west * 0.48, y + south * 0.72),
            (x - west * 0.8, y + south * 0.3)]  # fmt: skip
    spark = dot(x - west * 0.36, y - north * 0.46, max(0.5, r * 0.12), 0.8)
    paint = vertical(name, y - north, y + south, [(0, "#8ba3ac"), (0.3, "#abbec5"),
                     (0.58, "#d5e0e3"), (0.78, "#f4f8f8"), (1, "#8ca5ae")])  # fmt: skip
    out = [
        path(curve(rim(1, r * 0.05, r * 0.24)) + "Z", DEEP, 0.26),
        path(curve(rim(1)) + "Z", f"url(#{name})"),
        path(hung(rim(0.97)[6:], r * 0.3), RIM, 0.3),
        path(curve(foot) + "Z" + spark, PALE, 0.85),
    ]
    return paint, out


def bead(rng: random.Random, x: float, y: float, r: float) -> tuple[str, str, str]:
    """A small drop: its body, its dark upper rim, the light in its foot."""
    k = rng.uniform(1.0, 1.2)
    body = dot(x, y, r, k)
    d = 2 if r < 1.3 else 1
    left, right = xy((x - r, y), d), xy((x + r, y), d)
    rim = (
        f"M{left}C{xy((x - r, y - r * 1.33 * k), d)} {xy((x + r, y - r * 1.33 * k), d)} {right}"
        f"C{xy((x + r * 0.6, y - r * 0.75), d)} {xy((x - r * 0.6, y - r * 0.75), d)} {left}Z"
    )
    light = (
        f"M{xy((x - r * 0.75, y + r * 0.25), d)}C{xy((x - r * 0.6, y + r * 1.15), d)} "
        f"{xy((x + r * 0.6, y + r * 1.15), d)} {xy((x + r * 0.75, y + r * 0.25), d)}"
        f"C{xy((x + r * 0.4, y + r * 0.55), d)} {xy((x - r * 0.4, y + r * 0.55), d)} "
        f"{xy((x - r * 0.75, y + r * 0.25), d)}Z"
    )
    return body, rim, light


def beads(rng: random.Random, drops: Iterable[Drop], cell: float = 124.0) -> list[str]:
    """Small drops, those near one another in one path: none touches another."""
    cells: dict[tuple[int, int], list[tuple[str, str, str]]] = {}
    for x, y, r in drops:
        key = (int((x + 224) // cell), int((y + 12) // cell))
        cells.setdefault(key, []).append(bead(rng, x, y, r))
    out: list[str] = []
    for _, found in sorted(cells.items()):
        for i, (tone, o) in enumerate(((DEEP, 0.26), (DEEP, 0.26), (PALE, 0.8))):
            out.append(path("".join(one[i] for one in found), tone, o))
    return out


def trail(rng: random.Random, x: float, top: float, foot: float,
          r: float) -> tuple[list[str], list[Pt]]:  # fmt: skip
    """Where a drop has run, the glass is clear: a wandering ribbon that closes upwards."""
    count = max(5, round((foot - top) / 34))
    phase, slow = rng.uniform(0, 6), rng.uniform(60, 85)
    spine: list[Pt] = []
    halves: list[float] = []
    for i in range(count + 1):
        t = i / count
        y = mix(top, foot, t)
        still = min(1.0, (foot - y) / 60)  # straight above the drop
        bend = 2.6 * math.sin(phase + y / slow) + 1.2 * math.sin(2 * phase + y / 23)
        spine.append((x + still * (bend + rng.uniform(-0.4, 0.4)), y))
        neck = max(0.0, 1 - (foot - y) / (4.5 * r))
        halves.append(r * (mix(0.16, 0.34, t) + 0.34 * neck**2) * rng.uniform(0.85, 1.12))

    def ribbon(first: int, near: float, far: float) -> str:
        kept = [
            (p, h * min(1.0, 0.15 + i / 4))
            for i, (p, h) in enumerate(list(zip(spine, halves, strict=True))[first:])
        ]
        one = [(p[0] + h * near, p[1]) for p, h in kept]
        two = [(p[0] + h * far, p[1]) for p, h in reversed(kept)]
        return smooth(one) + smooth(two, "L") + "Z"

    out = [
        path(ribbon(0, -1, 1), DEEP, 0.1),
        path(ribbon(count // 2, -1, 1), DEEP, 0.11),
        path(ribbon(0, 0.45, 1.15), PALE, 0.55),
    ]
    return out, spine


def run(rng: random.Random, name: str, x: float, top: float, foot: float,
        r: float) -> tuple[str, list[str], list[Drop]]:  # fmt: skip
    """A drop that runs, its trail, and the small drops it left in it."""
    drawn, spine = trail(rng, x, top, foot - r * 1.1, r)
    left: list[Drop] = []
    y = top + 10
    while y < foot - r * 7:
        px = min(spine, key=lambda p: abs(p[1] - y))[0]
        left.append((px + rng.uniform(-0.8, 0.8), y, r * rng.uniform(0.13, 0.26)))
        y += rng.uniform(14, 58)
    paint, shapes = drop(rng, name, x, foot, r, 0.5)
    return paint, [*drawn, *shapes], left


def scattered(rng: random.Random, box: tuple[float, float, float, float], count: int,
              sizes: Sequence[float], taken: list[Drop],
              clear: Callable[[float, float], bool]) -> list[Drop]:  # fmt: skip
    """Drops that keep apart from those already there and from where it must stay quiet."""
    placed: list[Drop] = []
    for _ in range(count * 30):
        if len(placed) == count:
            break
        r = rng.choice(sizes)
        x, y = rng.uniform(box[0], box[2]), rng.uniform(box[1], box[3])
        if clear(x, y):
            continue
        if any((x - a) ** 2 + (y - b) ** 2 < (r + c + 5) ** 2 for a, b, c in taken):
            continue
        taken.append((x, y, r))
        placed.append((x, y, r))
    return placed


def quiet(x: float, y: float) -> bool:
    """Where the words stand."""
    return 44 < x < 376 and 118 < y < 372


def cover() -> str:
    rng = random.Random(7)
    left, right = -224.0, 640.0
    defs: list[str] = []
    parts: list[str] = []
    hills = [
        (hill(430, 15, 520, 0.4), "#d5dfe2", "#dfe7e9", 14, ()),
        (hill(476, 14, 430, 2.6), "#c6d3d7", "#d3dee1", 12,
         ((76, 7, 44), (94, 8, 58), (111, 6, 38), (-150, 8, 54))),
        (hill(530, 13, 610, 4.6), "#b3c4ca", "#c2d0d5", 12,
         ((296, 14, 108), (328, 16, 140), (358, 13, 92), (-70, 15, 116), (-38, 13, 84),
          (560, 15, 120), (590, 13, 90))),
    ]  # fmt: skip
    for i, (top, tone, mist, soft, trees) in enumerate(hills):
        defs.append(vertical(f"h{i}", 420 + 46 * i, 520 + 46 * i, [(0, tone), (1, mist)]))
        for x, wide, high in trees:
            parts += poplar(rng, x, top(x) + 8, wide, high, 0.55 * wide + 4)
        foot = (520.0, 575.0, 606.0)[i]
        parts += blurred(top, left, right, foot, tone, f"url(#h{i})", soft)
    taken: list[Drop] = []
    small: list[Drop] = []
    front: list[str] = []
    runs = [
        (392, -14, 404, 10.5), (44, -14, 206, 7.4), (28, 340, 486, 6.2), (226, 420, 548, 7.6),
        (-120, -14, 330, 8.6), (520, 90, 430, 7.4),
    ]  # fmt: skip
    for i, (x, top_y, foot_y, r) in enumerate(runs):
        paint, shapes, beaded = run(rng, f"r{i}", x, top_y, foot_y, r)
        defs.append(paint)
        front += shapes
        small += beaded
        y = float(top_y)
        while y < foot_y + r:
            taken.append((x, y, r))
            y += r
    large = scattered(rng, (16, 16, 404, 574), 3, (8.4, 9.6), taken, quiet)
    large += scattered(rng, (16, 16, 404, 574), 11, (3.2, 3.8, 4.6, 5.6), taken, quiet)
    large += scattered(rng, (-206, 4, -30, 596), 6, (3.4, 4.6, 6.0, 8.8), taken, quiet)
    large += scattered(rng, (446, 4, 626, 596), 6, (3.4, 4.6, 6.0, 8.8), taken, quiet)
    for i, (x, y, r) in enumerate(large):
        paint, shapes = drop(rng, f"d{i}", x, y, r, rng.uniform(0.0, 0.2), 0.05 + r * 0.005)
        defs.append(paint)
        front += shapes
    small += scattered(rng, (-8, -8, 428, 600), 48, (0.8, 1.0, 1.2, 1.6, 2.2), taken, quiet)
    small += scattered(rng, (-208, -8, -16, 600), 14, (0.8, 1.0, 1.2, 1.6, 2.2), taken, quiet)
    small += scattered(rng, (436, -8, 628, 600), 14, (0.8, 1.0, 1.2, 1.6, 2.2), taken, quiet)
    return svg(WIDE, [f"<defs>{''.join(defs)}</defs>", *parts, *beads(rng, small), *front])


def letter() -> str:
    """The hills at the foot of the open card, very pale, and some drops above them."""
    rng = random.Random(5)
    defs: list[str] = []
    parts: list[str] = []
    for i, (top, tone, mist) in enumerate((
        (hill(74, 8, 520, 1.0), "#eaeff0", "#f0f3f4"),
        (hill(104, 8, 430, 3.4), "#e0e7e9", "#e8eeef"),
    )):  # fmt: skip
        defs.append(vertical(f"h{i}", 70 + 30 * i, 130, [(0, tone), (1, mist)]))
        parts += blurred(top, 0, 896, 140, tone, f"url(#h{i})", 9, 4)
    taken: list[Drop] = []
    placed = scattered(rng, (14, 44, 874, 118), 16, (2.4, 3.2, 4.2, 5.2), taken, lambda x, y: False)
    small = scattered(rng, (8, 10, 880, 126), 34, (0.8, 1.1, 1.5), taken, lambda x, y: False)
    for i, (x, y, r) in enumerate(placed):
        paint, shapes = drop(rng, f"d{i}", x, y, r, rng.uniform(0.05, 0.2))
        defs.append(paint)
        parts += shapes
    return svg((0, 0, 888, 140), [f"<defs>{''.join(defs)}</defs>", *parts, *beads(rng, small)])


def back() -> str:
    rng = random.Random(2)
    paint, shapes, left = run(rng, "a", 30, 4, 44, 6)
    one, more = drop(rng, "b", 16, 33, 2.8)
    two, other = drop(rng, "c", 43, 22, 2.2)
    return svg((0, 0, 60, 60), [f"<defs>{paint}{one}{two}</defs>", *beads(rng, left), *shapes,
                                *more, *other])  # fmt: skip


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
