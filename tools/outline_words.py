"""Sets "thank you" in many languages and keeps the outlines, for the design "Many tongues".

    python tools/outline_words.py

The words are shaped with the program's own faces, so that Arabic letters join and Devanagari ones
combine; their curves are then drawn again with fewer points. What it writes,
tools/drawing/tongues_outlines.json, is committed: the drawing must not change when a font does.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

import uharfbuzz as hb

from thankyou.base.assets import asset_root
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.hbfont import hb_font
from thankyou.typeset.shape import shape

Pt = tuple[float, float]
Segment = tuple[Pt, ...]
"""A line of two points or a cubic of four."""

WORDS = (  # in the order of the languages' names in English
    ("ar", "شكرًا", ("arabic",)),
    ("bn", "ধন্যবাদ", ("bengali",)),
    ("zh-Hans", "谢谢", ("chinese",)),
    ("tl", "salamat", ("lora-italic",)),
    ("fr", "merci", ("lora-italic",)),
    ("de", "danke", ("lora",)),
    ("el", "ευχαριστώ", ("garamond-italic",)),
    ("he", "תודה", ("hebrew",)),
    ("hi", "धन्यवाद", ("devanagari-serif",)),
    ("it", "grazie", ("lora-italic",)),
    ("ja", "ありがとう", ("japanese",)),
    ("ko", "감사합니다", ("korean",)),
    ("mi", "ngā mihi", ("lora-italic", "lora")),
    ("ml", "നന്ദി", ("malayalam",)),
    ("pl", "dziękuję", ("lora-italic", "lora")),
    ("pt", "obrigado", ("lora-italic",)),
    ("es", "gracias", ("lora-italic", "lora")),
    ("sw", "asante", ("lora",)),
    ("ta", "நன்றி", ("tamil",)),
    ("th", "ขอบคุณ", ("thai-serif",)),
    ("tr", "teşekkürler", ("lora",)),
    ("uk", "дякую", ("lora",)),
    ("vi", "cảm ơn", ("lora-italic", "lora")),
    ("cy", "diolch", ("lora",)),
)
RIGHT_TO_LEFT = ("ar", "he")
EM = 1000
STRAY = 2.2
"""How far, in thousandths of an em, a curve may leave the one it stands for."""
TURN = math.radians(9)
"""A bend sharper than this is a corner, and is kept."""
TARGET = Path(__file__).resolve().parent / "drawing" / "tongues_outlines.json"


def contours(font: hb.Font, glyph: int, x: float, y: float, unit: float) -> list[list[Segment]]:
    """A glyph's contours at a place, in thousandths of an em, y down."""
    found: list[list[Segment]] = []
    pen = [(0.0, 0.0)]

    def p(px: float, py: float) -> Pt:
        return (x + px * unit, y - py * unit)

    def move(px: float, py: float, _: object) -> None:
        found.append([])
        pen[0] = p(px, py)

    def line(px: float, py: float, _: object) -> None:
        if math.dist(pen[0], p(px, py)) > 0.5:
            found[-1].append((pen[0], p(px, py)))
            pen[0] = p(px, py)

    def cubic(ax: float, ay: float, bx: float, by: float, px: float, py: float, _: object) -> None:
        found[-1].append((pen[0], p(ax, ay), p(bx, by), p(px, py)))
        pen[0] = p(px, py)

    def quadratic(ax: float, ay: float, px: float, py: float, _: object) -> None:
        start, middle, end = pen[0], p(ax, ay), p(px, py)
        arms = [
            (q[0] + (middle[0] - q[0]) * 2 / 3, q[1] + (middle[1] - q[1]) * 2 / 3)
            for q in (start, end)
        ]
        found[-1].append((start, arms[0], arms[1], end))
        pen[0] = end

    draw = hb.DrawFuncs()
    draw.set_move_to_func(move)
    draw.set_line_to_func(line)
    draw.set_cubic_to_func(cubic)
    draw.set_quadratic_to_func(quadratic)
    font.draw_glyph(glyph, draw)
    for contour in found:
        if contour and math.dist(contour[-1][-1], contour[0][0]) > 0.5:
            contour.append((contour[-1][-1], contour[0][0]))
    return [contour for contour in found if contour]


def direction(segment: Segment, end: bool) -> Pt:
    """The unit tangent at the start or, pointing onwards, at the end of a segment."""
    points = segment[::-1] if end else segment
    for other in points[1:]:
        length = math.dist(points[0], other)
        if length > 0.01:
            sign = -1 if end else 1
            return (
                sign * (other[0] - points[0][0]) / length,
                sign * (other[1] - points[0][1]) / length,
            )
    return (1.0, 0.0)


def on_cubic(c: Sequence[Pt], t: float) -> Pt:
    s = 1 - t
    a, b, d, e = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (
        a * c[0][0] + b * c[1][0] + d * c[2][0] + e * c[3][0],
        a * c[0][1] + b * c[1][1] + d * c[2][1] + e * c[3][1],
    )


def turns(before: Segment, after: Segment) -> bool:
    """Whether there is a corner between two segments, or one of them is a line."""
    if len(before) == 2 or len(after) == 2:
        return True
    u, v = direction(before, True), direction(after, False)
    return abs(math.atan2(u[0] * v[1] - u[1] * v[0], u[0] * v[0] + u[1] * v[1])) > TURN


def simpler(contour: list[Segment]) -> list[Segment]:
    """The contour with runs of curves drawn as few."""
    count = len(contour)
    corners = [i for i in range(count) if turns(contour[i - 1], contour[i])] or [0]
    out: list[Segment] = []
    for k, start in enumerate(corners):
        end = corners[k + 1] if k + 1 < len(corners) else corners[0] + count
        run = [contour[i % count] for i in range(start, end)]
        out += [run[0]] if len(run[0]) == 2 else fitted(run)
    return out


def fitted(run: list[Segment]) -> list[Segment]:
    """One cubic for a run of smooth ones, or as many as it takes."""
    one = fit(run)
    if len(run) == 1 or one is not None:
        return [one or run[0]]
    for last in range(len(run) - 1, 0, -1):  # the longest beginning that one cubic can follow
        one = fit(run[:last])
        if one is not None or last == 1:
            return [one or run[0], *fitted(run[last:])]
    return run


def fit(run: list[Segment]) -> Segment | None:
    """The cubic along a run with the run's own tangents at its ends, if it stays near enough.

    Schneider, "An algorithm for automatically fitting digitized curves", Graphics Gems (1990).
    """
    points = [run[0][0]] + [on_cubic(one, i / 8) for one in run for i in range(1, 9)]
    first, last = points[0], points[-1]
    u, v = direction(run[0], False), direction(run[-1], True)
    along = [0.0]
    for a, b in zip(points, points[1:], strict=False):
        along.append(along[-1] + math.dist(a, b))
    if along[-1] == 0:
        return None
    ts = [a / along[-1] for a in along]
    curve: Segment = ()
    for _ in range(12):
        c00 = c01 = c11 = x0 = x1 = 0.0
        for q, t in zip(points, ts, strict=True):
            s = 1 - t
            b1, b2 = 3 * s * s * t, 3 * s * t * t
            near, far = s * s * (1 + 2 * t), t * t * (3 - 2 * t)
            rest = (
                q[0] - near * first[0] - far * last[0],
                q[1] - near * first[1] - far * last[1],
            )
            c00 += b1 * b1
            c01 += b1 * b2 * -(u[0] * v[0] + u[1] * v[1])
            c11 += b2 * b2
            x0 += b1 * (rest[0] * u[0] + rest[1] * u[1])
            x1 -= b2 * (rest[0] * v[0] + rest[1] * v[1])
        det = c00 * c11 - c01 * c01
        if abs(det) < 1e-9:
            return None
        alpha, beta = (x0 * c11 - x1 * c01) / det, (c00 * x1 - c01 * x0) / det
        if alpha <= 0 or beta <= 0:
            return None
        curve = (
            first,
            (first[0] + u[0] * alpha, first[1] + u[1] * alpha),
            (last[0] - v[0] * beta, last[1] - v[1] * beta),
            last,
        )
        worst = max(math.dist(q, on_cubic(curve, t)) for q, t in zip(points, ts, strict=True))
        if worst <= STRAY:
            return curve
        if worst > STRAY * 12:
            return None
        ts = [nearest(curve, q, t) for q, t in zip(points, ts, strict=True)]
    return None


def nearest(curve: Segment, q: Pt, t: float) -> float:
    """One step of Newton's towards the place on the curve that is nearest to q."""
    step = 1e-3
    a, b, c = (on_cubic(curve, min(max(t + d, 0), 1)) for d in (-step, 0, step))
    d1 = ((c[0] - a[0]) / (2 * step), (c[1] - a[1]) / (2 * step))
    d2 = ((a[0] - 2 * b[0] + c[0]) / step**2, (a[1] - 2 * b[1] + c[1]) / step**2)
    off = (b[0] - q[0], b[1] - q[1])
    below = d1[0] ** 2 + d1[1] ** 2 + off[0] * d2[0] + off[1] * d2[1]
    if abs(below) < 1e-9 or t in (0.0, 1.0):
        return t
    return min(max(t - (off[0] * d1[0] + off[1] * d1[1]) / below, 0.0), 1.0)


def outline(text: str, language: str, key: str) -> dict[str, object]:
    """A word's path from its origin on the baseline, its advance and its ink, at EM to the em."""
    face = load_fonts(asset_root()).face(key)
    shaped = shape(face, text, language in RIGHT_TO_LEFT, language)
    if 0 in shaped.glyphs:
        raise ValueError(f"{key} cannot set {text!r}")
    unit = EM * face.scale / face.units_per_em
    pieces: list[list[Segment]] = []
    for glyph, x, y in zip(shaped.glyphs, shaped.xs, shaped.ys, strict=True):
        pieces += contours(hb_font(face), glyph, x * EM, y * EM, unit)
    rows: list[list[list[int]]] = []
    ink: list[Pt] = []
    for piece in pieces:
        drawn = simpler(piece)
        rows.append([[round(v) for v in drawn[0][0]]])
        rows[-1] += [[round(v) for p in one[1:] for v in p] for one in drawn]
        ink += [on_cubic(one, i / 12) if len(one) == 4 else one[1] for one in drawn
                for i in range(1, 13)]  # fmt: skip
    xs, ys = [round(x) for x, _ in ink], [round(y) for _, y in ink]
    return {
        "text": text,
        "language": language,
        "face": key,
        "ink": [min(xs), min(ys), max(xs), max(ys)],
        "contours": rows,
    }


def main() -> None:
    kept = [outline(text, language, key) for language, text, keys in WORDS for key in keys]
    rows = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in kept)
    TARGET.write_text(f"[\n{rows}\n]\n", encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(kept)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
