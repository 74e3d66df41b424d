"""The display list: what a panel looks like, as plain values that decide nothing.

In: nothing. Out: `Scene` values, made by layout and stationery, drawn by render. Points, origin at
the top left of the trim box, y down; a bleed lies outside (negative coordinates are legal).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from thankyou.base.color import Color as Color  # part of this vocabulary: importable from here
from thankyou.base.geometry import IDENTITY, Rect, Size, Transform
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One instance of a font file. Interned by typeset.fonts, so identity is equality.

    `ascent` and `descent` are positive, in em of the face at scale 1. `scale` is the optical
    correction against other faces: a run of size s draws this face at s * scale.
    `variations` pins the axes of a variable font; `index` picks a font of a collection.
    `inked`: they are those of usual words, and a word's own ink may reach further.
    """

    key: str
    path: str
    index: int
    variations: tuple[tuple[str, float], ...]
    units_per_em: int
    ascent: float
    descent: float
    is_cff: bool
    scale: float = 1.0
    inked: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A stretch of text, shaped: size-independent, cached, shared between runs and cards.

    `xs`, `ys` are the glyph origins and `advance` the pen's travel, in em of the run's size
    (face.scale is already applied), y down. Glyphs stand in visual order, left to right.
    `clusters` are (first glyph, glyph count, text) in visual order; together they cover `text`.
    """

    face: Face
    text: str
    rtl: bool
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    advance: float
    clusters: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Shapes on one baseline, in one size and colour, in visual order.

    (x, y) is the baseline's start; `parts` are (offset in points from x, shape).
    `tracked` holds the run's logical text if letter-spacing was added: a reader of the PDF
    would otherwise take the gaps for spaces between words. `text` is the line as it was written,
    in logical order, with the white space that ends it: "\\n" where the writer ended the line.
    `order`: the parts in the order of reading, by their places in `parts`; empty if that is the
    same.
    """

    x: float
    y: float
    size: float
    color: Color
    parts: tuple[tuple[float, Shape], ...]
    tracked: str | None = None
    text: str = ""
    order: tuple[int, ...] = ()


Segment = (
    tuple[Literal["M"], float, float]
    | tuple[Literal["L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
Segments = tuple[Segment, ...]
"""A path: move, line, cubic, close. Filled by the non-zero winding rule."""


@dataclass(frozen=True, slots=True)
class LinearGradient:
    """From (x0, y0) to (x1, y1) in the path's own coordinates; the end colours extend."""

    x0: float
    y0: float
    x1: float
    y1: float
    stops: tuple[tuple[float, Color], ...]


@dataclass(frozen=True, slots=True)
class RadialGradient:
    """From the centre (cx, cy) to radius r; the last colour extends."""

    cx: float
    cy: float
    r: float
    stops: tuple[tuple[float, Color], ...]


Paint = Color | LinearGradient | RadialGradient


def tones(paint: Paint) -> tuple[Color, ...]:
    """The colours of a paint: one, or those of a gradient's stops in their order."""
    return (paint,) if isinstance(paint, tuple) else tuple(color for _, color in paint.stops)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of `width` units in the path's own coordinates."""

    color: Color
    width: float
    opacity: float = 1.0
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"


@dataclass(frozen=True, slots=True)
class Path:
    """A filled and/or stroked path; fill first, stroke above."""

    segments: Segments
    fill: Paint | None = None
    opacity: float = 1.0
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """An opaque picture: 8-bit RGB rows from the top, with no metadata, drawn into `rect`."""

    key: str
    width_px: int
    height_px: int
    rgb: bytes
    rect: Rect
    alt: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class TintedMask:
    """Ink of one colour laid through a picture of how much there is of it, in `rect`.

    `rows` are `height_px` rows of `width_px` bytes from the top, 0 (no ink) to 255 (all of it),
    filtered as in PNG and deflated. `key` is a digest of the picture alone; `name` its file's, for
    errors.
    """

    key: str
    width_px: int
    height_px: int
    rows: bytes
    rect: Rect
    color: Color
    opacity: float = 1.0
    name: str = ""


Role = Literal["H1", "H2", "P", "TH", "TD", "Figure", "Artifact"]
"""What a group is in the document's structure: a heading, a paragraph, a cell at the head or in the
body of a table, a picture, or nothing that is read out."""


class Part(NamedTuple):
    """The part of a card that a page, or a group on a sheet, shows.

    `card` counts the cards of a file from 0. A card is read in the order of `rank`, wherever its
    parts stand: front, inside, back. `title` names the card in a list of all of them.
    """

    card: int
    rank: int = 0
    title: str = ""
    language: str = "en"


_RANKS = {"front": 0, "back": 2}


def rank_of(panel: str) -> int:
    """The place of a panel, by its name, in the order in which a card is read."""
    return _RANKS.get(panel, 1)


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one transform and clip, and perhaps one role in the document's structure.

    `form` names art that repeats unchanged: a painter draws it once and reuses it; two groups
    with one `form` have equal items. `opacity` is not a property of groups: nested
    translucency is resolved when art is read. Roles do not nest. `language` is that of its words,
    when it is not the scene's. `part`: the group is a panel of a card, on a sheet. Parts do not
    nest, and stand in no group but one that moves the whole page. `row`: the row of a cell, whose
    role is "TH" or "TD"; cells of one row that follow each other make a row, and rows a table. A
    cell may be empty.
    """

    items: tuple[Item, ...]
    transform: Transform = IDENTITY
    clip: Segments | None = None
    role: Role | None = None
    alt: str | None = None
    form: str | None = None
    language: str | None = None
    part: Part | None = None
    row: int | None = None


Item = Group | Path | GlyphRun | Picture | TintedMask


@dataclass(frozen=True, slots=True)
class Scene:
    """One panel or one sheet: trim size, bleed beyond it (points), and its items, back to front.

    `part`: the whole page is a panel of a card. On a sheet, its groups have parts instead.
    """

    name: str
    size: Size
    bleed: float
    items: tuple[Item, ...]
    language: str = "en"
    part: Part | None = None


def rect_segments(r: Rect) -> Segments:
    """A rectangle as a closed path."""
    return (
        ("M", r.x, r.y),
        ("L", r.right, r.y),
        ("L", r.right, r.bottom),
        ("L", r.x, r.bottom),
        ("Z",),
    )


def glyph_runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
    """Every run of glyphs among items and in their groups, in the order of painting."""
    for item in items:
        if isinstance(item, Group):
            yield from glyph_runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item
