"""The desk with sheets on it: the keyboard walks among the positions.

In: keys. Out: `walked(dx, dy)` for arrows, `toggled` for the space bar, `leafed(by)` for the page
keys, `left` for Escape.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from thankyou.gui.preview.desk import Desk
from thankyou.gui.widgets.stray_keys import is_stray

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_FAR = 1 << 30
_PAGES = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Home: -_FAR,
    Qt.Key.Key_End: _FAR,
}


class SheetDesk(Desk):
    """A desk whose keys are about sheets."""

    walked = Signal(int, int)
    toggled = Signal()
    leafed = Signal(int)
    """So many sheets on, or as far as there are any."""
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_stray(self, event):
            return
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _ARROWS:
            self.walked.emit(*_ARROWS[key])
        elif plain and key in _PAGES:
            self.leafed.emit(_PAGES[key])
        elif plain and key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif plain and key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
