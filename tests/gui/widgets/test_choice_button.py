"""Boxes of which one is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.widgets.choice import Choice
from thankyou.gui.widgets.choice_button import ChoiceButton

LONG = "A note that is much longer than the box is wide and so goes on to further lines"


def pair() -> tuple[QWidget, ChoiceButton, ChoiceButton]:
    both = QWidget()
    column = QVBoxLayout(both)
    one, two = ChoiceButton("&One", "the first"), ChoiceButton("Two", "the second")
    group = QButtonGroup(both)
    for made in (one, two):
        column.addWidget(made)
        group.addButton(made)
    one.setChecked(True)
    return both, one, two


def test_it_is_chosen_by_a_click_anywhere_in_its_box(host: Callable[..., Any], qtbot: Any) -> None:
    both, one, two = pair()
    host(lambda: both)
    corner = QPoint(two.width() - 6, two.height() - 6)
    with qtbot.waitSignal(two.clicked):
        qtbot.mouseClick(two, Qt.MouseButton.LeftButton, pos=corner)
    assert two.isChecked() and not one.isChecked()


def test_arrow_keys_go_from_one_to_the_next(host: Callable[..., Any], qtbot: Any) -> None:
    both, one, two = pair()
    host(lambda: both)
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Down)
    assert two.hasFocus() and two.isChecked()


def test_it_is_named_and_described() -> None:
    made = ChoiceButton("&One", "the first")
    assert (made.accessibleName(), made.accessibleDescription()) == ("One", "the first")
    assert made.note == "the first"


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_a_narrow_box_is_as_high_as_its_words(host: Callable[..., Any], text: float) -> None:
    made = ChoiceButton("A title", LONG)
    host(lambda: made, False, text)
    assert made.heightForWidth(160) > made.heightForWidth(600)
    assert made.heightForWidth(600) >= 32
    made.setFixedWidth(240)
    assert made.minimumHeight() == made.heightForWidth(240)


def test_a_place_in_the_rail_is_as_wide_as_its_note() -> None:
    rail, card = ChoiceButton("Write", LONG, "rail"), ChoiceButton("Write", LONG)
    assert rail.minimumSizeHint().width() > 2 * card.minimumSizeHint().width()


def count(picture: QImage, color: str, left: bool) -> int:
    half = picture.width() // 2
    columns = range(half) if left else range(half, picture.width())
    target = QColor(color)
    return sum(picture.pixelColor(x, y) == target
               for x in columns for y in range(picture.height()))  # fmt: skip


def test_the_bar_of_a_chosen_place_stands_where_reading_begins(host: Callable[..., Any]) -> None:
    made = ChoiceButton("Write", "find the words", "rail")
    made.setChecked(True)
    host(lambda: made)
    accent = theme.tokens().accent
    assert count(made.grab().toImage(), accent, True) > 0
    assert count(made.grab().toImage(), accent, False) == 0
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert count(made.grab().toImage(), accent, False) > 0
    assert count(made.grab().toImage(), accent, True) == 0


def test_the_words_stand_where_reading_begins(host: Callable[..., Any]) -> None:
    made = ChoiceButton("One", "first")
    host(lambda: made).resize(700, 200)
    ink = theme.tokens().ink
    assert count(made.grab().toImage(), ink, True) > count(made.grab().toImage(), ink, False)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert count(made.grab().toImage(), ink, False) > count(made.grab().toImage(), ink, True)


def test_a_choice_says_what_it_draws() -> None:
    with pytest.raises(NotImplementedError):
        Choice("One").draw(None)  # type: ignore[arg-type]
