"""The open table: its columns, the chosen person, and how each card fits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.model.card import Card

CARD = Card(message="Dear {recipient}, thank you.", sentiment="Thank you")


@pytest.fixture
def people(qtbot: QtBot) -> Iterator[OpenTable]:
    jobs, parent = Jobs(), QObject()
    made = OpenTable(jobs, lambda: CARD, parent)
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
