"""The sides of a stroke: its middle line moved across, without the loops of a tight turn.

In: the points of a line and half a width at each. Out: the points of one side, in smooth runs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from drawing.pen import Pt, mix

MITRE = 2.2
"""How far a corner may stand out, in half widths."""
ROUNDING = 0.4
"""Where the inner side of a turn would be a notch it is rounded over so many half widths."""


def moved(points: Sequence[Pt], half: Sequence[float], sign: int) -> list[Pt]:
    """The points moved to their right (`sign` 1) or left (-1), as one smooth line: where the turn
    is tighter than `half` the loop is cut off and its notch rounded."""
    last = len(points) - 1
    side = []
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, last)]
        dx, dy = bx - ax, by - ay
        size = math.hypot(dx, dy) or 1.0
        side.append((x - sign * dy / size * half[i], y + sign * dx / size * half[i]))
    if any(_backward(side, points, i) for i in range(last)):
        return _without_loops(side, points, half)
    return side


def sides(
    points: Sequence[Pt], half: Sequence[float], sign: int, corners: Sequence[int]
) -> list[list[Pt]]:
    """One side in runs that meet in corners, at the points with the numbers `corners`: an inner
    corner is where its two runs cross, an outer one is mitred."""
    ends = [0, *corners, len(points) - 1]
    runs = [
        moved(points[a : b + 1], half[a : b + 1], sign)
        for a, b in zip(ends, ends[1:], strict=False)
    ]
    for k, corner in enumerate(corners):
        before, after = runs[k], runs[k + 1]
        crossing = _crossing(before, after)
        if crossing:
            i, j, joint = crossing
            runs[k], runs[k + 1] = [*before[: i + 1], joint], [joint, *after[j + 1 :]]
        else:
            joint = _mitre(before, after, points[corner], half[corner])
            runs[k], runs[k + 1] = [*before, joint], [joint, *after]
    return runs


def _backward(side: Sequence[Pt], points: Sequence[Pt], i: int) -> bool:
    """Whether a side runs against its line from a point to the next."""
    (ax, ay), (bx, by) = side[i], side[i + 1]
    (px, py), (qx, qy) = points[i], points[i + 1]
    return (bx - ax) * (qx - px) + (by - ay) * (qy - py) < 0


def _without_loops(side: Sequence[Pt], points: Sequence[Pt], half: Sequence[float]) -> list[Pt]:
    out: list[Pt] = []
    i = 0
    while i < len(side):
        if i == len(side) - 1 or not _backward(side, points, i):
            out.append(side[i])
            i += 1
            continue
        end = i
        while end < len(side) - 1 and _backward(side, points, end):
            end += 1
        reach = 3 * half[i] + 3 * (end - i)
        first = len(out)
        while first > 1 and math.dist(out[first - 1], side[i]) < reach:
            first -= 1
        stop = end + 1
        while stop < len(side) - 1 and math.dist(side[stop], side[end]) < reach:
            stop += 1
        crossing = _crossing(out[max(first - 1, 0) :], side[end : stop + 1])
        if crossing is None:  # an end of the line: it only turns in place
            i = end + 1
            continue
        a, b, joint = crossing
        ahead = side[end + b + 1 :]
        del out[max(first - 1, 0) + a + 1 :]
        skipped = _round_notch(out, ahead, joint, ROUNDING * half[i])
        i = end + b + 1 + skipped
    return out


def _round_notch(out: list[Pt], ahead: Sequence[Pt], joint: Pt, reach: float) -> int:
    """A round turn in place of a notch; how many of the points ahead it takes."""
    while len(out) > 2 and math.dist(out[-1], joint) < reach:
        out.pop()
    skipped = 0
    while skipped < len(ahead) - 2 and math.dist(ahead[skipped], joint) < reach:
        skipped += 1
    a, b = out[-1], ahead[skipped]
    for k in range(1, 8):
        t = k / 8
        p, q = (mix(a[0], joint[0], t), mix(a[1], joint[1], t)), (
            mix(joint[0], b[0], t), mix(joint[1], b[1], t))  # fmt: skip
        out.append((mix(p[0], q[0], t), mix(p[1], q[1], t)))
    return skipped


def _crossing(before: Sequence[Pt], after: Sequence[Pt]) -> tuple[int, int, Pt] | None:
    """Where two lines cross, nearest to the end of the first: the numbers of the two points ahead
    of which it is, and the place."""
    for i in range(len(before) - 2, max(len(before) - 90, -1), -1):
        (ax, ay), (bx, by) = before[i], before[i + 1]
        low, high = min(ax, bx), max(ax, bx)
        for j in range(min(len(after) - 1, 90)):
            (cx, cy), (dx, dy) = after[j], after[j + 1]
            if max(cx, dx) < low or min(cx, dx) > high:
                continue
            ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
            cross = ux * vy - uy * vx
            if abs(cross) < 1e-12:
                continue
            t = ((cx - ax) * vy - (cy - ay) * vx) / cross
            s = ((cx - ax) * uy - (cy - ay) * ux) / cross
            if 0 <= t <= 1 and 0 <= s <= 1:
                return i, j, (ax + ux * t, ay + uy * t)
    return None


def _mitre(before: Sequence[Pt], after: Sequence[Pt], corner: Pt, half: float) -> Pt:
    """Where two runs that do not cross would meet, no farther out than MITRE."""
    p, q, r, s = before[-2], before[-1], after[0], after[1]
    ux, uy, vx, vy = q[0] - p[0], q[1] - p[1], s[0] - r[0], s[1] - r[1]
    cross = ux * vy - uy * vx
    if abs(cross) < 1e-6:
        return ((q[0] + r[0]) / 2, (q[1] + r[1]) / 2)
    t = ((r[0] - p[0]) * vy - (r[1] - p[1]) * vx) / cross
    joint = (p[0] + ux * t, p[1] + uy * t)
    far, most = math.dist(joint, corner), MITRE * half + 1e-6
    if far <= most:
        return joint
    return (mix(corner[0], joint[0], most / far), mix(corner[1], joint[1], most / far))
