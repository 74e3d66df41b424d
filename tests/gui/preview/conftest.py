"""The Print page with a list of people, and the sheet beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.preview.sheet_pane import SheetPane

STOCK = "avery-5126"
"""Two pieces on a Letter sheet."""


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    path = tmp_path / "staff.csv"
    names = ["Ada Okafor", "Sister Amoah", "José Núñez", "Li Wei", "Sam Brown"]
    rows = [f"{name},Ward {at}" for at, name in enumerate(names, 1)]
    path.write_text("\n".join(["name,ward", *rows]) + "\n", "utf-8")
    return path


@pytest.fixture
def printing(window: MainWindow, staff: Path, qtbot: QtBot) -> MainWindow:
    """The Print page with a list of five, two flat cards to a sheet of A4."""
    window.document.change(format="flat-a6", design="fern")
    window.people.open(staff)
    window.print_setup.put(per_sheet=2)
    window.show_page("print")
    with qtbot.waitSignal(window.previews.sheet.shown):
        window.previews.sheet.refresh()
    return window


@pytest.fixture
def pane(printing: MainWindow) -> SheetPane:
    return printing.previews.sheet


@pytest.fixture
def stock(printing: MainWindow, pane: SheetPane, qtbot: QtBot) -> SheetPane:
    """A maker's sheet of two pieces."""
    with qtbot.waitSignal(pane.shown):
        printing.print_setup.put(stock=STOCK, per_sheet=None)
    assert pane.run is not None and len(pane.run.layout.spots) == 2
    return pane
