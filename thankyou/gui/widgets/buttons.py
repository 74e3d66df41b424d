"""Push buttons in the roles of the style sheet: plain, main, link; one whose text takes more lines
where there is no room for it in one.

In: a text and what a click does. Out: a QPushButton with a name for screen readers.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from thankyou.gui import theme
from thankyou.gui.widgets.focus_ring import draw_focus_ring


class Button(QPushButton):
    """A push button whose focus can be seen on a ground of the accent colour, too."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        if role:
            self.setProperty("role", role)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("role") != "main" or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_focus_ring(painter, self.rect(), theme.unit() * 0.5, theme.tokens().on_accent)
        painter.end()


class WrappingButton(Button):
    """A push button whose text is broken between words where it has no room in one line."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text, role)
        self._whole = text
        self.setProperty("wraps", True)
        self.setAutoDefault(False)
        self.setAccessibleName(text.replace("&", ""))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _around(self) -> int:
        """What the style sheet puts at the sides of the text, in pixels."""
        return super().sizeHint().width() - self._wide(self.text())

    def _wide(self, text: str) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(line.replace("&", "")) for line in text.split("\n"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(self._broken(width - self._around()))

    def _high(self, text: str) -> int:
        lines = text.count("\n") + 1
        high = lines * self.fontMetrics().lineSpacing() + round(theme.unit() * 0.6)
        return max(theme.control_height(), high)

    def sizeHint(self) -> QSize:
        return QSize(self._around() + self._wide(self._whole), self._high(self._whole))

    def minimumSizeHint(self) -> QSize:
        longest = max(map(self._wide, self._whole.split()), default=0)
        return QSize(self._around() + longest, self._high(self.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        text = self._broken(self.width() - self._around())
        if text != self.text():
            self.setText(text)

    def _broken(self, room: int) -> str:
        lines: list[str] = []
        for word in self._whole.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._wide(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)


def button(text: str, act: Callable[[], object], role: str = "", name: str | None = None) -> Button:
    """A push button; `name` is what is read aloud where the text alone does not say enough."""
    made = Button(text, role)
    made.setAutoDefault(False)
    made.setAccessibleName(name or text.replace("&", ""))
    made.clicked.connect(lambda: act())
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made
