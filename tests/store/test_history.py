"""Earlier states: few, cheap, and the ones that somebody may want back."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from any_cards import CARDS, photo
from hypothesis import given
from hypothesis import strategies as st
from kept_cards import now, put, reopened, side_of

from thankyou.base.journal import read_lines
from thankyou.model.card import Card
from thankyou.store.card_parts import flatten
from thankyou.store.card_store import CardStore
from thankyou.store.history import DAY, MOST, read_states, thinned, written
from thankyou.store.part_files import PartFiles
from thankyou.store.states import State
from thankyou.store.values import Step, Why

MINUTE, HOUR = 60_000, 3_600_000
START = 1_700_000_000_000 // DAY * DAY


@pytest.fixture(scope="module", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """What is tried here is what is written, not when it is on the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        yield


def state(time: int, words: str = "", why: Why = "") -> State:
    return State(time, Card(message=words or str(time)), {}, why)


def every(step: int, until: int) -> list[State]:
    return [state(START + time) for time in range(0, until, step)]


def test_an_hour_is_kept_by_minutes_a_day_by_tens_a_week_by_hours_then_days() -> None:
    until = 10 * DAY
    kept = thinned(every(30_000, until), START + until)
    ages = [(START + until - one.time) for one in kept]
    counts = Counter(
        "hour" if age <= HOUR else "day" if age <= DAY else "week" if age <= 7 * DAY else "older"
        for age in ages
    )
    assert 60 <= counts["hour"] <= 61
    assert 137 <= counts["day"] <= 139
    assert 143 <= counts["week"] <= 145
    assert counts["older"] == 3
    others = [one for one in kept if one.time % MINUTE != 30_000]
    assert len(others) <= 3, "the last of each stretch, but where an age ends within one"


def test_years_of_writing_end_somewhere() -> None:
    kept = thinned(every(DAY, 4000 * DAY), START + 4000 * DAY)
    assert len(kept) == MOST
    assert kept[-1].time == START + 3999 * DAY


@given(
    st.lists(st.tuples(st.integers(0, 9 * DAY), st.sampled_from(["", "", "words"])), max_size=40),
    st.lists(st.integers(0, 3 * DAY), max_size=4),
)
def test_thinning_often_keeps_what_thinning_once_does(
    made: list[tuple[int, Why]], pauses: list[int]
) -> None:
    states = [state(START + time, why=why) for time, why in made]
    end = START + 9 * DAY + sum(pauses)
    often = states
    for number in range(len(pauses) + 1):
        often = thinned(often, START + 9 * DAY + sum(pauses[:number]))
    assert [one.time for one in often] == [one.time for one in thinned(states, end)]


def test_marked_states_stay_between_others() -> None:
    states = [state(START), state(START + 1, why="words"), state(START + 2)]
    assert thinned(states, START + 30 * DAY) == states[1:]


def test_going_back_and_forth_makes_no_crowd_of_equal_states() -> None:
    states = [state(START + n, words="ab"[n % 2], why="words") for n in range(0, 40)]
    kept = thinned([*states[:2], *[state(START + 99, "b")] * 5], START + DAY)
    assert [(one.card.message, one.why) for one in kept] == [("a", "words"), ("b", "words")]


@given(st.lists(CARDS, max_size=6))
def test_the_file_holds_any_states(
    tmp_path_factory: pytest.TempPathFactory, cards: list[Card]
) -> None:
    folder = tmp_path_factory.mktemp("states")
    parts = PartFiles(folder / "pictures")
    whys: tuple[Why, ...] = ("", "conflict")
    states = [
        State(START + n, card, flatten(card, parts), whys[n % 2]) for n, card in enumerate(cards)
    ]
    path = folder / "history"
    path.write_bytes(written(states))
    assert read_states(path, PartFiles(folder / "pictures")) == states


def test_damage_costs_the_states_up_to_the_next_whole_one(tmp_path: Path) -> None:
    parts = PartFiles(tmp_path / "pictures")
    cards = [Card(message=f"state {n}") for n in range(250)]
    states = [State(START + n, card, flatten(card, parts)) for n, card in enumerate(cards)]
    path = tmp_path / "history"
    lines = written(states).splitlines(keepends=True)
    lines[30] = b"damage\n"
    path.write_bytes(b"".join(lines))
    assert [one.card for one in read_states(path, parts)] == [*cards[:30], *cards[100:]]


def test_a_state_costs_what_changed(tmp_path: Path) -> None:
    """Words typed in a minute, not the card."""
    parts = PartFiles(tmp_path / "pictures")
    words = "You stayed when the night was long, and did not look at the clock. " * 200
    states = []
    for n in range(100):
        card = Card(message=words[: 5000 + 60 * n])
        states.append(State(START + n * MINUTE, card, flatten(card, parts)))
    data = written(states)
    assert len(read_lines(data)[0]) == 100
    assert (len(data) - len(words)) / 100 < 200


def test_words_that_were_replaced_come_back_though_it_was_quick(tmp_path: Path) -> None:
    """All within a minute: an undone paragraph is in no undo once something else is typed."""
    store = CardStore(tmp_path)
    long = "A paragraph that took an evening, and was replaced in a moment."
    opened = store.create(Card())
    put(opened, Card(message=long), Card(message="starter"), Card(message="starter."))
    again = reopened(store, opened)
    put(again, Card(message="later"))
    assert (long, "words") in [(one.card.message, one.why) for one in again.history()]
    again.close(now(again))


def test_the_state_that_a_step_marks_is_kept_under_its_mark(tmp_path: Path) -> None:
    store = CardStore(tmp_path)
    opened = store.create(Card(message="one"))
    put(opened, Card(message="two"))
    opened.record([Step("put", Card(message="one"), "restored")])
    numbers = {one.number for one in opened.history()}
    found = [(one.card.message, one.why) for one in opened.history()]
    assert found == [("two", "restored")]
    again = reopened(store, opened)
    put(again, Card(message="three"))
    assert numbers <= {one.number for one in again.history()}, "numbers stay"
    again.close(now(again))


def test_pictures_that_no_step_and_no_state_needs_go_away(tmp_path: Path) -> None:
    store = CardStore(tmp_path)
    # A photo is checked when a card file is read, so these cards stay in the steps.
    opened = store.create(Card())
    first, second = (Card(photo=photo(data)) for data in (b"first", b"second"))
    opened.record([Step("put", first), Step("amend", second)])
    folder = side_of(store, opened.id) / "pictures"
    assert len(list(folder.iterdir())) == 2
    opened.record([Step("undo", Card())])
    opened.close(Card())
    assert [path.read_bytes() for path in folder.iterdir()] == [b"second"]
