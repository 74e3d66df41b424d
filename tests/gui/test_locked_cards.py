"""Cards with a password in the window: opened with it, kept encrypted, copied with one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets import dialogs, password_dialog
from thankyou.gui.widgets.password_dialog import ProtectDialog, UnlockDialog
from thankyou.model.card import Card
from thankyou.storage import password_lock
from thankyou.storage.card_file import read_card, save_card
from thankyou.storage.password_lock import is_locked
from thankyou.store.card_store import CardStore

PASSWORD = "пароль Оксани"
WORD = "Wallpaperwords"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is made in a moment: how slow guessing is, tests/storage says."""
    monkeypatch.setattr(password_lock, "_SETTINGS", (10, 8, 1))


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    path = tmp_path / "for Ada.thankyou"
    save_card(Card(message=WORD), path, PASSWORD)
    return path


def typing(monkeypatch: pytest.MonkeyPatch, *passwords: str) -> list[str]:
    """Answer for the user: these passwords, one after the other; then the dialog is given up."""
    names: list[str] = []

    def ask(parent: object, name: str, jobs: object, unlock: Callable[[str], Any]) -> Any:
        names.append(name)
        for password in passwords:
            try:
                return unlock(password)
            except CardError as error:
                assert error.code == "wrong-password"
        return None

    monkeypatch.setattr(password_dialog, "ask_to_open", ask)
    return names


def in_store(store: CardStore) -> bytes:
    return b"".join(path.read_bytes() for path in store.folder.rglob("*") if path.is_file())


def test_a_locked_file_opens_with_its_password_and_is_saved_under_it(
    window: MainWindow, locked: Path, store: CardStore, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    names = typing(monkeypatch, "wrong", PASSWORD)
    window.files.open(locked)
    assert names == ["for Ada"] and window.document.card.message == WORD
    window.document.change(message=f"{WORD} and more")
    assert window.keeper.flush()
    (card,) = store.cards()
    assert card.locked and WORD.encode() not in in_store(store)
    assert store.thumb(card.id) is None
    with qtbot.waitSignal(window.files.saved):
        window.files.save()
    assert is_locked(locked.read_bytes())
    assert read_card(locked, PASSWORD).message == f"{WORD} and more"
    assert not window.files.lacking
    window.close()
    assert WORD.encode() not in in_store(store)


def test_calling_it_off_leaves_everything_as_it_was(
    window: MainWindow, locked: Path, store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.document.change(message="Stay")
    typing(monkeypatch, "wrong")
    before = locked.read_bytes()
    assert not window.files.open(locked)
    assert window.document.card.message == "Stay" and window.document.can_undo
    assert window.keeper.flush() and len(store.cards()) == 1
    assert locked.read_bytes() == before


def test_a_kept_card_with_a_password_asks_for_it_again(
    make_window: Callable[..., MainWindow], locked: Path, store: CardStore,
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot,
) -> None:  # fmt: skip
    typing(monkeypatch, PASSWORD)
    first = make_window()
    first.files.open(locked)
    first.document.change(message=f"{WORD}, kept only")
    monkeypatch.setattr(dialogs, "ask_file", lambda *_: dialogs.Answer.DISCARD)
    first.close()
    (card,) = store.cards()
    again = make_window()
    typing(monkeypatch)  # called off
    assert not again.keeper.open_kept(card.id)
    names = typing(monkeypatch, PASSWORD)
    again.keeper.open_kept(card.id)
    assert len(names) == 1 and again.document.card.message == f"{WORD}, kept only"
    assert again.keeper.flush()
    # The file is known by its content: that it lacks the newest words is no conflict.
    assert again.keeper.open_conflict is None and again.files.lacking
    again.document.change(sentiment="Thanks")
    assert again.keeper.flush() and WORD.encode() not in in_store(store)


def test_a_copy_can_have_a_password(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.document.change(message=WORD)
    copy = tmp_path / "copy.thankyou"
    monkeypatch.setattr(password_dialog, "ask_new", lambda parent: PASSWORD)
    monkeypatch.setattr(dialogs, "save_name", lambda *_: str(copy))
    with qtbot.waitSignal(window.files.copied_locked):
        window.actions_by_name["save_protected"].trigger()
    assert read_card(copy, PASSWORD).message == WORD
    assert "only with its password" in window.message_bar.words()
    assert window.keeper.file.password is None  # the card itself stays as it is


def test_the_copy_of_a_protected_card_is_protected(
    window: MainWindow, locked: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    typing(monkeypatch, PASSWORD)
    window.files.open(locked)
    with qtbot.waitSignal(window.files.copied_locked):
        assert window.files.save_copy(tmp_path / "copy.thankyou")
    assert read_card(tmp_path / "copy.thankyou", PASSWORD).message == WORD


def test_a_file_that_was_locked_since_is_not_written_over_in_the_clear(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.thankyou"
    save_card(Card(message="Open"), path)
    window.files.open(path)
    save_card(Card(message=WORD), path, PASSWORD)
    before = path.read_bytes()
    window.document.change(message="Mine")
    with qtbot.waitSignal(window.keeper.file.failed):
        window.files.save()
    assert path.read_bytes() == before
    assert "protected" in window.message_bar.words()


def test_the_dialog_says_so_beneath_the_field_when_it_does_not_fit(
    window: MainWindow, qtbot: QtBot
) -> None:
    tried: list[str] = []

    def unlock(password: str) -> str:
        tried.append(password)
        if password != PASSWORD:
            raise CardError("wrong-password", path="x")
        return "the card"

    dialog = UnlockDialog(window, "x", window.jobs, unlock)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.use.isEnabled()
    dialog.fields.first.setText("wrong")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "does not open" in dialog.fields.status.text())
    assert dialog.isVisible() and dialog.use.isEnabled()
    dialog.fields.first.setText(PASSWORD)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert dialog.opened == "the card" and tried == ["wrong", PASSWORD]


def test_what_cannot_be_opened_at_all_ends_the_dialog(window: MainWindow, qtbot: QtBot) -> None:
    def unlock(password: str) -> str:
        raise CardError("card-damaged", path="x", kind="")

    QTimer.singleShot(0, lambda: _type_and_return(QApplication.activeModalWidget()))
    with pytest.raises(CardError) as caught:
        password_dialog.ask_to_open(window, "x", window.jobs, unlock)
    assert caught.value.code == "card-damaged"


def _type_and_return(dialog: Any) -> None:
    dialog.fields.first.setText("rose")
    dialog.accept()


def test_a_new_password_is_typed_twice_and_said_to_be_final(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = ProtectDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "final" in dialog.fields.final.text() and not dialog.use.isEnabled()
    dialog.fields.first.setText(PASSWORD)
    assert not dialog.use.isEnabled()
    dialog.fields.second.setText(PASSWORD)
    assert dialog.use.isEnabled()
