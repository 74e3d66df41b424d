"""The card's file: new, open, save, and the question of what to do with unsaved changes.

In: the document, and the user's answers. Out: a document that is another, or safe on disk.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr

JUST_NOW_MS = 60_000
SUFFIX = ".thankyou"


class CardFiles(QObject):
    """Opens and saves the document."""

    begun = Signal()
    """A new card has been begun."""
    done = Signal()
    """A card has been opened or saved: what was reported before is out of date."""
    trouble = Signal(Exception)
    state_changed = Signal()
    """`state()` has other words."""

    def __init__(self, document: Document, catalog: WindowCatalog, window: QWidget) -> None:
        super().__init__(window)
        self._document = document
        self._catalog = catalog
        self._window = window
        self._just_saved = QTimer(self)
        self._just_saved.setSingleShot(True)
        self._just_saved.setInterval(JUST_NOW_MS)
        self._just_saved.timeout.connect(self.state_changed)
        document.state_changed.connect(self.state_changed)

    # ------------------------------------------------------------------ what there is

    def name(self) -> str:
        """What to call the card: its file's name, without the ending."""
        path = self._document.path
        return path.stem if path else tr("Your card")

    def state(self) -> str:
        """Whether the card is safe, in words."""
        if self._document.modified or not self._document.ever_saved:
            return tr("Not saved yet")
        return tr("Saved just now") if self.just_saved else tr("Saved")

    @property
    def just_saved(self) -> bool:
        return self._just_saved.isActive()

    def folder(self) -> str:
        """Where to begin looking for a file."""
        path = self._document.path
        return str(path.parent if path else Path.home())

    def suggested(self) -> Path:
        """A name for a file made from this card."""
        return self._document.path or Path(self.folder()) / tr("thank-you")

    # ------------------------------------------------------------------ what the user does

    def new(self) -> None:
        """A new card, after the old one is safe."""
        if self.may_leave():
            self._document.replace(self._catalog.new_card())
            self.begun.emit()

    def ask_open(self) -> None:
        """Ask which card, and open it."""
        from thankyou.gui.widgets import dialogs

        if not self.may_leave():
            return
        title = tr("Open a card")
        name = dialogs.open_name(self._window, title, self.folder(), dialogs.card_filter())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a card. If it cannot be read, the card that is open stays."""
        from thankyou.storage.card_file import read_card

        try:
            card = read_card(path)
        except (CardError, OSError) as error:
            self.trouble.emit(error)
            return False
        self.done.emit()
        self._document.replace(card, path)
        return True

    def start_with(self, path: Path) -> None:
        """The card that the program was started with; a file that is not there yet is where
        the new card will be saved."""
        if path.exists():
            self.open(path)
        else:
            self._document.replace(self._document.card, path, saved=False)

    def save(self) -> bool:
        """Save where the card was saved before, or ask where. False: it is not saved."""
        path = self._document.path
        return self.save_as() if path is None else self.save_to(path)

    def save_as(self) -> bool:
        """Ask where to, and save there."""
        from thankyou.gui.widgets import dialogs

        name = dialogs.save_name(
            self._window, tr("Save your card"), str(self.suggested().with_suffix(SUFFIX)),
            dialogs.card_filter(), SUFFIX[1:],
        )  # fmt: skip
        if not name:
            return False
        path = Path(name)
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        return self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Save to a file. If that fails, the card stays unsaved."""
        self._just_saved.start()  # before the document says that it is saved
        try:
            self._document.save(path)
        except (CardError, OSError) as error:
            self._just_saved.stop()
            self.state_changed.emit()
            self.trouble.emit(error)
            return False
        self.done.emit()
        return True

    def may_leave(self) -> bool:
        """True when nothing would be lost, or the user has said what to do."""
        if not self._document.modified:
            return True
        from thankyou.gui.widgets import dialogs

        answer = dialogs.ask_unsaved(self._window, self.name())
        if answer is dialogs.Answer.SAVE:
            return self.save()
        return answer is dialogs.Answer.DISCARD
