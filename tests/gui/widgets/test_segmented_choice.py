"""A segmented control: exactly one is on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from thankyou.gui.widgets.segmented_choice import SegmentedChoice


def sides() -> SegmentedChoice:
    made = SegmentedChoice("Side of the card")
    made.set_names(["Front", "Inside", "Back"], 1)
    return made


def test_a_click_chooses_and_says_which(host: Callable[..., Any], qtbot: Any) -> None:
    made = sides()
    host(lambda: made)
    with qtbot.waitSignal(made.chosen) as seen:
        qtbot.mouseClick(made.choice(2), Qt.MouseButton.LeftButton)
    assert seen.args == [2] and made.current() == 2
    assert [made.choice(n).isChecked() for n in range(3)] == [False, False, True]


def test_arrow_keys_choose_among_them_with_the_focus(host: Callable[..., Any], qtbot: Any) -> None:
    made = sides()
    page = host(lambda: made)
    qtbot.keyClick(page.other, Qt.Key.Key_Right)
    assert made.current() == 1
    made.choice(1).setFocus()
    with qtbot.waitSignal(made.chosen):
        qtbot.keyClick(made.choice(1), Qt.Key.Key_Right)
    assert made.current() == 2


def test_the_same_names_keep_their_buttons_and_others_make_new_ones() -> None:
    made = sides()
    front = made.choice(0)
    made.set_names(["Front", "Inside", "Back"], 0)
    assert made.choice(0) is front and made.current() == 0
    made.set_names(["One", "Two"], 1)
    assert made.choice(0) is not front and made.choice(2) is None and made.current() == 1
    assert made.choice(1).accessibleName() == "Two"


def test_no_name_moves_when_another_is_chosen(host: Callable[..., Any]) -> None:
    made = sides()
    host(lambda: made)
    places = [made.choice(n).geometry() for n in range(3)]
    made.choice(2).click()
    assert [made.choice(n).geometry() for n in range(3)] == places
