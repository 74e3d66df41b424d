"""The bar above the page: one quiet sentence, until it is closed or no longer true.

In: a sentence, or an error. Out: a note with a button to close it, which is also announced.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.notes import NoteBox


def error_words(error: Exception) -> str:
    """What went wrong, in one sentence. Raises what is no trouble of files or cards."""
    if isinstance(error, CardError):
        from thankyou.error_messages import sentence

        return sentence(error, tr)
    if isinstance(error, OSError):
        return tr("That did not work: {why}.", why=error.strerror or str(error))
    raise error


class MessageBar(QWidget):
    """Shows at most one message."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._note: NoteBox | None = None
        self._announcer = Announcer(self)
        self.hide()

    def show_message(self, words: str, tone: str = "care") -> None:
        """Show a sentence instead of the one that was there; `tone`: "good", "care", "plain"."""
        self.clear()
        self._note = NoteBox(words, tone, None, (tr("Close"), self.clear))
        self._column.addWidget(self._note)
        self.show()
        self._announcer.words_changed(words)

    def show_error(self, error: Exception) -> None:
        """Show what went wrong."""
        self.show_message(error_words(error))

    def clear(self) -> None:
        """The sentence is no longer true."""
        note, self._note = self._note, None
        if note is not None:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._announcer.words_changed("")
        self.hide()

    def words(self) -> str:
        """The sentence that is shown, or ""."""
        return self._note.words.text() if self._note is not None else ""
