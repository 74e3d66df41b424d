"""Sheets written to PDF, read with pdfium, against data in millimetres (sheet_data.py)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from marker_cards import PLACES, MarkerCards, Name, mark_at
from pdf_reader import PdfPage, read_pdf
from sheet_checks import planned
from sheet_data import CardData, Point, SpotData, card_data, grid, in_the_middle

from thankyou.catalog import Catalog
from thankyou.export.batch import write_cards
from thankyou.export.output_kinds import OUTPUT_KINDS
from thankyou.export.page_form import SheetPages
from thankyou.model.format import Format, PaperSize
from thankyou.model.sheet import SheetLayout, SheetSettings, Stock
from thankyou.stationery.formats import mirrored


@dataclass(slots=True)
class Found:
    """How far the PDF is from the data, in points; what was compared; and what is wrong."""

    worst: float = 0.0
    panels: int = 0
    marks: int = 0
    lines: int = 0
    mixed: bool = False
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One sheet: a format on a paper (in points). `turn` turns each card by 0 or 2 quarters."""

    name: str
    opens_left: bool
    paper: PaperSize
    duplex: str
    one: bool
    turn: int = 0
    gutter: float = 0.0


def check(catalog: Catalog, case: Case, folder: Path) -> Found:
    """Raises CardError "paper-too-small"."""
    held, card = catalog.formats[case.name], card_data()[case.name]
    held = mirrored(held) if case.opens_left else held
    settings = SheetSettings(
        duplex=case.duplex, gutter=case.gutter, per_sheet=1 if case.one else None
    )
    layout = planned(held, settings, case.paper, turn=case.turn)
    paper = case.paper.width, case.paper.height
    size = card.opened
    spots = in_the_middle(paper, size) if case.one else grid(paper, size, case.gutter)
    mixed = len(spots) < len(layout.spots)
    if mixed:  # blocks that lie differently: tests of arrange are about these
        spots = [((s.box.x, s.box.y, s.box.width, s.box.height), s.turns - case.turn)
                 for s in layout.spots]  # fmt: skip
    data = [
        SpotData(card, box, (turns + case.turn) % 4, paper, case.duplex, case.opens_left)
        for box, turns in spots
    ]
    found = compare(write(catalog, held, layout, settings, len(data), folder), data)
    found.mixed = mixed
    return found


def check_stock(catalog: Catalog, stock: Stock, held: Format, duplex: str, folder: Path) -> Found:
    """A row's numbers: item n in column n mod across and row n // across, the card in its middle.

    Raises CardError "stock-too-small".
    """
    card = card_data().get(held.id) or CardData(
        held.id, held.panels[0].width, held.panels[0].height, held.fold, False
    )
    settings = SheetSettings(duplex=duplex)
    layout = planned(held, settings, held.paper, stock)
    paper = (stock.page_width, stock.page_height)
    w, h = card.opened
    slack = 1.71  # 0.6 mm: sizes of items are rounded
    turns = 0 if w <= stock.width + slack and h <= stock.height + slack else 1
    w, h = (h, w) if turns else (w, h)
    data = []
    for row in range(stock.down):
        for column in range(stock.across):
            x = stock.x0 + column * stock.dx + (stock.width - w) / 2
            y = stock.y0 + row * stock.dy + (stock.height - h) / 2
            data.append(SpotData(card, (x, y, w, h), turns, paper, duplex))
    return compare(write(catalog, held, layout, settings, len(data), folder), data)


def write(
    catalog: Catalog, held: Format, layout: SheetLayout, settings: SheetSettings, count: int,
    folder: Path,
) -> list[PdfPage]:  # fmt: skip
    """One full sheet, by the program's own way to a PDF."""
    path = folder / "sheet.pdf"
    cards = MarkerCards(catalog, held, count)
    (kind,) = (kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    report = write_cards(cards, SheetPages(layout, settings), path, kind)
    assert report.ok
    return read_pdf(path)


def compare(pages: Sequence[PdfPage], data: Sequence[SpotData]) -> Found:
    """The pages of one sheet, and where each panel of each card should stand on them."""
    found, wrong = Found(), []
    sides = len(data[0].card.sides(False))
    if len(pages) != sides:
        return Found(wrong=(f"{len(pages)} pages",))
    for side, page in enumerate(pages):
        paper = data[0].paper
        found.worst = max(found.worst, abs(page.width - paper[0]), abs(page.height - paper[1]))
        marks = {mark.name: mark for mark in page.marks}
        wanted = list(_wanted(side, data))
        if set(marks) != {name for name, _, _ in wanted} or len(page.marks) != len(wanted):
            wrong.append(f"page {side}: {len(page.marks)} marks, not {len(wanted)}")
            continue
        for name, at, along in wanted:
            mark = marks[name]
            off = max(abs(mark.x - at[0]), abs(mark.y - at[1]))
            turned = max(abs(mark.along[0] - along[0]), abs(mark.along[1] - along[1]))
            found.worst = max(found.worst, off)
            if off > 0.01 or turned > 1e-4 or mark.hand < 0:
                wrong.append(f"{name} stands at {mark}, not at {at} {along}")
        found.marks += len(wanted)
        found.panels += len(wanted) // len(PLACES)
        for off in _lines_off(page, side, data):
            found.lines += 1
            found.worst = max(found.worst, off)
            if off > 0.01:
                wrong.append(f"a line of page {side} is {off} pt from any edge and fold")
    found.wrong = tuple(wrong)
    return found


def _wanted(side: int, data: Sequence[SpotData]) -> Iterator[tuple[Name, Point, Point]]:
    """Each mark of a page: where it begins, and the direction of its baseline."""
    for card, spot in enumerate(data):
        for panel, (w, h) in spot.panels(side):
            for number in range(len(PLACES)):
                x, y = mark_at(w, h, number)
                at = spot.panel_point(side, panel, (x, y))
                end = spot.panel_point(side, panel, (x + 1, y))
                yield Name(card, panel, number), at, (end[0] - at[0], end[1] - at[1])


def _lines_off(page: PdfPage, side: int, data: Sequence[SpotData]) -> Iterator[float]:
    """How far each mark for the knife or the fold is from the nearest line that it may mean."""
    edges = [line for spot in data for folds in (False, True) for line in spot.lines(side, folds)]
    for x0, y0, x1, y1 in page.lines:
        upright = y1 - y0 > x1 - x0
        axis, ends = ("x", (x0, x1)) if upright else ("y", (y0, y1))
        yield min(
            (max(abs(end - at) for end in ends) for which, at in edges if which == axis),
            default=999.0,
        )
