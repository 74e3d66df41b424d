"""Text from a file in a line of the window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.gui.one_line import one_line


@given(st.text())
def test_what_cannot_be_seen_is_gone(text: str) -> None:
    line = one_line(text)
    assert not set(line) & set("\n\r\t\x00\x1b\u202a\u202b\u202d\u202e\u2066\u2067\u2028\ufeff")
    assert line == line.strip() and "  " not in line


def test_what_scripts_and_emoji_need_stays() -> None:
    for text in ("می\u200cخواهم", "👩🏽\u200d⚕️", "क्\u200dष", "🏴\U000e0067\U000e0062\U000e007f"):
        assert one_line(text) == text
