"""The preview of what is printed: the sheet, its front and its back, and whose cards stand on it.

In: the print setup and the list of people. Out: the sheet that is chosen, painted on a thread;
clicks and keys say whose card stands where, and which pieces of a part-used sheet are gone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.preview import sheet_words
from thankyou.gui.preview.opening import animates
from thankyou.gui.preview.person_stepper import PersonStepper
from thankyou.gui.preview.sheet_desk import SheetDesk
from thankyou.gui.preview.sheet_faces import Face, SheetFaces
from thankyou.gui.preview.sheet_overlay import CARD, EMPTY, USED, Overlay
from thankyou.gui.preview.sheet_painter import SheetPainter, SheetPictures
from thankyou.gui.preview.sheet_turn import SheetTurning, TurningSheet
from thankyou.gui.preview.zoom import STEP, bounded
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.document import Document
    from thankyou.gui.jobs import Jobs
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.preview.sheet_geometry import SideView
    from thankyou.gui.print_setup import PrintSetup
    from thankyou.model.scene import Scene

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
        self._painter = SheetPainter(jobs)
        self._stale = True
        self.run: SheetRun | None = None
        """The sheets; None while they cannot be as they are asked for."""
        self.sheet = 0
        self.position: int | None = None
        self.turned = False
        """The back is shown alone, as it lies when the sheet has been turned over."""
        self._alone = False
        self._tight = False
        self._edge = True
        self._zoom: float | None = None  # None: as large as fits
        self._build()
        self._turning = SheetTurning(jobs, self)
        self._turning.begun.connect(self._show_turning)
        self._turning.moved.connect(self.faces.update)
        self._turning.ended.connect(lambda: self._show_turning(None))
        for changed in (setup.changed, document.changed, people.changed, people.selected):
            changed.connect(self.refresh)

    def _build(self) -> None:
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, round(u * 0.6), 0, round(u * 0.6))
        column.setSpacing(round(u * 0.4))
        self.stepper = PersonStepper(tr("Previous sheet"), tr("Next sheet"))
        self.stepper.step.connect(self.step_sheet)
        column.addWidget(self.stepper)
        self.faces = SheetFaces()
        self.faces.clicked.connect(self._clicked)
        self.faces.missed.connect(lambda: self.choose(None))
        self.desk = SheetDesk()
        self.desk.setWidget(self.faces)
        self.desk.zoomed.connect(self.zoom_by)
        self.desk.resized.connect(self._resized)
        self.desk.walked.connect(self._walk)
        self.desk.toggled.connect(self.toggle_used)
        self.desk.leafed.connect(self.step_sheet)
        self.desk.left.connect(lambda: self.choose(None))
        column.addWidget(self.desk, 1)
        self.sorry = StatusLabel(tr("Why there is no sheet to be seen"))
        self.sorry.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sorry.setContentsMargins(round(u * 2), 0, round(u * 2), 0)
        column.addWidget(self.sorry, 1)
        self.whose = StatusLabel(tr("What stands at the chosen position"))
        self.used = button(tr("This piece is gone"), self.toggle_used, "link")
        self.turning = label("", "hint")
        self.notes = label("", "hint")
        for words in (self.whose, self.turning, self.notes):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setContentsMargins(round(u), 0, round(u), 0)
            column.addWidget(words)
        column.insertWidget(column.indexOf(self.turning), self.used, 0,
                            Qt.AlignmentFlag.AlignHCenter)  # fmt: skip
        column.addLayout(self._views())
        self.setMinimumWidth(round(u * 16))

    def _views(self) -> FlowLayout:
        """The links beneath."""
        views = FlowLayout(0, centred=True)
        self.smaller = button(tr("Smaller"), lambda: self.zoom_by(1 / STEP), "link",
                              tr("Show the sheet smaller"))  # fmt: skip
        self.fit = button(tr("Fit"), self.zoom_fit, "link", tr("Fit the sheet to the window"))
        self.larger = button(tr("Larger"), lambda: self.zoom_by(STEP), "link",
                             tr("Show the sheet larger"))  # fmt: skip
        self.over = button(tr("Turn it over"), self.turn_over, "link")
        self.edge = button(tr("Hide the unprintable edge"), self.toggle_edge, "link")
        for one in (self.smaller, self.fit, self.larger, self.over, self.edge):
            views.addWidget(one)
        return views

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
        self.turned = self.turned and self._turns
        self._show_sheet()

    def _say_sorry(self, error: Exception) -> None:
        """In place of the sheet, why there is none."""
        self.run = None
        self._painter.forget()
        self._turning.stop()
        if isinstance(error, CardError):
            self.sorry.show_words(sentence(error, tr))
        else:
            self.sorry.show_words("")
            self.trouble.emit(error)
        self._show_parts()

    @property
    def _turns(self) -> bool:
        """Whether the sheet has a back that lies behind its front."""
        layout = self.run.layout if self.run is not None else None
        return layout is not None and layout.two_sided and layout.duplex != "off"

    def _show_parts(self) -> None:
        """What there is to be seen and done with these sheets."""
        run = self.run
        there = run is not None
        self.sorry.setVisible(not there)
        for part in (self.desk, self.whose):
            part.setVisible(there)
        for part in (self.smaller, self.fit, self.larger):
            part.setVisible(there and not self._tight)
        self.turning.setVisible(there and (self.turned or not self._tight))
        self.over.setVisible(self._turns)
        self.over.setText(tr("Show both sides") if self.turned else tr("Turn it over"))
        self.over.setAccessibleName(self.over.text())
        margins = run.layout.margins if run is not None else None
        self.edge.setVisible(margins is not None and any(
            (margins.left, margins.top, margins.right, margins.bottom)))  # fmt: skip
        notes = run.layout.notes if run is not None else ()
        self.notes.setText("\n".join(sentence(note, tr) for note in notes))
        self.notes.setVisible(bool(notes) and self._alone and not self._tight)
        self.used.setVisible(self.may_be_used)
        many = run is not None and run.sheets > 1
        words = sheet_words.sheet_words(run, self.sheet) if run is not None and many else ""
        last = run is None or self.sheet >= run.sheets - 1
        self.stepper.show_person(words, self.sheet == 0, last)

    def show_alone(self, alone: bool) -> None:
        """Whether the page is hidden: it says what is to be known of these sheets, too."""
        self._alone = alone
        self._show_parts()

    # ------------------------------------------------------------------ which sheet

    def step_sheet(self, by: int) -> None:
        """So many sheets on, or as far as there are any."""
        if self.run is not None:
            self.show_sheet(self.sheet + by)

    def show_sheet(self, sheet: int) -> None:
        """Show a sheet, counted from 0."""
        if self.run is None:
            return
        sheet = max(0, min(sheet, self.run.sheets - 1))
        if sheet != self.sheet:
            self.sheet = sheet
            self._show_sheet()

    def _show_sheet(self) -> None:
        self._turning.stop()
        self._show_parts()
        self._show_position()
        self._paint()

    # ------------------------------------------------------------------ which position

    @property
    def may_be_used(self) -> bool:
        """Whether pieces of this sheet may be gone: the first one, if it was cut by its maker."""
        return self.run is not None and self.run.layout.stock is not None and self.sheet == 0

    def places(self) -> tuple[str, ...]:
        """What stands at each position of the sheet."""
        if self.run is None:
            return ()
        cards = self.run.cards_on(self.sheet)
        used = self.run.order.used if self.sheet == 0 else frozenset()
        return tuple(
            USED if at in used else CARD if at in cards else EMPTY
            for at in range(len(self.run.layout.spots))
        )

    def choose(self, position: int | None) -> None:
        """Outline a position (from 0) on both sides, and say whose card stands there."""
        self.position = position
        self._show_position()

    def _clicked(self, position: int) -> None:
        """A card is chosen; a piece without one is gone, or there after all."""
        self.desk.setFocus(Qt.FocusReason.MouseFocusReason)
        self.choose(position)
        if self.may_be_used and self.places()[position] != CARD:
            self.toggle_used()

    def _walk(self, dx: int, dy: int) -> None:
        """The arrow keys, among the positions as they are seen on the first side that is shown."""
        if self.run is None or not self.faces.faces:
            return
        from thankyou.gui.preview.sheet_geometry import next_place

        boxes = self.faces.faces[0].view.boxes
        at = 0 if self.position is None else next_place(boxes, self.position, dx, dy)
        self.choose(at)
        place = self.faces.place_box(0, at).center().toPoint()
        self.desk.ensureVisible(place.x(), place.y())

    def toggle_used(self) -> None:
        """The chosen position is gone, or there after all; the last one that is left stays."""
        if self.position is None or not self.may_be_used:
            return
        try:
            self._setup.toggle_used(self.position + 1)
        except CardError as error:
            self.whose.show_words(sentence(error, tr))

    def _show_position(self) -> None:
        run, position = self.run, self.position
        if run is None:
            return
        places = self.places()
        if position is None:
            words = sheet_words.hint_words(run, self.may_be_used)
        else:
            card = run.cards_on(self.sheet).get(position)
            words = sheet_words.place_words(run, self._people, places[position], card, position)
        self.whose.show_words(words, aloud=position is not None)
        self.used.setEnabled(position is not None)
        gone = position is not None and places[position] == USED
        self.used.setText(tr("This piece is there") if gone else tr("This piece is gone"))
        self.used.setAccessibleName(self.used.text())
        self.faces.show_overlay(Overlay(places, position, self._edge))
        self._describe(words)

    def _describe(self, words: str) -> None:
        """Give screen readers the sheet's name, and what is chosen on it."""
        assert self.run is not None
        name = sheet_words.sheet_words(self.run, self.sheet)
        keys = tr("Arrow keys go from card to card.")
        if self.may_be_used:
            keys += " " + tr("The space bar says that a piece is gone, or is there after all.")
        description = "\n\n".join(part for part in (words, self.turning.text(), keys) if part)
        for view in (self.faces, self.desk):
            if view.accessibleName() != name:
                view.setAccessibleName(name)
            if view.accessibleDescription() != description:
                view.setAccessibleDescription(description)

    # ------------------------------------------------------------------ how it is looked at

    def toggle_edge(self) -> None:
        """Show or hide what the printer leaves white."""
        self._edge = not self._edge
        self.edge.setText(
            tr("Hide the unprintable edge") if self._edge else tr("Show the unprintable edge")
        )
        self.edge.setAccessibleName(self.edge.text())
        self._show_position()

    def turn_over(self) -> None:
        """Turn the sheet over, and show its back as it lies then; or both sides again."""
        if not self._turns:
            return
        before = list(self.faces.images)
        self.turned = not self.turned
        self._show_sheet()
        if self.turned and len(before) == 2:
            self._turn(before[0], before[1])

    def _turn(self, front: QImage | None, back: QImage | None) -> None:
        """Show the way over, if the pictures are there and things may move."""
        card = self._document.card
        still = card.remembering or card.appeal == "tears" or not animates(self)
        if front is None or back is None or still or self.run is None:
            return
        from thankyou.gui.preview.sheet_geometry import turns_on_page, turns_sideways

        layout = self.run.layout
        quarters = turns_on_page(layout, 1) - turns_on_page(layout, 0)
        lies = back.transformed(QTransform().rotate(90 * quarters))
        self._turning.turn(TurningSheet(front, lies, turns_sideways(layout)))

    def _show_turning(self, sheet: TurningSheet | None) -> None:
        self.faces.turning = sheet
        self.faces.update()

    def zoom_by(self, factor: float) -> None:
        if self.run is not None and self.faces.faces:
            size = self.faces.faces[0].view.size
            self._zoom = bounded(self.scale * factor, size, self.devicePixelRatioF())
            self._paint()

    def zoom_fit(self) -> None:
        self._zoom = None
        self._paint()

    @property
    def scale(self) -> float:
        """Pixels of the screen's own measure to a point."""
        fit = self.faces.fit(self.desk.maximumViewportSize())
        return self._zoom or fit

    def _resized(self) -> None:
        if self.run is not None and self._zoom is None:
            self._paint()

    # ------------------------------------------------------------------ painting

    def _views_now(self, run: SheetRun) -> list[SideView]:
        from thankyou.gui.preview.sheet_geometry import side_view, turned_over

        if self.turned:
            return [turned_over(run.sides)]
        return [side_view(run.sides, side) for side in range(run.sides.count)]

    def _paint(self) -> None:
        run, sheet = self.run, self.sheet
        if run is None:
            return
        views = self._views_now(run)
        self.turning.setText(sheet_words.turning_words(run.layout, self.turned))
        old = self.faces.images
        images = old if len(old) == len(views) else [None] * len(views)
        faces = [
            Face(
                view, sheet_words.face_words(run, sheet, view.side),
                sheet_words.short_words(view.side),
            )
            for view in views
        ]  # fmt: skip
        self.faces.show_faces(faces, images)
        ratio = self.devicePixelRatioF()
        exact = self.faces.set_scale(self.scale, ratio)

        def done(painted: list[QImage]) -> None:
            self.faces.show_faces(faces, painted)
            self.shown.emit()

        self._painter.show(
            SheetPictures(_scenes_of(run, sheet, views), exact, ratio, done, self._failed)
        )

    def _failed(self, error: Exception) -> None:
        self._say_sorry(error)


def _scenes_of(run: SheetRun, sheet: int, views: list[SideView]) -> Callable[[], list[Scene]]:
    """What lays out the cards of a sheet, when its turn has come."""
    return lambda: [view.scene(run.side(sheet, view.side)) for view in views]
