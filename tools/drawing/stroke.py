"""Strokes of a pen: a filled outline that swells and tapers as a hand writes.

In: a `Curve` and a `Nib`. Out: path data, smooth on both sides, without kinks or loops where the
stroke turns more sharply than it is wide.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from drawing.curve import Curve
from drawing.fitting import DIGITS, TOLERANCE, Cubic, cubics_data, fitted
from drawing.hand import shaken
from drawing.pen import Pt, mix, xy
from drawing.sides import moved, sides

POINTED = 0.06
"""An end narrower than this is a point; a wider one is round."""
Profile = Callable[[float], float]
"""From a share of the length to a width in units."""


@dataclass(frozen=True, slots=True)
class Nib:
    """A pen and the hand that leads it. Widths and lengths in units.

    `width` where a straight stroke is widest; `start` and `end` the widths of its ends, pointed
    if 0 and round otherwise, reached over the lengths `swell` and `fade` (None: a third and
    a half of the stroke). `cap`: how far a round end stands out, 1 a half circle. `press`: how
    much wider it is where it turns and so is slow, and thinner where it runs straight, as a share.
    `wobble`, `wave`, `seed`: drawing.hand.shaken.
    """

    width: float
    start: float = 0.0
    end: float = 0.0
    swell: float | None = None
    fade: float | None = None
    cap: float = 1.0
    press: float = 0.25
    wobble: float = 0.12
    wave: float = 36.0
    seed: int = 0


def stroke(curve: Curve, nib: Nib, tolerance: float = TOLERANCE) -> str:
    """The stroke of a pen along a curve, as path data to be filled. A fine one is fitted finer."""
    tolerance = min(tolerance, nib.width / 30)
    led = shaken(curve, nib.wobble, nib.wave, nib.seed)
    points, reach = led.points, led.lengths
    slow = _slowness(points, reach, nib.width)
    swell = min(reach[-1] / 3 if nib.swell is None else nib.swell, reach[-1])
    fade = min(reach[-1] / 2 if nib.fade is None else nib.fade, reach[-1])
    widths = []
    for s, how in zip(reach, slow, strict=True):
        full = nib.width * (1 + nib.press * (how - 0.5))
        near = _rise(s / swell) if swell else 1.0
        far = _rise((reach[-1] - s) / fade) if fade else 1.0
        widths.append(mix(nib.start, full, near) * far + nib.end * (1 - far))
    half = [w / 2 for w in widths]
    return _outlined(led, half, half, tolerance, nib.cap)


def ribbon(curve: Curve, left: Profile, right: Profile, tolerance: float = TOLERANCE) -> str:
    """A shape along a curve, as far from it on either side as the profiles say at each share of
    its length: a blade, a petal, a bird's wing. Pointed where both are 0."""
    shares = [s / curve.length for s in curve.lengths]
    return _outlined(
        curve, [max(0.0, left(t)) for t in shares], [max(0.0, right(t)) for t in shares], tolerance
    )


def offset(curve: Curve, distance: float) -> Curve:
    """The curve so far to its left (in the direction of travel, y down), or right if negative,
    without the loops that a tight turn would make. For an open curve of one run."""
    side = moved(curve.points, [abs(distance)] * len(curve.points), -1 if distance > 0 else 1)
    return replace(curve, runs=(tuple(side),))


def _rise(u: float) -> float:
    """From 0 to 1: straight at first, so that a taper ends in a point, then level."""
    return math.sin(math.pi / 2 * min(max(u, 0.0), 1.0))


def _slowness(points: Sequence[Pt], reach: Sequence[float], width: float) -> list[float]:
    """0 where a hand runs, 1 where it turns on the spot. Its speed is as the third root of the
    radius (Lacquaniti, Terzuolo and Viviani 1983, the two-thirds power law); evened out, for ink
    does not follow at once."""
    turns = [0.0] * len(points)
    for i in range(1, len(points) - 1):
        (ax, ay), (bx, by), (cx, cy) = points[i - 1 : i + 2]
        ux, uy, vx, vy = bx - ax, by - ay, cx - bx, cy - by
        angle = abs(math.atan2(ux * vy - uy * vx, ux * vx + uy * vy))
        bend = 2 * angle / (reach[i + 1] - reach[i - 1] or 1.0)
        root = (bend * 60) ** (1 / 3)  # 1 at a radius of 15 mm
        turns[i] = root / (1 + root)
    if len(turns) > 2:
        turns[0], turns[-1] = turns[1], turns[-2]
    window = max(6.0, 5 * width)
    return _evened(_evened(turns, reach, window), reach, window)


def _evened(values: Sequence[float], reach: Sequence[float], window: float) -> list[float]:
    """Each value averaged over `window` units of the length around it."""
    sums = [0.0]
    for i in range(1, len(values)):
        step = reach[i] - reach[i - 1]
        sums.append(sums[-1] + (values[i] + values[i - 1]) / 2 * step)
    out, low, high = [], 0, 0
    for i, s in enumerate(reach):
        while reach[low] < s - window / 2:
            low += 1
        while high + 1 < len(reach) and reach[high + 1] <= s + window / 2:
            high += 1
        span = reach[high] - reach[low]
        out.append((sums[high] - sums[low]) / span if span > 1e-9 else values[i])
    return out


def _outlined(curve: Curve, left: Sequence[float], right: Sequence[float], tolerance: float,
              cap: float = 1.0) -> str:  # fmt: skip
    """Out along the left side and back along the right."""
    points = curve.points
    corners = _corners(curve)
    out_side = sides(points, left, -1, corners)
    back_side = [run[::-1] for run in reversed(sides(points, right, 1, corners))]
    ahead = [fitted(run, tolerance) for run in out_side]
    back = [fitted(run, tolerance) for run in back_side]
    d = "M" + xy(out_side[0][0], DIGITS)
    d += "".join(cubics_data(one) for one in ahead)
    d += _cap(out_side[-1][-1], ahead[-1], back_side[0][0], back[0], cap)
    d += "".join(cubics_data(one) for one in back)
    return d + _cap(back_side[-1][-1], back[-1], out_side[0][0], ahead[0], cap) + "Z"


def _cap(end: Pt, before: Sequence[Cubic], start: Pt, after: Sequence[Cubic], cap: float) -> str:
    """The round end of a stroke, leaving one side and meeting the other along their tangents."""
    gap = math.dist(end, start)
    if gap <= POINTED or not before or not after:
        return "" if gap < 0.005 else "L" + xy(start, DIGITS)
    reach = gap * 2 / 3 * cap
    a, b = _along(before[-1][1], end), _along(after[0][0], start)
    h1 = (end[0] + a[0] * reach, end[1] + a[1] * reach)
    h2 = (start[0] + b[0] * reach, start[1] + b[1] * reach)
    return cubics_data([(h1, h2, start)])


def _along(handle: Pt, end: Pt) -> Pt:
    """The unit vector from a handle on to the end it belongs to."""
    size = math.dist(handle, end) or 1.0
    return ((end[0] - handle[0]) / size, (end[1] - handle[1]) / size)


def _corners(curve: Curve) -> list[int]:
    """The places of the corners among all the points of a curve."""
    out, at = [], 0
    for run in curve.runs[:-1]:
        at += len(run) - 1
        out.append(at)
    return out
