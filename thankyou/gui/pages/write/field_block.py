"""A question about a field, a place for its answer, and a hint: on Write and in the guide.

In: a field's texts. Out: a widget whose value is the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import HistoryKeys, LineField, TextField

if TYPE_CHECKING:
    from thankyou.messages.fields import FieldText

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
    }
    return names.get(voice, voice)


class FieldBlock(QWidget):
    """A question, a place for its answer, and a hint; `lines`: room for a long answer."""

    def __init__(self, text: FieldText, keys: HistoryKeys, lines: int = 2) -> None:
        super().__init__()
        self.text = text
        self._lines = lines
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.2))
        self.label = label(text.label, "label")
        self.edit: LineField | TextField = TextField(lines) if text.id in LONG else LineField()
        self.edit.setAccessibleName(text.label)
        self.edit.setAccessibleDescription(text.hint)
        self.edit.installEventFilter(keys)
        self.label.setBuddy(self.edit)
        self.hint = label(text.hint, "hint")
        for part in (self.label, self.edit, self.hint):
            column.addWidget(part)
        column.addStretch(1)

    def value(self) -> str:
        return self.edit.text() if isinstance(self.edit, LineField) else self.edit.toPlainText()

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
        self.show_hint(tr("For example: {example}", example=self.text.example_for(voice)))

    def show_hint(self, words: str) -> None:
        """Show other words beneath the field."""
        if self.hint.text() != words:
            self.hint.setText(words)
            self.edit.setAccessibleDescription(words)

    def restyle(self) -> None:
        """The type has changed: make room for as many lines of it."""
        if isinstance(self.edit, TextField):
            self.edit.setLines(self._lines)
