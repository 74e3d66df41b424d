"""Files under way: how far they are, a button that stops them, and how it ended.

In: what is to be written. Out: files, and a sentence in sight of who asked for them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.print.export_job import ExportJob, ExportResult, FileRequest, failure_of
from thankyou.gui.pages.print.progress_row import ProgressRow
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.notes import NoteList


class WorkSection(Section):
    """One piece of work at a time. The checking of the list rests meanwhile."""

    begun = Signal()
    finished = Signal()
    """Done, stopped or failed: the last line says which."""

    def __init__(self, jobs: Jobs, people: OpenTable) -> None:
        super().__init__()
        self._people = people
        self._folder: Path | None = None
        self.progress = ProgressRow()
        self.done_notes = NoteList()
        self.column.addWidget(self.progress)
        self.column.addWidget(self.done_notes)
        self._job = ExportJob(jobs, self)
        self._job.progressed.connect(self.progress.step)
        self._job.ended.connect(self._ended)
        self.progress.stop_wanted.connect(self._job.stop)

    @property
    def busy(self) -> bool:
        return self._job.busy

    def clear(self) -> None:
        """What was said of the last work is no longer true."""
        self.done_notes.show_notes([])

    def start(self, make: Callable[[], FileRequest], total: int) -> None:
        """Write what `make` returns, `total` cards (0: one piece of unknown length); what it
        raises, a CardError, is said like any failure. Nothing happens while it is busy."""
        if self.busy:
            return
        self.clear()
        try:
            request = make()
        except Exception as error:
            result = failure_of(error)
            if result is None:
                raise
            self._show(result)
            return
        self.progress.begin(total)
        self._people.hold()
        self._job.start(request)
        self.begun.emit()

    def _ended(self, result: ExportResult) -> None:
        self._people.go_on()
        self.progress.hide()
        self._show(result)

    def _show(self, result: ExportResult) -> None:
        self._folder = result.folder or self._folder
        act = (tr("Open folder"), self.open_folder) if result.folder else None
        self.done_notes.show_notes([(result.words, result.tone, act)])
        self.finished.emit()

    def open_folder(self) -> None:
        """Show the folder of the last files in the system's file manager."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
