"""Which words of two texts differ."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.gui.pages.versions import word_marks
from thankyou.gui.pages.versions.word_marks import marked_words, marks


def both(mine: str, theirs: str, tag: str = "en") -> tuple[list[str], list[str]]:
    ours, others = marks(mine, theirs, tag, tag)
    return marked_words(mine, ours), marked_words(theirs, others)


@pytest.mark.parametrize(
    ("mine", "theirs", "ours", "others"),
    [
        ("You stayed all night.", "You stayed all night.", [], []),
        ("You stayed all night.", "You stayed.", ["stayed all night."], ["stayed."]),
        ("a b c d", "a x c d", ["b"], ["x"]),
        ("a b c", "a b c d e", [], ["d e"]),
        ("a  b\nc", "a b c", [], []),
        ("", "a", [], ["a"]),
    ],
)
def test_words_that_differ_are_marked(
    mine: str, theirs: str, ours: list[str], others: list[str]
) -> None:
    assert both(mine, theirs) == (ours, others)


def test_in_japanese_one_word_is_marked_and_not_the_sentence() -> None:
    ours, others = both("一晩中そばにいてくれた。", "一日中そばにいてくれた。", "ja")
    assert ours and others
    assert len("".join(ours)) <= 3 and len("".join(others)) <= 3


def test_in_a_very_long_text_all_between_what_is_alike_is_marked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(word_marks, "MOST", 3)
    assert both("a b c d e z", "a 1 c 2 e z") == (["b", "d"], ["1", "2"])
    assert both("a b c d e f z", "a 1 c d e 2 z") == (["b c d e f"], ["1 c d e 2"])


@given(st.text("ab \n王ก", max_size=40), st.text("ab \n王ก", max_size=40))
def test_without_its_marks_each_text_has_the_same_words(mine: str, theirs: str) -> None:
    ours, others = marks(mine, theirs, "en", "en")
    left = []
    for text, found in ((mine, ours), (theirs, others)):
        for mark in reversed(found):
            assert 0 <= mark.start < mark.end <= len(text)
            text = text[: mark.start] + text[mark.end :]
        left.append("".join(text.split()))
    assert left[0] == left[1]
