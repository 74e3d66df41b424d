"""No part of a page stands on another, at any width and size of type."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot
from type_size import set_type_size

from thankyou.gui.main_window import MainWindow


@pytest.mark.parametrize("size", [(1440, 900), (1180, 800), (1024, 700), (700, 600)])
@pytest.mark.parametrize("scale", [1.0, 1.6])
def test_nothing_overlaps(
    make_window: Callable[..., MainWindow], qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    app = set_type_size(scale)
    window = make_window(None, *size)
    with qtbot.waitSignal(window.page("write").notes_panel.settled, timeout=20_000):
        window.document.change(
            message="Dear all,\n\nRing 07700 900123. We lay in room 214, on the the ward."
        )
    assert len(window.page("write").notes_panel.shown) == 3
    for place in (
        "write", "guide", "wordings", "history", "versions", "design", "people", "print",
    ):  # fmt: skip
        window.show_page(place)
        app.processEvents()
        page = window.page(place)
        below = 0
        for index in range(page.column.count()):
            item = page.column.itemAt(index)
            widget = item.widget()
            if item.isEmpty() or (widget is not None and widget.isHidden()):
                continue
            room = widget.geometry() if widget is not None else item.geometry()
            assert room.top() >= below, (place, index, widget)
            below = room.bottom() + 1


def test_every_page_is_as_narrow_as_its_room_in_type_twice_as_large(
    make_window: Callable[..., MainWindow],
) -> None:
    app = set_type_size(2.0)
    window = make_window(None, 1024, 700)
    for place in window.pages.rows:
        window.show_page(place)
        app.processEvents()
        page = window.page(place)
        assert page.widget().minimumSizeHint().width() <= page.viewport().width(), place
