"""Lettering: which faces the words are set in, how large, and in which colour.

In: the document and the pairings. Out: the card's pairing, text size, alignment and colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QColorDialog, QVBoxLayout, QWidget

from thankyou.base.errors import Problem
from thankyou.error_messages import sentence
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

_OTHER = "other"
_TIP = Qt.ItemDataRole.ToolTipRole


def _inks() -> tuple[tuple[str, str], ...]:
    """Dark colours that read well on every paper tone of ours: name, #rrggbb."""
    return (
        (tr("Black"), "#000000"),
        (tr("Ink blue"), "#1c2f57"),
        (tr("Forest green"), "#1f4030"),
        (tr("Dark brown"), "#452d1e"),
        (tr("Plum"), "#46224a"),
        (tr("White"), "#ffffff"),
    )


class Lettering(QWidget):
    """Four choices side by side, each with its name above it."""

    settled = Signal()
    """The note on the colour is as new as the card."""
    trouble = Signal(Exception)

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.measured = ""
        """The colour that the note is about."""
        self._document = document
        self._catalog = catalog
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = FlowLayout(round(theme.unit() * 0.8))
        column.addLayout(row)
        self.faces = self._choice(row, tr("&Lettering"))
        self.faces.addItem(tr("As the design has it"), "")
        for pairing in catalog.full.pairings.values():
            self.faces.addItem(tr(pairing.name), pairing.id)
            self.faces.setItemData(self.faces.count() - 1, tr(pairing.note), _TIP)
        self.text_size = self._choice(row, tr("Size of the &message"))
        for percent, words in (
            (85, tr("Smaller")), (100, tr("As the design has it")), (115, tr("Larger")),
            (130, tr("Very large")),
        ):  # fmt: skip
            self.text_size.addItem(words, percent)
        self.text_align = self._choice(row, tr("Ed&ges of the message"))
        self.text_align.addItem(tr("As the design has it"), "")
        self.text_align.addItem(tr("Both straight (justified)"), "justified")
        self.text_align.setItemData(
            1, tr("Lines of a letter as long as each other, as in a book"), _TIP
        )
        self.color = self._choice(row, tr("&Colour of the words"))
        self.color.setIconSize(QSize(16, 16))
        self.color.addItem(tr("As the design has it"), "")
        for words, color in _inks():
            self.color.addItem(_dot(color), words, color)
        self.color.addItem(tr("Another colour…"), _OTHER)
        self._own: int | None = None
        self.notes = NoteList()
        column.addWidget(self.notes)
        self.faces.activated.connect(
            lambda _: document.change(pairing=str(self.faces.currentData()))
        )
        self.text_size.activated.connect(
            lambda _: document.change(text_size=self.text_size.currentData())
        )
        self.text_align.activated.connect(
            lambda _: document.change(text_align=str(self.text_align.currentData()))
        )
        self.color.activated.connect(lambda _: self._colored())
        document.changed.connect(self.refresh)
        self.refresh()

    @staticmethod
    def _choice(row: FlowLayout, name: str) -> DropDown:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        caption = label(name, wrap=False)
        made = DropDown()
        made.setAccessibleName(name.replace("&", ""))
        caption.setBuddy(made)
        column.addWidget(caption)
        column.addWidget(made)
        row.addWidget(box)
        return made

    def _colored(self) -> None:
        chosen = str(self.color.currentData())
        if chosen != _OTHER:
            self._document.change(text_color=chosen)
            return
        dialog = QColorDialog(QColor(self._document.card.text_color or "#000000"), self)
        dialog.setWindowTitle(tr("Colour of the words"))
        dialog.colorSelected.connect(lambda c: self._document.change(text_color=c.name()))
        dialog.rejected.connect(self.refresh)
        dialog.open()

    def refresh(self) -> None:
        """Show what the card has."""
        card = self._document.card
        self.faces.setCurrentIndex(max(0, self.faces.findData(card.pairing)))
        self.text_size.setCurrentIndex(max(0, self.text_size.findData(card.text_size)))
        self.text_align.setCurrentIndex(max(0, self.text_align.findData(card.text_align)))
        at = self.color.findData(card.text_color)
        if at < 0:
            if self._own is not None:
                self.color.removeItem(self._own)
            self._own = at = self.color.count() - 1
            self.color.insertItem(at, _dot(card.text_color), card.text_color, card.text_color)
        self.color.setCurrentIndex(at)
        # It costs a painted card: nothing to do for each letter typed on another page.
        if self.isVisible():
            self._measure(card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure(self._document.card)

    def _measure(self, card: Card) -> None:
        """Whether the words can be read in the writer's colour: measured on a thread."""
        lane = "contrast"
        if not card.text_color:
            self._jobs.cancel(lane)
            self._show_notes((), "")
            return
        worker_catalog = self._catalog.worker_catalog

        def work(ticket: Ticket) -> tuple[Problem, ...]:
            with worker_catalog.borrow() as catalog:
                return () if ticket.cancelled() else catalog.contrast_notes(card)

        self._jobs.run(
            lane, work, lambda found: self._show_notes(found, card.text_color), self.trouble.emit
        )

    def _show_notes(self, found: tuple[Problem, ...], color: str) -> None:
        self.measured = color
        self.notes.show_notes([(sentence(one, tr), "care", None) for one in found])
        self.settled.emit()


def _dot(color: str) -> QIcon:
    """A disc of a colour."""
    made = QPixmap(32, 32)
    made.fill(QColor(0, 0, 0, 0))
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(128, 128, 128))
    painter.setBrush(QColor(color))
    painter.drawEllipse(2, 2, 28, 28)
    painter.end()
    return QIcon(made)
