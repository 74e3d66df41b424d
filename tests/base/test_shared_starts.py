"""Lines packed by what they have in common come out as they went in."""

from __future__ import annotations

import lzma
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.base.shared_starts import pack, unpack

LINES = st.lists(st.binary(max_size=12), max_size=12)


@given(LINES, st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_lines_come_back(lines: list[bytes], ordered: bool) -> None:
    text = b"\n".join(sorted(lines) if ordered else lines)
    assert unpack(pack(text)) == unpack(pack(text, xz=True)) == text


@pytest.mark.parametrize("size", [221, 222, 223, 224, 255, 256, 70_000])
def test_lines_of_any_length_come_back(size: int) -> None:
    long = b"\xff" * size
    text = b"\n".join([long, b"", long + b"a", long[1:], long + b"b", b"c", long[:-1] + b"d", b""])
    assert unpack(pack(text)) == text


FLAGS = st.sampled_from(["", "/A", "/AB", "/", "/A/B", " st:ward", "/ÄÖ"])
ENTRIES = st.lists(st.tuples(st.text("abé和ы", max_size=9), FLAGS), max_size=30)


@given(ENTRIES, st.sampled_from(["utf-8", "latin-1"]))
@settings(max_examples=40, deadline=None)
def test_words_with_flags_come_back(entries: list[tuple[str, str]], encoding: str) -> None:
    lines = (word + flags for word, flags in entries)
    text = "\n".join(lines).encode(encoding, "ignore")
    assert unpack(pack(text)) == text


@pytest.mark.parametrize("kinds", [1, 150, 200, 300, 9000])
@pytest.mark.parametrize("letters", [1, 60, 180, 250])
def test_of_any_number_of_letters_and_flags(letters: int, kinds: int) -> None:
    """Kinds of flags take a byte each, or two; of too many letters, lines are told otherwise."""
    alphabet = [chr(0x400 + number) for number in range(letters)]
    lines = [f"{alphabet[n % letters]}{alphabet[n * 7 % letters]}/F{n % kinds}"
             for n in range(max(2 * kinds, letters))]  # fmt: skip
    text = "\n".join([*lines, "x" * 300 + "/F0", "", "y/"]).encode()
    assert unpack(pack(text)) == text


@pytest.mark.parametrize("name", ["hi_IN", "tl_PH"])
def test_a_dictionary_is_smaller_so(name: str) -> None:
    words = unpack((asset_root() / f"dictionaries/{name}.dic.starts").read_bytes())
    for ours, theirs in (
        (pack(words), zlib.compress(words, 9)),
        (pack(words, xz=True), lzma.compress(words, preset=9)),
    ):
        assert unpack(ours) == words
        assert len(ours) < 0.87 * len(theirs)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Dear diary",
        pack(b"ward\nwards\n")[:-9],
        pack(b"ward\nwards\n", xz=True)[:-9],
        zlib.compress(b"Dear diary"),
        *map(
            lzma.compress,
            (
                b"",
                b"Dear diary",
                b"Lward\n\nwards",
                b"U",
                b"U\0\0\0\x01a",
                b"U\0\0\0\x03a\n/x \0\xfe",
            ),
        ),
    ],
)
def test_damage_is_an_error_of_the_file(data: bytes) -> None:
    with pytest.raises(OSError, match="damaged"):
        unpack(data)
