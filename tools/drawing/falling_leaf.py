"""Falling leaf: one leaf cut from paper, on its way down, and a great deal of empty card."""

from __future__ import annotations

from drawing.pen import WIDE, Pt, at, bezier, mix, path, svg, taper, xy

LEAF = "#8c5f45"
HALF = "#a4755a"
SHADOW = "#6b5a4c"


def blade(size: float) -> tuple[str, str, list[Pt]]:
    """A beech leaf round its own spine: the whole, one half, the spine."""
    spine = [(-size * 0.5, 0.0), (-size * 0.18, -size * 0.05), (size * 0.2, size * 0.03),
             (size * 0.52, -size * 0.02)]  # fmt: skip
    upper: list[Pt] = []
    lower: list[Pt] = []
    steps = 9
    for i in range(steps + 1):
        t = i / steps
        p, angle = bezier(spine, t)
        wide = size * 0.29 * (1 - (2 * t - 0.86) ** 2 * 0.86) if 0 < i < steps else 0.0
        wide = max(wide, 0.0)
        upper.append(at(p, angle, 0, -wide))
        lower.append(at(p, angle, 0, wide * 0.94))
    return (
        toothed(upper) + toothed(lower[::-1], "L") + "Z",
        (toothed(upper) + toothed(spine_points(spine)[::-1], "L") + "Z"),
        spine,
    )


def spine_points(spine: list[Pt]) -> list[Pt]:
    return [bezier(spine, i / 6)[0] for i in range(7)]


def toothed(points: list[Pt], start: str = "M") -> str:
    """An edge that dips a little between its veins."""
    out = start + xy(points[0])
    for a, b in zip(points, points[1:], strict=False):
        middle = (mix(a[0], b[0], 0.5), mix(a[1], b[1], 0.5))
        lift = (middle[0] + (b[1] - a[1]) * 0.1, middle[1] - (b[0] - a[0]) * 0.1)
        out += f"C{xy(lift)} {xy(lift)} {xy(b)}"
    return out


def leaf(x: float, y: float, size: float, turn: float, shadow: float) -> list[str]:
    whole, half, spine = blade(size)
    veins = ""
    for i in range(1, 8):
        p, angle = bezier(spine, i / 8.6)
        reach = size * 0.25 * (1 - (2 * i / 8.6 - 0.9) ** 2 * 0.8)
        for sign in (-1, 1):
            tip = at(p, angle + sign * 0.78, reach)
            bend = at(p, angle + sign * 0.62, reach * 0.55)
            veins += path(taper([p, bend, tip, tip], size * 0.011, size * 0.003, 2), "#f6ecdf", 0.6)
    stalk = [spine[0], (-size * 0.6, size * 0.01), (-size * 0.68, size * 0.06),
             (-size * 0.76, size * 0.15)]  # fmt: skip

    def placed(dx: float, dy: float, inner: str) -> str:
        return f'<g transform="translate({x + dx:g} {y + dy:g}) rotate({turn:g})">{inner}</g>'

    cast = "".join(
        placed(shadow * k, shadow * 1.5 * k, path(whole, SHADOW, 0.055)) for k in (0.6, 0.8, 1, 1.2)
    )
    body = (
        path(taper(stalk, size * 0.02, size * 0.03, 3), "#6f4a35")
        + path(whole, LEAF)
        + path(half, HALF)
        + veins
        + path(taper(spine, size * 0.022, size * 0.006, 4), "#6f4a35", 0.9)
    )
    return [cast, placed(0, 0, body)]


def cover() -> str:
    return svg(WIDE, leaf(232, 270, 150, 38, 9))


def letter() -> str:
    return svg((0, 0, 200, 120), leaf(112, 62, 84, -164, 4))


def back() -> str:
    return svg((0, 0, 80, 60), leaf(42, 30, 46, 24, 2.4))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
