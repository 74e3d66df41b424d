"""Files that the system asks the running program to open, as macOS does after a double click.

In: QFileOpenEvents of the application; macOS sends the first one while the program starts. Out: the
file opened when the window is ready for it: after its start, and when no dialog is open over it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QWidget


class OpenedFiles(QObject):
    """Watches the application; keeps the latest file until it can be opened."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._waiting: Path | None = None
        self._window: QWidget | None = None
        self._open: Callable[[Path], object] = lambda path: None
        app.installEventFilter(self)

    def take(self) -> str | None:
        """The file that has been asked for so far, which is then the caller's to open."""
        path, self._waiting = self._waiting, None
        return str(path) if path else None

    def open_in(self, window: QWidget, open_file: Callable[[Path], object]) -> None:
        """From now on a file is opened by `open_file`, and the window comes to the front."""
        self._window, self._open = window, open_file
        self._try()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowUnblocked and watched is self._window:
            QTimer.singleShot(0, self, self._try)  # the dialog's own answer is dealt with first
        elif isinstance(event, QFileOpenEvent) and event.file():
            self._waiting = Path(event.file())
            self._try()
            return True
        return False

    def _try(self) -> None:
        if self._waiting is None or self._window is None or QApplication.activeModalWidget():
            return
        path, self._waiting = self._waiting, None
        self._open(path)
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.activateWindow()
