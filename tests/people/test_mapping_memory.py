"""Columns are remembered by a digest of their names, and by nothing else of the list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.people.mapping_memory import (
    KEPT,
    MappingMemory,
    columns_key,
    forget_memory,
    read_memory,
    write_memory,
)
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

TABLE = Table(("Kopfkissen", "Petrovna"), (("Ann", "Lee"),), source="secret.csv")
PEOPLE = PeopleList(TABLE, (("family", 1), ("given", 0)), turned=True)


def test_a_list_with_the_same_columns_is_read_as_the_last_one(tmp_path: Path) -> None:
    path = tmp_path / "state" / "columns.json"
    write_memory(MappingMemory().remembering(PEOPLE), path)
    again = read_memory(path).applied(PeopleList(TABLE))
    assert (again.mapping, again.turned) == (PEOPLE.mapping, True)
    other = PeopleList(Table(("Petrovna", "Kopfkissen"), (("a", "b"),)))
    assert read_memory(path).applied(other) is other
    text = path.read_text()
    for private in ("Kopfkissen", "kopfkissen", "Petrovna", "Ann", "secret"):
        assert private not in text


def test_forgetting_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "columns.json"
    forget_memory(path)
    memory = MappingMemory().remembering(PEOPLE)
    write_memory(memory, path)
    write_memory(memory.forgetting(PEOPLE), path)
    assert not path.exists() and read_memory(path) == MappingMemory()


def test_the_newest_are_kept() -> None:
    memory = MappingMemory()
    for number in range(KEPT + 5):
        memory = memory.remembering(PeopleList(Table((f"c{number}",), (("x",),))))
    memory = memory.remembering(PeopleList(Table((f"c{10}",), (("x",),))))
    assert len(memory.kept) == KEPT
    assert list(memory.kept)[-1] == columns_key(["C 10".replace(" ", "")])
    assert columns_key(["c4"]) not in memory.kept


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"columns": []}', '{"columns": {"a": 1}}', '{"columns": null}', "[" * 100_000,
     '{"columns": {"0123456789abcdef0123456789abcdef": {"fills": [1]}}}'],
)  # fmt: skip
def test_a_damaged_file_is_an_empty_memory(tmp_path: Path, text: str) -> None:
    path = tmp_path / "columns.json"
    path.write_text(text)
    assert read_memory(path) == MappingMemory()
    assert read_memory(tmp_path / "none.json") == MappingMemory()


def test_what_no_list_can_have_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "columns.json"
    key = columns_key(TABLE.columns)
    fills = {"given": 0, "x": 1, "unit": -1, "role": "2"}
    path.write_text(json.dumps({"columns": {key: {"fills": fills}}}))
    assert read_memory(path).applied(PeopleList(TABLE)).mapping == (("given", 0),)


names = st.lists(st.text(max_size=8), min_size=1, max_size=4)


@given(names, names)
def test_other_columns_have_another_key(one: list[str], other: list[str]) -> None:
    def tidy(columns: list[str]) -> list[str]:
        return [" ".join(name.split()).casefold() for name in columns]

    assert (columns_key(one) == columns_key(other)) == (tidy(one) == tidy(other))
