"""The files of lists of people: which one is to be opened, and what if it cannot be.

In: the user's answers, the clipboard. Out: a list that is being opened (gui/list_opening.py), the
page that shows it, or a sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from thankyou.gui import column_memory
from thankyou.gui.card_files import CardFiles
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.list_opening import ListOpening, Source
from thankyou.gui.list_watch import ListWatch
from thankyou.gui.open_table import OpenTable
from thankyou.gui.widgets.message_bar import MessageBar

ENDINGS = ("csv", "tsv", "tab", "txt", "xlsx", "xlsm", "ods", "vcf", "xls")
"""Of files that are taken for lists when they are dropped; what is in them says what they are. An
.xls is none that can be read: it is told how to save it anew."""


class ListFiles(QObject):
    """Asks for lists and opens them."""

    def __init__(
        self,
        people: OpenTable,
        jobs: Jobs,
        document: Document,
        files: CardFiles,
        bar: MessageBar,
        show: Callable[[], object],
        window: QWidget,
    ) -> None:
        """`show`: have the list seen."""
        super().__init__(window)
        self.opening = opening = ListOpening(jobs, document, self, people.root)
        self._files = files
        self._bar = bar
        self._show = show
        self._window = window
        self.watch = ListWatch(jobs, people, bar, document.undo, self)
        people.mapped.connect(lambda: column_memory.remember_soon(jobs, people.people))
        opening.failed.connect(bar.show_error)
        opening.opened.connect(self._opened)

    def ask(self) -> None:
        """Ask which list of people, and open it."""
        from thankyou.gui.widgets import dialogs

        endings = " ".join(f"*.{ending}" for ending in ENDINGS)
        name = dialogs.open_name(
            self._window, tr("Open a list of people"), self._files.folder(),
            tr("Lists ({kinds});;All files (*)", kinds=endings),
        )  # fmt: skip
        if name:
            self.open(Path(name))

    def ask_for_new_card(self) -> None:
        """A new card, and the question which list of people it is for."""
        if self._files.new():
            self._show()
            self.ask()

    def open(self, path: Path) -> None:
        """Open a list. If it cannot be read, the one that was open stays."""
        self._begin(Source(path))

    def paste(self) -> None:
        """Open the list that is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._bar.show_message(
                tr("There is no list to paste: copy its cells in the spreadsheet first.")
            )
            return
        self._begin(Source(text=text))

    def _begin(self, source: Source) -> None:
        self._bar.clear()
        self._show()
        self.opening.open(source)

    def _opened(self) -> None:
        self._bar.clear()
        self._show()
