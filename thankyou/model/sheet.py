"""A sheet of paper with cards on it, as values: what is asked for, and where each card stands.

In: nothing. Out: values made by imposition, and read by the preview, the PDF and the printer.
All lengths are in points, from the upper left corner of a side as one looks at it, y down.
"""

from __future__ import annotations

from typing import Literal

from thankyou.base.errors import Problem
from thankyou.base.geometry import Rect
from thankyou.base.plain_id import plain_id
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.format import PaperSize, Place

SheetLine = tuple[float, float, float, float]
"""x0, y0, x1, y1."""

DUPLEX: tuple[str, ...] = ("long", "short", "hand", "off")
"""How the second side comes onto the paper: the printer turns it over its long or its short edge;
a person does, over the long edge, after all first sides are printed; or not at all: each side is
printed on a sheet of its own."""

STACKS: tuple[str, ...] = ("across", "cut")
"""The order of cards: across each sheet, or so that the piles lie in order when they are cut."""

MARKS: tuple[str, ...] = ("crop", "fold")


@dataclass(frozen=True, slots=True)
class Margins:
    """What a printer leaves unprinted along each edge of the upright sheet, in points."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    @staticmethod
    def all(width: float) -> Margins:
        return Margins(width, width, width, width)

    def turned(self) -> Margins:
        """The margins of a level sheet when it stands upright, turned a quarter clockwise."""
        return Margins(self.bottom, self.left, self.top, self.right)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a side's content is moved and scaled by, so that it lands where it should.

    A point (x, y) is printed at (x · scale_x + x0, y · scale_y + y0), in points from the upper
    left corner of the upright sheet as one looks at that side.
    """

    x0: float = 0.0
    y0: float = 0.0
    scale_x: float = 1.0
    scale_y: float = 1.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """The corrections of a printer's two sides; by default it prints where it should."""

    front: Correction = Correction()
    back: Correction = Correction()

    @property
    def corrects(self) -> bool:
        return self != Calibration()


@dataclass(frozen=True, slots=True)
class Stock:
    """A maker's sheet of cards or labels, by part number.

    Items stand in `across` columns and `down` rows from (x0, y0), `dx` and `dy` apart (from one
    item's left or top to the next's). The page is upright; only a form that is being filled in
    may hold a level one (stationery.stock.upright turns it).
    `kind` is "card" or "label"; `round` the radius of an item's corners.
    """

    brand: str
    part: str
    name: str
    kind: Literal["card", "label"]
    page: str
    page_width: float
    page_height: float
    width: float
    height: float
    across: int
    down: int
    x0: float
    y0: float
    dx: float
    dy: float
    round: float = 0.0
    source: str = ""
    own: bool = False

    @property
    def id(self) -> str:
        """Brand and part, as `--stock` takes them: "avery-5388"."""
        return plain_id(f"{self.brand} {self.part}")

    @property
    def count(self) -> int:
        return self.across * self.down

    def item(self, index: int) -> Rect:
        """The box of an item, counted from 0 across each row."""
        row, column = divmod(index, self.across)
        return Rect(self.x0 + column * self.dx, self.y0 + row * self.dy, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope as it lies when it is written on, in points; `media` is its PWG 5101.1 name."""

    id: str
    name: str
    width: float
    height: float
    source: str
    media: str


@dataclass(frozen=True, slots=True)
class SheetSettings:
    """What a person asks of the sheets; the rest is worked out.

    `paper` is a paper's id, or a size of one's own like "200x280" in mm; "" is the format's own.
    `per_sheet` None is as many as fit. `stock` is a Stock's id and brings its own page. `start`
    (from 1) and `skip` hold for the first sheet only: it may be part-used. `margins` are the
    printer's, on the upright paper. `stacks_face_up`: how the printer's sheets come out, which by
    hand decides the order of the second pass. `copies` of one card stand beside each other.
    """

    paper: str = ""
    per_sheet: int | None = None
    stock: str = ""
    start: int = 1
    skip: frozenset[int] = frozenset()
    duplex: str = "long"
    stack: str = "across"
    stacks_face_up: bool = False
    marks: frozenset[str] = frozenset(MARKS)
    gutter: float = 0.0
    margins: Margins = Margins()
    copies: int = 1
    calibration: Calibration = Calibration()


@dataclass(frozen=True, slots=True)
class UnfoldedSide:
    """One side of a card before it is folded: its panels, and the lines of its folds."""

    name: str
    places: tuple[Place, ...]
    folds: tuple[SheetLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Unfolded:
    """A card as it lies before it is folded.

    `axis`: its second side reads upright when the card is turned over about this line, "upright"
    as the page of a book is, or "level".
    """

    width: float
    height: float
    sides: tuple[UnfoldedSide, ...]
    axis: Literal["upright", "level"] = "upright"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for one card on the front of a sheet: its trim box, and quarter turns clockwise."""

    box: Rect
    turns: int = 0


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Where cards stand on each sheet of a run, and what surrounds them.

    The sheet is upright, as it leaves the printer; cards that need its length lie turned on it.
    `spots` are in reading order and numbered from 1 where a person sees the number. `bleed` is how
    far art may reach beyond a trim box, if no other card is nearer. `cuts` run from edge to edge
    of the sheet, or of the part that an earlier cut has left. `notes` are for the person who
    prints.
    """

    paper: PaperSize
    card: Unfolded
    spots: tuple[Spot, ...]
    bleed: float
    duplex: str
    marks: frozenset[str]
    margins: Margins
    calibration: Calibration
    cuts: tuple[SheetLine, ...] = ()
    stock: Stock | None = None
    notes: tuple[Problem, ...] = ()

    @property
    def width(self) -> float:
        return self.paper.width

    @property
    def height(self) -> float:
        return self.paper.height

    @property
    def two_sided(self) -> bool:
        return len(self.card.sides) == 2

    @property
    def reading_turns(self) -> int:
        """Quarter turns clockwise by which most cards lie: turned back, the sheet reads upright."""
        return max((0, 1, 2, 3), key=lambda turns: sum(s.turns == turns for s in self.spots))
