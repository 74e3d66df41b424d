"""Colours in hex, in Oklab, and side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.color import contrast, luminance, oklab, parse_hex, srgb, to_hex


def test_hex_there_and_back() -> None:
    assert parse_hex("#2C3b33") == (0x2C, 0x3B, 0x33)
    assert to_hex((0x2C, 0x3B, 0x03)) == "#2c3b03"


@pytest.mark.parametrize("text", ["", "2c3b33", "#2c3b3", "#2c3b333", "#2c3b3g", "#+1+2+3", "red"])
def test_what_is_no_colour(text: str) -> None:
    assert parse_hex(text) is None


def test_contrast_as_wcag_computes_it() -> None:
    assert luminance((255, 255, 255)) == pytest.approx(1)
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert contrast((10, 20, 30), (10, 20, 30)) == 1


def test_oklab_as_its_author_gives_it() -> None:
    assert oklab((255, 255, 255)) == pytest.approx((1, 0, 0), abs=1e-4)
    assert oklab((255, 0, 0)) == pytest.approx((0.628, 0.225, 0.126), abs=1e-3)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_oklab_there_and_back(color: tuple[int, int, int]) -> None:
    assert srgb(oklab(color)) == color


def test_what_lies_outside_srgb_is_cut_off() -> None:
    red, green, blue = srgb((0.628, 0.4, 0.2))
    assert red == 255 and green == 0 and blue == 0
