"""Lines packed by what they have in common come out as they went in."""

from __future__ import annotations

import gzip
import lzma

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
    assert unpack(pack(text)) == text


@pytest.mark.parametrize("size", [221, 222, 223, 224, 255, 256, 70_000])
def test_lines_of_any_length_come_back(size: int) -> None:
    long = b"\xff" * size
    text = b"\n".join([long, b"", long + b"a", long[1:], long + b"b", b"c", long[:-1] + b"d", b""])
    assert unpack(pack(text)) == text


def test_a_dictionary_is_smaller_so() -> None:
    words = gzip.decompress((asset_root() / "dictionaries/hi_IN.dic.gz").read_bytes())
    packed = pack(words)
    assert unpack(packed) == words
    assert len(packed) < 0.85 * len(lzma.compress(words, preset=9))


@pytest.mark.parametrize(
    "data", [b"", b"Dear diary", pack(b"ward\nwards\n")[:-9], lzma.compress(b"ward\n\nwards")]
)
def test_damage_is_an_error_of_the_file(data: bytes) -> None:
    with pytest.raises(OSError, match="damaged"):
        unpack(data)
