"""Line breaks and grapheme clusters against Unicode's own tests, through our own functions."""

from __future__ import annotations

import lzma
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import growth

from thankyou.typeset.segment import (
    _PLAIN_WORDS,
    MANDATORY,
    LineBreaker,
    _offsets,
    graphemes,
    is_mandatory,
    line_breaks,
)

REFERENCE = Path(__file__).parent.parent / "reference"
uncached_line_breaks = line_breaks.__wrapped__


def cases(name: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each text of a Unicode break test, and the offsets after 0 at which it is broken."""
    with lzma.open(REFERENCE / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            words = line.partition("#")[0].split()
            text, breaks = "", []
            for word in words:
                if word == "÷" and text:
                    breaks.append(len(text))
                elif word not in "÷×":
                    text += chr(int(word, 16))
            if words:
                yield text, tuple(breaks)


@pytest.mark.parametrize("language", ["en", "und", "th", "x-no-such"])
def test_all_of_unicodes_line_break_test(language: str) -> None:
    everything = list(cases("LineBreakTest.txt.xz"))
    assert len(everything) == 19_338
    wrong = [
        (ascii(text), breaks, uncached_line_breaks(text, language))
        for text, breaks in everything
        if uncached_line_breaks(text, language) != breaks
    ]
    assert wrong == []


def test_japanese_differs_from_unicodes_test_only_at_small_kana_and_length_marks() -> None:
    # LB1 leaves class CJ to the language: Japanese takes it as ID, the root rules as NS.
    differing = [
        text
        for text, breaks in cases("LineBreakTest.txt.xz")
        if uncached_line_breaks(text, "ja") != breaks
    ]
    assert len(differing) == 142
    assert [ascii(text) for text in differing if not set("ぁィォャッュョょー") & set(text)] == []


def test_all_of_unicodes_grapheme_break_test() -> None:
    everything = list(cases("GraphemeBreakTest.txt.xz"))
    assert len(everything) == 766
    wrong = [(ascii(t), b, graphemes(t)) for t, b in everything if graphemes(t) != b]
    assert wrong == []


def test_offsets_count_code_points_beyond_the_bmp() -> None:
    assert line_breaks("\U0001f600\U0001f600 \U0001f44d ok") == (1, 3, 5, 7)
    assert graphemes("a\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f1ec\U0001f1e7e\u0301") == (
        1,
        6,
        8,
        10,
    )


@pytest.mark.parametrize("separator", sorted(MANDATORY))
def test_lines_must_end_after_separators(separator: str) -> None:
    text = f"Thank{separator}you"
    assert line_breaks(text) == (6, 9)
    assert [is_mandatory(text, offset) for offset in line_breaks(text)] == [True, False]


def test_cr_lf_is_one_separator_and_one_cluster() -> None:
    assert line_breaks("a\r\nb") == (3, 4)
    assert graphemes("a\r\nb\n\r") == (1, 3, 4, 5, 6)
    assert not is_mandatory("", 0)


def test_scripts_without_spaces() -> None:
    thai = "ขอบคุณมากครับ"
    assert line_breaks(thai, "th") == (6, 9, 13) == line_breaks(thai, "en")
    assert line_breaks("谢谢你们。", "zh") == (1, 2, 3, 5)
    assert line_breaks("カード", "ja") == (1, 2, 3)
    assert line_breaks("カード", "en") == (2, 3)


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "*",
        "xx",
        "en-GB",
        "en_GB",
        "zh-Hant-TW",
        "i-klingon",
        "\x00",
        "\ud800",
        "é",
        "-",
        "en US",
        "x" * 5000,
        "en-" * 300,
        "ja\n",
        "en@lb=loose",
    ],
)
def test_any_language_tag_will_do(tag: str) -> None:
    assert line_breaks("Thank you", tag) == (6, 9)


@pytest.mark.parametrize(
    ("text", "lines", "clusters"),
    [
        ("", (), ()),
        ("\x00", (1,), (1,)),
        ("a\x00 b", (3, 4), (1, 2, 3, 4)),
        ("\ud800", (1,), (1,)),
        ("a \ud800 b", (2, 4, 5), (1, 2, 3, 4, 5)),
        ("\ud83d\ude00", (2,), (1, 2)),  # two lone surrogates, not a pair
        ("\udcff\u0301", (2,), (2,)),
        ("\ufeffab", (3,), (1, 2, 3)),
    ],
)
def test_odd_texts(text: str, lines: tuple[int, ...], clusters: tuple[int, ...]) -> None:
    assert line_breaks(text) == lines
    assert graphemes(text) == clusters


@given(st.text(st.characters(), max_size=60))
@settings(max_examples=300, deadline=None)
def test_offsets_rise_and_end_at_the_end(text: str) -> None:
    for offsets in (uncached_line_breaks(text), graphemes(text)):
        assert list(offsets) == sorted(set(offsets))
        assert (offsets[-1] if offsets else 0) == len(text)
    # A line never ends inside what a reader sees as one character, were it not for LB8's
    # zero-width space and LB9's spaces; for texts of letters and marks that is exact.
    if all(unicodedata.category(c)[0] == "L" for c in text):
        assert set(uncached_line_breaks(text)) <= set(graphemes(text))


@given(st.text(st.characters(max_codepoint=0xFF), max_size=60))
@settings(max_examples=300, deadline=None)
def test_the_latin_1_fast_path_gives_what_icu_gives(text: str) -> None:
    from icu4py.breakers import CharacterBreaker

    assert graphemes(text) == _offsets(CharacterBreaker, text, "und")


@given(
    st.from_regex(_PLAIN_WORDS, fullmatch=True), st.sampled_from(["en", "fi", "ja", "zh-TW", "th"])
)
def test_plain_words_break_where_icu_breaks_them(text: str, language: str) -> None:
    assert line_breaks(text, language) == _offsets(LineBreaker, text, language)


@pytest.mark.parametrize(
    "unit",
    ["Thank you ", "ขอบคุณ", "a", "é谢 ", "\u0301", "\U0001f468\u200d", "\ud800", " ", "\r\n"],
)
def test_work_grows_with_length_and_not_with_its_square(unit: str) -> None:
    def cut(text: str) -> None:
        assert uncached_line_breaks(text)[-1] == graphemes(text)[-1] == len(text)

    cut(unit * (100_000 // len(unit)))
    assert growth(cut, unit, 500) < 2.5
