"""Labels: plain text in a role; one that is never pressed flatter than its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from thankyou.gui.widgets.labels import WholeLabel, label

WORDS = "A sentence of some length that needs several lines where there is little room for it"


def test_a_label_is_plain_text_in_its_role() -> None:
    made = label("<b>Ada</b>", "hint", wrap=False)
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert made.property("role") == "hint" and not made.wordWrap()
    assert label("Ada").property("role") is None


def test_a_role_changes_the_look(host: Callable[..., Any]) -> None:
    made = label("Ada", "title")
    host(lambda: made)
    assert made.fontMetrics().height() > label("Ada").fontMetrics().height() * 1.3


def test_a_whole_label_is_as_high_as_its_words(host: Callable[..., Any]) -> None:
    made = WholeLabel()
    host(lambda: made)
    made.setFixedWidth(120)
    made.setText(WORDS)
    assert made.minimumHeight() == made.heightForWidth(120) > 3 * made.fontMetrics().height()
    made.setFixedWidth(400)
    assert made.minimumHeight() == made.heightForWidth(400)
