"""The window's own small controls: choices with two lines, segments, and quiet notes.

In: words. Out: widgets that the keyboard reaches, whose sizes follow the type, and which draw
themselves in the colours of theme.tokens().
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from thankyou.gui import theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_LINE = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
)


def label(text: str, role: str = "", wrap: bool = True) -> QLabel:
    """A label in one of the style sheet's roles: title, section, label, hint."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def button(
    text: str, act: Callable[[], object], role: str = "", name: str | None = None
) -> QPushButton:
    """A push button; `name` is what is read aloud where the text alone does not say enough."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    made.setAccessibleName(name or text.replace("&", ""))
    made.clicked.connect(lambda: act())
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


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


class NoteBox(QFrame):
    """One quiet sentence, perhaps with the act that helps beside it."""

    def __init__(
        self,
        words: str,
        tone: str = "plain",
        *acts: tuple[str, Callable[[], object]] | None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        u = theme.unit()
        row.setContentsMargins(round(u * 0.9), round(u * 0.3), round(u * 0.4), round(u * 0.3))
        row.setSpacing(round(u * 0.5))
        self.words = label(words)
        self.words.setMinimumHeight(32)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.words, 1)
        for pair in acts:
            if pair is not None:
                made = button(pair[0], pair[1], "link")
                made.setAccessibleDescription(words)
                row.addWidget(made, 0)


class NoteList(QWidget):
    """A column of notes that is rebuilt only when it changes."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(theme.unit() * 0.4))
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self.hide()

    def show_notes(
        self, notes: Sequence[tuple[str, str, tuple[str, Callable[[], object]] | None]]
    ) -> None:
        """(words, tone, act) for each note."""
        key = tuple((words, tone, act[0] if act else "") for words, tone, act in notes)
        if key == self._shown:
            return
        self._shown = key
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, tone, act in notes:
            self._column.addWidget(NoteBox(words, tone, act))
        self.setVisible(bool(notes))

    def sentences(self) -> list[str]:
        return [words for words, _, _ in self._shown]


class HistoryKeys(QObject):
    """Gives Undo and Redo, pressed in a field, to the window instead of to the field.

    A text field claims these keys for its own history in a ShortcutOverride; unclaimed, they
    reach the menu's actions.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y):
                event.ignore()
                return True
        return False


class LineField(QLineEdit):
    """One line of text whose undo is the window's."""

    def contextMenuEvent(self, event: object) -> None:
        menu = self.createStandardContextMenu()
        _without_own_undo(menu)
        menu.exec(event.globalPos())  # type: ignore[attr-defined]
        menu.deleteLater()


class TextField(QPlainTextEdit):
    """A few lines of text whose undo is the window's. Tab goes on to the next field."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLines(lines)

    def setLines(self, lines: int) -> None:
        """Make room for this many lines."""
        frame = 2 * round(theme.unit() * 0.3) + 12
        self.setMinimumHeight(max(32, self.fontMetrics().lineSpacing() * lines + frame))
        self.setMaximumHeight(self.minimumHeight())

    def contextMenuEvent(self, event: object) -> None:
        menu = self.createStandardContextMenu()
        _without_own_undo(menu)
        menu.exec(event.globalPos())  # type: ignore[attr-defined]
        menu.deleteLater()


def _without_own_undo(menu: object) -> None:
    for action in menu.actions():  # type: ignore[attr-defined]
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)  # type: ignore[attr-defined]
    first = menu.actions()[0] if menu.actions() else None  # type: ignore[attr-defined]
    if first is not None and first.isSeparator():
        menu.removeAction(first)  # type: ignore[attr-defined]


class WholeLabel(QLabel):
    """A wrapping label that is never pressed flatter than its words, even in a small window."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._hold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold()

    def _hold(self) -> None:
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(max(0, needed))


class CheckBox(QCheckBox):
    """A box to tick, as large as the type and as plain in the dark as in the light."""

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = round(u * 1.2)
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side - 2 if right else 2
        box = QRectF(left, (self.height() - side) / 2, side, side)
        ticked = self.isChecked()
        painter.setPen(QPen(QColor(t.accent if ticked or self.underMouse() else t.edge), 1.5))
        painter.setBrush(QColor(t.accent if ticked else t.base))
        painter.drawRoundedRect(box, u * 0.25, u * 0.25)
        if ticked:
            pen = QPen(QColor(t.on_accent), max(2.0, u * 0.16))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(
                [
                    QPointF(box.left() + side * across, box.top() + side * down)
                    for across, down in ((0.24, 0.52), (0.43, 0.7), (0.76, 0.32))
                ]
            )
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), u * 0.3, u * 0.3)
        gap = side + round(u * 0.6) + 2
        room = QRectF(0 if right else gap, 0, self.width() - gap, self.height())
        painter.setPen(QColor(t.ink if self.isEnabled() else t.muted))
        across = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            room,
            int(across | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
                | Qt.TextFlag.TextWordWrap),
            self.text(),
        )  # fmt: skip
        painter.end()

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        words = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text())
        return QSize(words.width() + round(u * 2.2) + 8, max(32, words.height() + round(u * 0.5)))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]


class DropDown(QComboBox):
    """A list that drops down, with a chevron drawn in the text's own colour and size."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self.palette().color(QPalette.ColorRole.Text), max(1.5, u * 0.12))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        size = u * 0.32
        x = self.width() - u * 0.9 if not self.isRightToLeft() else u * 0.9
        y = self.height() / 2
        low, high = y + size / 2, y - size / 2
        painter.drawPolyline([QPointF(x - size, high), QPointF(x, low), QPointF(x + size, high)])
        painter.end()
