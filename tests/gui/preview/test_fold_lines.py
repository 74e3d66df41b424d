"""Folds and cuts in fractions of the picture."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.gui.preview.fold_lines import PaperLines, panel_lines, sheet_lines
from thankyou.gui.preview.sheet_geometry import side_view
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.imposition.sheet_side import SheetSides
from thankyou.model.sheet import SheetSettings


def test_an_open_card_is_folded_in_the_middle(catalog: Catalog) -> None:
    book, tent = catalog.formats["fold-a6"], catalog.formats["tent-a6"]
    assert panel_lines(book.panels[0]) == PaperLines()
    inside = next(panel for panel in book.panels if panel.kind == "letter")
    assert panel_lines(inside).folds == ((0.5, 0.0, 0.5, 1.0),)
    inside = next(panel for panel in tent.panels if panel.kind == "letter")
    assert panel_lines(inside).folds == ((0.0, 0.5, 1.0, 0.5),)


@pytest.mark.parametrize(
    ("name", "folds"), [("flat-a6", 0), ("fold-a6", 1), ("tent-a6", 1), ("quarter-a4", 2)]
)
def test_a_sheet_s_lines_lie_on_the_sheet(catalog: Catalog, name: str, folds: int) -> None:
    card = catalog.formats[name]
    sides = SheetSides(sheet_layout(card, SheetSettings(per_sheet=1), card.paper, None))
    for side in range(sides.count):
        lines = sheet_lines(side_view(sides, side))
        assert len(lines.folds) == len(sides.folds(side)) == folds
        assert len(lines.cuts) == len(sides.cuts(side))
        assert all(-1e-9 <= v <= 1 + 1e-9 for line in lines.folds + lines.cuts for v in line)
