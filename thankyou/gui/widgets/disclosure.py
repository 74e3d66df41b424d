"""A line that opens: what only some people need stands beneath it once it is asked for.

In: its words, and what makes the part beneath. Out: the part, made when it is first opened, and
`opened` each time it is shown or put away.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.buttons import WrappingButton


class DisclosureButton(WrappingButton):
    """Looks like a link, with a small arrow where reading begins: it points down when open."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "disclosure")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(tr("Shows more below, or puts it away"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.tokens().accent), max(1.6, u * 0.14))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate(self.width() - u * 0.9 if self.isRightToLeft() else u * 0.9,
                          self.height() / 2)  # fmt: skip
        if self.isChecked():
            painter.rotate(90)
        elif self.isRightToLeft():
            painter.rotate(180)
        s = u * 0.3
        painter.drawPolyline([QPointF(-s / 2, -s), QPointF(s / 2, 0), QPointF(-s / 2, s)])
        painter.end()


class Disclosure(QWidget):
    """The line, and beneath it the part that it opens."""

    opened = Signal(bool)

    def __init__(self, text: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        self.part: QWidget | None = None
        self.button = DisclosureButton(text)
        self.button.clicked.connect(self.show_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(theme.unit() * 0.5))
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self._column.addLayout(row)

    @property
    def is_open(self) -> bool:
        return self.button.isChecked()

    def show_open(self, on: bool = True) -> None:
        """Open it, or put it away."""
        self.button.setChecked(on)
        if on and self.part is None:
            self.part = self._make()
            self._column.addWidget(self.part)
        if self.part is not None:
            self.part.setVisible(on)
        self.opened.emit(on)
