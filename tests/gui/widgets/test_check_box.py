"""A check box is ticked anywhere on it, and turned round in a mirrored window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from thankyou.gui import theme
from thankyou.gui.widgets.check_box import CheckBox, WrappingCheckBox


def test_a_click_on_its_words_ticks_it(host: Callable[..., Any], qtbot: Any) -> None:
    made = CheckBox("In &grey")
    host(lambda: made)
    end = QPoint(made.width() - 5, made.height() // 2)
    with qtbot.waitSignal(made.toggled):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=end)
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert not made.isChecked()


@pytest.mark.parametrize("rtl", [False, True])
def test_the_square_stands_where_reading_begins(host: Callable[..., Any], rtl: bool) -> None:
    made = CheckBox("In grey")
    made.setChecked(True)
    host(lambda: made).resize(500, 200)
    if rtl:
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    picture = made.grab().toImage()
    accent = QColor(theme.tokens().accent)
    found = [x for x in range(picture.width()) for y in range(picture.height())
             if picture.pixelColor(x, y) == accent]  # fmt: skip
    assert found
    assert (min(found) > picture.width() / 2) if rtl else (max(found) < picture.width() / 2)


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_it_has_room_for_its_words(host: Callable[..., Any], text: float) -> None:
    made = CheckBox("For someone who died")
    host(lambda: made, False, text)
    words = made.fontMetrics().horizontalAdvance(made.text())
    assert made.sizeHint().width() > words + theme.unit(made.font())
    assert made.sizeHint().height() >= 32


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_words_that_have_no_room_are_broken(host: Callable[..., Any], text: float) -> None:
    made = WrappingCheckBox("It went on for a long time, or again and again")
    host(lambda: made, False, text)
    wide, high = made.sizeHint().width(), made.heightForWidth(2000)
    made.parentWidget().resize(wide // 2 + 60, 400)
    assert made.width() < wide
    assert made.height() >= made.heightForWidth(made.width()) > high
