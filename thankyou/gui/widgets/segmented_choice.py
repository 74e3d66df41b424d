"""A segmented control: a row of choices of which exactly one is on.

In: names. Out: `chosen(index)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from thankyou.gui import theme


class SegmentedChoice(QWidget):
    """A row of choices of which one holds: the panels of a card."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._names: tuple[str, ...] = ()

    def set_names(self, names: Sequence[str], current: int) -> None:
        """Show these choices, with the one at `current` chosen."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            for old in self._group.buttons():
                self._group.removeButton(old)
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
            for index, name in enumerate(names):
                made = _Segment(name)
                self._group.addButton(made, index)
                self._row.addWidget(made)
        held = self._group.button(current)
        if held is not None:
            held.setChecked(True)

    def current(self) -> int:
        return self._group.checkedId()

    def choice(self, index: int) -> QAbstractButton:
        return self._group.button(index)


class _Segment(QRadioButton):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        u = theme.unit(self.font())
        return QSize(
            metrics.horizontalAdvance(self.text()) + round(2.4 * u),
            max(32, metrics.height() + round(u)),
        )

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = box.height() / 2
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(QColor(t.edge), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.base if self.isChecked() else t.rail))
            painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, radius, radius)
        font = QFont(self.font())
        if self.isChecked():
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()
