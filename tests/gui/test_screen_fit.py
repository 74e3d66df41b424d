"""The window stays on the screen, with its frame, at every page and size of type."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from open_list import open_list
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from type_size import set_type_size

from thankyou.gui import app as program
from thankyou.gui.main_window import MainWindow
from thankyou.gui.screen_fit import frame_margins, keep_on_screen, largest

SCREEN = QRect(0, 0, 1440, 900)
FRAME = QMargins(4, 30, 4, 4)


@pytest.mark.parametrize(
    ("available", "size"),
    [
        (SCREEN, QSize(1432, 866)),
        (QRect(0, 40, 1440, 860), QSize(1432, 826)),
        (QRect(0, 0, 2560, 1440), QSize(1440, 900)),
    ],
)
def test_the_frame_is_part_of_what_must_fit(available: QRect, size: QSize) -> None:
    assert largest(QSize(1440, 900), available, FRAME) == size


class Framed(QWidget):
    """A window with a frame, as a window manager gives it one."""

    def frameGeometry(self) -> QRect:
        return self.geometry().marginsAdded(FRAME)


def test_a_frame_beyond_the_screen_makes_the_window_smaller(qtbot: QtBot) -> None:
    window = Framed()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    assert frame_margins(window).top() > 0  # not shown yet: about a title bar
    window.show()
    assert frame_margins(window) == FRAME
    keep_on_screen(window, SCREEN)
    assert window.size() == QSize(1432, 866)
    window.resize(800, 600)
    keep_on_screen(window, SCREEN)
    assert window.size() == QSize(800, 600)


def test_the_program_opens_a_window_that_fits(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = program.create_app()
    room = app.primaryScreen().availableGeometry()
    sizes: list[int] = []
    before = app.topLevelWidgets()

    def look(_: object) -> int:
        opened = [one for one in app.topLevelWidgets() if one not in before]
        window = next(one for one in opened if isinstance(one, MainWindow))
        sizes.append(window.height() + 28)  # a title bar
        window.hide()
        window.deleteLater()
        return 0

    monkeypatch.setattr(QApplication, "exec", look)
    assert program.run(painted=lambda: None) == 0
    assert sizes[0] <= room.height()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1024, 700)), (2.0, (1440, 900))])
def test_no_page_needs_more_than_the_screen(
    make_window: Callable[..., MainWindow], table: Path, scale: float, size: tuple[int, int]
) -> None:
    app = set_type_size(scale)
    window = make_window(None, *size)
    open_list(window, table)
    frame = 40  # a title bar
    for row in window.rows:
        window.show_page(row.key)
        app.processEvents()
        needed = window.minimumSizeHint()
        assert needed.width() <= size[0], row.key
        assert needed.height() <= size[1] - frame, row.key
