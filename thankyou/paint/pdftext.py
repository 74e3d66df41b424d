"""Glyph runs to text operators: exact glyphs at exact places.

In: `GlyphRun`s and the document's fonts. Out: operators between BT and ET. A run on one baseline
is one Tm and one TJ for each face: the kept pieces of its shapes (pdfpieces.py) joined by the
gaps between them, rounded to thousandths of an em without letting the rounding add up.

Letter-spaced text is said by ActualText over the run, or its gaps are read as spaces. Spaces
where text changes direction, or after a stop in right-to-left text, carry a direction mark:
poppler gives such a space to the wrong side, and glues words together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from thankyou.paint.pdffont import DocumentFont
from thankyou.paint.pdfops import num, text_string
from thankyou.paint.pdfpieces import Marked, Piece, Plain, piece_of
from thankyou.scene import Face, GlyphRun, Shape

_KEEP = 4096
"""Pieces kept; a batch's names would otherwise pile up."""

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT = "\u200e", "\u200f"

Part = tuple[float, Shape]


@dataclass(slots=True)
class FontBook:
    """The document's fonts by face, and what became of each shape."""

    fonts: dict[Face, DocumentFont] = field(default_factory=dict)
    new: list[DocumentFont] = field(default_factory=list)
    pieces: dict[Shape, tuple[DocumentFont, Piece]] = field(default_factory=dict)
    turned: dict[tuple[Shape, str], Shape] = field(default_factory=dict)

    def piece(self, shape: Shape) -> tuple[DocumentFont, Piece]:
        """The font of `shape` and its piece, made now if need be."""
        face = shape.face
        font = self.fonts.get(face)
        if font is None:
            font = self.fonts[face] = DocumentFont(face, f"F{len(self.fonts) + 1}")
            self.new.append(font)
        if len(self.pieces) >= _KEEP:
            self.pieces.clear()
            self.turned.clear()
        made = self.pieces[shape] = (font, piece_of(shape, font))
        return made

    def space(self, font: DocumentFont, shape: Shape) -> tuple[DocumentFont, Piece] | None:
        """The one space that `shape` is, in another font; None if that has none."""
        if len(shape.glyphs) != 1 or shape.text[-1] != " " or not font.space:
            return None
        code = font.code(font.space, shape.text[::-1] if shape.rtl else shape.text)
        return None if code is None else (font, Plain(code, 0.0, font.width(font.space)))

    def take_new(self) -> list[DocumentFont]:
        """The fonts that have come since the last call."""
        new, self.new = self.new, []
        return new

    def guarded(self, parts: tuple[Part, ...]) -> Iterable[Part]:
        """`parts` with direction marks on the spaces where the direction changes."""
        for _, shape in parts:
            if shape.rtl:
                break
        else:
            return parts
        out = list(parts)
        for at, (offset, shape) in enumerate(parts):
            if shape.text.isspace() and len(shape.glyphs) == 1:
                if not shape.rtl and at and parts[at - 1][1].rtl:
                    out[at] = (offset, self._marked(shape, _LEFT_TO_RIGHT))
                elif shape.rtl and at + 1 < len(parts) and not _ends_turned(parts[at + 1][1]):
                    out[at] = (offset, self._marked(shape, _RIGHT_TO_LEFT))
        return out

    def _marked(self, shape: Shape, mark: str) -> Shape:
        key = (shape, mark)
        made = self.turned.get(key)
        if made is None:
            text = mark + shape.text
            made = self.turned[key] = replace(shape, text=text, clusters=((0, 1, text),))
        return made


def _ends_turned(shape: Shape) -> bool:
    """Whether the last character is a letter of right-to-left text, not a stop or a number."""
    return shape.rtl and unicodedata.bidirectional(shape.text[-1:] or " ") in ("R", "AL", "NSM")


@dataclass(slots=True)
class TextState:
    """What the content stream has set so far, so that nothing is set twice."""

    font: str = ""
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A glyph to draw as a shape: its place in points and the size of its em."""

    font: DocumentFont
    glyph: int
    x: float
    y: float
    size: float


def run_ops(run: GlyphRun, book: FontBook, state: TextState, outlines: list[Outline]) -> str:
    """Operators for `run`, to stand between BT and ET; what to draw after ET joins `outlines`."""
    out: list[str] = []
    line: list[str] = []  # the open TJ array, from "[(" on
    pen = 0.0  # in thousandths of the font's em, from run.x
    k = 1.0
    current: DocumentFont | None = None
    pieces = book.pieces
    for offset, shape in book.guarded(run.parts):
        font, piece = pieces.get(shape) or book.piece(shape)
        if font is not current and current is not None and shape.text.isspace():
            # In a text object of its own pdfium does not see a space.
            font, piece = book.space(current, shape) or (font, piece)
        if font is not current:
            if line:
                out.append("".join(line) + ")]TJ")
                line = []
            current = font
            size = run.size * font.face.scale
            k = 1000.0 / size
            if state.font != font.resource or state.size != size:
                state.font, state.size = font.resource, size
                out.append(f"/{font.resource} {num(size)} Tf")
            pen = offset * k + piece.start
            out.append(f"1 0 0 -1 {num(run.x + pen / k)} {num(run.y)} Tm")
        gap = round(pen - offset * k - piece.start)
        pen += piece.end - piece.start - gap
        if isinstance(piece, Plain):
            if not line:
                line.append(f"[{gap}(" if gap else "[(")
            elif gap:
                line.append(f"){gap}(")
            line.append(piece.body)
            continue
        if line:
            out.append("".join(line) + ")]TJ")
            line = []
        if gap:
            out.append(f"[{gap}]TJ")
        if piece.steps:
            out.append(_marked_ops(piece, size))
        for glyph, x, y in piece.outlines:
            x, y = run.x + offset + x * run.size, run.y + y * run.size
            outlines.append(Outline(font, glyph, x, y, size))
    if line:
        out.append("".join(line) + ")]TJ")
    ops = "\n".join(out)
    if run.tracked is not None:
        return f"/Span<</ActualText{text_string(run.tracked)}>>BDC\n{ops}\nEMC"
    return ops


def _marked_ops(piece: Marked, size: float) -> str:
    out: list[str] = []
    line: list[str] = []
    pen = piece.start
    rise = 0.0

    def flush() -> None:
        if line:
            out.append(f"[{''.join(line)}]TJ")
            line.clear()

    for step in piece.steps:
        gap = round(pen - step.x)
        if abs(step.rise - rise) > 1e-4:
            flush()
            rise = step.rise
            out.append(f"{num(rise * size)} Ts")
        if gap:
            line.append(f"{gap}")
        if step.stretch is not None:
            flush()
            out.append(f"3 Tr {num(step.stretch)} Tz({step.code})Tj 0 Tr 100 Tz")
        elif step.said is not None:
            flush()
            out.append(f"/Span<</ActualText{text_string(step.said)}>>BDC({step.code})Tj EMC")
        elif line and line[-1].endswith(")"):
            line[-1] = f"{line[-1][:-1]}{step.code})"
        else:
            line.append(f"({step.code})")
        pen += step.room - gap
    flush()
    if rise:
        out.append("0 Ts")
    return "\n".join(out)
