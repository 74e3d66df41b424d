"""A card's file or a list that is dropped on the window is opened; nothing else is taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from open_list import settle
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from thankyou.gui.dropped_files import file_of
from thankyou.gui.main_window import MainWindow
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card


def dragged(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.mark.parametrize(
    "urls",
    [(), ("file:///a.pdf",), ("https://example.org/a.thankyou",), ("file:///a.thankyou",) * 2],
)
def test_what_is_no_single_card_file_is_not_taken(urls: tuple[str, ...]) -> None:
    assert file_of(dragged(*urls)) is None


def drop(window: MainWindow, path: Path) -> None:
    """Drag a file over the window and let it go."""
    data = dragged(QUrl.fromLocalFile(str(path)).toString())
    how = (
        Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))


def test_a_list_that_is_dropped_is_opened(window: MainWindow, table: Path) -> None:
    settle(window, lambda: drop(window, table))
    assert window.people.path == table and window.pages.current == "people"


def test_a_card_that_is_dropped_is_opened(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "for Ada.thankyou"
    save_card(Card(message="Dropped words."), path)
    drop(window, path)
    assert window.document.card.message == "Dropped words."
    assert window.pages.current == "write"
