"""The rail: an entry a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from thankyou.gui.widgets.nav_rail import CARD, NavRail, RailEntry


@pytest.fixture
def rail(qtbot: QtBot) -> NavRail:
    made = NavRail([RailEntry("one", "&One", "first", "Ctrl+1"), RailEntry("two", "&Two", "next")])
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_the_user_chooses(rail: NavRail, qtbot: QtBot) -> None:
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)
    assert rail.buttons["one"].isChecked()
    rail.show_entry("two")
    assert chosen == []
    for name in ("two", "one"):  # the entry that is shown already, too: a page may be behind it
        qtbot.mouseClick(rail.buttons[name], Qt.MouseButton.LeftButton)
    assert chosen == ["two", "one"]


def test_arrow_keys_go_through_the_entries(rail: NavRail, qtbot: QtBot) -> None:
    rail.activateWindow()
    chosen: list[str] = []
    rail.chosen.connect(chosen.append)
    rail.buttons["one"].setFocus()
    qtbot.keyClick(rail.buttons["one"], Qt.Key.Key_Down)
    assert chosen == ["two"]


def test_entries_say_their_keys_and_what_they_are_for(rail: NavRail) -> None:
    one = rail.buttons["one"]
    assert (one.accessibleName(), one.accessibleDescription()) == ("One", "first")
    assert one.toolTip() == "Ctrl+1"


def test_the_card_is_an_entry_in_narrow_windows(rail: NavRail) -> None:
    assert not rail.buttons[CARD].isVisible()
    rail.show_card_entry(True)
    rail.show_entry(CARD)
    assert rail.buttons[CARD].isVisible() and rail.on_card
