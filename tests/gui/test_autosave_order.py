"""What the thread writes stands in the order in which it was asked for, whenever that was."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from thankyou.gui.autosave import Autosave
from thankyou.model.card import Card
from thankyou.store import own_file
from thankyou.store.card_store import CardStore
from thankyou.store.open_card import OpenCard
from thankyou.store.values import Step

CARDS = [Card(message=letter) for letter in "abcd"]


@pytest.fixture
def autosave(tmp_path: Path) -> Iterator[Autosave]:
    store = CardStore(tmp_path)
    made = Autosave(lambda: store)
    made.begin(CARDS[0])
    made.record(Step("put", CARDS[1]))
    assert made.flush(60)
    yield made
    made.leave(CARDS[-1], 60)
    made.end()


def at_writing(
    patch: pytest.MonkeyPatch, autosave: Autosave, first: str, act: Callable[[], object]
) -> None:
    """Do `act` while the thread is in the first OpenCard method of this name, before it works."""
    inside, go_on = threading.Event(), threading.Event()
    whole = getattr(OpenCard, first)

    def slow(self: OpenCard, *args: object, **more: object) -> object:
        if not inside.is_set():
            inside.set()
            assert go_on.wait(60)
        return whole(self, *args, **more)

    with patch.context() as only:
        only.setattr(OpenCard, first, slow)
        autosave.record(Step("put", CARDS[2]))
        autosave.save(CARDS[2])
        assert inside.wait(60)
        act()
        go_on.set()
        assert autosave.flush(60)


@pytest.mark.parametrize("first", ["record", "saving"])
def test_a_wish_to_save_does_not_overtake_the_steps(
    tmp_path: Path, autosave: Autosave, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    seen: list[Card] = []

    def look(held: OpenCard | None) -> None:
        assert held is not None
        seen.append(held._log.state.current.card)

    def write_on() -> None:
        autosave.record(Step("put", CARDS[3]))
        autosave.save(CARDS[3])
        autosave.call(look, lambda _: None, lambda _: None)

    at_writing(monkeypatch, autosave, first, write_on)
    assert seen == CARDS[3:]
    assert autosave.leave(CARDS[3], 60)
    (card,) = CardStore(tmp_path).cards()
    opened = CardStore(tmp_path).open(card.id)
    assert list(opened.opened.steps) == CARDS and opened.opened.at == 3
    opened.close(opened.opened.card)


def test_an_older_wish_to_save_writes_the_newest_words(
    tmp_path: Path, autosave: Autosave, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = Card(message="e")

    def rest_and_write_on() -> None:
        autosave.record(Step("put", CARDS[3]))
        autosave.save(CARDS[3])
        autosave.record(Step("put", newest))

    at_writing(monkeypatch, autosave, "saving", rest_and_write_on)
    assert autosave.leave(newest, 60)
    (card,) = CardStore(tmp_path).cards()
    opened = CardStore(tmp_path).open(card.id)
    assert list(opened.opened.steps) == [*CARDS, newest] and opened.opened.at == 4
    opened.close(opened.opened.card)


def test_a_letter_does_not_wait_for_a_file_that_is_being_written(
    tmp_path: Path, autosave: Autosave, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, go_on = threading.Event(), threading.Event()
    save = own_file.save_if_unchanged

    def slow(*given: Any) -> Any:
        inside.set()
        assert go_on.wait(60)
        return save(*given)

    monkeypatch.setattr(own_file, "save_if_unchanged", slow)
    newest = Card(message="e")
    autosave.save(CARDS[1].changed(name="A name"))
    assert inside.wait(60)
    for step in (Step("put", CARDS[2]), Step("put", newest)):
        autosave.record(step)
        autosave._shown.stop()  # what the event loop calls when it is free
        autosave._go()
    store = CardStore(tmp_path)
    (kept,) = store.cards()
    there = store.read(kept.id)
    go_on.set()
    assert there == newest, "killed now, the program loses nothing"
    assert autosave.leave(newest, 60)
    opened = store.open(kept.id)
    assert opened.opened.card == newest
    assert [one.message for one in opened.opened.steps][-2:] == ["c", "e"]
    opened.close(opened.opened.card)
    assert store.read(kept.id) == newest
