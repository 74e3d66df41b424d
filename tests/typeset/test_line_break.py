"""Where lines end: evenly, and without a last word alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.line_break import (
    KEEP,
    WIDOW,
    fill,
    fill_balanced,
    line_width,
    without_widow,
)
from thankyou.typeset.paragraph import setter_for

SETTER = setter_for(load_fonts(asset_root()), "garamond", "en", 0.0)


def test_balanced_lines_are_even_and_no_more_than_needed() -> None:
    measured = SETTER.measure("For the tears you shed with us")
    width = 220.0 / 30.0
    greedy, even = fill(measured, width), fill_balanced(measured, width)
    assert len(even) == len(greedy) == 2
    widths = [line_width(measured, line) for line in even]
    greedy_widths = [line_width(measured, line) for line in greedy]
    assert max(widths) - min(widths) <= max(greedy_widths) - min(greedy_widths)


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=9), min_size=1, max_size=60),
       st.floats(90, 320))  # fmt: skip
def test_no_word_is_left_alone_where_it_can_be_helped(words: list[str], width: float) -> None:
    measured = SETTER.measure(" ".join(words))
    em = width / 12.0
    greedy = fill(measured, em)
    lines = without_widow(measured, greedy, em)
    assert len(lines) == len(greedy)
    assert [w for a, b in lines for w in range(a, b)] == list(range(len(measured.words)))
    assert all(line_width(measured, one) <= max(em, measured.widest) + 1e-6 for one in lines)
    if len(lines) > 1 and line_width(measured, lines[-1]) < WIDOW * em:
        first, cut = lines[-2]
        assert cut - first == 1 or line_width(measured, (first, cut - 1)) < KEEP * em


def test_a_widow_takes_company() -> None:
    text = "Thank you for the nights you sat with my father"
    measured = SETTER.measure(text)
    em = line_width(measured, (0, len(measured.words) - 1)) + 0.1
    assert [b - a for a, b in fill(measured, em)] == [9, 1]
    assert [b - a for a, b in without_widow(measured, fill(measured, em), em)] == [8, 2]
