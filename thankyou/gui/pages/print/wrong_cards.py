"""Before cards are made: are they all right? If not, one calm question.

In: what is to be made, and the print setup. Out: it is made, perhaps without those that are not
right, for this run only; or the first of them is shown where it can be mended; or nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError, errors_of
from thankyou.gui.open_table import OpenTable
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.rows_meant import wrong_rows
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.dialogs import Wrong

Make = Callable[[], object]
Settle = Callable[[Make], object]
"""Does what it is given once it is clear with which cards."""


def at_once(make: Make) -> None:
    """Nobody is asked."""
    make()


class WrongCards(QObject):
    """Asks once for each piece of work. While the cards are still being looked at, it waits."""

    waiting_changed = Signal()
    mend_wanted = Signal(object)
    """The first Problem of the first card that is not right."""

    def __init__(self, setup: PrintSetup, people: OpenTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._setup = setup
        self._people = people
        self._window = parent
        self._waits: tuple[Make, bool] | None = None
        people.check_done.connect(self._looked_at)
        for signal in (people.changed, people.edited, setup.changed):
            signal.connect(self.forget)

    @property
    def waiting(self) -> bool:
        """Whether something is to be made as soon as the cards have been looked at."""
        return self._waits is not None

    def settle(self, make: Make, prints: bool = False) -> None:
        """Do `make`, which prepares the run at once, when it is clear with which cards. `prints`:
        it goes to paper, not into a file."""
        if not self._setup.everyone:
            make()
        elif not self._people.check.is_done:
            self._waits = (make, prints)
            self.waiting_changed.emit()
            self._people.check.hurry()
        else:
            self._ask(make, prints)

    def forget(self) -> None:
        """What waited is wanted no more: it was about something else."""
        if self._waits is not None:
            self._waits = None
            self.waiting_changed.emit()

    def _looked_at(self) -> None:
        waits, self._waits = self._waits, None
        if waits is not None:
            self.waiting_changed.emit()
            self.settle(*waits)

    def _ask(self, make: Make, prints: bool) -> None:
        try:
            rows = self._setup.rows() or ()
        except CardError:
            make()  # which says why it cannot be
            return
        wrong = wrong_rows(self._people, rows)
        if not wrong:
            make()
            return
        answer = dialogs.ask_wrong_cards(self._window, len(wrong), len(rows) - len(wrong), prints)
        if answer == Wrong.LEAVE_OUT:
            with self._setup.leaving_out(wrong):
                make()
        elif answer == Wrong.AS_THEY_ARE:
            make()
        elif answer == Wrong.MEND:
            status = self._people.statuses[wrong[0] - 1] or ()
            self.mend_wanted.emit(errors_of(status)[0])
