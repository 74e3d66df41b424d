"""Who approved what: the log, whether the reader's name goes into it, and the log as a file.

In: the log, the list that is open. Out: a dialog; a CSV file where it is asked for.
"""

from __future__ import annotations

from time import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.approvals import Approvals
from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import window_language
from thankyou.gui.pages.section import titled
from thankyou.gui.when import moment_words
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.stray_keys import is_stray
from thankyou.gui.widgets.text_fields import LineField
from thankyou.people.answer_marks import form_mark
from thankyou.people.people_list import PeopleList
from thankyou.store.approvals import Decision, log_csv

_MOST = 500
"""Lines that are shown; a file has them all."""


def decision_words() -> dict[str, str]:
    """What each decision is called in the log."""
    return {"approved": tr("approved"), "held": tr("held"), "": tr("taken back")}


class _Lines(QTableWidget):
    """The lines; keys that were meant for another control do nothing here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)


class LogDialog(QDialog):
    """The lines about the form that is open, the newest first."""

    def __init__(self, parent: QWidget, approvals: Approvals, people: PeopleList | None) -> None:
        super().__init__(parent)
        self._approvals = approvals
        self.setWindowTitle(tr("Who approved what"))
        mark = None if people is None else form_mark(people)
        self.entries = [one for one in approvals.log.entries() if mark in (None, one.form)]
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setSpacing(round(u * 0.6))
        column.addWidget(
            label(tr("What was decided on the answers of this form, on this computer. No word of "
                     "an answer is in it, and no name unless you ask for yours."), "hint")
        )  # fmt: skip
        self.table = self._table()
        column.addWidget(self.table, 1)
        self.name = LineField()
        self.name.setText(approvals.name)
        self.name.textEdited.connect(self._changed)
        column.addWidget(titled(tr("Your name"), self.name))
        self.keep = CheckBox(tr("Keep my name in the log"))
        self.keep.setChecked(approvals.keep_name)
        self.keep.clicked.connect(self._changed)
        column.addWidget(self.keep)
        column.addWidget(
            label(tr("From now on, until the window is closed. “Forget this session” removes what "
                     "this session has written."), "hint")
        )  # fmt: skip
        row = QHBoxLayout()
        self.save_button = button(tr("Save as CSV…"), self.save)
        self.save_button.setEnabled(bool(self.entries))
        self.close_button = button(tr("Close"), self.accept, "main")
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.resize(round(u * 46), round(u * 38))
        self.close_button.setFocus()

    def _table(self) -> QTableWidget:
        shown = self.entries[: -_MOST - 1 : -1]
        table = _Lines(len(shown), 4)
        table.setHorizontalHeaderLabels([tr("When"), tr("Answer"), tr("Decision"), tr("By whom")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(tr("Who approved what"))
        words, language, now = decision_words(), window_language(), time()
        for row, one in enumerate(shown):
            cells = (
                moment_words(one.time, now, language), tr("no. {number}", number=one.place),
                words[one.decision], one.name or "–",
            )  # fmt: skip
            for at, cell in enumerate(cells):
                table.setItem(row, at, QTableWidgetItem(cell))
        table.setCurrentCell(0, 0)  # else the first one to come by with Tab seems to choose it
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        return table

    def _changed(self) -> None:
        self._approvals.name = " ".join(self.name.text().split())[:100]
        self._approvals.keep_name = self.keep.isChecked() and bool(self._approvals.name)

    def save(self) -> None:
        """Write the lines to a file of the reader's own."""
        from thankyou.error_messages import sentence

        name = dialogs.save_name(
            self, tr("Who approved what"), tr("who approved what") + ".csv",
            tr("Tables (*.csv)"), "csv",
        )  # fmt: skip
        if not name:
            return
        try:
            write_atomically(name, log_as_file(self.entries))
        except CardError as error:
            dialogs.tell(self, tr("Who approved what"), sentence(error, tr))


def log_as_file(entries: list[Decision]) -> bytes:
    """The log as a file that spreadsheet programs open."""
    header = (tr("Time (UTC)"), tr("Form"), tr("Answer"), tr("Number"), tr("Decision"), tr("Name"))
    return b"\xef\xbb\xbf" + log_csv(entries, decision_words(), header).encode("utf-8")


def show_log(parent: QWidget, approvals: Approvals, people: PeopleList | None) -> None:
    """Show the dialog until it is closed."""
    dialog = LogDialog(parent, approvals, people)
    dialog.exec()
    dialog.deleteLater()
