"""The live check of a list: what is seen first, what is not looked at again, what it tells."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.export import preflight
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.list_check import ListCheck
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

ROWS = tuple((f"Person {n}", "") for n in range(30))


def listed() -> PeopleList:
    return PeopleList.of(Table(("recipient", "unit"), ROWS))


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def check(jobs: Jobs, qtbot: QtBot) -> Iterator[ListCheck]:
    document = Document(Card(message="Dear {recipient}, thank you."))
    yield ListCheck(jobs, document, document)
    jobs.close()
    shiboken6.delete(document)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows that are looked at, in their order."""
    rows: list[int] = []
    real = preflight.Preflight.row

    def row(self: preflight.Preflight, index: int) -> tuple[Problem, ...]:
        rows.append(index)
        return real(self, index)

    monkeypatch.setattr(preflight.Preflight, "row", row)
    return rows


def test_rows_that_are_seen_come_first_and_each_is_looked_at_once(
    check: ListCheck, looked: list[int], qtbot: QtBot
) -> None:
    check.look_first((20, 7))
    with qtbot.waitSignal(check.done):
        check.follow(listed())
    assert looked == [7, 20, *(n for n in range(30) if n not in (7, 20))]
    assert check.is_done and check.known() == 30 and check.summary().all_ready


def test_an_edit_is_looked_at_alone(check: ListCheck, looked: list[int], qtbot: QtBot) -> None:
    people = listed()
    with qtbot.waitSignal(check.done):
        check.follow(people)
    looked.clear()
    told: list[tuple[int, int]] = []
    check.checked.connect(lambda first, after: told.append((first, after)))
    with qtbot.waitSignal(check.done):
        check.edited(people.with_cell(5, 0, ""), (5,))
    assert looked == [5] and told == [(5, 6)]
    status = check.statuses[5]
    assert status is not None and status[0].code == "empty-field"
    assert check.summary().wrong == (6,)


def test_held_it_rests_and_goes_on_where_it_was(
    check: ListCheck, looked: list[int], qtbot: QtBot
) -> None:
    check.hold()
    check.follow(listed())
    check.card_changed()
    assert not check._timer.isActive() and not looked
    with qtbot.waitSignal(check.done):
        check.go_on()
    assert sorted(looked) == list(range(30))
    looked.clear()
    check.hold()
    check.go_on()
    assert not check._timer.isActive() and not looked, "all is known"


def test_the_card_is_another_and_all_is_looked_at_again_once_it_rests(
    check: ListCheck, looked: list[int], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(check.done):
        check.follow(listed())
    looked.clear()
    check._document.change(message="Dear {recipient}, at {unit}, teh end.")
    check.card_changed()
    assert check.known() == 0 and check.statuses[0] == (), "what was known is shown meanwhile"
    assert check._timer.interval() > 0
    with qtbot.waitSignal(check.done):
        check.hurry()
    assert len(looked) == 30 and not check.summary().ready
    assert [problem.code for problem in check.of_card or ()] == ["spelling"]
    assert check.problems()[0].row is None and check.problems()[1].row == 1


def test_without_a_list_there_is_nothing_to_know(check: ListCheck, tmp_path: Path) -> None:
    check.follow(None)
    check.card_changed()
    check.hurry()
    assert check.problems() == () and check.statuses == [] and check.summary().printed == 0
