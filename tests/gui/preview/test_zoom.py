"""Sizes on the screen: fitted, bounded, in whole pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from thankyou.base.geometry import Size
from thankyou.gui.preview.zoom import bounded, fit_scale, whole_pixels

A6 = Size(297.6, 419.5)
sides = st.floats(100, 900)


@given(sides, sides, st.integers(100, 3000), st.integers(100, 3000))
def test_a_fitted_card_is_inside_the_room(
    width: float, height: float, across: int, down: int
) -> None:
    scale = fit_scale(Size(width, height), QSize(across, down), 10)
    size, _ = whole_pixels(Size(width, height), scale, 1.0)
    assert scale == 0.1 or (size.width() <= across - 20 and size.height() <= down - 20)


@given(st.floats(0.01, 100), st.sampled_from([1.0, 1.5, 2.0]))
def test_no_zoom_asks_for_too_many_pixels(scale: float, ratio: float) -> None:
    held = bounded(scale, A6, ratio)
    assert 0.25 <= held <= 6.0
    assert A6.width * A6.height * (held * ratio) ** 2 <= 12_000_001


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_near_scales_are_one_exact_scale(ratio: float) -> None:
    one, two = whole_pixels(A6, 1.3, ratio), whole_pixels(A6, 1.3001, ratio)
    assert one == two
    assert one[1] == pytest.approx(1.3 * ratio, rel=0.01)
