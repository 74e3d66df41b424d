"""A card with a password: nothing of it is seen without, and any change is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.storage import password_lock
from thankyou.storage.card_file import decode, encode, read_card, save_card
from thankyou.storage.compare_save import read_card_known, save_card_if_unchanged
from thankyou.storage.password_lock import OVERHEAD, is_locked
from thankyou.storage.salvage import salvage

CARD = Card(message="Secretly, thank you.", name="For Ada")
FIXTURE = Path(__file__).parent / "fixtures" / "version-4-locked.thankyou"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """scrypt with less memory: files say what they were made with, so nothing else changes."""
    monkeypatch.setattr(password_lock, "_SETTINGS", (10, 8, 1))


def refused(data: bytes, password: str | None = "a") -> str:
    with pytest.raises(CardError) as caught:
        decode(data, "x.thankyou", password)
    assert caught.value.values["path"] == "x.thankyou"
    return caught.value.code


def test_it_comes_back_with_its_password_and_not_without(tmp_path: Path) -> None:
    data = encode(CARD, "käse und Brot")
    assert is_locked(data) and not is_locked(encode(CARD))
    assert b"Secretly" not in data and b"Ada" not in data and b'thankyou-card"' not in data
    assert decode(data, password="käse und Brot") == CARD
    assert refused(data, None) == "card-locked"
    assert refused(data, "kase und Brot") == refused(data, "") == "wrong-password"
    assert len(data) == len(encode(CARD)) + OVERHEAD
    assert encode(CARD, "a") != encode(CARD, "a")
    save_card(CARD, tmp_path / "a.thankyou", "b")
    assert read_card(tmp_path / "a.thankyou", "b") == CARD
    assert decode(encode(CARD), password="not needed") == CARD


def test_what_was_once_locked_opens_for_ever() -> None:
    """Written with the settings that the program uses, of 128 MB."""
    data = FIXTURE.read_bytes()
    assert data[23:26] == bytes((17, 8, 1))
    assert decode(data, password="käse und Brot") == CARD


@pytest.mark.parametrize(("typed", "again"), [("Zoë", "Zoe\u0308"), ("ABC 1", "ＡＢＣ\u3000１")])
def test_a_password_is_the_same_from_every_keyboard(typed: str, again: str) -> None:
    assert decode(encode(CARD, typed), password=again) == CARD


def test_an_empty_password_protects_nothing() -> None:
    with pytest.raises(CardError, match="password-empty"):
        encode(CARD, "")


@pytest.mark.parametrize("at", [26, 41, 42, 53, 54, 200, -1])
def test_any_change_is_noticed(at: int) -> None:
    data = bytearray(encode(CARD, "a"))
    data[at] ^= 1
    assert refused(bytes(data)) == "wrong-password"


def test_a_file_cannot_demand_more_than_a_fair_share() -> None:
    data = encode(CARD, "a")
    for settings in ((30, 8, 1), (18, 255, 1), (255, 255, 255), (17, 8, 9), (0, 8, 1), (17, 0, 0)):
        assert refused(data[:23] + bytes(settings) + data[26:]) == "card-damaged"
    assert refused(data[:23]) == refused(data[:60]) == "card-damaged"
    assert refused(b"thankyou-locked-card x") == "card-damaged"
    for number in (b"2", b"9", b"10", b"123456789"):
        assert refused(data.replace(b"card 1\n", b"card %b\n" % number)) == "card-too-new"
    for number in (b"0", b"01", b"x", b"-2", b""):
        assert refused(data.replace(b"card 1\n", b"card %b\n" % number)) == "card-damaged"


def test_it_is_saved_and_compared_as_any_other(tmp_path: Path) -> None:
    path = tmp_path / "a.thankyou"
    known = save_card_if_unchanged(CARD, path, None, "a")
    assert read_card_known(path, "a") == (CARD, known)
    save_card(CARD, path, "a")
    with pytest.raises(CardError, match="file-changed"):
        save_card_if_unchanged(CARD, path, known, "a")


def test_there_is_nothing_to_be_saved_without_the_password() -> None:
    data = encode(CARD, "a")
    assert salvage(data, password="a") == (CARD, [])
    with pytest.raises(CardError, match="card-locked"):
        salvage(data)
