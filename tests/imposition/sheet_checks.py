"""Whether every card of a run comes out right: printed, cut, folded and read (paper_model.py)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from marker_cards import PLACES, MarkerCards, mark_at
from paper_model import (
    Piece,
    Reading,
    View,
    both_sides,
    cut_apart,
    read,
    sheets_printed,
    upright,
)

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.export.sheet_run import SheetRun
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.model.format import Format, Panel, PaperSize
from thankyou.model.sheet import SheetLayout, SheetSettings, Spot, Stock

EXACT = 0.01
SLACK = mm(1.2) + 0.1
"""What may be left on a card that is as large as its sheet, but for the width of no cut."""


def planned(
    card_format: Format, settings: SheetSettings, paper: PaperSize, stock: Stock | None = None,
    turn: int | None = None,
) -> SheetLayout:  # fmt: skip
    """The layout; with `turn`, each card turned by so many quarters more than the layout would
    (0 or 2: what else would not fit)."""
    layout = sheet_layout(card_format, settings, paper, stock)
    if turn is None:
        return layout
    return replace(layout, spots=tuple(Spot(s.box, (s.turns + turn) % 4) for s in layout.spots))


def faults(
    catalog: Catalog, card_format: Format, layout: SheetLayout, settings: SheetSettings, count: int
) -> list[str]:
    """What is wrong with the cards that a person holds in the end; nothing, if all is right."""
    run = SheetRun(MarkerCards(catalog, card_format, count), layout, settings)
    pages = [run.side(sheet, side) for sheet, side in run.pages()]
    sheets = sheets_printed(pages, settings.duplex, layout.two_sided, settings.stacks_face_up)
    edge = "short" if settings.duplex == "short" else "long"
    whole = Rect(0.0, 0.0, layout.width, layout.height)
    items: list[Rect] = []
    if layout.stock is not None:
        items = [layout.stock.item(n) for n in range(layout.stock.count)]
    found: list[str] = []
    made: Counter[int] = Counter()
    for front, back in sheets:
        marks = both_sides(front, back, edge, (layout.width, layout.height))
        folds = run.sides.folds(0)
        for piece in cut_apart(marks, whole, layout.cuts, folds, items):
            cards = {mark.name.card for mark in piece.marks}
            if len(cards) > 1:
                found.append(f"one piece holds cards {sorted(cards)}")
                continue
            made[cards.pop()] += 1
            found += piece_faults(piece, card_format, layout)
    wanted = dict.fromkeys(range(count), settings.copies)
    if made != wanted:
        found.append(f"cards made: {dict(made)}")
    return found


def piece_faults(piece: Piece, card_format: Format, layout: SheetLayout) -> Iterator[str]:
    """What is wrong with one card, cut but not yet folded."""
    turned = layout.card.width, layout.card.height
    sides = sorted((piece.box.width, piece.box.height))
    over = max(a - b for a, b in zip(sides, sorted(turned), strict=True))
    most = SLACK if layout.stock is None else max(over, SLACK)
    if not -EXACT - mm(0.6) * (layout.stock is not None) <= over <= most:
        yield f"a piece of {sides} for a card of {turned}"
        return
    if {m.name.panel for m in piece.marks} < {panel.name for panel in card_format.panels}:
        yield f"panels {sorted({m.name.panel for m in piece.marks})} on one piece"
        return
    opens_left = card_format.panels[0].mirrored
    yield from reading_faults(
        read(piece, card_format.fold, opens_left), piece, card_format, abs(over)
    )


def reading_faults(
    reading: Reading, piece: Piece, card_format: Format, slack: float
) -> Iterator[str]:
    """What a reader would find wrong. What stands at a fold must do so exactly."""
    card = piece.marks[0].name.card
    front, *inner, back = card_format.panels
    views: list[tuple[Panel, View]] = [(front, reading.front), (back, reading.back)]
    if inner:
        if reading.inside is None:
            yield f"{card} cannot be opened"
            return
        views.append((inner[0], reading.inside))
    for panel, view in views:
        wanted = sorted((card, panel.name, number) for number in range(len(PLACES)))
        names = sorted((m.name.card, m.name.panel, m.name.number) for m in view.marks)
        if names != wanted:
            yield f"{card}: where {panel.name} should be, {names} is seen"
            continue
        for mark in view.marks:
            if not upright(mark):
                yield f"{mark.name} is not upright: {mark.along}, {mark.up}"
            x, y = view.place(mark)
            want = mark_at(panel.width, panel.height, mark.name.number)
            off = x - want[0], y - want[1]
            if max(map(abs, off)) > slack + EXACT:
                yield f"{mark.name} is off by {off}"
        yield from _at_the_fold(panel, view, card_format)


def _at_the_fold(panel: Panel, view: View, card_format: Format) -> Iterator[str]:
    """Marks of a closed card, measured from its fold."""
    if card_format.fold == "flat" or panel.kind == "letter":
        return
    left, _, right, top = view.outline
    for mark in view.marks:
        x, y = mark_at(panel.width, panel.height, mark.name.number)
        if card_format.fold == "tent":
            off = float(top - mark.at[1]) - y
        elif (panel.kind == "back") == panel.mirrored:
            off = float(mark.at[0] - left) - x
        else:
            off = float(right - mark.at[0]) - (panel.width - x)
        if abs(off) > EXACT:
            yield f"{mark.name} is {off} from where it should be to the fold"
