"""The walk through widgets finds what it is there to find."""

from __future__ import annotations

import pseudo_language as pseudo
import pytest
import window_walk as walk
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import thankyou.gui.preview.opening_animation as painting


@pytest.fixture
def root(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def faults(root: QWidget) -> set[tuple[str, str]]:
    return {(one.fault, one.text) for one in walk.lacks(root)}


def test_every_text_of_a_widget_is_seen(root: QWidget) -> None:
    box = QComboBox(root)
    box.addItems(["one", "two"])
    box.setAccessibleName("name")
    box.setToolTip("tip")
    rows = QListWidget(root)
    rows.addItem("row")
    QPushButton("press", root).hide()
    texts = {seen.text for seen in walk.texts(root)}
    assert {"one", "two", "name", "tip", "row", "press"} <= texts


def test_a_label_or_button_with_too_little_room_is_cut(root: QWidget) -> None:
    for text, wide in (("fits", 100), ("does not fit in here", 20)):
        label = QLabel(text, root)
        label.resize(wide, 30)
        label.show()
        button = QPushButton(f"press {text}", root)
        button.resize(wide * 2, 40)
        button.show()
    found = faults(root)
    assert ("cut", "does not fit in here") in found
    assert ("cut", "press does not fit in here") in found
    assert not {text for _, text in found} & {"fits", "press fits"}


def test_a_wrapped_label_may_be_narrow_but_not_low(root: QWidget) -> None:
    label = QLabel("some words that go on and on", root)
    label.setWordWrap(True)
    label.resize(60, label.heightForWidth(60))
    label.show()
    assert not faults(root)
    label.resize(60, 20)
    assert ("cut", label.text()) in faults(root)


def test_what_stands_out_of_its_parent_is_out_of_sight(root: QWidget) -> None:
    label = QLabel("words", root)
    label.adjustSize()
    label.move(290, 0)
    label.show()
    assert ("out of sight", "words") in faults(root)


def test_widgets_of_a_layout_that_overlap_are_found(root: QWidget) -> None:
    row = QHBoxLayout(root)
    one, two = QLabel("one"), QLabel("two")
    row.addWidget(one)
    row.addWidget(two)
    for label in (one, two):
        label.show()
    row.activate()
    assert not faults(root)
    two.move(one.pos())
    assert ("overlaps", "one | two") in faults(root)


def test_a_page_wider_than_its_view_is_named_by_the_row_that_makes_it_so(root: QWidget) -> None:
    area = QScrollArea(root)
    area.setHorizontalScrollBarPolicy(walk.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    body = QWidget()
    column = QVBoxLayout(body)
    column.addWidget(QLabel("small"))
    wide = QPushButton("w" * 200)
    column.addWidget(wide)
    area.setWidget(body)
    area.resize(250, 150)
    area.show()
    body.adjustSize()
    area.widget().resize(body.minimumSizeHint())
    assert ("makes its page too wide", wide.text()) in faults(root)


class _Painted(QWidget):
    room = 200

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting.QPainter(self)
        painter.drawText(walk.QRect(0, 0, self.room, 30), 0, "painted words")
        painter.end()


def test_painted_text_is_heard_and_measured(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = walk.PaintedText()
    heard.install(monkeypatch)
    assert painting.QPainter is not QPainter
    widget = _Painted()
    qtbot.addWidget(widget)
    widget.resize(300, 40)
    widget.grab()
    assert {seen.text for seen in heard.seen} == {"painted words"}
    assert not heard.lacks
    widget.room = 10
    widget.grab()
    assert {one.text for one in heard.lacks} == {"painted words"}


def test_english_is_distinguished_from_the_pseudo_language() -> None:
    made = pseudo.pseudo("Write to {name}").replace("{name}", "Ада")
    assert not pseudo.english_in(made)
    assert pseudo.english_in(f"{made} and more") == ("and", "more")
    assert not pseudo.english_in("Deutsch: 105 mm, list.csv (*.csv)", ("Deutsch",))
