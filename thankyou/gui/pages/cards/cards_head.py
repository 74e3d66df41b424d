"""The top of the page: ways to begin, the search, how many cards there are, and the bin.

In: how many cards there are, are found, and are in the bin. Out: what was typed, what is wanted.
With no cards there is one sentence and one button instead.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import WholeLabel

_QUERY_LETTERS = 200


class SearchField(QLineEdit):
    """What to look for; Escape empties it, and the arrow down goes to the cards."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class CardsHead(QWidget):
    """What stands above the cards."""

    action_wanted = Signal(str)
    typed = Signal()
    """Something else is looked for."""
    bin_wanted = Signal(bool)
    """Show the bin, or the cards again."""
    down = Signal()
    """The keyboard is to go to the cards."""

    def __init__(self) -> None:
        super().__init__()
        u = theme.unit()
        self._in_bin = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(u * 0.6))
        self._build_empty(column)
        self._build_ways(column)
        self._build_counts(column)
        for part in (self.empty, self.ways, self.counts):
            part.hide()

    def _build_empty(self, column: QVBoxLayout) -> None:
        """With no cards yet."""
        self.empty = QWidget()
        inner = QVBoxLayout(self.empty)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(round(theme.unit() * 0.8))
        self.sentence = WholeLabel()
        self.sentence.setText(
            tr("Each card that you write is kept here by itself, so that you can go on with it, "
               "use it again or print it another day.")
        )  # fmt: skip
        self.sentence.setMaximumWidth(round(theme.unit() * 46))
        self.first_button = button(tr("Write your first card"), self._new, "main")
        inner.addWidget(self.sentence)
        inner.addWidget(self.first_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.empty)

    def _build_ways(self, column: QVBoxLayout) -> None:
        """Three ways to begin, and the search."""
        self.ways = QWidget()
        row = FlowLayout(round(theme.unit() * 0.6))
        self.ways.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.begin_buttons = [
            button(tr("New card"), self._new, "main"),
            button(
                tr("Make cards for a list…"), lambda: self.action_wanted.emit("new_for_list"),
            ),
            button(tr("Open a file…"), lambda: self.action_wanted.emit("open")),
        ]  # fmt: skip
        for made in self.begin_buttons:
            row.addWidget(made)
        self.search = SearchField()
        self.search.setMaxLength(_QUERY_LETTERS)
        self.search.setClearButtonEnabled(False)
        self.search.setPlaceholderText(tr("Search in names and words"))
        self.search.setAccessibleName(tr("Search in your cards"))
        self.search.setAccessibleDescription(tr("The cards that are found are shown as you type."))
        words = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(words + round(theme.unit() * 3))
        self.search.textChanged.connect(lambda _: self.typed.emit())
        self.search.down.connect(self.down)
        row.addWidget(self.search)
        column.addWidget(self.ways)

    def _build_counts(self, column: QVBoxLayout) -> None:
        """How many there are; the way to the bin and back."""
        self.counts = QWidget()
        row = FlowLayout(round(theme.unit() * 0.6))
        self.counts.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.count = StatusLabel(tr("How many cards are shown"), "hint")
        self.count.setWordWrap(False)
        self.count.setMinimumHeight(theme.control_height())
        self.all_button = button(tr("Show all"), self._show_all, "link")
        self.bin_button = button("", lambda: self.bin_wanted.emit(not self._in_bin), "link")
        for part in (self.count, self.all_button, self.bin_button):
            row.addWidget(part)
        column.addWidget(self.counts)

    # ------------------------------------------------------------------ what is shown

    def query(self) -> str:
        """What is looked for."""
        return self.search.text()

    def show_bin(self, wanted: bool) -> None:
        """Whether the bin is shown."""
        self._in_bin = wanted
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)

    def show_waiting(self) -> None:
        """The cards are still being read: there are many, or the disk is slow."""
        self.counts.show()
        self.all_button.hide()
        self.bin_button.hide()
        self.count.show_words(tr("Looking for your cards…"))

    def show_unread(self) -> None:
        """The cards cannot be read; the window says why."""
        self.counts.hide()

    def show_counts(self, shown: int, there: int, binned: int) -> None:
        """So many cards are shown, of those that are there; so many are in the bin."""
        looking = bool(self.query().strip())
        none_yet = there == 0 and not self._in_bin
        self.empty.setVisible(none_yet)
        self.ways.setVisible(not none_yet)
        for made in self.begin_buttons:
            made.setVisible(not self._in_bin)
        self.search.setVisible(there > 0)
        self.all_button.setVisible(looking)
        self.count.setVisible(not none_yet)
        self.count.show_words(self._words(shown, there), aloud=looking)
        if self._in_bin:
            self.bin_button.setText(tr("Back to my cards"))
        else:
            self.bin_button.setText(tr("Bin ({count})", count=binned))
        self.bin_button.setAccessibleName(
            tr("Back to my cards") if self._in_bin
            else plural("The bin, with one card", "The bin, with %n cards", binned)
        )  # fmt: skip
        self.bin_button.setVisible(self._in_bin or binned > 0)
        self.counts.setVisible(not none_yet or binned > 0)

    def _words(self, shown: int, there: int) -> str:
        query = self.query().strip()
        if not query:
            if self._in_bin and not there:
                return tr("Nothing is in the bin.")
            return plural("One card", "%n cards", there)
        if not shown:
            return tr("None of your cards has these words.")
        return plural("One card of {all} has these words", "%n cards of {all} have these words",
                      shown, all=there)  # fmt: skip

    def say(self, words: str) -> None:
        """Have a screen reader say what was done."""
        self.count.announcer.words_changed(words)

    def focus_instead(self) -> None:
        """Where there are no cards to go to."""
        if not self.empty.isHidden():
            self.first_button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.search.isHidden():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.bin_button.isHidden():
            self.bin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new(self) -> None:
        self.action_wanted.emit("new")

    def _show_all(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
