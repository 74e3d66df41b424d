"""A choice that need not be made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from thankyou.gui.widgets.tap_choice import TapChoice


def made() -> TapChoice:
    choice = TapChoice()
    choice.set_words("Who is writing?", {"i": "I am", "we": "We are"})
    return choice


def test_at_most_one_is_chosen_and_none_may_be(host: Callable[..., Any], qtbot: Any) -> None:
    choice = made()
    host(lambda: choice)
    seen: list[str] = []
    choice.chosen.connect(seen.append)
    for key in ("i", "we", "we"):
        qtbot.mouseClick(choice.taps[key], Qt.MouseButton.LeftButton)
    assert seen == ["i", "we", ""]
    assert not any(tap.isChecked() for tap in choice.taps.values())


def test_showing_is_no_choice_and_the_heading_is_read_with_each(qtbot: Any) -> None:
    choice = made()
    qtbot.addWidget(choice)
    choice.chosen.connect(lambda key: pytest.fail(key))
    choice.show_chosen("we")
    assert [tap.isChecked() for tap in choice.taps.values()] == [False, True]
    assert {tap.accessibleDescription() for tap in choice.taps.values()} == {"Who is writing?"}


def test_the_same_words_keep_the_same_taps(qtbot: Any) -> None:
    choice = made()
    qtbot.addWidget(choice)
    before = dict(choice.taps)
    choice.set_words("Chi scrive?", {"i": "I am", "we": "We are"})
    assert choice.taps == before and choice.heading.text() == "Chi scrive?"
    assert {tap.accessibleDescription() for tap in choice.taps.values()} == {"Chi scrive?"}
    choice.set_words("Chi scrive?", {"i": "Io", "we": "Noi"})
    assert [tap.text() for tap in choice.taps.values()] == ["Io", "Noi"]


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_each_has_room_for_its_words(host: Callable[..., Any], text: float) -> None:
    choice = made()
    host(lambda: choice, False, text)
    for tap in choice.taps.values():
        assert tap.width() > tap.fontMetrics().horizontalAdvance(tap.text()) and tap.height() >= 32
