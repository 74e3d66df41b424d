"""A card's file, or a list of people, that is dropped on the window is opened.

In: what is dragged over a window. Out: the file opened. Anything else, and more than one file, is
not taken.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from thankyou.gui.list_files import ENDINGS

SUFFIX = ".thankyou"


class DroppedFiles(QObject):
    """Watches one window."""

    def __init__(
        self,
        window: QWidget,
        open_card: Callable[[Path], object],
        open_list: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._open = opener(open_card, open_list)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter, QEvent.Type.Drop,
        ):  # fmt: skip
            path = file_of(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent):
                self._open(path)
            return True
        return False


def opener(
    open_card: Callable[[Path], object], open_list: Callable[[Path], object]
) -> Callable[[Path], object]:
    """What opens a file by what its ending says that it is."""

    def open_file(path: Path) -> object:
        return (open_card if path.suffix.lower() == SUFFIX else open_list)(path)

    return open_file


def file_of(data: QMimeData) -> Path | None:
    """The one card or list on this computer that the data name."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    ending = path.suffix.lower()
    return path if ending == SUFFIX or ending.removeprefix(".") in ENDINGS else None
