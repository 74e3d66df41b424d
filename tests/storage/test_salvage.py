"""What is left of a damaged card: the words without the photo, the lines up to the tear."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.model.card import Card, CardPeople
from thankyou.storage.card_file import decode, encode, read_card
from thankyou.storage.salvage import LOST, salvage

FIXTURES = Path(__file__).parent / "fixtures"
CARD = read_card(FIXTURES / "version-8-people.thankyou").changed(
    message="Dear {recipient},\n\nYou stayed with my father.\nThank you.",
    fields=(("recipient", "Ngọc Ánh"), ("sender", "Zoë")),
    design="dusk",
)
WHOLE = encode(CARD)
TEXT = encode(CARD.changed(photo=None, people=None, tagline="for the night of 3 May"))


def flipped(part: bytes, data: bytes = WHOLE, beyond: int = 40) -> bytes:
    """The file with a byte of this member changed."""
    at = data.index(part) + len(part) + beyond
    return data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :]


def test_a_whole_card_loses_nothing() -> None:
    assert salvage(WHOLE) == (CARD, [])
    assert salvage(TEXT) == (decode(TEXT), [])


PARTS = {"photo.jpg": "photo", "people.json": "people"}


@pytest.mark.parametrize("member", PARTS)
def test_the_words_are_saved_without_the_damaged_part(member: str) -> None:
    data = flipped(member.encode())
    with pytest.raises(CardError) as caught:
        decode(data, "x.thankyou")
    assert caught.value.code == "card-damaged"
    assert caught.value.values == {"path": "x.thankyou", "kind": PARTS[member]}
    card, lost = salvage(data)
    assert lost == [PARTS[member]]
    assert card == CARD.changed(**{PARTS[member]: None})
    assert decode(encode(card)) == card


def test_a_file_cut_short_on_its_way_keeps_its_words() -> None:
    card, lost = salvage(WHOLE[: WHOLE.index(b"photo.jpg") + 200])
    assert lost == ["photo"]
    assert card == CARD.changed(photo=None)  # the list comes before the photo
    card, lost = salvage(WHOLE[: WHOLE.index(b"people.json") + 60])
    assert lost == ["photo", "people"]
    assert card == CARD.changed(photo=None, people=None)


def test_a_text_cut_short_keeps_its_lines_up_to_there() -> None:
    cut = TEXT[: TEXT.index(b"my father") + 3]
    card, lost = salvage(cut)
    assert card.message == "Dear {recipient},\n"
    assert (card.fields, card.design, card.tagline) == (
        CARD.fields, "dusk", "for the night of 3 May",
    )  # fmt: skip
    assert lost == ["words", "photo", "signature", "people", "other"]  # all that came after it
    assert salvage(cut.replace(b'"version": 4', b"")) == (card, lost)


def test_a_text_with_a_torn_key_keeps_the_others() -> None:
    card, lost = salvage(TEXT.replace(b'"design": "dusk",', b'"design": \xff\x01dusk,'))
    assert lost == ["look"]
    assert card == decode(TEXT).changed(design=Card().design)


VALUES = {"message": "words", "voice": "other", "text_size": "look", "signature": "signature"}


@pytest.mark.parametrize(("key", "part"), VALUES.items())
def test_a_value_that_is_wrong_is_lost_and_the_others_stay(key: str, part: str) -> None:
    content = json.loads(TEXT)
    content["card"][key] = {"no": "such"}
    content["card"]["more"] = 1
    card, lost = salvage(json.dumps(content).encode())
    assert lost == [one for one in LOST if one in (part, "other")]
    assert card == decode(TEXT).changed(**{key: getattr(Card(), key)})


def refused(data: bytes) -> str:
    with pytest.raises(CardError) as caught:
        salvage(data, "x.thankyou")
    assert caught.value.values["path"] == "x.thankyou"
    return caught.value.code


def test_where_nothing_is_left_the_reason_stays() -> None:
    assert refused(b"") == refused(b"Dear Ada") == refused(bytes(999)) == "not-a-card"
    assert refused(WHOLE[:60]) == refused(b"{}") == "not-a-card"
    assert refused(b'{"format": "thankyou-card", "version": 4, "card": {}}') == "not-a-card"
    assert refused(b'{"format": "thankyou-card", "version": 9, "card"') == "card-too-new"
    assert refused(b'{"format": "thankyou-card", "version": 9}') == "card-too-new"


@given(st.data())
@settings(max_examples=60)
def test_whatever_is_saved_can_be_kept(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from((WHOLE, TEXT))))
    at = data.draw(st.integers(0, len(whole) - 1))
    if data.draw(st.booleans()):
        whole = whole[:at]
    else:
        whole[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    try:
        card, lost = salvage(bytes(whole))
    except CardError:
        return
    assert decode(encode(card)) == card
    assert set(lost) <= set(LOST)


def test_a_list_in_one_piece_is_no_list_of_another_width() -> None:
    people = CardPeople("a.csv", ("A",), (("x",),))
    data = encode(Card(message="Hi", people=people)).replace(b"people.json", b"people.jsom")
    card, lost = salvage(data)
    assert card == Card(message="Hi") and lost == ["people"]
