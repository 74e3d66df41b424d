"""What a document's text has so far: fonts, pieces of shapes, lines and paragraphs drawn.

In: faces and shapes as they come. Out: a `FontBook`, which the writer of one document holds.
"""

from __future__ import annotations

from dataclasses import field

from thankyou.base.color import Color
from thankyou.base.geometry import Transform
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Face, GlyphRun, Group, Item, Shape, glyph_runs
from thankyou.render.pdf.fonts import DocumentFont
from thankyou.render.pdf.marked import Marked
from thankyou.render.pdf.names import Naming
from thankyou.render.pdf.shown_line import Outline
from thankyou.render.pdf.text_pieces import Piece, Plain, piece_of

_KEEP = 4096
"""Pieces kept; a batch's names would otherwise pile up."""

_KEEP_DRAWN = 512
"""Paragraphs and grounds kept."""

_KEEP_READ = 64
"""Items of pages kept with the lines in them; those of a sheet are large."""

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


class Shown(NamedTuple):
    """A run's operators, the font that is set after them, and what to draw after its text."""

    operators: str
    font: str
    size: float
    outlines: tuple[Outline, ...]


@dataclass(slots=True)
class FontBook:
    """The document's fonts by face, and what became of each shape."""

    naming: Naming = field(default_factory=Naming)
    fonts: dict[Face, DocumentFont] = field(default_factory=dict)
    new: list[DocumentFont] = field(default_factory=list)
    pieces: dict[Shape, tuple[DocumentFont, Piece]] = field(default_factory=dict)
    turned: dict[tuple[Shape, tuple[str, ...]], Shape] = field(default_factory=dict)
    drawn: dict[DrawnKey, Drawn] = field(default_factory=dict)
    read: dict[int, tuple[Item, tuple[GlyphRun, ...]]] = field(default_factory=dict)
    rtl_page: bool = False
    """Whether most letters of the page run from the right: see readers.py."""
    upright: bool = True
    """Whether what is drawn now goes across the page from the left."""
    runs: dict[tuple[GlyphRun, str, float, bool, bool], Shown] = field(default_factory=dict)

    def keep(self, key: DrawnKey, drawn: Drawn) -> None:
        """Remember in `drawn` what was drawn."""
        if len(self.drawn) >= _KEEP_DRAWN:
            self.drawn.clear()
        self.drawn[key] = drawn

    def runs_in(self, item: Item) -> tuple[GlyphRun, ...]:
        """The runs of an item of a page. Art, and most paragraphs, come again with the next card:
        the very same item, which is held here, so that its identity stays its own."""
        known = self.read.pop(id(item), None)
        if known is None:
            if len(self.read) >= _KEEP_READ:
                del self.read[next(iter(self.read))]
            known = (item, tuple(glyph_runs((item,))))
        self.read[id(item)] = known  # the last to go
        return known[1]

    @property
    def way(self) -> tuple[bool, bool]:
        """What the operators of lines depend on: `rtl_page` and `upright`."""
        return self.rtl_page, self.upright

    def piece(self, shape: Shape) -> tuple[DocumentFont, Piece]:
        """The font of `shape` and its piece, made now if need be."""
        font = self.font(shape.face)
        if len(self.pieces) >= _KEEP:
            self.pieces.clear()
            self.turned.clear()
        made = self.pieces[shape] = (font, piece_of(shape, font))
        return made

    def font(self, face: Face) -> DocumentFont:
        """The document's font of `face`, made now if need be."""
        font = self.fonts.get(face)
        if font is None:
            self.naming.check()
            font = self.add(face)
        return font

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
            made = self.turned[key] = Shape(
                shape.face, "".join(texts), shape.rtl, shape.glyphs, shape.xs, shape.ys,
                shape.advance, clusters,
            )  # fmt: skip
        return made
