"""What somebody wrote: each question small above its answer, to be read; or to be edited.

In: an `Answer`. Out: `edited`, other words for one of its columns, once the field is left.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.answers.answer import WORDS, Answer, Written
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import HistoryKeys, TextField

_LINES = 3


class WordsField(TextField):
    """A few lines of somebody's words; `left` when the keyboard goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.left.emit()


class WrittenPart(QFrame):
    """The answers of one person, in the order of the form."""

    edited = Signal(int, str)
    """Other words for a column."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tone", "plain")
        u = theme.unit()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(round(u * side) for side in (1.1, 0.9, 1.1, 1.0)))
        self._column.setSpacing(round(u * 0.15))
        self._keys = HistoryKeys(self)
        self._shown: tuple[tuple[Written, ...], bool] = ((), False)
        self.fields: dict[int, WordsField] = {}
        """The fields that are open for editing, by column."""
        self.texts: list[QLabel] = []

    def show_answer(self, answer: Answer, editing: bool) -> None:
        """Show what was written; `editing`: the words themselves are in fields."""
        shown = (answer.written, editing)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        for number, one in enumerate(answer.written):
            self._add(one, number > 0, editing and one.target in WORDS)
        if not answer.written:
            self._column.addWidget(label(tr("Nothing was written here."), "hint"))

    def _clear(self) -> None:
        self.fields, self.texts = {}, []
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    def _add(self, one: Written, apart: bool, editing: bool) -> None:
        question = one.question or tr("(no name)")
        shown = question
        if one.unsaid and one.text:
            shown = tr("{question} · not on the card", question=question)
        heading = label(shown, "hint")
        if apart:
            heading.setContentsMargins(0, round(theme.unit() * 0.75), 0, 0)
        self._column.addWidget(heading)
        if editing:
            self._add_field(one, heading)
        else:
            words = label(one.text or "–")
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleDescription(shown)
            self.texts.append(words)
            self._column.addWidget(words)
        if one.first is not None:
            was = one.first or tr("nothing")
            self._column.addWidget(label(tr("They wrote: {words}", words=was), "hint"))

    def _add_field(self, one: Written, heading: QLabel) -> None:
        field = WordsField(_LINES)
        field.setPlainText(one.text)
        field.installEventFilter(self._keys)
        field.setAccessibleName(one.question)
        field.left.connect(partial(self._left, one.column))
        heading.setBuddy(field)
        self.fields[one.column] = field
        self._column.addWidget(field)

    def _left(self, column: int) -> None:
        field = self.fields.get(column)
        if field is not None:
            self.edited.emit(column, field.words())

    def take(self) -> None:
        """What is being typed is taken now."""
        for column, field in tuple(self.fields.items()):
            self.edited.emit(column, field.words())

    def first_field(self) -> QWidget | None:
        """Where editing begins."""
        return next(iter(self.fields.values()), None)
