"""The row above the table: what to look for, in which column, and people of which status.

In: the rows in sight. Out: what is wanted of them, as the user types.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.shown_list import ShownList
from thankyou.gui.pages.people.shown_rows import ALL, Wanted
from thankyou.gui.pages.people.standing import Standing
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.text_fields import LineField

_PAUSE_MS = 60
"""Between the last key and the search: as long as nobody waits for it."""
MOST = 200
"""Columns that are offered; in the others one searches by searching everywhere."""


class FindRow(Section):
    """Search, column, status."""

    def __init__(self, people: OpenTable, shown: ShownList) -> None:
        super().__init__()
        self._people = people
        self._shown = shown
        u = theme.unit()
        row = FlowLayout(round(u * 0.5))
        self.column.addLayout(row)
        self.words = LineField()
        self.words.setPlaceholderText(tr("Find in the list"))
        self.words.setAccessibleName(tr("Find in the list"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(round(u * 14))
        self.columns = _list(tr("Where to look"), round(u * 11))
        self.standings = _list(tr("Whom to show"), round(u * 15))
        self.all = button(tr("Show everybody"), self.show_all, "link")
        for part in (self.words, self.columns, self.standings, self.all):
            row.addWidget(part)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._want)
        self.words.textEdited.connect(self._pause.start)
        self.words.textChanged.connect(self._cleared)
        for box in (self.columns, self.standings):
            box.activated.connect(self._want)
        self._names: tuple[str, ...] = ()
        shown.arranged.connect(self.refresh)
        self.refresh()

    # ------------------------------------------------------------------ size

    def _make_room(self, box: DropDown, words: str, least: int) -> None:
        """Room for these words and the chevron, whatever language they are in."""
        u = theme.unit(box.font())
        box.setMinimumWidth(max(least, round(box.fontMetrics().horizontalAdvance(words) + u * 4.5)))

    # ------------------------------------------------------------------ asking

    def want(self, wanted: Wanted) -> None:
        """Have these rows shown, and say so in the row."""
        self._pause.stop()
        self._shown.want(wanted)

    def show_all(self) -> None:
        """Show everybody."""
        self.want(ALL)
        self.words.setFocus()

    def _cleared(self, words: str) -> None:
        if not words and self._shown.wanted.words:
            self._want()

    def _want(self) -> None:
        self.want(
            Wanted(self.words.text(), self.columns.currentData(), self.standings.currentData())
        )

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show what is wanted, and the columns and people that there are."""
        table = self._people.table
        names = table.columns if table is not None else ()
        if names != self._names:
            self._names = names
            self._fill_columns()
        wanted = self._shown.wanted
        if self.words.text() != wanted.words and not self._pause.isActive():
            self.words.setText(wanted.words)
        self.columns.setCurrentIndex(max(0, self.columns.findData(wanted.column)))
        self.count()
        self.all.setVisible(not wanted.everything)

    def _fill_columns(self) -> None:
        self.columns.clear()
        self.columns.addItem(tr("Anywhere"), None)
        self._make_room(self.columns, tr("Anywhere"), round(theme.unit() * 11))
        for at, name in enumerate(self._names[:MOST]):
            words = one_line(name) or tr("(no name)")
            self.columns.addItem(tr("In “{column}”", column=words), at)

    def count(self) -> None:
        """Say how many people there are of each status."""
        counts = self._shown.counts()
        lines: list[tuple[str, Standing | None]] = [
            (tr("Everybody ({count})", count=sum(counts.values())), None),
            (tr("Ready ({count})", count=counts[Standing.READY]), Standing.READY),
            (tr("Need a look ({count})", count=counts[Standing.LOOK]), Standing.LOOK),
            (tr("With a note ({count})", count=counts[Standing.NOTED]), Standing.NOTED),
            (tr("Left out ({count})", count=counts[Standing.LEFT_OUT]), Standing.LEFT_OUT),
        ]
        box = self.standings
        if box.count() != len(lines):
            for words, which in lines:
                box.addItem(words, which)
        for at, (words, _) in enumerate(lines):
            box.setItemText(at, words)
        longest = max((words for words, _ in lines), key=box.fontMetrics().horizontalAdvance)
        self._make_room(box, longest, round(theme.unit() * 15))
        wanted = self._shown.wanted.standing
        shown = [which for _, which in lines]
        box.setCurrentIndex(shown.index(wanted) if wanted in shown else 0)


def _list(name: str, least: int) -> DropDown:
    made = DropDown()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumWidth(least)
    made.setAccessibleName(name)
    return made
