"""The files of lists of people: which one is to be opened, and what if it cannot be.

In: the user's answers. Out: the open table with another list, and the page that shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.card_files import CardFiles
from thankyou.gui.i18n import tr
from thankyou.gui.open_table import OpenTable
from thankyou.gui.widgets.message_bar import MessageBar


class ListFiles(QObject):
    """Asks for lists and opens them."""

    def __init__(
        self,
        people: OpenTable,
        files: CardFiles,
        bar: MessageBar,
        show: Callable[[], object],
        window: QWidget,
    ) -> None:
        """`show`: have the list seen."""
        super().__init__(window)
        self._people = people
        self._files = files
        self._bar = bar
        self._show = show
        self._window = window

    def ask(self) -> None:
        """Ask which list of people, and open it."""
        from thankyou.gui.widgets import dialogs

        name = dialogs.open_name(
            self._window, tr("Open a list of people"), self._files.folder(),
            tr("Lists (*.csv *.tsv *.txt);;All files (*)"),
        )  # fmt: skip
        if name:
            self.open(Path(name))

    def ask_for_new_card(self) -> None:
        """A new card, and the question which list of people it is for."""
        if self._files.new():
            self._show()
            self.ask()

    def open(self, path: Path) -> bool:
        """Open a list. If it cannot be read, the one that was open stays."""
        try:
            self._people.open(path)
        except (CardError, OSError) as error:
            self._bar.show_error(error)
            return False
        self._bar.clear()
        self._show()
        return True
