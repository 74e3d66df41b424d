"""How far a long piece of work is, and a button that stops it.

In: steps done and steps in all. Out: `stop_wanted`, when the button is pressed.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.buttons import button


class ProgressRow(QWidget):
    """A bar and a button; hidden while nothing is at work."""

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(theme.unit() * 0.6))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("How far the work is"))
        row.addWidget(self.bar, 1)
        self.stop_button = button(tr("Stop"), self._stop, name=tr("Stop the work"))
        row.addWidget(self.stop_button)
        self.hide()

    def begin(self, total: int) -> None:
        """Show that work has begun, of `total` cards (0: one piece of unknown length)."""
        self.bar.setRange(0, total)
        self.bar.setValue(0)
        self.bar.setFormat(tr("Card %v of %m") if total else "")
        self.stop_button.setEnabled(True)
        self.show()

    def step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_wanted.emit()
