"""The washes of the tide: pigment along the edges of its bands, the sun, and a stroke of sea."""

from __future__ import annotations

from drawing.curve import through
from drawing.stroke import Nib, stroke
from drawing.tide import BACK_BOX, COVER, LETTER, LETTER_SUN, SUN, Band, edge
from drawing.washes import (
    Sheet,
    bloom,
    blot,
    inside,
    mask,
    outlines,
    over,
    step,
    wash,
)

DOTS = 4.24
"""300 dpi of a cover's art (844 units wide) on A5."""
LETTER_DOTS = 4.2
"""300 dpi of a letter's art (888 units wide) on A5."""

Box = tuple[float, float, float, float]


def strip(band: Band, x: float, width: float) -> Box:
    """The box of a band's mask: about its edge, and down to where its pigment is even."""
    top = band.y - band.sway * 1.7 - 3
    return (x, round(top), width, round(band.sway * 3.4 + band.gathers + 6))


def gathered(band: Band, box: Box, dots: float) -> bytes:
    """What the colour left at its edge while it dried, fading into the even wash below."""
    sheet = Sheet(box, dots)
    line = edge(band, box[0] - 3, box[0] + box[2] + 3)
    foot = box[1] + box[3] + 30
    shape = [*line.points, (line.points[-1][0], foot), (line.points[0][0], foot)]
    depth = inside(sheet, [shape], band.gathers + 8)
    fade = 1 - step(depth, band.gathers * 0.25, band.gathers)
    low = 1 - step(sheet.y + 0 * sheet.x, box[1] + box[3] - 10, box[1] + box[3] - 1)
    ink = wash(sheet, depth, band.seed, body=0.3, rim=0.62, width=1.3, ragged=0.25, pool=0.9,
               grain=0.36)  # fmt: skip
    return mask(ink * fade * low, levels=14)


def sun(box: Box, x: float, y: float, r: float, dots: float) -> bytes:
    """A round of warm colour, into which a drop of water ran."""
    sheet = Sheet(box, dots)
    depth = inside(sheet, [blot(x, y, r, r * 0.97, 41, 0.05)])
    ink = wash(sheet, depth, 43, body=0.72, rim=0.24, width=1.2, ragged=0.5, pool=0.4, grain=0.2)
    return mask(bloom(sheet, ink, x - r * 0.75, y + r * 0.9, r * 0.95, 44), levels=24)


def back_sea() -> bytes:
    """Two strokes of a full brush."""
    sheet = Sheet(BACK_BOX, DOTS * 1.1)
    strokes = []
    for seed, points, width in (
        (3, [(10, 36), (34, 33.5), (62, 36.5), (96, 34.5), (110, 35)], 6.5),
        (9, [(16, 44.5), (48, 46), (74, 43.5), (98, 45)], 5.0),
    ):
        nib = Nib(width, start=1.0, swell=16, fade=46, press=0, wobble=0.5, wave=30, seed=seed)
        depth = inside(sheet, outlines(stroke(through(points), nib)))
        strokes.append(wash(sheet, depth, seed, body=0.62, rim=0.3, width=0.9, ragged=0.5, pool=0.5,
                            grain=0.3))  # fmt: skip
    return mask(over(*strokes), levels=32)


def draw(name: str) -> bytes:
    """The mask of a name that drawing.tide lists."""
    kind, _, what = name.partition("-")
    if kind == "back":
        return back_sea() if what == "sea" else sun(BACK_BOX, 79, 20, 7, DOTS * 1.1)
    if what == "sun":
        if kind == "cover":
            return sun((-212, 296, 844, 72), *SUN, DOTS)
        return sun((0, 18, 888, 40), *LETTER_SUN, LETTER_DOTS)
    if kind == "cover":
        band = COVER[int(what)]
        return gathered(band, strip(band, -212, 844), DOTS)
    band = LETTER[int(what)]
    return gathered(band, strip(band, 0, 888), LETTER_DOTS)
