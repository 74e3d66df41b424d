"""The preview: the card on a quiet desk, with what one can do to see it better.

In: a Composition and a Format. Out: the chosen side as it will be printed, fitted or zoomed; its
words for screen readers. It shows only what layout made and the painter drew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.preview.desk import Desk
from thankyou.gui.preview.fold_lines import PaperLines, panel_lines
from thankyou.gui.preview.opening import CardOpening, ClosedCard, animates
from thankyou.gui.preview.painter import ScreenPainter
from thankyou.gui.preview.person_stepper import PersonStepper
from thankyou.gui.preview.sheet_view import SheetView
from thankyou.gui.preview.zoom import STEP, bounded, fit_scale, whole_pixels
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.fit_status import capital
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from thankyou.gui.preview.opening_animation import OpeningAnimation
    from thankyou.layout.composition import Composition
    from thankyou.model.format import Format
    from thankyou.model.scene import Scene


class PreviewPane(QWidget):
    """The right-hand side of the window."""

    shown = Signal()
    """A new picture is in place."""
    step = Signal(int)
    """The writer chose the previous (-1) or next (+1) person."""
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
        self._scenes: tuple[Scene, ...] = ()
        self._lines: tuple[PaperLines, ...] = ()
        self._remembering = False
        self._zoom: float | None = None  # None: as large as fits
        self._build()
        self._opening = CardOpening(jobs, self)
        self._opening.begun.connect(self._begin_opening)
        self._opening.moved.connect(self.sheet_view.update)
        self._opening.ended.connect(self.sheet_view.end_opening)
        self._opening.opened.connect(lambda: self.show_kind("letter"))
        self._opening.trouble.connect(self.trouble)

    def _build(self) -> None:
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
        self.stepper = PersonStepper()
        self.stepper.step.connect(self.step)
        column.addWidget(self.stepper)
        self.caption = label("", "hint")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.caption)
        views = FlowLayout(0, centred=True)
        self.smaller = button(tr("Smaller"), lambda: self.zoom_by(1 / STEP), "link",
                              tr("Show the card smaller"))  # fmt: skip
        self.fit = button(tr("Fit"), self.zoom_fit, "link", tr("Fit the card to the window"))
        self.larger = button(tr("Larger"), lambda: self.zoom_by(STEP), "link",
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
        self._opening.stop()
        self._collect_scenes()

    def _collect_scenes(self) -> None:
        """The pictures that can be shown now: the card's panels, or its sheet's sides."""
        composition, card_format = self._composition, self._format
        assert composition is not None and card_format is not None
        if self._on_paper:
            from thankyou.gui.preview.card_on_paper import paper_pictures

            pictures = paper_pictures(composition.scenes, card_format)
            self._scenes = tuple(picture.scene for picture in pictures)
            self._lines = tuple(picture.lines for picture in pictures)
        else:
            self._scenes = composition.scenes
            self._lines = tuple(panel_lines(panel) for panel in card_format.panels)
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

    @property
    def panel(self) -> int:
        return self._panel

    def _turn_to_paper(self) -> None:
        self.show_paper(not self._on_paper)

    def show_paper(self, on: bool) -> None:
        """Show the sheet as it comes out of the printer, or the card itself."""
        if on == self._on_paper or self._composition is None:
            return
        self._on_paper = on
        self.paper.setText(tr("Show the card") if on else tr("Show it on the paper"))
        self.paper.setAccessibleName(
            tr("Show the card") if on else tr("Show how the card comes out of the printer")
        )
        self._panel = 0
        self._zoom = None
        self._opening.stop()
        self._collect_scenes()

    def show_panel(self, index: int) -> None:
        """Show another side of the card."""
        if self._composition is None or index == self._panel:
            return
        self._opening.stop()
        self._panel = index
        held = self.segments.choice(index)
        if held is not None:
            held.setChecked(True)
        self._paint()

    def next_side(self) -> None:
        """Show the side after this one; after the last, the first."""
        if self._scenes:
            self.show_panel((self._panel + 1) % len(self._scenes))

    def show_kind(self, kind: str) -> None:
        """Show the side of a kind: "cover" or "letter"; a sheet on show stays."""
        if self._format is not None and not self._on_paper:
            for index, panel in enumerate(self._format.panels):
                if panel.kind == kind:
                    self.show_panel(index)
                    return

    def show_person(self, words: str, first: bool, last: bool) -> None:
        """The line that says whose card this is; empty for the card itself."""
        self.stepper.show_person(words, first, last)

    # ------------------------------------------------------------------ opening the card

    def open_card(self) -> None:
        """Turn the cover, and show the inside. Where nothing is to move, the inside at once."""
        if self._composition is None or self._format is None or self._format.fold == "flat":
            return
        inside = next(n for n, panel in enumerate(self._format.panels) if panel.kind == "letter")
        if self._remembering or not animates(self) or self._panel == inside:
            self.show_panel(inside)
            return
        scenes = self._composition.scenes
        self._opening.open(
            ClosedCard(
                scenes[0], scenes[inside], self._fit_scale(scenes[inside]),
                self.devicePixelRatioF(), self._format.fold == "tent",
                self._format.panels[inside].mirrored,
            )
        )  # fmt: skip

    def _begin_opening(self, animation: OpeningAnimation) -> None:
        self.sheet_view.begin_opening(animation, self._margin())

    # ------------------------------------------------------------------ size

    def zoom_by(self, factor: float) -> None:
        if self._composition is None:
            return
        size = self._scenes[self._panel].size
        self._zoom = bounded(self.scale * factor, size, self.devicePixelRatioF())
        self._paint()

    def zoom_fit(self) -> None:
        self._zoom = None
        self._paint()

    @property
    def scale(self) -> float:
        """Pixels of the screen's own measure to a point."""
        return self._zoom or self._fit_scale(self._scenes[self._panel])

    def _margin(self) -> int:
        return max(14, round(theme.unit() * 1.4))

    def _fit_scale(self, scene: Scene) -> float:
        return fit_scale(scene.size, self.desk.maximumViewportSize(), self._margin())

    def _resized(self) -> None:
        if self._composition is not None and self._zoom is None:
            self._paint()

    # ------------------------------------------------------------------ painting

    def _paint(self) -> None:
        if self._composition is None or self._format is None:
            return
        scene = self._scenes[self._panel]
        ratio = self.devicePixelRatioF()
        size, exact = whole_pixels(scene.size, self.scale, ratio)
        self.sheet_view.lines = self._lines[self._panel]
        self._describe(scene)

        def done(image: QImage) -> None:
            self.sheet_view.image = image
            self.sheet_view.set_card_size(size, self._margin())
            self.shown.emit()

        self._screen.show(scene, exact, ratio, done, self.trouble.emit)

    def _describe(self, scene: Scene) -> None:
        """Give screen readers the side's name, and its words and pictures as its description."""
        if self._on_paper:
            name = tr("The {side} of the sheet", side=tr(scene.name))
        else:
            name = tr("The {panel} of your card", panel=tr(scene.name))
        from thankyou.model.scene_text import pictures_of, words_of  # after the window is seen

        words = words_of(scene) or tr("No words on this side.")
        pictures = (tr("Picture: {words}", words=tr(alt)) for alt in pictures_of(scene))
        description = "\n\n".join((words, *pictures))
        for view in (self.sheet_view, self.desk):
            if view.accessibleName() != name:
                view.setAccessibleName(name)
            if view.accessibleDescription() != description:
                view.setAccessibleDescription(description)
