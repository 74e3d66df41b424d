"""The parts of the People page: statuses in words, the table's cells, which column is what."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people.mapping import MOST, ColumnMapping
from thankyou.gui.pages.people.model import PeopleModel
from thankyou.gui.pages.people.status import status_words


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        (None, "Checking…"),
        ((), "Fits"),
        ((Problem("empty-field", field="recipient"),), "Missing: who the card is for"),
        ((Problem("overflow", {"lines": 1}),), "One line too long"),
        ((Problem("overflow", {"lines": 3}),), "Three lines too long"),
        ((Problem("overflow", {"wide": 1}), Problem("bad-row")),
         "A word is too long (and one more)"),
    ],
)  # fmt: skip
def test_a_status_is_a_few_words(problems: tuple[Problem, ...] | None, words: str) -> None:
    assert status_words(problems) == words


def test_cells_are_the_table_s_with_the_status_before_them(
    context: PageContext, table: Path, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    model = PeopleModel(context.people, parent)
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    context.people.open(table)
    assert (model.rowCount(), model.columnCount()) == (3, 4)
    assert [model.index(0, column).data() for column in range(4)] == [
        "Checking…", "Ada Okafor", "Ward 12", "x",
    ]  # fmt: skip
    across = Qt.Orientation.Horizontal
    assert [model.headerData(n, across) for n in range(2)] == ["How it fits", "name"]
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.index(0, 0).data() != "Checking…"


@pytest.fixture
def mapping(context: PageContext, qtbot: QtBot) -> ColumnMapping:
    labels = {text.id: text.label for text in context.catalog.fields}
    before = QPushButton("Before")
    made = ColumnMapping(context.people, labels, before)
    made.column.insertWidget(0, before)
    qtbot.addWidget(made)
    context.people.changed.connect(made.refresh)
    return made


def test_a_column_is_given_another_meaning(
    mapping: ColumnMapping, context: PageContext, table: Path
) -> None:
    context.people.open(table)
    assert [combo.currentData() for combo in mapping.combos] == ["recipient", "unit", None]
    combo = mapping.combos[2]
    at = combo.findData("unit")
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    assert context.people.mapping == {"recipient": 0, "unit": 2}
    assert mapping.combos[1].currentData() is None


def test_a_wide_table_offers_its_first_columns(
    mapping: ColumnMapping, context: PageContext, tmp_path: Path
) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(",".join(f"c{n}" for n in range(40)) + "\n" + "," * 39 + "\n", "utf-8")
    context.people.open(path)
    assert len(mapping.combos) == MOST


def test_a_name_with_an_ampersand_is_shown_as_it_is(
    mapping: ColumnMapping, context: PageContext, tmp_path: Path
) -> None:
    path = tmp_path / "amp.csv"
    path.write_text("R&D,name\nx,Ada\n", "utf-8")
    context.people.open(path)
    assert "R&&D" in [one.text() for one in mapping.findChildren(QLabel)]
    assert "R&D" in mapping.combos[0].accessibleName()
