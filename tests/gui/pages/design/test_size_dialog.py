"""A size of the writer's own: typed, seen, and within bounds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from thankyou.catalog import Catalog
from thankyou.gui.pages.design.size_dialog import SizeDialog


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_width_and_height_are_seen_and_typed(
    host: Callable[..., Any], catalog: Catalog, qtbot: Any, dark: bool, text: float
) -> None:
    from PySide6.QtWidgets import QWidget

    page = host(QWidget, dark, text)
    dialog = SizeDialog(page, catalog.formats["fold-a6"])
    dialog.open()
    QApplication.processEvents()
    for field, shown in ((dialog.across, "105.0 mm"), (dialog.down, "148.0 mm")):
        assert field.text() == shown
        line = field.lineEdit()
        assert line.width() >= line.fontMetrics().horizontalAdvance(shown)
    dialog.across.setFocus()
    dialog.across.selectAll()
    qtbot.keyClicks(dialog.across, "120")
    qtbot.keyClick(dialog.across, Qt.Key.Key_Tab)
    assert dialog.chosen == "custom-120x148-side"
    dialog.reject()


def test_a_card_is_never_wider_than_covers_are_drawn(catalog: Catalog, qtbot: Any) -> None:
    from thankyou.stationery.formats import SMALLEST, WIDEST

    dialog = SizeDialog(None, catalog.formats["fold-a6"])  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.across.setValue(200)
    dialog.down.setValue(SMALLEST)
    assert dialog.across.value() <= WIDEST * dialog.down.value()
    assert catalog.format(dialog.chosen).panels
