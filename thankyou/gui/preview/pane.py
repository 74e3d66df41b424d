"""The card, large, on a quiet desk.

In: a Composition and a Format. Out: the chosen panel as it will be printed, fitted or zoomed.
It shows only what compose made and paint drew; its own are the desk, the shadow and the fold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStyle, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.preview.painter import ScreenPainter
from thankyou.gui.widgets.announce import Announcer
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.fit_status import capital
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import WholeLabel, label
from thankyou.gui.widgets.segmented_choice import SegmentedChoice
from thankyou.model.format import Format

if TYPE_CHECKING:
    from thankyou.gui.jobs import Ticket
    from thankyou.gui.preview.opening_animation import OpeningAnimation
    from thankyou.layout.compose import Composition
    from thankyou.model.scene import Scene

_STEP = 1.25
_LEAST, _MOST = 0.25, 6.0
_MOST_PIXELS = 12_000_000
_TURN = 700
"""Milliseconds that the cover takes."""


FractionLine = tuple[float, float, float, float]


class SheetView(QWidget):
    """The panel itself, with its shadow."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.card_size = QSize(1, 1)
        self.folds: tuple[FractionLine, ...] = ()
        """Where the paper is folded, and where it is cut: lines in fractions of the picture."""
        self.cuts: tuple[FractionLine, ...] = ()
        self.opening: OpeningAnimation | None = None
        self.margin = 24
        self._shadow_drawn: tuple[tuple[object, ...], QPixmap] | None = None

    def set_card_size(self, size: QSize, margin: int) -> None:
        self.margin = margin
        if size != self.card_size:
            self.card_size = size
            self.setMinimumSize(size.width() + 2 * margin, size.height() + 2 * margin)
            self.update()
        else:
            self.update(self.card_rect())

    def card_rect(self) -> QRect:
        size = self.card_size
        return QRect(
            QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), size
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(t.desk))
        box = self.card_rect()
        if self.opening is not None:
            self.opening.paint(painter, QRectF(box))
        elif self.image is not None:
            if not box.contains(event.rect()):
                reach = self.margin
                painter.drawPixmap(
                    box.topLeft() - QPoint(reach, reach), self._shadow(box.size(), t.dark)
                )
            # While a new size is on its way the old picture stands in, stretched.
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self.image.deviceIndependentSize().toSize() == box.size():
                painter.drawImage(box.topLeft(), self.image)
            else:
                painter.drawImage(box, self.image)
            for lines, pen in (
                (self.folds, QPen(QColor(0, 0, 0, 60), 1, Qt.PenStyle.DashLine)),
                (self.cuts, QPen(QColor(0, 0, 0, 60), 1, Qt.PenStyle.DotLine)),
            ):
                painter.setPen(pen)
                for x0, y0, x1, y1 in lines:
                    painter.drawLine(
                        box.left() + round(x0 * box.width()), box.top() + round(y0 * box.height()),
                        box.left() + round(x1 * box.width()), box.top() + round(y1 * box.height()),
                    )  # fmt: skip
        else:
            painter.fillRect(box, QColor(t.base))
        painter.end()
        self.painted.emit()

    def _shadow(self, size: QSize, dark: bool) -> QPixmap:
        """The card's shadow, with the margin round it; drawn once a size."""
        ratio = self.devicePixelRatioF()
        key = (size.width(), size.height(), self.margin, dark, ratio)
        if self._shadow_drawn is not None and self._shadow_drawn[0] == key:
            return self._shadow_drawn[1]
        margin = self.margin
        made = QPixmap((size + QSize(2 * margin, 2 * margin)) * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(QPoint(margin, margin), size)
        reach = max(6, margin // 2)
        steps = 12
        for step in range(steps):
            grow = reach * (steps - step) / steps
            painter.setBrush(QColor(20, 16, 8, 12 if dark else 4))
            painter.drawRoundedRect(
                box.adjusted(-grow, -grow * 0.6, grow, grow).translated(0, reach * 0.25),
                grow,
                grow,
            )
        painter.end()
        self._shadow_drawn = (key, made)
        return made


class Desk(QScrollArea):
    """Scrolls the sheet when it is larger than the room. Ctrl and the wheel zoom."""

    zoomed = Signal(float)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Your card"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoomed.emit(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(theme.tokens().accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()


class PreviewPane(QWidget):
    """The right-hand side of the window."""

    shown = Signal()
    """A new picture is in place."""
    step = Signal(int)
    """The writer wants the previous (-1) or next (+1) person."""
    trouble = Signal(Exception)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("previewPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._screen = ScreenPainter(jobs, "preview")
        self._composition: Composition | None = None
        self._format: Format | None = None
        self._panel = 0
        self._on_paper = False
        self._jobs = jobs
        self._scenes: tuple[Scene, ...] = ()
        self._remembering = False
        self._turn: QVariantAnimation | None = None
        self._zoom: float | None = None  # None: as large as fits
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, round(u * 0.9), 0, round(u * 0.6))
        column.setSpacing(round(u * 0.4))
        self.segments = SegmentedChoice(tr("Side of the card"))
        self.segments.chosen.connect(self.show_panel)
        column.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignHCenter)
        self.sheet_view = SheetView()
        self.desk = Desk()
        self.desk.setWidget(self.sheet_view)
        self.desk.zoomed.connect(self.zoom_by)
        self.desk.resized.connect(self._resized)
        column.addWidget(self.desk, 1)
        self._stepper = QWidget()
        row = QHBoxLayout(self._stepper)
        row.setContentsMargins(round(u), 0, round(u), 0)
        self.previous = button(tr("Previous"), lambda: self.step.emit(-1), "link",
                               tr("Previous person"))  # fmt: skip
        self.next = button(tr("Next"), lambda: self.step.emit(1), "link", tr("Next person"))
        self.person = WholeLabel()
        self.person.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._person_announcer = Announcer(self.person)
        row.addWidget(self.previous)
        row.addWidget(self.person, 1)
        row.addWidget(self.next)
        self._stepper.hide()
        column.addWidget(self._stepper)
        self.caption = label("", "hint")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.caption)
        views = FlowLayout(0, centred=True)
        self.smaller = button(tr("Smaller"), lambda: self.zoom_by(1 / _STEP), "link",
                              tr("Show the card smaller"))  # fmt: skip
        self.fit = button(tr("Fit"), self.zoom_fit, "link", tr("Fit the card to the window"))
        self.larger = button(tr("Larger"), lambda: self.zoom_by(_STEP), "link",
                             tr("Show the card larger"))  # fmt: skip
        self.open = button(tr("Open the card"), self.open_card, "link")
        self.paper = button(tr("Show it on the paper"), self._turn_to_paper, "link",
                            tr("Show how the card comes out of the printer"))  # fmt: skip
        for one in (self.smaller, self.fit, self.larger, self.open, self.paper):
            views.addWidget(one)
        column.addLayout(views)
        self.setMinimumWidth(round(u * 16))

    # ------------------------------------------------------------------ what is shown

    def show_card(
        self, composition: Composition, card_format: Format, remembering: bool = False
    ) -> None:
        """Show a card; the panel stays the same if the format has it.

        `remembering`: nothing moves in a card about someone who died.
        """
        if card_format is not self._format:
            kind = self.kind
            self._format = card_format
            kinds = [panel.kind for panel in card_format.panels]
            self._panel = 0 if self._on_paper else kinds.index(kind) if kind in kinds else 0
        self._remembering = remembering
        self._composition = composition
        self._end_turn()
        self._lay()

    def _lay(self) -> None:
        """The pictures that can be shown now: the card's panels, or its sheet's sides."""
        composition, card_format = self._composition, self._format
        assert composition is not None and card_format is not None
        if self._on_paper:
            from thankyou.stationery.imposition import sheet_scenes

            self._scenes = sheet_scenes(composition.scenes, card_format)
        else:
            self._scenes = composition.scenes
        names = [capital(tr(scene.name)) for scene in self._scenes]
        self.segments.set_names(names, self._panel)
        self.open.setVisible(card_format.fold != "flat" and not self._on_paper)
        self._paint()

    @property
    def kind(self) -> str:
        """The kind of the panel that is shown; "cover" for a sheet."""
        if self._format is None or self._on_paper:
            return "cover"
        return self._format.panels[self._panel].kind

    @property
    def on_paper(self) -> bool:
        return self._on_paper

    def _turn_to_paper(self) -> None:
        self.show_paper(not self._on_paper)

    def show_paper(self, wanted: bool) -> None:
        """Show the sheet as it comes out of the printer, or the card itself."""
        if wanted == self._on_paper or self._composition is None:
            return
        self._on_paper = wanted
        self.paper.setText(tr("Show the card") if wanted else tr("Show it on the paper"))
        self.paper.setAccessibleName(
            tr("Show the card") if wanted else tr("Show how the card comes out of the printer")
        )
        self._panel = 0
        self._zoom = None
        self._end_turn()
        self._lay()

    # ------------------------------------------------------------------ opening the card

    def open_card(self) -> None:
        """Turn the cover, and show the inside. Where motion is not wanted, the inside at once."""
        if self._composition is None or self._format is None or self._format.fold == "flat":
            return
        inside = next(n for n, panel in enumerate(self._format.panels) if panel.kind == "letter")
        if not self._may_move() or self._panel == inside:
            self.show_panel(inside)
            return
        front, opened = self._composition.scenes[0], self._composition.scenes[inside]
        ratio = self.devicePixelRatioF()
        scale = self._fit_scale(opened)
        down = self._format.fold == "tent"
        mirrored = self._format.panels[inside].mirrored

        def work(_: Ticket) -> tuple[QImage, QImage] | None:
            from thankyou.gui.preview.painter import paint_once
            from thankyou.gui.preview.reduced_motion import less_motion

            if less_motion():
                return None
            return (
                paint_once(front, scale * ratio, ratio),
                paint_once(opened, scale * ratio, ratio),
            )

        def done(images: tuple[QImage, QImage] | None) -> None:
            from thankyou.gui.preview.opening_animation import OpeningAnimation

            if images is None:
                self.show_panel(inside)
            else:
                self._start_turn(OpeningAnimation(*images, down, mirrored), inside)

        self._jobs.run("open", work, done, self.trouble.emit)

    def _may_move(self) -> bool:
        # Qt hands on the system's wish for less motion as a duration of nought.
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return not self._remembering and self.style().styleHint(hint, None, self) > 0

    def _start_turn(self, opening: OpeningAnimation, inside: int) -> None:
        self._end_turn()
        self.sheet_view.opening = opening
        self.sheet_view.set_card_size(opening.size, self._margin())
        turn = self._turn = QVariantAnimation(self)
        turn.setDuration(_TURN)
        turn.setStartValue(0.0)
        turn.setEndValue(1.0)
        turn.setEasingCurve(QEasingCurve.Type.InOutSine)
        turn.valueChanged.connect(self._turned)
        turn.finished.connect(lambda: self._opened(inside))
        turn.start()

    def _turned(self, value: float) -> None:
        if self.sheet_view.opening is not None:
            self.sheet_view.opening.progress = value
            self.sheet_view.update()

    def _opened(self, inside: int) -> None:
        self._end_turn()
        self.show_panel(inside)

    def _end_turn(self) -> None:
        self._jobs.cancel("open")
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.stop()
            turn.deleteLater()
        self.sheet_view.opening = None

    def show_panel(self, index: int) -> None:
        """Show another side of the card."""
        if self._composition is None or index == self._panel:
            return
        self._end_turn()
        self._panel = index
        held = self.segments.choice(index)
        if held is not None:
            held.setChecked(True)
        self._paint()

    def show_kind(self, kind: str) -> None:
        """Show the side of a kind: "cover" or "letter"; a sheet on show stays."""
        if self._format is not None and not self._on_paper:
            for index, panel in enumerate(self._format.panels):
                if panel.kind == kind:
                    self.show_panel(index)
                    return

    def show_person(self, words: str, first: bool, last: bool) -> None:
        """The line that says whose card this is; empty for the card itself."""
        self._stepper.setVisible(bool(words))
        self.person.setText(words)
        self._person_announcer.words_changed(words)
        self.previous.setEnabled(not first)
        self.next.setEnabled(not last)

    @property
    def panel(self) -> int:
        return self._panel

    # ------------------------------------------------------------------ size

    def zoom_by(self, factor: float) -> None:
        if self._composition is None:
            return
        size = self._scenes[self._panel].size
        fit = self._fit_scale()
        scale = (self._zoom or fit) * factor
        ratio = self.devicePixelRatioF()
        most = (_MOST_PIXELS / (size.width * size.height * ratio * ratio)) ** 0.5
        self._zoom = min(max(scale, _LEAST), _MOST, most)
        self._paint()

    def zoom_fit(self) -> None:
        self._zoom = None
        self._paint()

    @property
    def scale(self) -> float:
        """Pixels of the screen's own measure to a point."""
        return self._zoom or self._fit_scale()

    def _margin(self) -> int:
        return max(14, round(theme.unit() * 1.4))

    def _fit_scale(self, scene: Scene | None = None) -> float:
        size = (scene or self._scenes[self._panel]).size
        room = self.desk.maximumViewportSize()
        margin = 2 * self._margin() + 2  # two pixels for rounding
        across = (max(80, room.width()) - margin) / size.width
        down = (max(80, room.height()) - margin) / size.height
        return max(0.1, min(across, down))

    def _resized(self) -> None:
        if self._composition is not None and self._zoom is None:
            self._paint()

    # ------------------------------------------------------------------ painting

    def _paint(self) -> None:
        if self._composition is None or self._format is None:
            return
        scene = self._scenes[self._panel]
        ratio = self.devicePixelRatioF()
        scale = self.scale
        # Whole pixels, and few different scales, so that the cached art is found again.
        width = max(1, round(scene.size.width * scale))
        exact = width * ratio / scene.size.width
        height = max(1, round(scene.size.height * exact / ratio))
        self.sheet_view.folds, self.sheet_view.cuts = self._lines(self._format, self._panel)
        if self._on_paper:
            self.sheet_view.setAccessibleName(tr("The {side} of the sheet", side=tr(scene.name)))
        else:
            self.sheet_view.setAccessibleName(tr("The {panel} of your card", panel=tr(scene.name)))
        size = QSize(width, height)

        def done(image: QImage) -> None:
            self.sheet_view.image = image
            self.sheet_view.set_card_size(size, self._margin())
            self.shown.emit()

        self._screen.show(scene, exact, ratio, done, self.trouble.emit)

    def _lines(
        self, card_format: Format, index: int
    ) -> tuple[tuple[FractionLine, ...], tuple[FractionLine, ...]]:
        """Folds and cuts of what is shown, in fractions of the picture."""
        if not self._on_paper:
            panel = card_format.panels[index]
            if panel.fold_x is not None:
                x = panel.fold_x / panel.width
                return ((x, 0.0, x, 1.0),), ()
            if panel.fold_y is not None:
                y = panel.fold_y / panel.height
                return ((0.0, y, 1.0, y),), ()
            return (), ()
        from thankyou.stationery.imposition import paper_for

        paper = paper_for(card_format)
        side = paper.sides[index]

        def parts(lines: tuple[FractionLine, ...]) -> tuple[FractionLine, ...]:
            return tuple(
                (x0 / paper.width, y0 / paper.height, x1 / paper.width, y1 / paper.height)
                for x0, y0, x1, y1 in lines
            )

        return parts(side.folds), parts(side.cuts)
