"""Keys that would change a control which has not the focus: they are meant for another one.

In: a widget and a key event that has reached it. Out: whether to leave it alone. Qt itself minds
only to whom it sends a key; a screen reader, a remote control or a parent may send it elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_STEERING = frozenset({
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
})  # fmt: skip


def is_stray(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether a key that steers has come to a widget without the focus; then it is ignored."""
    stray = event.key() in _STEERING and not widget.hasFocus()
    if stray:
        event.ignore()
    return stray
