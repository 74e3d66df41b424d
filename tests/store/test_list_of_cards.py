"""The list: every card is in it, damaged ones as such; only what changed is read again."""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path

import pytest
from kept_cards import file_of, now, put, side_of

from thankyou.base.errors import CardError
from thankyou.error_messages import SENTENCES, sentence
from thankyou.model.card import Card, CardPeople, Second, Signer
from thankyou.storage import password_lock
from thankyou.storage.card_file import encode, read_card, save_card
from thankyou.store import index
from thankyou.store.card_store import CardStore, default_folder
from thankyou.store.places import id_of, is_id
from thankyou.store.search import matches
from thankyou.store.values import KeptCard


@pytest.fixture(autouse=True)
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(password_lock, "_SETTINGS", (10, 8, 1))


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path / "data")


def add(store: CardStore, card: Card, old: int = 60) -> str:
    """A closed card that was saved some seconds ago; its id."""
    opened = store.create(card)
    opened.close(card)
    path = file_of(store, opened.id)
    when = path.stat().st_mtime - old
    os.utime(path, (when, when))
    return opened.id


def test_no_folder_is_no_card(store: CardStore) -> None:
    assert (store.cards(), store.deleted(), store.crashed()) == ([], [], [])
    assert not store.folder.exists()


def test_the_place_is_the_platforms(tmp_path: Path) -> None:
    assert default_folder().name == "thankyou"


def test_a_row_says_what_the_card_is(store: CardStore) -> None:
    card = Card(
        message="{dear} {recipient},\n\nYou stayed with {loved_one}. " + "And stayed. " * 20,
        name="For the night shift",
        signers=(Signer("Émile", "with love"),),
        second=Second("es", "Gracias, {recipient}"),
        people=CardPeople("w.csv", ("Name", "Ward"), (("Zoë Ärlig", "B12"),), (("recipient", 0),)),
        design="fern",
    ).with_fields({"given": "José", "family": "Muñoz", "loved_one": "Ann"})
    add(store, card)
    [row] = store.cards()
    assert (row.title, row.recipient, row.people) == ("For the night shift", "José Muñoz", 1)
    assert (row.design, row.format, row.damaged, row.locked) == ("fern", "flat-a6", "", False)
    assert row.first_words.startswith("You stayed with Ann. And stayed.")
    assert 40 < len(row.first_words) <= 80
    for query in ("night", "jose mun", "emile love", "gracias jos", "zoe", "ann stayed"):
        assert matches(row, query), query
    assert not matches(row, "b12"), "columns that fill nothing are no words of the card"


def test_newest_first(store: CardStore) -> None:
    ids = [add(store, Card(message=str(n)), old=n) for n in (30, 10, 20)]
    assert [row.id for row in store.cards()] == [ids[1], ids[2], ids[0]]


def test_only_what_changed_is_read_again(store: CardStore) -> None:
    ids = [add(store, Card(message=str(n))) for n in range(5)]
    store.cards()
    other = CardStore(store.folder)
    other.cards()
    assert other._index.read == 0
    save_card(Card(message="new"), file_of(store, ids[0]))
    for window in (store, other, CardStore(store.folder)):
        window._index.read = 0
        assert "new" in [row.first_words for row in window.cards()]
        assert window._index.read == 1


def test_a_change_within_one_tick_of_the_clock_is_seen(store: CardStore) -> None:
    """The same size, the same time: a fresh file is read again whatever its time says."""
    card_id = add(store, Card(message="one"), old=0)
    path = file_of(store, card_id)
    before = path.stat()
    assert [row.first_words for row in store.cards()] == ["one"]
    with path.open("r+b") as file:
        file.write(encode(Card(message="two")))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert [row.first_words for row in store.cards()] == ["two"]


@pytest.mark.parametrize(
    "rubbish", [b"", b"\0" * 99, b"thankyou-index 1 00000000\n{}", b"thankyou-index 9 00000000\n"]
)
def test_a_damaged_index_is_made_anew(store: CardStore, rubbish: bytes) -> None:
    add(store, Card(message="one"))
    rows = store.cards()
    index = store.folder / "index.json"
    whole = index.read_bytes()
    index.write_bytes(rubbish)
    again = CardStore(store.folder)
    assert again.cards() == rows
    assert index.read_bytes() == whole


def test_an_index_of_other_shape_is_made_anew(store: CardStore) -> None:
    add(store, Card(message="one"))
    rows = store.cards()
    for body in (b"[]", b'{"a":[1]}', b'{"of":[],"rows":{}}', b"[" * 90_000):
        head = b"thankyou-index 1 %08x\n" % zlib.crc32(body)
        (store.folder / "index.json").write_bytes(head + body)
        assert CardStore(store.folder).cards() == rows


def test_an_index_that_cannot_be_written_is_no_matter(store: CardStore) -> None:
    add(store, Card(message="one"))
    (store.folder / "index.json").mkdir()
    assert [row.first_words for row in store.cards()] == ["one"]


def test_what_a_sync_service_puts_there_is_a_card(store: CardStore) -> None:
    card_id = add(store, Card(message="mine"))
    copy = store.folder / "cards" / f"{card_id} (conflicted copy 2026-11-27).thankyou"
    save_card(Card(message="theirs"), copy)
    rows = {row.first_words: row.id for row in store.cards()}
    assert rows.keys() == {"mine", "theirs"}
    opened = store.open(rows["theirs"])
    put(opened, Card(message="theirs, and more"))
    opened.close(now(opened))
    assert read_card(copy) == Card(message="theirs, and more")
    assert store.read(rows["theirs"]) == Card(message="theirs, and more")


@pytest.mark.parametrize(
    "stem", ["a b", "..", "../x", "CON", "con", "Für Ada", "x" * 200, "名", "\udcff", "-", "a" * 64]
)
def test_every_name_has_a_plain_id(stem: str) -> None:
    assert is_id(id_of(stem))
    assert id_of(stem) != id_of(stem + "x")


@pytest.mark.parametrize("bad", ["", ".", "..", "../x", "a/b", "a\\b", "/etc", "A", "con", "a\0"])
def test_no_id_leads_out_of_the_folder(store: CardStore, bad: str) -> None:
    add(store, Card())
    acts = (store.read, store.open, store.delete, store.restore, lambda one: store.forget([one]))
    for act in acts:
        with pytest.raises(CardError) as caught:
            act(bad)
        assert caught.value.code == "card-gone"
    assert len(store.cards()) == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_no_cards(store: CardStore, tmp_path: Path) -> None:
    add(store, Card())
    save_card(Card(message="outside"), tmp_path / "outside.thankyou")
    (store.folder / "cards" / "link.thankyou").symlink_to(tmp_path / "outside.thankyou")
    assert len(store.cards()) == 1
    with pytest.raises(CardError):
        store.open("link")


def test_what_is_no_card_file_is_passed_over(store: CardStore) -> None:
    add(store, Card())
    folder = store.folder / "cards"
    (folder / "folder.thankyou").mkdir()
    (folder / ".thankyou-1.tmp").write_bytes(b"")
    (folder / "._x.thankyou").write_bytes(b"")
    (folder / "x.txt").write_bytes(b"")
    assert len(store.cards()) == 1


def test_damaged_and_protected_cards_are_listed_as_such(store: CardStore) -> None:
    add(store, Card(message="whole"))
    folder = store.folder / "cards"
    (folder / "torn.thankyou").write_bytes(encode(Card(message="torn"))[:-20])
    (folder / "secret.thankyou").write_bytes(encode(Card(message="secret"), "pass"))
    rows = {row.id: row for row in store.cards()}
    assert len(rows) == 3
    assert (rows["torn"].damaged, rows["torn"].title) == ("not-a-card", "torn")
    assert rows["secret"].locked
    assert not matches(rows["secret"], "secret words")


def test_a_protected_card_is_written_in_but_never_in_the_clear(store: CardStore) -> None:
    folder = store.folder / "cards"
    folder.mkdir(parents=True)
    (folder / "secret.thankyou").write_bytes(encode(Card(message="plain words"), "pass"))
    for password, code in ((None, "card-locked"), ("past", "wrong-password")):
        with pytest.raises(CardError) as caught:
            store.open("secret", password)
        assert caught.value.code == code
    assert store.crashed() == []
    opened = store.open("secret", "pass")
    assert opened.opened.card == Card(message="plain words")
    put(opened, Card(message="plain words, and more"))
    store.keep_thumb("secret", b"PNG", Card(message="plain words, and more"))
    opened.close(now(opened))
    assert read_card(folder / "secret.thankyou", "pass") == Card(message="plain words, and more")
    for path in store.folder.rglob("*"):
        assert path.is_dir() or b"plain" not in path.read_bytes(), path
    assert store.thumb("secret") is None


def test_a_picture_of_a_card_belongs_to_one_state_of_it(store: CardStore) -> None:
    card_id = add(store, Card(message="one"))
    store.keep_thumb(card_id, b"\x89PNG one", Card(message="one"))
    assert store.thumb(card_id) == b"\x89PNG one"
    save_card(Card(message="two"), file_of(store, card_id))
    assert store.thumb(card_id) is None
    store.keep_thumb("gone", b"x", Card())
    assert store.thumb("gone") is None


def test_duplicates_have_a_name_and_no_past(store: CardStore) -> None:
    card_id = add(store, Card(message="one", name="first"))
    new = store.duplicate(card_id, "copy")
    assert store.read(new) == Card(message="one", name="copy")
    opened = store.open(new)
    assert (opened.history(), opened.opened.steps) == ([], (opened.opened.card,))
    opened.close(opened.opened.card)
    store.rename(new, "other")
    assert store.read(new) == Card(message="one", name="other")
    assert store.read(card_id) == Card(message="one", name="first")


def test_renaming_is_a_step_of_undo(store: CardStore) -> None:
    card_id = add(store, Card(message="one"))
    store.rename(card_id, "named")
    opened = store.open(card_id)
    assert [one.name for one in opened.opened.steps] == ["", "named"]
    opened.close(opened.opened.card)


def test_the_index_keeps_nothing_of_cards_that_were_forgotten(store: CardStore) -> None:
    card_id = add(store, Card(message="confidential"))
    other = add(store, Card(message="other"))
    store.cards()
    assert b"confidential" in (store.folder / "index.json").read_bytes()
    store.forget([card_id])
    for path in store.folder.rglob("*"):
        assert path.is_dir() or b"confidential" not in path.read_bytes()
    assert [row.id for row in store.cards()] == [other]
    assert not side_of(store, card_id).exists()


def test_a_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    store = CardStore(tmp_path / "data")
    for act in (store.cards, lambda: store.create(Card())):
        with pytest.raises(CardError) as caught:
            act()
        assert caught.value.values["reason"] == "not-a-folder"
        assert "a file stands where a folder should be" in sentence(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_drive_that_is_gone_is_no_empty_store(tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(tmp_path / "drive")
    store = CardStore(tmp_path / "data")
    for act in (store.cards, store.deleted, lambda: store.create(Card())):
        with pytest.raises(CardError) as caught:
            act()
        assert caught.value.code in ("cannot-read", "cannot-write")


def test_every_error_of_the_store_has_a_sentence() -> None:
    for code in ("card-in-use", "card-changed", "card-gone", "card-locked"):
        assert code in SENTENCES
    assert json.dumps(sentence(CardError("card-in-use", title="for Ada")))


def test_the_newest_cards_are_told_before_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where many files have to be read; and they are the beginning of the list."""
    monkeypatch.setattr(index, "FIRST", 3)
    monkeypatch.setattr(index, "MANY", 5)
    folder = tmp_path / "cards"
    folder.mkdir(parents=True)
    for number in range(9):
        path = folder / f"card-{number}.thankyou"
        path.write_bytes(encode(Card(name=str(number))))
        os.utime(path, (1_700_000_000 + number * 37 % 9,) * 2)
    told: list[list[KeptCard]] = []
    store = CardStore(tmp_path)
    whole = store.cards(told.append)
    assert told == [whole[:3]] and len(whole) == 9
    for changed in range(9):  # so many are new to the program
        told.clear()
        for number in range(changed):
            os.utime(folder / f"card-{number}.thankyou", (1_600_000_000 + changed,) * 2)
        assert len(CardStore(tmp_path).cards(told.append)) == 9
        assert len(told) == (changed > 5)
