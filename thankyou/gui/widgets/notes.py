"""Notes: quiet sentences in boxes, each perhaps with a button that helps.

In: words, a tone, and what the button does. Out: a box, or a column of boxes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import BesideLayout
from thankyou.gui.widgets.labels import label

_LEAST = 12.0
"""Units of width that a sentence has at least, before its buttons go beneath it."""


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
        column = QVBoxLayout(self)
        u = theme.unit()
        column.setContentsMargins(round(u * 0.9), round(u * 0.3), round(u * 0.4), round(u * 0.3))
        row = BesideLayout(round(u * 0.5), round(u * _LEAST))
        column.addLayout(row)
        self.words = label(words)
        self.words.setMinimumHeight(32)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.words)
        for pair in acts:
            if pair is not None:
                made = button(pair[0], pair[1], "link")
                made.setAccessibleDescription(words)
                row.addWidget(made)


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
