"""What goes with the cards of a list: a line for each, which opens.

In: the window's parts, and the page's work. Out: the parts, made when they are first opened.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.gui.i18n import tr
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.each_part import EachPart
from thankyou.gui.pages.print.export_job import ExportRequest
from thankyou.gui.pages.print.mail_parts import (
    EnvelopesPart,
    HandoverPart,
    LabelsPart,
    MailPart,
)
from thankyou.gui.pages.print.work_section import WorkSection
from thankyou.gui.pages.print.wrong_cards import Settle, at_once
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.disclosure import Disclosure


class ExtrasSection(Section):
    """The group “To go with the cards”. One line is open at a time."""

    opened = Signal(QWidget)
    """This part has been opened: it should be in sight."""

    def __init__(
        self,
        context: PageContext,
        work: WorkSection,
        request: Callable[[Path], ExportRequest],
        settle: Settle = at_once,
    ) -> None:
        """`settle` does what it is given once it is clear with which cards."""
        super().__init__(tr("To go with the cards"))
        self._can = True
        self.envelopes = self._line(tr("Envelopes…"), lambda: EnvelopesPart(context, work, settle))
        self.labels = self._line(tr("Labels…"), lambda: LabelsPart(context, work, settle))
        self.handover = self._line(
            tr("A list by ward…"), lambda: HandoverPart(context, work, settle)
        )
        self.each = self._line(
            tr("A file for each person…"), lambda: EachPart(context, work, request, settle)
        )

    def _line(self, words: str, make: Callable[[], QWidget]) -> Disclosure:
        line = Disclosure(words, make)
        line.opened.connect(lambda on: self._opened(line, on))
        self.column.addWidget(line)
        return line

    def _lines(self) -> list[Disclosure]:
        return self.findChildren(Disclosure)

    def _opened(self, line: Disclosure, on: bool) -> None:
        if not on:
            return
        for other in self._lines():
            if other is not line and other.is_open:
                other.show_open(False)
        self.refresh(self._can)
        self.opened.emit(line)

    def forget(self) -> None:
        """The session is forgotten: no address stays in sight."""
        if isinstance(self.envelopes.part, EnvelopesPart):
            self.envelopes.part.return_address.clear()

    def refresh(self, can: bool) -> None:
        """Show the list that is open; `can`: its cards can be made as they are asked for."""
        self._can = can
        for line in self._lines():
            if line.is_open and isinstance(line.part, EachPart | MailPart):
                line.part.refresh(can)
