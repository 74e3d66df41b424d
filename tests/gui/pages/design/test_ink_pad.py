"""Signing by hand: strokes with mouse and pen, and the signature that comes of them."""

from __future__ import annotations

from typing import Any

from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtWidgets import QApplication

from thankyou.gui.pages.design.ink_pad import InkPad
from thankyou.gui.pages.design.signature_view import SignatureView
from thankyou.model.card import CardSignature
from thankyou.pictures.ink import Ink
from thankyou.storage.container import signature_from_mask


def draw(pad: InkPad, qtbot: Any) -> None:
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(30, 40))
    for step in range(8):
        qtbot.mouseMove(pad, QPoint(30 + 14 * step, 40 + 10 * (step % 2)))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(150, 40))


def test_a_stroke_is_drawn_and_cleared(qtbot: Any) -> None:
    pad = InkPad()
    qtbot.addWidget(pad)
    empty = pad.grab().toImage()
    with qtbot.waitSignal(pad.drawn):
        draw(pad, qtbot)
    assert len(pad.strokes) == 1 and len(pad.strokes[0]) == 9
    assert pad.grab().toImage() != empty
    with qtbot.waitSignal(pad.drawn):
        pad.clear()
    assert pad.strokes == [] and pad.grab().toImage() == empty


def test_a_pen_s_pressure_is_kept(qtbot: Any) -> None:
    pad = InkPad()
    qtbot.addWidget(pad)
    pen = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position, 1, 1, "", QPointingDeviceUniqueId(),
    )  # fmt: skip
    for kind, x, pressure in (
        (QEvent.Type.TabletPress, 20.0, 0.25), (QEvent.Type.TabletMove, 60.0, 0.75),
        (QEvent.Type.TabletRelease, 60.0, 0.0),
    ):  # fmt: skip
        event = QTabletEvent(
            kind, pen, QPointF(x, 30), QPointF(x, 30), pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(pad, event)
        assert event.isAccepted()
    assert pad.strokes == [[(20.0, 30.0, 0.25), (60.0, 30.0, 0.75)]]


def test_a_signature_is_shown_as_it_was_drawn_or_scanned(qtbot: Any) -> None:
    view = SignatureView()
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    empty = view.grab().toImage()
    strokes = Ink.from_points([[(0.0, 0.0, 0.5), (50.0, 20.0, 0.5), (90.0, 0.0, 0.5)]]).strokes
    view.show_signature(CardSignature(strokes))
    drawn = view.grab().toImage()
    assert drawn != empty
    assert view.accessibleName() == "Your signature"
    assert view.accessibleDescription() == "Drawn by hand."
    mask = Image.new("L", (60, 20), 0)
    mask.paste(255, (10, 8, 50, 12))
    import io

    held = io.BytesIO()
    mask.save(held, "PNG")
    view.show_signature(signature_from_mask(held.getvalue()))
    assert view.grab().toImage() not in (empty, drawn)
    assert view.accessibleDescription() == "Taken from a photo."
