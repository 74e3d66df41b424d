"""The mouse wheel, turned over a widget as a user does.

In: a widget and a turn. Out: the event, which knows whether the widget took it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

NOTCH = 120
"""One step of a common wheel, in eighths of a degree; positive is away from the user."""


def wheel_event(
    widget: QWidget, by: int = NOTCH, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QWheelEvent:
    """The wheel over the middle of `widget`, not yet delivered."""
    at = QPointF(widget.rect().center())
    return QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, by),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


def turn_wheel(widget: QWidget, by: int = NOTCH) -> QWheelEvent:
    """Turn the wheel over the middle of `widget`: this widget alone gets the event."""
    event = wheel_event(widget, by)
    QApplication.sendEvent(widget, event)
    return event
