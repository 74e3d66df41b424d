"""Card files: they come back as they went, and anything else is refused with its place."""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.model.card import (
    ADDRESSES,
    APPEALS,
    AUDIENCES,
    DISPLAYS,
    FIELDS,
    LENGTHS,
    PICTURES,
    PLACEMENTS,
    READERS,
    REGISTERS,
    SPEAKERS,
    TEXT_SIZES,
    TICKED,
    VOICES,
    Card,
    Second,
    Signer,
)
from thankyou.storage.card_file import Reading, decode, encode, read_card, read_noted, save_card
from thankyou.storage.card_keys import MAX_BYTES, MOST_LETTERS, MOST_SIGNERS
from thankyou.storage.container import MIMETYPE

FIXTURES = Path(__file__).parent / "fixtures"

CARD = Card(
    message="Dear {recipient},\n\nYou stayed with {loved_one|my father}.\n",
    sentiment="Thank you",
    tagline="for the night of 3 May",
    fields=(("recipient", "Ngọc Ánh"), ("sender", "عائشة\n王小明")),
    appeal="tears",
    template="tears-family-1",
    design="dusk",
    format="half-fold-a6",
    language="en-GB",
)
FULL = CARD.changed(
    name="For the night team",
    palette="grey",
    pairing="bookish",
    text_color="#1d2b40",
    text_size=115,
    voice="bereaved-family",
    audience="unknown",
    length="letter",
    register="formal",
    remembering=True,
    guided=(("draft", "2"), ("opening", "You were there."), ("wish", "")),
    signers=(Signer("Zoë", "You made us laugh"), Signer("王小明")),
    second=Second("ar", "شكرا\nلكم", "facing"),
    display="staff",
    dismissed=("spelling:zoë",),
)

TOLD = FULL.changed(
    facts=("wept", "long"), speaker="we", readers="many", address="polite",
    pictures=("hand", "cup"), drawing=True,
)  # fmt: skip
"""All that a card of version 6 can say, but for pictures and a list."""

EXAMPLE = CARD.changed(
    design="still-water", format="fold-a6", template="tears-family-line", voice="family"
)
"""The card of docs/file-format.md; CARD's design and format are none that the program has."""

_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_cards = st.builds(
    Card,
    name=_text,
    message=_text,
    sentiment=_text,
    tagline=_text,
    fields=st.dictionaries(st.sampled_from(FIELDS), _text.filter(bool)).map(
        lambda values: tuple((name, values[name]) for name in FIELDS if name in values)
    ),
    appeal=st.sampled_from(APPEALS),
    template=st.none() | _text,
    design=_text,
    palette=_text,
    pairing=_text,
    text_color=st.just("") | st.from_regex(r"#[0-9a-f]{6}", fullmatch=True),
    text_size=st.sampled_from(TEXT_SIZES),
    format=_text,
    language=_text,
    voice=st.sampled_from(VOICES),
    audience=st.sampled_from(AUDIENCES),
    length=st.sampled_from(LENGTHS),
    register=st.sampled_from(REGISTERS),
    remembering=st.booleans(),
    facts=st.lists(st.sampled_from(TICKED), max_size=4).map(tuple),
    speaker=st.sampled_from(SPEAKERS),
    readers=st.sampled_from(READERS),
    address=st.sampled_from(ADDRESSES),
    pictures=st.lists(st.sampled_from(PICTURES), max_size=4).map(tuple),
    drawing=st.booleans(),
    guided=st.dictionaries(_text, _text).map(lambda parts: tuple(parts.items())),
    signers=st.lists(st.builds(Signer, _text, _text)).map(tuple),
    second=st.none() | st.builds(Second, _text, _text, st.sampled_from(PLACEMENTS)),
    display=st.sampled_from(DISPLAYS),
    dismissed=st.lists(_text).map(tuple),
)


@given(_cards)
def test_any_card_comes_back(card: Card) -> None:
    assert decode(encode(card)) == card


def test_the_file_is_the_one_in_the_specification() -> None:
    """Each version as a file, kept for ever: it must be read; the newest is what is written."""
    assert decode((FIXTURES / "version-1.thankyou").read_bytes()) == CARD
    older = decode((FIXTURES / "version-2.thankyou").read_bytes())
    assert older == FULL.changed(name="", palette="", pairing="", text_color="", text_size=100)
    assert decode((FIXTURES / "version-3.thankyou").read_bytes()) == FULL.changed(name="")
    assert read_noted((FIXTURES / "version-4.thankyou").read_bytes()) == Reading(FULL)
    assert read_noted((FIXTURES / "version-5.thankyou").read_bytes()) == Reading(FULL)
    assert read_noted((FIXTURES / "version-6.thankyou").read_bytes()) == Reading(TOLD)
    assert read_noted((FIXTURES / "version-7.thankyou").read_bytes()) == Reading(TOLD)
    data = (FIXTURES / "version-8.thankyou").read_bytes()
    newest = TOLD.changed(text_align="justified")
    assert read_noted(data) == Reading(newest)
    assert encode(newest) == data


WRONG: dict[str, tuple[str, object, str]] = {
    "voice": ("voice", "robot", "bad-value"),
    "alignment": ("text_align", "right", "bad-value"),
    "length": ("length", 3, "wrong-type"),
    "remembering": ("remembering", 1, "wrong-type"),
    "speaker": ("speaker", "you", "bad-value"),
    "a fact of no kind": ("facts", ["rich"], "bad-value"),
    "a fact that is known otherwise": ("facts", ["died"], "bad-value"),
    "facts": ("facts", "wept", "wrong-type"),
    "facts without end": ("facts", ["wept"] * 65, "bad-value"),
    "a picture of no kind": ("pictures", ["dragon"], "bad-value"),
    "drawing": ("drawing", 1, "wrong-type"),
    "signers": ("signers", ["Ada"], "wrong-type"),
    "a signer": ("signers", [{"name": "Ada"}], "missing-key"),
    "a signer's age": ("signers", [{"name": "Ada", "line": "", "age": 3}], "unknown-key"),
    "second": ("second", "Danke", "wrong-type"),
    "second without words": ("second", {"language": "de", "placement": "beneath"}, "missing-key"),
    "second anywhere": (
        "second", {"language": "de", "placement": "above", "message": []}, "bad-value",
    ),
    "guided": ("guided", {"opening": 3}, "wrong-type"),
    "palette": ("palette", None, "wrong-type"),
    "text colour": ("text_color", "#2C3B33", "bad-value"),
    "text size": ("text_size", 99, "bad-value"),
    "a size that is true": ("text_size", True, "bad-value"),
    "name": ("name", None, "wrong-type"),
    "people beside the words": ("people", {"name": "staff.csv"}, "bad-value"),
    "dismissed": ("dismissed", "all", "wrong-type"),
    "half a character": ("dismissed", ["\ud800"], "bad-text"),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_later_versions_brought_is_read_as_strictly(case: str) -> None:
    key, value, reason = WRONG[case]
    content = json.loads(encode(FULL))
    content["card"][key] = value
    with pytest.raises(CardError) as caught:
        decode(json.dumps(content).encode())
    assert caught.value.values["reason"] == reason
    assert str(caught.value.values["key"]).startswith(f"card.{key}")


def test_every_attribute_of_a_card_is_kept() -> None:
    """A new one must come into the file and its specification before it can be lost."""
    kept = json.loads(encode(Card()))["card"]
    assert set(kept) == {attribute.name for attribute in dataclasses.fields(Card)}


def test_the_text_suits_version_control() -> None:
    data = encode(CARD)
    assert data.endswith(b"}\n") and b"\r" not in data
    changed = encode(CARD.changed(message=CARD.message.replace("stayed", "sat")))
    pairs = zip(data.splitlines(), changed.splitlines(), strict=True)
    other = [after for before, after in pairs if before != after]
    assert len(other) == 2 and b"sat" in other[0] and b'"card": "' in other[1]  # and its sum


def test_half_a_character_never_stops_a_save() -> None:
    card = Card(message="a\ud800b \ud83d\ude00", fields=(("recipient", "\udcff"),), design="\udfff")
    read = decode(encode(card))
    assert read.message == "a\ufffdb 😀"
    assert read.fields == (("recipient", "\ufffd"),)
    assert decode(encode(read)) == read


def test_a_card_that_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(ValueError, match="nickname"):
        encode(Card(fields=(("nickname", "Ada"),)))
    with pytest.raises(ValueError, match="anger"):
        encode(Card(appeal="anger"))


def test_save_and_read(tmp_path: Path) -> None:
    path = tmp_path / "a card.thankyou"
    save_card(CARD, path)
    assert read_card(path) == CARD
    with pytest.raises(CardError) as caught:
        save_card(Card(message="x" * MAX_BYTES), path)
    assert caught.value.code == "card-text-too-long"
    assert caught.value.values["path"] == str(path)
    assert caught.value.values["limit"] == MOST_LETTERS
    assert read_card(path) == CARD
    path.write_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(CardError, match="too-large"):
        read_card(path)


def refused(data: bytes) -> dict[str, object]:
    with pytest.raises(CardError) as caught:
        decode(data, "x.thankyou")
    assert caught.value.code == "not-a-card"
    values = caught.value.values
    assert values["path"] == "x.thankyou"
    assert set(values) == {"path", "reason", "key", "expected", "line", "column"}
    return {key: value for key, value in values.items() if value and key != "path"}


BYTES: dict[str, tuple[bytes, dict[str, object]]] = {
    "empty": (b"", {"reason": "empty"}),
    "blank": (b" \n\n", {"reason": "empty"}),
    "a picture": (b"\x89PNG\r\n\x1a\n", {"reason": "not-utf8", "line": 1}),
    "latin-1": (b'{\n"a": "\xe9"}', {"reason": "not-utf8", "line": 2}),
    "text": (b"Dear Ada,", {"reason": "not-json", "line": 1, "column": 1}),
    "cut off": (encode(CARD)[:60], {"reason": "not-json", "line": 5, "column": 2}),
    "more after it": (encode(CARD) + b"x", {"reason": "not-json", "line": 52, "column": 1}),
    "not a number": (b'{"format": NaN}', {"reason": "not-json"}),
    "a long number": (b'{"version": ' + b"9" * 9999 + b"}", {"reason": "not-json"}),
    "deep": (b"[" * 200_000, {"reason": "too-deep"}),
    "deep objects": (b'{"a":' * 200_000, {"reason": "too-deep"}),
    "a key twice": (b'{"format": 1, "format": 2}', {"reason": "duplicate-key", "key": "format"}),
    "a list": (b"[]", {"reason": "wrong-format"}),
    "other JSON": (b'{"format": "poster", "version": 1}', {"reason": "wrong-format"}),
    "a zip": (b"PK\x03\x04" + bytes(60), {"reason": "binary"}),
    "a hole, as a crash leaves it": (bytes(4096), {"reason": "binary"}),
}


@pytest.mark.parametrize("case", BYTES)
def test_refuses_what_is_not_a_card(case: str) -> None:
    data, values = BYTES[case]
    assert refused(data) == values


Change = Callable[[dict[str, Any]], object]
CHANGES: dict[str, tuple[Change, dict[str, object]]] = {
    "version true": (
        lambda f: f.update(version=True),
        {"reason": "wrong-type", "key": "version", "expected": "a whole number from 1"},
    ),
    "no version": (
        lambda f: f.pop("version"),
        {"reason": "wrong-type", "key": "version", "expected": "a whole number from 1"},
    ),
    "no card": (lambda f: f.pop("card"), {"reason": "missing-key", "key": "card"}),
    "card a list": (
        lambda f: f.update(card=[]),
        {"reason": "wrong-type", "key": "card", "expected": "an object"},
    ),
    "more outside": (lambda f: f.update(a=1), {"reason": "unknown-key", "key": "a"}),
    "more inside": (
        lambda f: f["card"].update(pages="x"),
        {"reason": "unknown-key", "key": "card.pages"},
    ),
    "no design": (
        lambda f: f["card"].pop("design"),
        {"reason": "missing-key", "key": "card.design"},
    ),
    "no template": (
        lambda f: f["card"].pop("template"),
        {"reason": "missing-key", "key": "card.template"},
    ),
    "design null": (
        lambda f: f["card"].update(design=None),
        {"reason": "wrong-type", "key": "card.design", "expected": "text"},
    ),
    "another appeal": (
        lambda f: f["card"].update(appeal="anger"),
        {"reason": "bad-value", "key": "card.appeal", "expected": "work, calling, tears, lives"},
    ),
    "another field": (
        lambda f: f["card"]["fields"].update(x=""),
        {"reason": "unknown-key", "key": "card.fields.x"},
    ),
    "a field of a number": (
        lambda f: f["card"]["fields"].update(unit=3),
        {"reason": "wrong-type", "key": "card.fields.unit", "expected": "text"},
    ),
    "message text": (
        lambda f: f["card"].update(message="Dear Ada"),
        {"reason": "wrong-type", "key": "card.message", "expected": "a list of lines of text"},
    ),
    "half a character": (
        lambda f: f["card"].update(message=["\ud800"]),
        {"reason": "bad-text", "key": "card.message"},
    ),
    "half a character in a key": (
        lambda f: f["card"].update({"\ud800": ""}),
        {"reason": "unknown-key", "key": "card.\ufffd"},
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_refuses_a_card_with_something_wrong(case: str) -> None:
    change, values = CHANGES[case]
    content = json.loads(encode(CARD))
    change(content)
    assert refused(json.dumps(content).encode()) == values


def test_a_hand_made_file_may_differ_in_form() -> None:
    content = json.loads(encode(CARD))
    content["card"]["fields"] = dict(reversed(content["card"]["fields"].items()))
    text = json.dumps(content).replace('{"', '{\r\n"')
    assert read_noted(b"\xef\xbb\xbf" + text.encode()) == Reading(CARD)
    content["card"]["fields"]["unit"] = ""
    assert decode(json.dumps(content).encode()) == CARD


def test_words_changed_by_hand_open_with_a_note_or_without_their_sum() -> None:
    data = encode(CARD).replace(b"You stayed", b"You sat")
    read = read_noted(data, "x.thankyou")
    assert read.card == decode(data) == CARD.changed(message=CARD.message.replace("stayed", "sat"))
    assert [(note.code, note.values, note.level) for note in read.notes] == [
        ("card-edited", {"path": "x.thankyou"}, "note")
    ]
    content = json.loads(data)
    del content["checksums"]
    assert read_noted(json.dumps(content).encode()) == Reading(read.card)


SUMS: dict[str, tuple[object, dict[str, object]]] = {
    "a list": ([], {"reason": "wrong-type", "key": "checksums", "expected": "an object of texts"}),
    "a number": (
        {"card": 3}, {"reason": "wrong-type", "key": "checksums", "expected": "an object of texts"},
    ),
    "another part": ({"evil.sh": ""}, {"reason": "unknown-key", "key": "checksums.evil.sh"}),
}  # fmt: skip


@pytest.mark.parametrize("case", SUMS)
def test_checksums_are_read_as_strictly(case: str) -> None:
    value, values = SUMS[case]
    content = json.loads(encode(CARD))
    content["checksums"] = value
    assert refused(json.dumps(content).encode()) == values


@pytest.mark.parametrize("version", [1, 2, 3])
def test_older_files_have_none(version: int) -> None:
    content = json.loads((FIXTURES / f"version-{version}.thankyou").read_bytes())
    content["checksums"] = {}
    assert refused(json.dumps(content).encode()) == {"reason": "unknown-key", "key": "checksums"}


_LATER = b'{"format": "thankyou-card", "version": 9, "card": {"pages": [1, 2]}}'


def _zip(members: dict[str, bytes], mimetype: bytes = MIMETYPE) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


NEWER: dict[str, tuple[bytes, int]] = {
    "another shape": (b'{"format": "thankyou-card", "version": 9, "pages": []}', 9),
    "a far version": (b'{"format": "thankyou-card", "version": 1' + b"0" * 99 + b"}", 10**9),
    "more text than we read": (_LATER[:-1] + b', "x": "' + b"x" * MAX_BYTES + b'"}', 9),
    "text that we do not read": (_LATER + b" // a comment", 9),
    "another part": (_zip({"card.json": _LATER, "sound.ogg": b"x"}), 9),
    "more parts than we have": (
        _zip({f"photo-{n}.jpg": b"x" for n in range(40)} | {"card.json": _LATER}), 9,
    ),
    "another kind of zip": (_zip({"card.json": _LATER}, mimetype=b"application/vnd.later"), 9),
    "a photo in a folder": (_zip({"photos/": b"", "photos/1": b"x", "card.json": _LATER}), 9),
}  # fmt: skip


@pytest.mark.parametrize("case", NEWER)
def test_a_newer_card_is_refused_as_such(case: str) -> None:
    data, version = NEWER[case]
    with pytest.raises(CardError) as caught:
        decode(data, "x.thankyou")
    assert caught.value.code == "card-too-new"
    assert caught.value.values == {"path": "x.thankyou", "version": version, "known": 8}


def test_a_zip_of_ours_with_another_part_is_no_newer_one() -> None:
    for version in (b"8", b"1", b'"9"', b"9.5"):
        data = _zip({"card.json": _LATER.replace(b"9", version), "sound.ogg": b"x"})
        with pytest.raises(CardError) as caught:
            decode(data, "x.thankyou")
        assert caught.value.code == "not-a-card"


def test_words_of_a_card_that_speak_of_a_version_are_none() -> None:
    said = CARD.changed(message='"format": "thankyou-card", "version": 99, and so on')
    with pytest.raises(CardError) as caught:
        decode(encode(said)[:-3], "x.thankyou")
    assert caught.value.code != "card-too-new"


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*FIELDS, "message", "design"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(
    st.binary(max_size=80),
    st.integers(0, 700),
    st.integers(0, 40),
    st.sampled_from(sorted(json.loads(encode(CARD))["card"])),
    _json,
)
def test_any_bytes_are_a_card_or_a_refusal(
    junk: bytes, at: int, cut: int, key: str, value: object
) -> None:
    whole = encode(CARD)
    content = json.loads(whole)
    content["card"][key] = value
    for data in (junk, whole[:at] + junk + whole[at + cut :], json.dumps(content).encode()):
        try:
            card = decode(data)
        except CardError as error:
            assert error.code in ("not-a-card", "card-too-new", "card-damaged")
        else:
            assert decode(encode(card)) == card


def test_the_specification_shows_the_file() -> None:
    page = Path(__file__).parents[2] / "docs" / "file-format.md"
    example = page.read_text("utf-8").split("```json\n")[1].split("```")[0]
    assert example.encode() == encode(EXAMPLE)


@pytest.mark.parametrize("card", [
    Card(message="a" * (MOST_LETTERS + 1)),
    Card().with_fields({"recipient": "a" * (MOST_LETTERS + 1)}),
])  # fmt: skip
def test_a_text_without_end_is_neither_written_nor_read(card: Card) -> None:
    with pytest.raises(CardError) as caught:
        encode(card)
    assert caught.value.code == "card-text-too-long"
    whole = json.loads(encode(Card().with_fields({"recipient": "Ada"})))
    whole["card"]["message"] = card.message.split("\n")
    whole["card"]["fields"] = dict(card.fields)
    whole.pop("checksums", None)
    with pytest.raises(CardError) as caught:
        decode(json.dumps(whole).encode())
    assert caught.value.values["reason"] == "bad-value"


def test_names_of_signers_without_end_are_not_read() -> None:
    whole = json.loads(encode(Card()))
    whole["card"]["signers"] = [{"name": "A", "line": ""}] * (MOST_SIGNERS + 1)
    whole.pop("checksums", None)
    with pytest.raises(CardError):
        decode(json.dumps(whole).encode())
