"""The parts of the People page: statuses in words, which column is what, the list kept inside."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people.keep_inside import KeepInside
from thankyou.gui.pages.people.mapping import MOST, ColumnMapping
from thankyou.gui.pages.people.status import status_words
from thankyou.model.card import TARGETS
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


@pytest.fixture
def mapping(context: PageContext, qtbot: QtBot) -> ColumnMapping:
    labels = {text.id: text.label for text in context.catalog.fields}
    made = ColumnMapping(context.people, labels)
    qtbot.addWidget(made)
    context.people.changed.connect(made.refresh)
    return made


def test_every_target_is_offered_once(mapping: ColumnMapping) -> None:
    offered = [target for _, group in mapping._groups for target, _ in group]
    assert sorted(offered) == sorted(TARGETS)


def test_a_column_is_given_another_meaning(
    mapping: ColumnMapping, context: PageContext, table: Path
) -> None:
    context.people.open(table)
    assert not mapping.combos
    mapping.line.show_open()
    assert [combo.currentData() for combo in mapping.combos] == ["recipient", "unit", None]
    assert "one column is not used" in mapping.said.text()
    combo = mapping.combos[2]
    at = combo.findData("unit")
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    assert context.people.mapping == {"recipient": 0, "unit": 2}
    assert mapping.combos[1].currentData() is None


def test_columns_are_folded_away_once_one_of_them_has_the_names(
    mapping: ColumnMapping, context: PageContext, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("who,where\nAda,ICU\n", "utf-8")
    context.people.open(other)
    assert mapping.line.is_open and not mapping.has_name()
    context.people.map(0, "recipient")
    assert mapping.line.is_open  # not put away under the user's hand
    context.people.open(table)
    assert not mapping.line.is_open and mapping.has_name()


def test_a_column_that_is_not_used_says_by_which_name_it_can_be(
    mapping: ColumnMapping, context: PageContext, tmp_path: Path
) -> None:
    path = tmp_path / "more.csv"
    path.write_text("name,Hospital Name,!\nAda,St Mary,x\n", "utf-8")
    context.people.open(path)
    mapping.line.show_open()
    words = [combo.itemText(0) for combo in mapping.combos]
    assert "{hospitalname}" in words[1] and words[2] == "Not used – or as {!} in the message"


def test_a_wide_table_offers_its_first_columns(
    mapping: ColumnMapping, context: PageContext, tmp_path: Path
) -> None:
    path = tmp_path / "wide.csv"
    path.write_text(
        ",".join(f"c{n}" for n in range(70)) + "\n" + ",".join("x" for _ in range(70)) + "\n",
        "utf-8",
    )
    context.people.open(path)
    assert len(mapping.combos) == MOST


def test_a_name_with_an_ampersand_is_shown_as_it_is(
    mapping: ColumnMapping, context: PageContext, tmp_path: Path
) -> None:
    path = tmp_path / "amp.csv"
    path.write_text("R&D,name\nx,Ada\n", "utf-8")
    context.people.open(path)
    mapping.line.show_open()
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
