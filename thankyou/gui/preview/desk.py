"""The desk: scrolls the card when it is larger than the room, and holds the keyboard's focus.

In: wheel and keys. Out: `zoomed(factor)` for Ctrl and the wheel, `resized`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea

from thankyou.gui.i18n import tr
from thankyou.gui.preview.zoom import STEP


class Desk(QScrollArea):
    """A scroll area; the style sheet gives it a ring when it has the focus."""

    zoomed = Signal(float)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setWidgetResizable(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Your card"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoomed.emit(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
