"""The used positions of part-used sheets, from one day to the next."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.stationery.used_positions import FILE, KEPT, UsedPositions

SHIPPED = Catalog().shipped_stock
CARDS, LABELS = SHIPPED["avery-5388"], SHIPPED["avery-5160"]


def test_they_are_remembered_for_each_stock(tmp_path: Path) -> None:
    used = UsedPositions(tmp_path / "not there yet")
    assert used.of(CARDS) == frozenset() and used.damage() is None
    assert used.remember(CARDS, frozenset({1, 3})) is None
    used.remember(LABELS, frozenset({30}))
    assert UsedPositions(tmp_path / "not there yet").of(CARDS) == {1, 3}
    assert used.of(LABELS) == {30}
    used.remember(CARDS, frozenset({1, 2, 3}))  # all: a new sheet
    assert used.of(CARDS) == frozenset() and used.of(LABELS) == {30}
    assert used.forget(LABELS) is None and used.of(LABELS) == frozenset()


def test_a_stock_that_has_fewer_pieces_now_keeps_those_that_it_has(tmp_path: Path) -> None:
    used = UsedPositions(tmp_path)
    used.remember(LABELS, frozenset({2, 30}))
    assert used.of(replace(LABELS, down=9)) == {2}
    assert used.of(replace(LABELS, across=1, down=2)) == {2}
    assert used.of(replace(LABELS, across=1, down=1)) == frozenset()
    used.remember(CARDS, frozenset({0, 2, 4, 10**9}))
    assert used.of(CARDS) == {2}


def test_the_last_ones_used_are_kept(tmp_path: Path) -> None:
    used = UsedPositions(tmp_path)
    for number in range(KEPT + 5):
        used.remember(replace(CARDS, part=str(number)), frozenset({1}))
    kept = [n for n in range(KEPT + 5) if used.of(replace(CARDS, part=str(n)))]
    assert kept == list(range(5, KEPT + 5))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "3", '{"avery-5388": 3}', '{"avery-5388": ["x"]}', '{"avery-5388": [1e999]}',
     '{"avery-5388": [true]}', '{"avery-5388": [0]}', "\0", "[" * 100_000, "9" * 5_000],
)  # fmt: skip
def test_a_damaged_memory_is_an_empty_one_and_says_so(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    used = UsedPositions(tmp_path)
    assert used.of(CARDS) == frozenset()
    damage = used.damage()
    assert damage is not None and damage.level == "note" and FILE in sentence(damage)
    used.remember(CARDS, frozenset({2}))
    assert used.of(CARDS) == {2} and used.damage() is None


@given(st.binary(max_size=200))
def test_nothing_in_the_file_can_raise(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(data)
        assert UsedPositions(Path(folder)).of(CARDS) == frozenset()


def test_a_damaged_entry_takes_no_other_away(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"avery-5388": [2], "avery-5160": "all"}')
    used = UsedPositions(tmp_path)
    assert used.of(CARDS) == {2} and used.of(LABELS) == frozenset() and used.damage()


def test_a_place_that_cannot_be_written_is_a_problem_not_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / FILE).mkdir()
    for folder in (tmp_path, tmp_path / "file", tmp_path / "file" / "deeper"):
        problem = UsedPositions(folder).remember(CARDS, frozenset({1}))
        assert problem is not None and problem.code == "cannot-write" and FILE in sentence(problem)
