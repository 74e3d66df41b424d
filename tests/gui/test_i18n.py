"""The words of the window and their values."""

from __future__ import annotations

from thankyou.gui.i18n import tr


def test_values_of_a_sentence_are_not_formats() -> None:
    assert tr("a {x}", x="{y} {0.__class__}") == "a {y} {0.__class__}"
