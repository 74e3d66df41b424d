"""Folds and cuts in fractions of the picture."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.gui.preview.fold_lines import PaperLines, panel_lines, sheet_lines
from thankyou.stationery.imposition import paper_for


def test_an_open_card_is_folded_in_the_middle(catalog: Catalog) -> None:
    book, tent = catalog.formats["fold-a6"], catalog.formats["tent-a6"]
    assert panel_lines(book.panels[0]) == PaperLines()
    inside = next(panel for panel in book.panels if panel.kind == "letter")
    assert panel_lines(inside).folds == ((0.5, 0.0, 0.5, 1.0),)
    inside = next(panel for panel in tent.panels if panel.kind == "letter")
    assert panel_lines(inside).folds == ((0.0, 0.5, 1.0, 0.5),)


@pytest.mark.parametrize("name", ["flat-a6", "fold-a6", "tent-a6", "quarter-a4"])
def test_a_sheet_s_lines_lie_on_the_sheet(catalog: Catalog, name: str) -> None:
    paper = paper_for(catalog.formats[name])
    for side in paper.sides:
        lines = sheet_lines(paper, side)
        assert len(lines.folds) == len(side.folds) and len(lines.cuts) == len(side.cuts)
        assert all(-1e-9 <= v <= 1 + 1e-9 for line in lines.folds + lines.cuts for v in line)
