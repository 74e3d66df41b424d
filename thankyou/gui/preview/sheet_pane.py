"""The preview of what is printed: the sheet, its front and its back, and whose cards stand on it.

In: the print setup and the list of people. Out: the sheet that is chosen; clicks and keys say
whose card stands where, and which pieces of a part-used sheet are gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.preview import sheet_words
from thankyou.gui.preview.person_stepper import PersonStepper
from thankyou.gui.preview.sheet_controls import SheetControls, SheetOffers
from thankyou.gui.preview.sheet_overlay import Overlay
from thankyou.gui.preview.sheet_places import (
    CARD,
    USED,
    has_edge,
    may_be_used,
    places_on,
    turns_over,
)
from thankyou.gui.preview.sheet_stage import SheetStage
from thankyou.gui.widgets.announce import StatusLabel

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.document import Document
    from thankyou.gui.jobs import Jobs
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.print_setup import PrintSetup

_TIGHT = 34.0
"""In a pane less high than this, in units of the type, the sheet has the room of what is also in
the menu or on the page."""


class SheetPane(QWidget):
    """The sheet on the desk, and what one can do to see it better."""

    shown = Signal()
    """A new picture is in place."""
    trouble = Signal(Exception)

    def __init__(
        self, jobs: Jobs, document: Document, people: OpenTable, setup: PrintSetup
    ) -> None:
        super().__init__()
        self.setObjectName("previewPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document, self._people, self._setup = document, people, setup
        self._stale = True
        self.run: SheetRun | None = None
        """The sheets; None while they cannot be as they are asked for."""
        self.sheet = 0
        self.position: int | None = None
        self.turned = False
        """The back is shown alone, as it lies when the sheet has been turned over."""
        self._edge = True
        self._alone = False
        self._tight = False
        self.stepper = PersonStepper(tr("Previous sheet"), tr("Next sheet"))
        self.desk = SheetStage(jobs)
        self.faces = self.desk.faces
        self.sorry = StatusLabel(tr("Why there is no sheet to be seen"))
        self.controls = SheetControls()
        self._build()
        self._connect()

    def _build(self) -> None:
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, round(u * 0.6), 0, round(u * 0.6))
        column.setSpacing(round(u * 0.4))
        self.sorry.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sorry.setContentsMargins(round(u * 2), 0, round(u * 2), 0)
        self.sorry.hide()
        column.addWidget(self.stepper)
        column.addWidget(self.desk, 1)
        column.addWidget(self.sorry, 1)
        column.addWidget(self.controls)
        self.setMinimumWidth(round(u * 16))

    def _connect(self) -> None:
        self.stepper.step.connect(self.step_sheet)
        desk, controls = self.desk, self.controls
        desk.shown.connect(self.shown)
        desk.failed.connect(self._say_sorry)
        desk.walked.connect(self._walk)
        desk.toggled.connect(self.toggle_used)
        desk.leafed.connect(self.step_sheet)
        desk.left.connect(lambda: self.choose(None))
        self.faces.clicked.connect(self._clicked)
        self.faces.missed.connect(lambda: self.choose(None))
        controls.zoomed.connect(self.zoom_by)
        controls.fitted.connect(self.zoom_fit)
        controls.turned.connect(self.turn_over)
        controls.edge_toggled.connect(self.toggle_edge)
        controls.used_toggled.connect(self.toggle_used)
        of = (self._setup, self._document, self._people)
        signals = (self._people.selected, self._people.edited)
        for signal in (*(one.changed for one in of), *signals):
            signal.connect(self.refresh)

    # ------------------------------------------------------------------ the run of sheets

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.height() < round(theme.unit() * _TIGHT)
        if tight != self._tight:
            self._tight = tight
            self._show_parts()

    def refresh(self) -> None:
        """Show the sheets as they are asked for now; while nobody looks, later."""
        self._stale = not (self.isVisible() and self._setup.form == "sheet")
        if self._stale:
            return
        try:
            self.run = self._setup.run()
        except (CardError, OSError) as error:
            self._say_sorry(error)
            return
        self.sheet = max(0, min(self.sheet, self.run.sheets - 1))
        if self.position is not None and self.position >= len(self.run.layout.spots):
            self.position = None
        self.turned = self.turned and turns_over(self.run)
        self._show_sheet()

    def _say_sorry(self, error: Exception) -> None:
        """In place of the sheet, why there is none."""
        self.run = None
        self.desk.clear()
        known = isinstance(error, CardError)
        self.sorry.show_words(sentence(error, tr) if isinstance(error, CardError) else "")
        if not known:
            self.trouble.emit(error)
        self._show_parts()

    def _show_parts(self) -> None:
        """What there is to be seen and done with these sheets."""
        run = self.run
        self.sorry.setVisible(run is None)
        self.desk.setVisible(run is not None)
        self.controls.setVisible(run is not None)
        if run is None:
            self.stepper.show_person("", first=True, last=True)
            return
        notes = "\n".join(sentence(note, tr) for note in run.layout.notes)
        self.controls.show_offers(
            SheetOffers(
                sheet_words.turning_words(run.layout, self.turned), notes if self._alone else "",
                turns_over(run), self.turned, has_edge(run), may_be_used(run, self.sheet),
                run.layout.stock is not None, self._tight,
            )
        )  # fmt: skip
        words = sheet_words.sheet_words(run, self.sheet) if run.sheets > 1 else ""
        self.stepper.show_person(words, self.sheet == 0, self.sheet >= run.sheets - 1)

    def show_alone(self, alone: bool) -> None:
        """Whether the page is hidden: it says what is to be known of these sheets, too."""
        self._alone = alone
        self._show_parts()

    # ------------------------------------------------------------------ which sheet

    def step_sheet(self, by: int) -> None:
        """So many sheets on, or as far as there are any."""
        if self.run is None:
            return
        sheet = max(0, min(self.sheet + by, self.run.sheets - 1))
        if sheet != self.sheet:
            self.sheet = sheet
            self._show_sheet()

    def _show_sheet(self) -> None:
        if self.run is not None:
            self._show_parts()
            self._show_position()
            self.desk.show_sheet(self.run, self.sheet, self.turned)

    # ------------------------------------------------------------------ which position

    def choose(self, position: int | None) -> None:
        """Outline a position (from 0) on both sides, and say whose card stands there."""
        self.position = position
        self._show_position()

    def _clicked(self, position: int) -> None:
        """A card is chosen; a piece without one is gone, or there after all."""
        self.desk.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(position)
        if self.run is not None and places_on(self.run, self.sheet)[position] != CARD:
            self.toggle_used()

    def _walk(self, dx: int, dy: int) -> None:
        at = self.desk.next_place(self.position, dx, dy)
        if self.run is not None and at is not None:
            self.choose(at)
            self.desk.reveal_place(at)

    def toggle_used(self) -> None:
        """The chosen position is gone, or there after all; the last one that is left stays."""
        run, position = self.run, self.position
        if run is None or position is None or not may_be_used(run, self.sheet):
            return
        try:
            self._setup.toggle_used(position + 1)
        except CardError as error:
            self.controls.whose.show_words(sentence(error, tr))

    def _show_position(self) -> None:
        run, position = self.run, self.position
        if run is None:
            return
        places = places_on(run, self.sheet)
        if position is None:
            words = sheet_words.hint_words(run, may_be_used(run, self.sheet))
        else:
            card = run.cards_on(self.sheet).get(position)
            words = sheet_words.place_words(run, self._people, places[position], card, position)
        gone = position is not None and places[position] == USED
        self.controls.show_chosen(words, position is not None, gone)
        self.faces.show_overlay(Overlay(places, position, self._edge))
        self._describe(run, words)

    def _describe(self, run: SheetRun, words: str) -> None:
        """Give screen readers the sheet's name, and what is chosen on it."""
        name = sheet_words.sheet_words(run, self.sheet)
        keys = sheet_words.key_words(may_be_used(run, self.sheet))
        description = "\n\n".join(filter(None, (words, self.controls.turning.text(), keys)))
        for view in (self.faces, self.desk):
            if view.accessibleName() != name:
                view.setAccessibleName(name)
            if view.accessibleDescription() != description:
                view.setAccessibleDescription(description)

    # ------------------------------------------------------------------ how it is looked at

    def toggle_edge(self) -> None:
        """Show or hide what the printer leaves white."""
        self._edge = not self._edge
        self.controls.show_edge(self._edge)
        self._show_position()

    def turn_over(self) -> None:
        """Turn the sheet over, and show its back as it lies then; or both sides again."""
        if self.run is None or not turns_over(self.run):
            return
        self.turned = not self.turned
        if not self.turned:
            self._show_sheet()
            return
        card = self._document.card
        self._show_parts()
        self._show_position()
        self.desk.turn(self.run, self.sheet, card.remembering or card.appeal == "tears")

    def zoom_by(self, factor: float) -> None:
        self.desk.zoom_by(factor)

    def zoom_fit(self) -> None:
        self.desk.zoom_fit()
