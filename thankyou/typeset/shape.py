"""Shaping: text of one face, direction and language to a `Shape` in em, cached.

In: text and a Face. Out: Shapes, which runs place and painters draw. Nothing here knows a size.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from thankyou.model.scene import Face, Shape
from thankyou.typeset.hbfont import hb_font

_NO_LIGATURES = {"liga": False, "clig": False, "dlig": False}


@lru_cache(maxsize=16_384)
def shape(
    face: Face, text: str, rtl: bool, language: str, tracking: float = 0.0,
    features: tuple[str, ...] = (),
) -> Shape:  # fmt: skip
    """`text` as glyphs of `face`. `tracking` is extra space after each cluster, in em; `features`
    are forms of letters (forms.FORMS) to use where the face has them.

    The text must hold no line breaks. Letter-spaced text takes no ligatures.
    """
    font = hb_font(face)
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    asked: dict[str, bool | int] = dict.fromkeys(features, True)
    hb.shape(font, buffer, {**asked, **_NO_LIGATURES} if tracking else asked)
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    unit = face.scale / face.units_per_em
    if not tracking and not rtl and len(infos) == len(text):
        quick = _one_each(face, text, infos, positions, unit)
        if quick is not None:
            return quick
    glyphs: list[int] = []
    xs: list[float] = []
    ys: list[float] = []
    pen = 0.0
    clusters: list[tuple[int, int, str]] = []
    ends = _cluster_ends({info.cluster for info in infos}, len(text))
    at = 0
    count = len(infos)
    while at < count:
        cluster = infos[at].cluster
        after = at
        while after < count and infos[after].cluster == cluster:
            position = positions[after]
            glyphs.append(infos[after].codepoint)
            xs.append(pen + position.x_offset * unit)
            ys.append(-position.y_offset * unit)
            pen += position.x_advance * unit
            after += 1
        pen += tracking
        clusters.append((at, after - at, text[cluster : ends[cluster]]))
        at = after
    return Shape(face, text, rtl, tuple(glyphs), tuple(xs), tuple(ys), pen, tuple(clusters))


def _one_each(
    face: Face, text: str, infos: Sequence[Any], positions: Sequence[Any], unit: float
) -> Shape | None:
    """The shape of text whose characters are a glyph each, as most are; None for other text."""
    pen = 0.0
    xs, ys, clusters = [], [], []
    for at, (info, position) in enumerate(zip(infos, positions, strict=True)):
        if info.cluster != at:
            return None
        xs.append(pen + position.x_offset * unit)
        ys.append(-position.y_offset * unit)
        pen += position.x_advance * unit
        clusters.append((at, 1, text[at]))
    glyphs = tuple([info.codepoint for info in infos])
    return Shape(face, text, False, glyphs, tuple(xs), tuple(ys), pen, tuple(clusters))


def stand_in(mark: str, face: Face, text: str, rtl: bool, language: str) -> Shape:
    """The mark for a character that no face has; it still reads as the character it stands for."""
    drawn = shape(face, mark, rtl, language)
    return Shape(
        face,
        text,
        rtl,
        drawn.glyphs,
        drawn.xs,
        drawn.ys,
        drawn.advance,
        ((0, len(drawn.glyphs), text),),
    )


def _cluster_ends(starts: set[int], length: int) -> dict[int, int]:
    ordered = sorted(starts)
    return dict(zip(ordered, [*ordered[1:], length], strict=True))
