"""What all drawings are made with: numbers kept short, curves, tapered stems, SVG elements.

In: points in a drawing's own units (4 units are 1 mm). Out: strings of the SVG subset that
docs/designs.md describes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

Pt = tuple[float, float]
FULL = (-12.0, -12.0, 444.0, 616.0)
"""The view box of an A6 cover with 3 mm of bleed; the trim box is 0 0 420 592."""
WIDE = (-212.0, -12.0, 844.0, 616.0)
"""The same drawing with more at both sides: an upright card shows its middle, a level one all."""


def num(value: float, digits: int = 1) -> str:
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    return "0" if text in ("-0", "") else text


def xy(p: Pt, digits: int = 1) -> str:
    return f"{num(p[0], digits)},{num(p[1], digits)}"


def mix(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def blend(a: str, b: str, t: float) -> str:
    """The colour between two #rrggbb."""
    pairs = [(int(a[i : i + 2], 16), int(b[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(mix(u, v, t)):02x}" for u, v in pairs)


def bezier(p: Sequence[Pt], t: float) -> tuple[Pt, float]:
    """The point at t on a cubic and its direction in radians."""
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    point = (
        a * p[0][0] + b * p[1][0] + c * p[2][0] + d * p[3][0],
        a * p[0][1] + b * p[1][1] + c * p[2][1] + d * p[3][1],
    )
    slope = [
        s * s * (p[1][i] - p[0][i]) + 2 * s * t * (p[2][i] - p[1][i]) + t * t * (p[3][i] - p[2][i])
        for i in (0, 1)
    ]
    return point, math.atan2(slope[1], slope[0])


def at(origin: Pt, angle: float, along: float, across: float = 0.0) -> Pt:
    """`along` the direction `angle` from the origin, then `across` to its right."""
    cos, sin = math.cos(angle), math.sin(angle)
    return (origin[0] + along * cos - across * sin, origin[1] + along * sin + across * cos)


def smooth(points: Sequence[Pt], start: str = "M", digits: int = 1) -> str:
    """A curve through the points (Catmull-Rom, as cubics)."""
    out = [start + xy(points[0], digits)]
    last = len(points) - 1
    for i in range(last):
        p0, p1, p2 = points[max(i - 1, 0)], points[i], points[i + 1]
        p3 = points[min(i + 2, last)]
        h1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        h2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        out.append(f"C{xy(h1, digits)} {xy(h2, digits)} {xy(p2, digits)}")
    return "".join(out)


def taper(p: Sequence[Pt], w0: float, w1: float, steps: int = 6) -> str:
    """A stem along a cubic, w0 wide at its foot and w1 at its tip, as path data."""
    left: list[Pt] = []
    right: list[Pt] = []
    for i in range(steps + 1):
        t = i / steps
        point, angle = bezier(p, t)
        half = mix(w0, w1, t) / 2
        left.append(at(point, angle, 0, -half))
        right.append(at(point, angle, 0, half))
    return smooth(left) + smooth(right[::-1], "L") + "Z"


def dot(x: float, y: float, r: float, squash: float = 1.0) -> str:
    """A small round mark as two cubics: half the bytes of a circle, and a little hand-made."""
    h = r * 4 / 3 * squash
    d = 1 if r > 0.9 else 2
    return (
        f"M{xy((x - r, y), d)}C{xy((x - r, y - h), d)} {xy((x + r, y - h), d)} {xy((x + r, y), d)}"
        f"C{xy((x + r, y + h), d)} {xy((x - r, y + h), d)} {xy((x - r, y), d)}Z"
    )


def leaf(p: Pt, angle: float, length: float, width: float, bend: float, skew: float = 1.0) -> str:
    """A leaf blade: asymmetric, slightly bent, pointed at its tip."""
    b = bend * length
    return (
        f"M{xy(p)}C{xy(at(p, angle, 0.2 * length, -width * skew))} "
        f"{xy(at(p, angle, 0.62 * length, -width * 0.9 * skew + b))} {xy(at(p, angle, length, b))}"
        f"C{xy(at(p, angle, 0.68 * length, width * 0.75 / skew + b))} "
        f"{xy(at(p, angle, 0.22 * length, width / skew))} {xy(p)}Z"
    )


def path(d: str, fill: str, opacity: float = 1.0) -> str:
    faint = f' opacity="{num(opacity, 2)}"' if opacity < 0.995 else ""
    return f'<path d="{d}" fill="{fill}"{faint}/>'


def line(d: str, stroke: str, width: float, opacity: float = 1.0) -> str:
    faint = f' opacity="{num(opacity, 2)}"' if opacity < 0.995 else ""
    return (
        f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{num(width, 2)}" '
        f'stroke-linecap="round"{faint}/>'
    )


def circle(x: float, y: float, r: float, fill: str, opacity: float = 1.0) -> str:
    faint = f' opacity="{num(opacity, 3)}"' if opacity < 0.9995 else ""
    return f'<circle cx="{num(x, 2)}" cy="{num(y, 2)}" r="{num(r, 2)}" fill="{fill}"{faint}/>'


def vertical(name: str, y0: float, y1: float, stops: Iterable[tuple[float, str]]) -> str:
    """A gradient down the page, between heights in the drawing's units."""
    inner = "".join(f'<stop offset="{num(o, 2)}" stop-color="{c}"/>' for o, c in stops)
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="0" y1="{num(y0)}" '
        f'x2="0" y2="{num(y1)}">{inner}</linearGradient>'
    )


def svg(box: Sequence[float], parts: Iterable[str]) -> str:
    view = " ".join(num(v, 2) for v in box)
    body = "\n".join(parts)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">\n{body}\n</svg>\n'
