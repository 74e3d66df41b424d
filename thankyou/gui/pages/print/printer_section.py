"""Which printer: a list with their names and states, a tray, and what the printer cannot do.

In: the printers of this computer, looked for on a thread, and the print setup. Out: changes to the
setup; `error`, a sentence for why this printer cannot print these sheets, or "".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError, Problem
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.print_memory import remember, remembered
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout, FlowLayout
from thankyou.gui.widgets.message_bar import error_words
from thankyou.gui.widgets.notes import NoteList

if TYPE_CHECKING:
    from thankyou.printing.printers import Printer

LANE = "printers"
_WAITS = ("printer-stopped", "printer-refuses")


def printer_words(printer: Printer) -> str:
    """A printer's name, and how it is."""
    from thankyou.printing.printers import printer_trouble

    if printer_trouble(printer) is not None:
        state = tr("waits")
    elif printer.state == "printing":
        state = tr("is printing")
    else:
        state = tr("ready")
    return tr("{printer} ({state})", printer=printer.info or printer.name, state=state)


class PrinterSection(Section):
    """The printers; looked for when the page is first shown, and when it is asked for."""

    found = Signal()
    """It is known which printers there are."""

    def __init__(self, setup: PrintSetup, jobs: Jobs) -> None:
        super().__init__(tr("Printer"))
        self._setup = setup
        self._jobs = jobs
        self._printers: tuple[Printer, ...] | None = None
        self.error = ""
        row = ColumnsLayout(round(theme.unit() * 0.8), round(theme.unit() * 13))
        self.printers, self.trays = DropDown(), DropDown()
        self.printers.activated.connect(self._printer_chosen)
        self.trays.activated.connect(self._tray_chosen)
        row.addWidget(titled(tr("Which printer?"), self.printers))
        self._tray_block = titled(tr("Which tray?"), self.trays)
        row.addWidget(self._tray_block)
        self._choice = QWidget()
        self._choice.setLayout(row)
        self.column.addWidget(self._choice)
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        acts = FlowLayout(round(theme.unit() * 0.5))
        self.look_button = button(tr("Look for printers again"), self.look, "link")
        acts.addWidget(self.look_button)
        self.column.addLayout(acts)

    # ------------------------------------------------------------------ looking for printers

    def look_once(self) -> None:
        """Look for printers, if nobody has looked yet."""
        if self._printers is None and not self._jobs.busy(LANE):
            self.look()

    def look(self) -> None:
        """Look which printers there are, on a thread."""
        printers = self._setup.desk.printers
        self.look_button.setEnabled(False)
        self._jobs.run(LANE, lambda ticket: printers(), self._found, self._failed)

    def _failed(self, error: Exception) -> None:
        self._found([])
        raise error

    def _found(self, printers: Sequence[Printer]) -> None:
        self.look_button.setEnabled(True)
        self._printers = tuple(printers)
        held = self._setup.printer.name if self._setup.printer else remembered("printer")
        now = next((one for one in printers if one.name == held), None)
        if now is None:
            now = next(iter(printers), None)
        self.printers.clear()
        for one in printers:
            self.printers.addItem(printer_words(one), one.name)
        self._setup.choose_printer(now, self._setup.tray if now and self._known_tray(now) else "")
        self.refresh()
        self.found.emit()

    def _known_tray(self, printer: Printer) -> bool:
        return self._setup.tray in printer.trays

    @property
    def any(self) -> bool:
        """Whether there is a printer."""
        return bool(self._printers)

    # ------------------------------------------------------------------ the person acts

    def _printer_chosen(self) -> None:
        name = str(self.printers.currentData())
        remember("printer", name)
        chosen = next(one for one in self._printers or () if one.name == name)
        self._setup.choose_printer(chosen)

    def _tray_chosen(self) -> None:
        self._setup.choose_printer(self._setup.printer, str(self.trays.currentData()))

    def turn_by_hand(self) -> None:
        """What a printer of one side needs."""
        self._setup.put(duplex="hand")

    def put_calibration_away(self) -> None:
        """Forget what was measured for this printer and tray."""
        printer = self._setup.printer
        if printer is None:
            return
        kept = self._setup.desk.calibrations.find(printer.name, self._setup.tray)
        try:
            if kept is not None:
                self._setup.desk.calibrations.forget(printer.name, kept.tray)
        except CardError as error:
            self.notes.show_notes([(error_words(error), "care", None)])
            return
        self._setup.measured()

    # ------------------------------------------------------------------ showing the setup

    def refresh(self) -> None:
        """Show the setup as it is now, and what the printer cannot do of it."""
        printer = self._setup.printer
        self._choice.setVisible(self.any)
        self.error = ""
        if printer is None:
            looked = self._printers is not None
            words = tr("No printer was found: save a PDF instead.")
            self.notes.show_notes([(words, "plain", None)] if looked else [])
            return
        self.printers.setCurrentIndex(self.printers.findData(printer.name))
        self._show_trays(printer)
        self._show_problems(printer)

    def _show_trays(self, printer: Printer) -> None:
        names = ["", *printer.trays]
        if [self.trays.itemData(index) for index in range(self.trays.count())] != names:
            self.trays.clear()
            for name in names:
                self.trays.addItem(name or tr("As the printer likes"), name)
        self.trays.setCurrentIndex(max(0, self.trays.findData(self._setup.tray)))
        self._tray_block.setVisible(bool(printer.trays))

    def _show_problems(self, printer: Printer) -> None:
        from thankyou.error_messages import sentence

        problems = self.problems(printer)
        notes: list[tuple[str, str, tuple[str, Callable[[], object]] | None]] = []
        for problem in problems:
            act = None
            if problem.code in ("printer-one-side", "printer-other-edge"):
                act = (tr("Turn it by hand"), self.turn_by_hand)
            notes.append((sentence(problem, tr), "care", act))
        if self._setup.settings.calibration.corrects:
            words = tr("The sheets are moved as you measured it for this printer.")
            notes.append((words, "plain", (tr("Put away"), self.put_calibration_away)))
        self.notes.show_notes(notes)
        # A printer that waits prints when it has been seen to; the others never.
        hopeless = [one for one in problems if one.level == "error" and one.code not in _WAITS]
        self.error = sentence(hopeless[0], tr) if hopeless else ""

    def problems(self, printer: Printer) -> tuple[Problem, ...]:
        """What the printer cannot do of what is asked, and what to do at it first."""
        from thankyou.printing.printers import printer_problems

        paper = self._setup.paper()
        if paper is None:
            return ()
        two = self._setup.two_sided()
        duplex = self._setup.settings.duplex if two else "off"
        return printer_problems(printer, paper, duplex, self._setup.tray)
