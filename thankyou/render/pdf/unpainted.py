"""A line's text on codes that are not painted, and its glyphs as outlines.

In: what each cluster of a run says, in the order in which a reader is to meet it. Out: one array of
codes, stretched to the width of the run, as the text under a scanned page is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import GlyphRun, Shape
from thankyou.render.pdf.font_book import FontBook
from thankyou.render.pdf.fonts import LONGEST_MAPPED, DocumentFont
from thankyou.render.pdf.kept_line import KeptLine
from thankyou.render.pdf.operators import num
from thankyou.render.pdf.readers import marks_first
from thankyou.render.pdf.shown_line import Outline, TextState


class Cluster(NamedTuple):
    """A cluster of a run: which in visual order, as (part, cluster), and its text."""

    place: tuple[int, int]
    shape: Shape
    text: str


def outline_all(run: GlyphRun, book: FontBook, outlines: list[Outline]) -> None:
    """All glyphs of a run as outlines."""
    for offset, shape in run.parts:
        font = book.font(shape.face)  # no code of it: a glyph of CFF outlines says one text alone
        size = run.size * shape.face.scale
        for glyph, x, y in zip(shape.glyphs, shape.xs, shape.ys, strict=True):
            if font.has_ink(glyph):
                left, top = run.x + offset + x * run.size, run.y + y * run.size
                outlines.append(Outline(font, glyph, left, top, size))


def carry(
    run: GlyphRun, said: Sequence[tuple[Cluster, str]], book: FontBook, state: TextState,
    line: KeptLine,
) -> None:  # fmt: skip
    """Codes that are not painted, one after the other, as wide together as the run."""
    codes = _codes(run, said, book)
    natural = sum(code.room * run.size * code.font.face.scale / 1000 for code in codes)
    offset, last = run.parts[-1]
    room = offset + last.advance * run.size
    if not natural or room <= 0:
        return
    stretch = room / natural
    line.out.append(f"3 Tr {num(100 * stretch)} Tz")
    line.painted = False
    pen = x = 0.0
    current: DocumentFont | None = None
    for code in codes:
        font = code.font
        size = run.size * font.face.scale
        if font is not current:
            line.stop()
            current = font
            if state.font != font.resource or state.size != size:
                state.font, state.size = font.resource, size
                line.out.append(f"/{font.resource} {num(size)} Tf")
            line.pen = x = 0.0
            line.begin(font, 1.0)
            line.out.append(f"1 0 0 -1 {num(run.x + pen)} {num(run.y)} Tm")
            line.x = pen
        line.show(code.code, x, code.width)
        x += code.room
        pen += code.room * size / 1000 * stretch
    line.stop()
    line.out.append("0 Tr 100 Tz")


class _Code(NamedTuple):
    """A code that is not painted: how far it moves on, and how far what follows is from it, in
    thousandths of the font's em."""

    font: DocumentFont
    code: str
    width: float
    room: float


def _codes(run: GlyphRun, said: Sequence[tuple[Cluster, str]], book: FontBook) -> list[_Code]:
    """Codes for what clusters say, in one font, so that they are one array; as nothing is painted,
    any glyph will do. Only glyphs of CFF outlines cannot say what they like: see fonts.py."""
    one = next((book.fonts[s.face] for _, s in run.parts if _has_letter(s, book)), None)
    stands_in = 0
    if one is not None:
        widest = 0.0
        for _, shape in run.parts:
            for glyph in shape.glyphs if shape.face is one.face else ():
                if one.width(glyph) > widest and glyph and one.has_ink(glyph):
                    stands_in, widest = glyph, one.width(glyph)
    codes: list[_Code] = []
    for cluster, words in said:
        font = one or book.fonts[cluster.shape.face]
        first, count, _ = cluster.shape.clusters[cluster.place[1]]
        glyph = cluster.shape.glyphs[first]
        if count > 1:
            glyph = max(cluster.shape.glyphs[first : first + count], key=font.width)
        if words.isspace() and font.space:
            glyph = font.space
        elif cluster.shape.face is not font.face or not (glyph and font.width(glyph)):
            glyph = stands_in or font.space
        marks = marks_first(words)
        if marks and font.space and (code := font.code(font.space, words[:marks])) is not None:
            codes.append(_Code(font, code, font.width(font.space), 0.0))
            words = words[marks:]
        for chunk in (words,) if 0 < len(words) <= _MOST else _chunks(words):
            code = font.code(glyph, chunk) if glyph else None
            if code is not None:
                codes.append(_Code(font, code, font.width(glyph), font.width(glyph)))
    return codes


def _has_letter(shape: Shape, book: FontBook) -> bool:
    """Whether a glyph of the shape can stand for whatever is said, and is seen."""
    font = book.fonts[shape.face]
    return not shape.face.is_cff and any(
        g and font.width(g) and font.has_ink(g) for g in shape.glyphs
    )


def _chunks(words: str) -> Iterator[str]:
    """Words in pieces that an entry of a font's map can stand for."""
    for at in range(0, len(words), _MOST):
        yield words[at : at + _MOST]


_MOST = LONGEST_MAPPED // 2
