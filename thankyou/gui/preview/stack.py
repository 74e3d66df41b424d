"""The preview side of the window: the card, or the sheet it is printed on.

In: which of the two is wanted. Out: that pane; larger, smaller, fit and the next side for the one
that is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from thankyou.gui.preview.pane import PreviewPane

if TYPE_CHECKING:
    from thankyou.gui.document import Document
    from thankyou.gui.jobs import Jobs
    from thankyou.gui.open_table import OpenTable
    from thankyou.gui.preview.sheet_pane import SheetPane
    from thankyou.gui.print_setup import PrintSetup


class PreviewStack(QStackedWidget):
    """Two panes, one of them shown; the sheet's is made when it is first wanted."""

    trouble = Signal(Exception)

    def __init__(
        self, jobs: Jobs, document: Document, people: OpenTable, setup: PrintSetup
    ) -> None:
        super().__init__()
        self._parts = (jobs, document, people, setup)
        self._setup = setup
        self._printing = False
        self._alone = False
        self.card = PreviewPane(jobs)
        self.card.trouble.connect(self.trouble)
        self.addWidget(self.card)
        self._sheet: SheetPane | None = None
        setup.changed.connect(self._choose)

    @property
    def sheet(self) -> SheetPane:
        """The pane of the sheets, made when it is first wanted."""
        if self._sheet is None:
            from thankyou.gui.preview.sheet_pane import SheetPane

            self._sheet = SheetPane(*self._parts)
            self._sheet.trouble.connect(self.trouble)
            self._sheet.show_alone(self._alone)
            self.addWidget(self._sheet)
        return self._sheet

    @property
    def on_sheet(self) -> bool:
        """Whether the sheet is shown."""
        return self._sheet is not None and self.currentWidget() is self._sheet

    def show_printing(self, printing: bool) -> None:
        """Whether the page that is shown is about printing."""
        self._printing = printing
        self._choose()

    def show_alone(self, alone: bool) -> None:
        """Whether there is no room for a page beside the preview."""
        self._alone = alone
        if self._sheet is not None:
            self._sheet.show_alone(alone)

    def _choose(self) -> None:
        wanted = self._printing and self._setup.form == "sheet"
        self.setCurrentWidget(self.sheet if wanted else self.card)

    def zoom_by(self, factor: float) -> None:
        (self.sheet if self.on_sheet else self.card).zoom_by(factor)

    def zoom_fit(self) -> None:
        (self.sheet if self.on_sheet else self.card).zoom_fit()

    def next_side(self) -> None:
        """Of the card, or of the sheet."""
        if self.on_sheet:
            self.sheet.turn_over()
        else:
            self.card.next_side()

    def step(self, by: int) -> None:
        """To another sheet, or another person."""
        if self.on_sheet:
            self.sheet.step_sheet(by)
        else:
            self.card.step.emit(by)
