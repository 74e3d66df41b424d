"""How the open list was read, in one quiet line; unfolded, what is to be known of it, and which
rows of the file are no people.

In: a table. Out: the line, sentences, and a button to have it read otherwise.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.people.reading_words import how_read, left_out_words, row_words
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.disclosure import Disclosure
from thankyou.gui.widgets.labels import label
from thankyou.people.grid import UNTOLD
from thankyou.people.table import Table

_MOST_ROWS = 40
"""Rows that are shown; there may be thousands."""


class ReadingLine(Section):
    """The line and the part beneath it."""

    def __init__(self, change: Callable[[], object]) -> None:
        """`change`: show how it was read, to be changed."""
        super().__init__(spacing=0.1)
        self._change = change
        self._table: Table | None = None
        self.line = Disclosure(tr("How it was read…"), self._make)
        self.column.addWidget(self.line)
        self.words = label("", "hint")
        self.column.addWidget(self.words)
        self.part = Section(spacing=0.2)
        self.told = label("")
        self.change = button(tr("Read it in another way…"), change, "link")
        self.part.column.addWidget(self.told)
        self.part.column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)

    def _make(self) -> QWidget:
        return self.part

    def show_table(self, table: Table | None, can_change: bool) -> None:
        """Show how a table was read. `can_change`: its file, or what was pasted, can be read
        again."""
        if table is self._table:
            return
        self._table = table
        told = table is not None and table.reading is not UNTOLD
        self.setVisible(told)
        if table is None or not told:
            return
        self.words.setText(left_out_words(table.reading))
        self.words.setVisible(bool(self.words.text()))
        self.told.setText("\n".join(sentences(table)))
        self.change.setVisible(can_change)


def sentences(table: Table) -> list[str]:
    """All that is to be known of how a table was read, a line each."""
    from thankyou.error_messages import sentence

    reading = table.reading
    lines = [how_read(table)]
    lines += [sentence(note, tr) for note in reading.notes]
    rows = sorted([*reading.before, *reading.after])
    lines += [row_words(number, cells) for number, cells in rows[:_MOST_ROWS]]
    if (more := len(rows) - _MOST_ROWS) > 0:
        lines.append(plural("and one more row", "and %n more rows", more))
    return lines
