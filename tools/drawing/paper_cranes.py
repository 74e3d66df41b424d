"""Paper cranes: three birds folded from paper, rising, each with its shadow on the card."""

from __future__ import annotations

from drawing.pen import WIDE, Pt, path, svg, xy

Facets = tuple[tuple[tuple[Pt, ...], float], ...]
CRANE: Facets = (
    # far wing, tail, body, near wing in two planes, neck and head: (corners, how light)
    (((6, -8), (26, -66), (34, -4)), 0.62),
    (((26, 2), (74, -40), (36, 12)), 0.42),
    (((26, 2), (74, -40), (31, 5)), 0.8),
    (((-18, 8), (36, -6), (40, 10), (6, 22)), 0.5),
    (((-18, 8), (36, -6), (12, 4)), 0.72),
    (((-6, 6), (-20, -72), (14, -2)), 1.0),
    (((14, -2), (-20, -72), (30, 2)), 0.78),
    (((-6, 6), (14, -2), (30, 2), (8, 10)), 0.9),
    (((-18, 8), (-62, -28), (-8, 12)), 0.86),
    (((-18, 8), (-62, -28), (-20, 2)), 0.6),
    (((-62, -28), (-84, -20), (-59, -23)), 0.95),
)


def tone(dark: str, light: str, t: float) -> str:
    a = [int(dark[i : i + 2], 16) for i in (1, 3, 5)]
    b = [int(light[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(u + (v - u) * t):02x}" for u, v in zip(a, b, strict=True))


def crane(x: float, y: float, s: float, turn: float, dark: str, light: str,
          cast: float = 7.0) -> list[str]:  # fmt: skip
    """A crane of flat facets; `cast` is how far below its shadow lies."""

    def shape(points: tuple[Pt, ...]) -> str:
        return "M" + "L".join(xy(p) for p in points) + "Z"

    def placed(dx: float, dy: float, inner: str) -> str:
        return (f'<g transform="translate({x + dx:g} {y + dy:g}) rotate({turn:g}) scale({s:g})">'
                f"{inner}</g>")  # fmt: skip

    outline = "".join(shape(points) for points, _ in CRANE)
    shadow = "".join(
        placed(cast * k * 0.5, cast * k, path(outline, "#46525a", 0.05)) for k in (0.7, 1.0, 1.3)
    )
    body = "".join(path(shape(points), tone(dark, light, t)) for points, t in CRANE)
    return [shadow, placed(0, 0, body)]


def cover() -> str:
    parts = crane(322, 96, 0.62, -14, "#a9b8b9", "#e3e9e6", 5)
    parts += crane(106, 196, 0.86, -6, "#7d9aa3", "#d3e0e1", 7)
    parts += crane(262, 316, 1.42, -10, "#c0694f", "#f0b79c", 11)
    return svg(WIDE, parts)


def letter() -> str:
    parts = crane(300, 120, 0.62, -10, "#c98a75", "#f2cdbb", 5)
    parts += crane(388, 62, 0.36, -16, "#a9b8b9", "#e6ebe9", 3)
    return svg((0, 0, 444, 190), parts)


def back() -> str:
    return svg((0, 0, 100, 70), crane(52, 46, 0.46, -8, "#c0694f", "#f0b79c", 3))


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
