"""The line above the cards: what was just done, or a question before what is final.

In: a sentence with its acts, and the cards that it is about. Out: the line, announced; it goes
when it is no longer true.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.notes import NoteBox

Act = tuple[str, Callable[[], object]]


class PageNote(QWidget):
    """At most one line."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._note: NoteBox | None = None
        self._about: frozenset[str] = frozenset()
        self._then: Callable[[], object] = lambda: None
        self._announcer = Announcer(self)
        self.hide()

    def tell(self, words: str, about: Iterable[str], act: Act) -> None:
        """A sentence that is true as long as these cards are where it says; one act beside it."""
        self._put(words, "plain", about, act)

    def ask(self, words: str, about: Iterable[str], do: Act, leave: Act) -> None:
        """A question about these cards. The keyboard goes to `leave`, which does nothing; so
        does Escape."""
        self._put(words, "care", about, do, leave)
        self._then = leave[1]
        self.buttons()[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, words: str, tone: str, about: Iterable[str], *acts: Act) -> None:
        self.clear()
        self._about = frozenset(about)
        self._note = NoteBox(
            words, tone, *((name, lambda act=act: self._do(act)) for name, act in acts)
        )
        self._column.addWidget(self._note)
        self.show()
        self._announcer.words_changed(words)

    def _do(self, act: Callable[[], object]) -> None:
        self.clear()
        act()

    def keep_if(self, there: Set[str]) -> None:
        """The line stays only while every card that it is about is among these."""
        if not self._about <= there:
            self.clear()

    def clear(self) -> None:
        """The line is no longer true."""
        note, self._note = self._note, None
        self._about = frozenset()
        self._then = lambda: None
        if note is not None:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._announcer.words_changed("")
        self.hide()

    def words(self) -> str:
        """The sentence that is shown, or ""."""
        return self._note.words.text() if self._note is not None else ""

    def buttons(self) -> list[QPushButton]:
        """The acts beside it."""
        return self._note.findChildren(QPushButton) if self._note is not None else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._note is not None:
            self._do(self._then)
        else:
            super().keyPressEvent(event)
