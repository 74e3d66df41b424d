"""Files and folders that may change while they are open here: the system says when.

In: paths. Out: `stirred`, once they are at rest again; what has changed, if anything, is for the
receiver to find out.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from thankyou.base.read_file import is_there

SETTLE_MS = 300
"""A program that writes a file does so in several movements: it is looked at after the last."""


class FileWatch(QObject):
    """The system's watcher, made when there is something to watch."""

    stirred = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher: QFileSystemWatcher | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.stirred)

    def watch(self, places: Iterable[Path]) -> None:
        """Watch these, and nothing else. One that is not there is passed over, and one that was
        replaced is no longer watched: call it again."""
        wanted = {str(place) for place in places if is_there(place)}
        if self._watcher is None:
            if not wanted:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._stirred)
            self._watcher.directoryChanged.connect(self._stirred)
        there = {*self._watcher.files(), *self._watcher.directories()}
        if old := sorted(there - wanted):
            self._watcher.removePaths(old)
        if new := sorted(wanted - there):
            self._watcher.addPaths(new)

    def _stirred(self, _: str) -> None:
        self._settle.start()
