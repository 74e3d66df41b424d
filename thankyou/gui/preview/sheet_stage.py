"""The desk on which a sheet is looked at: painted on a thread, as large as wanted, turned over.

In: a run of sheets, and which sheet. Out: its sides on the desk; `shown` when they are painted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QTransform

from thankyou.gui.preview.opening import animates
from thankyou.gui.preview.sheet_desk import SheetDesk
from thankyou.gui.preview.sheet_faces import Face, SheetFaces
from thankyou.gui.preview.sheet_geometry import (
    SideView,
    next_place,
    side_view,
    turned_over,
    turns_on_page,
    turns_sideways,
)
from thankyou.gui.preview.sheet_painter import SheetPainter, SheetPictures
from thankyou.gui.preview.sheet_turn import SheetTurning, TurningSheet
from thankyou.gui.preview.sheet_words import face_words, short_words
from thankyou.gui.preview.zoom import bounded

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.jobs import Jobs
    from thankyou.model.scene import Scene


class SheetStage(SheetDesk):
    """Shows both sides of a sheet, or its back alone as it lies when the sheet was turned over."""

    shown = Signal()
    """A new picture is in place."""
    failed = Signal(Exception)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.faces = SheetFaces()
        self.setWidget(self.faces)
        self._painter = SheetPainter(jobs)
        self._run: SheetRun | None = None
        self._sheet = 0
        self.turned = False
        self._zoom: float | None = None  # None: as large as fits
        self._turning = SheetTurning(jobs, self)
        self._turning.begun.connect(self._show_turning)
        self._turning.moved.connect(self.faces.update)
        self._turning.ended.connect(lambda: self._show_turning(None))
        self.zoomed.connect(self.zoom_by)
        self.resized.connect(self._resized)

    # ------------------------------------------------------------------ what is shown

    def show_sheet(self, run: SheetRun, sheet: int, turned: bool) -> None:
        """Show a sheet of a run; `turned`: its back alone."""
        self._turning.stop()
        self._run, self._sheet, self.turned = run, sheet, turned
        self._paint()

    def clear(self) -> None:
        """There is no sheet to be seen."""
        self._run = None
        self._painter.forget()
        self._turning.stop()

    def turn(self, run: SheetRun, sheet: int, still: bool) -> None:
        """Turn the sheet over; `still`: nothing is to move."""
        before = list(self.faces.images)
        self.show_sheet(run, sheet, turned=True)
        if len(before) != 2 or still or not animates(self):
            return
        front, back = before
        if front is None or back is None:
            return
        quarters = turns_on_page(run.layout, 1) - turns_on_page(run.layout, 0)
        lies = back.transformed(QTransform().rotate(90 * quarters))
        lies.setDevicePixelRatio(back.devicePixelRatio())
        self._turning.turn(TurningSheet(front, lies, turns_sideways(run.layout)))

    def _show_turning(self, sheet: TurningSheet | None) -> None:
        self.faces.turning = sheet
        self.faces.update()

    # ------------------------------------------------------------------ positions

    def next_place(self, position: int | None, dx: int, dy: int) -> int | None:
        """The position that an arrow key leads to, on the first side that is shown."""
        if not self.faces.faces:
            return None
        boxes = self.faces.faces[0].view.boxes
        return 0 if position is None else next_place(boxes, position, dx, dy)

    def reveal_place(self, position: int) -> None:
        """Scroll until a position is seen."""
        place = self.faces.place_box(0, position).center().toPoint()
        self.ensureVisible(place.x(), place.y())

    # ------------------------------------------------------------------ size

    def zoom_by(self, factor: float) -> None:
        if self._run is not None and self.faces.faces:
            size = self.faces.faces[0].view.size
            self._zoom = bounded(self.scale * factor, size, self.devicePixelRatioF())
            self._paint()

    def zoom_fit(self) -> None:
        self._zoom = None
        self._paint()

    @property
    def scale(self) -> float:
        """Pixels of the screen's own measure to a point."""
        fit = self.faces.fit(self.maximumViewportSize())
        return self._zoom or fit

    def _resized(self) -> None:
        if self._zoom is None:
            self._paint()

    # ------------------------------------------------------------------ painting

    def _views(self, run: SheetRun) -> list[SideView]:
        if self.turned:
            return [turned_over(run.sides)]
        return [side_view(run.sides, side) for side in range(run.sides.count)]

    def _paint(self) -> None:
        run, sheet = self._run, self._sheet
        if run is None:
            return
        views = self._views(run)
        faces = [
            Face(view, face_words(run, sheet, view.side), short_words(view.side)) for view in views
        ]
        old = self.faces.images
        self.faces.show_faces(faces, old if len(old) == len(views) else [None] * len(views))
        ratio = self.devicePixelRatioF()
        exact = self.faces.set_scale(self.scale, ratio)

        def done(painted: list[QImage]) -> None:
            self.faces.show_faces(faces, painted)
            self.shown.emit()

        scenes = _scenes_of(run, sheet, views)
        self._painter.show(SheetPictures(scenes, exact, ratio, done, self.failed.emit))


def _scenes_of(run: SheetRun, sheet: int, views: list[SideView]) -> Callable[[], list[Scene]]:
    """What lays out the cards of a sheet, when its turn has come."""
    return lambda: [view.scene(run.side(sheet, view.side)) for view in views]
