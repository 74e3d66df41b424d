"""File, Recent files: what was opened or saved outside the program's folder, to open it again.

In: the keeper, and threads. Out: a menu, filled each time it is shown. Whether a file is still
there is looked up on a thread, for a drive in the network may keep one waiting.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from thankyou.base.read_file import is_there
from thankyou.gui import recent_files
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.keeper import CardKeeper
from thankyou.gui.one_line import one_line

_LANE = "recent-files"


class RecentMenu(QMenu):
    """The files, a line each; it sees to it that they are remembered."""

    def __init__(self, jobs: Jobs, keeper: CardKeeper, parent: QWidget) -> None:
        super().__init__(tr("&Recent files"), parent)
        self.setAccessibleName(self.title().replace("&", ""))
        self._jobs = jobs
        self._keeper = keeper
        self._gone: frozenset[Path] = frozenset()
        self.aboutToShow.connect(self._show_files)
        keeper.begun.connect(self._remember)
        keeper.file.saved.connect(self._remember)
        self._fill([])

    def _remember(self) -> None:
        path = self._keeper.file.path
        if path is not None:
            recent_files.remember(path)

    def _show_files(self) -> None:
        paths = recent_files.recent()
        self._fill(paths)

        def work(_: Ticket) -> frozenset[Path]:
            return frozenset(path for path in paths if not is_there(path))

        def done(gone: frozenset[Path]) -> None:
            if gone != self._gone:
                self._gone = gone
                self._fill(recent_files.recent())

        if paths:
            self._jobs.run(_LANE, work, done)

    def _fill(self, paths: list[Path]) -> None:
        self.clear()
        if not paths:
            self.addAction(tr("No files yet")).setEnabled(False)
            return
        names = [path.name for path in paths]
        for path in paths:
            words = path.name if names.count(path.name) == 1 else f"{path.name} — {path.parent}"
            words = one_line(words)
            gone = path in self._gone
            if gone:
                words = tr("{file} (no longer there)", file=words)
            # A name may hold “&”, which is no letter for Alt.
            action = self.addAction(words.replace("&", "&&"))
            action.setEnabled(not gone)
            action.triggered.connect(lambda _=False, path=path: self._keeper.open_file(path))
        self.addSeparator()
        self.addAction(tr("Forget these files")).triggered.connect(lambda: recent_files.clear())
