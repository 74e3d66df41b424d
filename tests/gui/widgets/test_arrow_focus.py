"""Arrow keys among choices in a grid: to the neighbour, and nothing is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.widgets.arrow_focus import ArrowFocus

LEFT, RIGHT, UP, DOWN = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Grid(QWidget):
    """Two columns of two, and a last one: 0 1 / 2 3 / 4."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        self.arrows = ArrowFocus(self)
        self.buttons = [QRadioButton(str(number)) for number in range(5)]
        for number, one in enumerate(self.buttons):
            grid.addWidget(one, number // 2, number % 2)
            self.arrows.watch(one)
        self.buttons[0].setChecked(True)

    def go(self, *keys: Qt.Key) -> int:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)
        return self.buttons.index(QApplication.focusWidget())


@pytest.fixture
def grid(qtbot: QtBot) -> Grid:
    made = Grid()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    made.buttons[0].setFocus()
    return made


@pytest.mark.parametrize(
    ("keys", "reached"),
    [
        ((RIGHT,), 1), ((RIGHT, RIGHT), 2), ((DOWN,), 2), ((RIGHT, DOWN), 3), ((DOWN, DOWN), 4),
        ((RIGHT, DOWN, DOWN), 4), ((DOWN, UP), 0), ((LEFT,), 0), ((UP,), 0),
        ((DOWN, DOWN, RIGHT), 4),
    ],
)  # fmt: skip
def test_the_focus_moves_and_nothing_is_chosen(
    grid: Grid, keys: tuple[Qt.Key, ...], reached: int
) -> None:
    assert grid.go(*keys) == reached
    assert grid.buttons[0].isChecked()


def test_written_from_the_right_left_is_forward(grid: Grid) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert grid.go(DOWN) == 2
    # the reading order begins at the right
    assert grid.go(LEFT) == 3


def test_return_and_space_choose(grid: Grid) -> None:
    QTest.keyClick(grid.buttons[grid.go(RIGHT)], Qt.Key.Key_Return)
    assert grid.buttons[1].isChecked()
    QTest.keyClick(grid.buttons[grid.go(DOWN)], Qt.Key.Key_Space)
    assert grid.buttons[3].isChecked()


def test_hidden_and_forgotten_buttons_are_passed_over(grid: Grid) -> None:
    grid.buttons[1].hide()
    grid.buttons[2].setEnabled(False)
    grid.arrows.forget(grid.buttons[3])
    assert grid.go(RIGHT) == 4
