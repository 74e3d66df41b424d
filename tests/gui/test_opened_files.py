"""macOS asks the running program to open a file that was double-clicked (QFileOpenEvent)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui import app, starting
from thankyou.gui.dropped_files import opener
from thankyou.gui.main_window import MainWindow
from thankyou.gui.opened_files import OpenedFiles
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[OpenedFiles]:
    watcher = OpenedFiles(qapp)
    yield watcher
    qapp.removeEventFilter(watcher)
    watcher.deleteLater()


def ask_for(path: Path) -> None:
    """What macOS does after a double click on a file."""
    application = QCoreApplication.instance()
    assert application is not None
    QCoreApplication.sendEvent(application, QFileOpenEvent(str(path)))


def card_at(path: Path, message: str) -> Path:
    save_card(Card(message=message), path)
    return path


def test_a_file_that_is_asked_for_before_the_window_is_there_waits(opened: OpenedFiles) -> None:
    assert opened.take() is None
    ask_for(Path("/cards/für Ada.thankyou"))
    assert opened.take() == str(Path("/cards/für Ada.thankyou"))
    assert opened.take() is None


def test_cards_are_opened_in_the_window_that_is_there(
    opened: OpenedFiles, window: MainWindow, tmp_path: Path
) -> None:
    ask_for(card_at(tmp_path / "one.thankyou", "Just in time."))
    opened.open_in(window, opener(window.files.open, window.lists.open))
    assert window.document.card.message == "Just in time."
    ask_for(card_at(tmp_path / "TWO.THANKYOU", "By a double click."))
    assert window.document.card.message == "By a double click."
    ask_for(tmp_path / "gone.thankyou")
    assert window.document.card.message == "By a double click."
    assert window.message_bar.isVisibleTo(window)


def test_what_a_file_is_is_told_by_its_ending() -> None:
    taken: list[tuple[str, str]] = []
    open_file = opener(
        lambda path: taken.append(("card", path.name)),
        lambda path: taken.append(("list", path.name)),
    )
    for name in ("a.thankyou", "B.Thankyou", "nurses.csv", "ward 3.xlsx", "thankyou"):
        open_file(Path(name))
    assert [kind for kind, _ in taken] == ["card", "card", "list", "list", "list"]


def test_it_waits_until_a_dialog_has_its_answer(opened: OpenedFiles, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.showMinimized()
    taken: list[Path] = []
    opened.open_in(window, taken.append)
    dialog = QDialog(window)
    dialog.open()
    ask_for(Path("first.thankyou"))
    ask_for(Path("second.thankyou"))
    assert taken == []
    dialog.accept()
    qtbot.waitUntil(lambda: taken == [Path("second.thankyou")])
    assert not window.isMinimized()


def test_the_program_starts_with_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[str | None] = []
    held: list[Callable[[], object]] = []
    monkeypatch.setattr(app.sys, "platform", "darwin")
    monkeypatch.setattr(app, "FirstPaint", lambda window, then: held.append(then))

    def first_steps(_: MainWindow, path: str | None) -> Iterator[None]:
        started.append(path)
        yield

    monkeypatch.setattr(starting, "first_steps", first_steps)

    def run_events() -> int:
        ask_for(tmp_path / "first.thankyou")
        held[0]()
        return 0

    monkeypatch.setattr(QApplication, "exec", staticmethod(run_events))
    app.run(None)
    assert started == [str(tmp_path / "first.thankyou")]
    for watcher in qapp.findChildren(OpenedFiles):
        qapp.removeEventFilter(watcher)
        watcher.deleteLater()
