"""One of several choices, as a box with a title and a quieter line below it.

In: a title and a note. Out: a radio button whose height follows its width and the size of the type.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from thankyou.gui import theme
from thankyou.gui.widgets.choice import WRAPPED, Choice

_TITLE = WRAPPED | int(Qt.TextFlag.TextShowMnemonic)
_BAR = 4
"""Pixels of the bar at the side of the chosen place in the rail."""


class ChoiceButton(Choice):
    """One of several choices: a name, and a quieter line that says what it is.

    `look` "card" has a border; "rail" is flat with a bar of the accent colour. `note_direction`:
    from which side the note is read, when it is not in the window's language.
    """

    def __init__(self, title: str, note: str, look: str = "card") -> None:
        super().__init__(title)
        self._note = note
        self._look = look
        self.note_direction: Qt.LayoutDirection | None = None
        self.setAccessibleDescription(note)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def note(self) -> str:
        return self._note

    def _note_font(self) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 0.92)
        return font

    def _pad(self) -> tuple[int, int]:
        u = theme.unit(self.font())
        return round(u * 1.0), round(u * 0.7)

    def _heights(self, width: int) -> tuple[int, int]:
        """Of the title and of the note, in a box of this width."""
        across, _ = self._pad()
        room = QRect(0, 0, max(20, width - 2 * across), 10_000)
        title = QFontMetrics(self.bold()).boundingRect(room, _TITLE, self.text())
        if not self._note:
            return title.height(), 0
        note = QFontMetrics(self._note_font()).boundingRect(room, WRAPPED, self._note)
        return title.height(), note.height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, note = self._heights(width)
        _, down = self._pad()
        return max(32, title + note + 2 * down)

    def sizeHint(self) -> QSize:
        across, _ = self._pad()
        title = QFontMetrics(self.bold()).horizontalAdvance(self.text().replace("&", ""))
        note = QFontMetrics(self._note_font()).horizontalAdvance(self._note)
        width = max(title, note if self._look == "rail" else min(note, title * 2)) + 2 * across + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._look == "rail":
            return self.sizeHint()
        longest = max(self.text().replace("&", "").split(), key=len, default="")
        width = QFontMetrics(self.bold()).horizontalAdvance(longest) + 2 * self._pad()[0]
        hint = self.sizeHint()
        return QSize(min(width, hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.heightForWidth(self.width())
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    def draw(self, painter: QPainter) -> None:
        t = theme.tokens()
        if self._look == "card":
            self.draw_box(painter)
        elif self.isChecked() or self.underMouse():
            self._draw_place(painter)
        across, down = self._pad()
        title, note = self._heights(self.width())
        width = self.width() - 2 * across
        top = max(down, (self.height() - title - note) // 2)
        painter.setFont(self.bold())
        painter.setPen(QColor(t.ink))
        painter.drawText(QRect(across, top, width, title), _TITLE, self.text())
        if self._note:
            painter.setFont(self._note_font())
            painter.setPen(QColor(t.muted))
            if self.note_direction is not None:
                painter.setLayoutDirection(self.note_direction)
            painter.drawText(QRect(across, top + title, width, note), WRAPPED, self._note)

    def _draw_place(self, painter: QPainter) -> None:
        """A place in the rail: no border, and a bar where it is chosen."""
        t = theme.tokens()
        box, radius = self.box(), self.radius()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.base if self.isChecked() else t.soft))
        painter.drawRoundedRect(box, radius, radius)
        if self.isChecked():
            painter.setBrush(QColor(t.accent))
            high = round(box.height() - 2 * radius)
            bar = QRect(round(box.left()), round(box.top() + radius), _BAR, high)
            painter.drawRoundedRect(QRectF(self.mirrored(bar)), 2, 2)
