"""A list of people leaves no trace on the disk unless the writer asks for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest
from open_list import open_list
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from words_on_disk import words_on_disk

from thankyou.gui.keeper import CardKeeper
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.context import PageContext
from thankyou.storage.card_file import save_card
from thankyou.store.card_store import CardStore, default_folder
from thankyou.store.values import PastState

CELLS = ("Zoë Quist-Abara", "Yusuf Wendorf", "Ward Heliotrope", "extension 4417")
LIST = f"name,ward,note\n{CELLS[0]},{CELLS[2]},{CELLS[3]}\n{CELLS[1]},ICU,\n"


@pytest.fixture
def store() -> CardStore:
    """The cards where this person's own are: in a folder of this test."""
    return CardStore(default_folder())


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    path = tmp_path / "list" / "staff.csv"
    path.parent.mkdir()
    path.write_text(LIST, "utf-8")
    return path


def found(keeper: CardKeeper | None = None, *more: Path) -> set[str]:
    """The cells that are anywhere in the program's folders, or in `more`."""
    if keeper is not None:
        assert keeper.flush()
    places = ("user_data_path", "user_state_path", "user_cache_path", "user_config_path")
    folders = {getattr(platformdirs, place)("thankyou", appauthor=False) for place in places}
    # The folder above, too: QSettings and others choose their own name in it.
    roots = {folder.parent for folder in folders} | set(more)
    return {word for _, word in words_on_disk(roots, CELLS)}


@pytest.fixture
def opened(window: MainWindow, staff: Path, qtbot: QtBot) -> MainWindow:
    """A window with a card of which something is written, and a list beside it."""
    window.document.change(message="You stayed all night.")
    with qtbot.waitSignal(window.people.check_done):
        assert open_list(window, staff)
    return window


def test_nothing_of_a_list_is_on_the_disk(opened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened
    window.people.map(2, "moment")
    window.people.select(1)
    for row in window.rows:
        window.show_page(row.key)
        QApplication.processEvents()
    window.document.change(message="You stayed all night, and the next.")
    window.document.undo()
    window.document.redo()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert not found(window.keeper)
    copy = tmp_path / "copies" / "copy.thankyou"
    copy.parent.mkdir()
    save_card(window.document.card, copy)
    assert window.close()
    assert not found(None, copy.parent)
    assert len(CardStore(default_folder()).cards()) == 1  # it was kept, without the list


def test_a_list_is_in_the_card_s_file_while_it_is_asked_for(
    opened: MainWindow, make_window: Callable[..., MainWindow]
) -> None:
    window = opened
    window.people.keep_inside(True)
    assert found(window.keeper) == set(CELLS)
    card_id = window.keeper.current_id
    assert card_id is not None and window.close()
    assert found() == set(CELLS)
    again = make_window()
    assert again.people.count == 0
    assert again.keeper.open_kept(card_id)
    assert again.people.count == 2 and again.people.inside
    again.keeper.new()
    assert again.people.count == 0


@pytest.mark.parametrize("way", ["untick", "undo", "close", "redo", "another"])
def test_a_list_that_is_taken_out_is_nowhere_again(
    context: PageContext, way: str, staff: Path
) -> None:
    document, people, keeper = context.document, context.people, context.keeper
    people.open(staff)
    people.keep_inside(True)
    document.change(message="With the list inside.")
    people.map(2, "moment")
    assert found(keeper) == set(CELLS)
    if way == "untick":
        people.keep_inside(False)
    elif way == "close":
        people.close()
    elif way == "undo":
        for _ in range(3):
            document.undo()
    elif way == "redo":
        people.keep_inside(False)
        document.undo()
        assert found(keeper) == set(CELLS)
        document.redo()
    else:
        staff.write_text("name\nSomebody Else\n", "utf-8")
        people.open(staff)
    assert document.card.people is None
    assert not found(keeper)
    keeper.new()
    assert not found()


def test_what_undo_brings_back_is_kept_again(context: PageContext, staff: Path) -> None:
    people, keeper = context.people, context.keeper
    people.open(staff)
    people.keep_inside(True)
    people.keep_inside(False)
    assert not found(keeper)
    context.document.undo()
    assert keeper.flush()
    card_id = keeper.current_id
    assert card_id is not None
    keeper.new()
    assert people.count == 0
    assert keeper.open_kept(card_id)
    assert people.count == 2 and people.inside


def test_bringing_back_a_state_from_before_keeps_the_list_among_the_earlier_ones(
    context: PageContext, staff: Path, qtbot: QtBot
) -> None:
    context.document.change(message="Before the list.")
    before = context.document.card
    context.people.open(staff)
    context.people.keep_inside(True)
    context.keeper.bring_back(PastState(0, 0.0, before))
    assert context.people.count == 0 and context.document.card.people is None
    states: list[PastState] = []
    context.keeper.history(states.extend)
    qtbot.waitUntil(lambda: bool(states))
    assert any(state.card.people is not None for state in states)
    context.document.undo()
    assert context.people.count == 2
