"""The lock file of releases: it answers pyproject.toml everywhere, by markers that are true."""

from __future__ import annotations

import re
from itertools import combinations
from typing import Any

import pytest


@pytest.fixture
def lock() -> Any:
    import lock

    return lock


def test_it_gives_what_the_project_asks_for_on_every_system(lock: Any) -> None:
    assert lock.unanswered(lock.LOCK.read_text("utf-8")) == []


def test_a_pin_that_is_gone_or_too_old_is_told_with_its_place(lock: Any) -> None:
    text = lock.LOCK.read_text("utf-8")
    old = re.sub(r"^ftfy==\S+", "ftfy==5.0", text, flags=re.MULTILINE)
    assert len(lock.unanswered(old)) == len(lock.places())
    gone = re.sub(r"^chunspell-next==.*\n( .*\n)*", "", text, flags=re.MULTILINE)
    missing = lock.unanswered(gone)
    assert {line.split("/")[0] for line in missing} == {"macos-x86_64"}
    assert len(missing) == len(lock.PYTHONS)


def test_every_pin_has_sums_and_nothing_tells_where_it_was_fetched(lock: Any) -> None:
    text = lock.LOCK.read_text("utf-8")
    assert "://" not in text and "--index" not in text and "--find" not in text
    blocks = re.split(r"\n(?=\S)", text)
    pins = [block for block in blocks if not block.startswith("#")]
    assert len(pins) > 50
    for block in pins:
        first, *sums = block.strip().split("\n")
        assert re.match(r"[a-z0-9-]+==\S+( ; .+)? \\$", first), first
        assert sums and all(
            re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", one) for one in sums
        )


def test_markers_are_true_where_they_should_be_and_nowhere_else(lock: Any) -> None:
    from packaging.markers import Marker

    every = lock.places()
    by_system = [[one for one in every if one[0] == name] for name in lock.SYSTEMS]
    by_python = [[one for one in every if one[1] == name] for name in lock.PYTHONS]
    odd = [every[:3], every[::3], [every[0], every[-1]], by_system[0] + by_python[-1]]
    pairs = [a + b for a, b in combinations(by_system, 2)]
    for wanted in (*by_system, *by_python, *odd, *pairs, *([one] for one in every)):
        text = lock.marker(wanted, every)
        found = [one for one in every if Marker(text).evaluate(lock.marker_environment(one))]
        assert sorted(found) == sorted(set(wanted)), text
    assert lock.marker(every, every) == ""


def test_what_differs_is_merged_with_a_marker_and_read_back(lock: Any) -> None:
    sums = ("0" * 64, "1" * 64)
    found = {
        place: {"a": ("1.0", sums), "b": ("2.0" if "macos" in place[0] else "3.0", sums[:1])}
        for place in lock.places()
    }
    text = lock.merged(found)
    assert text.count("b==") == 2 and text.count(sums[0]) == 3
    for place in lock.places():
        assert lock.pins_of(text, place) == {name: pin[0] for name, pin in found[place].items()}
