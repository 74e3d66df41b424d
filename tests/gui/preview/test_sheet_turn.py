"""A sheet on its way over: what is drawn, and that it comes to lie as it is then shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.preview.sheet_turn import TurningSheet
from thankyou.model.sheet import Margins

FRONT, BACK, DESK = QColor("#ff0000"), QColor("#0000ff"), QColor("#ffffff")


def drawn(progress: float, sideways: bool) -> QImage:
    """A sheet of 60 x 40 so far on its way over, on a white desk."""
    sides = []
    for color in (FRONT, BACK):
        side = QImage(60, 40, QImage.Format.Format_RGB32)
        side.fill(color)
        sides.append(side)
    sheet = TurningSheet(*sides, sideways)
    sheet.progress = progress
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(DESK)
    painter = QPainter(picture)
    sheet.paint(painter, QRectF(picture.rect()))
    painter.end()
    return picture


@pytest.mark.parametrize("sideways", [True, False])
def test_a_sheet_that_turns_shows_its_front_then_its_back(sideways: bool) -> None:
    for progress, color in ((0.0, FRONT), (1.0, BACK)):
        picture = drawn(progress, sideways)
        assert picture.pixelColor(1, 1) == picture.pixelColor(58, 38) == color
    for progress, color in ((0.4, FRONT), (0.6, BACK)):
        picture = drawn(progress, sideways)
        middle = picture.pixelColor(30, 20)
        assert middle.hue() == color.hue() and middle.value() < 255  # darker on its way
        edge, other = ((2, 20), (30, 2)) if sideways else ((30, 2), (2, 20))
        assert picture.pixelColor(*edge) == DESK and picture.pixelColor(*other) != DESK


def unlike(one: QImage, other: QImage) -> float:
    """How far two pictures are from each other in their lightness, at 40 x 40 spots (0 to 255)."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = [image.scaled(40, 40, mode=smooth) for image in (one, other)]
    spots = [(x, y) for x in range(40) for y in range(40)]
    return sum(
        abs(small[0].pixelColor(*spot).lightness() - small[1].pixelColor(*spot).lightness())
        for spot in spots
    ) / len(spots)  # fmt: skip


@pytest.mark.parametrize("duplex", ["long", "short"])
@pytest.mark.parametrize("card", ["fold-a6", "flat-a6"])
def test_the_back_comes_over_as_it_then_lies(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, card: str, duplex: str
) -> None:
    """The last picture of the turn is that of the sheet at rest, on its head or not."""
    monkeypatch.setattr("thankyou.gui.preview.sheet_stage.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: False)
    monkeypatch.setattr("thankyou.gui.preview.sheet_turn.DURATION", 40)
    window.document.change(format=card, design="quilt")
    window.print_setup.put(duplex=duplex, margins=Margins.all(12))
    window.show_page("print")
    pane = window.previews.sheet
    qtbot.waitUntil(lambda: len(pane.faces.images) == 2 and pane.faces.images[1] is not None)
    begun: list[TurningSheet] = []
    pane.desk._turning.begun.connect(begun.append)
    with qtbot.waitSignals([pane.shown, pane.desk._turning.ended]):
        qtbot.mouseClick(pane.controls.over, Qt.MouseButton.LeftButton)
    (rest,), came = pane.faces.images, begun[0].back
    assert rest is not None
    on_its_head = rest.transformed(QTransform().rotate(180))
    assert unlike(came, rest) * 3 < unlike(came, on_its_head)
