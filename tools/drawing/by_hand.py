"""By hand: a pen stroke that becomes a flourish; inside, lines to write on."""

from __future__ import annotations

from drawing.pen import Pt, bezier, mix, path, smooth, svg

INK = "#2d3f63"


def stroke(points: list[Pt], thin: float, thick: float) -> str:
    """A broad pen's line: thick where it comes down, thin where it goes up."""
    spine: list[Pt] = []
    for i in range(0, len(points) - 3, 3):
        spine += [bezier(points[i : i + 4], t / 8)[0] for t in range(8)]
    spine.append(points[-1])
    left: list[Pt] = []
    right: list[Pt] = []
    last = len(spine) - 1
    for i, p in enumerate(spine):
        a, b = spine[max(i - 1, 0)], spine[min(i + 1, last)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        press = max(0.0, dy / length) ** 0.8
        ease = min(1.0, i / 4, (last - i) / 4)
        half = mix(thin, thick, press) * ease / 2 + 0.22
        left.append((p[0] - dy / length * half, p[1] + dx / length * half))
        right.append((p[0] + dy / length * half, p[1] - dx / length * half))
    return smooth(left) + smooth(right[::-1], "L") + "Z"


FLOURISH: list[Pt] = [
    (10, 92), (70, 30), (150, 10), (170, 46), (186, 78), (120, 108), (104, 74), (88, 38), (190, 8),
    (236, 40), (270, 64), (236, 112), (206, 92), (178, 72), (250, 30), (320, 40), (350, 44),
    (372, 52), (392, 40),
]  # fmt: skip


def flourish(thick: float, tone: str = INK, faint: float = 1.0) -> str:
    return path(stroke(FLOURISH, 0.9, thick), tone, faint)


def cover() -> str:
    return svg((0, 0, 400, 120), [flourish(7.2)])


def letter() -> str:
    return svg((0, 0, 400, 120), [flourish(5.0, "#7d8aa6", 0.8)])


def back() -> str:
    return svg((0, 0, 400, 120), [flourish(9.0)])


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": letter(), "back.svg": back()}
