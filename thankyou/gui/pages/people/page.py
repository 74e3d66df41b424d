"""People: a table of those who get a card, which column fills what, and how each card fits.

In: the open table. Out: the person who is shown.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.people.form_offer import FormOffer
from thankyou.gui.pages.people.keep_inside import KeepInside
from thankyou.gui.pages.people.mapping import ColumnMapping
from thankyou.gui.pages.people.model import PeopleModel
from thankyou.gui.pages.people.table import PeopleTable
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList


class PeoplePage(Page):
    """Without a table: how to open one. With one: its people."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("A card for each person"), widest=80)
        self._context = context
        self._document = context.document
        self._people = context.people
        self.empty = self._empty_part()
        self.full = Section()
        self._fill_full_part({text.id: text.label for text in context.catalog.fields})
        for part in (self.empty, self.full):
            self.column.addWidget(part)
        self._connect()
        self.refresh()

    # ------------------------------------------------------------------ building

    def _open(self) -> None:
        self.action_wanted.emit("people")

    def _empty_part(self) -> QWidget:
        part = Section()
        part.column.addWidget(
            label(
                tr("Open a list of names, and everyone on it gets this card with their own "
                   "name and ward.")
            )
        )  # fmt: skip
        self.open_button = button(tr("Open a list of people… (CSV)"), self._open, "main")
        part.column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        part.column.addWidget(
            label(tr("A spreadsheet program saves its list as CSV under “Save as”."), "hint")
        )
        return part

    def _fill_full_part(self, labels: dict[str, str]) -> None:
        column = self.full.column
        self.summary = label("")
        column.addWidget(self.summary)
        top = FlowLayout(round(theme.unit() * 0.5))
        self.other_button = button(tr("Open another list…"), self._open, "link")
        self.close_button = button(tr("Close this list"), self._people.close, "link")
        top.addWidget(self.other_button)
        top.addWidget(self.close_button)
        column.addLayout(top)
        self.form = FormOffer(
            self._people, self._document, self._context.jobs, self._context.catalog.languages
        )
        self.form.read_wanted.connect(lambda: self.page_wanted.emit("answers"))
        column.addWidget(self.form)
        self.inside = KeepInside(self._people)
        column.addWidget(self.inside)
        self.mapping = ColumnMapping(self._people, labels, after=self.inside.box)
        column.addWidget(self.mapping)
        self.notes = NoteList()
        column.addWidget(self.notes)
        self.table = PeopleTable()
        self.model = PeopleModel(self._people, self)
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        header.setResizeContentsPrecision(0)  # measure what is seen, not ten thousand rows
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(round(theme.unit() * 30))
        header.setStretchLastSection(True)
        column.addWidget(self.table, 1)
        self.details = NoteList()
        column.addWidget(self.details)

    def _connect(self) -> None:
        people = self._people
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        people.changed.connect(self.refresh)
        self.inside.trouble.connect(self.trouble)
        self._document.changed.connect(self.inside.refresh)
        people.check_done.connect(self._summarise)
        people.checked.connect(self._checked)
        people.selected.connect(self._follow)
        people.selected.connect(self._show_details)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the table that is open, or what to do if none is."""
        table = self._people.table
        self.empty.setVisible(table is None)
        self.full.setVisible(table is not None)
        self.mapping.refresh()
        self.inside.refresh()
        if table is None:
            return
        header = self.table.horizontalHeader()
        u = theme.unit()
        for section in range(self.model.columnCount()):
            header.resizeSection(section, round(u * (14 if section == 0 else 11)))
        notes: list[Any] = []
        if "recipient" not in self._people.mapping:
            notes.append(
                (tr("No column says who each card is for: choose it above."), "care", None)
            )
        self.notes.show_notes(notes)
        self.table.restyle(self._people.count)
        self._summarise()
        self._follow()
        self._show_details()

    def _checked(self) -> None:
        self._summarise()
        self._show_details()

    def _summarise(self) -> None:
        checked, troubled, count = self._people.counts()
        source = self._people.table.source if self._people.table else ""
        people = plural("One person", "%n people", count)
        if checked < count:
            state = tr("checking how each card fits…")
        elif troubled == 0:
            state = tr("every card fits")
        else:
            state = plural("one card needs a look", "%n cards need a look", troubled)
        self.summary.setText(
            tr("{people} in {file}: {state}.", people=people, file=source, state=state)
        )

    def _row_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self._people.select(current.row())

    def _follow(self) -> None:
        if self._people.count and self.table.currentIndex().row() != self._people.index:
            self.table.selectRow(self._people.index)

    def _show_details(self) -> None:
        """What to look at on the chosen person's card, in whole sentences."""
        from thankyou.error_messages import sentence

        statuses, index = self._people.statuses, self._people.index
        problems = (statuses[index] if index < len(statuses) else None) or ()
        self.details.show_notes([(sentence(problem, tr), "care", None) for problem in problems])

    def restyle(self) -> None:
        self.table.restyle(self._people.count)
        self.table.viewport().update()
