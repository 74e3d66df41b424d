"""The card's file, without the window around it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.card_files import CardFiles
from thankyou.gui.pages.context import PageContext
from thankyou.gui.widgets import dialogs


@pytest.fixture
def files(context: PageContext, qtbot: QtBot) -> CardFiles:
    window = QWidget()
    qtbot.addWidget(window)
    made = CardFiles(context.document, context.catalog, window)
    made.setProperty("window", window)
    return made


def test_the_state_in_words(files: CardFiles, context: PageContext, tmp_path: Path) -> None:
    assert files.state() == "Not saved yet"
    assert files.save_to(tmp_path / "a.thankyou")
    assert files.state() == "Saved just now" and files.name() == "a"
    files._just_saved.stop()
    assert files.state() == "Saved"
    context.document.change(sentiment="x")
    assert files.state() == "Not saved yet"


def test_the_ending_is_added_once(
    files: CardFiles, context: PageContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b.thankyou", "Dr. No"):
        monkeypatch.setattr(dialogs, "save_name", lambda *_, name=name: str(tmp_path / name))
        assert files.save_as()
    found = sorted(path.name for path in tmp_path.iterdir())
    assert found == ["Dr. No.thankyou", "a.thankyou", "b.thankyou"]


def test_what_cannot_be_opened_is_trouble(files: CardFiles, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(files.trouble):
        assert not files.open(tmp_path / "nowhere.thankyou")


def test_a_path_to_suggest_is_the_cards_own_or_a_plain_one(
    files: CardFiles, tmp_path: Path
) -> None:
    assert files.suggested().name == "thank-you"
    files.start_with(tmp_path / "new.thankyou")
    assert files.suggested() == tmp_path / "new.thankyou"
    assert files.folder() == str(tmp_path)
