"""Quilt: small squares sewn together, one for each ordinary day; one of them is bright.

The squares share their corners and lie on a whole cloth, so that nothing shows between them. Each
is a plain or a printed fabric with slubs in its weave; it is quilted by hand: no two stitches are
of one length, slant or place.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence

from drawing.pen import Pt, dot, line, mix, path, svg, xy

CLOTH = ("#5f7f6d", "#7f9c86", "#a9bda3", "#c9d3bd", "#8a9fa8", "#b7c4c6", "#d9c7a3", "#c9a889",
         "#b98a79", "#e4d9c2", "#6f8a93", "#93ab9a")  # fmt: skip
BRIGHT = "#e0a94f"
THREAD = "#fbf7ec"
SEAM = "#2e433c"
LAP = 0.8
"""How far a patch reaches under those that are sewn on after it, in units."""

Patch = Callable[[float, float], Pt]
"""A point of a patch by its shares along and down, 0 to 1."""


class Fabrics:
    """The patches of a quilt: `size` units a side, cut and sewn with a seeded unevenness."""

    def __init__(self, seed: int, across: int, down: int, size: float) -> None:
        self.rng = random.Random(seed)
        self.across, self.down, self.size = across, down, size
        slack = size * 0.035

        def corner(i: int, j: int) -> Pt:
            dx, dy = self.rng.uniform(-slack, slack), self.rng.uniform(-slack, slack)
            flat = j in (0, down)
            return (i * size + dx, j * size + (0.0 if flat else dy))

        self.corners = [[corner(i, j) for i in range(across + 1)] for j in range(down + 1)]
        self.weave = {THREAD: "", SEAM: ""}
        self.tones = [["" for _ in range(across)] for _ in range(down)]

    def patch(self, i: int, j: int) -> Patch:
        a, b = self.corners[j][i], self.corners[j][i + 1]
        d, c = self.corners[j + 1][i], self.corners[j + 1][i + 1]

        def at(u: float, v: float) -> Pt:
            top = (mix(a[0], b[0], u), mix(a[1], b[1], u))
            foot = (mix(d[0], c[0], u), mix(d[1], c[1], u))
            return (mix(top[0], foot[0], v), mix(top[1], foot[1], v))

        return at

    def tone(self, i: int, j: int) -> str:
        """A cloth other than those above and to the left."""
        near = {self.tones[j - 1][i] if j else "", self.tones[j][i - 1] if i else ""}
        tone = self.rng.choice([one for one in CLOTH if one not in near])
        self.tones[j][i] = tone
        return tone

    def pieced(self, i: int, j: int, bright: bool) -> list[str]:
        """A patch: its cloth, and what is sewn or printed on it; its weave is kept for later."""
        at, rng = self.patch(i, j), self.rng
        lap = LAP / self.size
        tone = BRIGHT if bright else self.tone(i, j)
        other = rng.choice([one for one in CLOTH if one != tone])
        out = [path(quad(at, 0, 0, 1 + lap, 1 + lap), tone)]
        kinds = (
            "plain",
            "plain",
            "half",
            "half",
            "hourglass",
            "stripes",
            "gingham",
            "dots",
            "dots",
        )
        kind = "plain" if bright else rng.choice(kinds)
        if kind == "half":
            ends = [(0, 0), (1 + lap, 0), (1 + lap, 1 + lap), (0, 1 + lap)]
            turn = rng.randrange(4)
            out.append(path(closed([at(*ends[(turn + n) % 4]) for n in range(3)]), other))
        elif kind == "hourglass":
            halves = (((0, 0), (1 + lap, 0)), ((1 + lap, 1 + lap), (0, 1 + lap)))
            sides = "".join(closed([at(*a), at(*b), at(0.5, 0.5)]) for a, b in halves)
            out.append(path(sides, other))
        elif kind == "stripes":
            out.append(path(stripes(at, rng, rng.random() < 0.5), THREAD, 0.5))
        elif kind == "gingham":
            for down in (False, True):
                out.append(path(stripes(at, rng, down), other, 0.4))
        elif kind == "dots":
            out.append(path(dots(at, rng, self.size), THREAD, 0.8))
        tint = THREAD if rng.random() < 0.6 else SEAM
        self.weave[tint] += slubs(at, rng, self.size)
        return out

    def woven(self) -> list[str]:
        """The weave of all patches, pale and dark: none reaches into another patch."""
        faint = {THREAD: 0.24, SEAM: 0.16}
        return [line(drawn, tint, 0.45, faint[tint]) for tint, drawn in self.weave.items() if drawn]


def closed(points: Sequence[Pt]) -> str:
    return "M" + "L".join(xy(p) for p in points) + "Z"


def quad(at: Patch, u0: float, v0: float, u1: float, v1: float) -> str:
    return closed([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)])


def stripes(at: Patch, rng: random.Random, down: bool) -> str:
    """Five woven stripes, each of a slightly other width."""
    out = ""
    for n in range(5):
        a = (n + 0.28 + rng.uniform(-0.05, 0.05)) / 5
        b = a + (0.42 + rng.uniform(-0.06, 0.06)) / 5
        out += quad(at, a, 0, b, 1) if down else quad(at, 0, a, 1, b)
    return out


def dots(at: Patch, rng: random.Random, size: float) -> str:
    """Printed dots in rows that are set off against each other."""
    out = ""
    for row in range(4):
        for n in range(4 - row % 2):
            u = (n + 0.5 + 0.5 * (row % 2)) / 4 + rng.uniform(-0.012, 0.012)
            p = at(u, (row + 0.5) / 4 + rng.uniform(-0.012, 0.012))
            out += dot(*p, size * 0.022 * rng.uniform(0.85, 1.15))
    return out


def slubs(at: Patch, rng: random.Random, size: float) -> str:
    """The weave: here and there a thread, along or down, that is thicker for a little."""
    out = ""
    for n in range(round(0.36 * size)):
        u, v, long = rng.random(), rng.random(), rng.uniform(2.5, 9.0) / size
        u, v = u * (1 - long), mix(0.03, 0.97, v)
        ends = [at(*((b, a) if n % 2 else (a, b))) for a, b in ((u, v), (u + long, v))]
        out += f"M{xy(ends[0])}L{xy(ends[1])}"
    return out


class Thread:
    """Stitches by hand, in three thicknesses of thread."""

    WIDTHS = (0.95, 1.15, 1.35)

    def __init__(self, rng: random.Random, pitch: float) -> None:
        self.rng, self.pitch = rng, pitch
        self.drawn: list[str] = ["", "", ""]

    def run(self, a: Pt, b: Pt) -> None:
        """A running stitch from a to b."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = math.hypot(dx, dy)
        count = max(2, round(length / self.pitch + self.rng.uniform(-0.4, 0.4)))
        for n in range(count):
            start = (n + 0.2 + self.rng.uniform(-0.1, 0.1)) / count
            end = start + (0.56 + self.rng.uniform(-0.14, 0.14)) / count
            off, slant = self.rng.uniform(-0.5, 0.5), self.rng.uniform(-0.45, 0.45)
            self._stitch(
                (a[0] + dx * start - dy / length * (off - slant),
                 a[1] + dy * start + dx / length * (off - slant)),
                (a[0] + dx * end - dy / length * (off + slant),
                 a[1] + dy * end + dx / length * (off + slant)),
            )  # fmt: skip

    def whip(self, a: Pt, b: Pt, high: float) -> None:
        """Slanted stitches over an edge from a to b, towards what is below."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        count = round(math.hypot(dx, dy) / self.pitch)
        for n in range(count):
            t = (n + 0.5 + self.rng.uniform(-0.16, 0.16)) / count
            x, y = a[0] + dx * t, a[1] + dy * t
            lean, long = self.rng.uniform(0.3, 0.8), high * self.rng.uniform(0.8, 1.1)
            self._stitch(
                (x - lean * long / 2, y + long * 0.3), (x + lean * long / 2, y - long * 0.7)
            )

    def _stitch(self, a: Pt, b: Pt) -> None:
        self.drawn[self.rng.randrange(3)] += f"M{xy(a)}L{xy(b)}"

    def parts(self, faint: float = 0.9) -> list[str]:
        pairs = zip(self.drawn, self.WIDTHS, strict=True)
        return [line(d, THREAD, width, faint) for d, width in pairs if d]


def seams(cloth: Fabrics) -> list[str]:
    """The shadow in the seams."""
    out, grid = "", cloth.corners
    for row in grid[1:-1]:
        out += "M" + "L".join(xy(p) for p in row)
    for i in range(1, cloth.across):
        out += "M" + "L".join(xy(row[i]) for row in grid)
    return [line(out, SEAM, 1.1, 0.3)]


def quilted(cloth: Fabrics, lit: tuple[int, int], pitch: float) -> list[str]:
    """The top of a quilt: the whole cloth, its patches, seams and stitches."""
    wide, high = cloth.across * cloth.size, cloth.down * cloth.size
    parts = [path(f"M-4,0L{wide + 4:.0f},0L{wide + 4:.0f},{high:.1f}L-4,{high:.1f}Z", CLOTH[1])]
    for j in range(cloth.down):
        for i in range(cloth.across):
            parts += cloth.pieced(i, j, (i, j) == lit)
    parts += cloth.woven() + seams(cloth)
    for j in range(cloth.down):
        thread = Thread(cloth.rng, pitch)
        for i in range(cloth.across):
            at = cloth.patch(i, j)
            ends = [at(0.15, 0.15), at(0.85, 0.15), at(0.85, 0.85), at(0.15, 0.85)]
            for n in range(4):
                thread.run(ends[n], ends[(n + 1) % 4])
        parts += thread.parts()
    return parts


def binding(cloth: Fabrics, y: float, high: float, tone: str) -> list[str]:
    """The bound edge along a row: a folded band, its shadow, and the stitches that hold it."""
    rng, wide = cloth.rng, cloth.across * cloth.size
    steps = cloth.across * 2
    edges = [
        [(wide * n / steps, edge + rng.uniform(-0.4, 0.4)) for n in range(steps + 1)]
        for edge in (y, y + high)
    ]
    shadow = closed(edges[0] + [(x + 1, y_ + 3.2) for x, y_ in edges[1][::-1]])
    band = closed(edges[0] + edges[1][::-1])
    thread = Thread(rng, 9.0)
    thread.whip((0, y), (wide, y), 4.4)
    return [
        path(shadow, SEAM, 0.14),
        path(band, tone),
        line("M" + "L".join(xy(p) for p in edges[0]), SEAM, 1.1, 0.35),
        *thread.parts(),
    ]


def cover() -> str:
    """Fifteen across and five down, wider than any card, so that it runs off three edges."""
    cloth = Fabrics(41, 15, 5, 66.0)
    wide, high = 15 * 66.0, 5 * 66.0
    parts = quilted(cloth, (8, 3), 10.0) + binding(cloth, high - 1, 10.0, CLOTH[0])
    return svg((0, 0, wide, high + 13), parts)


def letter() -> str:
    """One row along the foot of an open card, bound above."""
    cloth = Fabrics(7, 22, 1, 40.4)
    parts = quilted(cloth, (18, 0), 9.0)
    moved = [f'<g transform="translate(0 5)">\n{one}\n</g>' for one in ["\n".join(parts)]]
    return svg((0, 0, 888, 45), [*moved, *binding(cloth, 0.5, 6.0, CLOTH[0])])


def back() -> str:
    cloth = Fabrics(12, 3, 1, 40.0)
    return svg((-1, -1, 122, 42), quilted(cloth, (1, 0), 9.0)[1:])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
