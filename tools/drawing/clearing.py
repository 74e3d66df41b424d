"""Clearing: four sheets of cut paper behind one another, and a bright opening in the middle.

Each sheet is a ring with sprigs cut from its rim; the light comes from the upper left, and each
throws its shadow (a mask) on what lies behind. A sheet is a drawing of its own, so that shadows can
lie between. A ring is drawn as eight bands, with the sprigs near each in one path, so that a
painter need not fill the whole card for every sheet.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise

from drawing.curve import traced
from drawing.pen import Pt, at, bezier, leaf, mix, path, svg, xy
from drawing.shape import under
from drawing.stroke import Nib, stroke

Rim = Callable[[float], Pt]
"""From an angle (0 is right, a quarter turn is down) to a point of a sheet's rim."""

BIRD = "#4b7b74"
POINT = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


@dataclass(frozen=True, slots=True)
class Leaf:
    """The leaves of a sheet: their length, their width as a share of it, how far apart they stand
    on a stem, how far they lean from it, and whether in pairs or with a vein cut out."""

    length: float
    width: float
    apart: float
    lean: float
    pairs: bool = False
    slit: bool = False


Sprigs = Sequence[tuple[float, float, float]]
"""Sprigs as (place, direction, length): the place runs from 0 at the upper left corner clockwise
round the card, 1 a side; the direction is in degrees, 90 is down."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its tone, how wide its ring is, its leaves, its sprigs, and how many blades of
    grass stand along its foot."""

    tone: str
    margin: float
    leaf: Leaf
    sprigs: Sprigs
    blades: int = 0


SHEETS = (
    Sheet("#396964", 8, Leaf(46, 0.25, 17, 0.8, slit=True), (
        (0.15, 62, 88), (0.46, 44, 60), (0.83, 122, 82), (1.1, 160, 50), (1.91, 229, 80),
        (2.36, 262, 70), (2.84, 304, 86), (3.07, 320, 66), (3.86, 30, 88),
    )),
    Sheet("#6a958c", 21, Leaf(34, 0.16, 12, 0.55), (
        (0.22, 72, 90), (0.7, 108, 78), (0.94, 128, 88), (2.06, 246, 84), (2.4, 264, 56),
        (2.66, 284, 70), (2.96, 304, 88), (3.84, 44, 84),
    )),
    Sheet("#a2bfb3", 35, Leaf(19, 0.42, 13, 0.9), (
        (0.1, 64, 90), (0.36, 80, 64), (0.58, 100, 58), (0.88, 128, 86), (1.97, 232, 78),
        (2.34, 256, 66), (2.66, 284, 62), (3.02, 312, 88), (3.82, 38, 84),
    ), 15),
    Sheet("#d6e3d9", 49, Leaf(23, 0.2, 14, 0.7, pairs=True), (
        (0.14, 60, 86), (0.44, 80, 52), (0.86, 122, 88), (1.12, 158, 60), (2.88, 298, 80),
        (3.14, 322, 72), (3.9, 42, 84),
    ), 13),
)  # fmt: skip


def rim(width: float, height: float, margin: float, phase: float) -> Rim:
    """A soft rectangle within the card, cut by hand."""
    rx, ry = width / 2 - margin, height / 2 - margin * 1.3

    def at_angle(a: float) -> Pt:
        cos, sin = math.cos(a), math.sin(a)
        far = (abs(cos) ** 3.1 + abs(sin) ** 3.1) ** (-1 / 3.1)
        far *= 1 + 0.008 * math.sin(5 * a + phase) + 0.004 * math.sin(9 * a + 2.1 * phase)
        return (width / 2 + rx * far * cos, height / 2 + ry * far * sin)

    return at_angle


def vein(p: Pt, angle: float, length: float, bend: float) -> str:
    """A vein cut out of a leaf: it runs the other way round, so that it stays open."""

    def q(along: float, across: float) -> str:
        return xy(at(p, angle, along * length, across + bend * length * along**1.7))

    return f"M{q(0.14, 0)}Q{q(0.45, 0.9)} {q(0.78, 0)}Q{q(0.45, -0.9)} {q(0.14, 0)}Z"


def sprig(rng: random.Random, root: Pt, angle: float, length: float, kind: Leaf) -> tuple[str, str]:
    """A bent stem with leaves that grow smaller towards its tip, and the veins cut from them."""
    turn = rng.uniform(0.1, 0.26) * rng.choice((-1, 1))
    stem = [root, at(root, angle - turn, length * 0.33), at(root, angle, length * 0.68),
            at(root, angle + turn, length)]  # fmt: skip
    weight = kind.length * 0.05 + 1
    out = [stem_of(stem, weight)]
    veins: list[str] = []
    count = max(3, round(length / kind.apart))
    side = rng.choice((-1, 1))
    for i in range(count + 1):
        t = mix(0.2, 1, i / count)
        p, along = bezier(stem, t)
        size = kind.length * mix(1.0, 0.6, t**1.6) * rng.uniform(0.86, 1.1)
        sides = (0,) if i == count else (-1, 1) if kind.pairs else (side,)
        side = -side
        for one in sides:
            lean = along + one * kind.lean * mix(1.1, 0.75, t) * rng.uniform(0.86, 1.14)
            bend = one * -0.14 * rng.uniform(0.3, 1.3)
            wide = size * kind.width * rng.uniform(0.9, 1.12)
            out.append(leaf(p, lean, size, wide, bend, rng.uniform(0.86, 1.16)))
            if kind.slit:
                veins.append(vein(p, lean, size, bend))
    return "".join(out), "".join(veins)


def stem_of(curve: Sequence[Pt], weight: float) -> str:
    """A stem cut from the rim: it comes out of it broad, and ends thin in its last leaf."""
    line = traced(lambda t: bezier(curve, t)[0], 24)
    nib = Nib(weight, weight * 2.4, 0.8, swell=16, fade=line.length * 0.9, press=0, wobble=0)
    return stroke(line, nib, 0.08)


def blade(rng: random.Random, root: Pt, height: float) -> str:
    """A blade of grass, bowed at its tip."""
    lean = rng.uniform(-0.22, 0.22)
    bow = lean + rng.choice((-1, 1)) * rng.uniform(0.1, 0.34)
    up, half = -math.pi / 2, rng.uniform(1.6, 2.5)
    low = at(root, up + lean * 0.2, height * 0.4)
    high, tip = at(root, up + lean, height * 0.75), at(root, up + bow, height)
    left, right = (root[0] - half, root[1]), (root[0] + half, root[1])
    return (
        f"M{xy(left)}C{xy((low[0] - half, low[1]))} {xy((high[0] - half * 0.5, high[1]))} {xy(tip)}"
        f"C{xy((high[0] + half * 0.5, high[1]))} {xy((low[0] + half, low[1]))} {xy(right)}Z"
    )


def grass(rng: random.Random, line: Rim, corner: float, count: int) -> str:
    """Blades along the foot, from one corner's side to the other."""
    out = ""
    for i in range(count):
        a = mix(corner + 0.2, math.pi - corner - 0.2, (i + rng.random()) / count)
        out += blade(rng, at(line(a), math.pi / 2, 6), rng.uniform(34, 74))
    return out


def bird(root: Pt, size: float) -> tuple[str, str]:
    """A small bird, looking left, with an eye and the edge of its wing cut out."""

    def q(x: float, y: float) -> str:
        return xy((root[0] + x * size, root[1] + y * size))

    return (
        f"M{q(-21.5, -20.6)}L{q(-16.6, -23)}C{q(-15, -27.6)} {q(-8.8, -28.4)} {q(-5.4, -24.8)}"
        f"C{q(-1, -20.6)} {q(6, -19.4)} {q(12, -14.4)}L{q(29.5, -4.8)}L{q(27, -1.6)}"
        f"L{q(12.2, -8.2)}C{q(9.5, -5.4)} {q(6, -3.6)} {q(2.2, -3)}L{q(2.6, 1)}L{q(1.1, 1)}"
        f"L{q(0.6, -2.8)}C{q(-0.8, -2.7)} {q(-2, -2.8)} {q(-3.2, -3)}L{q(-3.2, 1)}L{q(-4.7, 1)}"
        f"L{q(-4.9, -3.4)}C{q(-12, -5.6)} {q(-16.6, -12)} {q(-16.8, -19)}Z",
        f"M{q(-7, -15)}C{q(-3, -8)} {q(5, -7)} {q(13, -11.2)}"
        f"C{q(5, -8.8)} {q(-2, -9.6)} {q(-7, -15)}Z"
        f"M{q(-12.6, -24.6)}C{q(-14.2, -24.6)} {q(-14.2, -22.4)} {q(-12.6, -22.4)}"
        f"C{q(-11, -22.4)} {q(-11, -24.6)} {q(-12.6, -24.6)}Z",
    )


def perch(rng: random.Random, root: Pt, kind: Leaf, length: float) -> tuple[str, str]:
    """A twig from the right with a few leaves, and the bird on it."""
    turns = ((206, 0.3), (193, 0.62), (186, 1))
    stem = [root, *(at(root, math.radians(turn), share * length) for turn, share in turns)]
    out = [stem_of(stem, 3)]
    for t, lean, share in (
        (0.16, 0.7, 0.85),
        (0.3, -0.6, 0.8),
        (0.8, -0.55, 0.62),
        (0.86, 0.6, 0.66),
        (1, 0.1, 0.6),
    ):
        p, along = bezier(stem, t)
        size = kind.length * share
        bend = -0.005 * lean * size
        out.append(leaf(p, along + lean, size, size * kind.width, bend, rng.uniform(0.9, 1.1)))
    spot, _ = bezier(stem, 0.58)
    outline, holes = bird(spot, 0.92)
    return "".join(out) + outline, holes


def arc(line: Rim, start: float, end: float) -> str:
    """The rim between two angles, from where the pen is; neighbours meet without a corner."""
    steps, tiny = 5, 1e-4
    step = (end - start) / steps
    out: list[str] = []
    for i in range(steps):
        a, b = start + i * step, start + (i + 1) * step
        arms = []
        for angle, sign in ((a, 1), (b, -1)):
            (x, y), (x0, y0), (x1, y1) = line(angle), line(angle - tiny), line(angle + tiny)
            reach = sign * step / (6 * tiny)
            arms.append((x + (x1 - x0) * reach, y + (y1 - y0) * reach))
        out.append(f"C{xy(arms[0])} {xy(arms[1])} {xy(line(b))}")
    return "".join(out)


def band(inner: Rim, outer: Sequence[Pt], start: float, end: float) -> str:
    """A piece of a ring, clockwise: straight along `outer`, and back along the rim."""
    ahead = "L".join(xy(p) for p in (*outer, inner(end)))
    return f"M{ahead}{arc(inner, end, start)}Z"


@dataclass(frozen=True, slots=True)
class Card:
    width: float
    height: float

    def corner(self, k: int) -> Pt:
        """A corner of the card with its bleed, clockwise from the upper left."""
        k %= 4
        x = self.width + 13 if k in (1, 2) else -13.0
        return (x, self.height + 13 if k > 1 else -13.0)

    def spot(self, place: float) -> Pt:
        k, t = divmod(place, 1)
        p, q = self.corner(int(k)), self.corner(int(k) + 1)
        return (mix(p[0], q[0], t), mix(p[1], q[1], t))

    def angle(self, place: float) -> float:
        """Towards a place on the edge, growing with it."""
        x, y = self.spot(place)
        a = math.atan2(y - self.height / 2, x - self.width / 2)
        return a + (2 * math.pi if a < -2.3 and place > 2 else 0.0)

    def rim(self, sheet: int) -> Rim:
        return rim(self.width, self.height, SHEETS[sheet].margin, 1.7 * sheet)


ENDS = (-0.22, 0.22, 0.78, 1.22, 1.78, 2.22, 2.78, 3.22, 3.78)
"""Where the eight bands of a ring end: a corner, a side, and so on from the upper left."""


def area(d: str) -> float:
    """Of the box around a path."""
    xs = [float(found[1]) for found in POINT.finditer(d)]
    ys = [float(found[2]) for found in POINT.finditer(d)]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


def joined(pieces: Sequence[str]) -> list[str]:
    """The pieces; those so near each other that one path costs no more to paint are joined."""
    out: list[str] = []
    for piece in pieces:
        own = area(piece) + 1500
        gains = [(area(one) + own - area(one + piece), k) for k, one in enumerate(out)]
        gain, best = max(gains, default=(0.0, 0))
        if gain > 0:
            out[best] += piece
        else:
            out.append(piece)
    return out


def ring(card: Card, depth: int) -> list[str]:
    """A sheet's ring as eight bands that overlap a little."""
    line = card.rim(depth)
    out: list[str] = []
    for k, (start, end) in enumerate(pairwise(ENDS)):
        a, b = card.angle(start % 4) - 0.03, card.angle(end) + 0.03
        if a > b:
            a -= 2 * math.pi
        if depth:
            margin = SHEETS[depth - 1].margin - 10
            beyond = rim(card.width, card.height, margin, 0)
            outer = [beyond(mix(a, b, i / 4)) for i in range(5)]
        else:
            outer = [card.spot((start - 0.02) % 4), card.spot((end + 0.02) % 4)]
            if k % 2 == 0:
                outer.insert(1, card.corner(k // 2))
        out.append(band(line, outer, a, b))
    return out


@dataclass(frozen=True, slots=True)
class Cut:
    """What is cut of a sheet: its paths, and the outlines of what stands out of its ring."""

    parts: tuple[str, ...]
    outlines: tuple[str, ...]


TWIGS = {"cover": (1.66, 128.0), "level": (1.5, 102.0), "square": (1.76, 126.0)}
"""Where the bird's twig grows in each drawing, and how long it is."""
CARDS = {"cover": Card(420, 592), "level": Card(592, 420), "square": Card(592, 592)}


@cache
def cut(shape: str, depth: int) -> Cut:
    card, sheet, rng = CARDS[shape], SHEETS[depth], random.Random(5 + depth)
    line = card.rim(depth)
    grown: list[str] = []
    whole: list[str] = []
    for place, degrees, length in sheet.sprigs:
        root = at(line(card.angle(place)), math.radians(degrees), -9)
        way = math.radians(degrees + rng.uniform(-8, 8))
        leaves, slits = sprig(rng, root, way, length * rng.uniform(0.88, 1.08), sheet.leaf)
        grown.append(leaves)
        whole.append(leaves + slits)
    if sheet.blades:  # too thin for a shadow
        whole.append(grass(rng, line, math.atan2(card.height, card.width), sheet.blades))
    parts = [path(d, sheet.tone) for d in joined([*ring(card, depth), *whole])]
    if depth == 1:  # the twig comes from under the front sheet
        place, length = TWIGS[shape]
        root = at(card.rim(0)(card.angle(place)), 0, 6)
        outline, holes = perch(rng, root, sheet.leaf, length)
        parts.append(path(outline + holes, BIRD))
        grown.append(outline)
    return Cut(tuple(parts), tuple(grown))


def view(shape: str) -> tuple[float, float, float, float]:
    card = CARDS[shape]
    return (-12, -12, card.width + 24, card.height + 24)


def shadow(shape: str, depth: int) -> bytes:
    """The mask of what a sheet throws on those behind."""
    from drawing.clearing_shadows import thrown

    card = CARDS[shape]
    line = card.rim(depth)
    opening = [line(i * math.pi / 180) for i in range(360)]
    return thrown(view(shape), opening, cut(shape, depth).outlines, depth / (len(SHEETS) - 1))


def letter() -> str:
    """Two pale sheets along the foot of an open card; a flat one shows the right half."""
    rng = random.Random(3)
    wide, high = 888.0, 120.0
    parts: list[str] = []
    far = (0.03, 0.1, 0.17, 0.38, 0.44, 0.55, 0.61, 0.83, 0.91, 0.98)
    near = (0.05, 0.13, 0.4, 0.47, 0.53, 0.59, 0.87, 0.95)
    for tone, ground, kind, tall, places in (
        ("#e6eee7", 24.0, SHEETS[2].leaf, 78, far),
        ("#d5e2d8", 14.0, SHEETS[1].leaf, 72, near),
    ):
        top = high - ground
        grown: list[str] = []
        for place in places:
            way = -math.pi / 2 + rng.uniform(-0.4, 0.4)
            root = (wide * place, top + 8)
            grown.append(sprig(rng, root, way, tall * rng.uniform(0.7, 1.05), kind)[0])
        blades = ""
        for _ in range(26):
            blades += blade(rng, (rng.uniform(0, wide), top + 6), rng.uniform(18, 46))
        grown.append(blades)
        hill = traced(
            lambda t, top=top, ground=ground: (t * wide, top + 4 * math.sin(t * 15.6 + ground)), 90
        )
        parts += [path(d, tone) for d in grown]
        parts.append(path(under(hill, high, 0.08), tone))
    return svg((0, 0, wide, high), parts)


def back() -> str:
    """The bird on its twig."""
    outline, holes = perch(random.Random(2), (124, 44), SHEETS[1].leaf, 112)
    return svg((0, 0, 128, 64), [path(outline + holes, BIRD)])


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    out: dict[str, str | Callable[[], bytes]] = {"letter.svg": letter(), "back.svg": back()}
    for shape in CARDS:
        for depth in range(len(SHEETS)):
            name = f"{shape}-{depth + 1}"
            out[f"{name}.svg"] = svg(view(shape), cut(shape, depth).parts)
            out[f"{name}.png"] = partial(shadow, shape, depth)
    return out
