"""Cards with pictures: they come back as they went; damage is refused, and nothing else is kept."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from thankyou.base.errors import CardError
from thankyou.model.card import TARGETS, Card, CardPeople, CardSignature
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
PICTURES = Card(message="Thank you.", photo=PHOTO, signature=CardSignature(INK.strokes))
PEOPLE = CardPeople(
    "staff.csv",
    ("Name", "Ward", "Ward"),
    (("Ada Lee", "ICU", ""), ("Ngọc\nÁnh", "", "\u2028")),
    (("recipient", 0), ("unit", 1)),
)
CARD = PICTURES.changed(people=PEOPLE)


def test_what_went_in_comes_back() -> None:
    for card in (
        CARD,
        CARD.changed(signature=signature_from_mask(mask())),
        CARD.changed(photo=None),
        CARD.changed(photo=None, signature=signature_from_mask(mask())),
        PICTURES,
        Card(people=PEOPLE),
        Card(people=CardPeople("", (), ())),
    ):
        data = encode(card)
        back = decode(data)
        assert back == card and encode(back) == data
        if card.photo is not None:
            assert back.photo is not None and back.photo.data == card.photo.data
            assert b"secretly" not in data


def test_a_card_with_strokes_only_is_text() -> None:
    assert encode(CARD.changed(photo=None, people=None)).startswith(b"{")


_cell = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)


@st.composite
def _lists(draw: st.DrawFn) -> CardPeople:
    width = draw(st.integers(0, 4))
    row = st.lists(_cell, min_size=width, max_size=width).map(tuple)
    fields = draw(st.sets(st.sampled_from(TARGETS), max_size=3)) if width else set()
    mapping = tuple((f, draw(st.integers(0, width - 1))) for f in TARGETS if f in fields)
    records = tuple(draw(st.lists(row, max_size=4)))
    left_out, approved, held = (
        {n for n in range(len(records)) if draw(st.booleans())} for _ in range(3)
    )
    rows = [tuple(sorted(one)) for one in (left_out, approved - held, held)]
    flags = draw(st.booleans()), draw(st.booleans())
    return CardPeople(draw(_cell), draw(row), records, mapping, *flags, *rows)


@given(_lists())
@settings(max_examples=50)
def test_any_list_of_people_comes_back(people: CardPeople) -> None:
    assert decode(encode(Card(people=people))).people == people


WRONG_LISTS: dict[str, Any] = {
    "a row too short": CardPeople("", ("A", "B"), (("x",),)),
    "an unknown field": CardPeople("", ("A",), (("x",),), (("age", 0),)),
    "no such column": CardPeople("", ("A",), (("x",),), (("recipient", 1),)),
    "a row that is not there": CardPeople("", ("A",), (("x",),), left_out=(1,)),
    "rows out of order": CardPeople("", ("A",), (("x",), ("y",)), left_out=(1, 0)),
    "approved and held": CardPeople("", ("A",), (("x",),), approved=(0,), held=(0,)),
}


@pytest.mark.parametrize("case", WRONG_LISTS)
def test_a_list_that_could_not_be_read_again_is_not_written(case: str) -> None:
    with pytest.raises(ValueError, match=r"a |records"):
        encode(Card(people=WRONG_LISTS[case]))


def _member(**other: object) -> bytes:
    """A list of version 5 with something else in it; None: without that."""
    whole: dict[str, object] = {
        "name": "", "columns": ["A"], "mapping": {}, "turned": False, "guided": False,
        "left_out": [], "approved": [], "held": [], "records": [["x"]],
    }  # fmt: skip
    return json.dumps({k: v for k, v in (whole | other).items() if v is not None}).encode()


WRONG_MEMBERS = (
    b"",
    b"[]",
    b"\xff",
    b"[" * 100_000,
    _member(records=None),
    _member(turned=None),
    _member(more=1),
    _member(name=1),
    _member(mapping={"recipient": True}),
    _member(mapping={"age": 0}),
    _member(records=[["x", "y"]]),
    _member(records=[["\ud800"]]),
    _member(turned=1),
    _member(left_out={}),
    _member(left_out=[True]),
    _member(left_out=[1]),
    _member(left_out=[-1]),
    _member(approved=[0, 0]),
    _member(approved=[0], held=[0]),
    _member().replace(b'{"name": "",', b'{"name": "", "name": "",'),
)


def test_the_list_that_the_wrong_ones_are_made_from_is_right() -> None:
    data = rewritten(unsummed(lambda m: m.update({"people.json": _member()})))
    assert decode(data).people == CardPeople("", ("A",), (("x",),))


@pytest.mark.parametrize("member", WRONG_MEMBERS)
def test_a_list_with_something_wrong_is_refused(member: bytes) -> None:
    with pytest.raises(CardError) as caught:
        decode(rewritten(unsummed(lambda m: m.update({"people.json": member}))))
    assert (caught.value.code, caught.value.values["kind"]) == ("card-damaged", "people")


@given(st.floats(0, 1), st.floats(0, 1), st.floats(1, 8), st.booleans(),
       st.text(st.characters(exclude_categories=["Cs"]), max_size=20))  # fmt: skip
@settings(max_examples=30)
def test_any_placement_comes_back(x: float, y: float, zoom: float, grey: bool, alt: str) -> None:
    shape, cover = ("square", True) if grey else ("", False)
    card = CARD.changed(
        photo=replace(PHOTO, x=x, y=y, zoom=zoom, grey=grey, alt=alt, shape=shape, cover=cover)
    )
    back = decode(encode(card)).photo
    assert back is not None and (back.grey, back.alt) == (grey, alt)
    assert (back.x, back.y, back.zoom) == pytest.approx((x, y, zoom), abs=1e-4)


def rewritten(change: Any, card: Card = CARD) -> bytes:
    """The card's container with its members changed."""
    with zipfile.ZipFile(io.BytesIO(encode(card))) as archive:
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


def unsummed(change: Any) -> Any:
    """The change, and the checksums taken out, as by a person who changes a card by hand."""

    def changed(members: dict[str, bytes]) -> None:
        change(members)
        whole = json.loads(members["card.json"])
        del whole["checksums"]
        members["card.json"] = json.dumps(whole).encode()

    return changed


DAMAGE: dict[str, tuple[Any, str, str]] = {
    "no photo": (lambda m: m.pop("photo.jpg"), "card-damaged", "photo"),
    "no text": (lambda m: m.pop("card.json"), "card-damaged", "words"),
    "no people": (lambda m: m.pop("people.json"), "card-damaged", "people"),
    "one more": (lambda m: m.update({"evil.sh": b"x"}), "not-a-card", "bad-container"),
    "a way out": (lambda m: m.update({"../x": b"x"}), "not-a-card", "bad-container"),
    "half a photo": (lambda m: m.update({"photo.jpg": m["photo.jpg"][:400]}), "card-damaged",
                     "photo"),
    "another photo": (lambda m: m.update({"photo.jpg": picture()}), "card-damaged", "photo"),
    "another list": (lambda m: m.update({"people.json": m["people.json"].replace(b"Ada", b"Ann")}),
                     "card-damaged", "people"),
    "no picture": (unsummed(lambda m: m.update({"photo.jpg": b"x" * 99})), "card-damaged",
                   "photo"),
    "another file": (text(lambda c: c["photo"].update(file="/etc/passwd")), "not-a-card",
                     "bad-value"),
    "no place": (text(lambda c: c.update(photo=None)), "not-a-card", "bad-container"),
    "too close": (text(lambda c: c["photo"].update(zoom=99)), "not-a-card", "bad-value"),
    "endlessly close": (text(lambda c: c["photo"].update(zoom=1e999)), "not-a-card", "not-json"),
    "no such shape": (text(lambda c: c["photo"].update(shape="heart")), "not-a-card", "bad-value"),
    "no shape": (text(lambda c: c["photo"].pop("shape")), "not-a-card", "bad-value"),
    "cover as a number": (text(lambda c: c["photo"].update(cover=1)), "not-a-card", "bad-value"),
    "grey as text": (text(lambda c: c["photo"].update(grey="yes")), "not-a-card", "bad-value"),
    "no strokes": (text(lambda c: c.update(signature={"strokes": []})), "not-a-card",
                   "bad-value"),
    "odd strokes": (text(lambda c: c.update(signature={"strokes": [[["a"]]]})), "not-a-card",
                    "bad-value"),
    "no mask": (text(lambda c: c.update(signature={"file": "signature.png"})), "card-damaged",
                "signature"),
    "a list elsewhere": (text(lambda c: c.update(people={"file": "/etc/passwd"})), "not-a-card",
                         "bad-value"),
}  # fmt: skip


@pytest.mark.parametrize("case", DAMAGE)
def test_damage_is_reported_with_its_part(case: str) -> None:
    change, code, part = DAMAGE[case]
    with pytest.raises(CardError) as caught:
        decode(rewritten(change), "x.thankyou")
    values = caught.value.values
    assert (caught.value.code, values["path"]) == (code, "x.thankyou")
    assert part in (values.get("kind"), values.get("reason"))


def test_a_photo_s_metadata_goes_even_when_a_stranger_put_it_there() -> None:
    back = decode(rewritten(unsummed(lambda m: m.update({"photo.jpg": picture()}))))
    assert back.photo is not None and b"secretly" not in back.photo.data
    assert b"secretly" not in encode(back)


def test_what_a_stranger_wrote_into_a_signature_does_not_survive() -> None:
    written = PngInfo()
    written.add_text("Comment", "secretly")
    file = io.BytesIO()
    with Image.open(io.BytesIO(mask())) as picture:
        picture.save(file, "PNG", pnginfo=written)
    card = CARD.changed(signature=signature_from_mask(mask()))
    back = decode(rewritten(unsummed(lambda m: m.update({"signature.png": file.getvalue()})), card))
    assert back.signature is not None and b"secretly" not in encode(back)
    assert b"secretly" in file.getvalue()


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
    decided = replace(
        PEOPLE, mapping=(*PEOPLE.mapping, ("message", 2)), turned=True, guided=True,
        left_out=(1,), approved=(0,), held=(1,),
    )  # fmt: skip
    for name, people in (
        ("3-pictures", None), ("4-pictures", None), ("4-people", PEOPLE), ("5-people", decided),
        ("6-people", decided), ("7-people", decided), ("8-people", decided),
    ):  # fmt: skip
        data = (FIXTURES / f"version-{name}.thankyou").read_bytes()
        card = decode(data)
        assert card.message == "Thank you." and card.signature == PICTURES.signature
        assert card.photo is not None and (card.photo.width, card.photo.height) == (300, 200)
        assert card.people == people
        assert (card.photo.shape, card.photo.cover) == (
            ("tall", True) if name[0] in "78" else ("", False)
        )
        if name[0] == "8":
            assert encode(card) == data
