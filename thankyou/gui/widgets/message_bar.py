"""The bar above the page: one quiet sentence, until it is closed or no longer true.

In: a sentence, perhaps with what can be done about it, or an error. Out: a note with its acts and
a button to close it, which is also announced. A message of the moment goes with the next change of
the card; one that is `about` something (the disk is full) stays until that is over.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.base.errors import CardError
from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.notes import NoteBox

Act = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class Message(NamedTuple):
    """A sentence; `tone`: "good", "care", "plain"; buttons; and what it is about, as long as which
    is so it is shown ("": it is of the moment)."""

    words: str
    tone: str = "care"
    acts: tuple[Act, ...] = ()
    about: str = ""


def error_words(error: Exception) -> str:
    """What went wrong, in one sentence. Raises what is no trouble of files or cards."""
    if isinstance(error, CardError):
        from thankyou.error_messages import sentence

        return sentence(error, tr)
    if isinstance(error, OSError):
        return tr("That did not work: {why}.", why=error.strerror or str(error))
    raise error


class MessageBar(QWidget):
    """Shows at most one message: that of the moment, or else the latest that is still so."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._note: NoteBox | None = None
        self._shown: Message | None = None
        self._moment: Message | None = None
        self._lasting: dict[str, Message] = {}
        self._announcer = Announcer(self)
        self.hide()

    def show_message(self, words: str, tone: str = "care", *acts: Act) -> None:
        """Show a sentence of the moment instead of the one that was there; `acts` are buttons
        beside it, which take it away when they are pressed."""
        self.tell(Message(words, tone, acts))

    def tell(self, message: Message) -> None:
        """Show a message: until the next change, or until what it is about is `over`."""
        if message.about:
            self._lasting.pop(message.about, None)
            self._lasting[message.about] = message
        else:
            self._moment = message
        self._show()

    def show_error(self, error: Exception) -> None:
        """Show what went wrong."""
        self.show_message(error_words(error))

    def clear(self) -> None:
        """The sentence of the moment is no longer true."""
        self._moment = None
        self._show()

    def over(self, about: str) -> None:
        """What a message is about is no longer so."""
        if self._lasting.pop(about, None) is not None:
            self._show()

    def _show(self) -> None:
        """Show what is to be shown now, if it is not shown already."""
        wanted = self._moment
        if wanted is None and self._lasting:
            wanted = next(reversed(self._lasting.values()))
        if wanted is self._shown and (wanted is None) == (self._note is None):
            return
        note, self._note = self._note, None
        if note is not None:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._shown = wanted
        if wanted is not None:
            acts = [(name, self._taking(wanted, act)) for name, act in wanted.acts]
            close = (tr("Close"), lambda: self._take_away(wanted))
            self._note = NoteBox(wanted.words, wanted.tone, *acts, close)
            self._column.addWidget(self._note)
        self.setVisible(wanted is not None)
        self._announcer.words_changed(wanted.words if wanted is not None else "")

    def _taking(self, message: Message, act: Callable[[], object]) -> Callable[[], object]:
        """The act, before which a message of the moment goes; one that lasts does not."""

        def do() -> None:
            if not message.about:
                self._take_away(message)
            act()

        return do

    def _take_away(self, message: Message) -> None:
        if message is self._moment:
            self._moment = None
        if self._lasting.get(message.about) is message:
            del self._lasting[message.about]
        self._show()

    def words(self) -> str:
        """The sentence that is shown, or ""."""
        return self._note.words.text() if self._note is not None else ""
