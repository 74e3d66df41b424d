"""What an eye for paper and plants would miss in the drawings, as numbers."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import pytest
from tool_modules import drawing_tools

tools = pytest.fixture(drawing_tools, autouse=True)


@pytest.mark.parametrize("angle", [20, 45, 70])
@pytest.mark.parametrize("way", [1, -1])
def test_a_cranes_neck_and_tail_are_legs_of_the_bird_base(way: int, angle: float) -> None:
    """Narrowed to an eighth of a right angle, whichever way they are folded."""
    from drawing.folded_crane import LEG, Leg

    leg = Leg(way, angle)
    tip = leg.spine(LEG)
    for s in (0.0, 0.2, 0.4):
        (ax, _, az), (bx, _, bz) = leg.spine(s), leg.edge(s, 1)
        at_tip = math.atan2(math.dist((ax, az), (bx, bz)), math.dist((ax, az), (tip[0], tip[2])))
        assert math.degrees(at_tip) == pytest.approx(11.25)


def test_the_facets_of_a_cranes_body_lie_on_paper() -> None:
    """Under each joint of the body lies the body's whole outline: no hole shows the card."""
    from drawing.folded_crane import Eye, Leg, Pose, body

    for yaw in range(0, 360, 30):
        for height in (-25, 0, 25):
            pose = Pose(yaw, height)
            base, *facets = body(Eye(pose), Leg(1, 50), Leg(-1, 44), [])
            for facet in facets:
                if facet.name == "hull":
                    assert all(inside(p, base.outline) for p in facet.outline)


def inside(p: tuple[float, float], hull: list[tuple[float, float]]) -> bool:
    """Within a convex outline, or on it."""
    turns = [
        (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
        for a, b in pairwise([*hull, hull[0]])
    ]
    return all(t >= -1e-9 for t in turns) or all(t <= 1e-9 for t in turns)


def test_the_cranes_are_no_copies_of_one() -> None:
    from drawing.paper_cranes import ASIDE, MAIN, UPPER

    shapes = [[facet.outline for facet in facets_of(bird)] for bird in (UPPER, ASIDE, MAIN)]
    for one, two in ((0, 1), (0, 2), (1, 2)):
        far = [
            math.dist(p, q)
            for a, b in zip(shapes[one], shapes[two], strict=False)
            for p, q in zip(a, b, strict=False)
        ]
        assert sum(far) / len(far) > 0.05  # of the square's side
    heights = [bird.pose.height for bird in (UPPER, ASIDE, MAIN)]
    assert heights[0] < 0 < heights[1] < heights[2]  # what hangs higher is seen from below


def facets_of(bird):  # type: ignore[no-untyped-def]
    from drawing.folded_crane import crane

    return crane(bird.pose)


def test_no_leaf_crosses_a_stem_or_another_leaf() -> None:
    from drawing.meadow import Bed, leaves, stem_of

    rng = random.Random(5)
    bed = Bed()
    stems = [stem_of(rng, (x, 200), rng.uniform(60, 180), rng.uniform(-14, 14))
             for x in range(0, 240, 20)]  # fmt: skip
    for stem in stems:
        bed.put(stem)
    for stem in stems:
        leaves(rng, bed, stem, (0.2, 0.4, 0.6), 44, "lance")
    ribs = bed.lines[len(stems) :]
    assert len(ribs) > 8
    for k, rib in enumerate(ribs):
        others = [*bed.lines[: len(stems)], *ribs[:k]]
        own = min(bed.lines[: len(stems)], key=lambda line: min(math.dist(rib[0], p) for p in line))
        for other in others:
            if other is not own:
                assert not cross(rib[1:], other), "two lines cross"


def cross(one, two) -> bool:  # type: ignore[no-untyped-def]
    def side(a, b, p):  # type: ignore[no-untyped-def]
        return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])

    return any(
        side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
        for a, b in pairwise(one) for c, d in pairwise(two)
        if min(a[0], b[0]) <= max(c[0], d[0]) and min(c[0], d[0]) <= max(a[0], b[0])
    )  # fmt: skip


def test_the_lighthouses_line_turns_softly_but_at_its_corners() -> None:
    from drawing.lighthouse import PLACE, one_line

    line = one_line(*PLACE, -226, 646)
    for run in line.runs:
        ways = [math.atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(run)]
        for a, b in pairwise(ways):
            assert abs((b - a + math.pi) % (2 * math.pi) - math.pi) < 0.45
    for before, after in pairwise(line.runs):
        assert before[-1] == after[0]  # and it is never lifted
