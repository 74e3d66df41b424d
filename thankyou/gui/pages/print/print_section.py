"""Printing from the page: which printer, what a run needs, and the run itself.

In: the print setup. Out: a run to the printer that is chosen; `can_print`, and why not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.pages.print.calibration_part import CalibrationPart
from thankyou.gui.pages.print.print_panel import PrintPanel, figures_words
from thankyou.gui.pages.print.print_runner import PrintRunner
from thankyou.gui.pages.print.printer_section import PrinterSection
from thankyou.gui.pages.print.work_section import WorkSection
from thankyou.gui.pages.section import Section
from thankyou.gui.print_memory import used_after
from thankyou.gui.widgets.disclosure import Disclosure
from thankyou.gui.widgets.message_bar import error_words

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.pages.context import PageContext


class PrintSection(Section):
    """The group “Printer”, and beneath it the run."""

    changed = Signal()
    """`can_print` may be another."""
    opened = Signal(object)
    """This part of it has become larger."""

    def __init__(self, context: PageContext, work: WorkSection) -> None:
        super().__init__()
        self._setup = context.print_setup
        self._catalog = context.catalog
        self._offered = False
        self.printer = PrinterSection(context.print_setup, context.jobs)
        self.runner = PrintRunner(context.jobs, self._setup.desk, context.catalog.root, parent=self)
        self.panel = PrintPanel(self.runner)
        self.calibration = Disclosure(
            tr("A little off? Test page…"),
            lambda: CalibrationPart(context, work),
        )
        self.column.addWidget(self.printer)
        self.column.addWidget(self.calibration)
        self.column.addWidget(self.panel)
        self.calibration.opened.connect(lambda: self.opened.emit(self.calibration))
        self.panel.shown.connect(lambda: self.opened.emit(self.panel))
        self.printer.found.connect(self.changed)
        self.panel.state_changed.connect(self.changed)
        self.panel.all_well.connect(self._printed)
        self._sheets: SheetRun | None = None

    def begin(self) -> None:
        """The page is shown: look for printers, and for a run that was left."""
        self.printer.look_once()
        if not self._offered:
            self._offered = True
            left = self.runner.unfinished()
            if left is not None and not self.panel.active:
                self.panel.offer(left)

    def _printed(self) -> None:
        """What the run took of a maker's sheet is used from now on."""
        sheets, self._sheets = self._sheets, None
        if sheets is not None and sheets.settings.stock == self._setup.settings.stock != "":
            self._setup.put(start=1, skip=used_after(sheets))

    def refresh(self) -> None:
        """Show the setup as it is now."""
        self.printer.refresh()
        if isinstance(self.calibration.part, CalibrationPart):
            self.calibration.part.refresh()

    @property
    def offered(self) -> bool:
        """Whether there is a printer to print on."""
        return self.printer.any

    def can_print(self) -> bool:
        return self.printer.any and not self.printer.error and not self.panel.active

    def ask(self) -> None:
        """Say what the run needs; it begins when the person says so."""
        from thankyou.printing.job_figures import job_figures
        from thankyou.printing.printers import media_for
        from thankyou.printing.sheet_job import inputs_of, plan_of

        printer = self._setup.printer
        if printer is None or not self.can_print():
            return
        try:
            sheets = self._setup.run_for_print()
            layout = sheets.layout
            media = media_for(printer, layout.width, layout.height, self._setup.tray)
            name = media.name if media is not None else layout.paper.media
            plan = plan_of(sheets, printer.name, name, self._setup.tray)
            inputs = inputs_of(sheets)
        except CardError as error:
            self.panel.say_error(error_words(error))
            return
        measured = self.runner.runs.seconds_per_side(printer.name)
        envelopes = sheets.order.total if self._setup.everyone else 0
        figures = job_figures(plan, envelopes, printer.speed, measured)
        words = figures_words(figures, tr(layout.paper.name))

        def begin() -> None:
            self._sheets = sheets
            self.runner.begin(plan, inputs)

        self.panel.ask(words, begin)
