"""The menu bar is a table of actions."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from thankyou.gui.menus import build, menus
from thankyou.gui.pages.registry import pages


def names() -> list[str]:
    return [item.name for menu in menus(pages()) for item in menu.items if item is not None]


def test_each_action_does_what_it_is_named_for(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    acts = {name: lambda name=name: done.append(name) for name in names()}
    actions = build(bar, pages(), acts, done.append)
    for action in actions.values():
        action.trigger()
    assert done == names() and len(set(done)) == len(done)
    assert all(action.menu().accessibleName() for action in bar.actions())


def test_no_two_actions_have_the_same_keys() -> None:
    keys = [
        QKeySequence(key).toString()
        for menu in menus(pages()) for item in menu.items if item is not None for key in item.keys
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)


def test_an_action_that_nothing_does_is_an_error(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    with pytest.raises(KeyError):
        build(bar, pages(), {}, print)
