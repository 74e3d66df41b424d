"""Looks at a panel without a painter: where layers stand, and which colour a point has.

A small second opinion to layout and painters, in plain arithmetic: the winding rule on flattened
curves, the topmost items blended over the ground.
"""

from __future__ import annotations

import io
import math
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PIL import Image

from thankyou.base.color import Color
from thankyou.base.geometry import Rect, Transform
from thankyou.base.units import mm
from thankyou.designs.model import ArtLayer, PanelDesign
from thankyou.model.scene import (
    Group,
    Item,
    LinearGradient,
    Paint,
    Path,
    Segments,
    TintedMask,
)

BLEED = mm(3)
SAFE = mm(5)
FORMATS = {  # panel size and face in mm
    "A6": (105.0, 148.0, (0.0, 0.0, 105.0, 148.0)),
    "5x7": (127.0, 177.8, (0.0, 0.0, 127.0, 177.8)),
    "A6 spread": (210.0, 148.0, (105.0, 0.0, 105.0, 148.0)),
}
Points = tuple[tuple[float, float], ...]


def face_of(size: str) -> tuple[Rect, Rect]:
    """The trim box and the face of a format's panel, in points."""
    width, height, face = FORMATS[size]
    return Rect(0, 0, mm(width), mm(height)), Rect(*(mm(v) for v in face))


def placement(layer: ArtLayer, trim: Rect, face: Rect) -> Transform:
    """From a drawing's units to the panel's points, as docs/designs.md says."""
    box = layer.art.view_box
    region = trim if layer.region == "panel" else face
    around = region.inset(-BLEED)
    if layer.fit == "cover":
        scale = max(around.width / box.width, around.height / box.height)
        x = around.x + layer.anchor[0] * around.width
        y = around.y + layer.anchor[1] * around.height
    else:
        scale = layer.width * min(face.width, face.height) / box.width
        x = _edge(layer.at[0], region.x, region.width)
        y = _edge(layer.at[1], region.y, region.height)
    ax = box.x + layer.anchor[0] * box.width
    ay = box.y + layer.anchor[1] * box.height
    return Transform(scale, 0, 0, scale, x - scale * ax, y - scale * ay)


def _edge(at: float, start: float, length: float) -> float:
    if at == 0:
        return start - BLEED
    return start + length + BLEED if at == 1 else start + at * length


def paths(
    items: tuple[Item, ...], clips: tuple[Segments, ...] = ()
) -> Iterator[tuple[Path, tuple[Segments, ...]]]:
    """Every path of a drawing with the clips it stands under, back to front."""
    for item in items:
        if isinstance(item, Group):
            yield from paths(item.items, (*clips, item.clip) if item.clip else clips)
        elif isinstance(item, Path):
            yield item, clips


@dataclass(frozen=True)
class Flat:
    """An outline as polygons with the box around them."""

    polygons: tuple[Points, ...]
    box: tuple[float, float, float, float]

    def holds(self, x: float, y: float) -> bool:
        x0, y0, x1, y1 = self.box
        if not (x0 <= x <= x1 and y0 <= y <= y1):
            return False
        winding = 0
        for polygon in self.polygons:
            bx, by = polygon[-1]
            for px, py in polygon:
                if by <= y < py and (px - bx) * (y - by) > (x - bx) * (py - by):
                    winding += 1
                elif py <= y < by and (px - bx) * (y - by) < (x - bx) * (py - by):
                    winding -= 1
                bx, by = px, py
        return winding != 0


@lru_cache(maxsize=4096)
def flat(segments: Segments) -> Flat:
    polygons: list[list[tuple[float, float]]] = []
    for s in segments:
        if s[0] == "M":
            polygons.append([(s[1], s[2])])
        elif s[0] == "L":
            polygons[-1].append((s[1], s[2]))
        elif s[0] == "C":
            (x0, y0), (_, x1, y1, x2, y2, x3, y3) = polygons[-1][-1], s
            for i in range(1, 9):
                t, u = i / 8, 1 - i / 8
                a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
                polygons[-1].append((a * x0 + b * x1 + c * x2 + d * x3,
                                     a * y0 + b * y1 + c * y2 + d * y3))  # fmt: skip
    xs = [x for polygon in polygons for x, _ in polygon]
    ys = [y for polygon in polygons for _, y in polygon]
    return Flat(tuple(tuple(p) for p in polygons), (min(xs), min(ys), max(xs), max(ys)))


def paint_at(paint: Paint, x: float, y: float) -> Color:
    if isinstance(paint, tuple):
        return paint
    if isinstance(paint, LinearGradient):
        dx, dy = paint.x1 - paint.x0, paint.y1 - paint.y0
        t = ((x - paint.x0) * dx + (y - paint.y0) * dy) / (dx * dx + dy * dy)
    else:
        t = math.hypot(x - paint.cx, y - paint.cy) / paint.r
    stops = paint.stops
    if t <= stops[0][0]:
        return stops[0][1]
    for (o0, c0), (o1, c1) in zip(stops, stops[1:], strict=False):
        if t <= o1:
            share = (t - o0) / (o1 - o0) if o1 > o0 else 1.0
            r, g, b = (round(p + (q - p) * share) for p, q in zip(c0, c1, strict=True))
            return (r, g, b)
    return stops[-1][1]


@lru_cache(maxsize=16)
def pixels(rows: bytes, width: int, height: int) -> Image.Image:
    """A mask's picture, by way of a PNG file around its rows."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    file = b"\x89PNG\r\n\x1a\n"
    for kind, body in ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")):
        file += struct.pack(">I", len(body)) + kind + body
        file += struct.pack(">I", zlib.crc32(kind + body))
    return Image.open(io.BytesIO(file)).convert("L")


def ink_at(mask: TintedMask, x: float, y: float) -> float:
    """How much ink a mask has at a point, 0 to 1; none beyond its rectangle."""
    column = math.floor((x - mask.rect.x) / mask.rect.width * mask.width_px)
    row = math.floor((y - mask.rect.y) / mask.rect.height * mask.height_px)
    if not (0 <= column < mask.width_px and 0 <= row < mask.height_px):
        return 0.0
    picture = pixels(mask.rows, mask.width_px, mask.height_px)
    return picture.getpixel((column, row)) / 255


def color_at(panel: PanelDesign, trim: Rect, face: Rect, x: float, y: float) -> Color:
    """The colour of the ground and fills at a point of the panel (strokes are left out)."""
    around = trim.inset(-BLEED)
    ground = paint_at(panel.ground, (x - around.x) / around.width, (y - around.y) / around.height)
    color = (float(ground[0]), float(ground[1]), float(ground[2]))
    for layer in panel.layers:
        t = placement(layer, trim, face)
        u, v = (x - t.e) / t.a, (y - t.f) / t.d
        for item in layer.art.items:
            if isinstance(item, TintedMask):
                share = item.opacity * ink_at(item, u, v)
                color = tuple(p + (q - p) * share for p, q in zip(color, item.color, strict=True))
        for path, clips in paths(layer.art.items):
            if path.fill is None or not flat(path.segments).holds(u, v):
                continue
            if all(flat(clip).holds(u, v) for clip in clips):
                over = paint_at(path.fill, u, v)
                color = tuple(p + (q - p) * path.opacity for p, q in zip(color, over, strict=True))
    return (round(color[0]), round(color[1]), round(color[2]))


def contrast(a: Color, b: Color) -> float:
    """The contrast ratio of two colours, WCAG 2.2, 1.4.3: 1 to 21."""

    def luminance(color: Color) -> float:
        r, g, b = (
            v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
            for v in (channel / 255 for channel in color)
        )
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return float((light + 0.05) / (dark + 0.05))
