"""Text from anywhere, shown in a line, is obeyed by nothing and ends."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.shown_text import LONGEST, harmless, one_line, shortened

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"


@given(st.text() | st.text(alphabet="\x1b[\x07\x9b\u202e\u2066\u2069\r\n\x00a"))
def test_no_control_and_no_turning_sign_is_left(text: str) -> None:
    line = one_line(text)
    kept = harmless(text)
    for char in line:
        assert unicodedata.category(char) not in ("Cc", "Zl", "Zp") and char not in OVERRIDES
    for char in kept:
        assert char in "\n\t" or unicodedata.category(char) != "Cc"
        assert char not in OVERRIDES
    for found in (line, kept):
        assert found.count("\u2069") == sum(map(found.count, "\u2066\u2067\u2068")) or (
            len(text) > LONGEST
        )
    assert len(line) <= LONGEST


def test_words_of_every_script_stay_as_they_are() -> None:
    for words in (
        "José Núñez",
        "محمد",
        "山田太郎",
        "नर्स क्षिति",
        "👩🏽‍⚕️ x",
        "a  b",
        "\u2068محمد\u2069 3",
    ):
        assert one_line(words) == words == harmless(words)


def test_what_is_obeyed_is_written() -> None:
    assert one_line("a\x1b[31mb\x9b2J\u202ec") == "a\\x1b[31mb\\x9b2J\\u202ec"
    assert one_line("one \r\n  two\u2028three") == "one two three"
    assert harmless("one\r\ntwo\tx\u2067") == "one\ntwo\tx\\u2067"


def test_a_long_text_keeps_its_ends() -> None:
    line = shortened("a" * 10**6 + "the end", 30)
    assert len(line) == 30 and line.startswith("aaa") and line.endswith("…aaathe end")
