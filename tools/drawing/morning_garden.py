"""Morning garden: flowers and grasses against a low sun; pale ones behind, full colour in front.

The sun is a wash, and a haze lies between what is far and what is near. At the sides of the
garden the meadow is low, so that words may stand above it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from drawing.curve import Curve
from drawing.meadow import Bed, leaves, nodding, panicle, stalk, stem_of, tuft
from drawing.meadow_flowers import bud, cornflower, daisy, poppy, poppy_open, umbel
from drawing.pen import at, blend, path, svg
from drawing.washes import Sheet, blot, inside, mask, noise, step, wash

GREENS = ("#4d6b50", "#5d7d5c", "#6f8f69", "#587763")
PALE = ("#c3cfae", "#cfd6b8", "#b7c7a6", "#d6d9bf")
CORAL = ("#f3b79c", "#ea9678", "#de7f63")
APRICOT = ("#f8d3a8", "#f3b985", "#e9a06a")
BLUSH = ("#f7d9cd", "#f0bfb2", "#e6a69b")
BLUE = ("#7f97c4", "#5d77ad")
LILAC = ("#b3a6cf", "#8f81b5")
TONES = {"coral": CORAL, "apricot": APRICOT, "blush": BLUSH, "blue": BLUE, "lilac": LILAC}

Plant = tuple[str, float, float, float, float]
"""What it is, where its foot is, how high it is, how far it leans, how large its flower is."""

FAR: Sequence[Plant] = (
    ("umbel", 4, 182, -6, 28), ("umbel", 60, 306, 4, 36), ("umbel", 318, 316, -10, 39),
    ("umbel", 400, 280, 12, 35), ("umbel", 244, 262, -8, 30), ("grass", 130, 262, 26, 0),
    ("grass", 204, 284, -24, 0), ("grass", 288, 246, 22, 0), ("grass", 366, 250, -20, 0),
    ("grass", -52, 148, -16, 0), ("grass", 470, 170, 16, 0), ("grass", -190, 112, 12, 0),
)  # fmt: skip
NEAR: Sequence[Plant] = (
    ("umbel", 108, 296, 8, 37), ("umbel", 360, 256, -8, 31), ("blue", 54, 240, -12, 16.5),
    ("blue", 296, 274, 8, 17), ("lilac", 398, 214, 6, 15.5), ("coral side", 156, 212, -12, 27),
    ("coral open", 258, 222, 10, 25), ("blush side", 28, 176, -6, 22),
    ("apricot open", 364, 164, 10, 23), ("apricot side", 88, 146, 8, 21),
    ("lilac", 204, 170, 6, 14),
    ("daisy", 232, 136, -4, 19), ("bud coral", 322, 186, 10, 0), ("bud coral", 184, 262, 12, 0),
    ("daisy", 312, 112, 8, 18), ("daisy", 128, 98, -6, 16), ("blush open", 272, 82, 8, 18),
    ("coral side", 206, 70, -6, 16),
    ("daisy", -44, 88, -6, 15), ("blue", -92, 108, 6, 13), ("coral side", -136, 76, -6, 15),
    ("bud coral", -162, 98, 8, 0), ("daisy", -206, 62, 5, 13), ("lilac", -236, 94, 6, 13),
    ("blue", -300, 86, 6, 13), ("daisy", 446, 98, 6, 15),
    ("coral side", 484, 112, 8, 16),
)  # fmt: skip
MEADOW = (-324.0, -12.0, 844.0, 616.0)
"""An upright card shows the garden; on a level one words stand above the meadow to its left."""
FOOT = 612.0


def far() -> str:
    """The pale plants, in the haze."""
    rng = random.Random(31)
    parts: list[str] = []
    for kind, x, height, lean, size in FAR:
        tone = PALE[rng.randrange(3)]
        if kind == "grass":
            parts.append(path(panicle(rng, (x, FOOT), height, lean), tone))
            continue
        stem = stem_of(rng, (x, FOOT), height, lean)
        parts.append(path(stalk(stem, 1.7), tone))
        top, angle = stem.at(1)
        parts += umbel(rng, top, angle, size, blend(tone, "#f4ecd6", 0.25), tone, tone, 4)
    for k, x in enumerate(range(-310, 540, 94)):
        inner = 1.0 if 0 < x < 420 else 0.66
        parts.append(path("".join(tuft(rng, x, FOOT + 4, 6, 150 * inner, 84, 0.03)), PALE[k % 4]))
    return svg(MEADOW, parts)


def near() -> str:
    rng = random.Random(8)
    return svg(MEADOW, planted(rng, NEAR, FOOT, GREENS, range(-316, 530, 60)))


def planted(rng: random.Random, plants: Sequence[Plant], foot: float, greens: Sequence[str],
            tufts: Sequence[int], grass: float = 88) -> list[str]:  # fmt: skip
    """The plants, the high ones behind, with grass between and before them."""
    bed = Bed()
    stems = {}
    for one in plants:
        kind, x, height, lean, _ = one
        nods = kind.startswith("bud")
        at_foot = (x, foot)
        stems[one] = nodding(at_foot, height, lean) if nods else stem_of(rng, at_foot, height, lean)
        bed.put(stems[one])
    parts: list[str] = []
    behind = sorted(plants, key=lambda one: -one[2])
    half = len(behind) // 2
    for k, one in enumerate(behind):
        if k == half:
            for i, x in enumerate(tufts[::2]):
                blades = tuft(rng, x, foot + 3, 4, grass * rng.uniform(1.0, 1.3), 56, 0.02)
                parts.append(path("".join(blades), greens[i % 3]))
        parts += plant(rng, bed, one, stems[one], greens)
    for i, x in enumerate(tufts):
        blades = tuft(rng, x, foot + 3, 5, grass * rng.uniform(0.45, 0.75), 50, 0.02)
        parts.append(path("".join(blades), greens[(i * 2 + 1) % 4]))
    return parts


def plant(
    rng: random.Random, bed: Bed, one: Plant, stem: Curve, greens: Sequence[str]
) -> list[str]:
    """One plant: stem and leaves, then the flower on them."""
    name, _, height, _, size = one
    kind, _, form = name.partition(" ")
    green = rng.choice(greens)
    if kind == "bud":
        return bud(rng, stem, TONES[form][2], green)
    top, angle = stem.at(1)
    thin = 1.5 if kind in ("daisy", "blue", "lilac") else 1.9
    body = stalk(stem, thin)
    reach = min(44.0, height * 0.26 + 8)
    match kind:
        case "umbel":
            body += leaves(rng, bed, stem, (0.34,), reach, "feather")
        case "blue" | "lilac":
            places = (0.3, 0.48, 0.66) if height > 150 else (0.34, 0.6)
            body += leaves(rng, bed, stem, places, reach * 0.9, "lance")
        case "daisy":
            body += leaves(rng, bed, stem, (0.3, 0.55), reach * 0.7, "lance")
        case _:
            body += leaves(rng, bed, stem, (0.3,), reach, "feather" if height > 90 else "lance")
    out = [path(body, green)]
    match kind:
        case "umbel":
            pale = blend(green, "#a9b893", 0.5)
            return out + umbel(rng, top, angle, size, "#fffdf6", pale, "#e3dfc6")
        case "blue" | "lilac":
            return out + cornflower(rng, at(top, angle, size * 0.3), angle, size, TONES[kind])
        case "daisy":
            tilt = rng.uniform(0.5, 0.72)
            return out + daisy(rng, top, size, tilt, "#fffdf7", "#ecbf5c")
    if form == "open":
        return out + poppy_open(rng, top, size, TONES[kind])
    return out + poppy(rng, top, angle, size, TONES[kind])


SUN = (216.0, 410.0, 128.0)
SUN_BOX = (78.0, 272.0, 276.0, 276.0)
HAZE_BOX = (-324.0, 400.0, 844.0, 204.0)


def sun_file() -> bytes:
    """A disc of colour let into wet paper: its upper edge dried, its foot ran into the haze."""
    sheet = Sheet(SUN_BOX, 4.3)
    x, y, r = SUN
    depth = inside(sheet, [blot(x, y, r, r, 12, 0.03)], 60)
    wet = np.clip((sheet.y - y + 8 * noise(sheet, 60, 5)) / 9, 0, 14) + 0 * sheet.x
    ink = wash(sheet, depth, 17, body=0.58, rim=0.34, width=1.4, ragged=0.75, pool=0.22, soft=wet)
    return mask(ink * (1 - 0.5 * step(sheet.y - y, 10, 130)), levels=24)


def haze_file() -> bytes:
    """Paper that the mist leaves, over the foot of the far plants."""
    sheet = Sheet(HAZE_BOX, 1.0)
    drift = 26 * noise(sheet, (150, 60), 3) + 12 * noise(sheet, (60, 30), 4)
    ink = step(sheet.y + drift, 420, 590) * 0.9
    return mask(ink, levels=256, dither=1, seed=2)


def letter() -> str:
    """A low border of the same plants along the foot of an open card, in pale greens."""
    rng = random.Random(9)
    plants: Sequence[Plant] = (
        ("blush side", 812, 82, 4, 15), ("daisy", 838, 54, 2, 12), ("blue", 780, 62, -6, 11),
        ("bud coral", 862, 92, -6, 0), ("apricot side", 498, 64, 6, 13),
        ("coral side", 66, 90, -6, 17), ("blue", 112, 68, 6, 12),
        ("daisy", 146, 46, -5, 13), ("bud coral", 38, 104, 6, 0),
    )  # fmt: skip
    green = ("#b7c7a6", "#c3cfae", "#aebf9d", "#cfd6b8")
    return svg(
        (0, 0, 888, 150),
        planted(rng, plants, 152, green, (20, 74, 128, 496, 770, 806, 846), 32),
    )


def back() -> str:
    """One poppy, cut, in the air."""
    rng = random.Random(3)
    stem = stem_of(rng, (29, 86), 58, 2)
    top, angle = stem.at(1)
    green = stalk(stem, 1.9, 0.3) + leaves(rng, Bed(), stem, (0.3, 0.52), 26, "lance")
    return svg((0, 0, 60, 90), [path(green, GREENS[1]), *poppy(rng, top, angle, 22, CORAL)])


def drawings() -> Mapping[str, str | Callable[[], bytes]]:
    return {
        "far.svg": far(), "cover.svg": near(), "letter.svg": letter(), "back.svg": back(),
        "sun.png": sun_file, "haze.png": haze_file,
    }  # fmt: skip
