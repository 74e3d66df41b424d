"""A paper crane as it is folded: its creases in space, turned, lit, and seen from a side.

The lengths are those of a crane folded from a square of side 1. The bird base of such a square is
1 long; its two flaps become the wings, its two legs, narrowed to 11.25°, are reverse-folded upwards
between the layers of the body as neck and tail, and the neck's end is reverse-folded once more as
the head. The bird looks along +x, its left wing is at +y, up is +z; the hinges of the wings lie at
z = 0. In: a `Pose`. Out: `Facet`s in the order in which they are painted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from drawing.pen import Pt

Vec = tuple[float, float, float]

NARROW = math.tan(math.radians(11.25))
LEG = 0.57
"""From the split between the legs to a leg's tip."""
SHOULDER = 0.136
"""Half of a wing's hinge: where the narrowing crease meets the wing's edge."""
SPAN = 0.41
"""From its hinge to a wing's tip."""
HULL = 0.088
"""How far the body reaches beneath the hinges."""
FOOT = 0.112
"""Half of the body's length at its foot."""
PINCH = 0.4
"""How far the body's layers stand apart where they hold the neck and the tail."""
TOP: Vec = (0.0, 0.0, 0.032)
"""The square's middle, the highest point of the back: a thread goes through it."""
LIGHT: Vec = (-0.50, -0.52, 0.69)
"""Towards the light: it comes from the upper left, before the card."""


@dataclass(frozen=True, slots=True)
class Pose:
    """How a crane was folded, and how it is seen. Angles in degrees."""

    yaw: float  # 0 looks to the right of the card, 90 away, 180 to its left, -90 towards us
    height: float  # of our eye: above 0 we look down on it
    bank: float = 0.0  # the left wing's rise
    nose: float = 0.0  # the head's rise
    wings: tuple[float, float] = (20.0, 20.0)  # rise of the left and the right one at the hinge
    curl: tuple[float, float] = (-18.0, -18.0)  # what is added on the way to the tip
    sweep: float = 0.0  # the tips towards the head
    neck: float = 50.0
    tail: float = 44.0
    head: float = -24.0  # direction of the beak, above the horizon
    beak: float = 0.15  # its share of the square's side
    puff: float = 0.05  # half of the body's thickness


@dataclass(frozen=True, slots=True)
class Facet:
    """A plane of paper on the card: its outline, and its light along an axis."""

    name: str
    outline: Sequence[Pt]
    axis: tuple[Pt, Pt]
    lights: Sequence[tuple[float, float, float]]
    """Where on the axis, how much light lies on the paper, how much comes through it."""
    creases: Sequence[tuple[int, int]] = ()
    """Stretches of the outline that are sharp folds, by index of their ends."""
    bent: bool = False
    """The outline's first half and its second are curves."""


Seen = tuple[float, Facet]
"""How far it is from us, on average, and the facet."""


def add(a: Vec, b: Vec, times: float = 1.0) -> Vec:
    return (a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times)


def cross(a: Vec, b: Vec) -> Vec:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def dot(a: Vec, b: Vec) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def unit(a: Vec) -> Vec:
    size = math.sqrt(dot(a, a)) or 1.0
    return (a[0] / size, a[1] / size, a[2] / size)


class Eye:
    """Turns points of the bird into what the eye sees: to the right, away from us, up."""

    def __init__(self, pose: Pose) -> None:
        self.pose = pose

    def __call__(self, p: Vec) -> Vec:
        pose = self.pose
        x, y, z = p
        y, z = _turned(y, z, pose.bank)
        x, z = _turned(x, z, pose.nose)
        x, y = _turned(x, y, pose.yaw)
        y, z = _turned(y, z, pose.height)
        return (x, y, z)


def _turned(a: float, b: float, degrees: float) -> Pt:
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (a * cos - b * sin, a * sin + b * cos)


def light_on(normal: Vec) -> tuple[float, float]:
    """The light on the side of the paper that we see, and the light through it from behind."""
    n = unit(normal)
    if n[1] > 0:  # it looks away from us: we see its other side
        n = (-n[0], -n[1], -n[2])
    d = dot(n, unit(LIGHT))
    sky = 0.16 + 0.14 * (0.5 + 0.5 * n[2])
    return sky + 0.72 * max(0.0, d), max(0.0, -d)


def flat(
    name: str,
    eye: Eye,
    solid: Sequence[Vec],
    start: float = 1.0,
    end: float = 1.0,
    axis: tuple[Vec, Vec] | None = None,
    creases: Sequence[tuple[int, int]] = (),
) -> Seen:
    """A plane facet and how far it is. Its light is times `start` where its axis begins, times
    `end` where it ends."""
    seen = [eye(p) for p in solid]
    normal = cross(add(seen[1], seen[0], -1), add(seen[2], seen[0], -1))
    on, through = light_on(normal)
    a, b = (eye(axis[0]), eye(axis[1])) if axis else (seen[0], seen[2])
    depth = sum(p[1] for p in seen) / len(seen)
    return depth, Facet(
        name,
        [(p[0], -p[2]) for p in seen],
        ((a[0], -a[2]), (b[0], -b[2])),
        ((0.0, on * start, through * start), (1.0, on * end, through * end)),
        creases,
    )


def wing(eye: Eye, side: int) -> list[Seen]:
    """A wing's two halves, either side of the crease along its middle."""
    pose = eye.pose
    rise, curl = pose.wings[side < 0], pose.curl[side < 0]
    steps = 8
    spine: list[Vec] = [(0.0, side * pose.puff, 0.006)]
    ways: list[Vec] = []
    for i in range(steps):
        a = math.radians(rise + curl * ((i + 0.5) / steps) ** 1.3)
        way = (pose.sweep, side * math.cos(a), math.sin(a))
        ways.append(way)
        spine.append(add(spine[-1], way, SPAN / steps))
    ways.append(ways[-1])
    out = []
    for half in (1, -1):
        edge: list[Vec] = []
        lights: list[tuple[float, float, float]] = []
        for i, (p, way) in enumerate(zip(spine, ways, strict=True)):
            t = i / steps
            up = unit(cross((1.0, 0.0, 0.0), way))
            lift = -0.012 * math.sin(math.pi * min(1.0, t + 0.12)) * (1 if up[2] > 0 else -1)
            hold = side * pose.puff * (PINCH - 1) * (1 - t) ** 2
            across = add(
                (half * SHOULDER * (1 - t), hold, -0.006 * (1 - t) ** 2), up, lift * (t > 0)
            )
            edge.append(add(p, across))
            tilt = add((half * 1.0, 0.0, 0.0), up, lift / (SHOULDER * max(0.3, 1 - t)))
            seen = (eye(tilt), eye(way))
            on, through = light_on(cross(*seen))
            near_root = 1 - 0.16 * (1 - t) ** 2.2
            lights.append((t, on * near_root, through * (0.45 + 0.55 * t)))
        seen_spine, seen_edge = [eye(p) for p in spine], [eye(p) for p in edge]
        outline = [(p[0], -p[2]) for p in [*seen_spine, *seen_edge[-2::-1]]]
        depth = sum(p[1] for p in seen_edge) / len(seen_edge)
        out.append((depth, Facet(
            f"wing {side} {half}", outline, (outline[0], outline[steps]), lights[::2],
            ((0, steps), (steps, len(outline) - 1)), True
        )))  # fmt: skip
    return sorted(out, key=lambda one: -one[0])


@dataclass(frozen=True, slots=True)
class Leg:
    """The neck or the tail: a narrow point of two layers that are joined along its upper edge."""

    way: int  # 1 the neck, -1 the tail
    angle: float

    @property
    def leaves(self) -> float:
        """Where along it its upper edge comes out of the body."""
        return 0.118 / math.cos(math.radians(self.angle))

    @property
    def leaves_below(self) -> float:
        """The same for its lower edges: where they cross the body's end."""
        for k in range(400):
            x, _, z = self.edge(k / 1000, 1)
            if abs(x) > FOOT + (SHOULDER - FOOT) * (z + HULL) / HULL - 0.002 and z > -HULL:
                return k / 1000
        return 0.1

    def spine(self, s: float) -> Vec:
        a = math.radians(self.angle)
        return (self.way * s * math.cos(a), 0.0, -0.055 + s * math.sin(a))

    def edge(self, s: float, side: int) -> Vec:
        a = math.radians(self.angle)
        wide = (LEG - s) * NARROW
        x, _, z = self.spine(s)
        open_ = 0.018 * (1 - s / LEG) + 0.0035
        return (x + self.way * wide * math.sin(a), side * open_, z - wide * math.cos(a))


def leg(eye: Eye, one: Leg) -> tuple[list[Seen], list[Seen]]:
    """The facets inside the body and those that stand out of it."""
    pose, head = eye.pose, one.way == 1
    far = LEG - pose.beak if head else LEG
    inner: list[Seen] = []
    outer: list[Seen] = []
    name = "neck" if head else "tail"
    # where it comes out between the layers of the body
    out_spine = one.leaves
    out_edge = one.leaves_below
    crowns: dict[int, Vec] = {}
    for side in (1, -1):
        if head:
            a = math.radians((one.angle + pose.head) / 2)
            p = one.spine(far)
            crowns[side] = min(
                (one.edge(far + k / 2000, side) for k in range(-200, 200)),
                key=lambda q: abs((q[0] - p[0]) * math.sin(a) - (q[2] - p[2]) * math.cos(a)),
            )
            end = [p, crowns[side]]
        else:
            end = [one.spine(LEG)]
        heel = (one.way * 0.06, side * 0.02, -0.05)
        root = [one.spine(0.06), one.spine(out_spine), one.edge(out_edge, side), heel]
        inner.append(flat(name + " root", eye, root, 0.7, 0.8))
        shape = [one.spine(out_spine), *end, one.edge(out_edge, side)]
        axis = (one.spine(out_spine), one.spine(far))
        folds = ((0, 1), (len(shape) - 2, len(shape) - 1))
        outer.append(flat(name, eye, shape, 0.8, 1.04, axis, folds))
    outer.sort(key=lambda pair: -pair[0])
    ends = [p for side in (1, -1) for p in (one.edge(out_edge, side), crowns.get(side, end[0]))]
    shade = min(facet.lights[0][1] for _, facet in outer)
    whole = (outer[0][0], under(eye, [one.spine(out_spine), one.spine(far), *ends], shade))
    if head:
        a = math.radians(pose.head)
        p = one.spine(far)
        end_of_beak = add(p, (math.cos(a), 0.0, math.sin(a)), pose.beak)
        beak = [
            flat(
                "beak", eye, [p, crowns[side], end_of_beak], 0.86, 1.05, (p, end_of_beak), ((1, 2),)
            )
            for side in (1, -1)
        ]
        beak.sort(key=lambda pair: -pair[0])
        return inner, [whole, outer[0], *beak, outer[1]]
    return inner, [whole, *outer]


def body(eye: Eye, neck: Leg, tail: Leg, roots: Sequence[Seen]) -> list[Facet]:
    """The body: what is seen of its inside, its two sides, its back, the farthest first."""
    p, s, h = eye.pose.puff, SHOULDER, HULL
    corner = {(f, side): (f * s, side * p * PINCH, 0.0) for f in (1, -1) for side in (1, -1)}
    foot = {(f, side): (f * FOOT, side * 0.016, -h) for f in (1, -1) for side in (1, -1)}
    keel = {side: (0.0, side * p * 0.8, -h - 0.012) for side in (1, -1)}
    mid = {side: (0.0, side * p, 0.006) for side in (1, -1)}

    floor = [foot[1, 1], keel[1], foot[-1, 1], foot[-1, -1], keel[-1], foot[1, -1]]
    inside = [flat("inside", eye, floor, 0.35, 0.35)] + [
        flat("inside", eye, [corner[f, 1], foot[f, 1], foot[f, -1], corner[f, -1]], 0.45, 0.4)
        for f in (1, -1)
    ]
    hull: dict[int, list[Seen]] = {}
    for side in (1, -1):
        shown = 1.0 if eye((0.0, side * 1.0, -0.25))[1] < 0 else 0.45  # within, it is dark
        fall = (mid[side], keel[side])
        hull[side] = [
            flat("hull", eye, [corner[f, side], foot[f, side], keel[side], mid[side]],
                 0.84 * shown, 1.04 * shown, fall, ((0, 1), (2, 3)))
            for f in (1, -1)
        ]  # fmt: skip
    back = [
        flat("back", eye, [TOP, corner[f, side], mid[side]], 1.0, 0.86, (TOP, mid[side]),
             ((0, 1), (1, 2)))
        for side in (1, -1) for f in (1, -1)
    ]  # fmt: skip
    for f, one in ((1, neck), (-1, tail)):
        out = one.spine(one.leaves)
        back += [
            flat("back", eye, [TOP, corner[f, side], out], 0.9, 0.7, (TOP, out), ((0, 2),))
            for side in (1, -1)
        ]
    far, near = sorted((1, -1), key=lambda side: -hull[side][0][0])
    corners = [*corner.values(), *foot.values(), *keel.values(), *mid.values(), TOP]
    return [
        under(eye, corners),
        *_ordered(inside), *_ordered(hull[far]), *_ordered(roots),
        *_ordered(back), *_ordered(hull[near]),
    ]  # fmt: skip


def _ordered(seen: Sequence[Seen]) -> list[Facet]:
    return [facet for _, facet in sorted(seen, key=lambda one: -one[0])]


def under(eye: Eye, solid: Sequence[Vec], light: float = 0.34) -> Facet:
    """The whole outline of a part, in shade: paper beneath every joint of its facets."""
    points = sorted({(p[0], -p[2]) for p in map(eye, solid)})
    chains: list[list[Pt]] = []
    for row in (points, points[::-1]):
        chain: list[Pt] = []
        for p in row:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        chains.append(chain[:-1])
    hull = [*chains[0], *chains[1]]
    return Facet("under", hull, (hull[0], hull[0]), ((0.0, light, 0.0),))


def _turn(a: Pt, b: Pt, c: Pt) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crane(pose: Pose) -> list[Facet]:
    """All facets, the farthest first."""
    far, near = around_thread(pose)
    return [*far, *near]


def around_thread(pose: Pose) -> tuple[list[Facet], list[Facet]]:
    """The facets behind a thread that goes up from the back, the farthest first, and those before
    it."""
    eye = Eye(pose)
    neck, tail = Leg(1, pose.neck), Leg(-1, pose.tail)
    neck_in, neck_out = leg(eye, neck)
    tail_in, tail_out = leg(eye, tail)
    middle = eye((0.0, 0.0, -0.03))[1]
    parts = [
        (sum(far for far, _ in group) / len(group), [facet for _, facet in group])
        for group in (wing(eye, 1), wing(eye, -1), neck_out, tail_out)
    ]
    parts.sort(key=lambda part: -part[0])
    before = [f for far, group in parts if far > middle for f in group]
    after = [f for far, group in parts if far <= middle for f in group]
    return [*before, *body(eye, neck, tail, [*neck_in, *tail_in])], after
