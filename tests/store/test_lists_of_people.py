"""A list inside a card is on the disk while the card holds it, and nowhere once it is taken out."""

from __future__ import annotations

from pathlib import Path

from words_on_disk import words_on_disk

from thankyou.model.card import Card, CardPeople
from thankyou.store.card_store import CardStore
from thankyou.store.open_card import OpenCard
from thankyou.store.values import Step

NAMES = ("Zoë Quist-Abara", "Yusuf Wendorf")
PLAIN = Card(message="You stayed all night.")
LIST = CardPeople("staff.csv", ("name",), tuple((name,) for name in NAMES), (("recipient", 0),))
WITHIN = PLAIN.changed(people=LIST)


def found(folder: Path) -> set[str]:
    return {word for _, word in words_on_disk([folder], NAMES)}


def begun(folder: Path) -> OpenCard:
    """A card into which a list was put, and out of which it was taken again."""
    card = CardStore(folder).create(PLAIN)
    card.record([Step("put", WITHIN)])
    card.save(WITHIN)
    assert found(folder) == set(NAMES)
    card.record([Step("put", PLAIN.changed(message="x"))])
    card.save(PLAIN.changed(message="x"))
    return card


def test_a_list_that_was_taken_out_is_nowhere(tmp_path: Path) -> None:
    card = begun(tmp_path)
    assert found(tmp_path) == set(NAMES)  # in the steps, until it is to be forgotten
    card.forget_lists()
    assert not found(tmp_path)
    card.close(PLAIN.changed(message="x"))
    assert not found(tmp_path)
    again = CardStore(tmp_path).open(card.id)
    assert [step.people for step in again.opened.steps] == [None, None, None]
    assert [step.message for step in again.opened.steps][-1] == "x"
    assert all(state.card.people is None for state in again.history())
    again.close(again.opened.card)


def test_undo_brings_it_back_and_it_is_kept_again(tmp_path: Path) -> None:
    card = begun(tmp_path)
    card.forget_lists()
    card.record([Step("undo", WITHIN)])
    assert found(tmp_path) == set(NAMES)
    card.let_go()  # as a crash would
    again = CardStore(tmp_path).open(card.id)
    assert again.opened.card == WITHIN
    again.close(WITHIN)


def test_the_list_that_the_card_holds_stays(tmp_path: Path) -> None:
    card = CardStore(tmp_path).create(PLAIN)
    old = PLAIN.changed(people=CardPeople("a", ("name",), (("Old Name",),)))
    card.record([Step("put", old), Step("put", WITHIN)])
    card.save(WITHIN)
    card.close(WITHIN)
    card = CardStore(tmp_path).open(card.id)
    card.forget_lists()
    assert not words_on_disk([tmp_path], ["Old Name"])
    card.close(WITHIN)
    again = CardStore(tmp_path).open(card.id)
    assert again.opened.card == WITHIN
    again.close(WITHIN)
