"""Whether a face can place marks: how far each stands from the letter that it belongs to.

In: a face and a word. Out: the marks that shaping drew apart from their letters, each with its
distance. A face may have a letter and an accent, and no anchor that brings them together: the
accent then stands beside its letter, over the next one. Only what was drawn tells, so the ink is
measured. A letter that a face has together with its mark is one glyph, and its designer's business.

The marks measured are those of Latin, Greek and Cyrillic letters, and the points of Hebrew and
Arabic. Other scripts are shaped by rules of their own, in faces that are made for them alone.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import uharfbuzz as hb

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Face
from thankyou.typeset.hbfont import hb_font

NEAR = 0.13
"""In em: how far a mark's centre may stand from its letter's, to the left or the right."""
_INTO = 0.12
"""In em: how deep a mark above or below may reach into its letter."""

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1"
    "\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u2de0-\u2dff\ua66f\ua674-\ua67d"
    "\ufe20-\ufe2f"
)
"""The marks that are measured, as ranges of a pattern's character class."""
_MARKS = late(f"[{MARKS}]")

_ABOVE, _BELOW = (230,), (220,)
_CENTERED = (*_ABOVE, *_BELOW, 1, 240)
"""Canonical combining classes of marks that stand above, below or through the middle of a letter
(240: the Greek iota beneath). Others are fixed to a side of it: ogonek, cedilla, horn, the points
of Hebrew and Arabic; these are near while their centre is above or below the letter itself."""
_DOUBLE = (233, 234)
"""Marks that tie two letters."""


class Mark(NamedTuple):
    """A mark that was drawn apart from its letter. `off`: how far, in em, it stands to the left or
    right of where it may; `into`: how deep it reaches into the letter from above or below."""

    char: str
    off: float
    into: float


def has_marks(text: str) -> bool:
    """Whether there is a mark in the text that may be drawn apart from its letter."""
    return not text.isascii() and _MARKS.search(unicodedata.normalize("NFD", text)) is not None


@lru_cache(maxsize=8192)
def loose_marks(face: Face, text: str, language: str) -> tuple[Mark, ...]:
    """The marks of a word of one script that `face` draws apart from their letters."""
    if not has_marks(text):
        return ()
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(hb_font(face), buffer, {})
    glyphs = _placed(face, buffer, text)
    if buffer.direction == "rtl":
        glyphs.reverse()
    return tuple(_measured(face, _numbered(glyphs)))


def worst(marks: tuple[Mark, ...]) -> float:
    """How far the worst of the marks is from standing well; 0.0 where all do."""
    far = max((mark.off - NEAR for mark in marks), default=0.0)
    deep = max((mark.into - _INTO for mark in marks), default=0.0)
    return max(far, deep, 0.0)


class _Glyph(NamedTuple):
    """A glyph's ink, in em at the face's scale, y up, and the characters that it may stand for."""

    left: float
    right: float
    top: float
    bottom: float
    chars: str
    cluster: int
    number: int = 0
    """Which of its cluster's glyphs it is, in the order of writing."""

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def _placed(face: Face, buffer: hb.Buffer, text: str) -> list[_Glyph]:
    """The glyphs from left to right."""
    font = hb_font(face)
    unit = face.scale / face.units_per_em
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    out: list[_Glyph] = []
    pen = 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        box = font.get_glyph_extents(info.codepoint)
        x, y = pen + position.x_offset, position.y_offset
        left, top = x + box.x_bearing, y + box.y_bearing
        chars = text[info.cluster : ends[info.cluster]]
        right, bottom = left + box.width, top + box.height  # the height goes down: it is negative
        out.append(
            _Glyph(left * unit, right * unit, top * unit, bottom * unit, chars, info.cluster)
        )
        pen += position.x_advance
    return out


def _numbered(glyphs: list[_Glyph]) -> Iterator[_Glyph]:
    """Glyphs in the order of writing, each with its number in its cluster."""
    seen: dict[int, int] = {}
    for glyph in glyphs:
        number = seen[glyph.cluster] = seen.get(glyph.cluster, -1) + 1
        yield glyph._replace(number=number)


def _measured(face: Face, glyphs: Iterator[_Glyph]) -> Iterator[Mark]:
    """The marks among glyphs in logical order."""
    slant = _slant(face)
    base: _Glyph | None = None
    for glyph in glyphs:
        char = _mark_of(glyph)
        if char is None:
            base = glyph
        elif base is not None and glyph.right > glyph.left and base.right > base.left:
            yield _against(glyph, base, char, slant)


def _mark_of(glyph: _Glyph) -> str | None:
    """The mark that a glyph draws; None for a letter."""
    if not glyph.chars:
        return None
    if not glyph.number:
        return glyph.chars[0] if _MARKS.match(glyph.chars[0]) else None
    apart = unicodedata.normalize("NFD", glyph.chars)
    at = min(glyph.number, len(apart) - 1)
    return apart[at] if _MARKS.match(apart[at]) else None


def _against(mark: _Glyph, base: _Glyph, char: str, slant: float) -> Mark:
    kind = unicodedata.combining(char)
    # In an italic what stands higher stands further to the right: the letter leans there, too.
    lean = slant * ((mark.top + mark.bottom) - (base.top + base.bottom)) / 2
    away = mark.middle - base.middle
    if kind in _CENTERED:
        off = min(abs(away), abs(away - lean))
    elif kind in _DOUBLE:
        off = 0.0 if away >= -NEAR else -away
    else:
        off = max(base.left - mark.middle, mark.middle - base.right, 0.0)
    into = 0.0
    if kind in _ABOVE:
        into = base.top - mark.bottom
    elif kind in _BELOW:
        into = mark.top - base.bottom
    return Mark(char, off, into)


@lru_cache(maxsize=256)
def _slant(face: Face) -> float:
    """How far to the right its letters lean, by their height; 0.0 for an upright face."""
    angle = float(hb_font(face).get_style_value(hb.StyleTag.SLANT_ANGLE))
    return math.tan(math.radians(-angle))
