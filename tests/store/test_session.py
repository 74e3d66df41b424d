"""One session's cards, told from all others: forgotten alone, and found again after a crash."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore
from thankyou.store.session import Session


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path / "data")


def session(store: CardStore, tmp_path: Path, runs: tuple[str, ...] = ()) -> Session:
    made = Session(tmp_path / "sessions")
    made.runs_before = frozenset(runs)
    store.watch_made(made.add)
    return made


def make(store: CardStore, words: str) -> str:
    opened = store.create(Card(message=words))
    opened.close(opened.opened.card)
    return opened.id


def test_only_what_the_session_made_is_forgotten(store: CardStore, tmp_path: Path) -> None:
    before = make(store, "From before")
    older = make(store, "From before, and thrown away")
    store.delete(older)
    now = session(store, tmp_path)
    made = make(store, "Of this session")
    copied = store.duplicate(before, "A copy")
    binned = make(store, "Of this session, in the bin")
    store.delete(binned)
    opened = store.open(before)
    opened.close(opened.opened.card.changed(message="From before, changed now"))
    there = now.traces(store)
    assert {card.id for card in there.cards} == {made, copied, binned}
    assert {card.id for card in there.older} == {before, older}
    now.forget(store, now.cards)
    assert [card.id for card in store.cards()] == [before]
    assert [card.id for card in store.deleted()] == [older]
    assert store.read(before).message == "From before, changed now"
    assert now.cards == frozenset()


def test_a_card_that_cannot_be_forgotten_still_belongs_to_the_session(
    store: CardStore, tmp_path: Path
) -> None:
    now = session(store, tmp_path)
    made = make(store, "Of this session")
    held = store.create(Card(message="Open in another window"))
    with pytest.raises(CardError) as caught:
        now.forget(store, now.cards)
    assert caught.value.code == "card-in-use"
    assert now.cards == {held.id} and made not in {card.id for card in store.cards()}


def test_a_record_holds_no_word_and_goes_at_the_end(store: CardStore, tmp_path: Path) -> None:
    now = session(store, tmp_path)
    assert not (tmp_path / "sessions").exists()  # a window that nobody wrote in leaves nothing
    made = make(store, "Wallpaper words")
    (record,) = (tmp_path / "sessions").glob("*.json")
    assert json.loads(record.read_text()) == {"cards": [made], "runs_before": []}
    now.end()
    assert list((tmp_path / "sessions").iterdir()) == []


PROGRAM = """
import os, sys
from pathlib import Path
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore
from thankyou.store.session import Session
root = Path(sys.argv[1])
store, now = CardStore(root / "data"), Session(root / "sessions")
now.runs_before = frozenset(["early"]) if sys.argv[2] != "soon" else None
store.watch_made(now.add)
card = store.create(Card(message="What the crash left"))
print(card.id, flush=True)
sys.stdin.read() if sys.argv[2] == "wait" else os._exit(9)
"""


def run(tmp_path: Path, how: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path), how],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_what_a_crash_left_is_adopted_once_and_forgotten_with_this_session(
    store: CardStore, tmp_path: Path
) -> None:
    with run(tmp_path, "crash") as crashed:
        left = crashed.communicate()[0].strip()
    now = session(store, tmp_path, ("early", "late"))
    names = now.left_behind()
    assert len(names) == 1
    assert now.adopt(names) == {left} and now.left_behind() == ()
    assert now.cards == {left} and now.runs_before == {"early"}
    assert [card.id for card in now.traces(store).cards] == [left]
    # A second crash loses nothing of that: the adopted cards are in the new record.
    (record,) = (tmp_path / "sessions").glob("*.json")
    assert json.loads(record.read_text())["cards"] == [left]
    now.forget(store, now.cards)
    assert store.cards() == [] and store.crashed() == []


def test_a_crash_before_anybody_looked_at_the_runs_takes_none_of_them(
    store: CardStore, tmp_path: Path
) -> None:
    with run(tmp_path, "soon") as crashed:
        left = crashed.communicate()[0].strip()
    now = session(store, tmp_path, ("early", "late"))
    assert now.adopt(now.left_behind()) == {left}
    assert now.runs_before == {"early", "late"}


def test_a_session_that_goes_on_is_left_alone(store: CardStore, tmp_path: Path) -> None:
    with run(tmp_path, "wait") as other:
        assert other.stdout is not None
        other.stdout.readline()
        now = session(store, tmp_path)
        assert now.left_behind() == ()
        other.communicate("")
    assert len(now.left_behind()) == 1
    now.drop(now.left_behind())
    assert now.left_behind() == () and len(store.cards()) == 1


@pytest.mark.parametrize("content", ["", "[]", '{"cards": 3}', '{"cards": ["../x"]}', "[" * 9999])
def test_a_damaged_record_names_no_card(store: CardStore, tmp_path: Path, content: str) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions" / "abc.json").write_text(content)
    now = session(store, tmp_path)
    assert now.left_behind() == ("abc",)
    assert now.adopt(["abc"]) == frozenset() and now.left_behind() == ()
