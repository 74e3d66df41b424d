"""The picture on the desk, and the desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mouse_wheel import wheel_event
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from thankyou.gui import theme
from thankyou.gui.preview.desk import Desk
from thankyou.gui.preview.fold_lines import PaperLines
from thankyou.gui.preview.person_stepper import PersonStepper
from thankyou.gui.preview.sheet_view import SheetView
from thankyou.gui.preview.zoom import STEP

RED = QColor("#cc2200")


def a_view(size: QSize) -> SheetView:
    view = SheetView()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(RED)
    view.image = image
    view.set_card_size(size, 24)
    return view


def test_the_card_stands_in_the_middle_of_the_desk_with_a_shadow(host: Callable[..., Any]) -> None:
    view = a_view(QSize(100, 150))
    host(lambda: view).resize(500, 500)
    QApplication.processEvents()
    picture = view.grab().toImage()
    box = view.card_rect()
    assert box.size() == QSize(100, 150)
    assert abs(box.center().x() - view.rect().center().x()) <= 1
    assert picture.pixelColor(box.center()) == RED
    desk = QColor(theme.tokens().desk)
    assert picture.pixelColor(2, 2) == desk
    assert picture.pixelColor(box.center().x(), box.bottom() + 3).lightness() < desk.lightness()


def test_a_picture_of_another_size_is_stretched_until_the_new_one_is_there() -> None:
    view = a_view(QSize(100, 150))
    view.set_card_size(QSize(200, 300), 24)
    view.resize(view.minimumSize())
    picture = view.grab().toImage()
    assert picture.pixelColor(view.card_rect().topLeft() + QPoint(190, 290)) == RED


def test_folds_are_drawn_where_they_are() -> None:
    view = a_view(QSize(100, 150))
    view.lines = PaperLines(folds=((0.5, 0.0, 0.5, 1.0),))
    view.resize(view.minimumSize())
    picture = view.grab().toImage()
    box = view.card_rect()
    inner = range(box.left() + 2, box.right() - 1)
    columns = {x for x in inner for y in range(box.top(), box.bottom())
               if picture.pixelColor(x, y) != RED}  # fmt: skip
    assert columns == {box.left() + 50}


@pytest.mark.parametrize(("by", "factor"), [(120, STEP), (-120, 1 / STEP)])
def test_control_and_the_wheel_zoom(qtbot: Any, by: int, factor: float) -> None:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.setWidget(a_view(QSize(100, 150)))
    for keys, zooms in ((Qt.KeyboardModifier.ControlModifier, [factor]),
                        (Qt.KeyboardModifier.NoModifier, [])):  # fmt: skip
        seen: list[float] = []
        slot = desk.zoomed.connect(seen.append)
        desk.wheelEvent(wheel_event(desk, by, keys))
        assert seen == zooms
        desk.zoomed.disconnect(slot)


def test_the_stepper_goes_from_person_to_person(qtbot: Any) -> None:
    stepper = PersonStepper()
    qtbot.addWidget(stepper)
    assert stepper.isHidden()
    stepper.show_person("Person 1 of 2: Ada", True, False)
    assert not stepper.isHidden() and stepper.person.text() == "Person 1 of 2: Ada"
    assert not stepper.previous.isEnabled()
    with qtbot.waitSignal(stepper.step) as seen:
        stepper.next.click()
    assert seen.args == [1]
    stepper.show_person("", False, False)
    assert stepper.isHidden()
