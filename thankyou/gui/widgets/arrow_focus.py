"""Arrow keys that look and do not choose.

In: buttons of which one is chosen. Out: an arrow moves the keyboard's focus to the neighbour and
changes nothing; Space or Return chooses. Qt's own way, where an arrow chooses at once, would
replace what was written while one only looks.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class ArrowFocus(QObject):
    """The buttons of one group."""

    moved = Signal(QAbstractButton)
    """An arrow has brought the focus to this button."""

    def __init__(
        self, parent: QObject, on_return: Callable[[QAbstractButton], bool] | None = None
    ) -> None:
        """`on_return` may deal with Return on a button, and says so; else the button is clicked."""
        super().__init__(parent)
        self._on_return = on_return
        self._buttons: list[QAbstractButton] = []

    def watch(self, button: QAbstractButton) -> None:
        """Arrow keys on this button move the focus among all that are watched."""
        self._buttons.append(button)
        button.installEventFilter(self)

    def forget(self, button: QAbstractButton) -> None:
        """The button is not one of the group any more."""
        button.removeEventFilter(self)
        self._buttons.remove(button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
            or not isinstance(watched, QAbstractButton)
        ):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._on_return is None or not self._on_return(watched):
                watched.click()
            return True
        if key not in _ARROWS or not watched.hasFocus():
            return False
        found = self._neighbour(watched, *_ARROWS[key])
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            _scroll_to(found)
            self.moved.emit(found)
        return True

    def _neighbour(self, held: QAbstractButton, across: int, down: int) -> QAbstractButton | None:
        """The next button in reading order, or the nearest one above or below."""
        shown = [one for one in self._buttons if one.isVisible() and one.isEnabled()]
        forward = -1 if held.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        if across:
            shown.sort(key=lambda one: (_middle(one).y(), forward * _middle(one).x()))
            at = shown.index(held) + forward * across
            return shown[at] if 0 <= at < len(shown) else None
        here = _middle(held)
        beyond = [one for one in shown if (_middle(one).y() - here.y()) * down > 0]
        return min(
            beyond,
            key=lambda one: (abs(_middle(one).y() - here.y()), abs(_middle(one).x() - here.x())),
            default=None,
        )


def _middle(button: QWidget) -> QPoint:
    return button.mapTo(button.window(), button.rect().center())


def _scroll_to(widget: QWidget) -> None:
    """Scroll the page until a widget is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
            return
        above = above.parentWidget()
