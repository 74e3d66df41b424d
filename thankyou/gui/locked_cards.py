"""Cards with a password, in the window: opened when it is typed, copied with one.

In: what the keeper found locked. Out: the card open, or everything as it was. While such a card is
open, its own copy among the writer's cards is encrypted with the same password, and nothing else
of it is written down (store.open_card).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.card_files import CardFiles
from thankyou.gui.card_session import Unlocked
from thankyou.gui.jobs import Jobs
from thankyou.gui.keeper import CardKeeper

if TYPE_CHECKING:
    from thankyou.store.card_store import OpenCard


class LockedCards(QObject):
    """Asks for passwords."""

    def __init__(self, keeper: CardKeeper, files: CardFiles, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._keeper = keeper
        self._files = files
        self._jobs = jobs
        self._window = window
        keeper.file_locked.connect(self._open_file)
        keeper.card_locked.connect(self._open_kept)

    def _open_file(self, path: Path) -> None:
        """A file outside: its password, or the card that is open stays."""

        from thankyou.storage.compare_save import read_card_known

        def unlock(password: str) -> Unlocked:
            return Unlocked(password, *read_card_known(path, password))

        unlocked = self._ask(path.stem, unlock)
        if isinstance(unlocked, Unlocked):
            self._keeper.open_file(path, unlocked)

    def _open_kept(self, card_id: str) -> None:
        """One of the writer's own cards."""
        from thankyou.gui.pages.cards.card_words import title_of

        cards = self._keeper.store.cards()
        name = next((title_of(card) for card in cards if card.id == card_id), card_id)

        def unlock(password: str) -> tuple[OpenCard, str]:
            return self._keeper.store.open(card_id, password), password

        found = self._ask(name, unlock)
        if isinstance(found, tuple):
            self._keeper.enter(*found)

    def _ask(self, name: str, unlock: object) -> object:
        from thankyou.gui.widgets import password_dialog

        try:
            return password_dialog.ask_to_open(self._window, name, self._jobs, unlock)  # type: ignore[arg-type]
        except (CardError, OSError) as error:
            self._keeper.trouble.emit(error)
            return None

    def ask_copy(self) -> None:
        """File, Save a copy with a password: the password first, then where to."""
        from thankyou.gui.widgets import password_dialog

        password = password_dialog.ask_new(self._window)
        if password is not None:
            self._files.ask_copy(password)
