"""What tinted masks are made with: washes, dry brush, glows, printing ink, on the grain of a paper.

In: outlines in a drawing's own units (4 units are 1 mm on A6) and seeds. Out: `Ink`: arrays of
0 (none) to 1 (full), a pixel each, which `mask` makes the bytes of a PNG. All of it is the same on
every run, and does not change where a drawing gets more pixels. Needs numpy.

A wash is not a blurred shape: colour runs to its edge while it dries and leaves a thin dark rim,
here strong and there lost; it pools, and it settles in the valleys of the paper.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from drawing.pen import Pt
from drawing.png import grey_png
from drawing.sheet import COVER_DOTS, UPRIGHT, Ink, Sheet, noise, paper, slanted, step

__all__ = [
    "COVER_DOTS", "UPRIGHT", "Ink", "Sheet", "along", "at_edges", "bloom", "blot", "blurred",
    "dry_brush", "glow", "inside", "mask", "noise", "outlines", "over", "paper", "press",
    "slanted", "step", "wash",
]  # fmt: skip
Outline = Sequence[Pt]


# --- shapes -------------------------------------------------------------------------------------

_PART = re.compile(r"([MLCZ])([^MLCZ]*)")


def outlines(data: str, steps: int = 10) -> list[list[Pt]]:
    """The closed outlines of SVG path data of M, L, C and Z with capital letters, as pen.py writes
    it; curves become `steps` straight pieces."""
    out: list[list[Pt]] = []
    for kind, rest in _PART.findall(data):
        flat = [float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
        points = list(zip(flat[::2], flat[1::2], strict=True))
        if kind == "M":
            out.append(points)
        elif kind == "L":
            out[-1] += points
        for i in range(0, len(points) if kind == "C" else 0, 3):
            (ax, ay), ((bx, by), (cx, cy), (dx, dy)) = out[-1][-1], points[i : i + 3]
            for part in range(1, steps + 1):
                t, s = part / steps, 1 - part / steps
                k = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
                out[-1].append((k[0] * ax + k[1] * bx + k[2] * cx + k[3] * dx,
                                k[0] * ay + k[1] * by + k[2] * cy + k[3] * dy))  # fmt: skip
    return out


def blot(x: float, y: float, rx: float, ry: float, seed: int, uneven: float = 0.12) -> list[Pt]:
    """A round patch as a loaded brush leaves it: no two sides alike."""
    random = np.random.default_rng([seed & 0x7FFFFFFF, 5])
    turns = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    radius = np.ones_like(turns)
    for wave in range(2, 7):
        strength = uneven * random.uniform(0.4, 1) / wave**0.7
        radius += strength * np.cos(wave * turns + random.uniform(0, 2 * np.pi))
    xs, ys = x + rx * radius * np.cos(turns), y + ry * radius * np.sin(turns)
    return list(zip(xs.tolist(), ys.tolist(), strict=True))


def inside(sheet: Sheet, shapes: Iterable[Outline], reach: float = 24.0) -> Ink:
    """How far inside the outlines each pixel lies, in units; negative outside. Exact up to `reach`,
    which is also the most that is told. Outlines are filled by the non-zero rule."""
    far = sheet.full(reach)
    winding = np.zeros(sheet.size, np.int8)
    for shape in shapes:
        points = list(shape)
        for a, b in zip(points, [*points[1:], points[0]], strict=True):
            if a != b:
                _nearer(sheet, far, a, b, reach)
                _wind(sheet, winding, a, b)
    return np.where(winding != 0, far, -far)


def along(sheet: Sheet, spine: Outline, reach: float) -> tuple[Ink, Ink, Ink]:
    """Of each pixel near an open line: its distance from it (at most `reach`), how far along the
    line it lies, and how far to the right of it, all in units."""
    far = sheet.full(reach)
    run, side = sheet.full(0), sheet.full(reach)
    done = 0.0
    for a, b in zip(spine[:-1], spine[1:], strict=True):
        done += _nearer(sheet, far, a, b, reach, (run, side, done))
    return far, run, side


def _window(sheet: Sheet, a: Pt, b: Pt, reach: float) -> tuple[slice, slice]:
    rows, columns = sheet.size
    kx, ky = columns / sheet.box[2], rows / sheet.box[3]
    x0 = int(max(0, (min(a[0], b[0]) - reach - sheet.box[0]) * kx))
    x1 = int(min(columns, max(0, (max(a[0], b[0]) + reach - sheet.box[0]) * kx + 1)))
    y0 = int(max(0, (min(a[1], b[1]) - reach - sheet.box[1]) * ky))
    y1 = int(min(rows, max(0, (max(a[1], b[1]) + reach - sheet.box[1]) * ky + 1)))
    return slice(y0, max(y0, y1)), slice(x0, max(x0, x1))


def _nearer(
    sheet: Sheet, far: Ink, a: Pt, b: Pt, reach: float, more: tuple[Ink, Ink, float] | None = None
) -> float:
    """Lets `far` know of one straight piece; its length."""
    rows, columns = _window(sheet, a, b, reach)
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = float(np.hypot(dx, dy)) or 1e-9
    x, y = sheet.x[:, columns] - a[0], sheet.y[rows] - a[1]
    share = np.clip((x * dx + y * dy) / length**2, 0, 1)
    away = np.hypot(x - share * dx, y - share * dy)
    part = far[rows, columns]
    nearer = away < part
    if more is not None:
        run, side, done = more
        run[rows, columns][nearer] = (done + share * length)[nearer]
        side[rows, columns][nearer] = ((x * dy - y * dx) / -length)[nearer]
    part[nearer] = away[nearer]
    return length


def _wind(sheet: Sheet, winding: NDArray[np.int8], a: Pt, b: Pt) -> None:
    """Counts an outline's piece for the pixels to the right of it."""
    up = a[1] > b[1]
    top, end = (b, a) if up else (a, b)
    y = sheet.y[:, 0]
    first, last = np.searchsorted(y, [top[1], end[1]])
    if first == last:
        return
    x = top[0] + (y[first:last] - top[1]) / (end[1] - top[1]) * (end[0] - top[0])
    begins = np.searchsorted(sheet.x[0], x)
    for row, begin in zip(range(first, last), begins, strict=True):
        winding[row, begin:] += -1 if up else 1


# --- ink ----------------------------------------------------------------------------------------


def wash(
    sheet: Sheet,
    depth: Ink,
    seed: int,
    *,
    body: float = 0.55,
    rim: float = 0.3,
    width: float = 1.1,
    ragged: float = 0.8,
    pool: float = 0.25,
    grain: float = 0.14,
    soft: Ink | float = 0.0,
    tooth: Ink | None = None,
) -> Ink:
    """A watercolour wash that has dried, in the shape of `depth` (see `inside`).

    `body` is how much colour lies in it, `rim` how much more at its edge, `width` units wide;
    `ragged` how far (units) the edge strays; `pool` how uneven it lies, in large; `grain` how much
    it settles in the valleys of the `tooth`. Where `soft` is above 0 the edge was wet, and fades
    over as many units with no rim (a number, or one a pixel).
    """
    tooth = paper(sheet, seed) if tooth is None else tooth
    edge = noise(sheet, 16, seed + 11) * 0.75 + noise(sheet, 4.5, seed + 12) * 0.3
    depth = depth + ragged * edge + 0.12 * tooth
    fade = np.maximum(np.asarray(soft, np.float32), 0.0)
    dry = 1 - step(fade + 0 * depth, 0.5, 3.0)
    shape = step(depth, -0.16 - fade * 0.5, 0.16 + fade * 0.5)
    gathered = np.clip(0.75 + 0.6 * noise(sheet, 26, seed + 13), 0.12, 1.5)
    line = np.exp(-((np.maximum(depth, 0) / width) ** 1.6)) * gathered
    pale = np.exp(-(((depth - 2.6 * width) / (1.7 * width)) ** 2)) * 0.22 * gathered
    lies = 1 + pool * (noise(sheet, 46, seed + 14) * 0.8 + noise(sheet, 15, seed + 15) * 0.4)
    ink = body * lies * (1 - pale * dry) + rim * line * dry
    laid = _clip(shape * ink * (1 - grain * tooth))
    # Where colour runs out it lies on the tooth alone: no slope is so even that its greys show.
    return _clip(laid - np.minimum(laid * 0.6, 0.16 * grain) * tooth)


def bloom(sheet: Sheet, ink: Ink, x: float, y: float, radius: float, seed: int) -> Ink:
    """A drop of water that ran into the wash while it dried: paler, with a ragged darker hem."""
    far = np.hypot(sheet.x - x, sheet.y - y) + radius * 0.2 * noise(sheet, radius * 0.4, seed)
    far += radius * 0.06 * noise(sheet, radius * 0.1, seed + 1)
    pale = 1 - 0.42 * (1 - step(far, radius * 0.1, radius * 1.04))
    # The pigment it pushed away: sharp outside, soft inside, and here and there lost.
    kept = np.clip(0.5 + 0.8 * noise(sheet, radius * 0.9, seed + 2), 0, 1.1)
    outside = far > radius
    hem = np.exp(-(((far - radius) / np.where(outside, 0.5, 0.16 * radius)) ** 2))
    return _clip(ink * (pale + 0.24 * kept * hem))


def dry_brush(
    sheet: Sheet,
    spine: Outline,
    width: Callable[[Ink], Ink] | float,
    seed: int,
    *,
    dry: float = 0.5,
    tooth: Ink | None = None,
) -> Ink:
    """A stroke of a brush that runs dry: streaks of its hairs, then only the hills of the paper.

    `width` in units, or a function of the share of the stroke (0 to 1); `dry` from 0 (loaded all
    the way) to 1 (dry from the start).
    """
    tooth = paper(sheet, seed) if tooth is None else tooth
    pieces = zip(spine[:-1], spine[1:], strict=True)
    total = sum(float(np.hypot(b[0] - a[0], b[1] - a[1])) for a, b in pieces) or 1.0
    widest = width if isinstance(width, float | int) else float(width(np.linspace(0, 1, 33)).max())
    far, run, side = along(sheet, spine, widest * 0.75 + 2)
    share = run / total
    half = (width if isinstance(width, float | int) else width(share)) / 2
    # Hairs: unevenness across the stroke, which changes slowly along it.
    random = np.random.default_rng([seed & 0x7FFFFFFF, 9])
    hairs = random.standard_normal((max(4, int(total / 60) + 3), 64)).astype(np.float32)
    u = np.clip((side / np.maximum(2 * half, 0.01) + 0.5) * 56 + 3, 0, 62.999)
    v = np.clip(share, 0, 1) * (hairs.shape[0] - 1.001)
    streak = _between(hairs, v, u)
    edge = half - far + 0.35 * streak + 0.25 * noise(sheet, 3, seed + 3)
    shape = step(edge, -0.2, 0.3)
    wet = 1.15 - dry * (0.7 + 0.9 * share) + 0.22 * streak + 0.2 * noise(sheet, 30, seed + 4)
    covers = step(wet - 0.42 + 0.5 * tooth, -0.1, 0.12)
    return _clip(shape * covers * (0.82 + 0.1 * streak - 0.06 * tooth))


def _between(grid: Ink, row: Ink, column: Ink) -> Ink:
    """A grid's values between its points."""
    r, c = row.astype(int), column.astype(int)
    r1, c1 = np.minimum(r + 1, grid.shape[0] - 1), np.minimum(c + 1, grid.shape[1] - 1)
    s, t = row - r, column - c
    return (grid[r, c] * (1 - t) + grid[r, c1] * t) * (1 - s) + (
        grid[r1, c] * (1 - t) + grid[r1, c1] * t
    ) * s


def glow(
    sheet: Sheet, x: float, y: float, rx: float, ry: float | None = None, *, fall: float = 2.0
) -> Ink:
    """Light that fades from 1 at (x, y) to nothing at the radius, with no edge at either end.

    Give `mask` some `dither` for it, so that no step of grey shows as a ring.
    """
    far = np.hypot((sheet.x - x) / rx, (sheet.y - y) / (rx if ry is None else ry))
    return _clip((1 - step(far, 0, 1)) ** (fall / 2))


def press(sheet: Sheet, depth: Ink, seed: int, *, bite: float = 0.2, salt: float = 0.1) -> Ink:
    """Ink that type has pressed into soft paper: a crisp edge, a fuller rim where it was squeezed
    out (`bite`), less ink just within it, and an uneven face where the paper shows (`salt`)."""
    tooth = paper(sheet, seed, 0.7)
    depth = depth + 0.05 * noise(sheet, 1.2, seed + 1)
    shape = step(depth, -0.12, 0.14)
    rim = np.exp(-((np.maximum(depth, 0) / 0.34) ** 2))
    starved = np.exp(-(((depth - 0.95) / 0.5) ** 2))
    face = 0.86 - salt * step(tooth + 0.35 * noise(sheet, 9, seed + 2), 0.35, 1.0) * 1.6
    return _clip(shape * (face + bite * (0.7 * rim - 0.4 * starved)))


def blurred(ink: Ink, radius: float, sheet: Sheet) -> Ink:
    """Out of focus: as if through a Gaussian with a deviation of `radius` units (three boxes)."""
    out = ink
    side = max(1, round(radius * sheet.dots * 1.88 / 2))
    for axis in (0, 1):
        for _ in range(3):
            out = _boxed(out, side, axis)
    return out


def _boxed(ink: Ink, reach: int, axis: int) -> Ink:
    pad = [(0, 0), (0, 0)]
    pad[axis] = (reach + 1, reach)
    sums = np.cumsum(np.pad(ink, pad, mode="edge"), axis=axis, dtype=np.float64)
    count = 2 * reach + 1
    upper = np.take(sums, range(count, sums.shape[axis]), axis=axis)
    lower = np.take(sums, range(sums.shape[axis] - count), axis=axis)
    return ((upper - lower) / count).astype(np.float32)


def over(*inks: Ink) -> Ink:
    """Layers of the same ink, one over the other, as translucent colour adds up."""
    bare = np.float32(1)
    for ink in inks:
        bare = bare * (1 - ink)
    return 1 - bare


def _clip(ink: Ink) -> Ink:
    return np.clip(ink, 0, 1).astype(np.float32)


# --- files --------------------------------------------------------------------------------------


def at_edges(ink: Ink) -> Ink:
    """The dither of a wash: where colour runs out, grain does not hide the steps of grey."""
    return (0.9 * (1 - step(ink, 0.05, 0.18))).astype(np.float32)


def mask(ink: Ink, *, seed: int = 0, dither: float | Ink = 0.0, levels: int = 64) -> bytes:
    """The PNG of an ink, in so many `levels` of grey: fewer are smaller, and grain hides them.

    `dither` (levels, or so many a pixel; 1 for a glow, `at_edges` for washes) strews the rounding,
    so that no contour shows. What has no ink stays without.
    """
    steps = _clip(ink) * (levels - 1)
    if np.any(dither):
        random = np.random.default_rng([seed & 0x7FFFFFFF, 3])
        strewn = random.random(ink.shape, np.float32) + random.random(ink.shape, np.float32) - 1
        steps = np.where(steps > 0, steps + dither * strewn, 0)
    steps = np.clip(np.rint(steps), 0, levels - 1)
    return grey_png(np.rint(steps * (255 / (levels - 1))).astype(np.uint8))
