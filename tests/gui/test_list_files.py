"""Lists of people in the window: opened, undone where they are seen, told of in a copy."""

from __future__ import annotations

from pathlib import Path

import pytest
from open_list import open_list

from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets import dialogs


def test_undo_of_a_list_shows_the_people(window: MainWindow, table: Path) -> None:
    assert not window.actions_by_name["undo"].isEnabled()
    assert open_list(window, table)
    window.show_page("write")
    window.actions_by_name["undo"].trigger()
    assert window.people.count == 0 and window.pages.current == "people"
    window.show_page("design")
    window.actions_by_name["redo"].trigger()
    assert window.people.count == 3 and window.pages.current == "people"
    window.show_page("write")
    window.document.change(message="Words.")
    window.actions_by_name["undo"].trigger()
    assert window.pages.current == "write" and window.people.count == 3
    window.actions_by_name["new"].trigger()
    assert window.people.count == 0 and not window.document.can_undo


def test_a_copy_says_that_the_list_goes_with_it(
    window: MainWindow, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []

    def name(_: object, title: str, *__: object) -> str:
        titles.append(title)
        return str(tmp_path / f"copy{len(titles)}.thankyou")

    monkeypatch.setattr(dialogs, "save_name", name)
    open_list(window, table)
    assert window.files.ask_copy()
    assert "list" not in window.message_bar.words()
    window.people.keep_inside(True)
    assert window.files.ask_copy()
    assert ["list" in title for title in titles] == [False, True]
    assert "The list of people is inside it" in window.message_bar.words()
