"""Parts of a panel: the page across the fold, and the safe zone."""

from __future__ import annotations

import pytest

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.model.format import Panel
from thankyou.stationery.panel_parts import facing_page, in_safe_zone


def test_the_facing_page_is_across_the_fold_and_as_large() -> None:
    book = Panel("inside", "letter", 200, 100, (100, 0, 100, 100), fold_x=100)
    mirrored = Panel("inside", "letter", 200, 100, (0, 0, 100, 100), fold_x=100, mirrored=True)
    tent = Panel("inside", "letter", 100, 200, (0, 100, 100, 100), fold_y=100)
    assert facing_page(book) == Rect(0, 0, 100, 100)
    assert facing_page(mirrored) == Rect(100, 0, 100, 100)
    assert facing_page(tent) == Rect(0, 0, 100, 100)
    assert facing_page(Panel("front", "cover", 100, 100, (0, 0, 100, 100))) is None


def test_a_box_is_cut_to_the_safe_zone_and_one_inside_it_stays() -> None:
    page = Rect(100, 0, 200, 300)
    edge = mm(5)
    cut = in_safe_zone(Rect(90, -10, 250, 400), page)
    assert (cut.x, cut.y) == (100 + edge, edge)
    assert (cut.right, cut.bottom) == pytest.approx((300 - edge, 300 - edge))
    inside = Rect(130, 40, 50, 60)
    assert in_safe_zone(inside, page) == inside
