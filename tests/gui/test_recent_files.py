"""Recent files: remembered, at most ten, offered in the menu, and forgotten by one call."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui import interface_language, recent_files
from thankyou.gui.main_window import MainWindow
from thankyou.gui.recent_menu import RecentMenu
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card


def test_the_last_ten_are_remembered_the_newest_first(tmp_path: Path) -> None:
    paths = [tmp_path / f"{at}.thankyou" for at in range(12)]
    for path in [*paths, paths[5]]:
        recent_files.remember(path)
    assert recent_files.recent() == [paths[5], *(paths[at] for at in (11, 10, 9, 8, 7, 6, 4, 3, 2))]
    recent_files.forget(paths[5])
    assert paths[5] not in recent_files.recent() and len(recent_files.recent()) == 9
    recent_files.clear()
    assert recent_files.recent() == []


@pytest.mark.parametrize("held", ["{", "7", '{"a": 1}', '[1, null, ""]'])
def test_settings_that_were_damaged_are_no_files(held: str) -> None:
    interface_language.settings().setValue("files/recent", held)
    assert recent_files.recent() == []


def test_nothing_of_a_file_is_left_in_the_settings(tmp_path: Path) -> None:
    recent_files.remember(tmp_path / "a secret.thankyou")
    recent_files.clear()
    held = Path(interface_language.settings().fileName())
    assert not held.exists() or "secret" not in held.read_text("utf-8")


def lines(menu: RecentMenu) -> list[tuple[str, bool]]:
    return [(one.text(), one.isEnabled()) for one in menu.actions() if not one.isSeparator()]


def test_the_menu_opens_a_file_again_and_says_which_are_gone(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (menu,) = window.menuBar().findChildren(RecentMenu)
    menu.aboutToShow.emit()
    assert lines(menu) == [("No files yet", False)]
    one, two = tmp_path / "one & only.thankyou", tmp_path / "two.thankyou"
    for path in (one, two):
        save_card(Card(message=path.stem), path)
        assert window.files.open(path)
    two.unlink()
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: not window.jobs.busy("recent-files"))
    assert lines(menu) == [
        ("two.thankyou (no longer there)", False), ("one && only.thankyou", True),
        ("Forget these files", True),
    ]  # fmt: skip
    menu.actions()[1].trigger()
    assert window.document.card.message == "one & only"
    menu.actions()[-1].trigger()
    menu.aboutToShow.emit()
    assert lines(menu) == [("No files yet", False)]


def test_files_of_one_name_are_told_apart_by_their_folders(
    window: MainWindow, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        recent_files.remember(tmp_path / folder / "card.thankyou")
    (menu,) = window.menuBar().findChildren(RecentMenu)
    menu.aboutToShow.emit()
    assert [words.split(" — ")[1][-1] for words, _ in lines(menu)[:2]] == ["b", "a"]
