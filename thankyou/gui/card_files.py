"""The card's files as the user meets them: open, save, save a copy, and whether the card is kept.

In: the keeper of the cards, and the user's answers. Out: the card in a file, and words that say
where it is. Every question of files is asked here.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.document import Document
from thankyou.gui.file_names import mended, with_ending
from thankyou.gui.i18n import tr
from thankyou.gui.keeper import CardKeeper

JUST_NOW_MS = 60_000
SLOW_MS = 2_000
"""Milliseconds after which a disk that has not answered is spoken of."""
SUFFIX = ".thankyou"


class CardFiles(QObject):
    """Opens and saves; says how things stand."""

    done = Signal()
    """A card has been opened or saved: what was reported before is out of date."""
    copied = Signal(object, bool)
    """A copy has been saved: its Path, and whether a list of people is inside."""
    copied_locked = Signal(object)
    """A copy with a password has been saved: its Path."""
    saved = Signal()
    """The user has asked to save, and all is safe."""
    trouble = Signal(Exception)
    state_changed = Signal()
    """`state()` has other words."""

    def __init__(self, document: Document, keeper: CardKeeper, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._keeper = keeper
        self._window = window
        self._just_kept = self._timer(JUST_NOW_MS)
        self._slow = self._timer(SLOW_MS)
        keeper.ask_leave = self.ask_leave
        keeper.state_changed.connect(self.state_changed)
        keeper.begun.connect(self.done)
        keeper.trouble.connect(self.trouble)
        keeper.autosave.kept.connect(self._kept)
        keeper.file.saved.connect(self._saved)
        document.state_changed.connect(self.state_changed)
        document.stepped.connect(self._stepped)
        document.replaced.connect(self._just_kept.stop)

    def _timer(self, interval: int) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        made.timeout.connect(self.state_changed)
        return made

    # ------------------------------------------------------------------ what there is

    def name(self) -> str:
        """What to call the card: the writer's name for it, or its file's, without the ending."""
        path = self._keeper.file.path
        return self._document.card.name or (path.stem if path else tr("Your card"))

    def state(self) -> str:
        """Whether the card is safe, in words."""
        keeper = self._keeper
        if keeper.failure is not None:
            return tr("Not kept yet: {why}", why=why_not_kept(keeper.failure))
        path = keeper.file.path
        if not keeper.session.touched and path is None:
            return tr("Kept as you write")
        if self._slow_now:
            return tr("Not kept yet: the disk is slow")
        if path is not None and self.lacking:
            return tr("Kept · not yet in {file}", file=path.name)
        return tr("Kept just now") if self.just_kept else tr("Kept")

    @property
    def lacking(self) -> bool:
        """Whether the card's file outside lacks the newest words."""
        return self._keeper.file.lacks(self._document.card)

    @property
    def just_kept(self) -> bool:
        return self._just_kept.isActive()

    @property
    def _slow_now(self) -> bool:
        return self._waiting and not self._slow.isActive()

    _waiting = False

    def _stepped(self) -> None:
        if not self._waiting:
            self._waiting = True
            self._slow.start()

    def _kept(self) -> None:
        self._waiting = False
        self._slow.stop()
        self._just_kept.start()
        self.state_changed.emit()

    def folder(self) -> str:
        """Where to begin looking for a file."""
        path = self._keeper.file.path
        return str(path.parent if path else Path.home())

    def suggested(self) -> Path:
        """A name for a file made from this card: a card's file, whose ending may be changed."""
        path, name = self._keeper.file.path, self._document.card.name
        if path is not None:
            return with_ending(path, SUFFIX)
        return Path(self.folder(), mended(name or tr("thank-you"), SUFFIX))

    # ------------------------------------------------------------------ what the user does

    def new(self) -> bool:
        """A new card; the old one is kept."""
        return self._keeper.new()

    def ask_open(self) -> None:
        """Ask which card, and open it."""
        from thankyou.gui.widgets import dialogs

        title = tr("Open a card")
        name = dialogs.open_name(self._window, title, self.folder(), dialogs.card_filter())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a card's file. If it cannot be read, the card that is open stays."""
        return self._keeper.open_file(path)

    def start_with(self, path: Path) -> None:
        """The card that the program was started with; a file that is not there yet is where
        the new card will be saved."""
        from thankyou.base.read_file import is_there

        if is_there(path):
            self.open(path)
        else:
            self._keeper.file_to_be(path)

    def save(self) -> None:
        """Write the card to its file outside, or, without one, see that it is kept."""
        if self._keeper.file.path is not None:
            self._keeper.file.save(self._document.card)
        elif self._keeper.flush():
            self.saved.emit()

    def _saved(self) -> None:
        self._just_kept.start()
        self.saved.emit()
        self.state_changed.emit()

    def ask_copy(self, password: str | None = None, wait: bool = False) -> bool:
        """Ask where to, and save a copy there. False: there is none.

        `password` protects it; the copy of a protected card has that card's own. `wait`: it is
        written when this returns."""
        from thankyou.gui.widgets import dialogs

        title, wanted = self._copy_title(), self.suggested()
        while name := dialogs.save_name(
            self._window, title, str(wanted), dialogs.card_filter(), SUFFIX[1:]
        ):
            wanted = with_ending(Path(name), SUFFIX)
            try:
                self.write_copy(wanted, password, *([True] if wait else []))
            except (CardError, OSError) as error:
                if not refused_name(error):
                    self.trouble.emit(error)
                    return False
                dialogs.tell(self._window, title, dialogs.refused_words(wanted))
                wanted = wanted.with_name(mended(wanted.name, SUFFIX))
            else:
                return True
        return False

    def _copy_title(self) -> str:
        if self._document.card.people is None:
            return tr("Save a copy of your card")
        return tr("Save a copy of your card, with the list of people inside it")

    def save_copy(self, path: Path, password: str | None = None) -> bool:
        """Save a copy to any place: the card stays where it is. False, and the trouble is told,
        if it cannot be written."""
        try:
            self.write_copy(path, password)
        except (CardError, OSError) as error:
            self.trouble.emit(error)
            return False
        return True

    def write_copy(self, path: Path, password: str | None = None, wait: bool = False) -> None:
        """As `save_copy`; raises CardError and OSError. One with a password, which takes a
        moment, is written aside, unless one has to `wait`, and what goes wrong is told."""
        from thankyou.storage.card_file import save_card

        card, password = self._document.card, password or self._keeper.file.password

        def written(_: object = None) -> None:
            self.done.emit()
            if password is None:
                self.copied.emit(path, card.people is not None)
            else:
                self.copied_locked.emit(path)

        def write(_: object = None) -> None:
            save_card(card, path, password)

        if password is None or wait:
            write()
            written()
        else:
            self._keeper.autosave.call(write, written, self.trouble.emit)

    # ------------------------------------------------------------------ leaving

    def may_close(self) -> bool:
        """Whether the window may close: it asks only if words would be lost, or the card's file
        outside lacks the newest ones."""
        from thankyou.gui.widgets import dialogs

        if not self._keeper.may_leave():
            return False
        path = self._keeper.file.path
        if path is None or not self.lacking or not self._keeper.session.touched:
            return True
        answer = dialogs.ask_file(self._window, path.name)
        if answer is dialogs.Answer.SAVE:
            self.save()
            return self._keeper.flush() and not self.lacking
        return answer is dialogs.Answer.DISCARD

    def ask_leave(self) -> bool:
        """The newest words cannot be kept: save them in another place, or leave without them?"""
        from thankyou.gui.widgets import dialogs

        answer = dialogs.ask_unkept(self._window, self.name())
        if answer is dialogs.Answer.SAVE:
            return self.ask_copy(wait=True)
        return answer is dialogs.Answer.DISCARD


def refused_name(error: Exception) -> bool:
    """Whether the system would not have the name, whatever the place."""
    return isinstance(error, CardError) and error.values.get("reason") in (
        "name-too-long", "bad-name",
    )  # fmt: skip


def why_not_kept(error: Exception) -> str:
    """Why the card is not kept, in a few words: the rail is narrow."""
    reason = str(error.values.get("reason", "")) if isinstance(error, CardError) else ""
    return {
        "disk-full": tr("the disk is full"),
        "too-large": tr("the disk is full"),
        "read-only": tr("the folder can only be read"),
        "no-permission": tr("the folder can only be read"),
        "no-folder": tr("the folder is gone"),
    }.get(reason, tr("the disk reports an error"))
