"""The parts of the People page: statuses in words, the table's cells, which column is what."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people.keep_inside import KeepInside
from thankyou.gui.pages.people.mapping import MOST, ColumnMapping
from thankyou.gui.pages.people.model import PeopleModel
from thankyou.gui.pages.people.status import status_words
from thankyou.storage import people_part


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


@pytest.fixture
def inside(context: PageContext, table: Path, qtbot: QtBot) -> KeepInside:
    context.people.open(table)
    made = KeepInside(context.people)
    qtbot.addWidget(made)
    context.people.changed.connect(made.refresh)
    made.refresh()
    return made


def test_a_list_is_kept_in_the_card_by_a_box_that_says_what_it_means(
    inside: KeepInside, context: PageContext
) -> None:
    assert (
        not inside.box.isChecked()
        and "3 names are not saved with the card" in inside.meaning.text()
    )
    inside.box.click()
    assert context.document.card.people is not None
    said = "The 3 names are saved in the card; whoever gets the file can read them."
    assert inside.meaning.text() == inside.box.accessibleDescription() == said
    context.document.undo()
    assert context.document.card.people is None
    inside.refresh()
    assert not inside.box.isChecked()


def test_a_list_that_no_card_has_room_for_stays_outside(
    inside: KeepInside, context: PageContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_part, "MOST_PEOPLE_BYTES", 50)
    with qtbot.waitSignal(inside.trouble) as told:
        inside.box.click()
    assert told.args[0].code == "list-too-long"
    assert not inside.box.isChecked() and context.document.card.people is None
    assert context.people.count == 3
