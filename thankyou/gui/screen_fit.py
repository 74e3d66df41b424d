"""How large a window may be: with its frame and title it stays on the screen.

In: the size that is wanted, and the screen's room without panels. Out: the window's size.
"""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme

WANTED = QSize(1440, 900)
_TITLE_BAR = 2.5
"""About the height of a title bar, in units of the type."""


def frame_margins(window: QWidget) -> QMargins:
    """What the window's frame adds on each side; before it is shown, what a title bar adds."""
    inner, outer = window.geometry(), window.frameGeometry()
    if window.isVisible():
        return QMargins(
            inner.left() - outer.left(), inner.top() - outer.top(),
            outer.right() - inner.right(), outer.bottom() - inner.bottom(),
        )  # fmt: skip
    return QMargins(0, round(theme.unit() * _TITLE_BAR), 0, 0)


def largest(wanted: QSize, available: QRect, frame: QMargins) -> QSize:
    """The wanted size, or as much of it as the screen has room for beside the frame."""
    return wanted.boundedTo(available.marginsRemoved(frame).size())


def keep_on_screen(window: QWidget, available: QRect) -> None:
    """Make a window that is shown smaller if its frame reaches beyond the screen."""
    frame = frame_margins(window)
    size = largest(window.size(), available, frame)
    if size == window.size():
        return
    window.resize(size)
    place = available.marginsRemoved(frame).topLeft()
    window.move(place.x() - frame.left(), place.y() - frame.top())
