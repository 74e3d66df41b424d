"""Parts of a run on a line: the kept pieces of their shapes, one after the other.

In: parts, with the document's fonts. Out: they stand on a `Line`. A font is one Tm and one TJ, the
pieces joined by the gaps between them, rounded to thousandths of an em without letting the rounding
add up.
"""

from __future__ import annotations

from collections.abc import Sequence

from thankyou.model.scene import GlyphRun, Shape
from thankyou.render.pdf.font_book import FontBook
from thankyou.render.pdf.fonts import DocumentFont
from thankyou.render.pdf.operators import num
from thankyou.render.pdf.shown_line import Line, Outline, TextState
from thankyou.render.pdf.text_pieces import Plain

Part = tuple[float, Shape]


def show_parts(
    run: GlyphRun, parts: Sequence[Part], book: FontBook, state: TextState,
    outlines: list[Outline], line: Line,
) -> None:  # fmt: skip
    """Shows `parts` of `run` on `line`."""
    current: DocumentFont | None = None
    k = size = 1.0
    pieces = book.pieces
    for offset, shape in parts:
        font, piece = pieces.get(shape) or book.piece(shape)
        if font is not current and current is not None and shape.text[-1:] == " ":
            font, piece = book.space(current, shape) or (font, piece)
        if font is not current:
            line.plain()
            line.stop()
            current = font
            size = run.size * font.face.scale
            k = 1000.0 / size
            if state.font != font.resource or state.size != size:
                state.font, state.size = font.resource, size
                line.out.append(f"/{font.resource} {num(size)} Tf")
            line.pen = offset * k + piece.start
            line.begin(font, k)
            line.out.append(f"1 0 0 -1 {num(run.x + line.pen / k)} {num(run.y)} Tm")
        at = offset * k
        if isinstance(piece, Plain):
            if not (line.at_ease or shape.text.isspace()):
                line.plain()
            line.show(piece.body, at + piece.start, piece.end - piece.start)
            continue
        for step in piece.steps:
            line.step(step, at, size)
        for glyph, x, y in piece.outlines:
            x, y = run.x + offset + x * run.size, run.y + y * run.size
            outlines.append(Outline(font, glyph, x, y, size))
    line.plain()
    line.stop()
