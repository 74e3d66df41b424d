"""Where the cards of a run stand on their sheets.

In: a Format, a person's SheetSettings, the paper, and perhaps a maker's stock. Out: a
`SheetLayout`, or a CardError that says what does not fit; notes on what a printer or a knife will
make of it.
"""

from __future__ import annotations

import math
from dataclasses import replace

from thankyou.base.errors import CardError, Problem
from thankyou.base.geometry import Rect
from thankyou.base.units import mm, to_mm
from thankyou.imposition.arrange import NEAR, Arrangement, arrange
from thankyou.imposition.marks import crop_marks, unmarked_cuts
from thankyou.imposition.reach import reach_of
from thankyou.imposition.unfold import unfolded
from thankyou.model.format import Format, PaperSize
from thankyou.model.sheet import (
    DUPLEX,
    STACKS,
    Margins,
    SheetLayout,
    SheetLine,
    SheetSettings,
    Spot,
    Stock,
    Unfolded,
)

EDGE = mm(0.6)
"""An edge of a card as near as this to the sheet's is the sheet's own: nothing is cut there."""
LARGEST_SHIFT = mm(20)
"""The most that a calibration may move a side: a printer that is further off has its paper in the
wrong way."""
_STOCK_SLACK = mm(0.6)
"""A card may be as much larger than a maker's item: rounded sizes, and the knife of the maker."""
_SMALLER = mm(2.5)
"""A card that is smaller by more than this on a maker's item is worth a note."""


def sheet_layout(
    card_format: Format, settings: SheetSettings, paper: PaperSize, stock: Stock | None = None
) -> SheetLayout:
    """The layout of every sheet of a run.

    `paper` is the upright sheet; a `stock` has a page of its own. Raises CardError
    "paper-too-small", "too-many-per-sheet", "stock-too-small", "start-past-sheet",
    "skip-past-sheet", "sheet-used", "offset-off-page", "bad-setting-of-sheet".
    """
    _check(settings)
    card = unfolded(card_format)
    margins = _even(settings.margins) if len(card.sides) == 2 else settings.margins
    if stock is not None:
        paper = _page_of(stock, paper)
        spots = _on_stock(card, stock, settings.per_sheet)
        cuts: tuple[SheetLine, ...] = ()
        marks: frozenset[str] = settings.marks - {"crop"}
    else:
        spots, cuts = _on_paper(card, paper, settings, margins)
        marks = settings.marks
    _check_positions(settings, len(spots))
    notes = _notes(spots, cuts, paper, margins, card)
    if stock is not None:
        notes += _stock_notes(card, stock)
    layout = SheetLayout(
        paper, card, spots, card_format.bleed, settings.duplex, marks, margins,
        settings.calibration, cuts, stock, notes,
    )  # fmt: skip
    return replace(layout, notes=notes + _where_to_cut(layout))


def _check(settings: SheetSettings) -> None:
    if settings.duplex not in DUPLEX or settings.stack not in STACKS:
        raise CardError("bad-setting-of-sheet", name=f"{settings.duplex} {settings.stack}")
    wanted = 1 if settings.per_sheet is None else settings.per_sheet
    if not 0 <= settings.gutter < math.inf or settings.copies < 1 or wanted < 1:
        raise CardError("bad-setting-of-sheet", name="gutter, copies, per-sheet")
    for side in (settings.calibration.front, settings.calibration.back):
        shifts, scales = (abs(side.x0), abs(side.y0)), (side.scale_x, side.scale_y)
        if max(shifts) > LARGEST_SHIFT:
            raise CardError("offset-off-page", shift=_mm(max(shifts)), most=_mm(LARGEST_SHIFT))
        if any(map(math.isnan, shifts)) or not all(0.9 <= scale <= 1.1 for scale in scales):
            raise CardError("bad-setting-of-sheet", name="offset, scale")


def _check_positions(settings: SheetSettings, count: int) -> None:
    if not 1 <= settings.start <= count:
        raise CardError("start-past-sheet", start=settings.start, count=count)
    beyond = sorted(number for number in settings.skip if not 1 <= number <= count)
    if beyond:
        raise CardError("skip-past-sheet", position=beyond[0], count=count)
    if settings.skip >= set(range(settings.start, count + 1)):
        raise CardError("sheet-used", count=count)


def _even(margins: Margins) -> Margins:
    """The margins of a sheet that is turned over: what holds for one side holds for both."""
    x, y = max(margins.left, margins.right), max(margins.top, margins.bottom)
    return Margins(x, y, x, y)


# ---------------------------------------------------------------------- paper


def _on_paper(
    card: Unfolded, paper: PaperSize, settings: SheetSettings, margins: Margins
) -> tuple[tuple[Spot, ...], tuple[SheetLine, ...]]:
    """Inside what the printer prints if enough fit there, else to the paper's edges."""
    size, wanted = (card.width, card.height), settings.per_sheet
    clear = _printable(paper, margins)
    found = arrange((clear.width, clear.height), size, settings.gutter, wanted)
    room = clear
    if len(found.spots) < (wanted or 1):
        room = Rect(0.0, 0.0, paper.width, paper.height)
        found = arrange((room.width, room.height), size, settings.gutter, wanted)
    if not found.spots:
        raise CardError(
            "paper-too-small", paper=paper.name, card_width=_mm(card.width),
            card_height=_mm(card.height), width=_mm(paper.width), height=_mm(paper.height),
        )  # fmt: skip
    if wanted is not None and len(found.spots) < wanted:
        raise CardError(
            "too-many-per-sheet", wanted=wanted, most=len(found.spots), paper=paper.name
        )
    return _in_the_middle(found, paper, room)


def _printable(paper: PaperSize, margins: Margins) -> Rect:
    return Rect(
        margins.left, margins.top,
        paper.width - margins.left - margins.right, paper.height - margins.top - margins.bottom,
    )  # fmt: skip


def _in_the_middle(
    found: Arrangement, paper: PaperSize, room: Rect
) -> tuple[tuple[Spot, ...], tuple[SheetLine, ...]]:
    """Spots and cuts in the middle of the sheet, or as near to it as the room allows."""

    def start(whole: float, size: float, low: float, high: float) -> float:
        return max(low, min((whole - size) / 2, high - size))

    x = start(paper.width, found.width, room.x, room.right)
    y = start(paper.height, found.height, room.y, room.bottom)
    spots = tuple(
        Spot(Rect(one.box.x + x, one.box.y + y, one.box.width, one.box.height), one.turns)
        for one in found.spots
    )
    cuts = []
    for x0, y0, x1, y1 in found.cuts:
        # What reaches the edge of all cards is cut to the edge of the sheet.
        left = 0.0 if x0 <= NEAR else x0 + x
        top = 0.0 if y0 <= NEAR else y0 + y
        right = paper.width if x1 >= found.width - NEAR else x1 + x
        bottom = paper.height if y1 >= found.height - NEAR else y1 + y
        if x0 == x1 and EDGE < x0 + x < paper.width - EDGE:
            cuts.append((x0 + x, top, x0 + x, bottom))
        elif y0 == y1 and EDGE < y0 + y < paper.height - EDGE:
            cuts.append((left, y0 + y, right, y0 + y))
    return spots, tuple(dict.fromkeys(cuts))


# ---------------------------------------------------------------------- stock


def _page_of(stock: Stock, paper: PaperSize) -> PaperSize:
    """The stock's page, as the paper that it is if that is known."""
    same = (
        abs(paper.width - stock.page_width) < NEAR and abs(paper.height - stock.page_height) < NEAR
    )
    if same:
        return paper
    return PaperSize(stock.page, stock.page, stock.page_width, stock.page_height, stock.source)


def _on_stock(card: Unfolded, stock: Stock, wanted: int | None) -> tuple[Spot, ...]:
    """A card in the middle of each item, turned if it fits only so."""
    w, h = card.width, card.height
    room_w, room_h = stock.width + _STOCK_SLACK, stock.height + _STOCK_SLACK
    upright, turned = w <= room_w and h <= room_h, h <= room_w and w <= room_h
    if not (upright or turned):
        raise CardError(
            "stock-too-small", stock=f"{stock.brand} {stock.part}", card_width=_mm(w),
            card_height=_mm(h), width=_mm(stock.width), height=_mm(stock.height),
        )  # fmt: skip
    if wanted is not None and wanted > stock.count:
        raise CardError(
            "too-many-per-sheet", wanted=wanted, most=stock.count,
            paper=f"{stock.brand} {stock.part}",
        )  # fmt: skip
    turns = 0 if upright else 1
    if turns:
        w, h = h, w
    return tuple(
        Spot(
            Rect(item.x + (item.width - w) / 2, item.y + (item.height - h) / 2, w, h),
            turns,
        )
        for item in (stock.item(index) for index in range(wanted or stock.count))
    )


def _stock_notes(card: Unfolded, stock: Stock) -> tuple[Problem, ...]:
    sides = sorted((card.width, card.height)), sorted((stock.width, stock.height))
    if all(item - own <= _SMALLER for own, item in zip(*sides, strict=True)):
        return ()
    values: dict[str, str | int | float] = {
        "stock": f"{stock.brand} {stock.part}",
        "card_width": _mm(card.width), "card_height": _mm(card.height),
        "width": _mm(stock.width), "height": _mm(stock.height),
    }  # fmt: skip
    return (Problem("stock-larger", values, level="note"),)


# ---------------------------------------------------------------------- notes


def _notes(
    spots: tuple[Spot, ...], cuts: tuple[SheetLine, ...], paper: PaperSize, margins: Margins,
    card: Unfolded,
) -> tuple[Problem, ...]:  # fmt: skip
    """What the printer cannot reach."""
    clear = _printable(paper, margins)
    cut = sum(not clear.holds(spot.box, NEAR) for spot in spots)
    if not cut:
        return ()
    values: dict[str, str | int | float] = {
        "count": cut,
        "margin": _mm(max(margins.left, margins.top, margins.right, margins.bottom)),
    }
    return (Problem("cards-reach-margin", values, level="note"),)


def _where_to_cut(layout: SheetLayout) -> tuple[Problem, ...]:
    """Where cuts run for whose marks there is no room."""
    if "crop" not in layout.marks:
        return ()
    unmarked = unmarked_cuts(layout, crop_marks(layout, reach_of(layout)))
    left = dict.fromkeys(f"{_mm(x0):g}" for x0, _, x1, _ in unmarked if x0 == x1)
    top = dict.fromkeys(f"{_mm(y0):g}" for _, y0, _, y1 in unmarked if y0 == y1)
    if not unmarked:
        return ()
    kind = "both" if left and top else "left" if left else "top"
    values: dict[str, str | int | float] = {
        "kind": kind, "left": ", ".join(left), "top": ", ".join(top),
    }  # fmt: skip
    return (Problem("cuts-unmarked", values, level="note"),)


def _mm(points: float) -> float:
    """Millimetres to a tenth, whole where they are whole."""
    value = round(to_mm(points), 1)
    return int(value) if value == int(value) else value
