"""A small sample of what tools/ measures of kept cards: faults, kills and two writers."""

from __future__ import annotations

import errno
import os
import random
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import card_faults
import interleave_writers
import kill_card_saves


@pytest.mark.parametrize("act", list(card_faults.ACTS))
def test_a_failing_disk_loses_nothing_and_is_told(act: str) -> None:
    total = card_faults.tried(act, every=6, errors=(errno.ENOSPC,))
    assert total["faults"] > 5
    assert (total["lost"], total["silent"]) == (0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("act", list(card_faults.ACTS))
def test_a_disk_that_fails_anywhere_loses_nothing_and_is_told(act: str) -> None:
    total = card_faults.tried(act)
    assert (total["lost"], total["silent"]) == (0, 0)


def test_the_naive_writer_loses_words_on_such_a_disk() -> None:
    total = card_faults.tried("naive", errors=(errno.ENOSPC,))
    assert total["lost"] > 0
    assert total["silent"] > 0


def test_two_writers_lose_nothing_of_each_other() -> None:
    total = interleave_writers.tried(interleave_writers.one_round, 12, seed=3)
    assert total["conflicts"] > 3
    assert total["silent"] == 0
    assert interleave_writers.tried(interleave_writers.naive_round, 12, seed=3)["silent"] > 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forks")
def test_a_kill_loses_nothing_that_was_said_to_be_written(tmp_path: Path) -> None:
    count = kill_card_saves.kill_store(tmp_path, 4, random.Random(1))
    assert count["kills"] == 4
    assert count["unreadable"] + count["uncommitted"] + count["lost"] == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forks")
def test_a_kill_destroys_what_is_written_naively(tmp_path: Path) -> None:
    count = kill_card_saves.kill_naive(tmp_path, 12, random.Random(1))
    assert count["unreadable"] + count["lost"] > 0
