"""A file that has changed: no edits, ticks and decisions are lost, and none come to another."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.people.list_edits import in_order, with_rows, without_rows
from thankyou.people.people_list import PeopleList
from thankyou.people.reload import Clash, reloaded
from thankyou.people.table import Table

COLUMNS = ("Staff number", "Name", "Ward")
ROWS = (("1", "Ada", "ICU"), ("2", "José", "3"), ("3", "Zoë", "12"))


def table(*rows: tuple[str, ...], columns: tuple[str, ...] = COLUMNS) -> Table:
    return Table(columns, rows, lines=tuple(range(2, len(rows) + 2)))


PEOPLE = PeopleList.of(table(*ROWS))


def test_a_file_that_says_the_same_changes_nothing() -> None:
    found = reloaded(PEOPLE.ticked([1], False), table(*ROWS))
    assert found.is_same and found.people.left_out == {1} and not found.kept


def test_edits_and_ticks_stay_with_their_people() -> None:
    mine = PEOPLE.with_cell(1, 1, "Joseph").ticked([2], False).decided([0], "approved")
    found = reloaded(mine, table(("9", "New", "ICU"), *reversed(ROWS)))
    people = found.people
    assert [record[1] for record in people.table.records] == ["New", "Zoë", "Joseph", "Ada"]
    assert [people.ids[i] in people.left_out for i in range(4)] == [False, True, False, False]
    assert [people.decision(i) for i in range(4)] == ["", "", "", "approved"]
    assert (found.new, found.gone, found.changed, found.kept) == ((0,), (), (), 1)


def test_what_both_have_changed_is_the_writer_s_and_told() -> None:
    mine = PEOPLE.with_cell(1, 2, "4").decided([1], "approved")
    found = reloaded(mine, table(ROWS[0], ("2", "José", "7"), ("3", "Zoe", "12")))
    assert found.people.table.records[1:] == (("2", "José", "4"), ("3", "Zoe", "12"))
    assert found.clashes == (Clash(1, 2, "4", "7"),) and found.changed == (1, 2)
    assert found.people.decision(1) == ""  # with_cell had ended it


def test_an_approval_ends_where_the_file_says_something_else() -> None:
    mine = PEOPLE.decided([0, 1], "approved")
    found = reloaded(mine, table(("1", "Ada", "ER"), *ROWS[1:]))
    assert [found.people.decision(i) for i in range(3)] == ["", "approved", ""]


def test_people_who_were_added_or_taken_out_stay_so() -> None:
    mine = with_rows(without_rows(PEOPLE, [0]), [("", "Mine", "1")])
    found = reloaded(mine, table(*ROWS, ("4", "New", "5")))
    names = [record[1] for record in found.people.table.records]
    assert names == ["José", "Zoë", "New", "Mine"] and found.kept == 2
    again = reloaded(found.people, table(*ROWS, ("4", "New", "5")))
    assert again.is_same and [r[1] for r in again.people.table.records] == names


def test_who_is_gone_is_told() -> None:
    found = reloaded(PEOPLE, table(ROWS[0], ROWS[2]))
    assert found.gone == (1,) and len(found.people.ids) == 2


def test_a_name_that_stands_twice_tells_nobody_apart() -> None:
    columns = ("Name", "Ward")
    before = table(("Ann", "A"), ("Ann", "B"), columns=columns)
    mine = PeopleList.of(before).ticked([0], False)
    found = reloaded(mine, table(("Ann", "C"), columns=columns))
    assert found.new == (0,) and found.gone == (0, 1) and not found.people.left_out
    found = reloaded(mine, table(("Ann", "B"), ("Ann", "A"), columns=columns))
    assert found.is_same and found.people.ticked([], True).left_out == {1}


def test_a_name_that_stands_once_is_the_same_person_on_another_ward() -> None:
    columns = ("Name", "Ward")
    mine = PeopleList.of(table(("Ann", "A"), ("Bo", "B"), columns=columns)).ticked([0], False)
    found = reloaded(mine, table(("Ann", "C"), ("Bo", "B"), columns=columns))
    assert found.changed == (0,) and found.people.left_out == {0} and not found.new


def test_columns_that_move_keep_their_meaning_and_gone_ones_are_told() -> None:
    columns = ("Name", "Job", "Staff number")
    found = reloaded(
        PEOPLE.with_cell(0, 1, "Adaeze"),
        table(*((name, "Nurse", number) for number, name, _ in ROWS), columns=columns),
    )
    assert found.columns_gone == ("Ward",) and not found.is_same
    assert dict(found.people.mapping) == {"recipient": 0}
    assert found.people.table.records[0] == ("Adaeze", "Nurse", "1")


def test_the_writer_s_order_stays_and_new_people_come_last() -> None:
    mine = in_order(PEOPLE, [2, 0, 1])
    found = reloaded(mine, table(("4", "New", ""), *ROWS))
    assert [record[0] for record in found.people.table.records] == ["3", "1", "2", "4"]


def test_rows_hidden_in_the_file_are_left_out_when_they_are_new() -> None:
    fresh = replace(table(*ROWS, ("4", "New", "")), hidden=frozenset({0, 3}))
    found = reloaded(PEOPLE, fresh)
    assert found.people.left_out == {3}


_cell = st.sampled_from(["", "Ann", "Bo", "A", "B", "7"])
_rows = st.lists(st.tuples(_cell, _cell), min_size=1, max_size=6)


@st.composite
def _edited(draw: st.DrawFn) -> tuple[PeopleList, Table]:
    columns = ("Name", draw(st.sampled_from(["Ward", "E-mail"])))
    people = PeopleList.of(table(*draw(_rows), columns=columns))
    for _ in range(draw(st.integers(0, 4))):
        row = draw(st.integers(0, max(0, len(people.ids) - 1)))
        step = draw(st.sampled_from(["cell", "tick", "out", "add", "order"]))
        if step == "cell" and people.ids:
            people = people.with_cell(row, draw(st.integers(0, 1)), draw(_cell) + "!")
        elif step == "tick" and people.ids:
            people = people.ticked([row], False)
        elif step == "out":
            people = without_rows(people, [row])
        elif step == "add":
            people = with_rows(people, [(draw(_cell) + "+", "")])
        elif step == "order":
            people = in_order(people, draw(st.permutations(range(len(people.ids)))))
    return people, table(*draw(_rows), columns=columns)


@given(_edited())
@settings(max_examples=150)
def test_any_reload_is_sound(case: tuple[PeopleList, Table]) -> None:
    people, fresh = case
    found = reloaded(people, fresh)
    made = found.people
    count = len(made.table.records)
    # Every row of the file is there once, or was taken out by the writer; so is each of theirs.
    assert len(set(made.ids)) == len(made.ids) == count == len(made.table.lines)
    assert made.left_out | made.approved | made.held <= set(made.ids) | set(
        range(len(fresh.records))
    )
    own = [r for r, one in zip(people.table.records, people.ids, strict=True)
           if people.read is not None and one >= len(people.read.records)]  # fmt: skip
    assert not Counter(own) - Counter(made.table.records)
    assert all(made.table.records[row] == fresh.records[made.ids[row]] for row in found.new)
    # Ticks go to nobody who was not ticked off: as many at most as there were.
    assert len(made.left_out) <= len(people.left_out)
    # The same file again changes nothing more.
    again = reloaded(made, fresh)
    assert again.is_same and again.people.table.records == made.table.records
    assert again.people.left_out == made.left_out


@given(_edited())
def test_a_file_that_stays_as_it_was_leaves_the_list_as_it_is(
    case: tuple[PeopleList, Table],
) -> None:
    people, _ = case
    assert people.read is not None
    found = reloaded(people, replace(people.read))
    assert found.is_same and not found.clashes
    assert Counter(found.people.table.records) == Counter(people.table.records)
