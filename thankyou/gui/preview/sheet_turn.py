"""A sheet on its way over: first its front grows narrow, then its back grows wide.

In: pictures of both sides as they lie before and after. Out: what a painter draws, and `ended`.
Where the system asks for less motion, `ended` at once.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from thankyou.gui.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from thankyou.gui.jobs import Ticket

_LANE = "sheet-turn"
DURATION = 600
"""Milliseconds that a sheet takes."""


class TurningSheet:
    """`sideways`: it turns like the page of a book; else like a calendar's on the wall."""

    def __init__(self, front: QImage, back: QImage, sideways: bool) -> None:
        self.front, self.back, self.sideways = front, back, sideways
        self.progress = 0.0

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Draw it into the box in which the sheet lies."""
        swing = math.cos(math.pi * self.progress)
        part = abs(swing)
        image = self.front if swing > 0 else self.back
        width = box.width() * (part if self.sideways else 1.0)
        height = box.height() * (1.0 if self.sideways else part)
        place = QRectF(
            box.center().x() - width / 2, box.center().y() - height / 2, width, height
        )  # fmt: skip
        painter.drawImage(place, image, QRectF(image.rect()))
        # Paper is darker the nearer it is to upright.
        painter.fillRect(place, QColor(0, 0, 0, round(60 * (1 - part))))


class SheetTurning(QObject):
    """Turns one sheet at a time."""

    moved = Signal()
    begun = Signal(object)
    ended = Signal()
    """Nothing turns any more: at the end, when it is stopped, or where nothing is to move."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._turn: QVariantAnimation | None = None
        self._sheet: TurningSheet | None = None

    def turn(self, sheet: TurningSheet) -> None:
        """Turn a sheet, unless the system asks for less motion."""
        self.stop()
        self._sheet = sheet

        def work(_: Ticket) -> bool:
            from thankyou.gui.preview.reduced_motion import less_motion

            return less_motion()

        self._jobs.run(_LANE, work, lambda less: self.stop() if less else self._start())

    def stop(self) -> None:
        """Show the sheet as it lies."""
        self._jobs.cancel(_LANE)
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.stop()
            turn.deleteLater()
        if self._sheet is not None:
            self._sheet = None
            self.ended.emit()

    def _start(self) -> None:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        self.begun.emit(self._sheet)
        turn = self._turn = QVariantAnimation(self)
        turn.setDuration(DURATION)
        turn.setStartValue(0.0)
        turn.setEndValue(1.0)
        turn.setEasingCurve(QEasingCurve.Type.InOutSine)
        turn.valueChanged.connect(self._turned)
        turn.finished.connect(self.stop)
        turn.start()

    def _turned(self, progress: float) -> None:
        if self._sheet is not None:
            self._sheet.progress = progress
            self.moved.emit()
