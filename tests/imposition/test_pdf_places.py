"""Sheets as PDF, read with another library: each panel within 0.01 pt of sizes in millimetres.

A sample of what `python tools/check_sheets.py pdf stock` does in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pdf_checks import Case, check, check_stock, write
from sheet_data import PT, paper_data

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.imposition import sheet_side
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.model.format import PaperSize
from thankyou.model.sheet import DUPLEX, Calibration, Correction, SheetSettings, Stock
from thankyou.stationery.formats import mirrored

CATALOG = Catalog()
OWN = PaperSize("own", "Own", 200 * PT, 280 * PT, "")


def papers() -> list[PaperSize]:
    """Sizes from millimetres; and one of a person's own."""
    return [PaperSize(id, id, w, h, "") for id, (w, h) in paper_data().items()] + [OWN]


def cases() -> Iterator[Case]:
    for held in CATALOG.formats.values():
        for opens_left in (False, True):
            if opens_left and mirrored(held) == held:
                continue
            for paper in papers():
                for duplex in DUPLEX:
                    for one, turn in ((True, 0), (True, 2), (False, 0), (False, 2)):
                        yield Case(held.id, opens_left, paper, duplex, one, turn)


def name_of(case: Case) -> str:
    parts = (case.name, case.paper.id, case.duplex, "one" if case.one else "many", case.turn)
    return "-".join(map(str, (*parts, *(("left",) if case.opens_left else ()))))


@pytest.mark.parametrize("case", list(cases())[::67], ids=name_of)
def test_every_panel_is_where_the_data_say(case: Case, tmp_path: Path) -> None:
    for gutter in (0.0, 6 * PT):
        try:
            found = check(CATALOG, replace(case, gutter=gutter), tmp_path)
        except CardError as error:
            assert error.code == "paper-too-small"
            return
        assert found.wrong == ()
        assert found.worst <= 0.01 and found.panels > 0


def test_papers_are_as_their_data_say() -> None:
    for id, size in paper_data().items():
        paper = CATALOG.papers[id]
        assert (paper.width, paper.height) == pytest.approx(size, abs=1e-9)


def own_stock(width: float, height: float) -> Stock:
    return Stock("Own", "7", "cards", "card", "own", 700, 950, width, height, 2, 2, 23.4, 51.7,
                 width + 8.1, height + 2.3)  # fmt: skip


@pytest.mark.parametrize("duplex", ["long", "short"])
@pytest.mark.parametrize("size", [(298.0, 420.0), (305.5, 430.25), (300.0, 425.0)])
def test_cards_on_stock_are_where_the_row_says(
    size: tuple[float, float], duplex: str, tmp_path: Path
) -> None:
    held = CATALOG.formats["flat-a6"]
    found = check_stock(CATALOG, own_stock(*size), held, duplex, tmp_path)
    assert found.wrong == () and found.worst <= 0.01 and found.panels == 8


def test_a_calibrated_side_is_moved_and_scaled_on_the_pdf(tmp_path: Path) -> None:
    """Each mark from where it was to where its side's correction puts it."""
    held = CATALOG.formats["fold-a6"]
    front, back = Correction(3.5, -2.25, 1.004, 0.997), Correction(-7.0, 4.0)
    before = SheetSettings()
    after = replace(before, calibration=Calibration(front, back))
    layouts = [sheet_layout(held, settings, OWN) for settings in (before, after)]
    ours, theirs = (
        write(CATALOG, held, layout, settings, 1, tmp_path)
        for layout, settings in zip(layouts, (before, after), strict=True)
    )
    for c, plain, moved in zip((front, back), ours, theirs, strict=True):
        assert [mark.name for mark in plain.marks] == [mark.name for mark in moved.marks] != []
        for one, other in zip(plain.marks, moved.marks, strict=True):
            want = (one.x * c.scale_x + c.x0, one.y * c.scale_y + c.y0)
            assert (other.x, other.y) == pytest.approx(want, abs=0.01)
            assert other.along == pytest.approx(one.along, abs=1e-4)


def test_two_hundredths_of_a_point_are_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The comparison fails where a sheet is wrong."""
    case = Case("fold-a6", False, OWN, "short", True)
    assert check(CATALOG, case, tmp_path).wrong == ()
    right = sheet_side.panel_on_card

    def moved(place: object, width: float, height: float) -> object:
        turn = right(place, width, height)  # type: ignore[arg-type]
        return replace(turn, e=turn.e + 0.02)

    monkeypatch.setattr(sheet_side, "panel_on_card", moved)
    assert check(CATALOG, case, tmp_path).wrong != ()
