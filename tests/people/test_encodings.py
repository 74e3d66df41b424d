"""Encodings of tables: found, offered, chosen, or refused with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.people.encodings import CODECS, alternatives, decode
from thankyou.people.plausible import badness
from thankyou.sentences.tables import ENCODING_NAMES

LIST = "Name,Station\r\nJürgen Weiß,Süd\r\nKäthe Groß,Nord\r\nSören Böhm,Süd\r\n"


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=40),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_unicode_with_or_without_a_mark_is_read_as_it_is(text: str, codec: str) -> None:
    words = "Name,Ward\n" + text + "ä"
    found = decode(words.encode(codec), "x")
    assert (found.text, found.guessed) == (words, False)


@pytest.mark.parametrize(
    ("codec", "guessed"),
    [
        ("utf-16-le", False), ("utf-16-be", False), ("utf-32-le", False), ("utf-32-be", False),
        ("cp1252", True), ("mac-roman", True), ("cp850", True), ("utf-7", True),
    ],
)  # fmt: skip
def test_it_is_told_whether_an_encoding_is_a_guess(codec: str, guessed: bool) -> None:
    found = decode(LIST.encode(codec), "x")
    assert (found.text, found.codec, found.guessed) == (LIST, codec, guessed)


def test_telephone_numbers_are_not_utf_7() -> None:
    words = "Name,Phone\nAda,+4930123456\nBob,+1-555-0100\nCy,+12345678\n"
    assert decode(words.encode(), "x").text == words


def test_what_else_it_might_be_can_be_read_and_has_a_name() -> None:
    data = LIST.encode("cp1252")
    offered = alternatives(data)
    assert offered[0] == "cp1252" and "cp1250" in offered and "utf-8" not in offered
    assert "utf-8" in alternatives(LIST.encode())
    assert alternatives(LIST.encode("utf-16-le"))[0] == "utf-16-le"
    for codec in (*offered, *CODECS):
        assert codec in ENCODING_NAMES
    for codec in offered:
        data.decode(codec)


CHOSEN = {
    "the right one": ("cp1250", "cp1250", LIST),
    "another name of it": ("Windows-1250", "cp1250", LIST),
    "UTF-16, whose mark says the order": ("utf-16", "utf-16-be", LIST),
    "UTF-8, which has a mark": ("utf-8", "utf-8", LIST),
}


@pytest.mark.parametrize("case", CHOSEN)
def test_a_person_chooses(case: str) -> None:
    name, codec, text = CHOSEN[case]
    mark = "\ufeff" if codec.startswith("utf") else ""
    assert decode((mark + text).encode(codec), "x", name).text == text


@pytest.mark.parametrize(
    ("data", "encoding", "code"),
    [
        (b"a", "klingon", "unknown-encoding"),
        (b"a", "base64", "unknown-encoding"),
        (b"a", "a\0b", "unknown-encoding"),
        (b"Jos\xe9", "utf-8", "wrong-encoding"),
        (b"a\x81", "cp1252", "wrong-encoding"),
        (b"\xff\xfea", "", "wrong-encoding"),
        (b"\xef\xbb\xbfJos\xe9", "", "not-utf8"),
        ("Ä,Ö,Ü,ß\nJosé Ñandú\n".encode() + b"Z\xf6e", "", "not-utf8"),
        (b"\xff\xfea\0\0\0", "", "cut-short"),
        (b"\xff\xfea\0\0\0b\0", "", "not-text"),
        (bytes(range(1, 26)) * 40 + b"\xe9", "", "not-text"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, encoding: str, code: str) -> None:
    with pytest.raises(CardError) as refused:
        decode(data, "x", encoding)
    assert refused.value.code == code
    assert refused.value.values["path"] == "x"


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("José", "JosÃ©"), ("Lefèvre", "LefÈvre"), ("Muñoz", "Muńoz"), ("Łukasz", "£ukasz"),
        ("O’Neill", "O‘Neill"), ("Анна", "ÀÍÍÀ±"), ("שלום", "ůěĺí\x9d"), ("Jürgen", "J�rgen"),
    ],
)  # fmt: skip
def test_names_look_better_than_mojibake(good: str, bad: str) -> None:
    assert badness(good) < 0.1 < badness(bad)


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "cp1252", "utf-16", "utf-7", "hz"]))
def test_any_bytes_are_text_or_a_refusal(data: bytes, encoding: str) -> None:
    try:
        found = decode(data, "x", encoding)
    except CardError as error:
        assert error.values["path"] == "x"
    else:
        assert "\0" not in found.text
        assert found.codec in ENCODING_NAMES or encoding
