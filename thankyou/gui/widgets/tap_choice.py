"""A choice that need not be made: a tap chooses, and the same tap again leaves it open.

In: a heading, and the choices with their keys. Out: `chosen`, a key, or "" when none is.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.widgets.arrow_focus import ArrowFocus
from thankyou.gui.widgets.choice import Choice
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label


class Tap(Choice):
    """One of the choices: a round box that is there before it is chosen, too."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAutoExclusive(False)  # the chosen one can be left again

    def radius(self) -> float:
        return self.height() / 2

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.bold())
        u = theme.unit(self.font())
        width = metrics.horizontalAdvance(self.text()) + round(2.4 * u)
        return QSize(width, max(32, metrics.height() + round(u)))

    minimumSizeHint = sizeHint

    def draw(self, painter: QPainter) -> None:
        self.draw_box(painter)
        painter.setFont(self.bold() if self.isChecked() else self.font())
        painter.setPen(QColor(theme.tokens().ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class TapChoice(QWidget):
    """A heading, and beneath it the choices in a row."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.3))
        self.heading = label("", "label")
        column.addWidget(self.heading)
        self._row = FlowLayout(round(theme.unit() * 0.5))
        column.addLayout(self._row)
        column.addStretch(1)  # beside a higher one, its parts stay together at the top
        self._arrows = ArrowFocus(self)
        self.taps: dict[str, Tap] = {}

    def set_words(self, heading: str, names: Mapping[str, str]) -> None:
        """Show these choices, by key, under this heading."""
        self.heading.setText(heading)
        for tap in self.taps.values():
            tap.setAccessibleDescription(heading)
        if {key: tap.text() for key, tap in self.taps.items()} == dict(names):
            return
        for old in self.taps.values():
            self._arrows.forget(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.taps = {}
        for key, name in names.items():
            made = Tap(name)
            made.setAccessibleDescription(heading)
            made.clicked.connect(lambda on, key=key: self._tapped(key, on))
            self._arrows.watch(made)
            self.taps[key] = made
            self._row.addWidget(made)

    def show_chosen(self, key: str) -> None:
        """Mark the choice with this key; none for ""."""
        for name, tap in self.taps.items():
            tap.setChecked(name == key)

    def _tapped(self, key: str, on: bool) -> None:
        self.show_chosen(key if on else "")
        self.chosen.emit(key if on else "")
