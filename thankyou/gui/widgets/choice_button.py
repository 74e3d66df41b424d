"""One of several choices, as a box with a title and a quieter line below it.

In: a title and a note. Out: a radio button whose size follows the type and which draws itself in
the colours of theme.tokens().
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QRadioButton, QSizePolicy

from thankyou.gui import theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def draw_choice(painter: QPainter, control: QAbstractButton) -> None:
    """The box round one of several choices: stronger when chosen, ringed when it has the focus."""
    t = theme.tokens()
    box = QRectF(control.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
    radius = theme.unit(control.font()) * 0.6
    chosen = control.isChecked()
    edge = t.accent if chosen or control.underMouse() else t.edge
    painter.setPen(QPen(QColor(edge), 2 if chosen else 1))
    painter.setBrush(QColor(t.soft if chosen else t.base))
    painter.drawRoundedRect(box, radius, radius)
    if control.hasFocus():
        painter.setPen(QPen(QColor(t.ink), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, radius, radius)


class ChoiceButton(QRadioButton):
    """One of several choices: a name, and a quieter line that says what it is.

    `look` "card" stands in a box of its own; "rail" is flat with a bar of the accent colour.
    """

    def __init__(self, title: str, note: str, look: str = "card") -> None:
        super().__init__(title)
        self._note = note
        self._look = look
        self.setAccessibleName(title.replace("&", ""))
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def note(self) -> str:
        return self._note

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _note_font(self) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * 0.92)
        return font

    def _pad(self) -> tuple[int, int]:
        u = theme.unit(self.font())
        return round(u * 1.0), round(u * 0.7)

    def _heights(self, width: int) -> tuple[int, int]:
        across, _ = self._pad()
        room = QRect(0, 0, max(20, width - 2 * across), 10_000)
        title = QFontMetrics(self._title_font()).boundingRect(
            room, _WRAP | int(Qt.TextFlag.TextShowMnemonic), self.text()
        )
        if not self._note:
            return title.height(), 0
        note = QFontMetrics(self._note_font()).boundingRect(room, _WRAP, self._note)
        return title.height(), note.height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, note = self._heights(width)
        _, down = self._pad()
        return max(32, title + note + 2 * down)

    def sizeHint(self) -> QSize:
        across, _ = self._pad()
        title = QFontMetrics(self._title_font()).horizontalAdvance(self.text().replace("&", ""))
        note = QFontMetrics(self._note_font()).horizontalAdvance(self._note)
        width = max(title, note if self._look == "rail" else min(note, title * 2)) + 2 * across + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        if self._look == "rail":
            return self.sizeHint()
        longest = max(self.text().replace("&", "").split(), key=len, default="")
        width = QFontMetrics(self._title_font()).horizontalAdvance(longest) + 2 * self._pad()[0]
        hint = self.sizeHint()
        return QSize(min(width, hint.width()), hint.height())

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        needed = self.heightForWidth(self.width())
        if self.minimumHeight() != needed:
            self.setMinimumHeight(needed)

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        radius = theme.unit(self.font()) * 0.6
        chosen, over = self.isChecked(), self.underMouse()
        if self._look == "card":
            draw_choice(painter, self)
        elif chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.base if chosen else t.soft))
            painter.drawRoundedRect(box, radius, radius)
            if chosen:
                painter.setBrush(QColor(t.accent))
                painter.drawRoundedRect(
                    QRectF(box.left(), box.top() + radius, 4, box.height() - 2 * radius), 2, 2
                )
        if self.hasFocus() and self._look != "card":
            painter.setPen(QPen(QColor(t.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, radius, radius)
        across, down = self._pad()
        title, note = self._heights(self.width())
        room = self.rect().adjusted(across, 0, -across, 0)
        top = max(down, (self.height() - title - note) // 2)
        painter.setFont(self._title_font())
        painter.setPen(QColor(t.ink))
        painter.drawText(
            QRect(room.left(), top, room.width(), title),
            _WRAP | int(Qt.TextFlag.TextShowMnemonic),
            self.text(),
        )
        if self._note:
            painter.setFont(self._note_font())
            painter.setPen(QColor(t.muted))
            painter.drawText(QRect(room.left(), top + title, room.width(), note), _WRAP, self._note)
        painter.end()
