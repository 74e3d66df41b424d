"""Measuring paragraphs: setters, and what they remember."""

from __future__ import annotations

from thankyou.base.assets import asset_root
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.paragraph import setter_for


def test_a_style_has_one_setter_for_all_cards_and_fonts_of_their_own_have_their_own() -> None:
    fonts = load_fonts(asset_root())
    setter = setter_for(fonts, "garamond", "en", 0.0)
    assert setter_for(fonts, "garamond", "en", 0.0) is setter
    assert setter.measure("Thank you") is setter.measure("Thank you")
    assert setter_for(fonts, "garamond", "en", 0.1) is not setter
    assert setter_for(load_fonts(asset_root()), "garamond", "en", 0.0) is not setter
