"""Rows that fill from where reading begins."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout


def filled(layout: Any, count: int, width: int, rtl: bool = False) -> list[QWidget]:
    holder = QWidget()
    if rtl:
        holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout.setContentsMargins(0, 0, 0, 0)
    holder.setLayout(layout)
    made = []
    for _ in range(count):
        one = QWidget()
        one.setFixedSize(100, 30)
        layout.addWidget(one)
        made.append(one)
    holder.resize(width, 400)
    holder.show()
    layout.activate()
    _HELD.append(holder)
    return made


_HELD: list[QWidget] = []


@pytest.fixture(autouse=True)
def _holders(qtbot: Any) -> Any:
    yield
    for holder in _HELD:
        holder.deleteLater()
    _HELD.clear()


def places(widgets: list[QWidget]) -> list[tuple[int, int]]:
    return [(widget.x(), widget.y()) for widget in widgets]


def test_a_row_that_is_full_begins_a_new_one() -> None:
    assert places(filled(FlowLayout(10), 3, 210)) == [(0, 0), (110, 0), (0, 40)]


def test_rows_are_mirrored_with_the_window() -> None:
    assert places(filled(FlowLayout(10), 3, 210, rtl=True)) == [(110, 0), (0, 0), (110, 40)]
    assert places(filled(ColumnsLayout(10, 100), 3, 210, rtl=True)) == [
        (110, 0), (0, 0), (110, 40),
    ]  # fmt: skip


def test_a_centred_row_stands_in_the_middle() -> None:
    assert places(filled(FlowLayout(10, centred=True), 1, 300)) == [(100, 0)]


def test_columns_are_as_many_as_there_is_room_for() -> None:
    assert len({x for x, _ in places(filled(ColumnsLayout(10, 100, 3), 6, 320))}) == 3
    assert len({x for x, _ in places(filled(ColumnsLayout(10, 100, 3), 6, 230))}) == 2


def test_widgets_are_put_in_another_order() -> None:
    layout = FlowLayout(10)
    one, two = filled(layout, 2, 300)
    layout.arrange([two, one])
    layout.activate()
    assert places([one, two]) == [(110, 0), (0, 0)]
