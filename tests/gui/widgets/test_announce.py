"""Status that changes by itself is said to those who do not see it: its words, and politely."""

from __future__ import annotations

from pathlib import Path

import pytest
from open_list import open_list
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets import announce as module
from thankyou.gui.widgets.announce import Announcer, StatusLabel, announce


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is asked to say, without waiting for the words to rest long."""
    found: list[str] = []
    monkeypatch.setattr(module, "REST_MS", 0)
    monkeypatch.setattr(module, "announce", lambda _, text: found.append(text))
    return found


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name))


def test_an_announcement_is_polite_and_is_the_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[tuple[str, object]] = []

    class Spy:
        AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:
            events.append((event.message(), event.politeness()))

    monkeypatch.setattr(QtGui, "QAccessible", Spy)
    label = QLabel()
    qtbot.addWidget(label)
    announce(label, "Fits")
    assert events == [("Fits", QAccessible.AnnouncementPoliteness.Polite)]


def test_the_label_is_named_by_its_words(qtbot: QtBot) -> None:
    label = StatusLabel("How the words fit")
    qtbot.addWidget(label)
    label.show_words("Fits exactly")
    assert name_of(label) == "Fits exactly"
    assert label.accessibleDescription() == "How the words fit"


def test_only_words_that_have_rested_are_said(qtbot: QtBot, said: list[str]) -> None:
    label = StatusLabel("x")
    qtbot.addWidget(label)
    label.show()
    for words in ("one", "two", "three"):
        label.show_words(words)
    assert said == []
    qtbot.waitUntil(lambda: said == ["three"])
    label.show_words("four")
    label.show_words("three")
    assert not label.announcer.timer.isActive()
    label.show_words("five", aloud=False)
    assert not label.announcer.timer.isActive()


def test_what_is_not_seen_is_not_said(qtbot: QtBot, said: list[str]) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    announcer = Announcer(label)
    with qtbot.waitSignal(announcer.timer.timeout):
        announcer.words_changed("hidden")
    assert said == []


def test_how_the_words_fit_is_said_when_it_changes(
    qtbot: QtBot, said: list[str], window: MainWindow
) -> None:
    status = window.footer.status
    qtbot.waitUntil(lambda: said[-1:] == [status.text()])
    said.clear()
    message = window.page("write").message
    message.moveCursor(QTextCursor.MoveOperation.End)
    message.insertPlainText("\n" + "We remember every hour. " * 120)
    assert "too long" in name_of(status)
    qtbot.waitUntil(lambda: said == [status.text()])


def test_saving_trouble_and_the_person_are_said(
    qtbot: QtBot, said: list[str], window: MainWindow, tmp_path: Path, table: Path
) -> None:
    qtbot.waitUntil(lambda: bool(said))
    window.document.change(sentiment="Mine")
    assert window.keeper.flush()
    assert name_of(window.rail.saved) == "Kept just now"
    qtbot.waitUntil(lambda: "Kept just now" in said)
    window.files.open(tmp_path / "nowhere.thankyou")
    qtbot.waitUntil(lambda: window.message_bar.words() in said)
    open_list(window, table)
    assert name_of(window.preview.stepper.person) == "Person 1 of 3: Ada Okafor"
    qtbot.waitUntil(lambda: "Person 1 of 3: Ada Okafor" in said)
