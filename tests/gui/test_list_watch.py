"""The file of the open list is changed by another program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from open_list import open_list
from pytestqt.qtbot import QtBot

from thankyou.gui.list_watch import kept_words, what_changed
from thankyou.gui.main_window import MainWindow
from thankyou.people.reload import Clash, Reloaded

ROWS = "name,ward\nAda,12\nBo,3\n"


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "staff.csv"
    path.write_text(ROWS, "utf-8")
    assert open_list(window, path)
    return window


@pytest.fixture
def rewrite(opened: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Another program writes the file, and the window has looked at it."""

    def write(text: str) -> None:
        path = opened.people.path
        assert path is not None
        with qtbot.waitSignal(opened.lists.watch.looked):
            path.write_text(text, "utf-8")

    return write


def press(window: MainWindow, words: str) -> None:
    shown = window.message_bar._shown
    assert shown is not None
    dict(shown.acts)[words]()


def test_what_is_new_is_offered_and_the_writer_s_changes_are_kept(
    opened: MainWindow, rewrite: Callable[[str], None]
) -> None:
    people = opened.people
    assert people.people is not None
    people.put(people.people.with_cell(0, 0, "Adaeze").ticked([1], False))
    rewrite("name,ward\nAda,12\nBo,4\nCleo,7\n")
    words = opened.message_bar.words()
    assert words == "“staff.csv” has changed: one person is new, one is changed."
    assert people.count == 2
    opened.document.change(message="Other words.")
    assert opened.message_bar.words() == words  # it is still so
    press(opened, "Take it over")
    assert people.table is not None and people.people is not None
    assert people.table.records == (("Adaeze", "12"), ("Bo", "4"), ("Cleo", "7"))
    assert people.people.printed_rows() == (1, 3)
    assert "Your change is kept." in opened.message_bar.words()
    press(opened, "Undo")
    assert people.count == 2 and people.table.records[0][0] == "Adaeze"


def test_a_file_that_was_only_saved_again_or_is_gone_is_no_news(
    opened: MainWindow, rewrite: Callable[[str], None], qtbot: QtBot
) -> None:
    rewrite(ROWS)
    assert opened.message_bar.words() == ""
    path = opened.people.path
    assert path is not None
    with qtbot.waitSignal(opened.lists.watch.looked):
        path.unlink()
    assert opened.message_bar.words() == "" and opened.people.count == 2


def test_one_may_stay_with_the_list_or_close_it(
    opened: MainWindow, rewrite: Callable[[str], None]
) -> None:
    rewrite("name,ward\nAda,12\n")
    press(opened, "Stay with this one")
    assert opened.message_bar.words() == "" and opened.people.count == 2
    rewrite("name,ward\nBo,12\n")
    assert opened.message_bar.words()
    opened.people.close()
    assert opened.message_bar.words() == ""


def test_what_happened_is_said_in_words(opened: MainWindow) -> None:
    people = opened.people.people
    assert people is not None
    clashes = tuple(Clash(row, 0, f"mine {row}", f"theirs {row}") for row in range(5))
    found = Reloaded(people, (0, 1), (2,), (3,), 7, clashes, ("Ward",))
    assert what_changed(found) == (
        "2 people are new, one is gone, one is changed, it has no column Ward any more"
    )
    words = kept_words(found)
    assert "Your 7 changes are kept." in words
    assert "Row 1 has “mine 0”, as you typed it; the file has “theirs 0”." in words
    assert words.endswith("So it is in 2 more cells.")
