"""Cards with pictures: they come back as they went; damage is refused, and nothing else is kept."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from thankyou.base.errors import CardError
from thankyou.model.card import Card, CardSignature
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import read_photo
from thankyou.storage.card_file import decode, encode, read_card, save_card
from thankyou.storage.container import card_photo, signature_from_mask

FIXTURES = Path(__file__).parent / "fixtures"


def picture(width: int = 300, height: int = 200) -> bytes:
    image = Image.new("RGB", (width, height), (90, 140, 160))
    ImageDraw.Draw(image).ellipse((40, 30, 160, 150), fill=(220, 170, 90))
    exif = Image.Exif()
    exif[0x010E] = "the ward, secretly"
    file = io.BytesIO()
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def mask() -> bytes:
    image = Image.new("L", (120, 40), 0)
    ImageDraw.Draw(image).line((5, 30, 60, 8, 110, 33), fill=255, width=5)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


PHOTO = card_photo(read_photo(picture(), "a.jpg"))
INK = Ink.from_points([[(0, 0, 0.5), (30, 10, 0.7), (60, 2, 0.4)], [(20, 14, 0.5)]])
CARD = Card(message="Thank you.", photo=PHOTO, signature=CardSignature(INK.strokes))


def test_what_went_in_comes_back() -> None:
    for card in (
        CARD,
        CARD.changed(signature=signature_from_mask(mask())),
        CARD.changed(photo=None),
        CARD.changed(photo=None, signature=signature_from_mask(mask())),
    ):
        data = encode(card)
        back = decode(data)
        assert back == card and encode(back) == data
        if card.photo is not None:
            assert back.photo is not None and back.photo.data == card.photo.data
            assert b"secretly" not in data


def test_a_card_with_strokes_only_is_text() -> None:
    assert encode(CARD.changed(photo=None)).startswith(b"{")


@given(st.floats(0, 1), st.floats(0, 1), st.floats(1, 8), st.booleans(),
       st.text(st.characters(exclude_categories=["Cs"]), max_size=20))  # fmt: skip
@settings(max_examples=30)
def test_any_placement_comes_back(x: float, y: float, zoom: float, grey: bool, alt: str) -> None:
    from dataclasses import replace

    card = CARD.changed(photo=replace(PHOTO, x=x, y=y, zoom=zoom, grey=grey, alt=alt))
    back = decode(encode(card)).photo
    assert back is not None and (back.grey, back.alt) == (grey, alt)
    assert (back.x, back.y, back.zoom) == pytest.approx((x, y, zoom), abs=1e-4)


def rewritten(change: Any) -> bytes:
    """The card's container with its members changed."""
    with zipfile.ZipFile(io.BytesIO(encode(CARD))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def text(change: Any) -> Any:
    def changed(members: dict[str, bytes]) -> None:
        whole = json.loads(members["card.json"])
        change(whole["card"])
        members["card.json"] = json.dumps(whole).encode()

    return changed


DAMAGE: dict[str, tuple[Any, str]] = {
    "no photo": (lambda m: m.pop("photo.jpg"), "not-a-card"),
    "no text": (lambda m: m.pop("card.json"), "not-a-card"),
    "one more": (lambda m: m.update({"evil.sh": b"x"}), "not-a-card"),
    "a way out": (lambda m: m.update({"../x": b"x"}), "not-a-card"),
    "half a photo": (lambda m: m.update({"photo.jpg": m["photo.jpg"][:400]}), "photo-unreadable"),
    "no picture": (lambda m: m.update({"photo.jpg": b"x" * 99}), "photo-type"),
    "another file": (text(lambda c: c["photo"].update(file="/etc/passwd")), "not-a-card"),
    "too close": (text(lambda c: c["photo"].update(zoom=99)), "not-a-card"),
    "grey as text": (text(lambda c: c["photo"].update(grey="yes")), "not-a-card"),
    "no strokes": (text(lambda c: c.update(signature={"strokes": []})), "not-a-card"),
    "odd strokes": (text(lambda c: c.update(signature={"strokes": [[["a"]]]})), "not-a-card"),
    "no mask": (text(lambda c: c.update(signature={"file": "signature.png"})), "not-a-card"),
}


@pytest.mark.parametrize("case", DAMAGE)
def test_damage_is_reported(case: str) -> None:
    change, code = DAMAGE[case]
    with pytest.raises(CardError) as caught:
        decode(rewritten(change), "x.thankyou")
    assert caught.value.code == code


def test_a_photo_s_metadata_goes_even_when_a_stranger_put_it_there() -> None:
    back = decode(rewritten(lambda m: m.update({"photo.jpg": picture()})))
    assert back.photo is not None and b"secretly" not in back.photo.data


@given(st.data())
@settings(max_examples=60)
def test_cut_or_changed_bytes_raise_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(encode(CARD))
    at = data.draw(st.integers(60, len(whole) - 1))
    if data.draw(st.booleans()):
        whole = whole[:at]
    else:
        whole[at] ^= data.draw(st.integers(1, 255))
    with contextlib.suppress(CardError):
        decode(bytes(whole), "x.thankyou")


def test_on_the_disk(tmp_path: Path) -> None:
    save_card(CARD, tmp_path / "a.thankyou")
    assert read_card(tmp_path / "a.thankyou") == CARD


def test_the_file_is_kept_for_ever() -> None:
    """The photo's bytes depend on Pillow's encoder; what was once written must be read."""
    card = read_card(FIXTURES / "version-3-pictures.thankyou")
    assert card.message == "Thank you." and card.signature == CARD.signature
    assert card.photo is not None and (card.photo.width, card.photo.height) == (300, 200)
    assert encode(card) == (FIXTURES / "version-3-pictures.thankyou").read_bytes()
