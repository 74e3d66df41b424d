"""How a list will be read: its first rows, and what was guessed, each of it to be changed.

In: a list that is offered. Out: it is used, read in another way, or put away. What has nothing to
choose from is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.list_opening import ListOpening, Offer
from thankyou.gui.one_line import one_line
from thankyou.gui.pages.people.preview_table import PreviewTable
from thankyou.gui.pages.people.reading_words import (
    encoding_name,
    how_read,
    row_words,
    separator_name,
)
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.message_bar import error_words
from thankyou.gui.widgets.notes import NoteList
from thankyou.people.grid import FIND_HEADER, NO_HEADER

SEPARATORS = (",", ";", "\t", "|")
_PEOPLE_OFFERED = 6
"""Rows of people that may be the header after all."""
_SLOW_MS = 250
"""After so long a reading is worth a word."""


class OpeningPanel(Section):
    """The preview, and the choices above it."""

    def __init__(self, opening: ListOpening) -> None:
        super().__init__()
        self._opening = opening
        self.heading = label("", "section")
        self.column.addWidget(self.heading)
        self.question = label(tr("Do the names look right? If not, change how the list is read."))
        self.column.addWidget(self.question)
        self.trouble = NoteList()
        self.column.addWidget(self.trouble)
        grid = ColumnsLayout(round(theme.unit() * 0.7), round(theme.unit() * 21), 3)
        self.sheets, self.encodings, self.separators, self.headers = (
            _list(name) for name in (tr("Worksheet"), tr("Letters are written as"),
                                     tr("Between the cells are"), tr("Names of the columns"))
        )  # fmt: skip
        self.parts: list[QWidget] = []
        for box in (self.sheets, self.encodings, self.separators, self.headers):
            part = titled(box.accessibleName(), box)
            box.activated.connect(self._chosen)
            self.parts.append(part)
            grid.addWidget(part)
        self.column.addLayout(grid)
        self.preview = PreviewTable()
        self.column.addWidget(self.preview)
        self.count = StatusLabel(tr("What will be opened"), "hint")
        self.column.addWidget(self.count)
        row = FlowLayout(round(theme.unit() * 0.6))
        self.use = button(tr("Use this list"), opening.accept, "main")
        self.cancel = button(tr("Cancel"), opening.stop)
        row.addWidget(self.use)
        row.addWidget(self.cancel)
        self.column.addLayout(row)

    def show_offer(self, offer: Offer) -> None:
        """Show a list that was read."""
        table, reading = offer.table, offer.table.reading
        name = one_line(offer.source.name) or tr("What you pasted")
        self.heading.setText(name)
        words = error_words(offer.trouble) if offer.trouble is not None else ""
        self.trouble.show_notes([(words, "care", None)] if words else [])
        self._fill(self.sheets, [(one, one_line(one)) for one in reading.worksheets],
                   reading.worksheet)  # fmt: skip
        codecs = _with(offer.encodings, reading.encoding) if reading.kind == "csv" else []
        self._fill(self.encodings, [(one, encoding_name(one)) for one in codecs], reading.encoding)
        signs = _with(SEPARATORS, reading.delimiter) if reading.kind in ("csv", "pasted") else []
        self._fill(self.separators, [(one, separator_name(one)) for one in signs],
                   reading.delimiter)  # fmt: skip
        self._fill(self.headers, _headers(offer), reading.header)
        for box, part in zip(
            (self.sheets, self.encodings, self.separators, self.headers), self.parts, strict=True
        ):
            part.setVisible(box.count() > 1)
        self.preview.show_table(table)
        people = plural("One person", "%n people", len(table.records))
        self.count.show_words(f"{people} · {how_read(table)}")
        self.use.setEnabled(True)

    def show_busy(self, busy: bool) -> None:
        """Another reading is under way, or it is over."""
        self.use.setEnabled(not busy)

    @staticmethod
    def _fill(box: DropDown, lines: Sequence[tuple[object, str]], current: object) -> None:
        box.clear()
        for value, words in lines:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(current)))

    def _chosen(self) -> None:
        """Read it as it is chosen now. What the user has not touched is found anew."""
        from dataclasses import replace

        offer = self._opening.offer
        if offer is None:
            return
        reading, options = offer.table.reading, offer.table.reading.options
        header = self.headers.currentData()
        if header is not None and header != reading.header:
            options = replace(options, header=header)
        for key, box, found in (
            ("encoding", self.encodings, reading.encoding),
            ("delimiter", self.separators, reading.delimiter),
            ("worksheet", self.sheets, reading.worksheet),
        ):
            chosen = box.currentData()
            if chosen is not None and chosen != found:
                # Another sheet, or other cells: the header is looked for again.
                again = FIND_HEADER if key != "encoding" else options.header
                options = replace(options, **{key: chosen}, header=again)
        self._opening.reread(options)


class BusyLine(Section):
    """That a list is being read, and a button to stop; shown only if it takes a while."""

    def __init__(self, opening: ListOpening) -> None:
        super().__init__()
        self._opening = opening
        self.words = StatusLabel(tr("What is being opened"))
        self.column.addWidget(self.words)
        row = FlowLayout(round(theme.unit() * 0.6))
        self.stop = button(tr("Stop"), opening.stop)
        row.addWidget(self.stop)
        self.column.addLayout(row)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._slow.timeout.connect(self._show)
        self.hide()

    def refresh(self) -> None:
        """Begin to wait, or be done."""
        if not self._opening.busy:
            self._slow.stop()
            self.hide()
        elif not self._slow.isActive() and not self.isVisible():
            self._slow.start()

    def _show(self) -> None:
        name = one_line(self._opening.source.name) or tr("what you pasted")
        self.words.show_words(tr("Reading {file}…", file=name))
        self.show()


def _with(offered: Sequence[str], used: str) -> list[str]:
    return list(dict.fromkeys((*offered, used))) if used else list(offered)


def _headers(offer: Offer) -> list[tuple[int, str]]:
    """The rows that may hold the names of the columns."""
    table, reading = offer.table, offer.table.reading
    if reading.kind == "vcard":
        return []
    rows = list(reading.before)
    if reading.header != NO_HEADER:
        rows.append((reading.header, table.columns))
    rows += list(zip(table.lines, table.records, strict=False))[:_PEOPLE_OFFERED]
    lines = [(NO_HEADER, tr("None: the first row is a person"))]
    return lines + [(number, row_words(number, cells)[:80]) for number, cells in sorted(rows)]


def _list(name: str) -> DropDown:
    made = DropDown()
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(10)
    made.setAccessibleName(name)
    return made
