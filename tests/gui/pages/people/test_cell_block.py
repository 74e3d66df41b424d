"""Cells on the clipboard, as spreadsheet programs write and read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.gui.pages.people.cell_block import block_of, text_of

CASES = {
    "one cell": ("Ada", [["Ada"]]),
    "one cell and its line end": ("Ada\n", [["Ada"]]),
    "a row": ("Ada\tICU", [["Ada", "ICU"]]),
    "rows, as Windows writes them": ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
    "empty cells and rows": ("\t\n\n\tx\n", [["", ""], [""], ["", "x"]]),
    "a break inside a cell": ('"a\nb"\tc\n', [["a\nb", "c"]]),
    "quotes inside a cell": ('"say ""hi"""\tb', [['say "hi"', "b"]]),
    "a nickname": ('Ann "Annie" Lee\tb', [['Ann "Annie" Lee', "b"]]),
    "a quote that is not closed": ('"Ann\tb\nc', [['"Ann', "b"], ["c"]]),
    "a quote with more after it": ('"Ann" Lee\tb', [['"Ann" Lee', "b"]]),
    "spaces are kept": (" a \t b", [[" a ", " b"]]),
}


@pytest.mark.parametrize("case", CASES)
def test_a_block_is_read_as_it_was_meant(case: str) -> None:
    text, block = CASES[case]
    assert block_of(text) == block


_cell = st.text(st.sampled_from('ab"\t\n\r é王'), max_size=6)
_blocks = st.integers(1, 3).flatmap(
    lambda wide: st.lists(st.lists(_cell, min_size=wide, max_size=wide), min_size=1, max_size=4)
)


@given(_blocks)
def test_what_is_copied_is_pasted(block: list[list[str]]) -> None:
    assert block_of(text_of(block)) == block
