"""Paper cranes: three birds, each folded, turned and hung in a way of its own, on fine threads.

One eye looks at all of them: it sees the upper one from below and the lowest from above. The
light comes from the upper left. A facet is drawn a little larger than it is, so that two that meet
leave no gap.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drawing.curve import through
from drawing.folded_crane import TOP, Eye, Facet, Pose, around_thread, crane
from drawing.pen import WIDE, Pt, blend, num, path, smooth, svg, xy
from drawing.shape import brush_dot
from drawing.stroke import Nib, stroke
from drawing.washes import Sheet, blurred, glow, inside, mask, over, step

THREAD = "#8d8480"
Tones = tuple[tuple[float, str], ...]
CORAL: Tones = (
    (0.0, "#8d4536"), (0.3, "#bc684f"), (0.6, "#dd8d6f"), (0.85, "#f1b89c"), (1.0, "#f9dfce"),
)  # fmt: skip
SLATE: Tones = (
    (0.0, "#46606e"), (0.3, "#6d8996"), (0.6, "#98afb8"), (0.85, "#c4d3d7"), (1.0, "#e2eaeb"),
)  # fmt: skip
STONE: Tones = (
    (0.0, "#98866b"), (0.3, "#bda98a"), (0.6, "#d9c8ab"), (0.85, "#ebdfc8"), (1.0, "#f5eee0"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: its tones by how much light lies on it, and its glow when light comes through."""

    tones: Tones
    glow: str

    def lit(self, on: float, through: float) -> str:
        light = min(1.0, max(0.0, on + 0.35 * through))
        for (a, dark), (b, pale) in zip(self.tones, self.tones[1:], strict=False):
            if light <= b:
                return blend(blend(dark, pale, (light - a) / (b - a)), self.glow, 0.5 * through)
        return self.tones[-1][1]


@dataclass(frozen=True, slots=True)
class Bird:
    """A crane on the card: where its back is, and the side of the square it was folded from."""

    pose: Pose
    paper: Paper
    x: float
    y: float
    side: float

    def on_card(self, p: Pt) -> Pt:
        return (self.x + p[0] * self.side, self.y + p[1] * self.side)


ROSE, MIST, SAND = Paper(CORAL, "#eb9a70"), Paper(SLATE, "#a9c0c4"), Paper(STONE, "#dcc192")


def grown(points: Sequence[Pt], by: float = 0.12, most: float = 0.3) -> list[Pt]:
    """A polygon, each edge moved out by `by`; its corners by no more than `most`."""
    area = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)
    )
    way = 1 if area > 0 else -1

    def out(a: Pt, b: Pt) -> Pt:
        far = math.dist(a, b) or 1.0
        return (way * (b[1] - a[1]) / far, way * (a[0] - b[0]) / far)

    grew: list[Pt] = []
    for before, p, after in zip(
        [points[-1], *points[:-1]], points, [*points[1:], points[0]], strict=True
    ):
        one, two = out(before, p), out(p, after)
        to = (one[0] + two[0], one[1] + two[1])
        size = math.hypot(*to) or 1.0
        far = min(most, by * 2 / size)
        grew.append((p[0] + to[0] / size * far, p[1] + to[1] / size * far))
    return grew


def fold(points: Sequence[Pt], width: float) -> str:
    """The light along a sharp fold: it begins narrow and ends in nothing."""
    nib = Nib(width, start=width * 0.6, swell=4, press=0, wobble=0)
    return stroke(through(points), nib, 0.03)


def outline(facet: Facet, points: Sequence[Pt]) -> str:
    if not facet.bent:
        return "M" + "L".join(xy(p, 2) for p in grown(points)) + "Z"
    tip = len(points) // 2
    back = smooth(points[tip:], digits=2)
    return smooth(points[: tip + 1], digits=2) + back[back.index("C") :] + "Z"


def folded(bird: Bird, facets: Sequence[Facet], name: str) -> tuple[str, list[str]]:
    """The gradients and the shapes of a crane's facets, their names beginning with `name`."""
    defs, parts = "", []
    for i, facet in enumerate(facets):
        points = [bird.on_card(p) for p in facet.outline]
        tones = [bird.paper.lit(on, through) for _, on, through in facet.lights]
        a, b = (bird.on_card(p) for p in facet.axis)
        fill = tones[len(tones) // 2]
        if math.dist(a, b) > 2:
            stops = "".join(
                f'<stop offset="{num(light[0], 2)}" stop-color="{tone}"/>'
                for light, tone in zip(facet.lights, tones, strict=True)
            )
            fill = f"url(#{name}{i})"
            defs += (
                f'<linearGradient id="{name}{i}" gradientUnits="userSpaceOnUse" x1="{num(a[0])}" '
                f'y1="{num(a[1])}" x2="{num(b[0])}" y2="{num(b[1])}">{stops}</linearGradient>'
            )
        parts.append(path(outline(facet, points), fill))
        _, on, through = facet.lights[len(facet.lights) // 2]
        bright = bird.paper.lit(on + 0.2, through)
        width = 0.3 + 0.001 * bird.side
        if facet.creases:
            folds = "".join(
                fold(points[u : v + 1 : 1 if facet.bent else v - u], width)
                for u, v in facet.creases
            )
            parts.append(path(folds, bright, 0.65))
    return defs, parts


def thread(bird: Bird, top: float) -> str:
    """A thread from above the card to the bird's back, with its knot."""
    over, _, up = Eye(bird.pose)(TOP)
    x, y = bird.on_card((over, -up))
    nib = Nib(0.5, start=0.5, end=0.5, press=0, wobble=0.35, wave=170, seed=round(x))
    hangs = stroke(through([(x + 0.4, top), (x, y)]), nib)
    return path(hangs + brush_dot(x, y - 0.2, 0.8, round(y)), THREAD, 0.85)


UPPER = Bird(
    Pose(203, -17, bank=5, nose=4, wings=(52, 46), curl=(-14, -20), neck=54, tail=45, head=-30),
    MIST, 118, 112, 176,
)  # fmt: skip
ASIDE = Bird(
    Pose(-126, 6, bank=4, nose=-2, wings=(22, 16), curl=(-16, -24), neck=57, tail=43, head=-36,
         beak=0.135),
    SAND, 332, 176, 204,
)  # fmt: skip
MAIN = Bird(
    Pose(-30, 20, bank=-2, nose=2, wings=(41, 1), curl=(-15, -12), neck=50, tail=48, head=-20),
    ROSE, 206, 330, 318,
)  # fmt: skip
RESTING = Bird(
    Pose(161, 23, nose=2, wings=(6, 36), curl=(-16, -20), neck=52, tail=44, head=-26),
    ROSE, 104, 74, 124,
)  # fmt: skip
"""Come down beside the words."""
RESTING_BOX = (0.0, 0.0, 200.0, 110.0)
SMALL = Bird(
    Pose(-56, 13, wings=(26, 22), curl=(-18, -24), neck=55, tail=44, head=-30), ROSE, 50, 44, 78
)


def drawn(birds: Iterable[Bird], top: float | None = None) -> list[str]:
    """The birds, on threads from a height `top` if it is given."""
    defs, parts = "", []
    for name, bird in zip("abc", birds, strict=False):
        behind, before = around_thread(bird.pose)
        for facets, part in ((behind, name), (before, name + "n")):
            found, shapes = folded(bird, facets, part)
            defs += found
            parts += shapes
            if facets is behind and top is not None:
                parts.append(thread(bird, top))
    return [f"<defs>{defs}</defs>", *parts]


def cover() -> str:
    return svg(WIDE, drawn((UPPER, ASIDE, MAIN), -16))


def letter() -> str:
    return svg(RESTING_BOX, drawn((RESTING,)))


def back() -> str:
    return svg((0, 0, 100, 70), drawn((SMALL,)))


SHADOW_DOTS = 2.0
"""Pixels a unit of what has no edges."""


def shapes_of(bird: Bird, dx: float, dy: float) -> list[list[Pt]]:
    """Its facets as seen from the card behind it, all of one direction, moved."""
    out = []
    for facet in crane(bird.pose):
        points = [(x + dx, y + dy) for x, y in map(bird.on_card, facet.outline)]
        area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*points, points[0]]))
        out.append(points if area > 0 else points[::-1])
    return out


def shadow_file() -> bytes:
    """What the birds keep from the light, on the card behind them: soft, since they hang free."""
    sheet = Sheet(WIDE, SHADOW_DOTS)
    inks = []
    for bird, away in ((UPPER, 13.0), (ASIDE, 16.0), (MAIN, 24.0)):
        depth = inside(sheet, shapes_of(bird, away, away * 1.15), 3)
        inks.append(blurred(step(depth, -0.5, 0.5), 2.5 + away * 0.22, sheet))
    return mask(over(*inks) * 0.55, levels=256, dither=1, seed=3)


def ground_file() -> bytes:
    """Beneath the bird that stands: dark where it touches, and away from the light soft."""
    sheet = Sheet(RESTING_BOX, 4.0)
    x, y, side = RESTING.x, RESTING.y, RESTING.side
    foot = y + 0.115 * side
    wide = glow(sheet, x + 15, foot + 1.5, 44, 8.5, fall=2.4)
    close = glow(sheet, x + 2, foot + 0.4, 20, 3.6, fall=2)
    return mask(over(wide * 0.5, close * 0.55), levels=256, dither=1, seed=4)


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    return {
        "cover.svg": cover(),
        "letter.svg": letter(),
        "back.svg": back(),
        "shadow.png": shadow_file,
        "ground.png": ground_file,
    }
