"""Glyph runs to text operators: exact glyphs at exact places.

In: `GlyphRun`s and the document's fonts. Out: operators between BT and ET. A run on one baseline
is one Tm and one TJ for each face: the kept pieces of its shapes (text_pieces.py) joined by the
gaps between them, rounded to thousandths of an em without letting the rounding add up.

Lines that readers would take to pieces, those that run from the right or are letter-spaced, are
said in turned_text.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from typing import NamedTuple

from thankyou.base.color import Color
from thankyou.base.geometry import Transform
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.scene import Face, GlyphRun, Group, Shape
from thankyou.render.pdf.fonts import UNMAPPED, DocumentFont
from thankyou.render.pdf.marked import Marked
from thankyou.render.pdf.names import Naming
from thankyou.render.pdf.operators import num, text_string
from thankyou.render.pdf.text_pieces import Piece, Plain, Step, piece_of

_KEEP = 4096
"""Pieces kept; a batch's names would otherwise pile up."""

_KEEP_DRAWN = 512
"""Paragraphs and grounds kept."""
_KEEP_RUNS = 512
"""Lines kept; a letter has twenty."""

Part = tuple[float, Shape]
DrawnKey = tuple[int, Transform | None, Color, str, float, bool, bool]


class Drawn(NamedTuple):
    """A paragraph or art as it was drawn: its operators after the one that begins it, and the
    colour and font that are set then. It holds its group, so that the group's identity stays its
    own."""

    group: Group
    mark: Marked
    operators: str
    fill: Color
    font: str
    size: float


@dataclass(slots=True)
class FontBook:
    """The document's fonts by face, and what became of each shape."""

    naming: Naming = field(default_factory=Naming)
    fonts: dict[Face, DocumentFont] = field(default_factory=dict)
    new: list[DocumentFont] = field(default_factory=list)
    pieces: dict[Shape, tuple[DocumentFont, Piece]] = field(default_factory=dict)
    turned: dict[tuple[Shape, tuple[str, ...]], Shape] = field(default_factory=dict)
    drawn: dict[DrawnKey, Drawn] = field(default_factory=dict)
    rtl_page: bool = False
    """Whether most letters of the page run from the right: see readers.py."""
    upright: bool = True
    """Whether what is drawn now goes across the page from the left."""
    _runs: dict[tuple[GlyphRun, str, float, bool, bool], Shown] = field(default_factory=dict)

    def keep(self, key: DrawnKey, drawn: Drawn) -> None:
        """Remember in `drawn` what was drawn."""
        if len(self.drawn) >= _KEEP_DRAWN:
            self.drawn.clear()
        self.drawn[key] = drawn

    def show(self, run: GlyphRun, state: TextState, outlines: list[Outline]) -> str:
        """Operators for `run`, to stand between BT and ET; what to draw after ET joins `outlines`.

        Kept for as long as the very same run comes again: most lines of a batch do.
        """
        key = (run, state.font, state.size, self.rtl_page, self.upright)
        shown = self._runs.get(key)
        if shown is None:
            drawn: list[Outline] = []
            operators = run_ops(run, self, state, drawn)
            shown = Shown(operators, state.font, state.size, tuple(drawn))
            if len(self._runs) >= _KEEP_RUNS:
                self._runs.clear()
            self._runs[key] = shown
        else:
            state.font, state.size = shown.font, shown.size
        outlines += shown.outlines
        return shown.operators

    def piece(self, shape: Shape) -> tuple[DocumentFont, Piece]:
        """The font of `shape` and its piece, made now if need be."""
        face = shape.face
        font = self.fonts.get(face)
        if font is None:
            self.naming.check()
            font = self.add(face)
        if len(self.pieces) >= _KEEP:
            self.pieces.clear()
            self.turned.clear()
        made = self.pieces[shape] = (font, piece_of(shape, font))
        return made

    def add(self, face: Face) -> DocumentFont:
        """A new font."""
        font = DocumentFont(face, f"F{len(self.fonts) + 1}", self.naming)
        self.fonts[face] = font
        self.new.append(font)
        return font

    def space(self, font: DocumentFont, shape: Shape) -> tuple[DocumentFont, Piece] | None:
        """The one space that `shape` is, in another font; None if that has none."""
        if len(shape.glyphs) != 1 or shape.text[-1] != " " or not font.space:
            return None
        code = font.code(font.space, shape.text)
        return None if code is None else (font, Plain(code, 0.0, font.width(font.space)))

    def take_new(self) -> list[DocumentFont]:
        """The fonts that have come since the last call."""
        new, self.new = self.new, []
        return new

    def saying(self, shape: Shape, texts: tuple[str, ...]) -> Shape:
        """`shape` whose clusters say `texts`, in visual order."""
        if all(said == text for said, (_, _, text) in zip(texts, shape.clusters, strict=True)):
            return shape
        key = (shape, texts)
        made = self.turned.get(key)
        if made is None:
            clusters = tuple(
                (first, count, said)
                for said, (first, count, _) in zip(texts, shape.clusters, strict=True)
            )
            made = self.turned[key] = replace(shape, text="".join(texts), clusters=clusters)
        return made


class Shown(NamedTuple):
    """A run's operators, the font that is set after them, and what to draw after its text."""

    operators: str
    font: str
    size: float
    outlines: tuple[Outline, ...]


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
    from thankyou.render.pdf.turned_text import turned_ops

    text = "".join([shape.text for _, shape in run.parts])
    if run.order or run.tracked is not None or _crosses(run, text, book):
        return turned_ops(run, book, state, outlines)
    line = Line()
    line.says = whole = _as_a_whole(text)
    show_parts(run, run.parts, book, state, outlines, line)
    ops = "\n".join(line.out)
    return said_whole(text, ops) if whole else ops


def _crosses(run: GlyphRun, text: str, book: FontBook) -> bool:
    """Whether a line does not go across the page from the left and takes several arrays: pdfium takes
    what is furthest to the left of the page first."""
    if book.upright or not run.parts or text.isascii():
        return False
    face = run.parts[0][1].face
    return not all(
        shape.face is face and isinstance(book.piece(shape)[1], Plain) for _, shape in run.parts
    )


def _as_a_whole(text: str) -> bool:
    """Whether a line from left to right is to be said as a whole.

    When it has a character that no font's map may have; and when all of its words are of one letter,
    for poppler takes it for letters set apart. But not with characters beyond U+FFFF, which pdfium
    leaves out of such a text.
    """
    if not UNMAPPED.isdisjoint(text):
        return True
    words = text.split() if len(text) < _SHORT else ()
    return len(words) > 1 and max(map(len, words)) == 1 and max(text) <= "\uffff"


_SHORT = 80


def said_whole(text: str, ops: str) -> str:
    """A line said as a whole. The space at its end keeps mupdf from taking it apart
    (readers.from_mupdf)."""
    return f"/Span<</ActualText{text_string(text + ' ')}>>BDC\n{ops}\nEMC"


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


class Line:
    """The operators of a run under way. Lengths are in thousandths of the font's em, from run.x.

    A TJ array stays open as long as it can: pdfium does not see a space that is all of one.
    """

    __slots__ = ("_array", "_rise", "_stretch", "at_ease", "out", "pen", "says")

    def __init__(self) -> None:
        self.out: list[str] = []
        self.pen = 0.0
        self.at_ease = True  # neither raised nor stretched
        self.says = False  # the line is said as a whole
        self._array: list[str] = []
        self._rise = 0.0
        self._stretch: float | None = None

    def begin(self, font: DocumentFont, k: float) -> None:
        """What is shown from here on is in `font`, whose em is 1000 / `k` points."""

    def show(self, body: str, x: float, width: float) -> None:
        """Shows `body` from x on; `width` is what it takes when it is not stretched."""
        gap = self.pen - x
        if self._stretch is not None:
            gap, width = gap * 100 / self._stretch, width * self._stretch / 100
        whole = round(gap)
        array = self._array
        if not array:
            array.append(f"[{whole}(" if whole else "[(")
        elif whole:
            array.append(f"){whole}(")
        array.append(body)
        self.pen += width - (whole if self._stretch is None else whole * self._stretch / 100)

    def step(self, step: Step, at: float, size: float) -> None:
        """Shows a step of a piece that begins at `at`; `size` is the font's, in points."""
        if step.blank:
            self.show(step.code, at + step.x, step.width)
            return
        if step.stretch != self._stretch:
            self.stop()
            if step.stretch is None:
                self.out.append("0 Tr 100 Tz")
            else:
                self.out.append(f"3 Tr {num(step.stretch)} Tz")
            self._stretch = step.stretch
        if abs(step.rise - self._rise) > 1e-4:
            self.stop()
            self.out.append(f"{num(step.rise * size)} Ts")
            self._rise = step.rise
        said = None if self.says else step.said
        if said is not None:
            self.stop()
            self.out.append(f"/Span<</ActualText{text_string(said)}>>BDC")
        self.show(step.code, at + step.x, step.width)
        if said is not None:
            self.stop()
            self.out.append("EMC")
        self.at_ease = not self._rise and self._stretch is None

    def plain(self) -> None:
        """Back on the baseline, at the font's own width."""
        if self.at_ease:
            return
        self.stop()
        if self._stretch is not None:
            self.out.append("0 Tr 100 Tz")
            self._stretch = None
        if self._rise:
            self.out.append("0 Ts")
            self._rise = 0.0
        self.at_ease = True

    def stop(self) -> None:
        """Closes the array."""
        if self._array:
            self.out.append("".join(self._array) + ")]TJ")
            self._array.clear()
