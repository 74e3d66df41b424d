"""A closed list does not change under the wheel; open, by keys and clicks, it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mouse_wheel import turn_wheel
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.segmented_choice import SegmentedChoice
from thankyou.gui.widgets.slider import Slider


def turn_wheel_on_page(widget: QWidget, by: int) -> None:
    """The wheel over a widget; what it does not accept goes to those that hold it, as in Qt."""
    over: QWidget | None = widget
    while over is not None:
        if turn_wheel(over, by).isAccepted():
            return
        over = over.parentWidget()


def a_drop_down() -> DropDown:
    made = DropDown()
    made.addItems(["One", "Two", "Three"])
    made.setCurrentIndex(1)
    return made


def long_page(widget: QWidget) -> QScrollArea:
    """A page that is longer than its window, with a widget at its top."""
    body = QWidget()
    column = QVBoxLayout(body)
    column.addWidget(widget)
    column.addSpacing(2000)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


@pytest.mark.parametrize("focused", [False, True], ids=["without the focus", "with the focus"])
def test_the_wheel_over_a_closed_list_scrolls_the_page(
    host: Callable[..., Any], focused: bool
) -> None:
    box = a_drop_down()
    page = host(lambda: long_page(box))
    if focused:
        box.setFocus()
    area = page.findChild(QScrollArea)
    turn_wheel_on_page(box, -120)
    assert box.currentIndex() == 1
    assert area.verticalScrollBar().value() > 0
    assert box.hasFocus() == focused


def test_arrow_keys_change_it_only_with_the_focus(host: Callable[..., Any], qtbot: Any) -> None:
    box = a_drop_down()
    page = host(lambda: box)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert box.currentIndex() == 1
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentIndex() == 2


def test_sliders_and_segments_leave_the_wheel_to_the_page(host: Callable[..., Any]) -> None:
    slider = Slider(0, 100)
    slider.setValue(50)
    segments = SegmentedChoice("Side")
    segments.set_names(["Front", "Back"], 0)
    both = QWidget()
    column = QVBoxLayout(both)
    column.addWidget(slider)
    column.addWidget(segments)
    page = host(lambda: long_page(both))
    area = page.findChild(QScrollArea)
    for widget in (slider, segments, segments.choice(1)):
        area.verticalScrollBar().setValue(0)
        turn_wheel_on_page(widget, -120)
        assert area.verticalScrollBar().value() > 0
    assert slider.value() == 50 and segments.current() == 0
    slider.setFocus()
    turn_wheel_on_page(slider, 120)
    assert slider.value() > 50


def test_the_chevron_stands_at_the_end_in_both_directions(host: Callable[..., Any]) -> None:
    box = a_drop_down()
    host(lambda: box)

    def marks(left: bool) -> int:
        picture = box.grab().toImage()
        width = picture.width() // 5
        columns = range(4, width) if left else range(picture.width() - width, picture.width() - 4)
        ground = picture.pixelColor(picture.width() // 2, 4)
        return sum(picture.pixelColor(x, y) != ground
                   for x in columns for y in range(8, picture.height() - 8))  # fmt: skip

    box.setCurrentIndex(-1)  # no words, only the chevron
    assert marks(left=False) > 0 and marks(left=True) == 0
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert marks(left=True) > 0 and marks(left=False) == 0
