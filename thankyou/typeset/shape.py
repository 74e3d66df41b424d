"""Shaping: text of one face, direction and language to a `Shape` in em, cached.

In: text and a Face. Out: Shapes, which runs place and painters draw. Nothing here knows a size.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from thankyou.model.scene import Face, Shape
from thankyou.typeset.forms import SMALL_CAPITALS
from thankyou.typeset.hbfont import hb_font

_NO_LIGATURES = {"liga": False, "clig": False, "dlig": False}
_SMALL = frozenset(SMALL_CAPITALS)  # a ligature is of small letters, and would stay so among them


@lru_cache(maxsize=16_384)
def shape(
    face: Face, text: str, rtl: bool, language: str, tracking: float = 0.0,
    features: tuple[str, ...] = (), beside: tuple[str, str] = ("", ""),
) -> Shape:  # fmt: skip
    """`text` as glyphs of `face`. `tracking` is extra space after each cluster, in em; `features`
    are forms of letters (forms.FORMS) to use where the face has them. What stands `beside` the
    text, before and after it, decides how its first and last letters join.

    The text must hold no line breaks. Letter-spaced text takes no ligatures.
    """
    font = hb_font(face)
    before, after = beside
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.add_str(before + _as_drawn(face, text) + after, len(before), len(text))
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = language
    asked: dict[str, bool | int] = dict.fromkeys(features, True)
    apart = tracking or not _SMALL.isdisjoint(features)
    hb.shape(font, buffer, {**asked, **_NO_LIGATURES} if apart else asked)
    infos, positions, skipped = buffer.glyph_infos, buffer.glyph_positions, len(before)
    unit = face.scale / face.units_per_em
    if not tracking and not rtl and not skipped and len(infos) == len(text):
        quick = _one_each(face, text, infos, positions, unit)
        if quick is not None:
            return quick
    glyphs: list[int] = []
    xs: list[float] = []
    ys: list[float] = []
    pen = 0.0
    clusters: list[tuple[int, int, str]] = []
    ends = _cluster_ends({info.cluster - skipped for info in infos}, len(text))
    at = 0
    count = len(infos)
    while at < count:
        cluster = infos[at].cluster
        end = at
        while end < count and infos[end].cluster == cluster:
            position = positions[end]
            glyphs.append(infos[end].codepoint)
            xs.append(pen + position.x_offset * unit)
            ys.append(-position.y_offset * unit)
            pen += position.x_advance * unit
            end += 1
        pen += tracking
        first = cluster - skipped
        clusters.append((at, end - at, text[first : ends[first]]))
        at = end
    return Shape(face, text, rtl, tuple(glyphs), tuple(xs), tuple(ys), pen, tuple(clusters))


_SAME_SHAPE = {"\u02bb": "\u2018", "\u02bc": "\u2019"}
"""The letters ʻ and ʼ look as the quotation marks do (The Unicode Standard, 6.2): a face without
them draws them so, and need not give its word away."""


def stand_in_letter(char: str) -> str:
    """The character in whose shape `char` may be drawn; itself where there is none."""
    return _SAME_SHAPE.get(char, char)


_TOO_WIDE = 1.5
"""A face whose ʻ takes so many times the room of its ‘ has never been looked at with it."""


def _as_drawn(face: Face, text: str) -> str:
    """`text` with marks of the same shape for letters that the face lacks, or has badly."""
    if text.isascii() or not any(char in text for char in _SAME_SHAPE):
        return text
    return text.translate(_badly_had(face))


@lru_cache(maxsize=256)
def _badly_had(face: Face) -> dict[int, str]:
    font = hb_font(face)
    out: dict[int, str] = {}
    for char, same in _SAME_SHAPE.items():
        own, other = font.get_nominal_glyph(ord(char)), font.get_nominal_glyph(ord(same))
        if other and (
            not own or font.get_glyph_h_advance(own) > _TOO_WIDE * font.get_glyph_h_advance(other)
        ):
            out[ord(char)] = same
    return out


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
