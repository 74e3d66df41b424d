"""Names of files as people type them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.gui.file_names import MOST_BYTES, acceptable, mended, with_ending


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("for Dr. Lee", "for Dr. Lee.thankyou"),
        ("for Dr. Lee.thankyou", "for Dr. Lee.thankyou"),
        ("for Dr. Lee.Thankyou", "for Dr. Lee.Thankyou"),
        ("card.pdf", "card.pdf.thankyou"),
        ("v1.2", "v1.2.thankyou"),
        ("a.", "a..thankyou"),
    ],
)
def test_what_follows_a_dot_is_an_ending_only_if_it_is_ours(typed: str, written: str) -> None:
    assert with_ending(Path("x") / typed, ".thankyou").name == written


def test_each_kind_of_picture_has_its_ending() -> None:
    assert with_ending(Path("a.jpeg"), ".jpg", ".jpeg").name == "a.jpeg"
    assert with_ending(Path("Dr. Lee"), ".jpg", ".jpeg").name == "Dr. Lee.jpg"


def test_a_name_that_is_too_long_in_bytes_is_refused() -> None:
    assert acceptable(Path("дякую.thankyou"))
    assert not acceptable(Path("д" * 200 + ".thankyou"))
    assert not acceptable(Path("a\0b.thankyou"))


@given(st.text(max_size=300), st.sampled_from([".thankyou", ".pdf"]))
def test_a_mended_name_is_taken_and_leads_nowhere_else(name: str, ending: str) -> None:
    made = mended(name, ending)
    assert made.endswith(ending) and len(made.encode()) <= MOST_BYTES
    assert Path(made).name == made and acceptable(Path(made))
    assert mended(made, ending) == made
