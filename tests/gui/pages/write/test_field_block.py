"""A question with a place for its answer."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.write.field_block import LONG, FieldBlock
from thankyou.gui.widgets.text_fields import HistoryKeys, LineField, TextField


def block(context: PageContext, qtbot: QtBot, name: str, lines: int = 2) -> FieldBlock:
    made = FieldBlock(name, context.catalog.asked("en"), HistoryKeys(context.document), lines)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", ["recipient", "moment"])
def test_a_value_is_shown_and_read_back(context: PageContext, qtbot: QtBot, name: str) -> None:
    made = block(context, qtbot, name)
    assert isinstance(made.edit, TextField if name in LONG else LineField)
    made.set_value("Ada")
    assert made.value() == "Ada"
    assert made.edit.accessibleName() == made.label.text()


def test_the_same_value_leaves_the_cursor(context: PageContext, qtbot: QtBot) -> None:
    made = block(context, qtbot, "recipient")
    made.set_value("Ada")
    made.edit.setCursorPosition(1)
    made.set_value("Ada")
    assert made.edit.cursorPosition() == 1


def test_a_hint_is_read_aloud_too(context: PageContext, qtbot: QtBot) -> None:
    made = block(context, qtbot, "recipient")
    made.show_hint("Another hint")
    assert made.hint.text() == made.edit.accessibleDescription() == "Another hint"
    made.show_example("patient")
    assert made.hint.text().startswith("For example: ")


def test_a_long_answer_has_the_lines_that_are_wanted(context: PageContext, qtbot: QtBot) -> None:
    short, tall = (block(context, qtbot, "moment", lines) for lines in (2, 5))
    assert tall.edit.minimumHeight() > short.edit.minimumHeight()
    high = tall.edit.minimumHeight()
    tall.restyle()
    assert tall.edit.minimumHeight() == high
