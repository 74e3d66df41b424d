"""What is drawn over a sheet and kept in sight: the chosen card, pieces that are gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.gui import theme
from thankyou.gui.main_window import MainWindow
from thankyou.gui.preview.sheet_pane import SheetPane
from thankyou.gui.preview.sheet_places import CARD, USED, places_on

LEFT = Qt.MouseButton.LeftButton


def picture(pane: SheetPane) -> QImage:
    return pane.faces.grab().toImage()


def outlined(pane: SheetPane, face: int, position: int) -> bool:
    """Whether there is an outline at the middle of a card's left edge."""
    view = pane.faces.faces[face].view
    place, card = view.places[position], view.boxes[position]
    seen = pane.faces.place_box(face, position)
    scale = seen.width() / place.width
    left = seen.left() + (card.x - place.x) * scale
    middle = seen.top() + (card.y - place.y + card.height / 2) * scale
    at = QPointF(left - 1, middle).toPoint()
    around = [picture(pane).pixelColor(at + QPoint(dx, 0)) for dx in (-1, 0, 1)]
    return QColor(theme.LIGHT.accent) in around


def test_only_the_chosen_card_is_outlined_and_on_both_sides(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.shown):
        printing.print_setup.put(gutter=30)  # no edge is of two cards
    for chosen in (0, 1):
        pane.choose(chosen)
        for face in (0, 1):
            assert [outlined(pane, face, at) for at in (0, 1)] == [chosen == 0, chosen == 1]
    pane.choose(None)
    assert not any(outlined(pane, face, at) for face in (0, 1) for at in (0, 1))


def test_on_a_maker_s_sheet_the_card_is_outlined_and_not_its_piece(stock: SheetPane) -> None:
    stock.choose(1)
    assert outlined(stock, 0, 1) and outlined(stock, 1, 1)


def test_a_piece_that_is_gone_is_grey_on_both_sides_and_on_the_first_sheet_only(
    stock: SheetPane, qtbot: QtBot
) -> None:
    stock.choose(0)
    with qtbot.waitSignal(stock.shown):
        stock.toggle_used()
    stock.choose(None)
    before = stock.faces.boxes()
    for face in (0, 1):
        gone, held = (stock.faces.place_box(face, at).topLeft() + QPointF(20, 6) for at in (0, 1))
        seen = picture(stock)
        assert seen.pixelColor(held.toPoint()) == QColor("#ffffff")
        assert 200 < seen.pixelColor(gone.toPoint()).lightness() < 245
    assert stock.run is not None and places_on(stock.run, 0) == (USED, CARD)
    with qtbot.waitSignal(stock.shown):
        stock.step_sheet(1)
    assert places_on(stock.run, 1) == (CARD, CARD)
    QApplication.processEvents()
    assert stock.faces.boxes() == before  # nothing jumps where a link is not offered any more
    assert picture(stock).pixelColor(gone.toPoint()) == QColor("#ffffff")


def test_on_a_large_sheet_the_chosen_card_is_brought_into_sight(
    pane: SheetPane, qtbot: QtBot
) -> None:
    for _ in range(8):
        pane.zoom_by(1.25)
    qtbot.waitUntil(lambda: pane.desk.verticalScrollBar().maximum() > 0)
    pane.desk.setFocus()
    boxes = pane.faces.faces[0].view.boxes
    key = Qt.Key.Key_Right if boxes[1].x > boxes[0].x + 1 else Qt.Key.Key_Down
    for at in (0, 1):
        qtbot.keyClick(pane.desk, key)
        assert pane.position == at
        middle = pane.faces.place_box(0, at).center().toPoint()
        seen = pane.desk.viewport().rect()
        assert seen.contains(pane.faces.mapTo(pane.desk.viewport(), middle))


def test_what_was_chosen_goes_with_a_position_that_is_gone(
    printing: MainWindow, pane: SheetPane
) -> None:
    pane.choose(1)
    printing.print_setup.put(per_sheet=1)
    assert pane.position is None and pane.controls.whose.text().startswith("Click a card")


def test_a_card_printed_on_one_side_is_not_shown_from_behind(
    printing: MainWindow, pane: SheetPane, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(pane.shown):
        qtbot.mouseClick(pane.controls.over, LEFT)
    assert pane.turned and pane.faces.faces[0].view.side == 1
    with qtbot.waitSignal(pane.shown):
        printing.document.change(format="quarter-a4")
    assert not pane.turned and [face.view.side for face in pane.faces.faces] == [0]
    assert not pane.controls.over.isVisible()


def test_a_sheet_on_its_way_over_gives_way_to_the_next_one(
    pane: SheetPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("thankyou.gui.preview.sheet_stage.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: False)
    monkeypatch.setattr("thankyou.gui.preview.sheet_turn.DURATION", 3_600_000)
    qtbot.mouseClick(pane.controls.over, LEFT)
    qtbot.waitUntil(lambda: pane.faces.turning is not None)
    with qtbot.waitSignal(pane.shown):
        pane.step_sheet(1)
    assert pane.faces.turning is None and pane.turned
