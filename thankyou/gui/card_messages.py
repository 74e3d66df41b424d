"""What is told of the card's safety, in the bar above the page, with what can be done about it.

In: the signals of the keeper and of the files. Out: messages, each of which goes when it is no
longer so.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.card_files import CardFiles, why_not_kept
from thankyou.gui.damaged_cards import DamagedCards
from thankyou.gui.i18n import plural, tr
from thankyou.gui.keeper import CardKeeper
from thankyou.gui.widgets.message_bar import Act, Message, MessageBar, error_words

if TYPE_CHECKING:
    from thankyou.gui.conflict import Conflict

DISK, FILE, NEWER, CONFLICT = "disk", "file", "newer", "conflict"
"""What messages are about."""


class CardMessages(QObject):
    """Connects the keeper with the bar."""

    both_wanted = Signal()
    """Show both versions of the open conflict, side by side."""

    def __init__(
        self,
        keeper: CardKeeper,
        files: CardFiles,
        bar: MessageBar,
        side_by_side: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._files = files
        self._bar = bar
        self._side_by_side = side_by_side
        self._said = ""
        keeper.state_changed.connect(self._disk)
        keeper.conflict.connect(self._conflict)
        keeper.settled.connect(lambda: bar.over(CONFLICT))
        keeper.in_use.connect(self._in_use)
        keeper.session.conflicts.newer.connect(self._newer)
        keeper.file.failed.connect(self._file_failed)
        keeper.file.fine.connect(lambda: bar.over(FILE))
        keeper.file.saved.connect(lambda: bar.over(FILE))
        keeper.file.state_changed.connect(self._file_state)
        files.trouble.connect(bar.show_error)
        DamagedCards(keeper, bar, self)  # after the sentence itself
        files.done.connect(bar.clear)
        files.saved.connect(self._saved)
        files.copied.connect(self._copied)
        files.copied_locked.connect(self._copied_locked)

    def _copy(self) -> Act:
        return tr("Save a copy…"), self._files.ask_copy

    def _disk(self) -> None:
        """The newest words cannot be kept, or can again."""
        if not self._files.lacking:
            self._bar.over(NEWER)
        failure = self._keeper.failure
        if failure is None:
            self._said = ""
            self._bar.over(DISK)
            return
        why = why_not_kept(failure)
        words = tr("Your newest words could not be written down yet: {why}. They stay in this "
                   "window; a copy in another place is safe.", why=why)  # fmt: skip
        if words != self._said:
            self._said = words
            self._bar.tell(Message(words, "care", (self._copy(),), DISK))

    def _file_state(self) -> None:
        if self._keeper.file.path is None:
            self._bar.over(FILE)

    def _file_failed(self, error: Exception) -> None:
        acts: tuple[Act, ...] = (self._copy(),)
        if isinstance(error, CardError) and error.code == "file-changed":
            name = Path(str(error.values["path"])).name
            words = tr(
                "{file} is no longer there. Your words are kept among your cards.", file=name
            )
            acts = ((tr("Save it there again"), self._save_anew), *acts)
        else:
            words = tr("{what} Your words are kept among your cards.", what=error_words(error))
        self._bar.tell(Message(words, "care", acts, FILE))

    def _save_anew(self) -> None:
        self._keeper.file.known = None
        self._files.save()

    def page_shown(self, key: str) -> None:
        """The page of the two versions says itself what the message says elsewhere."""
        conflict = self._keeper.open_conflict
        if key == "versions":
            self._bar.over(CONFLICT)
        elif conflict is not None:
            self._conflict(conflict)

    def _conflict(self, conflict: Conflict) -> None:
        if conflict.name:
            words = tr("{file} was changed by someone else, too. Nothing is lost: both versions "
                       "are kept.", file=conflict.name)  # fmt: skip
        else:
            words = tr("This card was changed in another place, too. Nothing is lost: both "
                       "versions are kept.")  # fmt: skip
        acts: tuple[Act, ...]
        if self._side_by_side():
            acts = ((tr("Show both"), self.both_wanted.emit),)
        else:
            acts = (
                (tr("Keep mine"), conflict.keep_mine),
                (tr("Take the other"), conflict.keep_theirs),
                (tr("Keep both"), conflict.keep_both),
            )
        self._bar.tell(Message(words, "care", acts, CONFLICT))

    def _in_use(self, card_id: str) -> None:
        words = tr("This card is open in another window. Write in it there, or open a copy here.")
        copy = (tr("Open a copy"), lambda: self._keeper.open_copy(card_id))
        self._bar.show_message(words, "care", copy)

    def _newer(self) -> None:
        path = self._keeper.file.path
        if path is not None:
            words = tr("Your card has newer words than {file}. They are kept.", file=path.name)
            save = (tr("Save them there, too"), self._files.save)
            self._bar.tell(Message(words, "plain", (save,), NEWER))

    def approvals_ended(self, count: int) -> None:
        """So many answers have to be read again."""
        words = plural(
            "The words around the answers are others now: one approval is taken back, so that "
            "somebody reads the card again.",
            "The words around the answers are others now: %n approvals are taken back, so that "
            "somebody reads the cards again.", count,
        )  # fmt: skip
        self._bar.show_message(words, "care")

    def _saved(self) -> None:
        path = self._keeper.file.path
        if path is None:
            words = tr("Saved. Your card is among your cards, and is kept as you write.")
        else:
            words = tr("Saved in {file}.", file=path.name)
        self._bar.show_message(words, "good")

    def _copied(self, path: Path, people: bool) -> None:
        if people:
            words = tr("A copy is saved in {file}. The list of people is inside it: everyone who "
                       "gets the file can read it.", file=path.name)  # fmt: skip
        else:
            words = tr("A copy is saved in {file}.", file=path.name)
        self._bar.show_message(words, "good")

    def _copied_locked(self, path: Path) -> None:
        words = tr("A copy is saved in {file}. It opens only with its password.", file=path.name)
        self._bar.show_message(words, "good")
