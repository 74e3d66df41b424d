"""A list on the page, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people.list_part import ListPart
from thankyou.gui.pages.people.mapping import ColumnMapping


@pytest.fixture
def part(context: PageContext, table: Path, qtbot: QtBot) -> Iterator[ListPart]:
    """The table of three people, seen and with the keyboard's focus; nothing is checked yet."""
    labels = {text.id: text.label for text in context.catalog.fields}
    mapping = ColumnMapping(context.people, labels)
    qtbot.addWidget(mapping)
    made = ListPart(context.people, context.jobs, mapping)
    made.undo_wanted.connect(context.document.undo)
    qtbot.addWidget(made)
    context.people.hold()
    context.people.open(table)
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.table.setFocus()
    qtbot.waitUntil(made.table.hasFocus)
    yield made
    made.hide()
