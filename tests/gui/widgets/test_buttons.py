"""Buttons act, are named, and do not take Enter from a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from thankyou.gui.widgets.buttons import button


def test_a_click_and_the_space_bar_act(host: Callable[..., Any], qtbot: Any) -> None:
    done: list[int] = []
    made = button("&Save", lambda: done.append(1))
    host(lambda: made)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Space)
    assert done == [1, 1]


def test_it_is_named_by_its_text_or_by_more() -> None:
    assert button("&Save", lambda: None).accessibleName() == "Save"
    assert button("Fit", lambda: None, name="Fit the card").accessibleName() == "Fit the card"
    assert not button("Fit", lambda: None).autoDefault()


def test_a_link_looks_like_one() -> None:
    made = button("Look", lambda: None, "link")
    assert made.property("role") == "link"
    assert made.cursor().shape() == Qt.CursorShape.PointingHandCursor
