"""A segmented control: a row of choices of which exactly one is on.

In: names. Out: `chosen(index)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.widgets.choice import Choice


class SegmentedChoice(QWidget):
    """The row: the panels of a card, the moods of designs."""

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
                made = Segment(name)
                self._group.addButton(made, index)
                self._row.addWidget(made)
        held = self._group.button(current)
        if held is not None:
            held.setChecked(True)

    def current(self) -> int:
        return self._group.checkedId()

    def choice(self, index: int) -> QAbstractButton:
        return self._group.button(index)


class Segment(Choice):
    """One of the row: a rounded box when it is on or the mouse is over it, and bare otherwise."""

    def radius(self) -> float:
        return self.height() / 2

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.bold())
        u = theme.unit(self.font())
        return QSize(
            metrics.horizontalAdvance(self.text()) + round(2.4 * u),
            max(32, metrics.height() + round(u)),
        )

    minimumSizeHint = sizeHint

    def draw(self, painter: QPainter) -> None:
        t = theme.tokens()
        on = self.isChecked()
        if on or self.underMouse():
            painter.setPen(QPen(QColor(t.edge), 1) if on else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.base if on else t.rail))
            painter.drawRoundedRect(self.box(), self.radius(), self.radius())
        painter.setFont(self.bold() if on else self.font())
        painter.setPen(QColor(t.ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
