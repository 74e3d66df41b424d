"""Items that are wrapped have room for all their lines, at any width."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt

from thankyou.gui import theme
from thankyou.gui.widgets.list_box import ListBox


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_an_item_is_as_high_as_its_words_at_each_width(
    host: Callable[..., Any], text: float
) -> None:
    made = ListBox()
    made.setWordWrap(True)
    made.addItem("It says: that they were there when it ended, that they were sad with you.")
    page = host(lambda: made, False, text)
    heights = set()
    for width in range(260, 900, 7):
        page.resize(width, 400)
        made.doItemsLayout()
        rect = made.visualItemRect(made.item(0))
        inside = round(rect.width() - 2 * (theme.unit(made.font()) * 0.7 + 2) - 2)
        room = QRect(0, 0, inside, 10_000)
        words = made.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap),
                                                made.item(0).text())  # fmt: skip
        assert rect.height() >= words.height()
        heights.add(rect.height())
    assert len(heights) > 1
