"""The bin: a card goes there whole and comes back whole, whatever happens on the way."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from kept_cards import everything, file_of, now, put

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore
from thankyou.store.places import Place

FIRST, SECOND = Card(message="first"), Card(message="second")


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path)


def add(store: CardStore, card: Card = SECOND) -> str:
    opened = store.create(FIRST)
    put(opened, card)
    opened.close(card)
    return opened.id


def test_a_card_comes_back_with_its_steps(store: CardStore) -> None:
    card_id = add(store)
    store.delete(card_id)
    assert store.cards() == []
    [row] = store.deleted()
    assert (row.id, row.first_words) == (card_id, "second")
    assert row.deleted > 0
    assert store.restore(card_id) == card_id
    assert store.deleted() == []
    opened = store.open(card_id)
    assert opened.opened.steps == (FIRST, SECOND)
    opened.close(SECOND)


def test_last_deleted_first(store: CardStore) -> None:
    ids = [add(store) for _ in range(3)]
    for card_id in (ids[1], ids[0], ids[2]):
        store.delete(card_id)
    assert [row.id for row in store.deleted()] == [ids[2], ids[0], ids[1]]


def test_a_foreign_file_keeps_its_name(store: CardStore) -> None:
    card_id = add(store)
    name = "for Ada (conflicted copy).thankyou"
    file_of(store, card_id).rename(store.folder / "cards" / name)
    [row] = store.cards()
    store.delete(row.id)
    assert (store.folder / "bin" / "cards" / name).exists()
    assert store.restore(row.id) == row.id
    assert (store.folder / "cards" / name).exists()


def test_an_id_that_is_taken_meanwhile_is_not_written_over(store: CardStore) -> None:
    card_id = add(store)
    store.delete(card_id)
    file_of(store, card_id).write_bytes(
        (store.folder / "bin/cards" / f"{card_id}.thankyou").read_bytes()
    )
    new = store.restore(card_id)
    assert new != card_id
    assert {row.id for row in store.cards()} == {card_id, new}
    store.delete(card_id)
    file_of(store, card_id).write_bytes(file_of(store, new).read_bytes())
    store.delete(card_id)
    assert len(store.deleted()) == 2


class Killed(BaseException):
    """The program is gone."""


@pytest.mark.parametrize("act", ["delete", "restore"])
@pytest.mark.parametrize("when", [0, 1, 2, 3, 4, 5])
def test_a_kill_at_any_rename_leaves_one_whole_card(
    store: CardStore, monkeypatch: pytest.MonkeyPatch, act: str, when: int
) -> None:
    card_id = add(store)
    if act == "restore":
        store.delete(card_id)
    calls = [0]
    with monkeypatch.context() as patch:
        for name in ("rename", "replace"):
            real = getattr(os, name)

            def killed(source: object, target: object, real: object = real) -> object:
                calls[0] += 1
                if calls[0] > when:
                    raise Killed
                return real(source, target)  # type: ignore[operator]

            patch.setattr(os, name, killed)
        with contextlib.suppress(Killed):
            getattr(store, act)(card_id)
    again = CardStore(store.folder)
    rows = [*again.cards(), *again.deleted()]
    assert [row.id for row in rows] == [card_id]
    if again.deleted():
        again.restore(card_id)
    opened = again.open(card_id)
    assert opened.opened.steps == (FIRST, SECOND)
    opened.close(SECOND)
    assert [path.name for path in (store.folder / "bin").rglob("*") if path.is_file()] in (
        [],
        ["index.json"],
    )


def test_nothing_is_left_of_what_is_deleted_for_good(store: CardStore) -> None:
    kept = add(store)
    gone = add(store, Card(message="confidential"))
    store.delete(gone)
    store.deleted()
    store.delete_for_good([gone])
    assert store.deleted() == []
    assert [row.id for row in store.cards()] == [kept]
    assert all(b"confidential" not in data for data in everything(store.folder).values())
    assert not any(gone in path for path in everything(store.folder))
    assert kept in {row.id for row in store.cards()}


def test_deleting_for_good_is_for_the_bin_only(store: CardStore) -> None:
    card_id = add(store)
    store.delete_for_good([card_id])
    assert [row.id for row in store.cards()] == [card_id]


def test_forgetting_takes_what_it_can_and_says_what_it_could_not(store: CardStore) -> None:
    one, two, three = (add(store) for _ in range(3))
    store.delete(three)
    opened = store.open(one)
    with pytest.raises(CardError) as caught:
        store.forget([one, two, three])
    assert caught.value.code == "card-in-use"
    assert [row.id for row in store.cards()] == [one]
    assert store.deleted() == []
    opened.close(now(opened))
    store.forget([one])
    assert set(everything(store.folder)) <= {"index.json", "bin/index.json"}


def test_what_a_kill_left_half_written_is_forgotten_too(store: CardStore) -> None:
    """A new file gets its name just before it takes the old one's place."""
    card_id = add(store)
    for folder in (store.folder / "cards", store.folder / "beside" / card_id, store.folder):
        (folder / ".thankyou-0123456789abcdef.tmp").write_bytes(b"words")
    store.forget([card_id])
    assert all(data != b"words" for data in everything(store.folder).values())


def test_a_card_that_is_not_there_is_said(store: CardStore) -> None:
    for act in (store.delete, store.restore, store.open, store.read):
        with pytest.raises(CardError) as caught:
            act("gone")
        assert caught.value.code == "card-gone"


def test_the_places_of_a_store_are_where_the_documents_say(store: CardStore) -> None:
    card_id = add(store)
    place = Place(store.folder)
    assert place.file(card_id) == store.folder / "cards" / f"{card_id}.thankyou"
    names = {path.name for path in place.side(card_id).iterdir()}
    assert names == {"steps", "history", "lock"}
