"""Beneath the table: what was just done, in which order it is shown, and what can be done.

In: the editor of the list and the rows in sight. Out: buttons, and sentences that go away.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.people.list_editor import ListEditor
from thankyou.gui.pages.people.row_details import Detail, RowDetails
from thankyou.gui.pages.people.shown_list import ShownList
from thankyou.gui.pages.people.table import PeopleTable
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout


class ListActs(Section):
    """The sentences and the buttons."""

    undo_wanted = Signal()

    def __init__(self, editor: ListEditor, shown: ShownList, table: PeopleTable) -> None:
        super().__init__(spacing=0.3)
        self._editor = editor
        self._shown = shown
        self._table = table
        self._told: Detail | None = None
        self.notes = RowDetails()
        self.column.addWidget(self.notes)
        self._announcer = Announcer(self)
        row = FlowLayout(round(theme.unit() * 0.5))
        self.add = button(tr("Add a person"), editor.add, "link")
        self.remove = button(
            tr("Take out"), lambda: editor.remove(table.chosen_places()), "link"
        )  # fmt: skip
        self.remove.setAccessibleName(tr("Take the chosen people out of the list"))
        self.all = button(tr("A card for all of these"), lambda: editor.tick_shown(True), "link")
        self.none = button(tr("For none of these"), lambda: editor.tick_shown(False), "link")
        for one in (self.add, self.remove, self.all, self.none):
            row.addWidget(one)
        self.column.addLayout(row)
        editor.told.connect(self._tell)
        shown.arranged.connect(self.refresh)
        self.refresh()

    def _tell(self, words: str, done: bool) -> None:
        acts = ((tr("Undo"), self._undo),) if done else ()
        self._told = Detail(words, "good" if done else "care", acts)
        self._announcer.words_changed(words)
        self.refresh()

    def _undo(self) -> None:
        self._told = None
        self.undo_wanted.emit()
        self.refresh()

    def forget(self) -> None:
        """What was told is no longer of interest."""
        self._told = None
        self.refresh()

    def refresh(self) -> None:
        """Say what is so."""
        shown = self._shown
        told = [self._told] if self._told is not None else []
        if shown.sorting is not None:
            told.append(
                Detail(
                    tr("The cards are printed in the list's own order, not in this one."),
                    "plain",
                    (
                        (tr("Print in this order"), self._editor.keep_order),
                        (tr("The list's own order"), self._table.show_unsorted),
                    ),
                )
            )
        self.notes.show_details(told)
        for one in (self.remove, self.all, self.none):
            one.setEnabled(bool(shown.rows))
