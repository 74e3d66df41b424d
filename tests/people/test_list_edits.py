"""Rows of a list changed, added, taken out and put in another order; which of them were edited."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import Problem
from thankyou.people import list_edits
from thankyou.people.list_difference import edited_rows
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

TABLE = Table(
    ("name", "ward"),
    (("Ada", "12"), ("José", "3"), ("Ada", "12"), ("王", "")),
    problems=(Problem("bad-row", {"line": 5}, row=4), Problem("bad-row", {"line": 3}, row=2)),
    lines=(2, 3, 4, 5),
    hidden=frozenset({3}),
)
PEOPLE = replace(PeopleList.of(TABLE), approved=frozenset({0, 1}), held=frozenset({2}))


def rows_of(people: PeopleList) -> list[tuple[tuple[str, ...], int, bool, str, list[str]]]:
    """All that is known of each row, in one value."""
    found = []
    for index, record in enumerate(people.table.records):
        faults = [one.code for one in people.table.problems if one.row == index + 1]
        found.append((record, people.table.lines[index], index in people.table.hidden,
                      people.decision(index), faults))  # fmt: skip
    return found


@given(st.permutations(range(4)), st.integers(0, 4))
def test_what_is_known_of_a_row_goes_with_it(order: list[int], count: int) -> None:
    before = rows_of(PEOPLE)
    made = list_edits.in_order(PEOPLE, order[:count])
    assert rows_of(made) == [before[index] for index in order[:count]]
    assert [made.ids[at] for at in range(count)] == order[:count]


@given(st.sets(st.integers(0, 3)))
def test_rows_that_are_taken_out_leave_nothing_behind(gone: set[int]) -> None:
    made = list_edits.without_rows(PEOPLE, gone)
    assert rows_of(made) == [row for index, row in enumerate(rows_of(PEOPLE)) if index not in gone]
    assert made.left_out | made.approved | made.held <= set(made.ids)


def test_an_added_row_has_an_id_that_none_has_had() -> None:
    last = list_edits.without_rows(PEOPLE, [3])
    once = list_edits.with_rows(last, [["Zoë"], ["a", "b", "too many"]])
    assert once.table.records[3:] == (("Zoë", ""), ("a", "b")) and once.ids[3:] == (4, 5)
    assert once.table.lines == (2, 3, 4, 0, 0)
    again = list_edits.with_rows(list_edits.without_rows(once, [3]), [["New"]])
    assert again.ids == (0, 1, 2, 5, 6)
    assert list_edits.with_rows(PEOPLE, []) is PEOPLE


def test_no_more_people_than_a_list_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_edits, "MAX_RECORDS", 5)
    assert list_edits.room_for(PEOPLE) == 1
    assert len(list_edits.with_rows(PEOPLE, [["a"], ["b"]]).ids) == 5


def test_a_mended_row_is_read_again() -> None:
    made = PEOPLE.with_cells({(1, 0): "Jose", (3, 1): ""})
    assert made.table.records[1] == ("Jose", "3")
    assert made.approved == {0}  # row 3 had no text in that cell before, either
    assert [one.row for one in made.table.problems] == [4]
    assert PEOPLE.with_cells({(0, 0): "Ada"}) is PEOPLE
    assert PEOPLE.with_cell(0, 1, "7").table.records[0] == ("Ada", "7")


def test_a_fault_of_one_cell_is_over_when_that_cell_is_mended() -> None:
    table = replace(TABLE, problems=(Problem("cell-error", {"at": 1}, row=1),))
    people = PeopleList.of(table)
    assert people.with_cell(0, 0, "Ana").table.problems == table.problems
    assert people.with_cell(0, 1, "7").table.problems == ()


def test_a_row_can_be_right_as_it_is() -> None:
    made = list_edits.right_as_it_is(PEOPLE, 1)
    assert [one.row for one in made.table.problems] == [4]
    assert edited_rows(PEOPLE, made) == (1,)


def test_only_what_was_edited_is_told() -> None:
    assert edited_rows(PEOPLE, PEOPLE) == ()
    assert edited_rows(PEOPLE, PEOPLE.with_cells({(2, 0): "x", (0, 1): "y"})) == (0, 2)
    assert edited_rows(PEOPLE, PEOPLE.ticked([1, 3], False)) == (1,)  # the last one was hidden
    assert edited_rows(PEOPLE, PEOPLE.decided([0], "held")) == (0,)
    for other in (
        None,
        PEOPLE.mapped(1, None),
        list_edits.without_rows(PEOPLE, [0]),
        list_edits.in_order(PEOPLE, [1, 0, 2, 3]),
        replace(PEOPLE, turned=True),
        PeopleList.of(replace(TABLE)),
    ):
        assert edited_rows(PEOPLE, other) is None
    assert edited_rows(None, PEOPLE) is None


def test_decisions_come_out_of_a_card_as_they_went_in() -> None:
    moved = list_edits.in_order(replace(PEOPLE, turned=True, guided=True), [3, 2, 0])
    back = PeopleList.inside(moved.for_card())
    assert (back.turned, back.guided) == (True, True)
    for index in range(3):
        assert back.decision(index) == moved.decision(index)
        assert back.is_printed(index) == moved.is_printed(index)
