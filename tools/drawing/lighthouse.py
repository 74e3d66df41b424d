"""Lighthouse: one line that runs in from the sea, up a tower and down, and out to sea again."""

from __future__ import annotations

import math
from collections.abc import Sequence

from drawing.pen import WIDE, Pt, at, blend, mix, path, smooth, svg, taper, xy

PAPER = "#f5f2ea"
INK = "#2c4554"
SEA = "#8fa9b3"
BEAM = "#f7dda0"
LAMP = "#e9b04a"


def swell(shore: Pt, end: float, length: float, heights: Sequence[float]) -> list[Pt]:
    """Waves from the shore out to `end`, each crest as high as `heights` says: a high one curls."""
    out: list[Pt] = []
    far = abs(end - shore[0])
    way = 1 if end > shore[0] else -1
    for i in range(round(far / 2) + 1):
        run = i * 2.0
        place = min(max(0.0, run / length - 0.5), len(heights) - 1.001)
        k = int(place)
        ease = (1 - math.cos(math.pi * (place - k))) / 2
        high = mix(heights[k], heights[k + 1], ease)
        turn = 2 * math.pi * run / length
        lean = 8.6 * high * high / length * min(1.0, run / (0.3 * length))
        out.append((shore[0] + way * (run + lean * math.sin(turn)),
                    shore[1] + high * (math.cos(turn) - 1)))  # fmt: skip
    return out


def curve(points: Sequence[Pt], step: int = 7) -> list[Pt]:
    """Points along a soft curve through the given ones (Catmull-Rom)."""
    out: list[Pt] = [points[0]]
    last = len(points) - 1
    for i in range(last):
        p0, p1, p2 = points[max(i - 1, 0)], points[i], points[i + 1]
        p3 = points[min(i + 2, last)]
        for j in range(1, step + 1):
            t = j / step
            a = -0.5 * t + t * t - 0.5 * t**3
            b = 1 - 2.5 * t * t + 1.5 * t**3
            c = 0.5 * t + 2 * t * t - 1.5 * t**3
            d = -0.5 * t * t + 0.5 * t**3
            out.append((a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0],
                        a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1]))  # fmt: skip
    return out


def built(points: Sequence[Pt], radius: float = 0.9) -> list[Pt]:
    """Points along straight strokes whose corners the pen takes a little round."""
    out: list[Pt] = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        ends: list[Pt] = []
        for other in (before, after):
            far = math.dist(corner, other)
            share = min(radius, far * 0.4) / far
            ends.append((mix(corner[0], other[0], share), mix(corner[1], other[1], share)))
        middle = (
            (ends[0][0] + 2 * corner[0] + ends[1][0]) / 4,
            (ends[0][1] + 2 * corner[1] + ends[1][1]) / 4,
        )
        out += [ends[0], middle, ends[1]]
    return [*out, points[-1]]


def tower() -> list[list[Pt]]:
    """From the sea over the rock, the house and the tower to the sea, the tower's foot at 0, 0."""
    rock = [(-150, 37), (-141, 34.5), (-135, 24), (-121, 21.6), (-117.5, 15), (-110, 13.6),
            (-103, 6.4), (-86, 3.6)]  # fmt: skip
    house = [(-86, 3.6), (-73, 0.6), (-73, -17.6), (-77.8, -12.6), (-60, -32), (-53.6, -25.2),
             (-53.6, -33.5), (-48.6, -33.5), (-48.6, -19.8), (-42.2, -12.6), (-47, -17.8),
             (-47, 0.6)]  # fmt: skip
    yard = [(-47, 0.6), (-39, 2), (-30, 1.2), (-20.4, 0)]
    left = [(-20.4, 0), (-20, -7), (-17, -8), (-16, -24), (-14.2, -56), (-12.6, -88),
            (-11.3, -120)]  # fmt: skip
    corbel = [(-11.3, -120), (-11.8, -126), (-14, -130.4), (-17.6, -133)]
    rail = [(-17.6, -133), (-17.8, -144), (17.8, -144), (17.6, -133), (-17.6, -133), (-9, -133),
            (-8.8, -160), (-12.6, -160.6), (-12.2, -164)]  # fmt: skip
    dome = [(-12.2, -164), (-10.9, -169), (-7, -174.2), (-1.2, -177.4), (-0.6, -180.2),
            (-2.6, -182), (-2.5, -185), (0, -186.4), (2.5, -185), (2.6, -182), (0.6, -180.2),
            (1.2, -177.4), (7, -174.2), (10.9, -169), (12.2, -164)]  # fmt: skip
    down = [(12.2, -164), (12.6, -160.6), (8.8, -160), (9, -133), (17.6, -133)]
    back = [(17.6, -133), (14, -130.4), (11.8, -126), (11.3, -120)]
    right = [(11.3, -120), (12.6, -88), (14.2, -56), (16, -24), (17, -8), (20, -7), (20.4, 0)]
    cliff = [(20.4, 0), (34, 1.2), (40, 9.4), (47, 11), (51, 23), (61, 25), (64.5, 31.6),
             (74, 33), (82, 37)]  # fmt: skip
    return [built(rock, 2.4), built(house, 0.5), curve(yard), built(left), curve(corbel),
            built(rail), curve(dome), built(down), curve(back), built(right),
            built(cliff, 2.4)]  # fmt: skip


def one_line(x: float, y: float, s: float, left: float, right: float) -> list[Pt]:
    """The line, as points, the tower's foot at x, y and `s` times as large."""
    land = [(x + u * s, y + v * s) for part in tower() for u, v in part[:-1]]
    shore = (x + 82 * s, y + 37 * s)
    before = swell(
        land[0], left, 46 * s, [v * s for v in (8.8, 4, 2.6, 3.4, 2, 2.8, 1.8, 2, 1.2, 0.8)]
    )
    after = swell(
        shore, right, 50 * s, [v * s for v in (2.6, 4.2, 2.8, 3.2, 2, 2.6, 1.8, 2, 1.2, 0.8)]
    )
    return [*before[:0:-1], *land, *after]


def inked(points: Sequence[Pt], width: float, wobble: float) -> str:
    """The points as the stroke of a pen: a ribbon that swells and thins, never quite even."""
    kept: list[Pt] = [points[0]]
    for i in range(1, len(points) - 1):
        a, p, b = kept[-1], points[i], points[i + 1]
        if math.dist(a, p) < 0.05:
            continue
        turn = math.atan2(p[1] - a[1], p[0] - a[0]) - math.atan2(b[1] - p[1], b[0] - p[0])
        turn = abs((turn + math.pi) % (2 * math.pi) - math.pi)
        if turn > 0.07 or math.dist(a, p) > 10:
            kept.append(p)
    kept.append(points[-1])
    one: list[Pt] = []
    two: list[Pt] = []
    far = 0.0
    for i, p in enumerate(kept):
        a, b = kept[max(i - 1, 0)], kept[min(i + 1, len(kept) - 1)]
        far += math.dist(a, p)
        angle = math.atan2(b[1] - a[1], b[0] - a[0])
        drift = wobble * (math.sin(far / 13) + math.sin(far / 31 + 2))
        press = 0.84 + 0.26 * abs(math.sin(angle - 0.6)) + 0.09 * math.sin(far / 41)
        spot = at(p, angle, 0, drift)
        one.append(at(spot, angle, 0, width * press / 2))
        two.append(at(spot, angle, 0, -width * press / 2))
    return "M" + "L".join(xy(p, 2) for p in [*one, *two[::-1]]) + "Z"


def beam(name: str, x: float, y: float, far: float, rise: float, spread: float,
         s: float) -> tuple[str, list[str]]:  # fmt: skip
    """Light that goes out from the lamp and is paper again at its end."""
    defs = ""
    out: list[str] = []
    for i, (wide, strong) in enumerate(((1.0, 0.3), (0.8, 0.5), (0.6, 0.7), (0.4, 0.85))):
        stops = "".join(
            f'<stop offset="{o}" stop-color="{blend(PAPER, BEAM, strong * v)}"/>'
            for o, v in ((0, 1), (0.3, 0.72), (0.65, 0.28), (1, 0))
        )
        defs += (
            f'<linearGradient id="{name}{i}" gradientUnits="userSpaceOnUse" x1="{x:g}" y1="0" '
            f'x2="{far:g}" y2="0">{stops}</linearGradient>'
        )
        near, half = 5.5 * s * wide, spread * wide
        shape = [(x, y - near), (far, y - rise - half), (far, y - rise + half), (x, y + near)]
        out.append(path("M" + "L".join(xy(p) for p in shape) + "Z", f"url(#{name}{i})"))
    return defs, out


def stroke(x: float, y: float, length: float, thick: float, bend: float, tone: str,
           opacity: float) -> str:  # fmt: skip
    """A stroke of water: it starts fine, leans on its middle, and ends in nothing."""
    over = [(x, y), (x + length * 0.22, y - bend), (x + length * 0.52, y + bend * 0.5),
            (x + length * 0.78, y - bend * 0.6), (x + length, y)]  # fmt: skip
    under = [(px, py + thick * w) for (px, py), w in zip(over, (0, 0.8, 1, 0.7, 0), strict=True)]
    return path(smooth(over) + smooth(under[::-1], "L") + "Z", tone, opacity)


def tints(x: float, y: float, s: float) -> list[str]:
    """What is not line: two bands round the tower, the lamp, and the windows."""

    def p(u: float, v: float) -> str:
        return xy((x + u * s, y + v * s))

    out: list[str] = []
    for low, high in ((-36, -62), (-88, -112)):
        wide, narrow = 17.3 + low * 0.051, 17.3 + high * 0.051
        out.append(path(
            f"M{p(-wide + 0.9, low)}C{p(-wide * 0.4, low + 2.6)} {p(wide * 0.4, low + 2.6)} "
            f"{p(wide + 0.7, low)}L{p(narrow + 0.7, high)}C{p(narrow * 0.4, high + 2)} "
            f"{p(-narrow * 0.4, high + 2)} {p(-narrow + 0.9, high)}Z", SEA, 0.42))  # fmt: skip
    out.append(path(f"M{p(-7.4, -134.6)}L{p(-7.2, -159)}L{p(7.2, -159)}L{p(7.4, -134.6)}Z", BEAM))
    out.append(path(f"M{p(-3.2, -146)}C{p(-3.4, -154)} {p(3.4, -154)} {p(3.2, -146)}"
                    f"C{p(3.2, -140)} {p(-3.2, -140)} {p(-3.2, -146)}Z", LAMP))  # fmt: skip
    out.append(path(f"M{p(-63.4, -8)}L{p(-63.4, -16)}L{p(-57, -16)}L{p(-57, -8)}Z", LAMP, 0.9))
    for v in (-22, -76):
        out.append(path(f"M{p(-1.6, v)}L{p(-1.4, v - 6.4)}C{p(-1, v - 8.4)} {p(1.6, v - 8.4)} "
                        f"{p(1.8, v - 6.4)}L{p(1.9, v)}Z", INK, 0.75))  # fmt: skip
    return out


def facets(x: float, y: float, s: float) -> list[str]:
    """A few strokes in the rock, where it turns from the light."""
    out: list[str] = []
    for u, v, du, dv in (
        (-132, 26, 5.5, 8), (-127, 25.4, 4, 6), (-115, 17.6, 6, 9), (-110, 16.6, 3.6, 5.6),
        (-99, 8, 4.6, 7.4), (37.4, 9.6, -4.4, 8), (32, 4.4, -3.4, 6), (48.6, 22, -5, 9),
        (44, 14.4, -3.6, 6.4), (61, 28.4, -3.4, 6.4),
    ):  # fmt: skip
        ends = [
            (u, v),
            (u + du * 0.2, v + dv * 0.4),
            (u + du * 0.6, v + dv * 0.8),
            (u + du, v + dv),
        ]
        out.append(path(taper([(x + a * s, y + b * s) for a, b in ends], 1.5 * s, 0.4 * s, 3), SEA))
    return out


def cover() -> str:
    x, y, s = 268.0, 464.0, 1.14
    lamp = (x, y - 147 * s)
    defs, parts = beam("l", *lamp, -205, 26, 44, s)
    more, other = beam("r", *lamp, 610, -16, 36, s)
    sea = y + 36 * s
    parts = [*parts, *other, *tints(x, y, s)]
    for u, v, length, thick, bend in (
        (-40, 20, 74, 1.5, 2.0), (60, 24, 96, 1.7, 2.4), (176, 17, 66, 1.3, 1.6),
        (330, 24, 78, 1.5, 2.0), (20, 44, 58, 1.4, 1.7), (122, 50, 122, 1.9, 2.8),
        (298, 48, 92, 1.6, 2.2), (388, 58, 70, 1.4, 1.8), (66, 74, 84, 1.5, 2.0),
        (236, 78, 70, 1.4, 1.8), (-150, 30, 90, 1.6, 2.2), (-196, 58, 76, 1.4, 2.0),
        (-90, 62, 88, 1.5, 2.2), (468, 32, 84, 1.5, 2.0), (540, 60, 78, 1.5, 2.0),
    ):  # fmt: skip
        parts.append(stroke(u, sea + v, length, thick, bend, SEA, 0.85))
    for u, v, length in ((252, 26, 34), (244, 38, 46), (256, 62, 30)):
        parts.append(stroke(u, sea + v, length, 1.8, 1.0, LAMP, 0.8))
    parts += facets(x, y, s)
    parts.append(path(inked(one_line(x, y, s, -226, 646), 1.95, 0.2), INK))
    return svg(WIDE, [f"<defs>{defs}{more}</defs>", *parts])


def letter() -> str:
    """The line goes on along the foot of the open card, with the tower far away."""
    x, y, s = 716.0, 106.0, 0.34
    sea = y + 37 * s
    parts = [f'<g opacity="0.6">{"".join(tints(x, y, s))}</g>']
    for u, v, length in ((90, 12, 60), (250, 17, 74), (430, 12, 56), (596, 18, 66), (770, 13, 70)):
        parts.append(stroke(u, sea + v, length, 1.0, 1.3, SEA, 0.5))
    parts.append(path(inked(one_line(x, y, s, -6, 894), 1.1, 0.08), INK, 0.6))
    return svg((0, 0, 888, 150), parts)


def back() -> str:
    x, y, s = 66.0, 46.0, 0.22
    line = inked(one_line(x, y, s, 6, 114), 0.9, 0.04)
    return svg((0, 0, 120, 60), [*tints(x, y, s), path(line, INK)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
