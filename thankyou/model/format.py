"""The stationery as values: a format's panels, the paper it is printed on, and its folds."""

from __future__ import annotations

from thankyou.base.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Panel:
    """One face of a card, or the open inside spread, in points.

    `kind`: "cover" carries the sentiment, "letter" the message, "back" the colophon.
    `face` is the part of the panel where words may stand, (x, y, width, height) in points.
    `fold_x` is the x of a vertical fold inside the panel, `fold_y` the y of a level one, or None.
    `mirrored`: the card opens the other way, as books do that are read from the right.
    """

    name: str
    kind: str
    width: float
    height: float
    face: tuple[float, float, float, float]
    fold_x: float | None = None
    fold_y: float | None = None
    mirrored: bool = False

    @property
    def shape(self) -> str:
        """ "portrait", "landscape" or "square", by the face: designs may have art for each."""
        ratio = self.face[2] / self.face[3]
        return "landscape" if ratio > _LONGER else "portrait" if ratio * _LONGER < 1 else "square"


_LONGER = 1.15
"""A face is called square while its sides differ by less than this."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a panel stands on a sheet: its trim box's corner in points; `turned`: upside down."""

    panel: str
    x: float
    y: float
    turned: bool = False


FOLDS: tuple[str, ...] = ("flat", "side", "tent", "quarter")
"""Not folded; once, opening like a book; once, opening upwards; twice, from one printed side."""


@dataclass(frozen=True, slots=True)
class Postal:
    """The address side of a postcard, in points: where the address and the stamp stand.

    `clear` is the height at the foot that the postal service reads and that stays empty.
    """

    address: tuple[float, float, float, float]
    stamp: tuple[float, float, float, float]
    divider: float
    clear: float = 0.0


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A size of paper, read from assets/papers.toml: upright, in points.

    `name` is shown to the writer; `source` is the standard that gives the size; `media` is what
    printers call it (PWG 5101.1).
    """

    id: str
    name: str
    width: float
    height: float
    source: str
    media: str = ""


@dataclass(frozen=True, slots=True)
class Format:
    """A size and fold of card, read from assets/formats/. `bleed` in points.

    `fold` is one of FOLDS. `least_text` is the smallest size in points of what is read on it (0:
    the design's own). `postal` is the address side of a postcard. `paper` is the sheet that one
    card is printed on at home. `longest`: the longest of LENGTHS it holds.
    """

    id: str
    name: str
    note: str
    panels: tuple[Panel, ...]
    bleed: float
    paper: PaperSize
    order: int = 0
    fold: str = "flat"
    least_text: float = 0.0
    postal: Postal | None = None
    longest: str = "letter"
