"""What changed from one card to the next says all of it, and little more."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from any_cards import CARDS, TEXTS, photo, same
from hypothesis import given
from hypothesis import strategies as st

from thankyou.model.card import Card, CardPeople, Signer
from thankyou.store.card_parts import changed, difference, flatten, splice, unflatten
from thankyou.store.part_files import PartFiles

LONG = "You stayed when the night was long, and you did not look at the clock. " * 40


@pytest.fixture(scope="module", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """What is tried here is what is written, not when it is on the disk."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        yield


class Memory:
    """Parts in memory."""

    def __init__(self) -> None:
        self.held = {"": b""}

    def put(self, data: bytes) -> str:
        key = f"{hash(data) & 0xFFFFFFFF:032x}" if data else ""
        self.held[key] = data
        return key

    def get(self, key: str) -> bytes | None:
        return self.held.get(key)


@given(CARDS, CARDS)
def test_a_difference_turns_any_card_into_any_other(one: Card, other: Card) -> None:
    parts = Memory()
    first = flatten(one, parts)
    second = flatten(other, parts, one, first)
    assert second == flatten(other, parts)
    delta = json.loads(json.dumps(difference(first, second)))
    flat = changed(first, delta)
    assert same(unflatten(flat, parts), other)
    assert same(unflatten(flat, parts, one, first), other)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_a_splice_is_the_one_place_that_differs(head: str, old: str, new: str, tail: str) -> None:
    one, other = head + old + tail, head + new + tail
    at, removed, put = splice(one, other)
    assert one[:at] + put + one[at + removed :] == other
    assert removed <= len(old) and len(put) <= len(new)


def test_a_letter_costs_a_few_bytes_wherever_it_is_typed() -> None:
    parts = Memory()
    people = CardPeople("w.csv", ("Name",), tuple((f"Person {n}",) for n in range(500)))
    card = Card(message=LONG, signers=tuple(Signer(f"Ada {n}") for n in range(99)), people=people)
    flat = flatten(card, parts)
    signers = (*card.signers[:50], Signer("Ada 50x"), *card.signers[51:])
    for changes in ({"message": LONG[:999] + "x" + LONG[999:]}, {"signers": signers}):
        after = flatten(card.changed(**changes), parts, card, flat)
        assert len(json.dumps(difference(flat, after))) < 40


def test_a_part_that_is_gone_or_damaged_takes_its_picture_only(tmp_path: Path) -> None:
    card = Card(message="still here", photo=photo(b"one picture"))
    flat = flatten(card, PartFiles(tmp_path))
    assert unflatten(flat, PartFiles(tmp_path)) == card
    [part] = tmp_path.iterdir()
    part.write_bytes(b"another")
    assert unflatten(flat, PartFiles(tmp_path)) == card.changed(photo=None)
    part.unlink()
    assert unflatten(flat, PartFiles(tmp_path)) == card.changed(photo=None)


def test_what_a_newer_program_wrote_is_passed_over() -> None:
    parts = Memory()
    flat = flatten(Card(message="words"), parts)
    flat |= {"voice": '"choir"', "text_size": "17", "scent": '"roses"', "signers": "[1]"}
    assert unflatten(flat, parts) == Card(message="words")


@given(st.lists(st.binary(max_size=8), max_size=8))
def test_parts_are_kept_once_and_read_again(contents: list[bytes]) -> None:
    with TemporaryDirectory() as folder:
        parts = PartFiles(Path(folder) / "pictures")
        keys = [parts.put(data) for data in contents]
        again = PartFiles(Path(folder) / "pictures")
        assert [again.get(key) for key in keys] == contents
        files = list(Path(folder).glob("pictures/*"))
        assert len(files) == len(set(contents) - {b""})
        parts.keep_only(keys[:1])
        assert len(list(Path(folder).glob("pictures/*"))) == len(set(contents[:1]) - {b""})


def test_no_key_leads_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"x")
    assert PartFiles(tmp_path / "pictures").get("../secret") is None
