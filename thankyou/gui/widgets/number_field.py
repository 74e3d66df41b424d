"""Fields for a number, typed or stepped with the arrow keys.

In: a range and a unit. Out: Qt's spin boxes without their little buttons. They place their inner
line edit themselves: with this style sheet and no buttons Qt gives it a width of one pixel. The
wheel steps a field only while it has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox

from thankyou.gui import theme
from thankyou.gui.widgets.stray_keys import is_stray

_BORDER = 2
_CURSOR = 8
"""Pixels that a line edit keeps for its cursor and its own margins."""


class DecimalField(QDoubleSpinBox):
    """A number with so many decimals."""

    def __init__(self, least: float, most: float, suffix: str = "", decimals: int = 1) -> None:
        super().__init__()
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDecimals(decimals)
        self.setRange(least, most)
        self.setSuffix(suffix)

    def _pad(self) -> int:
        return _BORDER + round(theme.unit(self.font()) * 0.6)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        ends = (self.textFromValue(self.minimum()), self.textFromValue(self.maximum()))
        longest = self.prefix() + max(ends, key=len) + self.suffix()
        width = self.fontMetrics().horizontalAdvance(longest) + 2 * self._pad() + _CURSOR
        return QSize(width, theme.control_height(self.font()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _place_line_edit(self) -> None:
        pad = self._pad()
        self.lineEdit().setGeometry(self.rect().adjusted(pad, _BORDER, -pad, -_BORDER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_line_edit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_line_edit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place_line_edit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(DecimalField):
    """A whole number."""

    def __init__(self, least: int, most: int, suffix: str = "") -> None:
        super().__init__(least, most, suffix, 0)

    def value(self) -> int:
        return round(super().value())
