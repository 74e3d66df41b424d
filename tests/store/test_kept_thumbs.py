"""Pictures of cards are beside them, and never in the way of a card."""

from __future__ import annotations

from pathlib import Path

from kept_cards import side_of

from thankyou.model.card import Card
from thankyou.store.card_store import CardStore


def test_a_picture_made_while_its_card_was_moved_is_no_hindrance(tmp_path: Path) -> None:
    store = CardStore(tmp_path)
    card = Card(message="Mine.")
    opened = store.create(card)
    opened.close(card)
    here, in_bin = side_of(store, opened.id), tmp_path / "bin" / "beside" / opened.id
    for move, left in ((store.delete, here), (store.restore, in_bin), (store.delete, here)):
        move(opened.id)
        left.mkdir()  # what a thread does that began before
        (left / "thumb.png").write_bytes(b"png")
    assert [one.id for one in store.deleted()] == [opened.id]
    store.restore(opened.id)
    assert store.read(opened.id) == card


def test_cards_that_a_window_has_open_are_known(tmp_path: Path) -> None:
    store = CardStore(tmp_path)
    opened = [store.create(Card(message=str(at))) for at in range(2)]
    assert CardStore(tmp_path).open_now() == {one.id for one in opened}
    opened[0].close(opened[0].opened.card)
    assert CardStore(tmp_path).open_now() == {opened[1].id}
    opened[1].close(opened[1].opened.card)
