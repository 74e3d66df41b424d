"""Leaves as they grow (tools/drawing/botany.py), and the line that becomes a stem."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise

import pytest
from tool_modules import drawing_tools

from thankyou.designs.svg_path import parse_path

Pt = tuple[float, float]


drawing = pytest.fixture(drawing_tools, autouse=True)


def outline(d: str) -> list[Pt]:
    out: list[Pt] = []
    for segment in parse_path(d):
        n = [float(v) for v in segment[1:]]
        if segment[0] == "C":
            (ax, ay), (bx, by, cx, cy, dx, dy) = out[-1], n
            for i in range(1, 9):
                t, s = i / 8, 1 - i / 8
                w = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
                out.append((
                    w[0] * ax + w[1] * bx + w[2] * cx + w[3] * dx,
                    w[0] * ay + w[1] * by + w[2] * cy + w[3] * dy,
                ))  # fmt: skip
        elif n:
            out.append((n[0], n[1]))
    return out


def inside(p: Pt, shape: Sequence[Pt]) -> bool:
    found = False
    for (ax, ay), (bx, by) in zip(shape, [*shape[1:], shape[0]], strict=True):
        if (ay > p[1]) != (by > p[1]) and p[0] < ax + (p[1] - ay) * (bx - ax) / (by - ay):
            found = not found
    return found


def turn(a: float, b: float) -> float:
    return abs(math.degrees((b - a + math.pi) % (2 * math.pi) - math.pi))


@pytest.mark.parametrize("seed", range(6))
def test_veins_end_within_the_margin_however_a_leaf_is_turned(seed: int) -> None:
    from drawing.botany import Leaf

    rng = random.Random(seed)
    leaf = Leaf(
        (0, 0), rng.uniform(0, 6.3), 90, rng.uniform(20, 50), bend=rng.uniform(-0.7, 0.7),
        roll=rng.uniform(-1, 1), cup=rng.uniform(0, 0.6), stalk=20, seed=seed,
    )  # fmt: skip
    whole = outline(leaf.blade(0))
    for side in (-1, 1):
        veins = leaf.veins(7, side)
        assert len(veins) == 7 or leaf.slant(side) < 0.4
        for vein in veins:
            assert all(inside(p, whole) for p in vein.points[1:])
            rib = min(math.dist(vein.points[0], p) for p in leaf.midrib.points)
            assert rib < 1  # it leaves the midrib


def test_the_midrib_runs_on_from_the_stalk() -> None:
    from drawing.botany import Leaf

    leaf = Leaf((10, 10), 0.8, 80, 40, bend=0.5, stalk=24)
    p, way = leaf.midrib.at(0)
    q, along = leaf.spine.at(leaf.begin)
    assert math.dist(p, q) < 0.1 and turn(way, along) < 3
    ways = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(leaf.spine.points)]
    assert max(turn(a, b) for a, b in pairwise(ways)) < 6


def test_the_beech_leaf_keeps_its_veins_to_itself() -> None:
    from drawing.falling_leaf import BACK, COVER, LETTER

    for picture in (COVER, LETTER, BACK):
        whole = outline(picture.leaf.blade(0))
        veins = picture.veins()
        assert len(veins) >= 12
        assert all(inside(p, whole) for vein in veins for p in vein.points[1:])
        x, y, width, height = picture.box
        assert all(x < px < x + width and y < py < y + height for px, py in whole)


def test_the_last_beat_of_the_trace_grows_without_a_break() -> None:
    from drawing.trace import INK, cover, leaves, line

    rng = random.Random(4)
    stem = [(26.0, -128.0), (46.0, -196.0), (49.0, -262.0)]
    curve, start = line(rng, -226, 456, 112, [34, 42, 52, 64], stem, 9)
    ways = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(curve.points)]
    assert max(turn(a, b) for a, b in pairwise(ways)) < 30  # in the tip of a beat
    foot = round(len(ways) * start)
    assert max(turn(a, b) for a, b in pairwise(ways[foot - 6 : foot + 6])) < 12
    grown = leaves(rng, curve, start, 10, 80, 0.25)
    shapes = {(round(one.length), round(one.width), round(one.roll, 1)) for one in grown}
    assert len(shapes) == len(grown)  # no leaf twice
    assert cover().count(f'fill="{INK}"') == 1 + len(grown) + 1  # one line, and its leaves' lines
