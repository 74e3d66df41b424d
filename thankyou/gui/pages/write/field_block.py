"""A question about a field, a place for its answer, and a hint: on Write and in the guide.

In: a field, and how cards of a language are asked for. Out: a widget whose value is the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import HistoryKeys, LineField, TextField

if TYPE_CHECKING:
    from thankyou.gui.asked_words import AskedWords

LONG = ("moment", "effect", "wish")
"""Answers of a sentence or more."""


def voice_name(voice: str) -> str:
    """Who speaks in a wording, for its second line."""
    names = {
        "patient": tr("from a patient"),
        "parent": tr("from a patient’s parent"),
        "family": tr("from a family"),
        "bereaved-family": tr("from a family in mourning"),
        "colleague": tr("from a colleague"),
        "community": tr("from the neighbourhood"),
        "child": tr("from a child"),
    }
    return names.get(voice, voice)


class FieldBlock(QWidget):
    """A question, a place for its answer, and a hint; `lines`: room for a long answer.

    Question and hint are in the language of `asked`, and begin where that language begins.
    """

    def __init__(self, name: str, asked: AskedWords, keys: HistoryKeys, lines: int = 2) -> None:
        super().__init__()
        self.name = name
        self._lines = lines
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.2))
        self.label = label("", "label")
        self.edit: LineField | TextField = TextField(lines) if name in LONG else LineField()
        self.edit.installEventFilter(keys)
        self.label.setBuddy(self.edit)
        self.hint = label("", "hint")
        for part in (self.label, self.edit, self.hint):
            column.addWidget(part)
        column.addStretch(1)
        self.ask(asked)

    def ask(self, asked: AskedWords, question: str = "") -> None:
        """Ask in this language; `question` instead of the field's own label."""
        self._asked = asked
        asked.turn(self.label, self.edit)
        if isinstance(self.edit, LineField):  # empty, a line would begin where the keyboard writes
            sides = Qt.AlignmentFlag
            rtl = asked.direction == Qt.LayoutDirection.RightToLeft
            side = sides.AlignRight | sides.AlignAbsolute if rtl else sides.AlignLeft
            self.edit.setAlignment(side | sides.AlignVCenter)
        words = question or asked.fields[self.name].label
        if self.label.text() != words:
            self.label.setText(words)
        self.edit.setAccessibleName(words)
        self.show_hint()

    def value(self) -> str:
        return self.edit.text() if isinstance(self.edit, LineField) else self.edit.words()

    def set_value(self, value: str) -> None:
        """Show a value, without moving the cursor of one who is typing it."""
        if self.value() == value:
            return
        if isinstance(self.edit, LineField):
            self.edit.setText(value)
        else:
            self.edit.setPlainText(value)
            self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    def show_example(self, voice: str) -> None:
        """Say in the hint what a good answer looks like."""
        self._show_hint(self._asked.example(self.name, voice))

    def show_hint(self, words: str = "") -> None:
        """Show words of the window beneath the field, or else its own hint."""
        self._show_hint(words or self._asked.fields[self.name].hint, not words)

    def _show_hint(self, words: str, asked: bool = True) -> None:
        if asked:
            self._asked.turn(self.hint)
        else:
            self.hint.unsetLayoutDirection()
        if self.hint.text() != words:
            self.hint.setText(words)
        self.edit.setAccessibleDescription(words)

    def restyle(self) -> None:
        """The type has changed: make room for as many lines of it."""
        if isinstance(self.edit, TextField):
            self.edit.setLines(self._lines)
