"""A list of people as a value: its columns, its way into a card and out of it."""

from __future__ import annotations

import string
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from thankyou.model.card import TARGETS, CardPeople
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table, record_values
from thankyou.storage.people_part import people_bytes, people_of

TABLE = Table(("name", "ward", "x"), (("Ada", "12", ""), ("José", "3", "y")), source="staff.csv")


def test_known_columns_are_mapped_and_unknown_ones_wait_for_the_writer() -> None:
    assert PeopleList.of(TABLE).mapping == (("recipient", 0), ("unit", 1))
    assert PeopleList.of(Table(("a", "b"), (("1", "2"),))).mapping == ()


def test_a_field_is_filled_by_one_column() -> None:
    people = PeopleList.of(TABLE).mapped(2, "recipient")
    assert dict(people.mapping) == {"recipient": 2, "unit": 1}
    assert dict(people.mapped(2, None).mapping) == {"unit": 1}
    assert dict(PeopleList.of(TABLE).mapping) == {"recipient": 0, "unit": 1}


def test_a_card_is_not_told_the_folder_of_its_list() -> None:
    kept = PeopleList.of(TABLE, Path("/home/someone/staff.csv")).for_card()
    assert kept.name == "staff.csv"
    assert "someone" not in repr(kept)


def test_a_mapping_that_does_not_fit_its_list_is_left_out() -> None:
    kept = CardPeople("a", ("n",), (("Ada",),), (("recipient", 0), ("unit", 5), ("gone", 0)))
    assert PeopleList.inside(kept).mapping == (("recipient", 0),)


cells = st.text(string.printable + "äλ王🙂", max_size=8)


@given(st.data(), st.integers(1, 6))
def test_a_list_comes_out_of_a_card_as_it_went_in(data: st.DataObject, wide: int) -> None:
    records = data.draw(st.lists(st.tuples(*[cells] * wide), max_size=5))
    table = Table(tuple(f"c{n}" for n in range(wide)), tuple(records), source="list.csv")
    people = PeopleList(table)
    for _ in range(data.draw(st.integers(0, 4))):
        column = data.draw(st.integers(0, wide - 1))
        people = people.mapped(column, data.draw(st.sampled_from((*TARGETS, None))))
    back = PeopleList.inside(people.for_card())
    assert back.table == table and dict(back.mapping) == dict(people.mapping)
    assert people_of(people_bytes(people.for_card())) == people.for_card()
    for index in range(len(records)):
        assert record_values(back.table, dict(back.mapping), index) == record_values(
            table, dict(people.mapping), index
        )
    fields = [field for field, _ in people.mapping]
    columns = [column for _, column in people.mapping]
    assert len(set(fields)) == len(fields) and len(set(columns)) == len(columns)
