"""The washes of the falling leaf, and its shadow: masks from its outline, midrib and veins."""

from __future__ import annotations

import numpy as np

from drawing.falling_leaf import Picture
from drawing.washes import (
    Ink,
    Sheet,
    along,
    bloom,
    blurred,
    inside,
    mask,
    noise,
    outlines,
    over,
    paper,
    step,
    wash,
)


def _sheet(picture: Picture) -> Sheet:
    return Sheet(picture.box, picture.dots)


def _depth(picture: Picture, sheet: Sheet) -> Ink:
    return inside(sheet, outlines(picture.leaf.blade(0)))


def _veins(picture: Picture, sheet: Sheet, broad: float) -> Ink:
    """1 on the veins: what the brush went round."""
    size = picture.weight
    out = sheet.full(0)
    for vein in picture.veins():
        far, run, _ = along(sheet, vein.points, 4)
        thin = broad * size * (1.1 - 0.7 * np.clip(run / vein.length, 0, 1))
        out = np.maximum(out, 1 - step(far, thin * 0.4, thin))
    far, run, _ = along(sheet, picture.leaf.midrib.points, 5)
    thin = broad * size * (1.7 - 1.3 * np.clip(run / picture.leaf.midrib.length, 0, 1))
    return np.maximum(out, 1 - step(far, thin * 0.5, thin))


def copper(picture: Picture) -> bytes:
    """The first wash over the whole blade, deepest towards its tip."""
    sheet, leaf, w = _sheet(picture), picture.leaf, picture.weight
    depth = _depth(picture, sheet)
    ink = wash(sheet, depth, leaf.seed, body=0.6, rim=0.34, width=0.9 * w, ragged=0.45 * w,
               pool=0.5, grain=0.24)  # fmt: skip
    tip, foot = leaf.midrib.points[-1], leaf.midrib.points[0]
    way = ((sheet.x - foot[0]) * (tip[0] - foot[0]) + (sheet.y - foot[1]) * (tip[1] - foot[1])) / (
        leaf.length**2
    )
    ink = ink * (0.78 + 0.3 * np.clip(way, 0, 1))
    p = leaf.place(0.36, -0.45)
    ink = bloom(sheet, ink, *p, leaf.width * 0.24, leaf.seed + 3)
    ink = ink * (1 - 0.4 * _veins(picture, sheet, 1.0))
    return mask(ink, levels=32)


def glaze(picture: Picture) -> bytes:
    """The second: over the half that is turned away, in the folds between the veins, and where the
    leaf has begun to brown at its margin. It is brushed round the veins, which stay lighter."""
    sheet, leaf, w = _sheet(picture), picture.leaf, picture.weight
    depth = _depth(picture, sheet)
    far, _, side = along(sheet, leaf.midrib.points, leaf.width)
    away = 1 if leaf.slant(1) < leaf.slant(-1) else -1
    dark = step(side * away, -1.5 * w, 2.5 * w)  # from the midrib out, softly
    half = inside(sheet, outlines(leaf.blade(away)))
    turned = wash(sheet, half, leaf.seed + 7, body=0.42, rim=0.2, width=0.9 * w, ragged=0.5 * w,
                  grain=0.3, pool=0.7) * dark  # fmt: skip
    patches = step(noise(sheet, 15 * w, leaf.seed + 8), 0.15, 1.1)
    browned = (1 - step(depth, 0, 7 * w)) * step(depth, -0.3, 0.2) * patches * 0.5
    rib = np.exp(-far / (2.4 * w)) * step(depth, 0, 1.5) * 0.35
    ink = over(turned, browned, rib * (1 - 0.5 * dark))
    ink = ink * (1 - 0.2 * paper(sheet, leaf.seed)) * (1 - 0.8 * _veins(picture, sheet, 1.25))
    return mask(np.clip(ink, 0, 1), levels=32)


def shadow(picture: Picture) -> bytes:
    """The leaf's shadow, sharper near its stalk, where it is nearer to the paper."""
    sheet = _sheet(picture)
    leaf, w = picture.leaf, picture.weight
    (ax, ay), (bx, by) = picture.fall
    shapes = outlines(leaf.blade(0, 0.2))
    foot, tip = leaf.spine.points[0], leaf.midrib.points[-1]
    span = (tip[0] - foot[0]) ** 2 + (tip[1] - foot[1]) ** 2

    def cast(p: tuple[float, float]) -> tuple[float, float]:
        t = ((p[0] - foot[0]) * (tip[0] - foot[0]) + (p[1] - foot[1]) * (tip[1] - foot[1])) / span
        return (p[0] + ax + (bx - ax) * t, p[1] + ay + (by - ay) * t)

    flat = inside(sheet, [[cast(p) for p in shape] for shape in shapes])
    stalk = [cast(p) for p in leaf.spine.points]
    far, _, _ = along(sheet, stalk, 6)
    hard = np.maximum(step(flat, -0.4, 0.4), 1 - step(far, 0.7 * w, 1.5 * w))
    near, soft = blurred(hard, 2.0 * w, sheet), blurred(hard, 6.0 * w, sheet)
    way = np.clip(
        ((sheet.x - foot[0]) * (tip[0] - foot[0]) + (sheet.y - foot[1]) * (tip[1] - foot[1]))
        / span, 0, 1,
    )  # fmt: skip
    return mask(near * (1 - way) + soft * way, levels=128)
