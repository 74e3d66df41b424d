"""The open table: its columns, the chosen person, and how each card fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.model.card import Card
from thankyou.people.list_edits import without_rows

CARD = Card(message="Dear {recipient}, thank you.", sentiment="Thank you")


@pytest.fixture
def people(qtbot: QtBot) -> Iterator[OpenTable]:
    jobs, parent = Jobs(), QObject()
    made = OpenTable(jobs, Document(CARD, parent), parent)
    yield made
    jobs.close()
    parent.deleteLater()


def test_columns_are_recognised_and_every_card_is_checked(
    people: OpenTable, table: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(people.check_done):
        people.open(table)
    assert people.mapping == {"recipient": 0, "unit": 1}
    assert people.counts() == (3, 1, 3)
    assert [bool(status) for status in people.statuses] == [False, True, False]
    assert people.statuses[1] is not None
    assert people.statuses[1][0].code == "empty-field"


def test_a_field_is_filled_by_one_column(people: OpenTable, table: Path) -> None:
    people.open(table)
    people.map(2, "recipient")
    assert people.mapping == {"unit": 1, "recipient": 2}
    people.map(2, None)
    assert people.mapping == {"unit": 1}


def test_a_person_is_chosen_among_those_there_are(
    people: OpenTable, table: Path, qtbot: QtBot
) -> None:
    people.open(table)
    assert people.values()["recipient"] == "Ada Okafor"
    with qtbot.waitSignal(people.selected):
        people.select(99)
    assert people.index == 2
    assert people.place() == "Person 3 of 3: José Núñez"
    people.select(1)
    assert people.place() == "Person 2 of 3: no name"


def test_a_table_that_cannot_be_read_leaves_the_open_one(
    people: OpenTable, table: Path, tmp_path: Path
) -> None:
    people.open(table)
    (tmp_path / "empty.csv").write_bytes(b"")
    with pytest.raises(CardError):
        people.open(tmp_path / "empty.csv")
    assert people.path == table
    people.close()
    assert people.count == 0 and people.values() == {} and people.statuses == []


def test_checking_is_held_and_goes_on(people: OpenTable, table: Path, qtbot: QtBot) -> None:
    people.hold()
    people.open(table)
    assert people.counts()[0] == 0
    with qtbot.waitSignal(people.check_done):
        people.go_on()
    assert people.counts()[0] == 3


@pytest.fixture
def document(people: OpenTable) -> Document:
    return people._document


def test_opening_mapping_and_closing_are_steps_of_undo(
    people: OpenTable, document: Document, table: Path
) -> None:
    people.open(table)
    people.map(2, "recipient")
    people.close()
    assert people.table is None
    document.undo()
    assert people.path == table and people.mapping == {"unit": 1, "recipient": 2}
    document.undo()
    assert people.mapping == {"recipient": 0, "unit": 1}
    document.undo()
    assert people.count == 0 and not document.can_undo
    for _ in range(3):
        document.redo()
    assert people.table is None and not document.can_redo


def test_the_person_who_is_shown_stays_while_columns_change(people: OpenTable, table: Path) -> None:
    people.open(table)
    people.select(2)
    people.map(2, "unit")
    assert people.index == 2
    people.open(table)
    assert people.index == 0


def test_another_card_has_not_the_list_of_the_one_before(
    people: OpenTable, document: Document, table: Path, qtbot: QtBot
) -> None:
    people.open(table)
    with qtbot.waitSignal(people.changed):
        document.replace(Card(message="the next patient's"))
    assert people.count == 0 and people.path is None and not people.mapping
    document.undo()
    assert people.count == 0


def test_a_list_is_inside_the_card_only_when_it_is_asked_for(
    people: OpenTable, document: Document, table: Path
) -> None:
    people.open(table)
    assert document.card.people is None and not people.inside
    people.keep_inside(True)
    kept = document.card.people
    assert kept is not None and kept.name == table.name and len(kept.records) == 3
    people.map(1, None)
    assert document.card.people is not None
    assert dict(document.card.people.mapping) == people.mapping == {"recipient": 0}
    people.keep_inside(False)
    assert document.card.people is None and people.count == 3
    document.undo()
    assert people.inside
    people.open(table)
    assert not people.inside and document.card.people is None
    document.undo()
    people.close()
    assert document.card.people is None


def test_a_card_with_a_list_inside_opens_with_its_list(
    people: OpenTable, document: Document, table: Path
) -> None:
    people.open(table)
    people.map(2, "role")
    people.keep_inside(True)
    card, mapping = document.card, people.mapping
    document.replace(Card())
    assert people.count == 0
    document.replace(card)
    assert people.count == 3 and people.mapping == mapping and people.inside
    assert people.path is None
    assert people.values(0)["recipient"] == "Ada Okafor"


def test_steps_that_are_brought_back_have_the_lists_inside_them(
    people: OpenTable, document: Document, table: Path
) -> None:
    people.open(table)
    plain = document.card
    people.keep_inside(True)
    within = document.card
    document.replace(within, [plain, within, within.changed(message="x"), plain], 2)
    assert people.count == 3
    document.redo()
    assert people.count == 0
    document.undo()
    document.undo()
    assert people.count == 3
    document.undo()
    assert people.count == 0 and not document.can_undo


def test_an_edit_looks_at_its_own_row_again(
    people: OpenTable, document: Document, table: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(people.check_done):
        people.open(table)
    people.select(2)
    assert people.people is not None
    told: list[tuple[int, int]] = []
    people.checked.connect(lambda first, after: told.append((first, after)))
    with qtbot.waitSignal(people.check_done), qtbot.assertNotEmitted(people.changed):
        people.put(people.people.with_cell(1, 0, "Zoë"))
    assert told == [(1, 2)] and people.counts() == (3, 0, 3) and people.index == 2
    with qtbot.waitSignal(people.edited) as edited:
        document.undo()
    assert edited.args == [(1,)] and people.values(1)["recipient"] == ""


def test_a_row_edited_while_all_are_checked_is_checked_as_it_is_now(
    people: OpenTable, table: Path, qtbot: QtBot
) -> None:
    people.hold()
    people.open(table)
    assert people.people is not None
    people.put(people.people.with_cell(0, 0, ""))
    with qtbot.waitSignal(people.check_done):
        people.go_on()
    assert [bool(status) for status in people.statuses] == [True, True, False]


def test_the_person_who_is_shown_stays_while_others_go(people: OpenTable, table: Path) -> None:
    people.open(table)
    people.select(1)
    assert people.people is not None
    people.put(without_rows(people.people, [0]))
    assert people.index == 0 and people.values()["unit"] == "Ward 3"
    people.put(without_rows(people.people, [0]))
    assert people.index == 0 and people.values()["recipient"] == "José Núñez"


def test_edits_of_a_list_inside_the_card_are_kept_and_it_is_not_taken_out(
    people: OpenTable, document: Document, table: Path, qtbot: QtBot
) -> None:
    people.open(table)
    people.keep_inside(True)
    assert people.people is not None
    with qtbot.assertNotEmitted(document.list_taken_out):
        people.put(people.people.with_cell(1, 0, "Zoë").ticked([0], False))
    kept = document.card.people
    assert kept is not None and kept.records[1][0] == "Zoë" and kept.left_out == (0,)
    with qtbot.waitSignal(document.list_taken_out):
        people.keep_inside(False)
