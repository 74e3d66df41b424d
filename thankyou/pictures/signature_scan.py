"""A signature cut out of a photograph of a sheet of paper.

In: the bytes of a picture of dark writing on paper, in whatever light there was. Out: a `Mask`,
which says how much ink is where; a card puts its own colour there. What is lit unevenly is
levelled first, then ink and paper are separated, then specks, ruled lines and the sheet's edges
are dropped.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from PIL import Image, ImageChops, ImageFilter, ImageMath, ImageOps

from thankyou.base.errors import CardError
from thankyou.pictures import known_pictures
from thankyou.pictures.components import Part, painted, parts_of

MAX_WIDTH = 1200
"""Pixels: 400 dpi over three inches, which is a large signature."""
MOST_INK = 0.4
"""Of the picture; more is no writing."""

_WORK = 2400  # pixels of the longer side: a pen's line on a whole sheet is still three wide
_SMALL = 256  # pixels of the longer side at which the paper's light is looked at
_PEN = 12  # half of the widest stroke, in those pixels
_PAPER = 200  # the level of bare paper, after levelling
_LEAST_CONTRAST = 0.35
_GRID = 0.6  # of a printed grid's level; ink is darker
_MOST_RUNS = 300_000
_MOST_PARTS = 400  # a name and a line below it in print letters, dots and all, are under a hundred
_STRAIGHT = 0.006  # thickness by length of a ruled line; a hand's is above 0.01
_DARK = 0.3  # of the paper's light: what is darker is the table


@dataclass(frozen=True, slots=True)
class Mask:
    """A PNG of mode L in which 255 is ink, and its size in pixels."""

    data: bytes
    width: int
    height: int


def signature_mask(data: bytes, name: str, stopped: Callable[[], bool] | None = None) -> Mask:
    """The ink in a picture of a sheet, cropped to it, at most MAX_WIDTH pixels wide.

    Raises CardError "signature-empty" (file) if nothing or too much of it looks like ink, and as
    `decoded`.
    """
    from thankyou.pictures.in_worker import decoded

    level = _levelled(decoded(data, name, _WORK, stopped))
    ink = _ink(level)
    if ink is None:
        raise CardError("signature-empty", file=name)
    if ink.width > MAX_WIDTH:
        height = max(1, round(ink.height * MAX_WIDTH / ink.width))
        ink = ink.resize((MAX_WIDTH, height), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    ink.save(file, "PNG", optimize=True)
    found = Mask(file.getvalue(), ink.width, ink.height)
    known_pictures.remember(found.data, ink.size)
    return found


def _levelled(picture: Image.Image) -> Image.Image:
    """The sheet as if evenly lit: L, with paper near _PAPER and ink near 0.

    Of red and green the darker, so that blue, red and green ink are all dark. Blue is left out:
    under a yellow lamp it is mostly noise.
    """
    red, green, _ = picture.split()
    level = ImageChops.darker(_divided(red), _divided(green))
    return level.filter(ImageFilter.GaussianBlur(0.7))


def _divided(channel: Image.Image) -> Image.Image:
    """A channel divided by the light that falls on the paper."""
    scale = min(1.0, _SMALL / max(channel.size))
    size = (max(1, round(channel.width * scale)), max(1, round(channel.height * scale)))
    light = channel.resize(size, Image.Resampling.BOX)
    # A closing: dark things narrower than the window go, and edges of shadows stay in place. The
    # dark rim lets a strip of table stay, which goes on beyond the picture.
    light = ImageOps.expand(light, 2 * _PEN, 0)
    for grow in (ImageFilter.MaxFilter(3), ImageFilter.MinFilter(3)):
        for _ in range(_PEN):
            light = light.filter(grow)
    light = ImageOps.crop(light, 2 * _PEN)
    # A little less of what is bright, or the sheet's edge would shine on the table around it.
    light = light.filter(ImageFilter.MinFilter(5)).filter(ImageFilter.GaussianBlur(1))
    counts = list(accumulate(light.histogram()))
    bright = next(value for value, count in enumerate(counts) if count >= 0.9 * counts[-1])
    table = light.point(_below(bright * _DARK)).resize(channel.size)
    light = light.resize(channel.size, Image.Resampling.BICUBIC)

    even: Image.Image = ImageMath.lambda_eval(
        lambda of: of["convert"](
            of["min"](of["channel"] * _PAPER / of["max"](of["light"], 1), 255), "L"
        ),
        channel=channel,
        light=light,
    )
    even.paste(_PAPER, mask=table)
    return even


def _below(limit: float) -> Callable[[int], int]:
    return lambda value: 255 if value < limit else 0


def _ink(level: Image.Image) -> Image.Image | None:
    """How much ink is where, cropped to the ink; None if there is no writing."""
    for paper, limit, dark in _levels(level):
        if _share(level, limit) > MOST_INK:
            return None
        parts = _writing(parts_of(level, limit, _MOST_RUNS) or [], level.size, (limit + dark) / 2)
        # Soft edges: half ink at the limit, and the pixels next to the parts too.
        reach = 0.7 * min(paper - limit, limit - dark)
        if parts:
            break
    else:
        return None
    soft = level.point(lambda v: round(max(0.0, min(1.0, 0.5 + (limit - v) / (2 * reach))) * 255))
    ink = ImageChops.darker(soft, painted(parts, level.size).filter(ImageFilter.MaxFilter(5)))
    left, top = min(p.left for p in parts), min(p.top for p in parts)
    right, bottom = max(p.right for p in parts), max(p.bottom for p in parts)
    margin = 2 + max(right - left, bottom - top) // 50
    return ink.crop(
        (
            max(0, left - margin),
            max(0, top - margin),
            min(level.width, right + margin),
            min(level.height, bottom + margin),
        )
    )


def _share(level: Image.Image, limit: float) -> float:
    counts = level.histogram()
    return sum(count for value, count in enumerate(counts) if value < limit) / sum(counts)


def _levels(level: Image.Image) -> Iterator[tuple[float, float, float]]:
    """The level of paper, the limit between it and ink, and the level of ink.

    Nothing without ink; a second answer if what is dark may be ink and a lighter printed grid.
    """
    counts = level.histogram()
    paper = max(range(_PAPER // 2, 256), key=counts.__getitem__)
    # The grain of the paper, from its bright side only: on the dark side there may be ink.
    bright = list(accumulate(counts[paper:]))
    grain = next(i for i, count in enumerate(bright) if count >= 0.68 * bright[-1])
    limit = min(paper - 4 * grain, paper * 0.85)
    # Otsu's threshold, but of the places near something dark: of the whole sheet, of which a
    # hundredth is ink, it would separate bright paper from brighter paper.
    near = level.point(_below(limit)).filter(ImageFilter.MedianFilter(3))
    counts = level.histogram(near.filter(ImageFilter.MaxFilter(7)))
    last = paper * (1 - _LEAST_CONTRAST)
    for _ in range(2):
        limit = min(_otsu(counts), limit)
        counts = [count if value < limit else 0 for value, count in enumerate(counts)]
        if not any(counts):
            return
        dark = sum(value * count for value, count in enumerate(counts)) / sum(counts)
        if dark > last:
            return
        yield paper, limit, dark
        last = dark * _GRID


def _otsu(counts: list[int]) -> float:
    """The level that divides a histogram into two classes as distinct as can be."""
    total, mass = sum(counts), sum(value * count for value, count in enumerate(counts))
    best, limits = -1.0, [0]
    below = weight = 0
    for value, count in enumerate(counts):
        below += count
        weight += value * count
        if 0 < below < total:
            apart = (weight * total - mass * below) ** 2 / (below * (total - below))
            if apart > best:
                best, limits = apart, []
            if apart == best:  # a gap in the histogram: its middle
                limits.append(value + 1)
    return sum(limits) / len(limits)


def _writing(parts: list[Part], size: tuple[int, int], core: float) -> list[Part]:
    """The parts that a pen drew: no specks, no smudges, no ruled lines, no edges."""
    longest = max(size)
    parts = [
        part
        for part in parts
        if part.darkest <= core and not (part.length > longest / 4 and part.slimness() < _STRAIGHT)
    ]
    if not parts:
        return []
    largest = max(part.area for part in parts)
    widths = sorted(e - s for p in parts if p.area * 20 >= largest for _, s, e in p.runs)
    pen = widths[len(widths) // 2]
    parts = [
        part
        for part in parts
        if part.area >= max(4.0, pen * pen / 4) and part.touches(*size) <= max(8, 8 * pen)
    ]
    # What is small counts near the rest only, as the dot of an i does; elsewhere it is dust.
    largest = max((part.area for part in parts), default=0)
    main = [part for part in parts if part.area * 50 >= largest]
    if len(main) > _MOST_PARTS or max((p.length for p in main), default=0) < longest / 100:
        return []  # the grain of the picture, or dust
    left, top = min(p.left for p in main), min(p.top for p in main)
    right, bottom = max(p.right for p in main), max(p.bottom for p in main)
    near = max(right - left, bottom - top) / 6
    return [
        part
        for part in parts
        if part.right > left - near
        and part.left < right + near
        and part.bottom > top - near
        and part.top < bottom + near
    ]
