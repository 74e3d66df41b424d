"""Small scenes for the painters' tests; text is shaped here, straight with HarfBuzz."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path as FilePath

import uharfbuzz as hb

from thankyou.base.geometry import Size
from thankyou.model.scene import Face, GlyphRun, Item, Scene, Segments, Shape

KAPPA = 0.5522847498307936  # a quarter of a circle as a cubic


@cache
def lora(weight: float = 400.0) -> Face:
    spec = find_spec("fontpkg_lora")
    assert spec is not None and spec.submodule_search_locations
    file = FilePath(spec.submodule_search_locations[0]) / "files" / "Lora[wght].ttf"
    return Face(f"lora-{weight}", str(file), 0, (("wght", weight),), 1000, 1.006, 0.272, False)


def shape(text: str, face: Face | None = None) -> Shape:
    face = face or lora()
    font = hb.Font(hb.Face(hb.Blob.from_file_path(face.path), face.index))
    font.set_variations(dict(face.variations))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    glyphs, xs, ys, pen = [], [], [], 0.0
    unit = face.scale / face.units_per_em
    for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append(info.codepoint)
        xs.append((pen + at.x_offset) * unit)
        ys.append(-at.y_offset * unit)
        pen += at.x_advance
    return Shape(
        face,
        text,
        False,
        tuple(glyphs),
        tuple(xs),
        tuple(ys),
        pen * unit,
        ((0, len(glyphs), text),),
    )


def run(
    text: str, x: float, y: float, size: float = 12.0, color: tuple[int, int, int] = (0, 0, 0)
) -> GlyphRun:
    return GlyphRun(x, y, size, color, ((0.0, shape(text)),))


def scene(*items: Item, width: float = 40.0, height: float = 30.0, bleed: float = 0.0) -> Scene:
    return Scene("front", Size(width, height), bleed, items)


def box(x0: float, y0: float, x1: float, y1: float) -> Segments:
    return (("M", x0, y0), ("L", x1, y0), ("L", x1, y1), ("L", x0, y1), ("Z",))


def circle(x: float, y: float, r: float) -> Segments:
    k = KAPPA * r
    return (
        ("M", x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("Z",),
    )
