"""Printing a little off: a test page to measure, and what was measured put into effect.

In: the print setup. Out: a test page as PDF; a calibration kept for the printer and tray that are
chosen, by which every later sheet for it is moved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.work_section import WorkSection
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.message_bar import error_words
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.number_field import DecimalField

_PDF = "pdf"


@dataclass(frozen=True, slots=True)
class TestPageRequest:
    """A test page for a paper (its id), uncorrected; `printer` is named on it."""

    path: Path
    paper: str
    printer: str
    root: Path | None = None

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        from thankyou.base.geometry import Size
        from thankyou.catalog import Catalog
        from thankyou.export.mailing_files import write_test_page
        from thankyou.mailing.lettering import Lettering
        from thankyou.mailing.test_page import Tested

        catalog = Catalog(self.root)
        paper = catalog.paper(self.paper)
        size = Size(paper.width, paper.height)
        write_test_page(size, Lettering(catalog.fonts), self.path, tr, Tested(self.printer))
        return [self.path]

    def done(self, paths: Sequence[Path]) -> str:
        return tr("Done: {path}. Print it on both sides at its actual size.", path=paths[0])


class CalibrationPart(Section):
    """The test page, and a field for each thing that is measured on it."""

    def __init__(self, context: PageContext, work: WorkSection) -> None:
        super().__init__()
        self._context = context
        self._setup = context.print_setup
        self._work = work
        words = tr("Save the test page and print it on both sides. Measure what its lines ask for, "
                   "and write it here: later sheets for this printer are moved to where they "
                   "belong.")  # fmt: skip
        self.column.addWidget(label(words, "hint"))
        self.save_button = button(tr("Save the test page…"), self.choose)
        self._in_a_row(self.save_button)
        grid = ColumnsLayout(round(theme.unit() * 0.8), round(theme.unit() * 13))
        self.front_x = self._field(20.0)
        self.front_y = self._field(20.0)
        self.across = self._field(100.0)
        self.down = self._field(100.0)
        self.back_x = self._field(20.0)
        self.back_y = self._field(20.0)
        self._back = [
            titled(tr("Back: from the left edge to the cross"), self.back_x),
            titled(tr("Back: from the upper edge to the cross"), self.back_y),
        ]
        for block in (
            titled(tr("Front: from the left edge to the cross"), self.front_x),
            titled(tr("Front: from the upper edge to the cross"), self.front_y),
            titled(tr("The ruler across"), self.across),
            titled(tr("The ruler down"), self.down),
            *self._back,
        ):
            grid.addWidget(block)
        self.both = CheckBox(tr("The back was &measured, too"))
        self.both.setChecked(True)
        self.both.toggled.connect(self._show_back)
        self.column.addWidget(self.both)
        self.column.addLayout(grid)
        self.apply_button = button(tr("Apply what was measured"), self.apply)
        self._in_a_row(self.apply_button)
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        self.refresh()

    def _in_a_row(self, one: QWidget) -> None:
        row = FlowLayout(round(theme.unit() * 0.5))
        row.addWidget(one)
        self.column.addLayout(row)

    @staticmethod
    def _field(nominal: float) -> DecimalField:
        field = DecimalField(0.0, 2 * nominal, tr(" mm"), 2)
        field.setSingleStep(0.25)
        field.setValue(nominal)
        return field

    def _show_back(self, on: bool) -> None:
        for block in self._back:
            block.setVisible(on)

    # ------------------------------------------------------------------ the test page

    def choose(self) -> None:
        """Ask where to, then write the test page."""
        suggested = self._context.suggest_path()
        chosen = dialogs.save_name(
            self, tr("Save the test page"),
            str(suggested.with_name(f"{tr('test-page')}.{_PDF}")), "PDF (*.pdf)", _PDF,
        )  # fmt: skip
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the test page for the paper that is chosen, on a thread."""

        def make() -> TestPageRequest:
            paper, printer = self._setup.paper(), self._setup.printer
            name = "" if printer is None else printer.info
            paper_id = "A4" if paper is None else paper.id
            return TestPageRequest(path, paper_id, name, self._context.catalog.root)

        self._work.start(make, 0)

    # ------------------------------------------------------------------ what was measured

    def apply(self) -> None:
        """Keep what was measured for this printer and tray; what cannot be is said."""
        from thankyou.printing.calibration import Measured, calibration_from
        from thankyou.printing.calibration_store import Kept

        printer, paper = self._setup.printer, self._setup.paper()
        if printer is None or paper is None:
            return
        both = self.both.isChecked()
        try:
            calibration = calibration_from(
                Measured(
                    self.front_x.value(), self.front_y.value(),
                    self.across.value(), self.down.value(),
                    self.back_x.value() if both else None, self.back_y.value() if both else None,
                )
            )  # fmt: skip
            kept = Kept(printer.name, self._setup.tray, paper.id, calibration)
            self._setup.desk.calibrations.keep(kept)
        except CardError as error:
            self.notes.show_notes([(error_words(error), "care", None)])
            return
        words = tr("Kept. The picture shows the sheets as they are moved now.")
        self.notes.show_notes([(words, "good", None)])
        self._setup.measured()

    def refresh(self) -> None:
        """Without a printer there is nothing to keep a measure for."""
        printer = self._setup.printer
        self.apply_button.setEnabled(printer is not None)
        if printer is None:
            words = tr("What is measured is kept for a printer: choose one first.")
            self.notes.show_notes([(words, "plain", None)])
        elif self.notes.sentences() and not self._setup.settings.calibration.corrects:
            self.notes.show_notes([])
